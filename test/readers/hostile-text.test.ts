import fc from 'fast-check';
import { LIMITS, readFile, type Gap, type Unreadable } from '../../src/readers';
import type { Reader } from '../../src/readers/file';
import { readEml } from '../../src/readers/mail';
import { readOle } from '../../src/readers/ole';
import { readRtf } from '../../src/readers/rtf';
import { readHtml, readText } from '../../src/readers/text';
import { budgetOf, reasonOf } from './make-zip';
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
  type Lies,
} from './ole-make';
import { madeFile } from './text-told';

/** A file made to harm a reader, or broken, and what is to be said of it. */
interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly gaps: readonly Gap[];
}

function hostile(name: string, why: Unreadable | '', make: () => Uint8Array | string, gap = ''): Hostile {
  const bytes = () => {
    const made = make();
    return typeof made === 'string' ? Uint8Array.from(Buffer.from(made, 'latin1')) : made;
  };
  return { name, make: bytes, gaps: why ? [{ name: gap, why }] : [] };
}

const words = 'word '.repeat(2000);
const label = (text: string) => record(0x204, u16s(0, 0, 0), excelString(text));
const book = (...records: readonly Buffer[]) => makeWorkbook([['S', 0, ...records]]);
const compound = (tree: Folder, lies?: Lies, version?: 3 | 4) => (): Uint8Array => makeCompound(tree, lies, version);
const withHeader = (header: Readonly<Record<number, number>>) => compound(makeDocument([words]), { header });
const withFat = (fat: (table: number[]) => void) => compound(makeDocument([words]), { fat });
const withEntry = (stream: string, at: number, value: number) =>
  compound(makeDocument([words]), {
    entry: (name, fields) => {
      if (name === stream) fields.setUint32(at, value, true);
    },
  });
const share = (file: string, part: number) => () => {
  const made = madeFile(file);
  return made.subarray(0, Math.floor(made.length * part));
};

/** A document whose header says something else at a place. */
function wordWith(at: number, value: number): () => Uint8Array {
  const tree = makeDocument([words]);
  const document = Buffer.from(tree.WordDocument as Uint8Array);
  document.writeUInt32LE(value, at);
  return compound({ ...tree, WordDocument: document });
}

/** A document with this table of pieces. */
function pieces(...table: readonly Buffer[]): () => Uint8Array {
  const clx = Buffer.concat(table);
  const tree = makeDocument([words]);
  const document = Buffer.from(tree.WordDocument as Uint8Array);
  document.writeUInt32LE(clx.length, 0x1a6);
  document.set(u32s(clx.length, 0, clx.length, 0), 0xfa);
  return compound({ WordDocument: document, '1Table': clx });
}

const many = 20_000;
const mime = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join(
    '',
  );
const mail = (content: string) => `Subject: S\r\nMIME-Version: 1.0\r\n${content}`;

