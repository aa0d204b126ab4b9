import fs from 'node:fs';
import path from 'node:path';
import { readFile, type FileContent } from '../../src/readers';
import { makeXlsx, relations, workbookParts, type Parts } from './make-xlsx';
import { makeZip } from './make-zip';

/** Everything of a workbook by the name of its part, hidden ones in brackets; the names of the sheets left out. */
function partsOf({ parts, gaps }: FileContent): Record<string, string> {
  expect(gaps).toEqual([]);
  const found = parts.filter(({ name }) => !name.startsWith('names of'));
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
  return Object.fromEntries(found.map(({ name, visible, text }) => [visible ? name : `[${name}]`, text]));
}

/** A workbook of one sheet 'A' with this in its sheetData, and more parts. */
function sheetOf(rows: string, more: Parts = {}): Record<string, string> {
  return partsOf(readFile(makeXlsx({ ...workbookParts([['name="A"', `<sheetData>${rows}</sheetData>`]]), ...more })));
}

function stylesOf(...formats: readonly string[]): Parts {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('');
  const cells = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('');
  return {
    'xl/_rels/workbook.xml.rels': relations('s1 worksheet worksheets/s1.xml', 'st styles styles.xml'),
    'xl/styles.xml': `<styleSheet><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}<xf numFmtId="14"/></cellXfs><cellStyles/></styleSheet>`,
  };
}

