import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { committed, drawn, FOLDER, partOf, pdf, read, stream } from './pdf-file';

const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.pdf') && !name.startsWith('encrypted'))
  .map((name) => name.slice(0, -4));
const popplers = (name: string) => readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8');
const ours = (name: string) =>
  read(committed(`${name}.pdf`))
    .parts.filter(({ visible }) => visible)
    .map(({ text }) => text)
    .join('\n');
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const numbersOf = (text: string) => (text.match(/\b999\d{7}\b|\b999 \d{3} \d{4}\b/g) ?? []).sort();

/** How many of poppler's words are among ours, each as often as poppler has it. */
function shared(name: string): { readonly all: number; readonly found: number } {
  const left = new Map<string, number>();
  for (const word of wordsOf(ours(name))) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(popplers(name));
  const found = words.filter((word) => {
    const times = left.get(word) ?? 0;
    left.set(word, times - 1);
    return times > 0;
  });
  return { all: words.length, found: found.length };
}

describe('files of LibreOffice, Chromium, ReportLab, cairo, groff, ghostscript, qpdf and Pillow', () => {
  it('are there', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(25);
  });

  it.each(NAMES)('%s: 94 %% of the words that poppler finds', (name) => {
    const { all, found } = shared(name);
    expect(found / (all || 1)).toBeGreaterThanOrEqual(all === 0 ? 0 : 0.94);
  });

  it.each(NAMES)('%s: every NHS number as it is written, none invented', (name) => {
    expect(numbersOf(ours(name))).toEqual(numbersOf(popplers(name)));
  });

  it('lose fewer than 1 word in 200 over all', () => {
    const totals = NAMES.map(shared).reduce((a, b) => ({ all: a.all + b.all, found: a.found + b.found }));
    expect(totals.all).toBeGreaterThan(2500);
    expect(totals.found / totals.all).toBeGreaterThan(0.995);
  });

  it.each(NAMES.filter((name) => name !== 'pillow-picture'))('%s: without a gap', (name) => {
    expect(read(committed(`${name}.pdf`)).gaps).toEqual([]);
  });

  it.each(['chromium-list', 'cairo-list', 'reportlab-table', 'groff-list-older'])(
    '%s: a row of the table is a line, its cells parted by tabs',
    (name) => {
      const rows = ours(name)
        .split('\n')
        .filter((line) => /\b999 ?\d{3} ?\d{4}\t/.test(line));
      expect(rows).toHaveLength(14);
      expect(rows.filter((row) => /^[^\t]+\t\d\d\/\d\d\/\d{4}\t[\d ]+\t\w+\t\d\d:\d\d$/.test(row))).toHaveLength(14);
    },
  );

  it('Welsh words whole', () => {
    expect(wordsOf(ours('office-welsh-mono'))).toEqual(
      expect.arrayContaining(['Siân', 'Môn,', 'Ŵyn-Ŷstrad,', 'ŵyr,', 'tŷ,', 'dŵr,', 'ẅ']),
    );
  });

  it('a scan without a text is a picture', () => {
    expect(read(committed('pillow-picture.pdf')).gaps).toEqual([{ name: '', why: 'picture' }]);
  });

  it('the text that was recognised behind a scan is its text', () => {
    expect(ours('reportlab-ocr-layer')).toContain('NHS number 999 007 919');
  });

  it('an attached file, by its name', () => {
    const { parts } = read(committed('qpdf-attachment.pdf'));
    const file = parts.find(({ name }) => name === "attached file 'patients.csv'");
    expect(file?.visible).toBe(false);
    expect(file?.text).toMatch(/^Name,Date of birth,NHS number,Clinic,Time\n/);
  });

  it('form fields, by their names and page', () => {
    const { parts } = read(committed('reportlab-form.pdf'));
    expect(parts.find(({ name }) => name === "form field 'NHS number' on page 1")).toMatchObject({
      visible: true,
      text: expect.stringMatching(/^999 \d{3} \d{4}$/) as string,
    });
  });

  it('the title of a file is there, though nobody sees it on the page', () => {
    expect(read(committed('reportlab-letter-standard.pdf')).parts).toContainEqual({
      name: 'document properties',
      visible: false,
      text: expect.stringMatching(/^Letter about Rhiannon Pugh-Ellis 999 \d{3} \d{4}\n/) as string,
    });
  });
});