const COMPOUND: readonly Hostile[] = [
  hostile('nothing behind the signature', 'damaged', () => madeFile('ole/letter.doc').subarray(0, 8)),
  hostile('half a header', 'damaged', () => madeFile('ole/letter.doc').subarray(0, 300)),
  hostile('a header alone', 'damaged', () => madeFile('ole/letter.doc').subarray(0, 512)),
  ...[0.1, 0.5, 0.9].map((part) => hostile(`${part * 100} % of a document`, 'damaged', share('ole/letter.doc', part))),
  ...[0.1, 0.5, 0.9].map((part) => hostile(`${part * 100} % of a workbook`, 'damaged', share('ole/list.xls', part))),
  ...[0.1, 0.5, 0.9].map((part) =>
    hostile(`${part * 100} % of a presentation`, 'damaged', share('ole/slides.ppt', part)),
  ),
  ...[0.1, 0.5, 0.9].map((part) => hostile(`${part * 100} % of a saved mail`, 'damaged', share('ole/mail.msg', part))),
  hostile('sectors of one byte', 'damaged', withHeader({ 30: 0 })),
  hostile('sectors larger than the file', 'damaged', withHeader({ 30: 15 })),
  hostile('a directory that is not there', 'damaged', withHeader({ 48: 0x7fffffff })),
  hostile('a directory that begins in the table', 'damaged', withHeader({ 48: 0xfffffff0 })),
  hostile('a table of small sectors that is not there', 'damaged', withHeader({ 60: 0x00ffffff })),
  hostile('a table that is not there', 'damaged', withHeader({ 76: 0x00ffffff })),
  hostile('no table at all', 'damaged', withHeader({ 76: 0xffffffff })),
  hostile('tables of tables without end', 'damaged', () => {
    const made = makeCompound(makeDocument([words]));
    for (let at = 76; at < 512; at += 4) made.set([1, 0, 0, 0], at);
    made.set([0, 0, 0, 0], 68);
    return made;
  }),
  hostile(
    'a stream that turns back on itself',
    'damaged',
    withFat((fat) => fat.fill(0, 0, 5)),
  ),
  hostile(
    'a stream that is one sector for ever',
    'damaged',
    withFat((fat) => fat.forEach((_, at) => (fat[at] = at))),
  ),
  hostile(
    'a stream that leads out of the file',
    'damaged',
    withFat((fat) => fat.fill(0x00fffff0)),
  ),
  hostile(
    'a stream that ends too soon',
    'damaged',
    withFat((fat) => fat.fill(0xfffffffe)),
  ),
  hostile('a stream of 4 GB', 'damaged', withEntry('WordDocument', 120, 0xffffffff)),
  hostile('a small stream that begins nowhere', 'damaged', withEntry('1Table', 116, 0x00ffffff)),
  hostile(
    'two streams that share their sectors',
    'damaged',
    compound(
      { ...makeDocument([words]), Data: Buffer.from(words) },
      {
        entry: (name, fields) => {
          if (name === 'WordDocument' || name === '1Table') fields.setUint32(116, 0, true);
          if (name === '1Table') fields.setUint32(120, 5000, true);
        },
      },
    ),
  ),
  hostile('small sectors that begin nowhere', 'damaged', withEntry('Root Entry', 116, 0x00ffffff)),
  hostile('small sectors of 4 GB', 'damaged', withEntry('Root Entry', 120, 0xffffffff)),
  hostile('a folder in itself', 'damaged', withEntry('Root Entry', 76, 0)),
  hostile('entries that point at each other', 'damaged', withEntry('WordDocument', 68, 1)),
  hostile('an entry that is not there', 'damaged', withEntry('WordDocument', 72, 0x00ffffff)),
  hostile('10,000 folders in each other', 'unknown-format', () => {
    let tree: Folder = {};
    for (let at = 0; at < 2000; at += 1) tree = { a: tree };
    return makeCompound(tree);
  }),
  hostile('a folder of 20,000 others', 'unknown-format', () =>
    makeCompound(Object.fromEntries(Array.from({ length: many }, (_, at) => [`f${at}`, {}]))),
  ),
  hostile('version 4 that says it is 3', 'damaged', () => {
    const made = makeCompound(makeDocument([words]), {}, 4);
    made.set([9, 0], 30);
    return made;
  }),
  hostile('a locked document', 'encrypted', () => madeFile('ole/locked.doc')),
  hostile('a locked newer document', 'encrypted', () => madeFile('ole/locked.docx')),
  hostile('a locked newer workbook', 'encrypted', () => madeFile('ole/locked.xlsx')),
  hostile('a database of pictures', 'unknown-format', compound({ Catalog: Buffer.alloc(100) })),
  hostile('an installer', 'unknown-format', compound({ '\u4840\u3f3f': Buffer.alloc(100) })),
];

