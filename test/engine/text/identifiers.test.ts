import fc from 'fast-check';
import { identifiersIn } from '../../../src/engine/text/identifiers';

const TEMPLATES = ['{letter:1}{digit:6}', 'RXQ{digit:4}'];

const pieces = fc.constantFrom(
  ...[
    '999',
    '000',
    '0018',
    '9990000018',
    '0101010123',
    '\u200b',
    '\u00ad',
    '𝟗',
    '９',
    ' ',
    '-',
    '.',
    '/',
    '\t',
    '\n',
    '\n> ',
  ],
  ...[
    'NHS ',
    'DOB ',
    'born ',
    'Mr Oak ',
    'OAK, Glen ',
    '4/5/61',
    '04/05/1961',
    '1 May 1961',
    'May 1, ',
    'b. ',
    '(',
    ')',
  ],
  ...[
    'AB',
    '12',
    '34',
    '56',
    'C',
    'A123456',
    'RXQ1234',
    'MRN ',
    'RA1 2BD',
    'patient ',
    '+44',
    'tel:',
    'Order ',
    '@',
    'www.',
  ],
);
const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 2 })), { maxLength: 40 }).map((parts) => parts.join(''));

describe('for any text', () => {
  it('identifiers are in order, apart, inside the text and have a key', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, key } of identifiersIn(text, { templates: TEMPLATES })) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(key).toMatch(/^(?:[A-Z\d]{5,20}|\d{4}-\d\d-\d\d)$/);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('what shows nothing changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u2060'), (text, unseen) => {
        const keys = (from: string) =>
          identifiersIn(from, { templates: TEMPLATES }).map(({ kind, strength, key }) => [kind, strength, key]);
        expect(keys(Array.from(text).join(unseen))).toEqual(keys(text));
      }),
      { numRuns: 1000 },
    );
  });
});

it('keeps each kind apart in one message', () => {
  const text =
    'Mrs Hazel Oak, DOB 04/05/1961, 12 Moor Lane, RA1 2BD, NHS 999 000 0018, MRN A123456, NI no AB 12 34 56 C.';
  expect(
    identifiersIn(text, { templates: TEMPLATES }).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
  ).toEqual([
    ['birth-date', '04/05/1961'],
    ['postcode', 'RA1 2BD'],
    ['nhs-number', '999 000 0018'],
    ['hospital-number', 'A123456'],
    ['ni-number', 'AB 12 34 56 C'],
  ]);
});

it('reads through the marks of quoted lines', () => {
  expect(identifiersIn('> NHS number 999 000\n> 0018, born\n>> 4 May\n>> 1961').map(({ key }) => key)).toEqual([
    '9990000018',
    '1961-05-04',
  ]);
});

describe('however long the text', () => {
  // A text that took time by the square of its length would not end.
  it.each([
    '1',
    '123 456 789 ',
    '1 ',
    'b. ',
    'AB',
    'A1',
    '0/',
    '9\u200b',
    '9990000018@',
    '04/05/1961 ',
    'Mr Oak 1/1/61 ',
    '1            ',
    '\n',
    'RA1 2BD ',
  ])('ends on 300,000 characters of "%s"', (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    expect(identifiersIn(text, { templates: TEMPLATES }).length).toBeLessThanOrEqual(text.length / 7);
  });

  it('ends on a long heading over many numbers', () => {
    const text = `${'x '.repeat(10_000)}NHS no\n${'9990000018\n'.repeat(20_000)}`;
    expect(identifiersIn(text)).toHaveLength(20_000);
  });
});
