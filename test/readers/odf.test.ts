import { readFile } from '../../src/readers';
import { fileOf, makeDocx, makeOdf, partsOf, textOf, wordsOf } from './make-office';
import type { Parts } from './make-xlsx';

describe('a file that LibreOffice made holds what LibreOffice says is in it, and nothing else', () => {
  it('a letter', () => {
    const { document, ...others } = partsOf(readFile(fileOf('odf/letter.odt')));
    const told = textOf('odf/letter.txt').replace('Note1', 'Note').replace('endi.', 'end.');
    expect(wordsOf(document, others['[tracked deletions]'], others['[hidden text]'])).toEqual(wordsOf(told));
    expect(document).toContain('\nNHS number 999 037 1113, seen\ton');
    expect(document).toContain('\nName\tNumber\tWard\nIvy Mensah (new)\t999 630 4450\tBeech\nOwen Pryce\t\tOak\n');
    expect(others).toEqual({
      '[tracked deletions]': 'deletedword 999 100 2014',
      '[hidden text]':
        'hiddendirect 999 271 8285\nhiddeninherited\nhiddenparagraph by its style\nhiddensection 999 700 3187',
      '[comment 1]': 'commentword about 999 314 1593',
      'text box': 'boxword 999 512 0747',
      header: 'Riverside Hospital headerword',
      footer: 'Switchboard footerword',
      'footnote 1': 'footnoteword',
      'endnote 1': 'endnoteword',
      '[link targets]': 'mailto:clinic@example.org',
      '[alt text in document]': 'alttitleword\naltdescword',
      '[field codes]': 'patient\tfieldword 999 777 3012',
      '[document properties]':
        'Clinic letter propertytitle\npropertysubject 999 423 3111\npropertydescription\npropertykeyword\nNHS number\t999 161 8031',
    });
  });

  it('a spreadsheet, row by row', () => {
    const parts = partsOf(readFile(fileOf('odf/rota.ods')));
    const lines = textOf('odf/rota-Patients.csv').replace('"Seen\ntwice"', 'Seen twice').trimEnd().split('\n');
    const [heading = '', shown = '', hidden = '', filtered = '', , repeated = '', seen = ''] = lines;
    const without = (line: string) => line.split('\t').map((cell, column) => (column === 2 ? '' : cell));
    expect(parts).toEqual({
      // LibreOffice prints these two; they stand for the sheet's name and the page's number.
      header: '???',
      footer: 'Page 1',
      "sheet 'Patients'": [
        without(heading).join('\t'),
        without(shown).join('\t'),
        // Said once, however many cells and rows there are of it; the value of a number that is cut short.
        ...repeated.split('\t').slice(0, 1),
        ...repeated.split('\t').slice(0, 1),
        seen.trimEnd(),
      ].join('\n'),
      "[hidden columns of sheet 'Patients']": '\t\tDiagnosis\n\t\thiddencolumnword',
      "[hidden rows of sheet 'Patients']": `${heading}\n${hidden}`,
      "[rows filtered out of sheet 'Patients']": `${heading}\n${filtered}`,
      "[comment in B7 of sheet 'Patients']": 'commentword 999 314 1593',
      "[hidden sheet 'Staff']": textOf('odf/rota-Staff.csv').trimEnd(),
    });
  });

  it('a presentation', () => {
    const parts = partsOf(readFile(fileOf('odf/talk.odp')));
    expect(wordsOf(parts['slide 1'], parts['slide 3'])).toEqual(wordsOf(textOf('odf/talk.txt')));
    expect(parts).toEqual({
      'slide 1': 'Audit titleword\nNHS number 999 037 1113',
      '[comment 1 on slide 1]': 'commentword 999 314 1593',
      '[notes of slide 1]': 'notesword 999 100 2014',
      '[hidden slide 2]': 'hiddenslideword 999 271 8285',
      'slide 3': 'Name\tWard\nIvy Mensah\tBeech',
      '[alt text in slide 3]': 'altdescword',
    });
  });
});

interface Case {
  readonly name: string;
  readonly content: string;
  readonly more?: Parts;
  readonly holds: Readonly<Record<string, string>>;
}

const letter = (text: string, styles = '') =>
  `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`;
const sheet = (rows: string, attributes = 'table:name="A"') =>
  `<office:body><office:spreadsheet><table:table ${attributes}>${rows}</table:table></office:spreadsheet></office:body>`;
const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const EMPTY = '<table:table-cell table:number-columns-repeated="16383"/>';

