#!/usr/bin/python3
"""Makes the PDF files of this folder with real programs, and beside each the text that poppler reads in it.

Needs Debian's libreoffice, chromium, ghostscript, qpdf, groff, poppler-utils, python3-reportlab, python3-cairo and
python3-pil. Everybody in these files is invented; NHS numbers are from the range for tests (999) and pass their check.
Run it in any folder: ./make-pdf.py [name ...]. Tests read what it left here and need none of these programs.
"""
import atexit
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'pdf')
WORK = tempfile.mkdtemp()
atexit.register(shutil.rmtree, WORK)
WANTED = sys.argv[1:]


def nhs(nine):
    """The ten digits that these nine begin, or none."""
    check = 11 - sum((10 - at) * int(digit) for at, digit in enumerate(nine)) % 11
    return None if check == 10 else nine + str(check % 11)


def spaced(number):
    return f'{number[:3]} {number[3:6]} {number[6:]}'


NUMBERS = [number for number in (nhs(f'999{seed * 7919 % 1000000:06}') for seed in range(1, 60)) if number]
NAMES = [
    'Ada Lindqvist-Moss', 'Oak Glen', 'Rhiannon Pugh-Ellis', 'Siân Môn', 'Tomos Dŵr', 'Zofia Wójcik', 'José Núñez',
    'Björn Åkesson', 'Chloë Fforde', "Niamh O'Hara", 'Łukasz Żak', 'Eluned Tŷ-Gwyn', 'Françoise Lefèvre', 'Ian Office',
]
ROWS = [
    (name, f'{1 + at * 2:02}/{1 + at % 12:02}/{1931 + at * 5}', NUMBERS[at], ['Asthma', 'Diabetes', 'Cardiology'][at % 3], f'{9 + at // 4:02}:{at % 4 * 15:02}')
    for at, name in enumerate(NAMES)
]
HEADS = ['Name', 'Date of birth', 'NHS number', 'Clinic', 'Time']

LETTER = [
    'Example Street Surgery, 1 Example Street, Leeds',
    '22 November 2026',
    'Dear Dr Fforde,',
    f'Re: {NAMES[0]}, born 03/04/1956, NHS number {spaced(NUMBERS[0])}',
    'Thank you for referring this patient, whom I saw in the office on Friday. The findings are difficult to classify: blood '
    'pressure was 148/92, and the affected foot was still inflamed after five days of flucloxacillin.',
    f'Her brother {NAMES[1]} ({NUMBERS[1]}) is under the same clinic. I would be grateful if you could arrange a duplex scan.',
    '“Kind regards” – the team’s usual close…',
]
WELSH = [
    'Meddygfa Tŷ Gwyn, Stryd y Dŵr, Caerdydd',
    'Annwyl Siân Môn,',
    f'Eich rhif GIG yw {spaced(NUMBERS[3])}. Dyddiad geni: 7 Mawrth 1971.',
    'Mae’r llythyr hwn yn cadarnhau’ch apwyntiad yng Nghlinig y Galon. Dewch â’ch moddion gyda chi, os gwelwch yn dda.',
    'Yn gywir, Eluned Ŵyn-Ŷstrad, ŵyr, ŷd, tŷ, dŵr, gŵr, môr, tân, lôn, sêr, tîm, ẁ ẃ ẅ',
]

PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title><style>%s</style></head><body>%s</body></html>'


def paragraphs(lines):
    return ''.join(f'<p>{line}</p>' for line in lines)


def table(rows=ROWS, style=''):
    cells = lambda tag, row: '<tr>' + ''.join(f'<{tag}>{cell}</{tag}>' for cell in row) + '</tr>'
    return f'<table border="1" style="{style}">' + cells('th', HEADS) + ''.join(cells('td', (n, b, spaced(x) if at % 2 else x, c, t)) for at, (n, b, x, c, t) in enumerate(rows)) + '</table>'


def work(name, content=None):
    path = os.path.join(WORK, name)
    if content is not None:
        with open(path, 'w', encoding='utf-8') as file:
            file.write(content)
    return path


def run(*command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=WORK, **more).stdout


def office(path, kind='pdf'):
    run('soffice', f'-env:UserInstallation=file://{WORK}/profile', '--headless', '--convert-to', kind, '--outdir', WORK, path)
    return os.path.splitext(path)[0] + '.' + kind.split(':')[0]


def chromium(path):
    out = os.path.splitext(path)[0] + '.pdf'
    run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', f'--print-to-pdf={out}', 'file://' + path)
    return out


MADE = {}


def made(name):
    """A maker of the file of this name: it gives the path of what it made."""
    def take(maker):
        MADE[name] = maker
        return maker
    return take


def styled(font, extra=''):
    return f'body {{ font-family: "{font}"; font-size: 11pt }} table {{ border-collapse: collapse }} td, th {{ padding: 2pt 6pt }} {extra}'


