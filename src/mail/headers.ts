import { decodeWords } from 'postal-mime';
import { decoderOf, windowsLetters } from './charset';

/** One header line, unfolded: the name in lower case, the value as written. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

const FIELD = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/s;

/** Whether a line could be a header line: a name of plain characters, then a colon. */
export function isFieldLine(line: string): boolean {
  return FIELD.test(line);
}

/**
 * Header lines as fields, in order. `whole` is false when a line is neither a field nor the continuation of one: what
 * stands there could be read otherwise by somebody else.
 */
export function readFields(text: string): { readonly fields: readonly Field[]; readonly whole: boolean } {
  const open: { name: string; lines: string[] }[] = [];
  let whole = true;
  text.split('\n').forEach((raw) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const last = open[open.length - 1];
    if (/^[ \t]/.test(line)) {
      // Older clients fold with a tab where the sender typed a space.
      if (last !== undefined) last.lines.push(` ${line.slice(1)}`);
      return;
    }
    if (line === '') return;
    const parts = FIELD.exec(line);
    if (parts === null) whole = false;
    else open.push({ name: (parts[1] ?? '').toLowerCase(), lines: [parts[2] ?? ''] });
  });
  return { fields: open.map(({ name, lines }) => ({ name, value: lines.join('').trim() })), whole };
}

/** The first field of that name: that is the one clients show. */
export function first(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

/** A value without its parameters, in lower case: "text/plain". */
export function bare(value: string): string {
  return (value.split(';', 1)[0] ?? '')
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase();
}

/** A parameter of a structured value, without its quotes, or undefined. Continued and encoded forms are not read here. */
export function parameter(value: string, name: string): string | undefined {
  let at = value.indexOf(';');
  while (at !== -1 && at < value.length) {
    const equals = value.indexOf('=', at);
    if (equals === -1) return undefined;
    // A parameter without a value in between ends at its semicolon.
    const own = value
      .slice(value.lastIndexOf(';', equals) + 1, equals)
      .trim()
      .toLowerCase();
    const { text, end } = parameterValue(value, equals + 1);
    if (own === name) return text;
    at = value.indexOf(';', end);
  }
  return undefined;
}

function parameterValue(value: string, from: number): { text: string; end: number } {
  let at = from;
  while (value.charAt(at) === ' ' || value.charAt(at) === '\t') at += 1;
  if (value.charAt(at) !== '"') {
    const semicolon = value.indexOf(';', at);
    const end = semicolon === -1 ? value.length : semicolon;
    return { text: value.slice(at, end).trim(), end };
  }
  let text = '';
  for (at += 1; at < value.length && value.charAt(at) !== '"'; at += 1) {
    if (value.charAt(at) === '\\') at += 1;
    text += value.charAt(at);
  }
  return { text, end: at + 1 };
}

/** Longer runs of encoded words are left as they are: joining them costs more with every one. */
const DECODED_LIMIT = 20_000;

/** Encoded words (RFC 2047) as the words they stand for. */
export function decoded(value: string): string {
  return value.includes('=?') && value.length <= DECODED_LIMIT ? windowsLetters(decodeWords(value)) : value;
}

const ENCODED_WORD = /=\?([^?\s]+)\?[bq]\?/gi;

/** Whether every encoded word was decoded in its own charset. */
export function isDecodable(value: string): boolean {
  if (value.length > DECODED_LIMIT) return false;
  for (const word of value.matchAll(ENCODED_WORD)) {
    // A language may follow the charset, after a star.
    if (decoderOf((word[1] ?? '').split('*', 1)[0] ?? '') === undefined) return false;
  }
  return true;
}
