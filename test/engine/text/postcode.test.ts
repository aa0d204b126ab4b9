import { identifiersIn } from '../../../src/engine/text/identifiers';

const seen = (text: string) =>
  identifiersIn(text)
    .filter(({ kind }) => kind === 'postcode')
    .map(({ strength, key }) => `${strength} ${key}`);

// None of these areas exists.
it.each(['RA1 2BD', 'ra12bd', 'RA1\u00a02BD', 'RA1  2BD', 'ＲＡ１ ２ＢＤ', 'RA1\n2BD', 'R\u00adA1 2BD'])(
  'reads "%s"',
  (postcode) => {
    expect(seen(`Moorland ${postcode}.`)).toEqual(['weak RA12BD']);
  },
);

it.each(['O1 2BD', 'OA12 3BD', 'O1A 2BD', 'OA1A 2BD'])('of every form: "%s"', (postcode) => {
  expect(seen(postcode)).toEqual([`weak ${postcode.replace(' ', '')}`]);
});

it.each([
  ['a title and a name', 'Mrs Hazel Oak, 12 Moor Lane, Moorland RA1 2BD'],
  ['lines of an address', 'Mr G Oak\n12 Moor Lane\nMoorland\nRA1 2BD'],
  ['a birth date before it', 'DOB 04/05/1961, 12 Moor Lane, RA1 2BD'],
  ['a number before it', 'NHS 999 000 0018 of RA1 2BD'],
  ['words for a home', 'She lives at 12 Moor Lane, RA1 2BD'],
])('likely beside %s', (_name, text) => {
  expect(seen(text)).toEqual(['likely RA12BD']);
});

it.each([
  ['alone', 'RA1 2BD'],
  ['a street', 'We meet at 12 Moor Lane, RA1 2BD'],
  ['staff', 'Dr Hazel Oak, 12 Moor Lane, RA1 2BD'],
  ['an organisation', 'Mrs Oak, Moorside Surgery, 12 Moor Lane, RA1 2BD'],
  ['a supplier', 'Deliver to Mr Oak, Unit 4, Mill Lane, RA1 2BD'],
  ['a signature', 'Best wishes\nMr Glen Oak\n12 Moor Lane\nMoorland RA1 2BD'],
  ['a paragraph of its own', 'DOB 04/05/1961\n\n12 Moor Lane, RA1 2BD'],
])('weak: %s', (_name, text) => {
  expect(seen(text)).toEqual(['weak RA12BD']);
});

it.each([
  ['letters that are not used', 'Mrs Oak, QA1 2BD, RA1 2CD, RI1 2BD'],
  ['part of a longer word', 'Mrs Oak, XRA1 2BD, RA1 2BDE, 4RA1 2BD'],
  ['the code for no fixed abode', 'Mrs Oak, ZZ99 3VZ'],
  ['an address', 'Mrs Oak https://example.org/RA12BD'],
])('none: %s', (_name, text) => {
  expect(seen(text)).toEqual([]);
});
