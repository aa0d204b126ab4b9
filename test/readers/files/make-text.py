#!/usr/bin/env python3
"""Makes the files in text/, rtf/, mail/ and ole/ beside it: with LibreOffice, whose own reading of each is kept beside it
(*.txt, *.csv) for the tests to compare with, and saved mails byte by byte as [MS-CFB] and [MS-OXMSG] tell (read 2026-11-22).

Everybody in them is invented; NHS numbers are from the range for tests. Needs soffice: python3 make-text.py
"""

import email.message
import email.policy
import os
import shutil
import struct
import subprocess
import tempfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = tempfile.mkdtemp()
PROFILE = os.path.join(WORK, 'profile')
FAILED = os.path.join(WORK, 'failed')


def nhs_number(nine):
    check = 11 - sum((10 - at) * int(digit) for at, digit in enumerate(nine)) % 11
    assert check != 10
    digits = nine + str(check % 11)
    return f'{digits[:3]} {digits[3:6]} {digits[6:]}'


NUMBERS = [nhs_number(f'999{n:06}') for n in range(101, 400) if (11 - sum((10 - at) * int(d) for at, d in enumerate(f'999{n:06}')) % 11) != 10]

# ---------------------------------------------------------------------------------------------------- LibreOffice

BASIC = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Make" script:language="StarBasic">
Function Opened(source)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, how())
End Function
Sub Save(source, target, filter, options, password)
  doc = Opened(source)
  Dim out(2) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName"
  out(0).Value = filter
  out(1).Name = "FilterOptions"
  out(1).Value = options
  If password &lt;&gt; "" And InStr(filter, "2007") &gt; 0 Then
    Dim key(1) As New com.sun.star.beans.NamedValue
    key(0).Name = "OOXPassword"
    key(0).Value = password
    key(1).Name = "CryptoType"
    key(1).Value = "StrongEncryptionDataSpace"
    out(2).Name = "EncryptionData"
    out(2).Value = key()
  ElseIf password &lt;&gt; "" Then
    out(2).Name = "Password"
    out(2).Value = password
  End If
  doc.storeToURL(ConvertToURL(target), out())
  doc.close(True)
End Sub
Sub Embed(target, filter)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  doc = StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, how())
  doc.Text.insertString(doc.Text.getEnd(), "Letter with a table in it", False)
  object = doc.createInstance("com.sun.star.text.TextEmbeddedObject")
  object.CLSID = "47BBB4CB-CE4C-4E80-A591-42D9AE74950F"
  doc.Text.insertTextContent(doc.Text.getEnd(), object, False)
  sheet = object.getEmbeddedObject().Sheets.getByIndex(0)
  sheet.getCellByPosition(0, 0).setString("Embedded Nesta Ffrench")
  Dim out(0) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName"
  out(0).Value = filter
  doc.storeToURL(ConvertToURL(target), out())
  doc.close(True)
End Sub
Sub Main
  On Error Goto Failed
%s
  Exit Sub
Failed:
  Open "@failed" For Output As #1
  Print #1, Err &amp; " " &amp; Error &amp; " " &amp; Erl
  Close #1
  StarDesktop.terminate()
End Sub
</script:module>
'''

LIBRARY = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Make"/>
</library:library>
'''


