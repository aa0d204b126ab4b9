#!/usr/bin/env python3
"""Makes the presentation in pptx/ from odf/talk.fodp, and what LibreOffice prints of it: `python3 make-pptx.py`.

Needs LibreOffice 7 and poppler's pdftotext. All people are invented; the numbers are of the range kept for tests.
"""

import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def convert(source, to, folder):
    with tempfile.TemporaryDirectory() as profile:
        command = ['soffice', '--headless', f'-env:UserInstallation=file://{profile}', '--convert-to', to]
        subprocess.run([*command, '--outdir', folder, source], check=True, capture_output=True)


def main():
    convert(HERE / 'odf' / 'talk.fodp', 'pptx', HERE / 'pptx')
    with tempfile.TemporaryDirectory() as folder:
        convert(HERE / 'pptx' / 'talk.pptx', 'pdf', folder)
        subprocess.run(['pdftotext', '-layout', f'{folder}/talk.pdf', HERE / 'pptx' / 'talk.txt'], check=True)


if __name__ == '__main__':
    main()
