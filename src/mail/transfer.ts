/**
 * Transfer encodings, in one pass over the bytes. The mail parser has these too, but keeps every line as an object of its
 * own: six megabytes of empty lines took it a minute and seven gigabytes.
 */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 64;
const OTHER = 255;

/** What each byte means in base64: six bits, the pad sign, or nothing. */
const MEANING = new Uint8Array(256).fill(OTHER);
for (let value = 0; value < BASE64.length; value += 1) MEANING[BASE64.charCodeAt(value)] = value;
MEANING['='.charCodeAt(0)] = PAD;

/** Decodes base64; whatever is not part of it is skipped, and every pad sign ends a unit. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.floor((bytes.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = MEANING[byte] ?? OTHER;
    if (value === PAD) held = bits = 0;
    if (value >= PAD) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length] = (held >> bits) & 0xff;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

/** How many bytes base64 stands for, and whether its last group is whole. */
export function base64Size(bytes: Uint8Array): { readonly size: number; readonly whole: boolean } {
  let size = 0;
  let digits = 0;
  let pads = 0;
  for (const byte of bytes) {
    const value = MEANING[byte] ?? OTHER;
    if (value === OTHER) continue;
    if (value === PAD) {
      size += Math.floor((digits * 6) / 8);
      pads = digits === 0 ? pads : (4 - (digits % 4)) % 4;
      digits = 0;
      pads -= 1;
    } else {
      pads = 0;
      digits += 1;
    }
  }
  return { size: size + Math.floor((digits * 6) / 8), whole: digits % 4 === 0 && pads <= 0 };
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** Decodes quoted-printable; an escape that is none stays as it stands. */
export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      out[length] = byte;
      length += 1;
      continue;
    }
    let after = at + 1;
    while (bytes[after] === SPACE || bytes[after] === TAB) after += 1;
    if (bytes[after] === CR && bytes[after + 1] === LF) after += 1;
    if (after >= bytes.length || bytes[after] === LF) {
      at = after;
      continue;
    }
    const high = hexDigit(bytes[at + 1]);
    const low = hexDigit(bytes[at + 2]);
    if (high === -1 || low === -1) out[length] = byte;
    else {
      out[length] = high * 16 + low;
      at += 2;
    }
    length += 1;
  }
  return out.subarray(0, length);
}

function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}
