import { readFile } from '../../src/readers';
import {
  excelString,
  mailProperties,
  makeCompound,
  makeDocument,
  makeWorkbook,
  record,
  slideRecord,
  u16s,
  u32s,
  type Folder,
} from './ole-make';
import { madeFile, told, wordsOf } from './text-told';

type Parts = Readonly<Record<string, string>>;

function read(tree: Folder, version?: 3 | 4): Parts {
  return told(readFile(makeCompound(tree, {}, version)));
}

function file(name: string): Parts {
  return told(readFile(madeFile(`ole/${name}`)));
}

describe('files that LibreOffice wrote', () => {
  it('a text document has all words of its own reading, and what is hidden is marked', () => {
    const parts = file('letter.doc');
    expect(parts).toEqual({
      document: [
        'Dear Siân Llŵyd-Ŷnyr, “quoted” – dash… £5 €6 łódź Ωmega',
        'NHS number 999 000 1014 seen\ttoday',
        'second line',
        'Before  after',
        'Keep this inserted Fairweather end',
        'Noted and remarked here',
        'Page 1 of linked words',
        'Box: ',
        'Name\tBorn\tNumber',
        'Kestrel Lane\t\t999 000 1057',
        'Yours, Marlowe',
      ].join('\n'),
      '- hidden text': 'concealed Everingham 999 000 1022',
      '- tracked deletions': 'removed Dorrimore 999 000 1030',
      footnotes: 'Footnote Greenhalgh',
      endnotes: 'Endnote Hollybrook',
      'headers and footers': 'Header Ashgrove\n\nFooter Birchwood',
      '- comments': 'Comment Ironmonger 999 000 1049',
      'text boxes': 'Boxed Juniperson',
    });
    const all = Object.values(parts).join(' ');
    // LibreOffice writes the marks of notes and the number of the page into the words.
    for (const word of wordsOf('ole/letter.doc.txt'))
      expect(all).toContain(word.replace(/^(Noted|and)[1i]$|^(1030)this$/, '$1$2'));
  });

  it('a workbook keeps its columns, and has apart what its sheets do not show', () => {
    const { "sheet 'Many'": many = '', ...parts } = file('list.xls');
    expect(parts).toEqual({
      'names of sheets': 'Clinic\nMany',
      '- names of hidden sheets': 'Staff',
      "sheet 'Clinic'": [
        'Name\tNumber\tBorn\t\tCount\tSum\tPadded\tSaid',
        'Siân Owen\t999 000 1073\t14/03/1971\t\t12\t24\t0101010101\tMr Owen',
        'Ŵil, "Ted"\t9990001010\t\t\t-7\t0.1',
      ].join('\n'),
      "- hidden columns of sheet 'Clinic'": 'Secret\n\t\t\tHushed Oakhampton',
      "- hidden rows of sheet 'Clinic'":
        'Name\tNumber\tBorn\tSecret\tCount\tSum\tPadded\tSaid\nBehind Penhaligon\t999 000 1081\t31/12/1980\t\t3.25',
      "- comment in A2 of sheet 'Clinic'": 'Comment Nightingale 999 000 1065',
      "- hidden sheet 'Staff'": 'Unseen Quarrington\t999 000 1103',
      "- footer of sheet 'Clinic'": 'Page',
      "- footer of hidden sheet 'Staff'": 'Page',
      "- footer of sheet 'Many'": 'Page',
    });
    // Its texts are longer than one record, and break where they will.
    expect(many.split(/\s+/)).toEqual(wordsOf('ole/list.xls-Many.csv'));
  });

  it('a presentation has its slides by number, and what they do not show apart', () => {
    expect(file('slides.ppt')).toEqual({
      'slide 1': 'Opening Ravenscroft\nFree box 1',
      '- hidden slide 2': 'Veiled Thistlewood 999 000 1138\nFree box 2',
      'slide 3': 'Closing ŵ Vanbrugh\nFree box 3',
      '- notes of slide 1': 'Spoken Silverdale 999 000 1111',
      '- notes of slide 2': 'Notes Underhill',
    });
  });

  it('a table in a letter is read too', () => {
    expect(file('embedded.doc')).toMatchObject({
      document: 'Letter with a table in it',
      "- sheet 'Sheet1' in embedded file": 'Embedded Nesta Ffrench',
    });
  });

  it.each(['locked.doc', 'locked.xls', 'locked.docx', 'locked.xlsx'])('%s is locked', (name) => {
    expect(file(name)).toEqual({ '?': 'encrypted' });
  });
});

