import zlib from 'node:zlib';
import type { Gap, Unreadable } from '../../src/readers';
import { makeXlsx, relations, workbookParts, type Parts } from './make-xlsx';
import { makeZip, type Archive, type Made } from './make-zip';

/** A file made to harm a reader, or broken, and what is to be said of it. */
export interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly gaps: readonly Gap[];
}

function hostile(name: string, why: Unreadable, make: () => Uint8Array, gap = ''): Hostile {
  return { name, make, gaps: [{ name: gap, why }] };
}

const list = 'Name\tNumber\nAsha Patel\t9990000018\n'.repeat(40);

/** An archive of one file, which lies in some way. */
function zip(file: Partial<Made>, archive: Archive = {}): () => Uint8Array {
  return () => makeZip([{ name: 'list.txt', data: list, ...file }], archive);
}

/** A good archive with some bytes changed; negative places count from the end. */
function patched(at: number, ...bytes: readonly number[]): () => Uint8Array {
  return () => {
    const made = makeZip([{ name: 'list.txt', data: list }]);
    made.set(bytes, at < 0 ? made.length + at : at);
    return made;
  };
}

/** A good archive, cut off. */
function cut(share: number): () => Uint8Array {
  return () => {
    const made = makeZip([{ name: 'list.txt', data: list }]);
    return made.subarray(0, Math.floor(made.length * share));
  };
}

/** An archive whose file's packed bytes are these, which are no DEFLATE. */
function raw(...bytes: readonly number[]): () => Uint8Array {
  return () => {
    const made = makeZip([{ name: 'a', data: Uint8Array.from(bytes), method: 0, size: 10 }]);
    // The method of the central directory is what counts.
    made.set([8, 0], made.length - 22 - 47 + 10);
    return made;
  };
}

/** Archives in one another, so deep. */
function nested(depth: number, width = 1): Uint8Array {
  let made = makeZip([{ name: 'list.txt', data: list }]);
  for (let at = 0; at < depth; at += 1) {
    const inner = made;
    made = makeZip(Array.from({ length: width }, (_, index) => ({ name: `${index}.zip`, data: inner })));
  }
  return made;
}

/** Text that packing makes a tenth to a hundredth, which the ratio lets through. */
function thin(length: number): string {
  const line = Array.from({ length: 97 }, (_, at) => String.fromCharCode(97 + ((at * at) % 26))).join('');
  let made = '';
  for (let at = 0; made.length < length; at += 1) made += `${line}${at * 7919}`;
  return made.slice(0, length);
}

const ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const ONE = workbookParts([['name="A"', ROW]]);

function xlsx(changes: Parts, lies: Readonly<Record<string, Partial<Made>>> = {}): () => Uint8Array {
  return () => makeXlsx({ ...ONE, ...changes }, lies);
}

/** The usual workbook without some of its parts. */
function without(...names: readonly string[]): () => Uint8Array {
  return () => makeXlsx(Object.fromEntries(Object.entries(ONE).filter(([name]) => !names.includes(name))));
}

function sheet(xml: string): () => Uint8Array {
  return xlsx({ 'xl/worksheets/s1.xml': xml });
}

const SHEET = "sheet 'A'";
const STRINGS = relations('s1 worksheet worksheets/s1.xml', 'ss sharedStrings strings.xml');
const LAUGHS =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">' +
  '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>';

/** What a document type may try, by what it tries. */
const TYPES: Readonly<Record<string, string>> = {
  'entities of entities': LAUGHS,
  'a file of the machine': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>',
  'an address': '<!DOCTYPE x [<!ENTITY f SYSTEM "http://example.com/x">]>',
  'an entity of parameters': '<!DOCTYPE x [<!ENTITY % f SYSTEM "http://example.com/x.dtd"> %f;]>',
  'a quadratic blow-up': `<!DOCTYPE x [<!ENTITY f "${thin(50_000)}">]>`,
  'an attribute that is there by default': '<!DOCTYPE x [<!ATTLIST c r CDATA "XFD1">]>',
};

