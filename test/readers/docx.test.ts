import { readFile } from '../../src/readers';
import { fileOf, makeDocx, partsOf, textOf, wordsOf } from './make-office';
import type { Parts } from './make-xlsx';

function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

describe('a letter that a real program made holds what another reads of it, and nothing else', () => {
  it('by LibreOffice, from its own format', () => {
    const { document, ...others } = partsOf(readFile(fileOf('docx/letter.docx')));
    // LibreOffice's text has the marks of the notes in it, and all that is hidden.
    const told = textOf('docx/letter.txt').replace('Note1', 'Note').replace('endi.', 'end.');
    expect(wordsOf(document, others['[tracked deletions]'], others['[hidden text]'])).toEqual(wordsOf(told));
    expect(document).toContain('\nNHS number 999 037 1113, seen\ton');
    expect(document).toContain('\nName\tNumber\tWard\nIvy Mensah (new)\t999 630 4450\tBeech\nOwen Pryce\t\tOak\n');
    expect(document).toContain('Unbroken X-12.');
    expect(others).toEqual({
      '[tracked deletions]': 'deletedword 999 100 2014',
      '[hidden text]': 'hiddendirect 999 271 8285\nhiddeninherited\nhiddenparagraph by its style',
      '[comment 1]': 'commentword about 999 314 1593',
      'text box': 'boxword 999 512 0747',
      header: 'Riverside Hospital headerword',
      footer: 'Switchboard footerword',
      'footnote 1': '\tfootnoteword',
      'endnote 1': '\tendnoteword',
      '[link targets]': 'mailto:clinic@example.org',
      '[alt text in document]': 'alttitleword\taltdescword\naltdescword',
      '[document variables]': 'patient\tfieldword 999 777 3012',
      '[document properties]':
        'propertydescription\npropertykeyword\npropertysubject 999 423 3111\nClinic letter propertytitle',
      '[custom properties]': 'NHS number\t999 161 8031',
    });
  });

  it('by python-docx', () => {
    const { document, ...others } = partsOf(readFile(fileOf('docx/referral.docx')));
    const told = JSON.parse(textOf('docx/referral.json')) as {
      readonly shown: readonly string[];
      readonly hidden: readonly string[];
      readonly tables: readonly (readonly (readonly string[])[])[];
    };
    const [table = [], box = []] = told.tables;
    const rows = table.map((cells) => cells.map((cell) => cell.replace('\n', ' ')).join('\t'));
    expect(document?.split('\n').filter((line) => line.includes('\t'))).toEqual(['Ward\tBeech', ...rows]);
    expect(document?.endsWith(`\n${box.flat().join('\n')}`)).toBe(true);
    expect(wordsOf(document)).toEqual(wordsOf(...told.shown, ...table.flat(), ...box.flat()));
    for (const line of told.shown) expect(document).toContain(line);
    expect(document).toContain('\nNHS number 999 037 1113\n');
    expect(others).toEqual({
      '[hidden text]': told.hidden.join('\n'),
      header: 'Riverside headerword',
      footer: 'Riverside footerword',
      '[unused header]': 'switchedoffword 999 512 0747',
      '[alt text in document]': 'image.png',
      '[document properties]': 'propertytitle\n999 423 3111\npropertydescription',
    });
  });
});

interface Case {
  readonly name: string;
  readonly body: string;
  readonly related?: readonly string[];
  readonly more?: Parts;
  readonly holds: Readonly<Record<string, string>>;
}

