import fc from 'fast-check';
import { distinctPatients, saltedIdentity } from '../../../src/engine/text/identity';
import { identifiersIn } from '../../../src/engine/text/identifiers';
import { chanceOf } from './corpus/chance';
import { nhsNumber } from './corpus/numbers';

const chance = chanceOf(3);
const numbers = Array.from({ length: 40 }, () => nhsNumber(chance));
const born = (at: number) => `${String(1 + (at % 28)).padStart(2, '0')}/05/${1940 + at}`;
const patients = (text: string) => distinctPatients(identifiersIn(text, { templates: ['{letter:1}{digit:6}'] }));

it.each([
  [0, 'no one', 'See you at 10'],
  [0, 'weak ones', 'It is 9990000018 in RA1 2BD'],
  [1, 'one number', 'NHS 999 000 0018'],
  [1, 'one number, written twice', 'NHS 999 000 0018, that is NHS no 9990000018'],
  [1, 'a letter', 'Mrs Oak, DOB 04/05/1961, NHS 999 000 0018, hospital number A123456, NI no AB123456C'],
  [1, "a letter with a baby's birth date", 'NHS 999 000 0018, DOB 04/05/1991. Her son was born 4/5/2024.'],
  [1, 'two hospitals', 'NHS 999 000 0018, hosp no A123456, hosp no B654321'],
  [2, 'two numbers', 'NHS 999 000 0018 and NHS 999 001 2385'],
  [2, 'two birth dates', 'DOB 04/05/1961 and DOB 5 June 1972'],
  [1, 'a birth date and a hospital number', 'DOB 04/05/1961, MRN A123456'],
  [1, 'an address', 'Mrs Oak, 12 Moor Lane, RA1 2BD'],
  [40, 'a list of numbers and dates', numbers.map((number, at) => `NHS ${number}, DOB ${born(at)}`).join('\n')],
  [
    40,
    'a list where some have numbers',
    numbers.map((number, at) => `${at < 2 ? `NHS ${number}, ` : ''}DOB ${born(at)}`).join('\n'),
  ],
])('%i: %s', (count, _name, text) => {
  expect(patients(text)).toBe(count);
});

describe('a salted identity', () => {
  it('is the same for the same identifier however written, and another under another salt or kind', () => {
    const [one, other] = identifiersIn('NHS 999 000 0018 NHS9990000018');
    if (one === undefined || other === undefined) throw new Error('both are found');
    expect(saltedIdentity(one, 'a')).toBe(saltedIdentity(other, 'a'));
    expect(saltedIdentity(one, 'a')).not.toBe(saltedIdentity(one, 'b'));
    expect(saltedIdentity(one, 'a')).not.toBe(saltedIdentity({ ...one, kind: 'hospital-number' }, 'a'));
  });

  it('is 4 hexadecimal digits, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, salt) => {
        expect(saltedIdentity({ kind: 'nhs-number', key }, salt)).toMatch(/^[0-9a-f]{4}$/);
      }),
    );
  });

  it('spreads numbers evenly: all values are used about alike', () => {
    const counts = new Map<string, number>();
    const many = 65536 * 2;
    for (let at = 0; at < many; at += 1) {
      const start = saltedIdentity({ kind: 'nhs-number', key: String(4000000000 + at * 1009) }, 'salt').slice(0, 2);
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    expect(counts.size).toBe(256);
    expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.6);
  });
});