def office(*arguments):
    command = ['soffice', f'-env:UserInstallation=file://{PROFILE}', '--headless', '--norestore', *arguments]
    subprocess.run(command, check=True, timeout=90, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run_basic(lines):
    """LibreOffice keeps macros in its profile, which it makes when it starts for the first time."""
    basic = os.path.join(PROFILE, 'user', 'basic', 'Standard')
    if not os.path.isdir(basic):
        office('macro:///Standard.Module1.Main')
    quoted = '\n'.join(lines)
    with open(os.path.join(basic, 'Make.xba'), 'w', encoding='utf-8') as file:
        file.write(BASIC.replace('%s', quoted).replace('@failed', FAILED))
    with open(os.path.join(basic, 'script.xlb'), 'w', encoding='utf-8') as file:
        file.write(LIBRARY)
    office('macro:///Standard.Make.Main')
    if os.path.exists(FAILED):
        raise SystemExit(open(FAILED, encoding='utf-8').read())


def save(source, target, file_filter, options='', password=''):
    return f'  Save("{source}", "{os.path.join(HERE, target)}", "{file_filter}", "{options}", "{password}")'


FLAT = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.%s"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">
%s
</office:document>
'''

LETTER = f'''<office:meta><dc:title>Title Quillfeather</dc:title><dc:subject>Subject Wrenfield</dc:subject></office:meta>
<office:automatic-styles>
 <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
 <style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/>
  <style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
 <style:header><text:p>Header Ashgrove</text:p></style:header><style:footer><text:p>Footer Birchwood</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
 <text:tracked-changes text:track-changes="false">
  <text:changed-region text:id="gone"><text:deletion><office:change-info><dc:creator>Ann Example</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>
   <text:p>removed Dorrimore {NUMBERS[2]}</text:p></text:deletion></text:changed-region>
  <text:changed-region text:id="new"><text:insertion><office:change-info><dc:creator>Ann Example</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info></text:insertion></text:changed-region>
 </text:tracked-changes>
 <text:p>Dear Siân Llŵyd-Ŷnyr, “quoted” – dash… £5 €6 łódź Ωmega</text:p>
 <text:p>NHS number {NUMBERS[0]} seen<text:tab/>today<text:line-break/>second line</text:p>
 <text:p>Before <text:span text:style-name="Hidden">concealed Everingham {NUMBERS[1]}</text:span> after</text:p>
 <text:p>Keep <text:change text:change-id="gone"/>this <text:change-start text:change-id="new"/>inserted Fairweather<text:change-end text:change-id="new"/> end</text:p>
 <text:p>Noted<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Footnote Greenhalgh</text:p></text:note-body></text:note>
  and<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Endnote Hollybrook</text:p></text:note-body></text:note>
  remarked<office:annotation><dc:creator>Ann Example</dc:creator><dc:date>2026-01-02T03:04:05</dc:date><text:p>Comment Ironmonger {NUMBERS[3]}</text:p></office:annotation> here</text:p>
 <text:p>Page <text:page-number>1</text:page-number> of <text:a xlink:href="https://example.com/secretpath">linked words</text:a></text:p>
 <text:p>Box: <draw:frame draw:name="F" text:anchor-type="as-char" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>Boxed Juniperson</text:p></draw:text-box></draw:frame></text:p>
 <table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
  <table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Born</text:p></table:table-cell><table:table-cell><text:p>Number</text:p></table:table-cell></table:table-row>
  <table:table-row><table:table-cell><text:p>Kestrel</text:p><text:p>Lane</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>{NUMBERS[4]}</text:p></table:table-cell></table:table-row>
 </table:table>
 <text:p>Yours, Marlowe</text:p>
</office:text></office:body>'''


def cell(value='', kind='string', style='', more='', note=''):
    attribute = {'string': '', 'float': f' office:value="{value}"', 'date': f' office:date-value="{value}"'}[kind]
    return (f'<table:table-cell office:value-type="{kind}"{attribute}{style and f" table:style-name={chr(34)}{style}{chr(34)}"}{more}>'
            f'{note}<text:p>{value}</text:p></table:table-cell>')


def row(*cells, more=''):
    return f'<table:table-row{more}>{"".join(cells)}</table:table-row>'


HIDE = ' table:visibility="collapse"'
NOTE = f'<office:annotation><dc:creator>Ann Example</dc:creator><text:p>Comment Nightingale {NUMBERS[5]}</text:p></office:annotation>'
LONG = ' '.join(f'word{n}' for n in range(400))

LIST = f'''<office:automatic-styles>
 <number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
 <number:number-style style:name="N2"><number:number number:min-integer-digits="10" number:decimal-places="0"/></number:number-style>
 <style:style style:name="Date" style:family="table-cell" style:data-style-name="N1"/>
 <style:style style:name="Padded" style:family="table-cell" style:data-style-name="N2"/>
 <style:style style:name="Shown" style:family="table"><style:table-properties table:display="true"/></style:style>
 <style:style style:name="Hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
 <table:table table:name="Clinic" table:style-name="Shown"><table:table-column table:number-columns-repeated="3"/><table:table-column{HIDE}/><table:table-column table:number-columns-repeated="4"/>
 {row(cell('Name'), cell('Number'), cell('Born'), cell('Secret'), cell('Count'), cell('Sum'), cell('Padded'), cell('Said'))}
 {row(cell('Siân Owen', note=NOTE), cell(NUMBERS[6]), cell('1971-03-14', 'date', 'Date'), cell('Hushed Oakhampton'), cell('12', 'float'),
      cell('24', 'float', more=' table:formula="of:=[.E2]*2"'), cell('101010101', 'float', 'Padded'), cell('Mr Owen', more=' table:formula="of:=&quot;Mr &quot;&amp;&quot;Owen&quot;"'))}
 {row(cell('Behind Penhaligon'), cell(NUMBERS[7]), cell('1980-12-31', 'date', 'Date'), cell(), cell('3.25', 'float'), more=HIDE)}
 {row(cell('Ŵil, "Ted"'), cell('9990001010', 'float'), cell(), cell(), cell('-7', 'float'), cell('0.1', 'float'))}
 </table:table>
 <table:table table:name="Staff" table:style-name="Hidden"><table:table-column/>{row(cell('Unseen Quarrington'), cell(NUMBERS[8]))}</table:table>
 <table:table table:name="Many" table:style-name="Shown"><table:table-column/>
 {''.join(row(cell(f'Patient {n} ŵ' if n % 3 else f'Patient {n}'), cell(LONG + f' tail{n}' if n % 40 == 0 else f'short{n}')) for n in range(220))}
 </table:table>
</office:spreadsheet></office:body>'''


def slide(number, text, notes, style):
    return f'''<draw:page draw:name="page{number}" draw:style-name="{style}" draw:master-page-name="Default">
 <draw:frame draw:layer="layout" presentation:class="title" svg:width="20cm" svg:height="3cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>
 <draw:frame draw:layer="layout" svg:width="10cm" svg:height="3cm" svg:x="1cm" svg:y="6cm"><draw:text-box><text:p>Free box {number}</text:p></draw:text-box></draw:frame>
 <presentation:notes><draw:frame draw:layer="layout" presentation:class="notes" svg:width="15cm" svg:height="10cm" svg:x="3cm" svg:y="14cm"><draw:text-box><text:p>{notes}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>'''


SLIDES = f'''<office:automatic-styles>
 <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>
 <style:style style:name="seen" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="visible"/></style:style>
 <style:style style:name="unseen" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="P"/></office:master-styles>
<office:body><office:presentation>
 {slide(1, 'Opening Ravenscroft', 'Spoken Silverdale ' + NUMBERS[9], 'seen')}
 {slide(2, 'Veiled Thistlewood ' + NUMBERS[10], 'Notes Underhill', 'unseen')}
 {slide(3, 'Closing ŵ Vanbrugh', '', 'seen')}
</office:presentation></office:body>'''


def source(name, kind, content):
    path = os.path.join(WORK, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(FLAT % (kind, content))
    return path


def make_office_files():
    letter = source('letter.fodt', 'text', LETTER)
    patients = source('list.fods', 'spreadsheet', LIST)
    slides = source('slides.fodp', 'presentation', SLIDES)
    here = lambda name: os.path.join(HERE, name)
    run_basic([
        save(letter, 'rtf/letter.rtf', 'Rich Text Format'),
        save(letter, 'ole/letter.doc', 'MS Word 97'),
        save(letter, 'text/letter.html', 'HTML (StarWriter)'),
        save(patients, 'ole/list.xls', 'MS Excel 97'),
        save(patients, 'text/list-utf8.csv', 'Text - txt - csv (StarCalc)', '44,34,76,1'),
        save(patients, 'text/list-1252.csv', 'Text - txt - csv (StarCalc)', '59,34,1,1'),
        save(patients, 'text/list-utf16.tsv', 'Text - txt - csv (StarCalc)', '9,34,65535,1'),
        save(slides, 'ole/slides.ppt', 'MS PowerPoint 97'),
        f'  Embed("{here("ole/embedded.doc")}", "MS Word 97")',
        save(letter, 'ole/locked.doc', 'MS Word 97', '', 'secret'),
        save(letter, 'ole/locked.docx', 'MS Word 2007 XML', '', 'secret'),
        save(patients, 'ole/locked.xls', 'MS Excel 97', '', 'secret'),
        save(patients, 'ole/locked.xlsx', 'Calc MS Excel 2007 XML', '', 'secret'),
    ])
    # What LibreOffice reads in these files.
    run_basic([
        save(here('rtf/letter.rtf'), 'rtf/letter.rtf.txt', 'Text (encoded)', 'UTF8,LF,,,'),
        save(here('ole/letter.doc'), 'ole/letter.doc.txt', 'Text (encoded)', 'UTF8,LF,,,'),
        save(here('ole/list.xls'), 'ole/list.xls.csv', 'Text - txt - csv (StarCalc)', '9,34,76,1,,0,false,true,false,false,false,-1'),
        save(here('text/letter.html'), 'text/letter.html.txt', 'Text (encoded)', 'UTF8,LF,,,'),
    ])


    # Leaves out the picture of the first slide, which is larger than all else.
    slides = here('ole/slides.ppt')
    streams = streams_of(slides)
    streams.pop('\x05SummaryInformation')
    with open(slides, 'wb') as file:
        file.write(compound(streams))
    office('--convert-to', 'pdf', '--outdir', WORK, slides)
    assert os.path.exists(os.path.join(WORK, 'slides.pdf')), 'LibreOffice reads what compound() writes'


# ----------------------------------------------------------------------------------------------- Compound files

END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def streams_of(path):
    """The streams of the root folder of a small compound file."""
    with open(path, 'rb') as file:
        data = file.read()
    sector = lambda n: data[512 + n * 512:1024 + n * 512]
    numbers = lambda raw: struct.unpack(f'<{len(raw) // 4}I', raw)
    fat = [n for table in numbers(data[76:512]) if table < FAT for n in numbers(sector(table))]

    def chain(first, table, get):
        raw = b''
        while first < FAT:
            raw += get(first)
            first = table[first]
        return raw

    directory = chain(struct.unpack_from('<I', data, 48)[0], fat, sector)
    mini = numbers(chain(struct.unpack_from('<I', data, 60)[0], fat, sector))
    shared = chain(struct.unpack_from('<I', directory, 116)[0], fat, sector)
    found = {}
    for at in range(128, len(directory), 128):
        length, kind = struct.unpack_from('<HB', directory, at + 64)
        first, size = struct.unpack_from('<II', directory, at + 116)
        if kind == 2:
            name = directory[at:at + length - 2].decode('utf-16-le')
            small = lambda n: shared[n * 64:n * 64 + 64]
            found[name] = (chain(first, mini, small) if size < 4096 else chain(first, fat, sector))[:size]
    return found


def compound(tree):
    """A compound file of version 3: a dictionary is a folder, bytes are a stream."""
    entries = []

    def add(name, kind, content):
        entries.append({'name': name, 'kind': kind, 'content': content, 'left': FREE, 'right': FREE, 'child': FREE})
        return len(entries) - 1

    def balanced(items):
        if not items:
            return FREE
        middle = len(items) // 2
        name, content = items[middle]
        index = add(name, 1 if isinstance(content, dict) else 2, content)
        entries[index]['left'] = balanced(items[:middle])
        entries[index]['right'] = balanced(items[middle + 1:])
        if isinstance(content, dict):
            entries[index]['child'] = folder(content)
        return index

    def folder(content):
        return balanced(sorted(content.items(), key=lambda item: (len(item[0]), item[0].upper())))

    root = add('Root Entry', 5, None)
    entries[root]['child'] = folder(tree)

    fat, sectors, mini, shared = [], [], [], b''

    def store(raw):
        first = len(sectors)
        for at in range(0, len(raw), 512):
            sectors.append(raw[at:at + 512].ljust(512, b'\0'))
            fat.append(len(sectors))
        if len(sectors) > first:
            fat[-1] = END
            return first
        return END

    for entry in entries:
        content = entry['content']
        if entry['kind'] != 2:
            entry['first'], entry['size'] = END if entry['kind'] == 5 else 0, 0
        elif len(content) >= 4096:
            entry['first'], entry['size'] = store(content), len(content)
        else:
            count = -(-len(content) // 64)
            entry['first'], entry['size'] = len(mini) if count else END, len(content)
            mini += [len(mini) + at + 1 for at in range(count)]
            if count:
                mini[-1] = END
            shared += content.ljust(count * 64, b'\0')
    entries[root]['first'], entries[root]['size'] = store(shared), len(shared)
    mini_first = store(struct.pack(f'<{len(mini)}I', *mini).ljust(-(-len(mini) // 128) * 512, b'\xff'))
    directory = b''
    for entry in entries:
        name = entry['name'].encode('utf-16-le') + b'\0\0'
        directory += name.ljust(64, b'\0') + struct.pack('<HBB', len(name), entry['kind'], 1)
        directory += struct.pack('<III', entry['left'], entry['right'], entry['child']) + bytes(36)
        directory += struct.pack('<III', entry['first'], entry['size'], 0)
    directory = directory.ljust(-(-len(directory) // 512) * 512, b'\0')
    directory_first = store(directory)
    tables = 1
    while tables * 128 < len(fat) + tables:
        tables += 1
    fat_first = len(sectors)
    fat += [FAT] * tables
    raw = struct.pack(f'<{len(fat)}I', *fat).ljust(tables * 512, b'\xff')
    head = bytes.fromhex('d0cf11e0a1b11ae1') + bytes(16) + struct.pack('<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack('<IIIII', tables, directory_first, 0, 4096, mini_first)
    head += struct.pack('<III', -(-len(mini) // 128), END, 0)
    head += struct.pack('<109I', *[fat_first + at if at < tables else FREE for at in range(109)])
    return head + b''.join(sectors) + raw


# ------------------------------------------------------------------------------------------------------ Saved mails


def properties(header, texts, unicode=True):
    """The streams of properties: text by its tag; bytes stay bytes."""
    streams, table = {}, bytes(header)
    for tag, value in texts.items():
        if isinstance(value, bytes):
            kind, raw, told = '0102', value, len(value)
        elif unicode:
            kind, raw = '001F', value.encode('utf-16-le')
            told = len(raw) + 2
        else:
            kind, raw = '001E', value.encode('cp1252')
            told = len(raw) + 1
        streams[f'__substg1.0_{tag}{kind}'] = raw
        table += struct.pack('<HHIII', int(kind, 16), int(tag, 16), 6, told, 0)
    streams['__properties_version1.0'] = table
    return streams


def message(texts, people=(), files=(), inside=False, unicode=True):
    tree = properties(24 if inside else 32, texts, unicode)
    for at, person in enumerate(people):
        tree[f'__recip_version1.0_#{at:08X}'] = properties(8, person, unicode)
    for at, (told, inner) in enumerate(files):
        tree[f'__attach_version1.0_#{at:08X}'] = properties(8, told, unicode)
        if inner:
            tree[f'__attach_version1.0_#{at:08X}']['__substg1.0_3701000D'] = inner
    return tree


USUAL = (b'{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans '
         b'SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx')


def packed(text):
    """Rich Text as Outlook packs it ([MS-OXRTFCP])."""
    window, out, at = bytearray(USUAL), b'', 0
    while True:
        kinds, group = 0, b''
        for bit in range(8):
            best, place = 0, 0
            for length in range(2, 18):
                if at + length > len(text):
                    break
                found = bytes(window).rfind(text[at:at + length], max(0, len(window) - 4000))
                if found < 0:
                    break
                best, place = length, found
            if at == len(text):
                kinds |= 1 << bit
                group += struct.pack('>H', (len(window) & 4095) << 4)
                break
            if best:
                kinds |= 1 << bit
                group += struct.pack('>H', ((place & 4095) << 4) | (best - 2))
            else:
                best = 1
                group += text[at:at + 1]
            window += text[at:at + best]
            at += best
        out += bytes([kinds]) + group
        if kinds >> bit & 1 and at == len(text) and group[-2:] == struct.pack('>H', (len(window) & 4095) << 4):
            break
    check = zlib.crc32(out, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return struct.pack('<IIII', len(out) + 12, len(text), 0x75465A4C, check) + out


ANN = {'3001': 'Ann Example', '39FE': 'ann@example.nhs.uk', '3003': '/o=ExchangeLabs/cn=ann'}
BOB = {'3001': 'Bob Sample', '3003': 'bob@example.com'}
DOT = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010806000000')


def make_saved_mails():
    innermost = message({'0037': f'Deepest Cobbleford {NUMBERS[20]}', '1000': 'third letter'}, inside=True)
    nested = message(
        {'0037': f'Nested Draycott {NUMBERS[21]}', '0C1A': 'Cy Person', '0C1F': 'cy@example.org', '1000': 'second letter'},
        [ANN], [({'3707': 'innermost.msg'}, innermost)], inside=True)
    table = f'Name,Number\r\nEdna Farnaby,{NUMBERS[22]}\r\nGus Harcourt,{NUMBERS[23]}\r\n'.encode()
    html = '<html><head><meta charset="windows-1252"></head><body><p>Page of Ingleby caf\xe9</p><p style="display:none">veiled Jessop</p></body></html>'
    files = [({'3707': 'list.csv', '3704': 'LIST~1.CSV', '370E': 'text/csv', '3701': table}, None),
             ({'3707': f'letter {NUMBERS[24]}.msg'}, nested),
             ({'3707': 'logo.png', '370E': 'image/png', '3712': 'logo@example', '3701': DOT}, None)]
    save_mail('mail.msg', message(
        {'0037': 'Subject Kenilworth ŵ', '0C1A': 'Dee Sender', '5D01': 'dee@example.net', '0C1F': '/o=ExchangeLabs/cn=dee',
         '1000': f'Plain Lavender {NUMBERS[25]}', '1013': html.encode('cp1252')}, [ANN, BOB], files))
    rich = (r'{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\generator Microsoft Exchange Server;}'
            r'{\*\htmltag19 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 Rich Mulberry &'
            r'{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 number ' + NUMBERS[26] + r'\htmlrtf\par\htmlrtf0 {\*\htmltag72 </p>}'
            r'{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 caf\'e9 \u375?\htmlrtf }\htmlrtf0 {\*\htmltag58 </body>}{\*\htmltag27 </html>}}').encode('cp1252')
    save_mail('rich.msg', message({'0037': 'Caf\xe9 Norbury', '1009': packed(rich * 1)}, [BOB], unicode=False))
    save_mail('locked.msg', message({'001A': 'IPM.Note.SMIME', '0037': 'Sealed'}, [BOB], [
        ({'3707': 'smime.p7m', '3701': bytes.fromhex('308201000609' + '2a864886f70d010703') + bytes(200)}, None)]))


def save_mail(name, tree):
    with open(os.path.join(HERE, 'ole', name), 'wb') as file:
        file.write(compound(tree))


def make_mails():
    inner = email.message.EmailMessage(policy=email.policy.SMTP)
    inner['Subject'] = f'Forwarded Oakenshaw {NUMBERS[30]} with a long subject that is folded over two lines, ŵ'
    inner['From'] = 'Cy Person <cy@example.org>'
    inner['To'] = 'Ann Example <ann@example.nhs.uk>'
    inner.set_content('Inner letter of Pemberley\n')
    inner.add_attachment(f'Name;Number\nQuentin Rusholme;{NUMBERS[31]}\nSybil Thackeray;{NUMBERS[32]}\n', subtype='csv', filename='rhestr ŵyl.csv')
    outer = email.message.EmailMessage(policy=email.policy.SMTP)
    outer['Subject'] = 'Clinic “list” for Siân'
    outer['From'] = '"Example, Ann" <ann@example.nhs.uk>'
    outer['To'] = 'Bob Sample <bob@example.com>, Cy Person <cy@example.org>'
    outer['Message-ID'] = '<1@example.com>'
    outer.set_content(f'Plain words for Ursula Venn, born 14/03/1971, number {NUMBERS[33]}, in a line that is long enough to be broken softly = sign\n', cte='quoted-printable')
    outer.add_alternative(f'<html><body><p>Page words for Ursula Venn caf\xe9</p><p hidden>unseen Wolstenholme {NUMBERS[34]}</p></body></html>', subtype='html', charset='iso-8859-1', cte='base64')
    outer.add_attachment(inner)
    outer.add_attachment(b'{\\rtf1 Attached Yarborough}', maintype='application', subtype='rtf', filename='a "quoted" name.rtf')
    outer.set_boundary('=_outer')
    for part in outer.walk():
        if part.is_multipart() and part is not outer and part.get_content_type().startswith('multipart/'):
            part.set_boundary('=_outer_' + part.get_content_subtype())
    with open(os.path.join(HERE, 'mail', 'thread.eml'), 'wb') as file:
        file.write(outer.as_bytes())


if __name__ == '__main__':
    for folder in ('text', 'rtf', 'mail', 'ole'):
        os.makedirs(os.path.join(HERE, folder), exist_ok=True)
    make_office_files()
    make_saved_mails()
    make_mails()
    shutil.rmtree(WORK)