const SHAPE = (content: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

const STYLES =
  '<w:styles><w:style w:styleId="Child"><w:basedOn w:val="Hush"/></w:style>' +
  '<w:style w:styleId="Hush"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:styleId="Loud"><w:basedOn w:val="Hush"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
  '<w:style w:styleId="LoopA"><w:basedOn w:val="LoopB"/></w:style><w:style w:styleId="LoopB"><w:basedOn w:val="LoopA"/></w:style></w:styles>';

const cases: readonly Case[] = [
  {
    name: 'a number in pieces is one number',
    body: paragraph(run('999 0'), '<w:proofErr/>', run('37 '), run('11', '<w:b/>'), run('13')),
    holds: { document: '999 037 1113' },
  },
  {
    name: 'tabs, breaks and hyphens that do not break, but not the stops of tabs',
    body: `<w:p><w:pPr><w:tabs><w:tab w:pos="720"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>`,
    holds: { document: 'a\tb\nc-de' },
  },
  {
    name: 'a text box once, though it is written twice',
    body: paragraph(run('Before '), `<w:r>${SHAPE(paragraph(run('boxed')))}</w:r>`, run('after')),
    holds: { document: 'Before after', 'text box': 'boxed' },
  },
  {
    name: 'a text box that older programs wrote, and a second one',
    body: paragraph(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('one'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      `<w:r>${SHAPE(paragraph(run('two')))}</w:r>`,
    ),
    holds: { 'text box': 'one', 'text box 2': 'two' },
  },
  {
    name: 'letters drawn as a picture, and what it says to who cannot see it',
    body: paragraph(
      '<w:r><w:pict><v:shape alt="A stamp"><v:textpath string="DRAFT for Ivy"/></v:shape></w:pict></w:r>',
      '<w:r><w:drawing><wp:inline><wp:docPr name="Picture 1" descr="A scan"/><a:graphic><pic:pic><pic:cNvPr name="ivy mensah.jpg"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>',
    ),
    holds: { document: 'DRAFT for Ivy', '[alt text in document]': 'A stamp\nA scan\nivy mensah.jpg' },
  },
  {
    name: 'a drawing that is switched off',
    body: paragraph(
      run('seen'),
      `<w:r><w:drawing><wp:anchor><wp:docPr name="Box 1" hidden="1"/><w:txbxContent>${paragraph(run('unseen'))}</w:txbxContent></wp:anchor></w:drawing></w:r>`,
    ),
    holds: { document: 'seen', '[hidden shape in document]': 'unseen' },
  },
  {
    name: 'text that is hidden in each way there is, and shown again',
    body:
      paragraph(run('a '), run('one', '<w:vanish/>'), run('two', '<w:webHidden w:val="true"/>'), run(' b')) +
      paragraph(
        run('three', '<w:rStyle w:val="Child"/>'),
        run(' c ', '<w:rStyle w:val="Loud"/>'),
        run('loop', '<w:rStyle w:val="LoopA"/>'),
      ) +
      `<w:p><w:pPr><w:pStyle w:val="Hush"/></w:pPr>${run('four')}${run(' d', '<w:vanish w:val="0"/>')}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('e')}${run('f', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>` +
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run('five'))}</w:tc></w:tr></w:tbl>`,
    related: ['s styles styles.xml'],
    more: { 'word/styles.xml': STYLES },
    holds: { document: 'a  b\n c loop\n d\nef', '[hidden text]': 'onetwo\nthree\nfour\nfive' },
  },
  {
    name: 'tracked changes: what was put in is text, what was taken out or moved is not',
    body: paragraph(
      run('a'),
      '<w:del><w:r><w:delText>999 037 </w:delText></w:r><w:r><w:delText>1113</w:delText></w:r></w:del>',
      `<w:ins>${run('b')}</w:ins>`,
      '<w:del><w:r><w:delText>later</w:delText></w:r></w:del>',
      `<w:moveFrom>${run('moved')}</w:moveFrom><w:moveTo>${run('moved')}</w:moveTo>`,
    ),
    holds: { document: 'abmoved', '[tracked deletions]': '999 037 1113\nlater', '[tracked moves]': 'moved' },
  },
  {
    name: 'fields: what they show, and what they are made of',
    body: paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD </w:instrText></w:r><w:r><w:instrText>NHS_number</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('999 037 1113'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      `<w:fldSimple w:instr="DOCPROPERTY Ward">${run(' Beech')}</w:fldSimple>`,
      `<w:hyperlink r:id="h" w:tooltip="mail Ivy">${run(' write')}</w:hyperlink>`,
    ),
    related: ['h hyperlink !mailto:ivy@example.org?subject=999%20037%201113'],
    holds: {
      document: '999 037 1113 Beech write',
      '[field codes]': 'MERGEFIELD NHS_number\nDOCPROPERTY Ward',
      '[link targets]': 'mail Ivy\nmailto:ivy@example.org?subject=999 037 1113',
    },
  },
  {
    name: 'controls, the data they are bound to, and what merges fill in',
    body: paragraph(
      run('For '),
      `<w:sdt><w:sdtPr><w:alias w:val="Patient"/><w:tag w:val="pt"/><w:text/><w:dropDownList><w:listItem w:displayText="Ivy" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('Hazel')}</w:sdtContent></w:sdt>`,
      run(' now'),
    ),
    related: ['c customXml ../customXml/item1.xml', 's settings settings.xml'],
    more: {
      'customXml/item1.xml': '<patient><name>Hazel Okoro</name><nhs>9990371113</nhs></patient>',
      'word/settings.xml':
        '<w:settings><w:mailMerge><w:query w:val="SELECT * FROM clinic"/></w:mailMerge><w:docVars><w:docVar w:name="nhs" w:val="9990371113"/></w:docVars></w:settings>',
      'word/_rels/settings.xml.rels':
        '<Relationships><Relationship Id="m" Type="x/mailMergeSource" TargetMode="External" Target="file:///C:/lists/Clinic%20list.xlsx"/></Relationships>',
    },
    holds: {
      document: 'For Hazel now',
      '[form fields]': 'Patient\npt\nIvy\t1',
      '[custom data]': 'Hazel Okoro\n9990371113',
      '[mail merge source]': 'SELECT * FROM clinic',
      '[document variables]': 'nhs\t9990371113',
      '[link targets]': 'file:///C:/lists/Clinic list.xlsx',
    },
  },
  {
    name: 'notes and comments, each by its number, but not the lines above them',
    body: paragraph(run('x')),
    related: ['f footnotes footnotes.xml', 'c comments comments.xml'],
    more: {
      'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator"><w:p>${run('----')}</w:p></w:footnote><w:footnote>${paragraph(run('one'))}${paragraph(run('more'))}</w:footnote><w:footnote>${paragraph(run('two'))}</w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments><w:comment w:id="0">${paragraph(run('why'))}</w:comment><w:comment w:id="4">${paragraph(run('so'))}</w:comment></w:comments>`,
    },
    holds: {
      document: 'x',
      'footnote 1': 'one\nmore',
      'footnote 2': 'two',
      '[comment 1]': 'why',
      '[comment 2]': 'so',
    },
  },
  {
    name: 'headers of first and even pages, seen only where they are switched on',
    body: `${paragraph(run('x'))}<w:sectPr><w:headerReference w:type="default" r:id="d"/><w:headerReference w:type="first" r:id="f"/><w:headerReference w:type="even" r:id="e"/><w:titlePg/></w:sectPr>`,
    related: ['d header d.xml', 'f header f.xml', 'e header e.xml', 'g footer g.xml'],
    more: Object.fromEntries(
      ['d', 'f', 'e', 'g'].map((name) => [`word/${name}.xml`, `<w:hdr>${paragraph(run(`text ${name}`))}</w:hdr>`]),
    ),
    holds: {
      document: 'x',
      header: 'text d',
      'header 2': 'text f',
      '[unused header]': 'text e',
      '[unused footer]': 'text g',
    },
  },
  {
    name: 'charts and diagrams, and the blocks that text is built from',
    body: paragraph(run('x')),
    related: ['c chart charts/c.xml', 'd diagramData d.xml', 'g glossaryDocument glossary/document.xml'],
    more: {
      'word/charts/c.xml':
        '<c:chart><c:title><a:p><a:r><a:t>Waits</a:t></a:r></a:p></c:title><c:ser><c:cat><c:f>Sheet1!A1</c:f><c:strCache><c:pt><c:v>Ivy Mensah</c:v></c:pt><c:pt><c:v>Owen Pryce</c:v></c:pt></c:strCache></c:cat></c:ser></c:chart>',
      'word/d.xml': '<dgm:pt><dgm:t><a:p><a:r><a:t>Step 1</a:t></a:r></a:p></dgm:t></dgm:pt>',
      'word/glossary/document.xml': `<w:glossaryDocument>${paragraph(run('Old letter'))}</w:glossaryDocument>`,
    },
    holds: {
      document: 'x',
      chart: 'Waits\nIvy Mensah\nOwen Pryce',
      diagram: 'Step 1',
      '[building blocks]': 'Old letter',
    },
  },
  {
    name: 'a table in a table, and a letter that stands in a box',
    body: `<w:tbl><w:tr><w:tc>${paragraph(run('Dear Ivy'))}${paragraph(run('hello'))}<w:tbl><w:tr><w:tc>${paragraph(run('a'))}</w:tc><w:tc>${paragraph(run('b'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>${paragraph(run('end'))}`,
    holds: { document: 'Dear Ivy\nhello\na\tb\nend' },
  },
];