describe('mails that Outlook saved', () => {
  it('have subject, people and text, and their files with what these hold', () => {
    expect(file('mail.msg')).toEqual({
      message: [
        'Subject Kenilworth ŵ',
        'Dee Sender dee@example.net',
        'Ann Example ann@example.nhs.uk',
        'Bob Sample bob@example.com',
        'Plain Lavender 999 000 1294',
        'Page of Ingleby café',
      ].join('\n'),
      '- hidden text': 'veiled Jessop',
      'names of the files': 'list.csv\nletter 999 000 1286.msg',
      "text in 'list.csv'": 'Name\tNumber\nEdna Farnaby\t999 000 1251\nGus Harcourt\t999 000 1278',
      "message in 'letter 999 000 1286.msg'":
        'Nested Draycott 999 000 1243\nCy Person cy@example.org\nAnn Example ann@example.nhs.uk\nsecond letter',
      "names of the files in 'letter 999 000 1286.msg'": 'innermost.msg',
      "message in 'innermost.msg' in 'letter 999 000 1286.msg'": 'Deepest Cobbleford 999 000 1235\nthird letter',
    });
  });

  it('have their Rich Text read where there is nothing else', () => {
    expect(file('rich.msg')).toEqual({
      message: 'Café Norbury\nBob Sample bob@example.com\nRich Mulberry &\u00a0number 999 000 1308\ncafé ŷ',
    });
  });

  it('have it passed over where there is a plain text', () => {
    const rich = Buffer.concat([u32s(0, 0, 0x414c454d, 0), Buffer.from('{\\rtf1 Rich}')]);
    expect(read(mailProperties({ '1009': rich }))).toEqual({ message: 'Rich' });
    expect(read(mailProperties({ '1000': 'Plain', '1009': rich }))).toEqual({ message: 'Plain' });
  });

  it('say when a file is locked, absent or too deep', () => {
    expect(file('locked.msg')).toMatchObject({
      message: 'Sealed\nBob Sample bob@example.com',
      "'smime.p7m'?": 'encrypted',
    });
    const mail = (subject: string, ...files: readonly Folder[]): Folder => ({
      ...mailProperties({ '0037': subject }),
      ...Object.fromEntries(files.map((each, at) => [`__attach_version1.0_#0000000${at}`, each])),
    });
    const inside = (name: string, inner: Folder): Folder => ({
      ...mailProperties({ '3707': name }),
      '__substg1.0_3701000D': inner,
    });
    const parts = read(
      mail(
        'one',
        inside('2', mail('two', inside('3', mail('three', inside('4', mail('four')))))),
        mailProperties({ '3707': 'linked.doc' }),
        mailProperties({ '3707': 'message.rpmsg', '3701': Buffer.from('x') }),
      ),
    );
    expect(parts).toEqual({
      message: 'one',
      'names of the files': '2\nlinked.doc\nmessage.rpmsg',
      "message in '2'": 'two',
      "names of the files in '2'": '3',
      "message in '3' in '2'": 'three',
      "names of the files in '3' in '2'": '4',
      "'4' in '3' in '2'?": 'too-large',
      "'linked.doc'?": 'unknown-format',
      "'message.rpmsg'?": 'encrypted',
    });
  });
});

