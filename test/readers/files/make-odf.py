#!/usr/bin/env python3
"""Makes the files in odf/ from the flat ones there, and beside each what LibreOffice reads of it: `python3 make-odf.py`.

Needs LibreOffice 7 and poppler's pdftotext. All people are invented; the numbers are of the range kept for tests.
"""

import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent / 'odf'
CSV = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1'


def convert(source, to, folder):
    with tempfile.TemporaryDirectory() as profile:
        command = ['soffice', '--headless', f'-env:UserInstallation=file://{profile}', '--convert-to', to]
        subprocess.run([*command, '--outdir', folder, source], check=True, capture_output=True)


def main():
    convert(HERE / 'letter.fodt', 'odt', HERE)
    convert(HERE / 'letter.odt', 'txt:Text (encoded):UTF8', HERE)
    convert(HERE / 'rota.fods', 'ods', HERE)
    convert(HERE / 'rota.ods', CSV, HERE)
    convert(HERE / 'talk.fodp', 'odp', HERE)
    with tempfile.TemporaryDirectory() as folder:
        convert(HERE / 'talk.odp', 'pdf', folder)
        subprocess.run(['pdftotext', '-layout', f'{folder}/talk.pdf', HERE / 'talk.txt'], check=True)


if __name__ == '__main__':
    main()
