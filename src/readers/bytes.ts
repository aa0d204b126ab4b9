/** So many code units become text at once: few enough to be the arguments of one call everywhere. */
const CHUNK = 4096;

/**
 * UTF-8 as WHATWG decodes it (U+FFFD for what is none, no byte order mark), without a TextDecoder: not every Outlook has
 * one. Linear. Read 2026-11-22: encoding.spec.whatwg.org, "utf-8 decoder".
 */
export function utf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const first = bytes[start] || 0;
  // Sheets have millions of these.
  if (end - start === 1 && first < 128) return String.fromCharCode(first);
  let text = '';
  const units: number[] = [];
  let count = 0;
  for (let at = start; at < end;) {
    let code = bytes[at] || 0;
    at += 1;
    if (code > 127) {
      let more = code < 0xc2 || code > 0xf4 ? 0 : code < 0xe0 ? 1 : code < 0xf0 ? 2 : 3;
      // The second byte may not make what a shorter sequence says, a surrogate, or more than Unicode has.
      let least = code === 0xe0 ? 0xa0 : code === 0xf0 ? 0x90 : 0x80;
      let most = code === 0xed ? 0x9f : code === 0xf4 ? 0x8f : 0xbf;
      code = more > 0 ? code & (0x3f >> more) : 0xfffd;
      for (; more > 0; more -= 1) {
        const byte = at < end ? bytes[at] || 0 : 0;
        if (byte < least || byte > most) {
          code = 0xfffd;
          break;
        }
        code = (code << 6) | (byte & 63);
        at += 1;
        least = 0x80;
        most = 0xbf;
      }
      if (code > 0xffff) {
        units[count] = 0xd7c0 + (code >> 10);
        count += 1;
        code = 0xdc00 | (code & 0x3ff);
      }
    }
    units[count] = code;
    count += 1;
    if (count >= CHUNK || at >= end) {
      units.length = count;
      text += String.fromCharCode(...units);
      count = 0;
    }
  }
  return unmarked(text);
}

/** Text in UTF-8, the other way round. Linear. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) || 0;
    let more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length] = more > 0 ? ((0xf00 >> (more + 1)) & 0xff) | (code >> (more * 6)) : code;
    length += 1;
    for (; more > 0; more -= 1) {
      bytes[length] = 0x80 | ((code >> (more * 6 - 6)) & 63);
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

/** What windows-1252 has from 0x80 to 0x9f. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** One character a byte, windows-1252 for 0x80 to 0x9f. Linear. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return textOf(start, end, 1, (at) => {
    const byte = bytes[at] || 0;
    return WINDOWS.charCodeAt(byte - 128) || byte;
  });
}

/** UTF-16, little endian unless said, no byte order mark; an odd byte at the end is left out. Linear. */
export function utf16(bytes: Uint8Array, start = 0, end = bytes.length, isBigEndian = false): string {
  const high = isBigEndian ? 0 : 1;
  return unmarked(textOf(start, end - 1, 2, (at) => ((bytes[at + high] || 0) << 8) | (bytes[at + 1 - high] || 0)));
}

/** Text of the code units that stand at every `step`th byte. */
function textOf(start: number, end: number, step: number, unitAt: (at: number) => number): string {
  let text = '';
  for (let from = start; from < end; from += CHUNK) {
    const units: number[] = [];
    for (let at = from; at < end && at < from + CHUNK; at += step) units.push(unitAt(at));
    text += String.fromCharCode(...units);
  }
  return text;
}

function unmarked(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