describe('old workbooks', () => {
  const place = (row: number, column: number) => u16s(row, column, 0);
  const label = (row: number, column: number, text: string) => record(0x204, place(row, column), excelString(text));
  const number = (row: number, column: number, value: number, style = 0) => {
    const double = Buffer.alloc(8);
    double.writeDoubleLE(value);
    return record(0x203, u16s(row, column, style), double);
  };

  function book(...records: readonly Buffer[]): Parts {
    const { 'names of sheets': names, ...parts } = read({ Workbook: makeWorkbook([['S', 0, ...records]]) });
    expect(names).toBe('S');
    return parts;
  }

  it.each<[string, Buffer, string]>([
    ['text', label(0, 0, 'Ada'), 'Ada'],
    ['text in two bytes a letter', label(0, 0, 'Ŵil'), 'Ŵil'],
    ['text on several lines', label(0, 0, 'a\nb\tc'), 'a b c'],
    ['a number', number(0, 0, 9990001014), '9990001014'],
    ['a whole number, short', record(0x27e, place(0, 0), u32s(12 * 4 + 2)), '12'],
    ['a negative one', record(0x27e, place(0, 0), u32s(0x100000000 - 7 * 4 + 2)), '-7'],
    ['a hundredth', record(0x27e, place(0, 0), u32s(325 * 4 + 3)), '3.25'],
    ['the front of a double', record(0x27e, place(0, 0), u32s(0x3ff80000)), '1.5'],
    ['several, short', record(0xbd, u16s(0, 0, 0), u32s(4 + 2), u16s(0), u32s(8 + 2), u16s(1)), '1\t2'],
    ['what a formula came to', record(6, place(0, 0), Buffer.from('0000000000001c40', 'hex'), Buffer.alloc(8)), '7'],
    [
      'text that a formula came to',
      Buffer.concat([
        record(6, place(0, 0), Buffer.from('000000000000ffff', 'hex'), Buffer.alloc(8)),
        record(0x207, excelString('Mr Owen')),
      ]),
      'Mr Owen',
    ],
    ['cells apart', Buffer.concat([label(0, 1, 'a'), label(0, 4, 'b'), label(2, 0, 'c')]), 'a\t\t\tb\nc'],
  ])('%s', (_, records, text) => {
    expect(book(records)).toEqual({ "sheet 'S'": text });
  });

  it.each<[string, number, string, Buffer]>([
    ['a date', 14, '14/03/1971', Buffer.alloc(0)],
    ['a date by its pattern', 164, '14/03/1971', record(0x41e, u16s(164), excelString('dd" of "mmm\\ yy;@'))],
    ['a padded number', 164, '0000026006', record(0x41e, u16s(164), excelString('0000000000'))],
    ['a word in a pattern is none', 164, '26006', record(0x41e, u16s(164), excelString('0" days"'))],
    ['a date counted from 1904', 14, '15/03/1975', record(0x22, u16s(1))],
  ])('%s', (_, format, text, global) => {
    const style = record(0xe0, u16s(0, format), Buffer.alloc(16));
    const parts = read({ Workbook: makeWorkbook([['S', 0, number(0, 0, 26006)]], global, style) });
    expect(parts["sheet 'S'"]).toBe(text);
  });

  it('the days before 1 March 1900, which are counted as if there had been a 29 February', () => {
    const style = record(0xe0, u16s(0, 14), Buffer.alloc(16));
    const days = [1, 59, 61].map((day, at) => number(at, 0, day));
    const parts = read({ Workbook: makeWorkbook([['S', 0, ...days]], style) });
    expect(parts["sheet 'S'"]).toBe('01/01/1900\n28/02/1900\n01/03/1900');
  });

  it('hidden and very hidden sheets, rows without a height and columns without a width are marked', () => {
    const row = record(0x208, u16s(1, 0, 2, 0, 0, 0, 0), Buffer.alloc(2));
    const column = record(0x7d, u16s(1, 1, 0, 0, 0, 0));
    const cells = [label(0, 0, 'Name'), label(0, 1, 'Secret'), label(1, 0, 'Ada')];
    expect(
      read({
        Workbook: makeWorkbook([
          ['A', 0, row, column, ...cells],
          ['B', 1, label(0, 0, 'hidden')],
          ['C', 2, row, label(1, 0, 'very hidden')],
        ]),
      }),
    ).toEqual({
      'names of sheets': 'A',
      '- names of hidden sheets': 'B\nC',
      "sheet 'A'": 'Name',
      "- hidden columns of sheet 'A'": 'Secret',
      "- hidden rows of sheet 'A'": 'Name\tSecret\nAda',
      "- hidden sheet 'B'": 'hidden',
      "- hidden sheet 'C'": 'very hidden',
    });
  });

  it('a text that goes on in another record may change the width of its letters there', () => {
    const first = record(0xfc, u32s(2, 2), excelString('one'), u16s(9), Buffer.from('\0wide'));
    const rest = record(0x3c, Buffer.from([1]), Buffer.from(' ŵŷŵŷ', 'utf16le'));
    const cells = [0, 1].map((at) => record(0xfd, place(at, 0), u32s(at)));
    const parts = read({ Workbook: makeWorkbook([['S', 0, ...cells]], first, rest) });
    expect(parts["sheet 'S'"]).toBe('one\nwide ŵŷŵŷ');
  });

  it('what a pivot table keeps of its source, text in shapes, and the numbers that charts keep', () => {
    const shape = [
      record(0x5d, u16s(0x15, 0x12, 6, 1), Buffer.alloc(14)),
      record(0x1b6, Buffer.alloc(10), u16s(5), Buffer.alloc(6)),
      record(0x3c, Buffer.from('\0Boxed')),
    ];
    const chart = [record(0x809, u16s(0x600, 0x20), Buffer.alloc(12)), number(5, 5, 77), record(0x0a)];
    const parts = read({
      Workbook: makeWorkbook([['S', 0, ...shape, ...chart, label(0, 0, 'Ada')]]),
      _SX_DB_CUR: {
        '0001': Buffer.concat([
          record(0xcd, excelString('Cached Farnaby')),
          record(0xc9, number(0, 0, 3).subarray(10)),
        ]),
      },
    });
    expect(parts).toEqual({
      'names of sheets': 'S',
      "sheet 'S'": 'Ada',
      "drawings on sheet 'S'": 'Boxed',
      "- pivot table's copy of its data": 'Cached Farnaby\n3',
    });
  });

  it.each<[string, Buffer, string]>([
    ['of Excel 5', record(0x809, u16s(0x500, 5), Buffer.alloc(4)), 'unknown-format'],
    ['with a password', makeWorkbook([['S', 0]], record(0x2f, u16s(1))), 'encrypted'],
    ['that breaks off', makeWorkbook([['S', 0, label(0, 0, 'Ada')]]).subarray(0, -6), 'damaged'],
  ])('%s', (_, workbook, why) => {
    expect(read({ Workbook: workbook })).toEqual({ '?': why });
  });
});

