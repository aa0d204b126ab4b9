import fc from 'fast-check';
import { readFile, type Gap, type Unreadable } from '../../src/readers';
import { docxParts, makeDocx, makeOdf, makePptx, type Lies } from './make-office';
import { relations, type Parts } from './make-xlsx';
import { makeZip, type Made } from './make-zip';

/** A document made to harm a reader, or broken, and what is to be said of it. */
interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly gaps: readonly Gap[];
}

function hostile(name: string, why: Unreadable, make: () => Uint8Array, gap = ''): Hostile {
  return { name, make, gaps: [{ name: gap, why }] };
}

const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const slide = (text: string) => `<p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const letter = (text: string) => `<office:body><office:text>${text}</office:text></office:body>`;
const sheet = (rows: string) =>
  `<office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body>`;

/** Text that packing makes a tenth to a hundredth, which the ratio lets through. */
function thin(length: number): string {
  let made = '';
  for (let at = 0; made.length < length; at += 1) made += `words that anybody might write, line by line, ${at * 7919} `;
  return made.slice(0, length);
}

function times(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join('');
}

/** The three kinds, each with one part that is as told: the main part, and the rest as usual. */
const KINDS: Readonly<Record<string, (xml: string, lies?: Lies) => Uint8Array>> = {
  'a letter': (xml, lies) => makeDocx('', [], { 'word/document.xml': xml }, lies),
  'a presentation': (xml, lies) => makePptx([slide('x')], [], { 'ppt/presentation.xml': xml }, lies),
  'an OpenDocument file': (xml, lies) => makeOdf('', { 'content.xml': xml }, lies),
};
const MAIN = ['word/document.xml', 'ppt/presentation.xml', 'content.xml'];

const ENTITIES =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

const BROKEN: Readonly<Record<string, string>> = {
  'nothing that is XML': 'PK\u0003\u0004 no',
  'one open tag': '<document',
  'tags that nobody closes': times(50_000, (at) => `<p n="${at * 7919}">`),
  'tags that nobody opened': times(1000, () => '</p>'),
  'half a comment': '<document><!-- ',
  'half of a text as it stands': '<document><![CDATA[ ',
  'half an attribute': '<document><p name="x></p></document>',
  angles: '<'.repeat(1000),
  'entities of entities': `${ENTITIES}<document>&c;</document>`,
  'a file of the machine': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><document>&f;</document>',
  'an address': '<!DOCTYPE x [<!ENTITY % f SYSTEM "http://example.com/x"> %f;]><document/>',
};

const good = makeDocx(run('Dear Ivy, 999 037 1113'));
const goodOdf = makeOdf(letter('<text:p>Dear Ivy, 999 037 1113</text:p>'));
const goodPptx = makePptx([slide('Dear Ivy, 999 037 1113')]);

function related(list: readonly string[], more: Parts, lies?: Lies): () => Uint8Array {
  return () => makeDocx('', list, more, lies);
}

const files: readonly Hostile[] = [
  // broken, cut off, locked, and bombs, in every kind.
  ...Object.entries(KINDS).flatMap(([kind, make], at) => {
    const main = MAIN[at] ?? '';
    const xml = '<document><p>words</p></document>';
    return [
      ...Object.entries(BROKEN).map(([name, broken]) =>
        hostile(`${kind} whose main part is ${name}`, 'damaged', () => {
          // The slides of a presentation are only known by its main part: without them it says nothing either.
          return kind === 'a presentation' ? makePptx([], [], { [main]: broken }) : make(broken);
        }),
      ),
      hostile(`${kind} whose main part is locked`, 'encrypted', () => lied(make, xml, main, { flags: 1 })),
      hostile(`${kind} whose main part is larger than it says`, 'damaged', () => lied(make, xml, main, { size: 5 })),
      hostile(`${kind} whose main part says it has 1 GB`, 'too-large', () => lied(make, xml, main, { size: 1e9 })),
      hostile(`${kind} packed in a way nobody knows`, 'unknown-format', () => lied(make, xml, main, { method: 14 })),
      hostile(`${kind} of 20 MB of blanks`, 'too-large', () => {
        const blank = `<document>${' '.repeat(20_000_000)}</document>`;
        return kind === 'a presentation' ? makePptx([], [], { [main]: blank }) : make(blank);
      }),
    ];
  }),
  ...[0.2, 0.6, 0.9, 0.99].flatMap((share) =>
    Object.entries({ letter: good, presentation: goodPptx, 'OpenDocument file': goodOdf }).map(([kind, bytes]) =>
      hostile(`a ${kind} cut off at ${share * 100} %`, 'damaged', () => bytes.subarray(0, bytes.length * share)),
    ),
  ),

  // what lacks a part, or has one that leads nowhere.
  ...['_rels/.rels', 'word/document.xml'].map((gone) =>
    hostile(`a letter without ${gone}`, 'damaged', () =>
      makeZip(
        Object.entries(docxParts(run('x')))
          .filter(([name]) => name !== gone)
          .map(([name, data]) => ({ name, data })),
      ),
    ),
  ),
  hostile('a letter whose main part lies outside', 'damaged', () =>
    makeDocx(run('x'), [], { '_rels/.rels': relations('r officeDocument !http://example.com/x') }),
  ),
  hostile('a letter whose relations break off', 'damaged', () =>
    makeDocx(run('x'), [], { '_rels/.rels': '<Relationships><Relationship Id="' }),
  ),
  hostile('a header that is not there', 'damaged', () => makeDocx(run('x'), ['h header gone.xml']), 'unused header'),
  hostile(
    'styles that break off',
    'damaged',
    related(['s styles s.xml'], { 'word/document.xml': `<d>${run('x')}</d>`, 'word/s.xml': '<w:styles><w:style' }),
    'styles',
  ),
  hostile(
    'comments that are locked',
    'encrypted',
    () =>
      makeDocx(
        run('x'),
        ['c comments c.xml'],
        { 'word/c.xml': `<w:comments><w:comment>${run('why')}</w:comment></w:comments>` },
        { 'word/c.xml': { flags: 1 } },
      ),
    'comments',
  ),
  hostile(
    'a slide that is not there',
    'damaged',
    () => makePptx([slide('x'), slide('y')], [], {}, { 'ppt/slides/slide2.xml': { start: 0x7fffffff } }),
    'slide 2',
  ),
  hostile('an OpenDocument file without content', 'damaged', () =>
    makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 }]),
  ),
  hostile('an OpenDocument file with a password', 'encrypted', () =>
    makeOdf(letter('<text:p>scrambled</text:p>'), {
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    }),
  ),
  hostile('an OpenDocument file with a password, in the manner of 2024', 'encrypted', () =>
    makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
      { name: 'encrypted-package', data: 'scrambled' },
      {
        name: 'META-INF/manifest.xml',
        data: '<manifest><file-entry full-path="encrypted-package"><encryption-data/></file-entry></manifest>',
      },
    ]),
  ),
  hostile(
    'an object that breaks off in an OpenDocument file',
    'damaged',
    () => makeOdf(letter('<text:p>x</text:p>'), { 'Object 1/content.xml': '<office:document-content><office:body>' }),
    'embedded object',
  ),

  // bombs that office documents can be.
  hostile('a letter of 60 MB', 'too-large', () => makeDocx(run(thin(30_000_000) + thin(30_000_000)))),
  hostile(
    'a letter that is fine, with a header of 30 MB and a footer of 30 MB',
    'too-large',
    () => {
      const large = run(thin(30_000_000));
      return makeDocx(run('x'), ['h header h.xml', 'f footer f.xml'], { 'word/h.xml': large, 'word/f.xml': large });
    },
    'unused footer',
  ),
  hostile(
    'a letter in a letter in a letter in a letter',
    'too-large',
    () => {
      let made = makeDocx(run('x'));
      for (let at = 0; at < 3; at += 1) made = makeDocx(run('x'), ['p package a.docx'], { 'word/a.docx': made });
      return made;
    },
    times(3, () => "embedded file 'a.docx' in ").replace(/ in $/, ''),
  ),
  hostile('a sheet whose every row is empty for 16,383 cells', 'too-large', () =>
    makeOdf(
      sheet(
        times(
          60_000,
          (at) =>
            `<table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell><text:p>${at * 7919}</text:p></table:table-cell></table:table-row>`,
        ),
      ),
    ),
  ),
];

function lied(
  make: (xml: string, lies?: Lies) => Uint8Array,
  xml: string,
  main: string,
  lie: Partial<Made>,
): Uint8Array {
  return main.startsWith('ppt') ? makePptx([], [], { [main]: xml }, { [main]: lie }) : make(xml, { [main]: lie });
}

it('no two of the hostile documents are alike, and there are enough', () => {
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(60);
});

it.each(files)('X-14, X-15, X-16: $name', ({ make, gaps }) => {
  expect(readFile(make()).gaps).toEqual(gaps);
});

describe('what is only odd is read to its end', () => {
  const deep = (open: string, close: string, inner: string) => open.repeat(50_000) + inner + close.repeat(50_000);
  // Not packed: what repeats like this packs better than the ratio lets through.
  const docx = (body: string, list: readonly string[] = [], more: Parts = {}) =>
    makeDocx(body, list, more, stored('word/document.xml', 'word/_rels/document.xml.rels'));
  const odf = (content: string) => makeOdf(content, {}, stored('content.xml'));
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const cases: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['50,000 tables in one another', docx(deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', run('end')))],
    [
      '50,000 alternatives in one another',
      docx(deep('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', run('end'))),
    ],
    [
      '50,000 groups in one another',
      makePptx([deep('<p:grpSp>', '</p:grpSp>', slide('end'))], [], {}, stored('ppt/slides/slide1.xml')),
    ],
    ['50,000 spans in one another', odf(letter(`<text:p>${deep('<text:span>', '</text:span>', 'end')}</text:p>`))],
    ['5,000 paragraphs in one another', odf(letter(`${'<text:p>'.repeat(5000)}end${'</text:p>'.repeat(5000)}`))],
    [
      '100,000 empty cells in a row',
      docx(`<w:tbl><w:tr>${'<w:tc/>'.repeat(100_000)}<w:tc>${run('end')}</w:tc></w:tr></w:tbl>`),
    ],
    ['50,000 rows without cells', docx(`<w:tbl>${'<w:tr/>'.repeat(50_000)}</w:tbl>${run('end')}`)],
    [
      '100,000 deletions',
      docx(times(100_000, (at) => `<w:del><w:r><w:delText>${at} </w:delText></w:r></w:del>`) + run('end')),
    ],
    [
      'names of elements that objects have',
      docx(`<constructor><toString/></constructor><__proto__ val="1"/>${run('end')}`),
    ],
    [
      'a style that is based on itself',
      docx(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>${run('end')}`, ['s styles s.xml'], {
        'word/s.xml': '<w:styles><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>',
      }),
    ],
    [
      'parts that relate to one another in a circle',
      docx(run('end'), ['h header h.xml', 'd header document.xml'], {
        'word/h.xml': '<w:hdr/>',
        'word/_rels/h.xml.rels': relations('h header h.xml', 'd officeDocument document.xml'),
      }),
    ],
    [
      '20,000 headers that are the same',
      docx(
        run('end'),
        Array.from({ length: 20_000 }, (_, at) => `h${at} header h.xml`),
        { 'word/h.xml': '<w:hdr/>' },
      ),
    ],
    [
      'columns and rows that repeat a billion times, and fewer than none',
      odf(
        sheet(
          `<table:table-column table:number-columns-repeated="1000000000"/>${row('<table:table-cell table:number-columns-repeated="-5"><text:p>end</text:p></table:table-cell>', 'table:number-rows-repeated="1000000000"')}`,
        ),
      ),
    ],
    [
      'a number of columns that is none',
      odf(
        sheet(
          row(
            '<table:table-cell table:number-columns-repeated="many"><text:p>end</text:p></table:table-cell><table:table-cell/>',
          ),
        ),
      ),
    ],
  ];
  it.each(cases)('X-14, X-15: %s', (_, bytes) => {
    const { parts, gaps } = readFile(bytes);
    expect(gaps).toEqual([]);
    expect(parts.filter(({ visible }) => visible).map((part) => part.text.trim())).toEqual(['end']);
  });
});

