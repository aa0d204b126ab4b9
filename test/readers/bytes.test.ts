import fc from 'fast-check';
import { latin1, utf16, utf8, utf8Bytes } from '../../src/readers/bytes';

it('reads any bytes as UTF-8 as the standard decoder does', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Uint8Array.from(Buffer.from(text))),
    fc
      .constantFrom(...[[0xe0, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x8f], [0xf4, 0x90], [0xc0], [0xef, 0xbb, 0xbf]])
      .map((each) => Uint8Array.from(each)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const bytes = Uint8Array.from(Buffer.concat(pieces));
      expect(utf8(bytes)).toBe(new TextDecoder().decode(bytes));
    }),
    { numRuns: 1000 },
  );
});

it('reads long texts whole, and pieces of bytes', () => {
  const text = '999 037 1113 Zoë Łuk 🍰\n'.repeat(2000);
  const bytes = Uint8Array.from(Buffer.from(text));
  expect(utf8(bytes)).toBe(text);
  expect(utf8(bytes, 4, 12)).toBe('037 1113');
  expect(utf16(Uint8Array.from(Buffer.from(text, 'utf16le')))).toBe(text);
});

it('writes any text as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text)]);
    }),
  );
});

it('reads every byte of windows-1252, those that it leaves open as controls', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const others = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  expect(latin1(bytes)).toBe(others(0, 128) + windows + others(160, 256));
  expect(latin1(bytes, 65, 68)).toBe('ABC');
});

it('reads UTF-16 of both orders without its mark', () => {
  expect(utf16(Uint8Array.from([0xff, 0xfe, 65, 0, 0xac, 0x20]))).toBe('A€');
  expect(utf16(Uint8Array.from([0xfe, 0xff, 0, 65, 0x20, 0xac]), 0, 6, true)).toBe('A€');
  expect(utf16(Uint8Array.from([1, 65, 0, 66, 0, 9]), 1, 6)).toBe('AB');
});