describe('old text documents', () => {
  it.each<[string, string, string]>([
    ['lines and pages', 'one\rtwo\vthree\ffour\r', 'one\ntwo\nthree\nfour'],
    ['fields by their result', 'a \x13 HYPERLINK "x" \x14shown\x15 b', 'a shown b'],
    ['fields without one', 'a\x13 XE x \x15b', 'ab'],
    ['fields in fields', 'a\x13 IF \x13 DATE \x14x\x15 \x14shown\x15b', 'ashownb'],
    ['marks of notes and objects', 'a\x02b\x05c\x01d\x08', 'abcd'],
    ['hyphens that may break', 'a\x1eb\x1fc', 'a-bc'],
    ['letters of Windows', 'caf\xe9 \x93x\x94', 'café “x”'],
  ])('%s', (_, text, read) => {
    expect(told(readFile(makeCompound(makeDocument([text]))))).toEqual({ document: read });
  });

  it('has its stories by their lengths', () => {
    expect(read(makeDocument(['a\x13 never ends', 'b\x15\x13 code \x14c\x15\r']))).toEqual({
      document: 'a',
      footnotes: 'bc',
    });
    expect(read(makeDocument(['Body\r', 'Note\r', 'Head\r', '', 'Remark\r', 'End\r', 'Box\r', 'Far box\r\r']))).toEqual(
      {
        document: 'Body',
        footnotes: 'Note',
        'headers and footers': 'Head',
        '- comments': 'Remark',
        endnotes: 'End',
        'text boxes': 'Box',
        'text boxes in headers': 'Far box',
      },
    );
  });

  it.each<[string, Folder, string]>([
    ['with a password', makeDocument(['x'], 0x100), 'encrypted'],
    ['of Word 6', { WordDocument: Buffer.concat([u16s(0xa5dc, 0x65), Buffer.alloc(2000)]) }, 'unknown-format'],
    ['without its table', { WordDocument: makeDocument(['x']).WordDocument as Uint8Array }, 'damaged'],
  ])('%s', (_, tree, why) => {
    expect(read(tree)).toEqual({ '?': why });
  });
});

