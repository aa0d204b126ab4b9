import fc from 'fast-check';
import { packed, unpacked } from '../../../src/engine/text/packed';

it('gives any text again, whatever it repeats', () => {
  const letters = fc.constantFrom('a', 'b', 'c', '|', '"', '\\', '\n', '`', 'é', '😀', '£');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters, maxLength: 200 }), fc.string({ unit: 'grapheme' })), (text) => {
      const given = text.replace(/~/g, '');
      expect(unpacked(packed(given))).toBe(given);
    }),
  );
});

it('needs far fewer characters for a list of domains', () => {
  const list = Array.from({ length: 200 }, (_, each) => `trust${each}.nhs.uk`).join(',');
  expect(packed(list).length).toBeLessThan(list.length / 2);
});

it('refuses a text with its own mark rather than garble it', () => {
  expect(() => packed('a~b')).toThrow('This text cannot be packed.');
});