export const hostileArchives: readonly Hostile[] = [
  // Broken and cut off.
  ...[0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99].map((share) =>
    hostile(`cut off at ${share * 100} %`, 'damaged', cut(share)),
  ),
  hostile('only the first four bytes', 'damaged', () => Uint8Array.from([0x50, 0x4b, 3, 4])),
  hostile('an end that says nothing more', 'damaged', () => Uint8Array.from([0x50, 0x4b, 5, 6])),
  hostile('a broken end', 'damaged', patched(-22, 0x51)),
  hostile('a broken directory', 'damaged', patched(-76, 0x51)),
  hostile('a broken header', 'damaged', zip({ start: 4 })),
  hostile('a header behind the end', 'damaged', zip({ start: 0x7fffffff })),
  hostile('a header at minus one', 'damaged', zip({ start: 0xffffffff })),
  hostile('a directory in the middle of a file', 'damaged', zip({}, { directory: 31 })),
  hostile('a directory behind the end', 'damaged', zip({}, { directory: 0xfffffff0 })),
  hostile('a directory of 64 bits behind the end', 'damaged', zip({}, { directory: 2 ** 52, zip64: true })),
  hostile('one file more than there is', 'damaged', zip({}, { count: 2 })),
  hostile('65,534 files more than there are', 'damaged', zip({}, { count: 65_535 })),
  hostile('65,536 files', 'too-large', zip({}, { count: 65_536, zip64: true })),
  hostile('a number of files beyond all numbers', 'too-large', zip({}, { count: 2 ** 60, zip64: true })),
  hostile('an end of 64 bits that is not there', 'damaged', () => {
    const made = makeZip([{ name: 'a', data: list }], { zip64: true });
    made.set([0xff, 0xff], made.length - 22 - 12);
    return made;
  }),

  // Sizes that lie.
  ...[0, 1, list.length - 1, list.length + 1, list.length * 2].map((size) =>
    hostile(`says it has ${size} bytes`, 'damaged', zip({ size })),
  ),
  ...[0, 1, list.length - 1, list.length + 1].map((size) =>
    hostile(`stored, and says it has ${size} bytes`, 'damaged', zip({ size, method: 0 })),
  ),
  hostile('says it has 2 GB', 'too-large', zip({ size: 2 ** 31 })),
  hostile('says it has 2 GB, stored', 'too-large', zip({ size: 2 ** 31, method: 0 })),
  hostile('says it has 4 GB', 'too-large', zip({ size: 0xfffffffe })),
  hostile('says it has 2 to the 62 bytes', 'too-large', zip({ size: 2 ** 62, zip64: true })),
  hostile('says it takes 2 GB', 'damaged', zip({ packed: 2 ** 31 })),
  hostile('says it takes nothing', 'too-large', zip({ packed: 0 })),
  hostile('says it takes one byte', 'too-large', zip({ packed: 1 })),
  hostile('says it takes fewer bytes than it does', 'damaged', zip({ packed: 20, size: 2000 })),
  hostile('says it takes more bytes than there are', 'damaged', zip({ packed: 5000 })),

  // Bytes that are no DEFLATE.
  hostile('a kind of block that does not exist', 'damaged', raw(7, 0, 0, 0)),
  hostile('a stored block longer than the file', 'damaged', raw(1, 0xff, 0xff, 0, 0)),
  hostile('nothing but a code for nothing', 'damaged', raw(0, 0, 0, 0)),
  hostile('a distance to before the start', 'damaged', raw(3, 2, 0, 0)),
  hostile('lengths of codes that break off', 'damaged', raw(5, 0xc0, 0xff, 0xff)),
  hostile('codes without an end of block', 'damaged', raw(0x4b, 0x4b, 0x4b, 0x4b, 0x4b, 0x4b)),
  hostile('ones', 'damaged', raw(0xfd, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)),

  // Locked, and packed in ways nobody here knows.
  hostile('locked with a password', 'encrypted', zip({ flags: 1 })),
  hostile('locked with AES', 'encrypted', zip({ flags: 1, method: 99 })),
  hostile('locked, its names too', 'encrypted', zip({ flags: 0x2041 })),
  hostile('locked, and says it has 4 GB', 'encrypted', zip({ flags: 1, size: 0xfffffffe })),
  hostile(
    'one of two is locked',
    'encrypted',
    () =>
      makeZip([
        { name: 'a.txt', data: list },
        { name: 'b.txt', data: list, flags: 1 },
      ]),
    "'b.txt'",
  ),
  ...[1, 6, 9, 12, 14, 93, 95, 97, 98, 65_535].map((method) =>
    hostile(`packed by method ${method}`, 'unknown-format', zip({ method })),
  ),

  // Bombs.
  hostile('10 MB of zeros', 'too-large', zip({ data: new Uint8Array(10_000_000) })),
  hostile('1,000 files of 1 MB of zeros', 'too-large', () => {
    const zeros = new Uint8Array(1_000_000);
    return makeZip(Array.from({ length: 1000 }, (_, at) => ({ name: `${at}`, data: zeros })));
  }),
  hostile('10 MB of zeros that say they are a few', 'damaged', zip({ data: new Uint8Array(10_000_000), size: 2000 })),
  hostile('60 MB just below the ratio', 'too-large', () => makeZip([{ name: 'a.txt', data: thin(60_000_000) }])),
  hostile(
    'three files of 20 MB just below the ratio',
    'too-large',
    () => {
      const data = thin(20_000_000);
      return makeZip(['a', 'b', 'c'].map((name) => ({ name, data })));
    },
    "'c'",
  ),
  hostile('files that are all the same bytes', 'damaged', () => {
    const kernel = { name: 'kernel', data: thin(100_000) };
    const packed = zlib.deflateRawSync(kernel.data).length;
    const again = { name: 'again', data: '', start: 0, packed, size: 100_000 };
    return makeZip([kernel, ...Array.from({ length: 200 }, () => again)]);
  }),
  hostile('archives in archives, three deep', 'too-large', () => nested(3), "'0.zip' in '0.zip'"),
  hostile('archives in archives, twenty deep', 'too-large', () => nested(20), "'0.zip' in '0.zip'"),

  // Documents that lack something.
  hostile('a workbook without a part that says what it is', 'damaged', without('_rels/.rels')),
  hostile('a workbook without its main part', 'damaged', without('xl/workbook.xml')),
  hostile('a workbook without a sheet that it names', 'damaged', without('xl/worksheets/s1.xml'), SHEET),
  hostile('a workbook without relations', 'damaged', without('xl/_rels/workbook.xml.rels'), SHEET),
  hostile('a document of no known type', 'unknown-format', xlsx({ '[Content_Types].xml': '<Types/>' })),
  hostile('a document whose type breaks off', 'unknown-format', xlsx({ '[Content_Types].xml': '<Types><Over' })),
  hostile('two parts of one name', 'damaged', () =>
    makeZip(
      [...Object.entries(ONE), ['xl/worksheets/s1.xml', '<worksheet/>'] as const].map(([name, data]) => ({
        name,
        data,
      })),
    ),
  ),
  hostile('two parts of one name but for capitals', 'damaged', xlsx({ 'XL/Worksheets/S1.xml': '<worksheet/>' })),
  hostile(
    'a main part that lies outside',
    'damaged',
    xlsx({ '_rels/.rels': relations('r officeDocument !http://example.com/x') }),
  ),
  hostile(
    'a main part above the top',
    'damaged',
    xlsx({ '_rels/.rels': relations('r officeDocument ../../../etc/hostname') }),
  ),
  hostile(
    'a main part that is its own relations',
    'damaged',
    xlsx({ '_rels/.rels': relations('r officeDocument nowhere') }),
  ),
  hostile('a main part that is no XML', 'damaged', xlsx({ 'xl/workbook.xml': 'PK\u0003\u0004 no' })),
  hostile('a main part that is no workbook', 'damaged', xlsx({ 'xl/workbook.xml': '<html><body/></html>' })),
  hostile('a main part that breaks off', 'damaged', xlsx({ 'xl/workbook.xml': '<workbook><sheets>' })),
  hostile('relations that break off', 'damaged', xlsx({ '_rels/.rels': '<Relationships><Relationship Id="' })),
  hostile(
    '100,000 sheets',
    'too-large',
    xlsx({ 'xl/workbook.xml': `<workbook>${'<sheet name="A" id="s1"/>'.repeat(100_000)}</workbook>` }),
  ),
  hostile(
    '20,000 lists of comments',
    'too-large',
    xlsx({
      'xl/worksheets/_rels/s1.xml.rels': relations(
        ...Array.from({ length: 20_000 }, (_, at) => `c${at} comments gone.xml`),
      ),
    }),
  ),

  // Sheets.
  hostile('a sheet without an end', 'damaged', sheet(`<worksheet>${ROW}`), SHEET),
  hostile('a sheet of one open tag', 'damaged', sheet('<worksheet'), SHEET),
  hostile(
    'a sheet of a hundred thousand open tags',
    'damaged',
    sheet(Array.from({ length: 100_000 }, (_, at) => `<c r="${at}">`).join('')),
    SHEET,
  ),
  hostile('a sheet of closing tags', 'damaged', sheet('</c>'.repeat(1000)), SHEET),
  hostile('a sheet of half a comment', 'damaged', sheet('<worksheet><!-- '), SHEET),
  hostile('a sheet of half an attribute', 'damaged', sheet('<worksheet><c r="A1></c></worksheet>'), SHEET),
  hostile('a sheet of angles', 'damaged', sheet('<'.repeat(1000)), SHEET),
  hostile(
    'a sheet that is a picture',
    'damaged',
    xlsx({ 'xl/worksheets/s1.xml': Uint8Array.from([0x3c, 0x89, 0x50, 0x4e, 0x47]) }),
    SHEET,
  ),
  hostile('a locked sheet', 'encrypted', xlsx({}, { 'xl/worksheets/s1.xml': { flags: 1 } }), SHEET),
  hostile('a sheet that is larger than it says', 'damaged', xlsx({}, { 'xl/worksheets/s1.xml': { size: 20 } }), SHEET),
  hostile('a sheet that says it has 1 GB', 'too-large', xlsx({}, { 'xl/worksheets/s1.xml': { size: 1e9 } }), SHEET),
  hostile(
    'a sheet packed by an unknown method',
    'unknown-format',
    xlsx({}, { 'xl/worksheets/s1.xml': { method: 14 } }),
    SHEET,
  ),
  hostile('a sheet of 20 MB of blanks', 'too-large', sheet(`<worksheet>${' '.repeat(20_000_000)}</worksheet>`), SHEET),
  hostile(
    'cells in the last column of 100,000 rows',
    'too-large',
    sheet(
      `<worksheet><sheetData>${Array.from({ length: 100_000 }, (_, at) => `<row><c r="XFD${at + 1}"><v>${at * 7919}</v></c></row>`).join('')}</sheetData></worksheet>`,
    ),
    SHEET,
  ),
  hostile(
    'one long text in 100,000 cells',
    'too-large',
    xlsx({
      'xl/_rels/workbook.xml.rels': STRINGS,
      'xl/strings.xml': `<sst><si><t>${thin(10_000)}</t></si></sst>`,
      'xl/worksheets/s1.xml': `<worksheet><sheetData><row>${Array.from({ length: 100_000 }, (_, at) => `<c s="${at * 7919}" t="s"><v>0</v></c>`).join('')}</row></sheetData></worksheet>`,
    }),
    SHEET,
  ),
  hostile(
    'texts that break off',
    'damaged',
    xlsx({ 'xl/_rels/workbook.xml.rels': STRINGS, 'xl/strings.xml': '<sst><si>' }),
    'texts of cells',
  ),
  hostile('texts that are not there', 'damaged', xlsx({ 'xl/_rels/workbook.xml.rels': STRINGS }), 'texts of cells'),
  hostile(
    'a workbook in a workbook in a workbook in a workbook',
    'too-large',
    () => {
      let made = makeXlsx(ONE);
      for (let at = 0; at < 3; at += 1) {
        made = makeXlsx({
          ...ONE,
          'xl/worksheets/_rels/s1.xml.rels': relations('p package ../embeddings/B.xlsx'),
          'xl/embeddings/B.xlsx': made,
        });
      }
      return made;
    },
    Array.from({ length: 3 }, () => "embedded file 'B.xlsx'").join(' in '),
  ),
  hostile(
    'a locked archive in a workbook',
    'encrypted',
    xlsx({
      'xl/worksheets/_rels/s1.xml.rels': relations('p package ../embeddings/B.zip'),
      'xl/embeddings/B.zip': makeZip([{ name: 'a', data: list, flags: 1 }]),
    }),
    "embedded file 'B.zip'",
  ),

  // Document types.
  ...Object.entries(TYPES).flatMap(([name, type]) => [
    hostile(`${name}, in a sheet`, 'damaged', sheet(`${type}<worksheet>&f;${ROW}</worksheet>`), SHEET),
    hostile(`${name}, in the main part`, 'damaged', xlsx({ 'xl/workbook.xml': `${type}<workbook>&f;</workbook>` })),
    hostile(`${name}, in relations`, 'damaged', xlsx({ '_rels/.rels': `${type}<Relationships>&f;</Relationships>` })),
    hostile(
      `${name}, in the texts`,
      'damaged',
      xlsx({ 'xl/_rels/workbook.xml.rels': STRINGS, 'xl/strings.xml': `${type}<sst><si><t>&f;</t></si></sst>` }),
      'texts of cells',
    ),
  ]),
];