describe('old presentations', () => {
  const text = (words: string) => slideRecord(4000, 0, Buffer.from(words, 'utf16le'));

  it('slides by the order of the list, comments, headers, and what is no longer in force', () => {
    const slide = (...records: readonly Buffer[]) => slideRecord(1006, 15, ...records);
    const entry = (id: number, slideId: number, ...records: readonly Buffer[]) =>
      Buffer.concat([slideRecord(1011, 0, u32s(id, 0, 0, slideId, 0)), ...records]);
    const comment = slideRecord(
      5003,
      0,
      slideRecord(
        12000,
        15,
        slideRecord(4026, 0, Buffer.from('Ann', 'utf16le')),
        slideRecord(4026, 16, Buffer.from('Remark', 'utf16le')),
      ),
    );
    const footer = slideRecord(4057, 15, slideRecord(4026, 32, Buffer.from('Foot', 'utf16le')));
    const list = slideRecord(
      4080,
      15,
      entry(5, 256, text('Title A')),
      entry(4, 257, slideRecord(4008, 0, Buffer.from('Title B\rx'))),
    );
    const records = [
      slideRecord(1000, 15, list, footer),
      slideRecord(1016, 15, text('Click to edit')),
      slide(text('box B')),
      slide(text('old words')),
      slide(text('box A'), comment),
    ];
    const places = records.map((_, at) => Buffer.concat(records.slice(0, at)).length);
    const table = slideRecord(6002, 0, u32s(4 + 2 * 0x100000, places[2] ?? 0, places[4] ?? 0));
    expect(read({ 'PowerPoint Document': Buffer.concat([...records, table]) })).toEqual({
      'slide 1': 'Title A\nbox A',
      'slide 2': 'Title B\nx\nbox B',
      '- earlier version of a slide': 'old words',
      '- comments': 'Remark',
      'headers and footers': 'Foot',
    });
  });

  it('a file in one', () => {
    const object = slideRecord(4113, 0, makeCompound(makeDocument(['Embedded Farnaby\r'])));
    expect(read({ 'PowerPoint Document': object })).toEqual({ '- document in embedded file': 'Embedded Farnaby' });
  });

  it.each<[string, Folder]>([
    ['by its user', { 'PowerPoint Document': text('x'), 'Current User': u32s(0, 0, 0, 0xf3d1c4df) }],
    ['by its records', { 'PowerPoint Document': slideRecord(12052, 15) }],
  ])('locked %s', (_, tree) => {
    expect(read(tree)).toEqual({ '?': 'encrypted' });
  });
});

it('a document that is nothing but pictures says so', () => {
  expect(read({ ...makeDocument(['\x01\r']), Data: Buffer.from('picture') })).toEqual({ '?': 'picture' });
  expect(read({ 'PowerPoint Document': slideRecord(1000, 15), Pictures: Buffer.from('picture') })).toEqual({
    '?': 'picture',
  });
  expect(read({ ...makeDocument(['Hi\r']), Data: Buffer.from('picture') })).toEqual({ document: 'Hi' });
  expect(read({ ...makeDocument(['\r']), Data: new Uint8Array(0) })).toEqual({});
});

describe('any compound file', () => {
  const large = Buffer.from('word '.repeat(2000));

  it.each([3, 4] as const)('of version %d is read, streams small and large', (version) => {
    expect(read(makeDocument(['short\r']), version)).toEqual({ document: 'short' });
    expect(read(makeDocument([large.toString()]), version)).toEqual({ document: large.toString().trim() });
  });

  it.each<[string, Folder, Parts]>([
    [
      'a file put into a document',
      {
        '\x01Ole10Native': Buffer.concat([
          u32s(0),
          Buffer.from('\x02\0a.txt\0p\0\0\0\x03\0'),
          u32s(2),
          Buffer.from('t\0'),
          u32s(3),
          Buffer.from('Ada'),
        ]),
      },
      { "text in 'a.txt'": 'Ada' },
    ],
    ['a newer document in an older one', { Package: Buffer.from('Ada') }, { 'text in embedded file': 'Ada' }],
    [
      'a locked newer document',
      { EncryptedPackage: Buffer.alloc(8), EncryptionInfo: Buffer.alloc(8) },
      { '?': 'encrypted' },
    ],
    [
      'an object in a workbook',
      { Workbook: makeWorkbook([['S', 0]]), MBD0012: makeDocument(['Ada\r']) },
      { 'names of sheets': 'S', '- document in embedded file': 'Ada' },
    ],
    [
      'an object of a kind nobody reads',
      { Workbook: makeWorkbook([['S', 0]]), MBD0012: { Contents: Buffer.from('x') } },
      { 'names of sheets': 'S', 'embedded file?': 'unknown-format' },
    ],
    ['anything else', { Contents: Buffer.from('x') }, { '?': 'unknown-format' }],
    ['nothing', {}, { '?': 'unknown-format' }],
  ])('%s', (_, tree, parts) => {
    expect(read(tree)).toEqual(parts);
  });
});
