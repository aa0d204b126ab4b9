import { demand, spend, unreadable, type Budget } from '../file';
import { inflate } from '../inflate';
import { binary, bytesOf, unhex } from './syntax';

/** What a filter is told: `Predictor`, `Columns`, `Colors`, `BitsPerComponent`, `EarlyChange`. */
export type Parameter = (name: string, otherwise: number) => number;

/**
 * Undoes one filter (ISO 32000-1, 7.4; read 2026-11-22). What it makes is taken from the budget. Throws `damaged`,
 * `too-large`, `no-time`, and `unknown-format` for those that make pictures.
 */
export function unfilter(filter: string, bytes: Uint8Array, parameter: Parameter, budget: Budget): Uint8Array {
  if (filter === 'FlateDecode') {
    // Some programs leave out the header.
    const first = bytes[0] || 0;
    const isZlib = (first & 15) === 8 && (first * 256 + (bytes[1] || 0)) % 31 === 0;
    return unpredicted(inflate(bytes.subarray(isZlib ? 2 : 0), budget), parameter);
  }
  if (filter === 'LZWDecode') return unpredicted(unpack(bytes, parameter('EarlyChange', 1), budget), parameter);
  if (filter === 'RunLengthDecode') return unrun(bytes, budget);
  // A z stands for four bytes.
  spend(budget, bytes.length * 4);
  if (filter === 'ASCIIHexDecode') return bytesOf(unhex(binary(bytes).replace(/>[\s\S]*/, '')));
  if (filter === 'ASCII85Decode') return un85(bytes);
  throw unreadable('unknown-format');
}

/** What a number in a list takes in memory. */
const NUMBER = 8;

function unpack(bytes: Uint8Array, early: number, budget: Budget): Uint8Array {
  const out: number[] = [];
  // Each code above 257 stands for a stretch of what was written: where it starts, and where it ends.
  let codes: (readonly [number, number])[] = [];
  let bits = 0;
  let count = 0;
  let width = 9;
  let last = -1;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfffff;
    count += 8;
    if (count < width) continue;
    count -= width;
    const code = (bits >> count) & ((1 << width) - 1);
    if (code === 257) break;
    const start = out.length;
    if (code === 256) {
      codes = [];
      last = -1;
    } else {
      // What was written last and one more character is the next code, which may be the one that is read.
      if (last >= 0) codes.push([last, start + 1]);
      last = start;
      const [from, to] = codes[code - 258] || [0, 0];
      if (code < 256) out.push(code);
      else demand(to > 0);
      spend(budget, (to - from) * NUMBER);
      for (let at = from; at < to; at += 1) out.push(out[at] || 0);
    }
    const size = codes.length + 258 + early;
    width = size > 2047 ? 12 : size > 1023 ? 11 : size > 511 ? 10 : 9;
  }
  return Uint8Array.from(out);
}

function unrun(bytes: Uint8Array, budget: Budget): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length && bytes[at] !== 128;) {
    const run = bytes[at] || 0;
    const isSame = run > 128;
    const length = isSame ? 257 - run : run + 1;
    spend(budget, length * NUMBER);
    for (let each = 1; each <= length; each += 1) out.push(bytes[at + (isSame ? 1 : each)] || 0);
    at += isSame ? 2 : run + 2;
  }
  return Uint8Array.from(out);
}

function un85(bytes: Uint8Array): Uint8Array {
  const text = binary(bytes)
    .replace(/~[\s\S]*|[^\x21-\x75z]/g, '')
    .replace(/z/g, '!!!!!');
  const out = new Uint8Array(Math.floor(text.length * 0.8));
  for (let at = 0; at < text.length; at += 5) {
    let value = 0;
    for (let digit = at; digit < at + 5; digit += 1) value = value * 85 + ((text.charCodeAt(digit) || 117) - 33);
    for (let byte = 3; byte >= 0; byte -= 1) {
      out[at * 0.8 + byte] = value;
      value = Math.floor(value / 256);
    }
  }
  return out;
}

/** Undoes what made rows easier to pack: the difference to the byte before (TIFF), or what each row says (PNG). */
function unpredicted(bytes: Uint8Array, parameter: Parameter): Uint8Array {
  const predictor = parameter('Predictor', 1);
  if (predictor < 2) return bytes;
  const pixel = parameter('Colors', 1) * parameter('BitsPerComponent', 8);
  const step = Math.max(1, (pixel + 7) >> 3);
  const row = (pixel * parameter('Columns', 1) + 7) >> 3;
  demand(row > 0);
  const isPng = predictor > 9;
  const out = new Uint8Array(bytes.length);
  let to = 0;
  for (let at = 0; at < bytes.length;) {
    const kind = isPng ? bytes[at] || 0 : 1;
    if (isPng) at += 1;
    for (let column = 0; column < row && at < bytes.length; column += 1) {
      const left = column < step ? 0 : out[to - step] || 0;
      const above = isPng ? out[to - row] || 0 : 0;
      const corner = column < step ? 0 : out[to - row - step] || 0;
      const near = Math.abs(above - corner);
      const far = Math.abs(left - corner);
      const farther = Math.abs(left + above - 2 * corner);
      const paeth = near <= far && near <= farther ? left : far <= farther ? above : corner;
      const guess = kind === 1 ? left : kind === 2 ? above : kind === 3 ? (left + above) >> 1 : kind ? paeth : 0;
      out[to] = (bytes[at] || 0) + guess;
      to += 1;
      at += 1;
    }
  }
  return out.subarray(0, to);
}
