/** Repeatable chance: the same seed gives the same choices on every machine. */
export interface Chance {
  /** A whole number from 0 to `below`, `below` apart. */
  readonly whole: (below: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** As many digits. */
  readonly digits: (count: number) => string;
}

/** Mulberry32, a generator of 32 bits by Tommy Ettinger that is in the public domain. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const whole = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    whole,
    pick: (from) => from[whole(from.length)] ?? from[0],
    digits: (count) => Array.from({ length: count }, () => String(whole(10))).join(''),
  };
}