# LibreOffice
@made('office-letter-sans')
def _():
    return office(work('ols.html', PAGE % (styled('Liberation Sans'), paragraphs(LETTER))), 'pdf:writer_web_pdf_Export')


@made('office-letter-docx')
def _():
    html = work('old.html', PAGE % (styled('Liberation Serif'), '<h1>Clinic letter</h1>' + paragraphs(LETTER + WELSH)))
    return office(office(html, 'docx:MS Word 2007 XML'))


@made('office-list-odt')
def _():
    html = work('olo.html', PAGE % (styled('DejaVu Sans', '@page { size: landscape }'), '<h2>Clinic list</h2>' + table()))
    return office(office(html, 'odt:writer8'))


@made('office-list-csv')
def _():
    rows = '\n'.join(','.join(row) for row in [HEADS, *ROWS])
    return office(work('olc.csv', rows))


@made('office-welsh-mono')
def _():
    return office(work('owm.html', PAGE % (styled('Liberation Mono'), paragraphs(WELSH))), 'pdf:writer_web_pdf_Export')


# Chromium
@made('chromium-letter')
def _():
    return chromium(work('cl.html', PAGE % (styled('Liberation Serif', 'p { text-align: justify }'), paragraphs(LETTER))))


@made('chromium-list')
def _():
    return chromium(work('cli.html', PAGE % (styled('Liberation Sans', '@page { size: A4 landscape } td:first-child { font-weight: bold } .turned { writing-mode: vertical-rl }'),
        table() + f'<p class="turned">Ward copy {spaced(NUMBERS[20])}</p>')))


@made('chromium-welsh-columns')
def _():
    return chromium(work('cw.html', PAGE % (styled('DejaVu Serif', 'body { column-count: 2 } p { letter-spacing: 0.3pt } h1 { letter-spacing: 4pt }'), '<h1>Llythyr</h1>' + paragraphs(WELSH + LETTER))))


# ReportLab
def canvas_of(name, **more):
    from reportlab.pdfgen import canvas
    path = work(name + '.pdf')
    return path, canvas.Canvas(path, **more)


@made('reportlab-letter-standard')
def _():
    path, page = canvas_of('rs', pageCompression=0)
    for at, font in enumerate(['Helvetica', 'Times-Roman', 'Courier', 'Helvetica-Bold', 'Times-BoldItalic']):
        page.setFont(font, 10)
        text = page.beginText(50, 800 - at * 150)
        for line in LETTER[:5]:
            text.textLine(line[:90])
        page.drawText(text)
    page.setTitle(f'Letter about {NAMES[2]} {spaced(NUMBERS[2])}')
    page.save()
    return path


@made('reportlab-table')
def _():
    from reportlab.platypus import SimpleDocTemplate, Table
    path = work('rt.pdf')
    plain = lambda text: text.encode('cp1252', 'replace').decode('cp1252')
    SimpleDocTemplate(path).build([Table([HEADS] + [[plain(cell) for cell in row] for row in ROWS])])
    return path


@made('reportlab-truetype')
def _():
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    pdfmetrics.registerFont(TTFont('Deja', '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'))
    path, page = canvas_of('rtt')
    page.setFont('Deja', 11)
    for at, line in enumerate(WELSH):
        page.drawString(40, 780 - at * 20, line[:80])
    page.saveState()
    page.rotate(90)
    page.drawString(100, -560, f'Sideways {spaced(NUMBERS[21])}')
    page.restoreState()
    page.save()
    return path


@made('reportlab-form')
def _():
    path, page = canvas_of('rf')
    page.drawString(50, 800, 'Referral form')
    for at, (label, value) in enumerate([('Patient', NAMES[4].replace('ŵ', 'w')), ('NHS number', spaced(NUMBERS[4])), ('Born', '09/05/1951')]):
        page.drawString(50, 760 - at * 40, label)
        page.acroForm.textfield(name=label, value=value, x=150, y=750 - at * 40, width=200, height=24)
    page.save()
    return path


@made('reportlab-glyph-by-glyph')
def _():
    path, page = canvas_of('rg')
    page.setFont('Helvetica', 11)
    for at, line in enumerate(LETTER[:4]):
        x = 50
        for letter in line:
            if letter != ' ':
                page.drawString(x, 780 - at * 24, letter)
            x += page.stringWidth(letter)
    page.save()
    return path


@made('reportlab-filters')
def _():
    path, page = canvas_of('ra')
    for at, line in enumerate(LETTER):
        page.drawString(50, 780 - at * 16, line[:85].replace('…', '.'))
    page.save()
    return path


# Cairo
@made('cairo-list')
def _():
    import cairo
    path = work('ca.pdf')
    surface = cairo.PDFSurface(path, 842, 595)
    context = cairo.Context(surface)
    for at, row in enumerate([HEADS, *ROWS]):
        context.select_font_face('Liberation Sans', cairo.FontSlant.NORMAL, cairo.FontWeight.BOLD if at == 0 else cairo.FontWeight.NORMAL)
        context.set_font_size(10)
        for column, cell in enumerate(row):
            context.move_to(40 + column * 140, 40 + at * 20)
            context.show_text(cell)
    surface.finish()
    return path


