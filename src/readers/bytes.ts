/** UTF-8 as WHATWG decodes it (U+FFFD for what is none), without a TextDecoder: not every Outlook has one. Linear. */
export function utf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  throw new Error(`not written yet: ${bytes.length} ${start} ${end}`);
}

/** One character a byte, windows-1252 for 0x80 to 0x9f. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  throw new Error(`not written yet: ${bytes.length} ${start} ${end}`);
}

/** UTF-16, little endian unless said. */
export function utf16(bytes: Uint8Array, start = 0, end = bytes.length, isBigEndian = false): string {
  throw new Error(`not written yet: ${bytes.length} ${start} ${end} ${isBigEndian}`);
}