const DOCUMENTS: readonly Hostile[] = [
  hostile('a document without text', 'unknown-format', compound({ WordDocument: new Uint8Array(0) })),
  hostile('a table of pieces that is not there', 'damaged', wordWith(0x1a2, 0x00ffffff)),
  hostile('a table of pieces of 4 GB', 'damaged', wordWith(0x1a6, 0xffffffff)),
  hostile('a table of letters that is not there', 'damaged', wordWith(0xfe, 0x00ffffff)),
  hostile('a table that is none', 'damaged', pieces(Buffer.alloc(64, 7))),
  hostile('a table that does not begin', 'damaged', pieces(Buffer.alloc(64, 1))),
  hostile(
    'a piece beyond the end',
    'damaged',
    pieces(Buffer.from([2]), u32s(16, 0, 100), u16s(0), u32s(0x0fffffff), u16s(0)),
  ),
  hostile(
    'a piece of 4 GB',
    'damaged',
    pieces(Buffer.from([2]), u32s(16, 0, 0xffffffff), u16s(0), u32s(0x40000800), u16s(0)),
  ),
  hostile('20,000 times the same piece', 'damaged', () => {
    const places = Array.from({ length: many + 1 }, (_, at) => at * 9000);
    const piece = Buffer.concat([u16s(0), u32s(0x40000800), u16s(0)]);
    return pieces(Buffer.from([2]), u32s(many * 12 + 4, ...places), ...new Array<Buffer>(many).fill(piece))();
  }),
  hostile('100,000 fields in each other', '', compound(makeDocument(['\x13'.repeat(100_000) + 'x'.repeat(100_000)]))),
  hostile('20,000 pages of marks for the same text', '', () => {
    const tree = makeDocument([words]);
    const document = Buffer.from(tree.WordDocument as Uint8Array);
    const page = Buffer.alloc(512);
    for (let run = 0; run < 100; run += 1) page.writeUInt32LE(document.length, run * 4 + 4);
    page.fill(254, 404, 504);
    page.set([3, 0x3c, 0x08, 1], 508);
    page[511] = 100;
    const start = Math.ceil(document.length / 512);
    const table = Buffer.concat([tree['1Table'] as Uint8Array, u32s(...new Array<number>(many * 2 + 1).fill(start))]);
    document.set(u32s((tree['1Table'] as Uint8Array).length, (many * 2 + 1) * 4), 0xfa);
    return makeCompound({
      WordDocument: Buffer.concat([document, Buffer.alloc(start * 512 - document.length), page]),
      '1Table': table,
    });
  }),
];

const SHEETS: readonly Hostile[] = [
  hostile('no records', '', compound({ Workbook: Buffer.alloc(5000) })),
  hostile('a record beyond the end', 'damaged', compound({ Workbook: Buffer.concat([book(), u16s(0x204, 0xffff)]) })),
  hostile('a cell without its text', 'damaged', compound({ Workbook: book(record(0x204, u16s(0, 0, 0))) })),
  hostile(
    'a text of 65,535 letters that are not there',
    'damaged',
    compound({ Workbook: book(record(0x204, u16s(0, 0, 0, 0xffff))) }),
  ),
  hostile(
    'a table of texts that says there are more',
    '',
    compound({ Workbook: makeWorkbook([['S', 0]], record(0xfc, u32s(0xffffffff, 0xffffffff), excelString('a'))) }),
  ),
  hostile(
    'a text with 4 GB of formatting',
    'damaged',
    compound({
      Workbook: makeWorkbook(
        [['S', 0]],
        record(0xfc, u32s(1, 1), u16s(1), Buffer.from([4]), u32s(0xffffffff), Buffer.from('a')),
      ),
    }),
  ),
  hostile('texts that go on and on in nothing', 'damaged', () =>
    makeCompound({
      Workbook: makeWorkbook(
        [['S', 0]],
        record(0xfc, u32s(1, 1), u16s(0xffff), Buffer.from([0])),
        ...new Array<Buffer>(many).fill(record(0x3c)),
      ),
    }),
  ),
  hostile('a million cells of the longest text', 'too-large', () => {
    const long = record(0xfc, u32s(1, 1), excelString('x'.repeat(8000)));
    const cells = Buffer.concat(Array.from({ length: many }, (_, at) => record(0xfd, u16s(at, 0, 0), u32s(0))));
    return makeCompound({ Workbook: makeWorkbook([['S', 0, cells]], long) });
  }),
  hostile('cells in the last column there can be', 'too-large', () =>
    makeCompound({
      Workbook: book(...Array.from({ length: 2000 }, (_, at) => record(0x27e, u16s(at, 0xffff, 0), u32s(6)))),
    }),
  ),
  hostile('20,000 sheets in one place', '', () => {
    const bound = record(0x85, u32s(0), u16s(0), excelString('S', 1));
    return makeCompound({ Workbook: Buffer.concat([book(label('x')), ...new Array<Buffer>(many).fill(bound)]) });
  }),
  hostile(
    'charts in charts',
    '',
    compound({ Workbook: book(...new Array<Buffer>(many).fill(record(0x809, u16s(0x600, 32)))) }),
  ),
  hostile(
    'numbers of two bytes',
    'damaged',
    compound({ Workbook: book(record(0x203, u16s(0, 0, 0))).subarray(0, -4) }),
  ),
  hostile('a locked workbook', 'encrypted', () => madeFile('ole/locked.xls')),
  hostile('a workbook of Excel 95', 'unknown-format', compound({ Book: Buffer.alloc(100) })),
];