describe('a workbook that a real program made holds what an independent reader finds in it, and nothing else', () => {
  interface Listed {
    readonly name: string;
    readonly state: string;
    readonly hiddenColumns: readonly number[];
    readonly rows: readonly { readonly hidden: boolean; readonly cells: Readonly<Record<string, string>> }[];
    readonly comments: Readonly<Record<string, string>>;
  }

  /** A line of such cells in their columns. */
  function lineOf(cells: Readonly<Record<string, string>>, isWanted: (column: number) => boolean): string {
    const columns = Object.keys(cells).map(Number).filter(isWanted);
    return Array.from({ length: Math.max(0, ...columns) }, (_, at) =>
      columns.includes(at + 1) ? (cells[at + 1] ?? '') : '',
    ).join('\t');
  }

  it.each([
    ['clinic', ['defined names', 'document properties', "header of sheet 'Clinic'", "footer of sheet 'Clinic'"]],
    ['libreoffice', ["pivot table's copy of sheet 'List'", "drawings on sheet 'List'"]],
  ])('%s', (name, others) => {
    const folder = path.join(__dirname, 'files/xlsx');
    const listed = JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')) as readonly Listed[];
    const expected: Record<string, readonly string[]> = {};
    listed.forEach((sheet) => {
      const visible = sheet.state === 'visible';
      const where = `${visible ? '' : 'hidden '}sheet '${sheet.name}'`;
      const isHidden = (column: number) => visible && sheet.hiddenColumns.includes(column);
      const shown = sheet.rows.filter((row) => !visible || !row.hidden);
      const rows = sheet.rows.filter((row) => visible && row.hidden);
      const put = (part: string, lines: readonly string[]) => {
        const full = lines.filter((line) => line !== '');
        if (full.length > 0) expected[part] = full;
      };
      put(
        visible ? where : `[${where}]`,
        shown.map((row) => lineOf(row.cells, (column) => !isHidden(column))),
      );
      put(
        `[hidden columns of ${where}]`,
        shown.map((row) => lineOf(row.cells, isHidden)),
      );
      put(
        `[hidden rows of ${where}]`,
        rows.map((row) => lineOf(row.cells, () => true)),
      );
      Object.entries(sheet.comments).forEach(([cell, text]) => put(`[comment in ${cell} of ${where}]`, [text]));
    });

    const found: Record<string, string[]> = {};
    const unlisted: string[] = [];
    const content = partsOf(readFile(new Uint8Array(fs.readFileSync(path.join(folder, `${name}.xlsx`)))));
    Object.entries(content).forEach(([part, text]) => {
      // The listing does not say why a row is hidden, nor does it repeat headings.
      const kind = part.replace('rows filtered out of', 'hidden rows of');
      const lines = text.split('\n').slice(kind.startsWith('[hidden rows') ? 1 : 0);
      if (expected[kind] === undefined) unlisted.push(part);
      else found[kind] = [...(found[kind] ?? []), ...lines];
    });
    const sorted = (parts: Record<string, readonly string[]>) =>
      Object.fromEntries(Object.entries(parts).map(([part, lines]) => [part, [...lines].sort()]));
    expect(sorted(found)).toEqual(sorted(expected));
    expect(unlisted.filter((part) => !others.includes(part.replace(/[[\]]/g, '')))).toEqual(
      unlisted.filter((part) => /^\[footer/.test(part) && name === 'libreoffice'),
    );
    others.forEach((other) => expect(unlisted.map((part) => part.replace(/[[\]]/g, ''))).toContain(other));
  });

  it('with rows that a filter put away told apart from those that a person hid', () => {
    const content = partsOf(readFile(new Uint8Array(fs.readFileSync(path.join(__dirname, 'files/xlsx/clinic.xlsx')))));
    const lines = (part: string) => (content[part] ?? '').split('\n').map((line) => line.split('\t')[0]);
    expect(lines("[rows filtered out of sheet 'Clinic']")).toEqual(['Name', 'Zoë Łukasik', "Niamh O'Brien", 'Li Wei']);
    expect(lines("[hidden rows of sheet 'Clinic']")).toEqual(['Name', 'hidden by hand']);
  });
});

describe('a cell', () => {
  it.each([
    ['<c><v>9990000018</v></c>', '9990000018'],
    ['<c><v>9.990000018E9</v></c>', '9990000018'],
    ['<c><v>9990000018.0</v></c>', '9990000018'],
    ['<c><v>1.0000000000000001E-2</v></c>', '0.01'],
    ['<c t="n"><v>-4</v></c>', '-4'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c t="str"><f>A2&amp;"x"</f><v>made by a formula</v></c>', 'made by a formula'],
    ['<c t="d"><v>1980-02-29T00:00:00</v></c>', '29/02/1980'],
    ['<c t="inlineStr"><is><t>plain &lt;5</t></is></c>', 'plain <5'],
    ['<c t="inlineStr"><is><r><rPr><b/></rPr><t>999 </t></r><r><t>000 0018</t></r></is></c>', '999 000 0018'],
    ['<c t="inlineStr"><is><t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh></is></c>', '田中'],
    ['<c t="inlineStr"><is><t>one\ntwo\tthree_x000D_\nfour_x005F_x</t></is></c>', 'one two three four_x'],
  ])('%s is %s', (cell, text) => {
    expect(sheetOf(`<row>${cell}</row>`)).toEqual({ "sheet 'A'": text });
  });

  it.each([
    ['dd/mm/yyyy', '29280', '29/02/1980'],
    ['[$-809]d mmmm yyyy;@', '29280.75', '29/02/1980'],
    ['yyyy\\-mm\\-dd', '1', '01/01/1900'],
    ['mmm-yy', '59', '28/02/1900'],
    ['d/m/yy', '61', '01/03/1900'],
    ['d/m/yy', '-3', '-3'],
    ['d/m/yy', '99999999', '99999999'],
    ['[Red]0.00', '29280', '29280'],
    ['&quot;day&quot; 0', '29280', '29280'],
    ['General', '29280', '29280'],
    ['000\\ 000\\ 0000', '9990000018', '999 000 0018'],
    ['000&quot;-&quot;000&quot;-&quot;0000', '101904018', '010-190-4018'],
    ['### ### ####', '9990000018', '999 000 0018'],
    ['0000000000', '101904018', '0101904018'],
    ['000', '12345', '12345'],
    ['000', '1.5', '1.5'],
  ])('with the format %s shows %s as %s', (format, value, text) => {
    const more = stylesOf(format);
    expect(sheetOf(`<row><c s="0"><v>${value}</v></c></row>`, more)).toEqual({ "sheet 'A'": text });
  });

  it('is a date by a built-in format too, and from 1904 on where the workbook says so', () => {
    const row = '<row><c s="1"><v>27818</v></c></row>';
    expect(sheetOf(row, stylesOf('0'))).toEqual({ "sheet 'A'": '28/02/1976' });
    const book =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="s1"/></sheets></workbook>';
    expect(sheetOf(row, { ...stylesOf('0'), 'xl/workbook.xml': book })).toEqual({ "sheet 'A'": '29/02/1980' });
  });

  it('stands in its column, with or without a reference', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c r="C3"/><c r="AB3"><v>5</v></c></row>';
    expect(sheetOf(rows)).toEqual({ "sheet 'A'": `\t1\t\t2\t3\n4${'\t'.repeat(27)}5` });
  });

  it('takes its text from the shared ones; those that no cell shows are told too', () => {
    const more = {
      'xl/_rels/workbook.xml.rels': relations('s1 worksheet worksheets/s1.xml', 'ss sharedStrings strings.xml'),
      'xl/strings.xml':
        '<sst><si><t>one</t></si><si><r><t>tw</t></r><r><t>o</t></r></si><si><t>left over</t></si></sst>',
    };
    expect(sheetOf('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>9</v></c></row>', more)).toEqual({
      "sheet 'A'": 'two\tone',
      '[text that no cell shows]': 'left over',
    });
  });
});

describe('what a sheet does not show', () => {
  it('is found in columns and rows without a size', () => {
    const xml =
      '<cols><col min="2" max="2" width="0"/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row ht="0"><c><v>3</v></c></row></sheetData>';
    expect(partsOf(readFile(makeXlsx(workbookParts([['name="A"', xml]]))))).toEqual({
      "sheet 'A'": '1',
      "[hidden columns of sheet 'A']": '\t2',
      "[hidden rows of sheet 'A']": '1\t2\n3',
    });
  });

  it('is found in rows that the filter of a table put away', () => {
    const more = {
      'xl/worksheets/_rels/s1.xml.rels': relations('t table ../tables/t.xml'),
      'xl/tables/t.xml': '<table><autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter></table>',
    };
    const row = (at: number, hidden: number) => `<row r="${at}" hidden="${hidden}"><c><v>${at}</v></c></row>`;
    expect(sheetOf(row(1, 0) + row(2, 1) + row(3, 0) + row(4, 1), more)).toEqual({
      "sheet 'A'": '1\n3',
      "[rows filtered out of sheet 'A']": '1\n2',
      "[hidden rows of sheet 'A']": '1\n4',
    });
  });

  it('is found in sheets by their relations, in the order of the workbook, whatever their files are called', () => {
    const parts = workbookParts([
      ['name="First"', '<sheetData><row><c><v>1</v></c></row></sheetData>'],
      ['name="Staff" state="hidden"', '<sheetData><row hidden="1"><c><v>2</v></c></row></sheetData>'],
      ['name="Deep" state="veryHidden"', '<sheetData><row><c><v>3</v></c></row></sheetData>'],
    ]);
    const turned = {
      ...parts,
      'xl/_rels/workbook.xml.rels': relations(
        's1 worksheet worksheets/s3.xml',
        's2 worksheet /xl/worksheets/s1.xml',
        's3 worksheet ./worksheets/../worksheets/S2.xml',
        's4 worksheet worksheets/gone.xml',
      ),
      'xl/worksheets/gone.xml': '<worksheet><sheetData><row><c><v>4</v></c></row></sheetData></worksheet>',
    };
    const content = readFile(makeXlsx(turned));
    expect(content.parts).toEqual([
      { name: 'names of sheets', visible: true, text: 'First' },
      { name: 'names of hidden sheets', visible: false, text: 'Staff\nDeep' },
      { name: "sheet 'First'", visible: true, text: '3' },
      { name: "hidden sheet 'Staff'", visible: false, text: '1' },
      { name: "hidden sheet 'Deep'", visible: false, text: '2' },
      { name: 'unlisted sheet', visible: false, text: '4' },
    ]);
  });

  it('is found in comments, threads of them, drawings, charts and files', () => {
    const inner = makeXlsx(
      workbookParts([['name="In" state="hidden"', '<sheetData><row><c><v>7</v></c></row></sheetData>']]),
    );
    const more: Parts = {
      'xl/worksheets/_rels/s1.xml.rels': relations(
        'c comments ../comments1.xml',
        't threadedComment ../threadedComments/t.xml',
        'd drawing ../drawings/d.xml',
        'p package ../embeddings/Book.xlsx',
        'h hyperlink !mailto:asha@example.com',
      ),
      'xl/comments1.xml':
        '<comments><authors><author>x</author></authors><commentList><comment ref="B7"><text>\n<r><t>Ring </t></r><r><t>first</t></r></text></comment><comment ref="C1"><text><t>two</t></text></comment></commentList></comments>',
      'xl/threadedComments/t.xml':
        '<ThreadedComments><threadedComment ref="D4" personId="{1}"><text>a thread</text></threadedComment></ThreadedComments>',
      'xl/drawings/d.xml': '<wsDr><sp><txBody><p><r><t>in a box</t></r></p></txBody></sp></wsDr>',
      'xl/drawings/_rels/d.xml.rels': relations('c chart ../charts/c.xml'),
      'xl/charts/c.xml':
        '<chartSpace><cat><strRef><strCache><pt idx="0"><v>Tomos Rhys</v></pt></strCache></strRef></cat></chartSpace>',
      'xl/embeddings/Book.xlsx': inner,
    };
    expect(sheetOf('<row><c><v>1</v></c></row>', more)).toEqual({
      "sheet 'A'": '1',
      "[comment in B7 of sheet 'A']": 'Ring first',
      "[comment in C1 of sheet 'A']": 'two',
      "[comment in D4 of sheet 'A']": 'a thread',
      "drawings on sheet 'A'": 'in a box',
      "chart on sheet 'A'": 'Tomos Rhys',
      "[hidden sheet 'In' in embedded file 'Book.xlsx']": '7',
      "[link targets on sheet 'A']": 'mailto:asha@example.com',
    });
  });

  it('is found in the caches of pivot tables, with what is left of rows that are gone', () => {
    const more = {
      'xl/_rels/workbook.xml.rels': relations(
        's1 worksheet worksheets/s1.xml',
        'p pivotCacheDefinition pivotCache/p.xml',
        'q pivotCacheDefinition pivotCache/q.xml',
      ),
      'xl/pivotCache/p.xml':
        '<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:C4" sheet="Patients"/></cacheSource><cacheFields>' +
        '<cacheField name="Name"><sharedItems><s v="Asha Patel"/><s v="Sam Okafor"/><m/></sharedItems></cacheField>' +
        '<cacheField name="Number"><sharedItems/></cacheField>' +
        '<cacheField name="Born"><sharedItems><d v="1980-02-29T00:00:00"/></sharedItems><fieldGroup><groupItems><s v="Qtr1"/></groupItems></fieldGroup></cacheField>' +
        '</cacheFields></pivotCacheDefinition>',
      'xl/pivotCache/_rels/p.xml.rels': relations('r pivotCacheRecords r.xml'),
      'xl/pivotCache/r.xml':
        '<pivotCacheRecords><r><x v="0"/><n v="9.990000018E9"/><x v="0"/></r><r><x v="2"/><m/><d v="1990-01-31T00:00:00"/></r></pivotCacheRecords>',
      'xl/pivotCache/q.xml':
        '<pivotCacheDefinition><cacheFields><cacheField name="Name"><sharedItems><s v="Li Wei"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
    };
    expect(sheetOf('', more)).toEqual({
      "[pivot table's copy of sheet 'Patients']":
        'Name\tNumber\tBorn\nAsha Patel\t9990000018\t29/02/1980\n\t\t31/01/1990\nSam Okafor',
      "[pivot table's copy of its data]": 'Name\nLi Wei',
    });
  });

  it('is found in copies of other workbooks, names, custom data, properties and the change history', () => {
    const more = {
      '_rels/.rels': relations('r1 officeDocument xl/workbook.xml', 'c custom-properties docProps/custom.xml'),
      'docProps/custom.xml': '<Properties><property name="Patient"><lpwstr>Mair Pugh</lpwstr></property></Properties>',
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s1"/></sheets><definedNames><definedName name="Boss">"Li Wei"</definedName><definedName name="_xlnm.Print_Area">A!$A$1</definedName></definedNames></workbook>',
      'xl/_rels/workbook.xml.rels': relations(
        's1 worksheet worksheets/s1.xml',
        'e externalLink externalLinks/e.xml',
        'x customXml ../customXml/item1.xml',
        'v revisionHeaders revisions/h.xml',
      ),
      'xl/externalLinks/e.xml':
        '<externalLink><externalBook><sheetNames><sheetName val="S"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="B1" t="str"><v>Ewa Nowak</v></cell><cell r="C1"><v>9990000018</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
      'xl/externalLinks/_rels/e.xml.rels': relations('p externalLinkPath !file:///S:/lists/Staff.xlsx'),
      'customXml/item1.xml': '<form><patient>Tomos Rhys</patient></form>',
      'xl/revisions/h.xml': '<headers/>',
      'xl/revisions/_rels/h.xml.rels': relations('l revisionLog l1.xml'),
      'xl/revisions/l1.xml': '<revisions><rcc><oc r="A1" t="inlineStr"><is><t>was here</t></is></oc></rcc></revisions>',
    };
    expect(sheetOf('<row><c><v>1</v></c></row>', more)).toEqual({
      "sheet 'A'": '1',
      "[copy of cells of 'Staff.xlsx']": '\tEwa Nowak\t9990000018',
      '[change history]': 'was here',
      '[defined names]': 'Boss\t"Li Wei"',
      '[custom data]': 'Tomos Rhys',
      '[custom properties]': 'Patient\tMair Pugh',
    });
  });

  it('is found in headers, footers and the prompts of cells', () => {
    const xml =
      '<sheetData/><dataValidations><dataValidation prompt="Only Asha" error="No"/></dataValidations><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;14Ward 7&amp;C&amp;K000000999 000 0018</oddHeader><firstFooter>&amp;P R&amp;&amp;D</firstFooter></headerFooter>';
    expect(partsOf(readFile(makeXlsx(workbookParts([['name="A"', xml]]))))).toEqual({
      "[header of sheet 'A']": 'Ward 7 999 000 0018',
      "[footer of sheet 'A']": 'R&D',
      "[prompts on sheet 'A']": 'Only Asha\tNo',
    });
  });
});

describe('X-16: what could not be read', () => {
  const parts = workbookParts([
    ['name="A"', '<sheetData><row><c><v>1</v></c></row></sheetData>'],
    ['name="B"', '<sheetData><row><c><v>2</v></c></row><row><c><v>3</v></c>'],
    ['name="C"', '<sheetData><row><c><v>4</v></c></row></sheetData>'],
  ]);

  it('is named, and what stands before it and beside it is read', () => {
    const broken = {
      ...parts,
      'xl/worksheets/s2.xml': String(parts['xl/worksheets/s2.xml']).replace('</worksheet>', ''),
    };
    const { parts: found, gaps } = readFile(makeXlsx(broken));
    expect(found.slice(1).map(({ name, text }) => `${name} ${text}`)).toEqual([
      "sheet 'A' 1",
      "sheet 'B' 2",
      "sheet 'C' 4",
    ]);
    expect(gaps).toEqual([{ name: "sheet 'B'", why: 'damaged' }]);
  });

  it('is the data model of a workbook that has one', () => {
    const more = {
      ...workbookParts([['name="A"', '']]),
      'xl/_rels/workbook.xml.rels': relations('s1 worksheet worksheets/s1.xml', 'm powerPivotData model/item.data'),
    };
    expect(readFile(makeXlsx(more)).gaps).toEqual([{ name: 'data model', why: 'unknown-format' }]);
  });

  it('is a binary workbook', () => {
    const types = '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>';
    expect(readFile(makeZip([{ name: '[Content_Types].xml', data: types }]))).toEqual({
      parts: [],
      gaps: [{ name: '', why: 'unknown-format' }],
    });
  });
});
