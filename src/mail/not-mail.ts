import { grouped } from '../engine';
import { headerText } from './charset';
import { isFieldLine, type Field } from './headers';

/** Enough for a header line's name. */
const LINE_LIMIT = 1000;
const KNOWN = new Set(['from', 'to', 'cc', 'bcc', 'subject']);

export const NO_HEADER = 'expected an email (header lines such as From: and Subject:), found none';

const FILES: readonly { readonly starts: readonly number[]; readonly what: string }[] = [
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'an Outlook .msg file: open it and save it as .eml' },
  { starts: [0x50, 0x4b, 0x03, 0x04], what: 'a zip or Office file' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { starts: [0xff, 0xfe], what: 'text in UTF-16: save it as UTF-8' },
  { starts: [0xfe, 0xff], what: 'text in UTF-16: save it as UTF-8' },
];

/** Why these bytes are no email, as a sentence; undefined when they look like one. */
export function notMail(bytes: Uint8Array, limit: number): string | undefined {
  if (bytes.length === 0) return 'expected an email, the file is empty';
  if (bytes.length > limit) {
    return `expected an email of at most ${grouped(limit / 1024 / 1024)} MB, this one has ${grouped(Math.ceil(bytes.length / 1024 / 1024))} MB`;
  }
  const other = FILES.find((file) => file.starts.every((byte, index) => bytes[index] === byte));
  if (other !== undefined) return `expected an email, found ${other.what}`;
  const start = startOfMail(bytes);
  const line = headerText(bytes.subarray(start, start + LINE_LIMIT)).split('\n', 1)[0] ?? '';
  return isFieldLine(line) && !line.includes('\0') ? undefined : NO_HEADER;
}

/** Notes may begin with a word and a colon, too: an email has one of these. */
export function isMailHeader(fields: readonly Field[]): boolean {
  return fields.some((field) => KNOWN.has(field.name));
}

const LF = 0x0a;
const CR = 0x0d;

/** Where the header lines begin: after a byte order mark, empty lines and the "From " line that mail stores put on top. */
export function startOfMail(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === LF || bytes[at] === CR) at += 1;
  if (/^>?From /.test(headerText(bytes.subarray(at, at + 6)))) {
    const end = bytes.indexOf(LF, at);
    at = end === -1 ? bytes.length : end + 1;
  }
  return at;
}