const text = (content: string, objects?: { readonly [number: number]: string }) =>
  partOf(read(pdf(content, objects))) ?? '';

describe('words and lines by where they stand', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['one string', drawn('Ada Moss'), 'Ada Moss'],
    ['lines', drawn('Ada', 'Moss'), 'Ada\nMoss'],
    ['escapes', drawn('\\(Ada\\) \\101\\144\\\\a'), '(Ada) Ad\\a'],
    ['a hexadecimal string', 'BT /F1 12 Tf <41 64 6> Tj ET', 'Ad`'],
    ['kerning', 'BT /F1 12 Tf [(A) 40 (d) -60 (a)] TJ ET', 'Ada'],
    ['a gap for a space', 'BT /F1 12 Tf [(Ada) -280 (Moss)] TJ ET', 'Ada Moss'],
    ['a gap for a cell', 'BT /F1 12 Tf [(Ada) -3000 (Moss)] TJ ET', 'Ada\tMoss'],
    ['a space that was taken back', 'BT /F1 12 Tf -3 Tw (Ad a) Tj ET', 'Ada'],
    ['digits drawn one by one', `BT /F1 10 Tf ${'(9) Tj 5.56 0 Td '.repeat(3)} 3 0 Td (0) Tj ET`, '999 0'],
    ['letters spaced out', 'BT /F1 10 Tf 2 Tc (CLINIC) Tj 0 Tc ( list) Tj ET', 'CLINIC list'],
    ['lines drawn from the bottom', 'BT /F1 9 Tf 0 10 Td (below) Tj 0 20 Td (above) Tj ET', 'above\nbelow'],
    ['cells drawn from the right', 'BT /F1 9 Tf 90 10 Td (right) Tj -90 0 Td (left) Tj ET', 'left\tright'],
    ['drawn twice to look bold', 'BT /F1 9 Tf (Ada) Tj 1 0 0 1 .3 0 Tm (Ada) Tj ET', 'Ada'],
    ['a small figure above the line', 'BT /F1 12 Tf (m) Tj /F1 7 Tf 10 4 Td (2) Tj ET', 'm2'],
    ['the operators \' and "', 'BT /F1 9 Tf 12 TL (a) Tj (b) \' 0 0 (c) " ET', 'a\nb\nc'],
    ['TD sets the distance of lines', 'BT /F1 9 Tf (a) Tj 0 -12 TD (b) Tj T* (c) Tj ET', 'a\nb\nc'],
    ['stretched', 'BT /F1 10 Tf 50 Tz (AAAA) Tj 13.34 0 Td (B) Tj ET', 'AAAAB'],
    ['scaled by the matrix of the page', '.1 0 0 .1 0 0 cm BT /F1 100 Tf (Ada) Tj 300 0 Td (Moss) Tj ET', 'Ada\tMoss'],
    ['turned by a quarter', 'BT /F1 9 Tf 0 1 -1 0 100 100 Tm (up) Tj 0 -20 Td (next) Tj ET', 'up\nnext'],
    ['upside down', 'BT /F1 -9 Tf -1 0 0 -1 100 100 Tm (down) Tj ET', 'down'],
    ['q and Q keep the font', 'BT /F1 9 Tf q /F1 1 Tf Q (a) Tj ET', 'a'],
    ['white text', '1 g BT /F1 9 Tf (white) Tj ET', 'white'],
    ['invisible text', 'BT 3 Tr /F1 9 Tf (unseen) Tj ET', 'unseen'],
    ['a picture inside the content', 'BI /W 1 /H 1 ID \x00(Tj\xff EI Q\x01 EI BT /F1 9 Tf (a) Tj ET', 'a'],
    ['ActualText', '/Span <</ActualText <feff00410062>>> BDC BT /F1 9 Tf (xyz) Tj (w) Tj EMC (c) Tj ET', 'Abc'],
    [
      'ActualText in ActualText',
      '/Span <</ActualText (out)>>BDC /F1 9 Tf BT (x) Tj /Span <</ActualText (in)>>BDC (y) Tj EMC EMC ET',
      'out',
    ],
    ['a comment', 'BT % (no) Tj\n/F1 9 Tf (a) Tj ET', 'a'],
    ['an operator that objects inherit', 'constructor __proto__ BT /F1 9 Tf (a) Tj toString ET', 'a'],
  ];
  it.each(rows)('%s', (_name, content, expected) => {
    expect(text(content)).toBe(expected);
  });
});

