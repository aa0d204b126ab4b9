import zlib from 'node:zlib';
import fc from 'fast-check';
import { inflate } from '../../src/readers/inflate';
import { budgetOf, reasonOf } from './make-zip';

/** Bytes with runs, repeats and noise, as files have them. */
const data = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.uint8Array({ maxLength: 8 }), fc.nat({ max: 400 }))
        .map(([piece, times]) => Uint8Array.from(Buffer.concat(Array.from({ length: times }, () => piece)))),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => Uint8Array.from(Buffer.concat(pieces)));

const way = fc.record({
  level: fc.nat({ max: 9 }),
  strategy: fc.constantFrom(
    zlib.constants.Z_DEFAULT_STRATEGY,
    zlib.constants.Z_FIXED,
    zlib.constants.Z_HUFFMAN_ONLY,
    zlib.constants.Z_RLE,
  ),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
});

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

it('gives back what zlib packed, however it packed it, with and without a size', () => {
  fc.assert(
    fc.property(data, way, (raw, options) => {
      const packed = Uint8Array.from(zlib.deflateRawSync(raw, options));
      expect(same(inflate(packed, budgetOf(), raw.length), raw)).toBe(true);
      expect(same(inflate(packed, budgetOf()), raw)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('gives back distances of a whole window and blocks of every kind in one stream', () => {
  const noise = Buffer.from(Array.from({ length: 32_768 }, (_, at) => (at * at * 31 + (at >> 3)) & 255));
  const raw = Buffer.concat([noise, noise, Buffer.alloc(70_000, 7), noise]);
  [0, 1, 6, 9].forEach((level) => {
    const packed = Uint8Array.from(zlib.deflateRawSync(raw, { level }));
    expect(same(inflate(packed, budgetOf(), raw.length), raw)).toBe(true);
  });
});

it('gives what zlib gives of broken bytes, and ends in a reason or in bytes where zlib gives nothing', () => {
  fc.assert(
    fc.property(data, way, fc.nat(), fc.nat({ max: 255 }), fc.boolean(), (raw, options, place, change, cut) => {
      const packed = Uint8Array.from(zlib.deflateRawSync(raw, options));
      const at = place % packed.length;
      packed[at] = (packed[at] ?? 0) ^ change;
      const broken = cut ? packed.subarray(0, at) : packed;
      let expected: Uint8Array | undefined;
      try {
        expected = zlib.inflateRawSync(broken, { maxOutputLength: 1_000_000 });
      } catch {
        expected = undefined;
      }
      if (expected !== undefined) expect(same(inflate(broken, budgetOf()), expected)).toBe(true);
      else
        expect(['damaged', 'too-large', 'read']).toContain(
          reasonOf(() => inflate(broken, budgetOf({ bytes: 1_000_000 }))),
        );
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['a kind of block that does not exist', [0b111], 'damaged'],
  ['nothing', [], 'damaged'],
  ['a distance to before the start', [0b0011, 0b10, 0], 'damaged'],
  ['a stored block that is longer than the file', [1, 255, 255, 0, 0, 65], 'damaged'],
])('is stopped by %s', (_, bytes, why) => {
  expect(reasonOf(() => inflate(Uint8Array.from(bytes), budgetOf()))).toBe(why);
});

describe('what it makes', () => {
  const bomb = Uint8Array.from(zlib.deflateRawSync(Buffer.alloc(3_000_000)));

  it('is never more than its size says, nor less', () => {
    expect(reasonOf(() => inflate(bomb, budgetOf(), 2_999_999))).toBe('damaged');
    expect(reasonOf(() => inflate(bomb, budgetOf(), 3_000_001))).toBe('damaged');
    expect(reasonOf(() => inflate(bomb, budgetOf(), 0))).toBe('damaged');
  });

  it('ends at the first byte that is too many, not at the end of the bomb', () => {
    let asked = 0;
    const isOver = () => {
      asked += 1;
      return false;
    };
    expect(reasonOf(() => inflate(bomb, budgetOf({ isOver }), 1000))).toBe('damaged');
    expect(asked).toBeLessThan(5);
  });

  it('is taken from the budget, and no more than it', () => {
    const budget = budgetOf({ bytes: 5_000_000 });
    inflate(bomb, budget);
    expect(budget.bytes).toBe(2_000_000);
    expect(reasonOf(() => inflate(bomb, budget))).toBe('too-large');
    inflate(bomb, budgetOf({ bytes: 3_000_000 }));
    inflate(bomb, budgetOf({ bytes: 3_000_000 }), 3_000_000);
    expect(reasonOf(() => inflate(bomb, budgetOf({ bytes: 2_999_999 }), 3_000_000))).toBe('too-large');
  });

  it('ends when the time is up', () => {
    expect(reasonOf(() => inflate(bomb, budgetOf({ isOver: () => true }), 3_000_000))).toBe('no-time');
  });
});
