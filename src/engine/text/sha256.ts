/** FIPS 180-4: the first 32 bits of the fractional parts of roots of the first primes. */
const PRIMES = firstPrimes(64);
const ROUNDS: readonly number[] = PRIMES.map((prime) => fraction(Math.pow(prime, 1 / 3)));
const START: readonly number[] = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/**
 * The SHA-256 of the text's UTF-8 bytes as 64 lower-case hexadecimal digits. A surrogate without its partner counts as
 * U+FFFD, as it does wherever UTF-8 is written.
 * Source: NIST, FIPS 180-4, Secure Hash Standard; known by heart, tested against another implementation.
 */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const length = bytes.length;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  // The length in bits, in two halves; no text that fits in memory here needs the first.
  for (const half of [0, length << 3]) {
    bytes.push(half >>> 24, (half >>> 16) & 255, (half >>> 8) & 255, half & 255);
  }
  const hash = Int32Array.from(START);
  const schedule = new Int32Array(64);
  for (let block = 0; block < bytes.length; block += 64) digest(bytes, block, schedule, hash);
  let hex = '';
  hash.forEach((word) => (hex += `0000000${(word >>> 0).toString(16)}`.slice(-8)));
  return hex;
}

function digest(bytes: readonly number[], block: number, schedule: Int32Array, hash: Int32Array): void {
  const word = (index: number) => schedule[index] || 0;
  const byte = (index: number) => bytes[index] || 0;
  for (let index = 0; index < 16; index += 1) {
    const at = block + index * 4;
    schedule[index] = (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
  }
  for (let index = 16; index < 64; index += 1) {
    const near = word(index - 2);
    const far = word(index - 15);
    schedule[index] =
      word(index - 16) +
      word(index - 7) +
      (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) +
      (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index += 1) {
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[index] || 0) + word(index)) |
      0;
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (hash[index] = (hash[index] || 0) + value));
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const read = character.codePointAt(0) || 0;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return bytes;
}