describe('fonts', () => {
  const font = (entries: string) => `<</Type/Font/BaseFont/ABCDEF+Example${entries}>>`;
  const map = (lines: string) => stream(`/CIDInit /ProcSet findresource begin ${lines} end`);
  const one = (shown: string) => `BT /F1 12 Tf ${shown} Tj ET`;
  const names = (list: string) => `/Subtype/Type1/Encoding<</Differences[1${list}]>>`;
  const rows: readonly (readonly [string, string, string, { readonly [number: number]: string }])[] = [
    ['WinAnsi', '<80 93 e9 96>', '€“é–', { 6: font('/Subtype/TrueType/Encoding/WinAnsiEncoding') }],
    ['Mac Roman', '<8e d2 d3 cf>', 'é“”œ', { 6: font('/Subtype/TrueType/Encoding/MacRomanEncoding') }],
    ['Standard', '<aa ba d0 ae>', '“”—fi', { 6: font('/Subtype/Type1') }],
    [
      'names',
      '<01 02 03 04 05 06 07 08>',
      'ŵŶéß9ffiŁẅ',
      { 6: font(names('/wcircumflex/Ycircumflex/eacute/germandbls/nine/ffi/Lslash/wdieresis')) },
    ],
    ['names with codes', '<01 02 03 04>', 'ŵAbf_', { 6: font(names('/uni0175/u0041/b.sc/f_underscore')) }],
    [
      'ToUnicode, one by one and in ranges',
      '<01 02 10 11 12 20 21>',
      'ŵXYabcQZ',
      {
        6: font('/Subtype/TrueType/ToUnicode 10 0 R'),
        10: map(
          '2 beginbfchar <01> <0175> <02> <00580059> endbfchar 2 beginbfrange <10> <12> <0061> <20> <21> [<0051> <005a>] endbfrange',
        ),
      },
    ],
    [
      'codes of two bytes',
      '<00410042>',
      'AB',
      {
        6: font('/Subtype/Type0/Encoding/Identity-H/ToUnicode 10 0 R/DescendantFonts[11 0 R]'),
        10: map('1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <00ff> <0000> endbfrange'),
        11: font('/Subtype/CIDFontType2/DW 500/W[65[600 700]]'),
      },
    ],
    [
      'an encoding of its own, of one and two bytes',
      '<41 8142>',
      'ab',
      {
        6: font('/Subtype/Type0/Encoding 12 0 R/ToUnicode 10 0 R/DescendantFonts[11 0 R]'),
        10: map('2 beginbfchar <41> <0061> <8142> <0062> endbfchar'),
        11: font('/Subtype/CIDFontType0/DW 500'),
        12: map('2 begincodespacerange <00> <7f> <8140> <81ff> endcodespacerange'),
      },
    ],
    [
      'glyphs that are drawings',
      '<0102>',
      'ab',
      {
        6: font(
          '/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FirstChar 1/LastChar 2/Widths[50 50]/Encoding<</Differences[1/a0/a1]>>/ToUnicode 10 0 R',
        ),
        10: map('1 beginbfrange <01> <02> <0061> endbfrange'),
      },
    ],
  ];
  it.each(rows)('%s', (_name, shown, expected, objects) => {
    expect(text(one(shown), objects)).toBe(expected);
  });

  it('widths tell a gap from none', () => {
    const content = 'BT /F1 10 Tf (a) Tj 9 0 Td (b) Tj 9 0 Td (c) Tj ET';
    expect(text(content, { 6: font('/Subtype/TrueType/FirstChar 97/Widths[900 900 900]') })).toBe('abc');
    expect(text(content, { 6: font('/Subtype/TrueType/FirstChar 97/Widths[500 500 500]') })).toBe('a b c');
    const missing = '/Subtype/TrueType/FirstChar 97/Widths[500]/FontDescriptor<</MissingWidth 900>>';
    expect(text(content, { 6: font(missing) })).toBe('a bc');
  });

  it.each([
    [
      'two-byte codes that nothing explains',
      '/Subtype/Type0/Encoding/Identity-H/DescendantFonts[11 0 R]',
      '<000100020003>',
    ],
    ['a Japanese table', '/Subtype/Type0/Encoding/90ms-RKSJ-H/DescendantFonts[11 0 R]', '<829f82a082a1>'],
    ['names that say nothing', names('/g1/g2/g3'), '<010203>'],
    [
      'a program that alone knows its codes',
      '/Subtype/TrueType/FontDescriptor<</Flags 4/FontFile2 12 0 R>>',
      '<414243>',
    ],
    ['drawings without a map', '/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FirstChar 1/Widths[1 1 1]', '<010203>'],
  ])('says that it is unsure: %s', (_name, entries, shown) => {
    const file = pdf(`${drawn('Ada')} ${one(shown).replace('/F1', '/F2')}`, {
      5: '<</Font<</F1 6 0 R/F2 10 0 R>>>>',
      10: font(entries),
      11: font('/Subtype/CIDFontType2'),
    });
    expect(read(file)).toMatchObject({
      parts: [{ name: 'page 1', text: 'Ada' }],
      gaps: [{ name: 'page 1', why: 'unknown-format' }],
    });
  });

  it('a bullet that nothing explains is no reason to be unsure', () => {
    const objects = { 6: font('/Subtype/Type1/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/g1]>>') };
    expect(read(pdf(drawn('\\001 Ada', '\\001 Oak'), objects)).gaps).toEqual([]);
  });

  it('a code that stands for nothing is not read as a control character', () => {
    expect(text('BT /F1 9 Tf (A\x01\x02da) Tj ET')).toBe('Ada');
  });

  it('text in a font that is not there is read as plain, and said', () => {
    expect(read(pdf('BT /F9 9 Tf (Ada) Tj ET'))).toMatchObject({
      parts: [{ text: 'Ada' }],
      gaps: [{ name: 'page 1', why: 'damaged' }],
    });
  });

  it('text before any font is said', () => {
    expect(read(pdf(`BT (Oak) Tj ET ${drawn('Ada')}`))).toMatchObject({
      parts: [{ text: 'Ada' }],
      gaps: [{ name: 'page 1', why: 'damaged' }],
    });
  });
});

