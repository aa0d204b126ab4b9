#!/usr/bin/env python3
"""Makes the workbooks in xlsx/ and, beside each, what openpyxl reads of it: `python3 make-xlsx.py`.

Needs openpyxl 3 and LibreOffice. All people are invented; the numbers are of the range kept for tests.
"""

import datetime
import json
import subprocess
import tempfile
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

HERE = Path(__file__).parent / 'xlsx'
NAMES = ['Asha Patel', 'Tomos Rhys', 'Zoë Łukasik', "Niamh O'Brien", 'Li Wei', 'Mair Pugh', 'Sam Okafor', 'Ewa Nowak']
STAMP = datetime.datetime(2026, 11, 22)


def number(index):
    """The index-th NHS number that begins with 999."""
    found = -1
    for nine in range(999_000_000, 1_000_000_000):
        check = 11 - sum((10 - at) * int(digit) for at, digit in enumerate(str(nine))) % 11
        if check == 10:
            continue
        found += 1
        if found == index:
            return nine * 10 + (0 if check == 11 else check)


def shown(cell):
    """A cell as a person sees it, with all digits and no time of day."""
    value = cell.value
    if value is None:
        return ''
    if isinstance(value, bool):
        return 'TRUE' if value else 'FALSE'
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime('%d/%m/%Y')
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return ' '.join(str(value).replace('\t', '\n').split('\n'))


def listing(path):
    """Every sheet's rows by what openpyxl says of them: an oracle that shares no code with the reader."""
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = []
    for sheet in book.worksheets:
        hidden = set()
        for dimension in sheet.column_dimensions.values():
            if dimension.hidden:
                hidden.update(range(dimension.min, dimension.max + 1))
        rows = []
        for row in sheet.iter_rows():
            cells = {cell.column: shown(cell) for cell in row if shown(cell) != ''}
            if cells:
                rows.append({'hidden': bool(sheet.row_dimensions[row[0].row].hidden), 'cells': cells})
        comments = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
        sheets.append(
            {
                'name': sheet.title,
                'state': sheet.sheet_state,
                'hiddenColumns': sorted(hidden),
                'rows': rows,
                'comments': comments,
            }
        )
    path.with_suffix('.json').write_text(json.dumps(sheets, ensure_ascii=False, indent=1) + '\n')


def people(sheet, first, count):
    sheet.append(['Name', 'NHS number', 'Born', 'Seen', 'Weight', 'Consent'])
    for index in range(first, first + count):
        born = datetime.date(1930 + index * 7 % 90, 1 + index % 12, 1 + index % 28)
        seen = datetime.datetime(2026, 3, 1 + index % 28, 9, 30)
        name = NAMES[index % len(NAMES)]
        sheet.append([name, number(index), born, seen, 50 + index * 1.25, index % 2 == 0])
        sheet.cell(sheet.max_row, 3).number_format = 'dd/mm/yyyy'
        sheet.cell(sheet.max_row, 4).number_format = 'yyyy\\-mm\\-dd hh:mm'


def by_openpyxl():
    book = openpyxl.Workbook()
    book.properties.creator = 'maker'
    book.properties.created = book.properties.modified = STAMP
    book.properties.title = 'Clinic list of 3 March'
    clinic = book.active
    clinic.title = 'Clinic'
    people(clinic, 0, 12)
    clinic.auto_filter.ref = 'A1:F13'
    clinic.auto_filter.add_filter_column(0, ['Asha Patel', 'Tomos Rhys'])
    for row in (4, 5, 6):
        clinic.row_dimensions[row].hidden = True
    clinic['B3'].comment = Comment('Ring first: 07700 900123', 'maker')
    clinic['A20'] = 'below the filter'
    clinic['A21'] = 'hidden by hand'
    clinic.row_dimensions[21].hidden = True
    clinic['H30'] = 'far\nright\tcell'
    clinic.oddHeader.left.text = 'Cardiology 999 000 0018'
    clinic.oddHeader.left.size = 14
    clinic.oddFooter.center.text = 'Page &P of &N && more'
    columns = book.create_sheet('Columns')
    people(columns, 20, 6)
    columns.column_dimensions['B'].hidden = True
    columns.column_dimensions['C'].hidden = True
    columns.row_dimensions[3].hidden = True
    for title, state in (('Staff', 'hidden'), ("Rota 'old'", 'veryHidden')):
        sheet = book.create_sheet(title)
        people(sheet, 40 if state == 'hidden' else 60, 5)
        sheet.sheet_state = state
        sheet.row_dimensions[2].hidden = True
    book.create_sheet('Empty')
    book.defined_names.append(DefinedName('Reviewer', attr_text='"Mair Pugh"'))
    book.defined_names.append(DefinedName('List', attr_text='Clinic!$A$1:$F$13'))
    save(book, 'clinic')


