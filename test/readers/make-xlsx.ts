import { makeZip, type Made } from './make-zip';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Relations of a part, from "id type target" each; a target that begins with ! is outside. */
export function relations(...lines: readonly string[]): string {
  const each = lines.map((line) => {
    const [id = '', type = '', target = ''] = line.split(' ');
    const mode = target.startsWith('!') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${TYPES}${type}" Target="${target.replace('!', '')}"${mode}/>`;
  });
  return `<?xml version="1.0"?><Relationships>${each.join('')}</Relationships>`;
}

/** The parts of a workbook by name; one that is given again replaces what is usual. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The usual parts of a workbook with these sheets: attributes and content of each. */
export function workbookParts(sheets: readonly (readonly [attributes: string, xml: string])[], workbook = ''): Parts {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': relations('r1 officeDocument xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(([attributes], at) => `<sheet ${attributes} sheetId="${at + 1}" r:id="s${at + 1}"/>`)
      .join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(...sheets.map((_, at) => `s${at + 1} worksheet worksheets/s${at + 1}.xml`)),
  };
  sheets.forEach(([, xml], at) => {
    parts[`xl/worksheets/s${at + 1}.xml`] = `<worksheet xmlns:r="r">${xml}</worksheet>`;
  });
  return parts;
}

export function makeXlsx(parts: Parts, changes: Readonly<Record<string, Partial<Made>>> = {}): Uint8Array {
  return makeZip(Object.entries(parts).map(([name, data]) => ({ name, data, ...changes[name] })));
}