describe('what else a file holds', () => {
  const inside = stream('name,number');

  it('comments, notes and typed text, by their page', () => {
    const file = pdf(drawn('Ada'), {
      3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R/Annots[10 0 R 11 0 R 12 0 R 10 0 R]>>',
      10: '<</Subtype/Text/Contents(a\\r\\nnote)>>',
      11: '<</Subtype/FreeText/Contents<feff00740079007000650064>>>',
      12: '<</Subtype/FreeText/F 2/Contents(hidden)>>',
    });
    expect(read(file).parts.slice(1)).toEqual([
      { name: 'comment on page 1', visible: false, text: 'a\nnote' },
      { name: 'comment on page 1', visible: true, text: 'typed' },
      { name: 'comment on page 1', visible: false, text: 'hidden' },
    ]);
  });

  it('fields of a form: with names from above, those no page shows, and lists', () => {
    const file = pdf(drawn('Ada'), {
      1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[10 0 R 12 0 R 13 0 R]>>>>',
      3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R/Annots[11 0 R]>>',
      10: '<</T(patient)/V(Ada)/Kids[11 0 R]>>',
      11: '<</Subtype/Widget/Parent 10 0 R/T(name)>>',
      12: '<</T(unseen)/F 2/V(O\\220Hara)>>',
      13: '<</T(list)/V[(a)(b)]>>',
    });
    expect(read(file).parts.slice(1)).toEqual([
      { name: "form field 'patient.name' on page 1", visible: true, text: 'Ada' },
      { name: "form field 'list'", visible: true, text: 'a\nb' },
      { name: "form field 'unseen'", visible: false, text: 'O’Hara' },
    ]);
  });

  it('a form whose pages only some programs can make is said', () => {
    const file = pdf(drawn('Please wait'), { 1: '<</Type/Catalog/Pages 2 0 R/NeedsRendering true>>' });
    expect(read(file).gaps).toEqual([{ name: 'form', why: 'unknown-format' }]);
  });

  it('attached files: from the list, from a page, and each once', () => {
    const file = pdf(drawn('Ada'), {
      1: '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Kids[<</Names[(a)11 0 R(b)11 0 R]>>]>>>>>>',
      3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R/Annots[<</Subtype/FileAttachment/FS 12 0 R>>]>>',
      10: inside,
      11: '<</F(old)/UF(list.csv)/EF<</F 10 0 R>>>>',
      12: '<</F(pinned.csv)/EF<</F 13 0 R>>>>',
      13: inside,
    });
    expect(read(file).parts.slice(1)).toEqual([
      { name: "attached file 'pinned.csv'", visible: false, text: 'name,number' },
      { name: "attached file 'list.csv'", visible: false, text: 'name,number' },
    ]);
  });

  it('an attached PDF does not take the place of its host, though it is written plainly', () => {
    const file = pdf(drawn('Host'), {
      1: '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)11 0 R]>>>>>>',
      11: '<</F(inner.pdf)/EF<</F 12 0 R>>>>',
      12: stream(pdf(drawn('Inner'))),
    });
    expect(partOf(read(file))).toBe('Host');
  });

  it('properties, each once', () => {
    const xmp =
      '<x:xmpmeta xmlns:x="x"><rdf:Description><dc:title><rdf:Alt><rdf:li>Letter</rdf:li></rdf:Alt></dc:title>' +
      '<dc:subject><rdf:Bag><rdf:li>clinic</rdf:li></rdf:Bag></dc:subject><xmp:CreatorTool>Word</xmp:CreatorTool>' +
      '</rdf:Description></x:xmpmeta>';
    const file = pdf(
      drawn('Ada'),
      { 1: '<</Type/Catalog/Pages 2 0 R/Metadata 10 0 R>>', 10: stream(xmp), 11: '<</Title(Letter)/Producer(Word)>>' },
      '/Info 11 0 R',
    );
    expect(partOf(read(file), 'document properties')).toBe('Letter\nclinic');
  });

  it('a layer that is off, drawn in marks, in a form and in a set of layers', () => {
    const file = pdf(`${drawn('Ada')} /OC /M BDC ${drawn('secret')} EMC /X Do /OC /N BDC ${drawn('shown')} EMC`, {
      1: '<</Type/Catalog/Pages 2 0 R/OCProperties<</D<</OFF[10 0 R]>>>>>>',
      5: '<</Font<</F1 6 0 R>>/XObject<</X 12 0 R>>/Properties<</M 11 0 R/N<</OCGs[10 0 R 13 0 R]>>>>>>',
      10: '<</Type/OCG/Name(off)>>',
      11: '<</Type/OCMD/OCGs 10 0 R>>',
      12: stream(drawn('', 'in a form'), '/Subtype/Form/OC 10 0 R'),
      13: '<</Type/OCG/Name(on)>>',
    });
    expect(read(file).parts).toEqual([
      { name: 'page 1', visible: true, text: expect.stringContaining('Ada') as string },
      { name: 'hidden layer on page 1', visible: false, text: 'secret\nin a form' },
    ]);
    expect(partOf(read(file))).toContain('shown');
  });

  it('forms that are drawn, where the page puts them', () => {
    const content = `q 1 0 0 1 0 300 cm /X Do Q ${drawn('Ada')}`;
    const objects = { 5: '<</Font<</F1 6 0 R>>/XObject<</X 10 0 R>>>>', 10: stream(drawn('head'), '/Subtype/Form') };
    expect(text(content, objects)).toBe('head\nAda');
  });
});