def save(book, name):
    path = HERE / f'{name}.xlsx'
    book.save(path)
    listing(path)


FODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="D"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>
<number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="D"/>
<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
%s
</office:spreadsheet></office:body></office:document>
"""


def fods_cell(value, style=''):
    if isinstance(value, datetime.date):
        return f'<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    return f'<table:table-cell office:value-type="string">{value}</table:table-cell>'


def fods_table(name, first, count, more='', attributes=''):
    rows = ['<table:table-row>%s</table:table-row>' % ''.join(
        fods_cell(f'<text:p>{word}</text:p>') for word in ('Name', 'Number', 'Born', 'Ward', 'Score'))]
    for index in range(first, first + count):
        note = f'<office:annotation><dc:creator>maker</dc:creator><text:p>Note on {index}</text:p></office:annotation>'
        who = (note if index == first else '') + f'<text:p>{NAMES[index % len(NAMES)]}</text:p>'
        born = datetime.date(1940 + index % 60, 1 + index % 12, 1 + index % 28)
        cells = [who, number(index), born, f'<text:p>Ward {index % 3}</text:p>', index / 3]
        hidden = ' table:visibility="collapse"' if index % 4 == 1 else ''
        rows.append(f'<table:table-row{hidden}>{"".join(fods_cell(cell) for cell in cells)}</table:table-row>')
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="3"/>'
    return f'<table:table table:name="{name}"{attributes}>{more}{columns}{"".join(rows)}</table:table>'


def by_libreoffice():
    box = (
        '<table:shapes><draw:frame svg:width="5cm" svg:height="1cm" svg:x="12cm" svg:y="1cm">'
        '<draw:text-box><text:p>Call Tomos Rhys back</text:p></draw:text-box></draw:frame></table:shapes>'
    )
    pivot = """<table:data-pilot-tables><table:data-pilot-table table:name="P" table:target-range-address="Summary.A1:Summary.C9">
<table:source-cell-range table:cell-range-address="List.A1:List.E9"/>
<table:data-pilot-field table:source-field-name="Name" table:orientation="row" table:function="auto"><table:data-pilot-level table:show-empty="false"/></table:data-pilot-field>
<table:data-pilot-field table:source-field-name="Score" table:orientation="data" table:function="sum"><table:data-pilot-level table:show-empty="false"/></table:data-pilot-field>
</table:data-pilot-table></table:data-pilot-tables>"""
    sheets = (
        fods_table('List', 100, 8, box)
        + '<table:table table:name="Summary"><table:table-column/><table:table-row><table:table-cell/></table:table-row></table:table>'
        + fods_table('Old list', 120, 6, '', ' table:style-name="away"')
        + pivot
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / 'libreoffice.fods'
        source.write_text(FODS % sheets)
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'xlsx', '--outdir', str(HERE), str(source)], check=True)
    listing(HERE / 'libreoffice.xlsx')


if __name__ == '__main__':
    HERE.mkdir(exist_ok=True)
    by_openpyxl()
    by_libreoffice()
