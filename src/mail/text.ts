import { textOfHtml, quotedFrom, type Range } from '../engine';
import { textIn } from './charset';
import { first, parameter } from './headers';
import { TEXT_LIMIT } from './limits';
import type { Leaf } from './structure';
import { fromBase64, fromQuotedPrintable } from './transfer';

/** The text of an email, as a draft holds it. */
export interface MailText {
  readonly body: string;
  readonly quotedFrom: number;
  readonly hidden: readonly Range[];
  /** False when some of it was left out, or is in a charset nobody here can read. */
  readonly whole: boolean;
  /** The content ids that the text shows as pictures, without angle brackets. */
  readonly shown: ReadonlySet<string>;
}

interface Piece {
  readonly text: string;
  readonly quotedFrom: number;
  readonly hidden: readonly Range[];
}

/**
 * Puts together the text that a reader sees. Of alternatives the HTML counts, as in Outlook; what only the plain version
 * says is added as hidden text, since some readers are shown that one.
 */
export function textOf(leaves: readonly Leaf[]): MailText {
  let whole = true;
  const shown = new Set<string>();
  const groups = new Map<Leaf | number, { html: string[]; plain: string[] }>();
  leaves.forEach((leaf) => {
    const key = leaf.alternative ?? leaf;
    const group = groups.get(key) ?? { html: [], plain: [] };
    groups.set(key, group);
    const read = decodedText(leaf);
    if (!read.whole) whole = false;
    group[leaf.type === 'text/html' ? 'html' : 'plain'].push(read.text);
  });
  const pieces = [...groups.values()].map(({ html, plain }): Piece => {
    const plainText = plain.map(withoutLastLineEnds).join('\n');
    if (html.length === 0) return { text: plainText, quotedFrom: quotedFrom(plainText), hidden: [] };
    const markup = html.join('\n');
    for (const reference of markup.matchAll(/\bcid:([^"'\s<>)]{1,200})/gi)) shown.add(reference[1] ?? '');
    const read = textOfHtml(markup);
    if (!read.whole) whole = false;
    return withHidden(read, onlyIn(plainText, read.text));
  });
  return { ...joined(pieces), whole, shown };
}

function decodedText(leaf: Leaf): { text: string; whole: boolean } {
  const bytes = contentOf(leaf);
  const value = first(leaf.fields, 'content-type') ?? '';
  const read = textIn(parameter(value, 'charset'), bytes.subarray(0, TEXT_LIMIT * 4));
  const lines = read.text.replace(/\r\n?/g, '\n');
  const isFlowed = parameter(value, 'format')?.toLowerCase() === 'flowed' && leaf.type === 'text/plain';
  const text = isFlowed ? unflowed(lines, parameter(value, 'delsp')?.toLowerCase() === 'yes') : lines;
  // HTML is cut, and the cut told, by the engine.
  const isCut = leaf.type !== 'text/html' && text.length > TEXT_LIMIT;
  return {
    text: isCut ? text.slice(0, TEXT_LIMIT) : text,
    whole: read.known && !isCut && bytes.length <= TEXT_LIMIT * 4,
  };
}

/** The content of a part without its transfer encoding. */
export function contentOf(leaf: Leaf): Uint8Array {
  if (leaf.encoding === 'base64') return fromBase64(leaf.bytes);
  return leaf.encoding === 'quoted-printable' ? fromQuotedPrintable(leaf.bytes) : leaf.bytes;
}

/** Joins the lines that format=flowed broke (RFC 3676): a space at the end goes on in the next line of the same depth. */
function unflowed(text: string, dropsSpace: boolean): string {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let depth = -1;
  const flush = () => {
    if (depth !== -1) paragraphs.push(`${depth > 0 ? `${'>'.repeat(depth)} ` : ''}${parts.join('')}`);
    parts = [];
    depth = -1;
  };
  text.split('\n').forEach((line) => {
    let quotes = 0;
    while (line.charAt(quotes) === '>') quotes += 1;
    const stuffed = line.slice(quotes);
    const own = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    const isSignature = own === '-- ';
    if (depth !== -1 && (depth !== quotes || isSignature)) flush();
    depth = quotes;
    const goesOn = own.endsWith(' ') && !isSignature;
    parts.push(goesOn && dropsSpace ? own.slice(0, -1) : own);
    if (!goesOn) flush();
  });
  flush();
  return paragraphs.join('\n');
}

function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
}

const WORD = /[\p{L}\p{N}]{2,}/gu;

/** Lines of the plain version with a word that the HTML does not have; the addresses of links apart. */
function onlyIn(plain: string, shown: string): string {
  const words = new Set(shown.match(WORD) ?? []);
  return plain
    .split('\n')
    .filter((line) => {
      const said = line.replace(/<[^<>\s]{1,2000}>|\[(?:cid|image):[^\]\s]{1,500}\]|https?:[^\s<>]{1,2000}/gi, ' ');
      return (said.match(WORD) ?? []).some((word) => !words.has(word));
    })
    .join('\n');
}

/** The piece with hidden text at the end of what is new in it. */
function withHidden(piece: Piece, extra: string): Piece {
  if (extra === '') return { text: piece.text, quotedFrom: piece.quotedFrom, hidden: piece.hidden };
  const at = piece.quotedFrom;
  const added = `\n${extra}\n`;
  const moved = piece.hidden.map((range) =>
    range.start < at ? range : { start: range.start + added.length, end: range.end + added.length },
  );
  const before = moved.filter((range) => range.start < at);
  return {
    text: piece.text.slice(0, at) + added + piece.text.slice(at),
    quotedFrom: at + added.length,
    hidden: [...before, { start: at, end: at + added.length }, ...moved.slice(before.length)],
  };
}

/** Pieces one after the other; what follows quoted history counts as history. */
function joined(pieces: readonly Piece[]): { body: string; quotedFrom: number; hidden: readonly Range[] } {
  const texts: string[] = [];
  const hidden: Range[] = [];
  let length = 0;
  let quoted = -1;
  pieces.forEach((piece) => {
    const from = length;
    if (quoted === -1 && piece.quotedFrom < piece.text.length) quoted = from + piece.quotedFrom;
    hidden.push(...piece.hidden.map((range) => ({ start: range.start + from, end: range.end + from })));
    texts.push(piece.text);
    length += piece.text.length + 1;
  });
  const body = texts.join('\n');
  return { body, quotedFrom: quoted === -1 ? body.length : quoted, hidden };
}
