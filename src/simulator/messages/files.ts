/** Small real files for ready-made messages, so that an add-in that opens attachments has something to open. */

const CRC = Uint32Array.from({ length: 256 }, (_none, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Numbers in the byte order of zip files: `[value, bytes]`. */
function packed(...numbers: readonly (readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, size]) =>
      Array.from({ length: size }, (_none, at) => Math.floor(value / 256 ** at) % 256),
    ),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

/** A zip file, stored without compression; `encrypted` only says so in its headers, which is what a reader looks at. */
function zip(entries: Readonly<Record<string, string>>, encrypted = false): string {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [title, data] = [bytesOf(name), bytesOf(text)];
    const shared = [
      [20, 2],
      [encrypted ? 1 : 0, 2],
      [0, 2],
      [0, 2],
      [0x5b76, 2],
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
      [title.length, 2],
      [0, 2],
    ] as const;
    const header = joined([packed([0x04034b50, 4], ...shared), title, data]);
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const;
    central.push(joined([packed([0x02014b50, 4], [20, 2], ...shared, ...rest), title]));
    local.push(header);
    offset += header.length;
  }
  const directory = joined(central);
  const count = central.length;
  const end = packed([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return base64(joined([...local, directory, end]));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What every Office file begins with: its types and where its main part is. */
const opening = (part: string, type: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${part}"/></Relationships>`,
});

/** A workbook with one sheet, in base64. */
export function workbook(rows: readonly (readonly string[])[]): string {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, column) => `<c r="${'ABCDEFGH'.charAt(column)}${at + 1}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
  return zip({
    ...opening('xl/workbook.xml', 'spreadsheetml.sheet'),
    'xl/workbook.xml': `${XML}<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

/** A text document of such paragraphs, in base64. */
export const textDocument = (paragraphs: readonly string[]): string =>
  zip({
    ...opening('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((each) => `<w:p><w:r><w:t>${escape(each)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
  });

/** A zip file that says it is encrypted, in base64. */
export const lockedZip = (name: string): string => zip({ [name]: 'not really encrypted' }, true);

/** A page with one line of text, in base64. */
export function pdf(line: string): string {
  const text = `BT /F1 12 Tf 72 720 Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return btoa(
    `${file}xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** An NHS number from the range kept for tests (999 ...), with its check digit; undefined where none exists. */
export function testNumber(serial: number): string | undefined {
  const digits = `999${String(serial).padStart(6, '0')}`;
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? undefined : `${digits}${check % 11}`;
}

/** Something real to stand for a file that only has a name. */
export function contentFor(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'xlsx')
    return workbook([
      ['Name', 'Note'],
      ['Hazel Brook', 'Invented'],
    ]);
  if (ending === 'docx') return textDocument(['An invented document.']);
  if (ending === 'zip') return zip({ 'read me.txt': 'An invented file.' });
  if (ending === 'pdf') return pdf('An invented letter.');
  return btoa('An invented file.\n');
}