const SLIDES: readonly Hostile[] = [
  hostile(
    'a record of 4 GB',
    'damaged',
    compound({ 'PowerPoint Document': Buffer.concat([u16s(0, 4000), u32s(0xffffffff)]) }),
  ),
  hostile(
    '100,000 folders of nothing',
    '',
    compound({ 'PowerPoint Document': Buffer.concat(new Array<Buffer>(100_000).fill(slideRecord(1006, 15))) }),
  ),
  hostile('10,000 folders in each other', '', () => {
    const depth = 10_000;
    return makeCompound({
      'PowerPoint Document': Buffer.concat(
        Array.from({ length: depth }, (_, at) => Buffer.concat([u16s(15, 1006), u32s((depth - at - 1) * 8)])),
      ),
    });
  }),
  hostile(
    'a table of slides that lies',
    '',
    compound({ 'PowerPoint Document': slideRecord(6002, 0, u32s(0xffffffff, 1, 2)) }),
  ),
  hostile(
    'a packed file that breaks off',
    'damaged',
    compound({ 'PowerPoint Document': slideRecord(4113, 16, u32s(1000), Buffer.from('789c', 'hex')) }),
    'embedded object',
  ),
  hostile(
    'a packed file that says it is 4 GB',
    'too-large',
    compound({ 'PowerPoint Document': slideRecord(4113, 16, u32s(0xffffffff), Buffer.from('789c4b4c4a0600', 'hex')) }),
    'embedded object',
  ),
];

const SAVED_MAILS: readonly Hostile[] = [
  hostile(
    'Rich Text that says it is 4 GB',
    'damaged',
    compound(mailProperties({ '1009': Buffer.concat([u32s(0, 0xffffffff, 0x75465a4c, 0)]) })),
  ),
  hostile(
    'Rich Text that breaks off',
    'damaged',
    compound(mailProperties({ '1009': Buffer.concat([u32s(30, 60, 0x75465a4c, 0), Buffer.alloc(10)]) })),
  ),
  hostile(
    'Rich Text that ends before it is as long as it says',
    'damaged',
    compound(
      mailProperties({ '1009': Buffer.concat([u32s(23, 4, 0x75465a4c, 0), Buffer.from([1, 0x0c, 0xf0, 0, 0, 0, 0])]) }),
    ),
  ),
  hostile(
    'a mail in a mail, 50 deep',
    'too-large',
    () => {
      let tree: Folder = mailProperties({ '0037': 'S' });
      for (let at = 0; at < 50; at += 1) {
        tree = {
          ...mailProperties({ '0037': 'S' }),
          '__attach_version1.0_#00000000': { ...mailProperties({}), '__substg1.0_3701000D': tree },
        };
      }
      return makeCompound(tree);
    },
    'attached message in attached message in attached message',
  ),
];

