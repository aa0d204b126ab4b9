import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, type Budget, type FileContent, type ReadInside, type Stop } from '../../src/readers/file';
import { readPdf } from '../../src/readers/pdf';

/** The files that real programs made (make-pdf.py). */
export const FOLDER = path.join(__dirname, 'files/pdf');

/** All that one attachment may cost, but for what is changed. */
export function budgetOf(change: Partial<Budget> = {}): Budget {
  return { bytes: LIMITS.bytes, entries: LIMITS.entries, depth: LIMITS.depth, isOver: () => false, ...change };
}

const asLatin: ReadInside = (bytes, name) => ({
  parts: [{ name, visible: true, text: Buffer.from(bytes).toString('latin1') }],
  gaps: [],
});

/** What the reader makes of a file; what stops it is a gap without a name, as the door makes one. */
export function read(file: Uint8Array | string, budget = budgetOf()): FileContent {
  try {
    return readPdf(typeof file === 'string' ? bytesOf(file) : file, budget, asLatin);
  } catch (stop) {
    const why = (stop as Partial<Stop>).unreadable;
    // What breaks without a reason is a fault of the reader.
    if (why === undefined) throw stop;
    return { parts: [], gaps: [{ name: '', why }] };
  }
}

/** One byte a character. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** One of the files that real programs made. */
export function committed(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(path.join(FOLDER, name)));
}

/** A stream object; `data` is one character a byte. */
export function stream(data: string, entries = ''): string {
  return `<</Length ${data.length}${entries}>>stream\n${data}\nendstream`;
}

/**
 * A file of one page, whose content is object 4, whose resources are object 5, and whose font F1 is Helvetica. Further
 * objects from 10 on; these may also take the place of the usual ones.
 */
export function pdf(content: string, objects: { readonly [number: number]: string } = {}, trailer = ''): string {
  const all: { readonly [number: number]: string } = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 5 0 R>>',
    4: stream(content),
    5: '<</Font<</F1 6 0 R>>>>',
    6: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...objects,
  };
  const written = Object.keys(all).map((number) => `${number} 0 obj\n${all[Number(number)] ?? ''}\nendobj\n`);
  return `%PDF-1.7\n${written.join('')}trailer\n<</Root 1 0 R${trailer}>>\nstartxref\n0\n%%EOF\n`;
}

/** Content that draws lines of text, one below the other. */
export function drawn(...lines: readonly string[]): string {
  return `BT /F1 12 Tf 14 TL 50 800 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
}

/** The text of the part of this name. */
export function partOf(content: FileContent, name = 'page 1'): string | undefined {
  return content.parts.find((part) => part.name === name)?.text;
}
