import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/engine/text/sha256';

const other = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it('gives the published example', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000])(
  'agrees with another implementation for %i characters',
  (n) => {
    expect(sha256('a'.repeat(n))).toBe(other('a'.repeat(n)));
  },
);

it('agrees for any string, surrogates without a partner included', () => {
  // Both write them as U+FFFD.
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0xd700, max: 0xe000 })), (text, codes) => {
      const whole = text + String.fromCharCode(...codes);
      expect(sha256(whole)).toBe(other(whole));
    }),
    { numRuns: 1000 },
  );
});