const RICH: readonly Hostile[] = [
  hostile('a million groups in each other', 'damaged', () => `{\\rtf1${'{'.repeat(1_000_000)}`),
  hostile('a group that does not end', 'damaged', () => '{\\rtf1 Asha', 'the rest of the text'),
  hostile('a million ends', '', () => `{\\rtf1 Asha${'}'.repeat(1_000_000)}`),
  hostile('a million backslashes', '', () => `{\\rtf1 ${'\\'.repeat(1_000_000)} }`),
  hostile('a million letters of a byte', '', () => `{\\rtf1 ${"\\'e9".repeat(1_000_000)}}`),
  hostile('binary data beyond the end', 'damaged', () => '{\\rtf1 Asha\\bin9999999999 }', 'the rest of the text'),
  hostile('binary data of a negative length', '', () => '{\\rtf1 Asha\\bin-20 b}'),
  hostile('a million letters to pass over', '', () => `{\\rtf1\\uc1000000 \\u97?${'x'.repeat(100_000)}}`),
  hostile('a million cells', '', () => `{\\rtf1 ${'\\cell'.repeat(1_000_000)}\\row}`),
  hostile('a million rows', '', () => `{\\rtf1 ${'a\\cell\\row'.repeat(200_000)}}`),
  hostile('a million hidden stretches', '', () => `{\\rtf1 ${'{\\v a}b'.repeat(200_000)}}`),
  hostile(
    'a file in it that is no file',
    'damaged',
    () => `{\\rtf1{\\*\\objdata ${'zz'.repeat(100_000)}}}`,
    'embedded object',
  ),
  hostile(
    'a file in it that is 4 GB',
    'damaged',
    () => `{\\rtf1{\\*\\objdata 0105000002000000010000000000000000000000000000ffffffff00}}`,
    'embedded object',
  ),
  hostile('100,000 empty files in it', 'damaged', () => `{\\rtf1${'{\\*\\objdata 0}'.repeat(1)}}`, 'embedded object'),
];

const MAILS: readonly Hostile[] = [
  hostile('parts in parts, 10,000 deep', 'too-large', () => mail(mime(10_000)), 'message'),
  hostile('parts with one boundary, 10,000 deep', 'too-large', () =>
    mail('Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(10_000)),
  ),
  hostile('a million parts', 'too-large', () =>
    mail(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(500_000)}`),
  ),
  hostile('a boundary of nothing', 'damaged', () => mail('Content-Type: multipart/mixed\r\n\r\nHi\r\n'), 'message'),
  hostile(
    'a megabyte of dashes',
    'damaged',
    () => mail(`Content-Type: multipart/mixed; boundary=${'-'.repeat(60)}x\r\n\r\n${'-'.repeat(1_000_000)}`),
    'message',
  ),
  hostile(
    'a line of dashes for each line',
    'damaged',
    () =>
      mail(
        `Content-Type: multipart/mixed; boundary=${'-'.repeat(60)}x\r\n\r\n${`${'-'.repeat(62)}\r\n`.repeat(20_000)}`,
      ),
    'message',
  ),
  hostile('quoted-printable garbage', '', () =>
    mail(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=='.repeat(500_000)}`),
  ),
  hostile('base64 garbage', '', () => mail(`Content-Transfer-Encoding: base64\r\n\r\n${'=!*'.repeat(500_000)}`)),
  hostile('a field of a megabyte', '', () => mail(`X: ${'a'.repeat(1_000_000)}\r\n\r\n`)),
  hostile('a field in 200,000 lines', '', () => mail(`X: a${'\r\n b'.repeat(200_000)}\r\n\r\n`)),
  hostile('200,000 fields', '', () => mail(`${'X: a\r\n'.repeat(200_000)}\r\n`)),
  hostile('half encoded words', '', () => mail(`X-A: 1\r\nSubject: ${'=?a?q?'.repeat(100_000)}\r\n\r\n`)),
  hostile('a subject of question marks', '', () => mail(`Subject: ${'=?'.repeat(200_000)}\r\n\r\n`)),
  hostile('parameters without end', '', () => mail(`Content-Type: text/plain;${' a="'.repeat(100_000)}\r\n\r\n`)),
  hostile(
    'backslashes in a parameter',
    '',
    () => mail(`Content-Type: text/plain; name="${'\\'.repeat(300_000)}\r\n\r\n`),
    '',
  ),
  hostile(
    'text in a set nobody knows',
    'unknown-format',
    () => mail('Content-Type: text/plain; charset=x-unknown\r\n\r\n\xff'),
    'message',
  ),
  hostile(
    'locked parts',
    'encrypted',
    () => mail('Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b--'),
    'message',
  ),
];