it.each(cases)('X-12, X-16: $name', ({ body, related, more, holds }) => {
  expect(partsOf(readFile(makeDocx(body, related, more)))).toEqual(holds);
});

describe('X-16: files in a letter are read too', () => {
  it('one that is shown in the text, and one that opens by itself', () => {
    const inner = makeDocx(paragraph(run('inner 999 037 1113')));
    const bytes = makeDocx(
      paragraph(run('outer')),
      ['a aFChunk part.docx', 'p package embeddings/List.docx', 'o oleObject embeddings/oleObject1.bin'],
      {
        'word/part.docx': inner,
        'word/embeddings/List.docx': inner,
        'word/embeddings/oleObject1.bin': 'x\u0001\u0002',
      },
    );
    const { parts, gaps } = readFile(bytes);
    expect(parts.map(({ name, visible }) => [name, visible])).toEqual([
      ['document', true],
      ["document in inserted file 'part.docx'", true],
      ["document in embedded file 'List.docx'", false],
    ]);
    expect(gaps.map(({ name }) => name)).toEqual(["embedded file 'oleObject1.bin'"]);
  });
});

it('a letter that is only a scan is a picture', () => {
  const body = paragraph('<w:r><w:drawing/></w:r>');
  const picture = { 'word/media/image1.png': 'not looked at' };
  expect(readFile(makeDocx(body, ['i image media/image1.png'], picture))).toEqual({
    parts: [],
    gaps: [{ name: '', why: 'picture' }],
  });
  expect(readFile(makeDocx(paragraph(run('Dear Ivy')), [], picture)).gaps).toEqual([]);
});
