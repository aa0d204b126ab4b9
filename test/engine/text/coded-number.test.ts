import fc from 'fast-check';
import { identifiersIn } from '../../../src/engine/text/identifiers';

const seen = (text: string, templates: readonly string[] = []) =>
  identifiersIn(text, { templates }).map(({ kind, strength, key }) => `${kind} ${strength} ${key}`);

describe('a National Insurance number', () => {
  it.each([
    ['NI number AB123456C', 'strong'],
    ['NI no: AB 12 34 56 C', 'strong'],
    ['N.I. number ab123456c', 'strong'],
    ['National Insurance: AB-12-34-56-C', 'strong'],
    ['nat ins no AB 123456 C', 'strong'],
    ['NINO:AB123456C', 'strong'],
    ['NINOAB123456C', 'strong'],
    ['NI Number\nAB123456C', 'strong'],
    ['Yswiriant Gwladol: AB123456C', 'strong'],
    ['Name\tNI number\nOak\tAB123456C', 'strong'],
    ['AB 12 34 56 C', 'likely'],
    ['AB\u00a012\u200934\u00a056\u00a0C', 'likely'],
    ['NI no: ＡＢ １２ ３４ ５６ Ｃ', 'strong'],
    ['The patient gave AB123456C', 'likely'],
    ['It is AB123456C', 'weak'],
    ['It is AB12\u00ad3456\u200bC', 'weak'],
  ])('"%s" is %s', (text, strength) => {
    expect(seen(text)).toEqual([`ni-number ${strength} AB123456C`]);
  });

  it.each([
    ['a letter that is never first', 'NI number DA123456C'],
    ['a letter that is never second', 'NI number AO123456C'],
    ['the sample in letters of the tax office', 'NI number QQ123456C'],
    ['a pair kept for other ends', 'NI number BG123456C, GB123456C, NK123456C, TN123456C, ZZ123456C'],
    ['another last letter', 'NI number AB123456E'],
    ['five digits', 'NI number AB12345C'],
    ['seven digits', 'NI number AB1234567C'],
    ['part of a word', 'NI: XAB123456C and AB123456CD'],
    ['words and a number', 'we 12 34 56 a'],
    ['an order', 'Order AB123456C'],
    ['an address', 'NI https://example.org/AB123456C'],
    ["a nurse's PIN", 'NMC 12A3456E'],
    ['a number plate', 'AB12 CDE'],
  ])('is not %s', (_name, text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('a hospital number', () => {
  const ONE = ['{letter:1}{digit:6}'];

  it.each([
    ['Hospital number A123456', ONE, 'strong'],
    ['Hosp. No: A-123456', ONE, 'strong'],
    ['MRN A 123 456', ONE, 'strong'],
    ['MRNA123456', ONE, 'strong'],
    ['unit no a123456', ONE, 'strong'],
    ['Name\tHospital No\nOak\tA123456', ONE, 'strong'],
    ['The patient (A123456) was seen', ONE, 'likely'],
    ['See A123456', ONE, 'weak'],
    ['See Ａ１２３４５６', ONE, 'weak'],
    ['See RXQ-A123456', ['RXQ-{letter:1}{digit:6}'], 'likely'],
    ['See rxqA123456', ['RXQ-{letter:1}{digit:6}'], 'likely'],
    ['MRN 1234567', ['{digit:7}'], 'strong'],
    ['MRN\n1234567', ['{digit:8}', '{digit:7}'], 'strong'],
    ['Hosp No\n1234567\n1234568', ['{digit:7}'], 'strong'],
  ])('"%s" under %j is %s', (text, templates, strength) => {
    const found = seen(text, templates);
    expect(found.length).toBeGreaterThan(0);
    found.forEach((each) => expect(each).toContain(`hospital-number ${strength}`));
  });

  it('gives the letters and digits alone', () => {
    expect(seen('MRN rxq - 12 34/567', ['RXQ{digit:7}'])).toEqual(['hospital-number strong RXQ1234567']);
  });

  it.each([
    ['no template', 'MRN A123456', []],
    ['digits alone without a label', 'The patient, 1234567', ['{digit:7}']],
    ["a doctor's number", 'Patient of Dr Oak, GMC 7012345', ['{digit:7}']],
    ["a pharmacist's number", 'The patient saw GPhC 2054321', ['{digit:7}']],
    ['a practice', 'The patient is at ODS C82001', ['{letter:1}{digit:5}']],
    ['an order', 'The patient needs order no A123456', ONE],
    ['an article and a number', 'a 123456 of them', ONE],
    ['part of a longer code', 'MRN XA123456 and A1234567', ONE],
    ['an address', 'https://example.org/A123456', ONE],
  ])('is not %s', (_name, text, templates) => {
    expect(seen(text, templates).filter((each) => each.startsWith('hospital'))).toEqual([]);
  });

  it('is found whatever stands for its letters and digits, with or without marks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('K', 'AB'),
        fc.stringMatching(/^[1-9]\d{5}$/),
        fc.constantFrom('', '-', '/', ' ', '\u00a0'),
        (letters, digits, mark) => {
          const text = `Hospital number ${letters}${mark}${digits.slice(0, 3)}${mark}${digits.slice(3)}.`;
          expect(seen(text, ['{letter:1}{digit:6}', '{letter:2}{digit:6}'])).toEqual([
            `hospital-number strong ${letters}${digits}`,
          ]);
        },
      ),
    );
  });
});
