import fc from 'fast-check';
import { wordsIn } from '../../../src/engine/text/words';

const found = (text: string, ...words: string[]) =>
  wordsIn(text, words).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  const rows: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ['whole words in any case', 'hiv, HIV and Hiv', ['HIV'], ['hiv', 'HIV', 'Hiv']],
    ['not inside other words', 'archive HIVE xHIV HIV2', ['HIV'], []],
    ['beside marks', '(HIV)-positive HIV/AIDS', ['HIV'], ['HIV', 'HIV']],
    ['phrases over any white space', 'sexual \u00a0\n\thealth', ['sexual health'], ['sexual \u00a0\n\thealth']],
    ['but white space there must be', 'sexualhealth sexual-health', ['sexual health'], []],
    ['other apostrophes', 'Huntington’s', ["huntington's"], ['Huntington’s']],
    ['other hyphens', 'self‑harm self–harm', ['self-harm'], ['self‑harm', 'self–harm']],
    [
      'the longest of several',
      'mental health team',
      ['mental', 'mental health team', 'mental health'],
      ['mental health team'],
    ],
    ['a shorter one when the longer stops', 'mental health tea', ['mental health team', 'mental'], ['mental']],
    ['one after the other', 'a b a b', ['a b'], ['a b', 'a b']],
    ['marks in a phrase', 'A&E and A & E', ['A&E'], ['A&E']],
    ['a phrase that begins with a mark', '#secret x#secret', ['#secret'], ['#secret', '#secret']],
    ['letters with accents are letters', 'éHIV HIVé dŵr', ['HIV', 'dŵr'], ['dŵr']],
    ['characters that show nothing', 'H\u00adI\u200bV', ['HIV'], ['H\u00adI\u200bV']],
    ['spaces in the list do not count', 'the HIV team', ['  HIV  ', '', '  '], ['HIV']],
    ['an emoji is no letter', '❤HIV❤', ['HIV'], ['HIV']],
    ['nothing to look for', 'HIV', [], []],
  ];
  it.each(rows)('%s', (_name, text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });

  it('finds each phrase that a simple search finds', () => {
    const word = fc.constantFrom('ab', 'a', 'b', 'abc', 'ba');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { minLength: 1, maxLength: 3 }), (text, phrase) => {
        const joined = ` ${text.join(' ')} `;
        const simple = joined.includes(` ${phrase.join(' ')} `);
        expect(found(joined, phrase.join(' ')).length > 0).toBe(simple);
      }),
    );
  });

  it('gives ranges in order and apart for any text and list', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 }), { maxLength: 10 }), (text, words) => {
        let last = 0;
        for (const { start, end } of wordsIn(text, words)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }),
    );
  });
});