const cases: readonly Case[] = [
  {
    name: 'white space as the format counts it',
    content: letter(
      '<text:p>\n  999 <text:span>037</text:span><text:s text:c="4"/>1113<text:tab/>x<text:line-break/>y</text:p>',
    ),
    holds: { document: ' 999 037 1113\tx\ny' },
  },
  {
    name: 'fields that hide what they hold, and the paragraph around them',
    content: letter(
      '<text:p>Kept <text:hidden-text text:is-hidden="true" text:string-value="one">one</text:hidden-text><text:hidden-text text:string-value="two">two</text:hidden-text></text:p>' +
        '<text:p>three <text:span><text:hidden-paragraph text:is-hidden="true"/>four</text:span></text:p>' +
        '<text:section text:display="condition" text:is-hidden="true"><text:p>five</text:p></text:section>' +
        '<text:p><text:conditional-text text:string-value-if-true="yes" text:string-value-if-false="no">yes</text:conditional-text></text:p>',
    ),
    holds: {
      document: 'Kept two\nyes',
      '[hidden text]': 'one\nthree four\nfive',
      '[field codes]': 'yes\tno',
    },
  },
  {
    name: 'styles that hide, that inherit it, and that take it back',
    content: letter(
      '<text:p>a<text:span text:style-name="T1">one</text:span><text:span text:style-name="T2">b</text:span></text:p><text:p text:style-name="T1">c</text:p>',
      '<style:style style:name="T1" style:family="text" style:parent-style-name="Hush"/><style:style style:name="T2" style:family="text" style:parent-style-name="Hush"><style:text-properties text:display="true"/></style:style>',
    ),
    more: {
      'styles.xml':
        '<office:document-styles><style:style style:name="Hush" style:family="text"><style:text-properties text:display="none"/></style:style></office:document-styles>',
    },
    holds: { document: 'ab\nc', '[hidden text]': 'one' },
  },
  {
    name: 'a header that is switched off, and shapes that are not shown',
    content: letter(
      '<text:p><draw:custom-shape draw:display="printer"><text:p>printed</text:p></draw:custom-shape><draw:custom-shape><text:p>seen</text:p></draw:custom-shape></text:p>',
    ),
    more: {
      'styles.xml':
        '<office:document-styles><style:master-page><style:header><text:p>top</text:p></style:header><style:header-left style:display="false"><text:p>old top</text:p></style:header-left></style:master-page></office:document-styles>',
    },
    holds: { document: 'seen', header: 'top', '[unused header]': 'old top', '[hidden shape in document]': 'printed' },
  },
  {
    name: 'a letter in a box keeps its lines',
    content: letter(
      `<table:table>${row(`<table:table-cell><text:p>Dear Ivy</text:p><text:p>hello<text:line-break/>again</text:p></table:table-cell>`)}</table:table>`,
    ),
    holds: { document: 'Dear Ivy\nhello\nagain' },
  },
  {
    name: 'cells and rows that repeat without end are said once',
    content: sheet(
      row(cell('Ivy') + EMPTY) +
        row(EMPTY + cell('far out')) +
        row(cell('same', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"') +
        row(EMPTY, 'table:number-rows-repeated="999999999"') +
        row(`<table:table-cell><office:annotation><text:p>low</text:p></office:annotation></table:table-cell>`),
    ),
    holds: {
      "sheet 'A'": `Ivy\n${'\t'.repeat(1000)}far out\nsame`,
      "[comment in A2097155 of sheet 'A']": 'low',
    },
  },
  {
    name: 'rows under a heading that is hidden itself, and cells that only have a value',
    content: sheet(
      '<table:table-column table:number-columns-repeated="3"/>' +
        row(cell('Name') + cell('Born'), 'table:visibility="collapse"') +
        row(
          cell('Ivy') + '<table:table-cell office:value-type="date" office:date-value="1961-03-12"/>',
          'table:visibility="collapse"',
        ) +
        row(cell('Owen') + cell('9.99E+09', 'office:value="9990371113"')),
    ),
    holds: { "[hidden rows of sheet 'A']": 'Name\tBorn\nIvy\t1961-03-12', "sheet 'A'": 'Owen\t9990371113' },
  },
  {
    name: 'tracked changes of a sheet, and messages for who fills it in',
    content:
      '<office:body><office:spreadsheet><table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>before</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes><table:content-validations><table:help-message><text:p>Ask Ivy</text:p></table:help-message></table:content-validations><table:table table:name="B">' +
      `${row(cell('now'))}</table:table></office:spreadsheet></office:body>`,
    holds: { "sheet 'B'": 'now', '[tracked deletions]': 'before', '[form fields]': 'Ask Ivy' },
  },
  {
    name: 'a chart, a sheet and a file in a letter',
    content: letter(
      '<text:p>x<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><draw:frame><draw:object-ole xlink:href="./Old"/></draw:frame></text:p>',
    ),
    more: {
      'Object 1/content.xml': `<office:document-content><office:body><office:chart><chart:chart><chart:title><text:p>Waits</text:p></chart:title><table:table>${row(cell('Ivy') + cell('3'))}</table:table></chart:chart></office:chart></office:body></office:document-content>`,
      'Object 2/content.xml': `<office:document-content>${sheet(row(cell('Owen')))}</office:document-content>`,
      Old: makeDocx('<w:p><w:r><w:t>Hazel</w:t></w:r></w:p>'),
    },
    holds: {
      document: 'x',
      chart: 'Waits\nIvy\t3',
      "[sheet 'A' in embedded object 2]": 'Owen',
      "[document in embedded file 'Old']": 'Hazel',
    },
  },
  {
    name: 'what the master of slides says itself, but not its prompts',
    content:
      '<office:body><office:presentation><presentation:footer-decl>Riverside</presentation:footer-decl><draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>one</text:p></draw:text-box></draw:frame></draw:page></office:presentation></office:body>',
    more: {
      'styles.xml':
        '<office:document-styles><style:master-page><draw:frame presentation:class="title"><draw:text-box><text:p>Click to edit</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>Ward round</text:p></draw:text-box></draw:frame></style:master-page></office:document-styles>',
    },
    holds: { footer: 'Riverside', 'slide 1': 'one', 'slide master': 'Ward round' },
  },
];

it.each(cases)('X-12, X-16: $name', ({ content, more, holds }) => {
  expect(partsOf(readFile(makeOdf(content, more)))).toEqual(holds);
});