const TEXTS: readonly Hostile[] = [
  hostile('a quotation mark that nobody closed, and 2 MB', '', () => `a,b\n"${'x,y\n'.repeat(500_000)}`),
  hostile('a quotation mark for each line', '', () => `a,b\n${'"x,y\n'.repeat(300_001)}`),
  hostile('2 MB of quotation marks', '', () => '"'.repeat(2_000_001)),
  hostile('2 MB of commas', '', () => ','.repeat(2_000_000)),
  hostile('a million lines of nothing', '', () => '\n'.repeat(1_000_000)),
  hostile('a million returns', '', () => '\r'.repeat(1_000_000)),
  hostile('zeros', 'unknown-format', () => new Uint8Array(10_000)),
  hostile('text with zeros in it', 'unknown-format', () => 'ab\0\0\0\0'.repeat(1000)),
  hostile('2 MB of angle brackets', '', () => `<html>${'<'.repeat(2_000_000)}`),
  hostile('100,000 tables in each other', '', () => `<html>${'<table><tr><td>'.repeat(100_000)}`),
  hostile('half a pair of letters', '', () => Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42])),
];

const ALL: Readonly<Record<string, readonly Hostile[]>> = {
  'a compound file': COMPOUND,
  'an old document': DOCUMENTS,
  'an old workbook': SHEETS,
  'an old presentation': SLIDES,
  'a saved mail': SAVED_MAILS,
  'rich text': RICH,
  'a mail': MAILS,
  'a text': TEXTS,
};

describe.each(Object.entries(ALL))('X-9, X-14, X-16: %s', (_, files) => {
  it.each(files)('$name', ({ make, gaps }) => {
    expect(readFile(make()).gaps).toEqual(gaps);
  });
});

it('no two of them are alike, and there are enough', () => {
  const names = Object.entries(ALL).flatMap(([kind, files]) => files.map(({ name }) => `${kind}: ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(100);
});

const READERS: readonly (readonly [string, Reader, readonly Uint8Array[]])[] = [
  ['text', readText, [madeFile('text/list-utf8.csv'), madeFile('text/list-utf16.tsv')]],
  ['pages', readHtml, [madeFile('text/letter.html')]],
  ['rich text', readRtf, [madeFile('rtf/letter.rtf')]],
  ['mail', readEml, [madeFile('mail/thread.eml')]],
  [
    'compound files',
    readOle,
    ['letter.doc', 'list.xls', 'slides.ppt', 'mail.msg', 'rich.msg', 'embedded.doc'].map((name) =>
      madeFile(`ole/${name}`),
    ),
  ],
];

describe.each(READERS)('whatever the bytes of %s', (_, read, files) => {
  const inside = () => ({ parts: [], gaps: [] });
  const which = fc.nat({ max: files.length - 1 });

  it('they are read, or there is a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(reasonOf(() => read(bytes, budgetOf(), inside))).not.toBe('undefined');
      }),
      { numRuns: 300 },
    );
  });

  it('a good file with some of them changed is read, or there is a reason', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(which, fc.array(change, { minLength: 1, maxLength: 12 }), (at, changes) => {
        const bytes = Uint8Array.from(files[at] ?? []);
        // Most of what matters stands at the front.
        changes.forEach(([place, value], index) => {
          bytes[place % (index % 2 === 0 ? bytes.length : Math.min(bytes.length, 1024))] = value;
        });
        expect(reasonOf(() => read(bytes, budgetOf(), inside))).not.toBe('undefined');
        expect(() => readFile(bytes)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it('cut off anywhere, they are read, or there is a reason', () => {
    fc.assert(
      fc.property(which, fc.double({ min: 0, max: 1, noNaN: true }), (at, part) => {
        const file = files[at] ?? new Uint8Array(0);
        const bytes = file.subarray(0, Math.floor(file.length * part));
        expect(reasonOf(() => read(bytes, budgetOf(), inside))).not.toBe('undefined');
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is read once the time is up, and no more than the budget allows', () => {
    files.forEach((file) => {
      expect(reasonOf(() => read(file, budgetOf({ isOver: () => true }), inside))).toBe('no-time');
      const budget = budgetOf();
      read(file, budget, inside);
      expect(budget.bytes).toBeGreaterThan(LIMITS.bytes - file.length * 12);
    });
  });
});
