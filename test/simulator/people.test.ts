import fc from 'fast-check';
import { person, readPeople } from '../../src/simulator/host/people';

const read = (text: string): readonly (readonly [string, string])[] =>
  readPeople(text, 'asha@nhs.net', true).map(({ name, address }) => [name, address]);

test.each<[string, readonly (readonly [string, string])[]]>([
  ['', []],
  ['a@example.com', [['a@example.com', 'a@example.com']]],
  ['Ann Other <a@example.com>', [['Ann Other', 'a@example.com']]],
  [
    '"Other, Ann" <a@example.com>; b@example.org',
    [
      ['Other, Ann', 'a@example.com'],
      ['b@example.org', 'b@example.org'],
    ],
  ],
  ['OTHER, Ann <a@example.com>', [['OTHER, Ann', 'a@example.com']]],
  [
    'a@example.com,b@example.org\r\nc@example.net;;',
    [
      ['a@example.com', 'a@example.com'],
      ['b@example.org', 'b@example.org'],
      ['c@example.net', 'c@example.net'],
    ],
  ],
  ['Ann Other', [['Ann Other', 'Ann Other']]],
])('%j is read as people', (text, people) => expect(read(text)).toEqual(people));

test('a name without an address stays unresolved', () => {
  expect(readPeople('Ann Other', 'asha@nhs.net', true)).toMatchObject([{ resolved: false, kind: 'other' }]);
});

test('colleagues, outsiders and lists are told apart', () => {
  expect(person('a@NHS.net', 'Ann', 'asha@nhs.net').kind).toBe('user');
  expect(person('a@example.com', 'Ann', 'asha@nhs.net').kind).toBe('external');
  expect(person('staff@nhs.net', 'DL-Ward 4', 'asha@nhs.net').kind).toBe('list');
});

test('every address of a plain list arrives, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.emailAddress()), fc.constantFrom(';', ',', '\n', '; ', '\r\n'), (list, between) => {
      expect(read(list.join(between)).map(([, address]) => address)).toEqual(list);
    }),
  );
});
