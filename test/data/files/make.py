"""Makes the files that worked cases need, with other people's programs: openpyxl and 7-Zip. Run it in this folder."""

import os
import random
import subprocess

from openpyxl import Workbook
from openpyxl.styles import Font

random.seed(43)
GIVEN = "Hazel Rowan Ivy Robin Fern Basil Olive Clay Heather Glen".split()
FAMILY = "Brook Moor Field Croft Lane Marsh Heath Dale Ridge Wood".split()


def number(serial):
    digits = f"999{serial:06d}"
    check = 11 - sum(int(d) * (10 - at) for at, d in enumerate(digits)) % 11
    return None if check == 10 else digits + str(check % 11)


numbers = [n for n in (number(random.randrange(1_000_000)) for _ in range(80)) if n][:40]

book = Workbook()
sheet = book.active
sheet.title = "Recall"
sheet.append(["NHS No", "Surname", "Forename", "DOB", "Last HbA1c"])
for cell in sheet[1]:
    cell.font = Font(bold=True)
for n in numbers:
    born = f"{random.randint(1, 28):02d}/{random.randint(1, 12):02d}/{random.randint(1935, 2001)}"
    sheet.append([f"{n[:3]} {n[3:6]} {n[6:]}", random.choice(FAMILY), random.choice(GIVEN), born, random.randint(48, 96)])
book.save("diabetes-recall-list.xlsx")

with open("records.txt", "w") as text:
    text.write(f"Ivy Croft, NHS number {numbers[0]}\n")
if os.path.exists("records.zip"):
    os.remove("records.zip")
subprocess.run(["7z", "a", "-tzip", "-mem=AES256", "-pSurgery2026!", "records.zip", "records.txt"], check=True, stdout=subprocess.DEVNULL)
os.remove("records.txt")