# groff
def roff(lines):
    return '\n'.join(line if line.startswith('.') else ''.join(c if ord(c) < 128 else f'\\[u{ord(c):04X}]' for c in line) for line in lines)


def typeset(name, lines, *options):
    with open(work(name + '.ps'), 'wb') as file:
        file.write(run('groff', '-Tps', work(name + '.roff', roff(lines))))
    run('ps2pdf', *options, work(name + '.ps'), work(name + '.pdf'))
    return work(name + '.pdf')


@made('groff-letter')
def _():
    return typeset('gl', ['.sp 2', '.ft B', 'Clinic letter', '.br', '.ft P', *'\n.sp\n'.join(LETTER[:6]).split('\n')])


@made('groff-list-older')
def _():
    return typeset('gg', ['.ft H', '.ps 9', '.ta 2i 3i 4i 5i 6i', '.nf', *('\t'.join(row) for row in [HEADS, *ROWS])], '-dCompatibilityLevel=1.2', '-dEmbedAllFonts=false')


# The same pages, written by other programs.
def rewritten(name, source, *command):
    def maker():
        out = work(name + '.pdf')
        run(*[part.replace('IN', os.path.join(HERE, source + '.pdf')).replace('OUT', out) for part in command])
        return out
    MADE[name] = maker


for level, source in [('1.2', 'reportlab-letter-standard'), ('1.3', 'office-list-odt'), ('1.4', 'chromium-list'), ('1.5', 'office-letter-docx'), ('1.7', 'cairo-list')]:
    rewritten(f'ghostscript-{level}', source, 'gs', '-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', f'-dCompatibilityLevel={level}', '-sOutputFile=OUT', 'IN')
rewritten('ghostscript-ascii-lzw', 'groff-letter', 'gs', '-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-dCompatibilityLevel=1.2', '-dASCII85EncodePages=true', '-dUseFlateCompression=false', '-sOutputFile=OUT', 'IN')
rewritten('poppler-cairo', 'office-letter-sans', 'pdftocairo', '-pdf', 'IN', 'OUT')
rewritten('qpdf-object-streams', 'office-letter-sans', 'qpdf', '--object-streams=generate', 'IN', 'OUT')
rewritten('qpdf-linearised', 'chromium-list', 'qpdf', '--linearize', '--object-streams=generate', 'IN', 'OUT')
rewritten('qpdf-plain', 'reportlab-glyph-by-glyph', 'qpdf', '--qdf', 'IN', 'OUT')
rewritten('qpdf-one-page', 'groff-list-older', 'qpdf', 'IN', '--pages', '.', '1', '--', 'OUT')


@made('qpdf-attachment')
def _():
    out = work('qa.pdf')
    csv = work('patients.csv', '\n'.join(','.join(row) for row in [HEADS, *ROWS]))
    run('qpdf', os.path.join(HERE, 'cairo-list.pdf'), '--add-attachment', csv, '--', out)
    return out


for name, bits, options in [('rc4-40', '40', []), ('rc4-128', '128', ['--use-aes=n']), ('aes-128', '128', ['--use-aes=y']), ('aes-256', '256', []), ('aes-256-password', '256', [])]:
    rewritten(f'encrypted-{name}', 'reportlab-filters', 'qpdf', '--allow-weak-crypto', '--object-streams=generate', '--encrypt', 'open' if 'password' in name else '', 'owner', bits, *options, '--', 'IN', 'OUT')


# Pictures of text.
def scan():
    from PIL import Image, ImageDraw, ImageFont
    image = Image.new('1', (1240, 1754), 1)
    font = ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', 36)
    for at, line in enumerate(LETTER[:4]):
        ImageDraw.Draw(image).text((80, 120 + at * 80), line, font=font, fill=0)
    return image


@made('pillow-picture')
def _():
    path = work('pp.pdf')
    scan().save(path)
    return path


@made('reportlab-ocr-layer')
def _():
    from reportlab.lib.utils import ImageReader
    path, page = canvas_of('ro')
    page.drawImage(ImageReader(scan()), 0, 0, 595, 842)
    text = page.beginText(38, 770)
    text.setTextRenderMode(3)
    text.setFont('Helvetica', 17)
    for line in LETTER[:4]:
        text.textLine(line)
    page.drawText(text)
    page.save()
    return path


os.makedirs(HERE, exist_ok=True)
for name, maker in MADE.items():
    if WANTED and name not in WANTED:
        continue
    target = os.path.join(HERE, name + '.pdf')
    with open(maker(), 'rb') as source, open(target, 'wb') as file:
        file.write(source.read())
    if not name.startswith('encrypted'):
        with open(os.path.join(HERE, name + '.txt'), 'wb') as file:
            file.write(run('pdftotext', target, '-'))
    print(name, os.path.getsize(target))