it('a form that draws itself is drawn once', () => {
  const content = `${drawn('head')} 1 0 0 1 0 -50 cm /X Do`;
  const objects = { 5: '<</Font<</F1 6 0 R>>/XObject<</X 10 0 R>>>>', 10: stream(content, '/Subtype/Form') };
  expect(text('/X Do', objects)).toBe('head');
});

describe('how a file is written', () => {
  const font = '6 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n';

  it('the last of two objects with one number counts', () => {
    const file = `${pdf(drawn('old'))}4 0 obj\n${stream(drawn('new'))}\nendobj\ntrailer\n<</Root 1 0 R>>`;
    expect(partOf(read(file))).toBe('new');
  });

  it('an object that a later one of a stream of objects takes the place of', () => {
    const packed = '5 0 <</Font<</F1 6 0 R>>>>';
    const file = (before: string, after: string) => before + pdf(drawn('Ada'), { 5: '<</Font<<>>>>' }) + after + font;
    const pack = `20 0 obj\n${stream(packed, '/Type/ObjStm/N 1/First 4')}\nendobj\n`;
    expect(partOf(read(file('', pack)))).toBe('Ada');
  });

  it('something in front of the header and behind the end', () => {
    expect(partOf(read(`MIME junk\r\n\r\n${pdf(drawn('Ada'))}\r\n--boundary--`))).toBe('Ada');
  });

  it.each([
    ['no trailer', (file: string) => file.replace(/trailer[\s\S]*/, '')],
    ['no catalog', (file: string) => file.replace('/Type/Catalog', '')],
    ['a wrong length', (file: string) => file.replace(/\/Length \d+/, '/Length 7')],
    ['a length that does not exist', (file: string) => file.replace(/\/Length \d+/, '/Length 99 0 R')],
    ['line ends of another system', (file: string) => file.replace(/\n/g, '\r\n')],
    ['no word at the end of objects', (file: string) => file.replace(/endobj/g, '')],
    [
      'a table that lies',
      (file: string) => file.replace('startxref\n0', 'xref\n0 1\n0000000099 65535 f\nstartxref\n12'),
    ],
    ['names in hexadecimal', (file: string) => file.replace('/Font<<', '/#46ont<<')],
  ])('%s', (_name, change) => {
    expect(read(change(pdf(drawn('Ada'))))).toEqual({
      parts: [{ name: 'page 1', visible: true, text: 'Ada' }],
      gaps: [],
    });
  });

  it.each([
    ['without a tree, whatever says that it is a page', '/Kids[3 0 R]', ''],
    ['a page that is lost', '[3 0 R]', '[3 0 R 77 0 R]'],
  ])('%s, and that there may have been more', (_name, before, after) => {
    const { parts, gaps } = read(pdf(drawn('Ada')).replace(before, after));
    expect(parts).toMatchObject([{ text: 'Ada' }]);
    expect(gaps).toMatchObject([{ why: 'damaged' }]);
  });

  const content = drawn('Ada');
  const hex = Buffer.from(content).toString('hex');
  const zipped = deflateSync(content).toString('latin1');
  const rows = (kinds: readonly number[], width: number, code: (bytes: readonly number[], at: number) => number) => {
    const bytes = [...Buffer.from(content.padEnd(Math.ceil(content.length / width) * width))];
    return Buffer.from(
      Array.from({ length: bytes.length / width }, (_, row) => [
        kinds[row % kinds.length] ?? 0,
        ...Array.from({ length: width }, (__, column) => code(bytes, row * width + column) & 255),
      ]).flat(),
    );
  };
  const png = (kind: number) =>
    rows([kind], 10, (bytes, at) => {
      const left = at % 10 === 0 ? 0 : (bytes[at - 1] ?? 0);
      const above = bytes[at - 10] ?? 0;
      const corner = at % 10 === 0 ? 0 : (bytes[at - 11] ?? 0);
      const guess = left + above - corner;
      const nearest = [left, above, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0;
      return (bytes[at] ?? 0) - ([0, left, above, (left + above) >> 1, nearest][kind] ?? 0);
    });
  const lzw = (text: string) => {
    let bits = '';
    let table = new Map<string, number>();
    let word = '';
    const size = () => 258 + table.size;
    const put = (code: number) => {
      const next = size() + 1;
      bits += code.toString(2).padStart(next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9, '0');
    };
    bits += (256).toString(2).padStart(9, '0');
    const codeOf = (each: string) => table.get(each) ?? each.charCodeAt(0);
    for (const letter of text) {
      if (word === '' || table.has(word + letter)) {
        word += letter;
        continue;
      }
      put(codeOf(word));
      table.set(word + letter, size());
      word = letter;
      if (size() > 4090) {
        put(codeOf(word));
        table.set('\uffff', size());
        put(256);
        table = new Map();
        word = '';
      }
    }
    put(codeOf(word));
    table.set('\uffff', size());
    put(257);
    return (bits.match(/.{1,8}/g) ?? []).map((byte) => String.fromCharCode(parseInt(byte.padEnd(8, '0'), 2))).join('');
  };
  const long = Array.from({ length: 1500 }, (_, at) => `line ${at} of ${at * at}`);
  const plain = (text: string) =>
    (text.match(/[\s\S]{1,100}/g) ?? []).map((part) => String.fromCharCode(part.length - 1) + part);

  it.each([
    ['Flate', zipped, '/Filter/FlateDecode'],
    ['Flate without its header', zipped.slice(2), '/Filter/FlateDecode'],
    ['hexadecimal', `${hex}>`, '/Filter/ASCIIHexDecode'],
    ['a chain', `${Buffer.from(zipped, 'latin1').toString('hex')}>`, '/Filter[/ASCIIHexDecode/FlateDecode]'],
    ['LZW', lzw(content), '/Filter/LZWDecode'],
    ['runs', `${plain(content).join('')}\x80`, '/Filter/RunLengthDecode'],
    ...[0, 1, 2, 3, 4].map((kind): [string, string, string] => [
      `PNG rows of kind ${kind}`,
      deflateSync(png(kind)).toString('latin1'),
      '/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 10>>',
    ]),
    [
      'TIFF rows',
      deflateSync(
        Buffer.from(content.padEnd(200)).map((byte, at, all) => (at % 10 === 0 ? byte : byte - (all[at - 1] ?? 0))),
      ).toString('latin1'),
      '/Filter/FlateDecode/DecodeParms[<</Predictor 2/Columns 10>>]',
    ],
  ])('%s', (_name, data, entries) => {
    expect(text('', { 4: stream(data, entries) })).toBe('Ada');
  });

  it('LZW through every length of code and a new table', () => {
    expect(text('', { 4: stream(lzw(drawn(...long)), '/Filter/LZWDecode') }).split('\n')).toEqual(long);
  });

  it('runs of one letter', () => {
    const data = `${plain('BT /F1 9 Tf (').join('')}\xfdA${plain(') Tj ET').join('')}\x80`;
    expect(text('', { 4: stream(data, '/Filter/RunLengthDecode') })).toBe('AAAA');
  });

  it('content in several streams, which part words but no operators', () => {
    const objects = {
      3: '<</Type/Page/Parent 2 0 R/Contents[4 0 R 10 0 R]/Resources 5 0 R>>',
      4: stream('BT /F1 9 Tf (Ada) '),
      10: stream('Tj ET'),
    };
    expect(text('', objects)).toBe('Ada');
  });

  it('resources from above', () => {
    const objects = {
      2: '<</Type/Pages/Kids[3 0 R]/Resources 5 0 R>>',
      3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
      6: '<</Type/Font/Subtype/TrueType/Encoding<</Differences[65/eacute]>>>>',
    };
    expect(text(drawn('A'), objects)).toBe('é');
  });
});

describe('pictures', () => {
  const picture = (area: string) => `q ${area} cm /I Do Q`;
  const objects = {
    5: '<</Font<</F1 6 0 R>>/XObject<</I 10 0 R>>>>',
    10: stream('\xff\xd8', '/Subtype/Image/Filter/DCTDecode'),
  };
  it.each([
    ['nothing but a picture', picture('9 0 0 9 0 0'), [{ name: '', why: 'picture' }]],
    [
      'a scan with a stamp on it',
      `${picture('595 0 0 842 0 0')} ${drawn('Scanned')}`,
      [{ name: 'page 1', why: 'picture' }],
    ],
    ['a letter with its head', `${picture('200 0 0 100 0 0')} ${drawn('Dear Ada')}`, []],
    ['a letter on a picture', `${picture('595 0 0 842 0 0')} ${drawn('Dear Ada, '.repeat(20))}`, []],
    ['letters drawn as curves', '1 2 3 4 5 6 c '.repeat(100), [{ name: '', why: 'picture' }]],
    ['an empty page', '0 0 100 100 re S', []],
  ])('%s', (_name, content, gaps) => {
    expect(read(pdf(content, objects)).gaps).toEqual(gaps);
  });
});
