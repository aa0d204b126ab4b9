import { demand, spend, type Budget } from './file';

/** The order in which the lengths of the length codes are written: RFC 1951, 3.2.7. */
const ORDER = '\x10\x11\x12\0\x08\x07\x09\x06\x0a\x05\x0b\x04\x0c\x03\x0d\x02\x0e\x01\x0f';

/**
 * The canonical codes of these lengths, looked up by as many bits as the longest has, lowest first: symbol << 4 | bits,
 * 0 where no code begins so. The table's length is a power of two.
 */
function codesOf(lengths: Uint8Array): Uint16Array {
  const size = 1 << lengths.reduce((most, each) => Math.max(most, each), 1);
  const codes = new Uint16Array(size);
  let code = 0;
  for (let length = 1; 1 << length <= size; length += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      for (let at = code; at < size; at += 1 << length) codes[at] = (symbol << 4) | length;
      // Counts up in reverse: a carry goes towards the lower bits.
      let bit = 1 << (length - 1);
      while (code & bit) {
        code ^= bit;
        bit >>= 1;
      }
      code |= bit;
    }
  }
  return codes;
}

/** At least 17 bits from a place on, lowest first; zeros behind the end. */
function bitsAt(bytes: Uint8Array, place: number): number {
  const at = place >> 3;
  return ((bytes[at] || 0) | ((bytes[at + 1] || 0) << 8) | ((bytes[at + 2] || 0) << 16)) >> (place & 7);
}

/**
 * Inflates raw DEFLATE (RFC 1951). Whatever it makes is taken from the budget first. With a `size` it makes exactly that
 * many bytes or throws `damaged`; without, as many as the data say. Throws `damaged`, `too-large` or `no-time`, at the
 * first byte that is too many. Linear in what it reads and makes.
 */
export function inflate(bytes: Uint8Array, budget: Budget, size?: number): Uint8Array {
  const end = bytes.length * 8;
  let made = new Uint8Array(0);
  let length = 0;

  function makeRoom(needed: number): void {
    demand(size === undefined || needed <= size);
    const before = made;
    const usual = Math.max(bytes.length * 4, before.length * 2);
    const room = size || Math.max(needed, Math.min(usual, before.length + budget.bytes));
    spend(budget, room - before.length);
    made = new Uint8Array(room);
    made.set(before);
  }

  // One number goes through all of it, for a closure's variable is slower than a local one.
  let place = 0;
  for (let isLast = 0; !isLast;) {
    spend(budget, 0);
    isLast = bitsAt(bytes, place) & 1;
    const kind = (bitsAt(bytes, place) >> 1) & 3;
    place += 3;
    if (kind === 0) {
      const from = ((place + 7) >> 3) + 4;
      const count = bitsAt(bytes, from * 8 - 32) & 0xffff;
      place = (from + count) * 8;
      demand(place <= end);
      if (length + count > made.length) makeRoom(length + count);
      made.set(bytes.subarray(from, from + count), length);
      length += count;
      continue;
    }
    demand(kind < 3);

    let lengths: Uint8Array;
    let literals = 288;
    if (kind === 1) {
      lengths = new Uint8Array(320).map((_, symbol) =>
        symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : symbol < 288 ? 8 : 5,
      );
    } else {
      const counts = bitsAt(bytes, place);
      literals = (counts & 31) + 257;
      lengths = new Uint8Array(literals + ((counts >> 5) & 31) + 1);
      const few = new Uint8Array(19);
      place += 14;
      for (let at = 0; at < ((counts >> 10) & 15) + 4; at += 1) {
        few[ORDER.charCodeAt(at)] = bitsAt(bytes, place) & 7;
        place += 3;
      }
      const codes = codesOf(few);
      for (let at = 0; at < lengths.length;) {
        const code = codes[bitsAt(bytes, place) & (codes.length - 1)] || 0;
        place += code & 15;
        demand(code > 0 && place <= end);
        const symbol = code >> 4;
        if (symbol < 16) {
          lengths[at] = symbol;
          at += 1;
          continue;
        }
        const bits = symbol === 16 ? 2 : symbol === 17 ? 3 : 7;
        const until = at + (bitsAt(bytes, place) & ((1 << bits) - 1)) + (bits === 7 ? 11 : 3);
        place += bits;
        if (bits === 2) lengths.fill(lengths[at - 1] || 0, at, until);
        at = until;
      }
    }
    const codes = codesOf(lengths.subarray(0, literals));
    const far = codesOf(lengths.subarray(literals));
    const mask = codes.length - 1;
    const farMask = far.length - 1;

    for (;;) {
      let code = codes[bitsAt(bytes, place) & mask] || 0;
      place += code & 15;
      demand(code > 0 && place <= end);
      let symbol = code >> 4;
      if (symbol === 256) break;
      if (symbol < 256) {
        if (length === made.length) makeRoom(length + 1);
        made[length] = symbol;
        length += 1;
        continue;
      }
      symbol -= 257;
      let bits = symbol < 8 || symbol > 27 ? 0 : (symbol >> 2) - 1;
      let until = length + (symbol < 8 ? symbol + 3 : symbol > 27 ? 258 : ((4 | (symbol & 3)) << bits) + 3);
      until += bitsAt(bytes, place) & ((1 << bits) - 1);
      place += bits;
      code = far[bitsAt(bytes, place) & farMask] || 0;
      place += code & 15;
      symbol = code >> 4;
      bits = symbol < 4 ? 0 : (symbol >> 1) - 1;
      let from =
        length - 1 - (symbol < 4 ? symbol : ((2 | (symbol & 1)) << bits) + (bitsAt(bytes, place) & ((1 << bits) - 1)));
      place += bits;
      demand(code > 0 && from >= 0 && place <= end);
      if (until > made.length) makeRoom(until);
      while (length < until) {
        made[length] = made[from] || 0;
        length += 1;
        from += 1;
      }
    }
  }
  demand(size === undefined || length === size);
  budget.bytes += made.length - length;
  return made.subarray(0, length);
}
