import { textOfHtml } from '../engine/text/html';
import { latin1, utf16, utf8 } from './bytes';
import { spend, unreadable, type FileContent, type FilePart, type Reader } from './file';

/** What no text holds, more than one in a hundred: controls but those that begin lines and pages, and what is no character. */
// eslint-disable-next-line no-control-regex -- These are what is looked for.
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd-\uffff]/;

/** The name of what is left out where a text breaks off or is too long. */
export const THE_REST = 'the rest of the text';

/** No cell is longer; spreadsheets take 32,767 letters. */
const LONGEST = 100_000;

/** So many rows tell whether a text is a table. */
const SAMPLE = 20;

/** Text of bytes that do not say how they are written: by a mark, as UTF-8, as UTF-16 by its zeros, else windows-1252. */
export function decodedBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const zeros = [0, 0];
  // Most letters of most languages here have a zero in two bytes; it stands at even places where the high byte is first.
  bytes.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] || 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = Math.min(bytes.length, 4096) / 8;
  if ((first === 0xff && second === 0xfe) || (odd > enough && even * 8 < odd)) return utf16(bytes);
  if ((first === 0xfe && second === 0xff) || (even > enough && odd * 8 < even)) {
    return utf16(bytes, 0, bytes.length, true);
  }
  const text = utf8(bytes);
  return text.indexOf('\ufffd') === -1 ? text : latin1(bytes);
}

/**
 * Text in a character set by its name in mail and on pages; undefined when nobody here knows the set and the bytes are not
 * ASCII, which nearly every set has in common.
 */
export function textIn(charset: string, bytes: Uint8Array): string | undefined {
  if (/^(?:utf-?8|(?:us-)?ascii)?$/i.test(charset)) return decodedBytes(bytes);
  if (/^(?:utf-?16|unicode|ucs-2)/i.test(charset)) {
    return bytes[0] === 0xfe || /be$/i.test(charset) ? utf16(bytes, 0, bytes.length, true) : utf16(bytes);
  }
  const text = latin1(bytes);
  // eslint-disable-next-line no-control-regex -- An escape begins a stretch of other letters.
  return /^(?:iso-?8859-15?|latin-?1|l1|windows-1252|cp-?1252)$/i.test(charset) || !/[\x1b\x80-\uffff]/.test(text)
    ? text
    : undefined;
}

/** A part, or none where there is nothing but white space. */
export function partOf(name: string, visible: boolean, text: string): readonly FilePart[] {
  return /\S/.test(text) ? [{ name, visible, text }] : [];
}

/** What HTML shows, and apart from it what its styling hides; a gap where it is too long and the rest was left out. */
export function htmlContent(html: string, name: string): FileContent {
  const { text, hidden, whole } = textOfHtml(html);
  let shown = '';
  let unseen = '';
  let at = 0;
  for (const { start, end } of hidden) {
    const piece = text.slice(start, end);
    // Words that it stood between stay apart.
    shown += text.slice(at, start) + piece.slice(0, piece.search(/\S|$/));
    unseen += `${piece.trim()}\n`;
    at = end;
  }
  return {
    parts: [...partOf(name, true, shown + text.slice(at)), ...partOf('hidden text', false, unseen)],
    gaps: whole ? [] : [{ name: THE_REST, why: 'too-large' }],
  };
}

/** The markup of a web page. Its character set is what its mark or its head says, else as with any text. */
export function pageOf(bytes: Uint8Array): string {
  const [, charset = ''] =
    /<meta[^>]{1,200}charset\s{0,9}=\s{0,9}["']?([\w-]+)/i.exec(latin1(bytes.subarray(0, 2048))) || [];
  // A head that can be read as ASCII is not UTF-16, whatever it says.
  return (!/^utf-?16/i.test(charset) && bytes[0] !== 0xef && textIn(charset, bytes)) || decodedBytes(bytes);
}

/** Reads a web page. Throws `no-time`. */
export const readHtml: Reader = (bytes, budget) => {
  spend(budget, 0);
  return htmlContent(pageOf(bytes), 'text');
};

/**
 * Reads any text: as it stands, or with a tab between its cells when its lines are a table (RFC 4180, semicolons and bars
 * too). Throws `unknown-format` when it is no text, and `no-time`.
 */
export const readText: Reader = (bytes, budget) => {
  spend(budget, 0);
  const text = decodedBytes(bytes).replace(/\r\n?/g, '\n');
  const front = text.slice(0, 65536);
  if (front.split(NO_TEXT).length > 1 + front.length / 100) throw unreadable('unknown-format');
  let best = 0;
  let delimiter = '';
  for (const each of '\t;,|') {
    const score = likeness(rowsOf(text, each, SAMPLE));
    if (score > best) {
      best = score;
      delimiter = each;
    }
  }
  return { parts: partOf('text', true, delimiter ? rowsOf(text, delimiter).join('\n') : text), gaps: [] };
};

/** How much of a table this is: 0 is none, more is better. Nearly all rows have the same number of cells, and more than one. */
function likeness(rows: readonly string[]): number {
  const widths = rows.filter((row) => row).map((row) => row.split('\t').length);
  const scores = widths.map((width) => {
    const alike = widths.filter((each) => each === width).length;
    return width > 1 && alike > 1 && alike * 4 >= widths.length * 3 ? (alike / widths.length) * 1000 + width : 0;
  });
  return Math.max(0, ...scores);
}

/** The first rows of a table, a tab between cells; a quoted cell may hold anything. Linear. */
function rowsOf(text: string, delimiter: string, most = Infinity, quotes = true): readonly string[] {
  const rows: string[] = [];
  const mark = delimiter.charCodeAt(0);
  let row = '';
  let isQuoted = false;
  let start = 0;
  let closed = -1;
  let from = 0;
  for (let at = 0; at <= text.length && rows.length < most; at += 1) {
    const code = text.charCodeAt(at);
    const isEnd = !isQuoted && (code === LINE || at === text.length);
    if (isQuoted && at - start > LONGEST) break;
    let piece = '';
    if (code === QUOTE && quotes && (isQuoted || at === start || at === closed)) {
      // A quotation mark right behind one that closed: the two are a letter, and the cell goes on.
      if (at === closed) piece = '"';
      isQuoted = !isQuoted;
      closed = isQuoted ? -1 : at + 1;
    } else if (code === EQUALS && at === start && text.charCodeAt(at + 1) === QUOTE) {
      // What keeps a spreadsheet from reading a number.
      start = at + 1;
    } else if (isEnd || (code === mark && !isQuoted)) {
      piece = isEnd ? '' : '\t';
      start = at + 1;
    } else if (code === TAB || code === LINE) piece = ' ';
    else continue;
    row += text.slice(from, at) + piece;
    from = at + 1;
    if (isEnd) {
      rows.push(row);
      row = '';
    }
  }
  // Nobody closed it, or far too late: it is a letter, as all of them are.
  return isQuoted && rows.length < most ? rowsOf(text, delimiter, most, false) : rows;
}

const TAB = 9;
const LINE = 10;
const QUOTE = 34;
const EQUALS = 61;
