#!/usr/bin/env python3
"""Makes the letters in docx/ and, beside each, what another program reads of it: `python3 make-docx.py`.

Needs python-docx and LibreOffice 7. All people are invented; the numbers are of the range kept for tests.
"""

import base64
import io
import json
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path

import docx
from docx.enum.text import WD_BREAK

HERE = Path(__file__).parent
DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='


def convert(source, to, folder):
    with tempfile.TemporaryDirectory() as profile:
        command = ['soffice', '--headless', f'-env:UserInstallation=file://{profile}', '--convert-to', to]
        subprocess.run([*command, '--outdir', folder, source], check=True, capture_output=True)


def referral():
    """A referral as python-docx writes it: runs that break anywhere, tables, headers of every sort."""
    document = docx.Document()
    document.add_heading('Referral', 0)
    line = document.add_paragraph('NHS number 999 ')
    for piece in ['0', '37', ' ', '111', '3']:
        line.add_run(piece).bold = piece == '37'
    line.add_run().add_break(WD_BREAK.LINE)
    line.add_run('Ward\tBeech')
    hidden = document.add_paragraph('Seen by Dr Rahman')
    hidden.add_run('hiddenrun 999 271 8285').font.hidden = True
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(table.rows, [['Name', 'Number', ''], ['Ivy Mensah', '999 630 4450', 'Oak'], ['Owen Pryce', '', 'Elm']]):
        for cell, word in zip(row.cells, words):
            cell.text = word
    table.rows[1].cells[0].add_paragraph('(new)')
    box = document.add_table(rows=1, cols=1).rows[0].cells[0]
    box.text = 'A letter in a box'
    box.add_paragraph('has lines')
    document.add_picture(io.BytesIO(base64.b64decode(DOT)))
    section = document.sections[0]
    section.header.paragraphs[0].text = 'Riverside headerword'
    section.footer.paragraphs[0].text = 'Riverside footerword'
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = 'switchedoffword 999 512 0747'
    section.different_first_page_header_footer = False
    properties = document.core_properties
    properties.title, properties.subject, properties.comments = 'propertytitle', '999 423 3111', 'propertydescription'
    properties.author = 'python'
    properties.created = properties.modified = datetime(2026, 11, 22)
    document.save(HERE / 'docx' / 'referral.docx')


def listing(path):
    """The paragraphs and tables of the body as python-docx reads them, hidden runs apart."""
    document = docx.Document(path)
    paragraphs = [each.runs for each in document.paragraphs]
    return {
        'shown': [''.join(run.text for run in runs if not run.font.hidden) for runs in paragraphs],
        'hidden': [run.text for runs in paragraphs for run in runs if run.font.hidden],
        'tables': [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
    }


def main():
    convert(HERE / 'odf' / 'letter.fodt', 'docx', HERE / 'docx')
    convert(HERE / 'docx' / 'letter.docx', 'txt:Text (encoded):UTF8', HERE / 'docx')
    referral()
    path = HERE / 'docx' / 'referral.docx'
    path.with_suffix('.json').write_text(json.dumps(listing(path), indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