it('X-14: what was read when the time is up is kept, and that is said once', () => {
  const bytes = makeDocx(times(20_000, (at) => run(`${at}`)));
  let asked = 0;
  readFile(bytes, () => {
    asked += 1;
    return false;
  });
  let left = asked - 5;
  const { parts, gaps } = readFile(bytes, () => {
    left -= 1;
    return left < 0;
  });
  expect(gaps).toEqual([{ name: '', why: 'no-time' }]);
  expect(parts.map(({ name }) => name)).toEqual(['document']);
  expect(parts[0]?.text.split('\n').slice(0, 3)).toEqual(['0', '1', '2']);
});

it.each([
  ['letter', makeDocx(run('Dear &amp; Ivy'), [], {}, stored('word/document.xml', '_rels/.rels'))],
  ['presentation', makePptx([slide('Dear Ivy')], [], {}, stored('ppt/presentation.xml', 'ppt/slides/slide1.xml'))],
  ['OpenDocument file', makeOdf(letter('<text:p>Dear Ivy</text:p>'), {}, stored('content.xml'))],
])('X-14: a %s with any of its bytes changed is read, or there is a reason', (_, bytes) => {
  const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = Uint8Array.from(bytes);
      changes.forEach(([at, value]) => {
        changed[at] = value;
      });
      const { parts, gaps } = readFile(changed);
      for (const part of parts) expect(Object.keys(part)).toEqual(['name', 'visible', 'text']);
      for (const gap of gaps) expect(gap.why).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 500 },
  );
});

function stored(...names: readonly string[]): Lies {
  return Object.fromEntries(names.map((name) => [name, { method: 0 }]));
}
