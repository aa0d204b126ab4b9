import { unreadable } from '../file';

/** What stands in a PDF (ISO 32000-1, 7.3; read 2026-11-22). Strings are one character a byte. */
export type Value = null | boolean | number | string | Name | Ref | Stream | Dict | readonly Value[];

/** `/Name`, without its slash. */
export interface Name {
  readonly name: string;
}

/** `12 0 R`: the object 12. Generations are not looked at: the last object of a number counts. */
export interface Ref {
  readonly ref: number;
}

/** A dictionary with data, which begin at `start` in the file. */
export interface Stream {
  readonly dict: Dict;
  readonly start: number;
}

/** By names without their slashes. */
export interface Dict extends ReadonlyMap<string, Value> {
  readonly size: number;
}

/** A string. */
export const isText = (value: Value | undefined): value is string => typeof value === 'string';
/** A number, whole or not. */
export const isNumber = (value: Value | undefined): value is number => typeof value === 'number';
/** An array. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
/** A name. */
export const isName = (value: Value | undefined): value is Name => value instanceof Object && 'name' in value;
/** A reference to an object. */
export const isRef = (value: Value | undefined): value is Ref => value instanceof Object && 'ref' in value;
/** A stream: a dictionary with data. */
export const isStream = (value: Value | undefined): value is Stream => value instanceof Object && 'start' in value;
/** A dictionary without data. */
export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;

/** Arrays in arrays, and values in one: files that people send have five, and some thousands. */
const DEEPEST = 60;
const LONGEST = 1_000_000;

/** One of: space, comment, name, bracket, or a run of other characters. It matches whatever stands there. */
const TOKEN = /[\0\t\n\f\r ]+|%[^\r\n]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|[()<>[\]{}]|[^\0\t\n\f\r ()<>[\]{}/%]+/y;
/** Of a string in brackets: plain characters, one that is escaped, a bracket. */
const PIECE = /[^\\()]+|\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]/y;

const CONSTANTS: { readonly [word: string]: Value } = { __proto__: null, true: true, false: false, null: null };

/** What `on` gives back when it has seen enough. */
export const STOP = Infinity;

/**
 * Reads values from a place on and hands them over with each keyword or operator that follows them, and with '' at the
 * end, or after the first one when it `isOne`. `on` says where to read on. Linear. Throws `damaged` at arrays too deep or
 * too long, once `on` knows how far it came.
 */
export function walk(
  text: string,
  at: number,
  on: (operator: string, operands: readonly Value[], at: number) => number,
  isOne = false,
): void {
  // What stands before the next operator, and in each array or dictionary that is still open.
  let list: Value[] = [];
  let open = [list];
  while (at < text.length && !(isOne && open.length === 1 && list.length > 0)) {
    if (open.length > DEEPEST || list.length > LONGEST) {
      on('', [], at);
      throw unreadable('damaged');
    }
    TOKEN.lastIndex = at;
    TOKEN.test(text);
    const word = text.slice(at, TOKEN.lastIndex);
    at = TOKEN.lastIndex;
    if (/^[\0\t\n\f\r %{})]/.test(word)) continue;
    if (word === '[' || word === '<<') {
      list = [];
      open.push(list);
    } else if (word === ']' || word === '>>') {
      if (open.length === 1) continue;
      const value = word === ']' ? list : dictOf(list);
      open.pop();
      list = open[open.length - 1] || [];
      list.push(value);
    } else if (word === '<') {
      const end = (text.indexOf('>', at) + 1 || text.length + 1) - 1;
      list.push(unhex(text.slice(at, end)));
      at = end + 1;
    } else if (word === '(') {
      let value = '';
      PIECE.lastIndex = at;
      for (let depth = 1, piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
        at = PIECE.lastIndex;
        const part = piece[0];
        depth += part === '(' ? 1 : part === ')' ? -1 : 0;
        if (depth === 0) break;
        value += part.charAt(0) === '\\' ? escaped(part.slice(1)) : part;
      }
      list.push(value);
    } else if (word.charAt(0) === '/') {
      list.push({ name: word.slice(1).replace(/#[\da-f]{2}/gi, unhex) });
    } else if (/^[\d+.-]/.test(word)) {
      const number = parseFloat(word);
      // Nothing stands so far out that sums with it are none.
      list.push(Math.abs(number) < 1e12 ? number : 0);
    } else if (word === 'R') {
      list.pop();
      list.push({ ref: Number(list.pop()) });
    } else if (CONSTANTS[word] !== undefined) {
      list.push(CONSTANTS[word]);
    } else {
      at = on(word, open[0] || [], at);
      list = [];
      open = [list];
    }
  }
  if (at !== STOP) on('', open[0] || [], at);
}

function escaped(part: string): string {
  if (/^[0-7]/.test(part)) return char(parseInt(part, 8) & 255);
  return /^[\r\n]/.test(part) ? '' : '\n\r\t\b\f'.charAt('nrtbf'.indexOf(part)) || part;
}

function dictOf(list: readonly Value[]): Dict {
  const dict = new Map<string, Value>();
  for (let at = 0; at < list.length; at += 1) {
    const key = list[at];
    const value = list[at + 1];
    if (!isName(key) || value === undefined) continue;
    dict.set(key.name, value);
    at += 1;
  }
  return dict;
}

/** The character of a code unit. */
export const char = (code: number) => String.fromCharCode(code);

/** One character a byte. Linear. */
export function binary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** The bytes of such a text. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character: string) => character.charCodeAt(0));
}

/** Hexadecimal digits as such a text, whatever stands between them; half a byte at the end is its higher half. */
export function unhex(digits: string): string {
  return digits.replace(/[^\da-f]/gi, '').replace(/..?/g, (byte) => char(parseInt(`${byte}0`.slice(0, 2), 16)));
}

/** The number of so many bytes, big endian, from a place on. */
export function numberOf(text: string, at = 0, length = text.length): number {
  let number = 0;
  for (let end = at + length; at < end; at += 1) number = number * 256 + (text.charCodeAt(at) || 0);
  return number;
}

/** UTF-16, big endian. */
export function bigEndian(text: string): string {
  return text.replace(/[\s\S]{2}/g, (unit) => char(numberOf(unit)));
}
