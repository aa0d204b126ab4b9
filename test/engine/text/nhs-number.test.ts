import fc from 'fast-check';
import { identifiersIn } from '../../../src/engine/text/identifiers';
import { chanceOf } from './corpus/chance';
import { checked, chiNumber, healthAndCareNumber } from './corpus/numbers';

/** A number of the test range with its check digit, from seven digits; undefined where that digit would be 10. */
const numbered = (middle: number, start = '999') => checked(start + String(middle).padStart(9 - start.length, '0'));

const anyNumber = fc
  .integer({ min: 0, max: 999999 })
  .map((middle) => numbered(middle))
  .filter((digits): digits is string => digits !== undefined && !/^(\d)\1+$/.test(digits));

const cut = (digits: string) => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)] as const;

function seen(text: string): readonly string[] {
  return identifiersIn(text)
    .filter((each) => each.kind === 'nhs-number')
    .map((each) => `${each.strength} ${text.slice(each.start, each.end)}`);
}

describe('strong', () => {
  it.each([
    ['999 000 0018', '999 000 0018'],
    ['for 999 000 0018.', '999 000 0018'],
    ['NHS number 9990000018', '9990000018'],
    ['NHS number: 999-000-0018', '999-000-0018'],
    ['NHS No. 999.000.0018', '999.000.0018'],
    ['nhs no 99900 00018', '99900 00018'],
    ['NHS number is 9990000018', '9990000018'],
    ['NHS Number (9990000018)', '9990000018'],
    ['NHS#9990000018', '9990000018'],
    ['NHS9990000018', '9990000018'],
    ['NHSno9990000018', '9990000018'],
    ['nhs_number=9990000018', '9990000018'],
    ['N.H.S. number 9990000018', '9990000018'],
    ['NHS ID: 9990000018', '9990000018'],
    ['Rhif GIG: 9990000018', '9990000018'],
    ['NHS number:\n9990000018', '9990000018'],
    ['DNA letter NHS 999 032 1639', '999 032 1639'],
    ['999\u00a0000\u00a00018', '999\u00a0000\u00a00018'],
    ['999\u2009000\u20090018', '999\u2009000\u20090018'],
    ['999  000  0018', '999  000  0018'],
    ['9\u00ad99 000 0\u200b018', '9\u00ad99 000 0\u200b018'],
    ['９９９ ０００ ００１８', '９９９ ０００ ００１８'],
    ['٩٩٩ ٠٠٠ ٠٠١٨', '٩٩٩ ٠٠٠ ٠٠١٨'],
    ['۹۹۹ ۰۰۰ ۰۰۱۸', '۹۹۹ ۰۰۰ ۰۰۱۸'],
    ['𝟗𝟗𝟗 𝟎𝟎𝟎 𝟎𝟎𝟏𝟖', '𝟗𝟗𝟗 𝟎𝟎𝟎 𝟎𝟎𝟏𝟖'],
    ['999 000 0018 14/03/1950', '999 000 0018'],
    ['Bed 7 999 000 0018', '999 000 0018'],
    ['Glen Oak 04/05/1961 999 000 0018', '999 000 0018'],
    ['999 000 0018\n12 places', '999 000 0018'],
    ['Call the patient 999 000 0018', '999 000 0018'],
    ['Please call about 999 000 0018', '999 000 0018'],
    ['I will call. It is 999 000 0018', '999 000 0018'],
    ['999 000 0018, tel 0113 496 0018', '999 000 0018'],
    ['999 000 0018 telephone review', '999 000 0018'],
    ['NHS number 9990000018 rang us, please call', '9990000018'],
    ['Tel 0113 496 0018 NHS no 9990000018', '9990000018'],
    ['Please quote 999 000 0018 when you call', '999 000 0018'],
    ['Incident: 999 000 0018 fell', '999 000 0018'],
    ['NHS Number ............ 9990000018', '9990000018'],
    ['*NHS number*: 9990000018', '9990000018'],
    ['{"nhsNumber": "9990000018"}', '9990000018'],
  ])('in "%s"', (text, number) => {
    expect(seen(text)).toEqual([`strong ${number}`]);
  });

  it('several in a row', () => {
    expect(seen('999 000 0018 999 001 2385, 999 002 4758\n999 004 9491')).toEqual(
      ['999 000 0018', '999 001 2385', '999 002 4758', '999 004 9491'].map((number) => `strong ${number}`),
    );
  });

  it('in every range that is issued, and in no other', () => {
    for (let first = 0; first <= 9; first += 1) {
      // Computed here, so that no real number stands in this file.
      const digits = Array.from({ length: 20 }, (_, at) => numbered(at, `${first}99000`)).find(
        (each) => each !== undefined,
      );
      expect([first, seen(`NHS number ${digits ?? ''}`).length]).toEqual([first, [4, 6, 7, 9].includes(first) ? 1 : 0]);
    }
  });
});

describe('by the words around it', () => {
  const forms = [
    '9990000018',
    '999-000-0018',
    '999–000–0018',
    '999.000.0018',
    '999/000/0018',
    '999\t000\t0018',
    '999 000\n0018',
  ];

  it.each(forms)('likely with a patient near by, weak alone: "%s"', (form) => {
    expect(seen(`Please see the patient, ${form}, today.`)).toEqual([`likely ${form}`]);
    expect(seen(`It is ${form} today.`)).toEqual([`weak ${form}`]);
  });

  it.each([
    ['300 characters before', `The patient ${'x '.repeat(120)}`],
    ['a list under another heading', 'Patient\tNumber\nOak\t'],
    ['a date of birth', 'DOB 4 May 1961, '],
    ['a clinic', 'Seen in clinic, '],
    ['a hospital number', 'Hosp No 12, also '],
  ])('likely: %s', (_name, before) => {
    expect(seen(`${before}9990000018`)).toEqual(['likely 9990000018']);
  });

  it('likely with the word after it', () => {
    expect(seen('9990000018 was referred today')).toEqual(['likely 9990000018']);
  });

  it.each([
    ['too far away', `The patient ${'x '.repeat(200)}`, ''],
    ['the word NHS alone', 'The NHS is busy. Note ', ''],
    ['an e-mail address', 'Write to patient@example.org. Note ', ''],
    ['a web address', 'See https://example.org/patient now. Note ', ''],
    ['a group', 'Patient Participation Group. Note ', ''],
    ['a signature', 'Note ', '\n\nKind regards\nOak Glen\nReferral and discharge team, outpatient clinic letter desk'],
    ['a footer', 'Note ', '\n********************\nThe patient data in this message is confidential; patient.'],
    ['a footer without a rule', 'Note ', '\nIf you are not the intended recipient, tell the patient who sent it.'],
  ])('weak: %s', (_name, before, after) => {
    expect(seen(`${before}9990000018${after}`)).toEqual(['weak 9990000018']);
  });

  it('weak or likely where more digits stand beside it', () => {
    expect(seen('4929 999 000 0018')).toEqual(['weak 999 000 0018']);
    expect(seen('999 000 0018 5523')).toEqual(['weak 999 000 0018']);
    expect(seen('12-999 000 0018')).toEqual(['weak 999 000 0018']);
    expect(seen('ring Oak Glen, 999 000 0018, today')).toEqual(['weak 999 000 0018']);
    expect(seen('the patient is 999 000 0018 5523')).toEqual(['likely 999 000 0018']);
  });

  it('in lists with commas that hold addresses too', () => {
    expect(seen('patient,email,dob\nOak,oak@example.com,9990000018,x')).toEqual(['likely 9990000018']);
  });
});

describe('never', () => {
  it.each([
    ['the check digit is wrong', 'NHS number 999 123 4567'],
    ['ten equal digits', 'NHS number 7777777777'],
    ['eleven digits', 'patient 99900000180'],
    ['part of a longer run', 'patient 129990000018 and 999000001812'],
    ['a mobile with the country', '+44 7700 900035'],
    ['the same 3 3 4', 'patient +44 770 090 0035'],
    ['with a nought in brackets', 'patient +44 (0) 770 090 0035'],
    ['with 00', 'patient 0044 770 090 0035'],
    ['a nought before', 'patient 07700900035, 0 770 090 0035, (0)770 090 0035'],
    ['another country', 'patient +1 713 853 4321 or 001-713-853-4321'],
    ['a link to call', 'patient tel:7700900035'],
    ['T:', 'patient T: 770 090 0035'],
    ['ring', 'The patient may ring our duty manager on 770 090 0035'],
    ['call', 'call 7700900035'],
    ['mobile', 'His mobile number is 770 090 0035'],
    ['fax', 'Fax 770-090-0035'],
    ['what it is stands after it', '770 090 0035 (mobile)'],
    ['an account', 'patient account number: 9990000018'],
    ['an order', 'patient transport: PO 9990000018, purchase order no: 9990000018'],
    ['a booking', 'patient lounge, booking reference 9990000018, quotation no 9990000018'],
    ['a tax reference', 'patient UTR: 9990000018 and D-U-N-S number 9990000018'],
    ['a ticket', 'patient system, ticket 9990000018, incident number 9990000018, serial no 9990000018'],
    ['a book by its old number', 'patient ISBN-10: 9990000018'],
    ['a card', 'patient card no. 9990000018'],
    ['an order', 'patient order 999 000 0018'],
    ['a book', 'patient ISBN 9990000018'],
    ['a property', 'patient UPRN: 9990000018'],
    ['a meeting', 'patient Meeting ID: 999 000 0018'],
    ['a web address', 'patient https://example.org/nhs/9990000018?nhs=9990000018'],
    ['an e-mail address', 'patient 9990000018@example.org'],
    ['a code with letters', 'patient AB9990000018 and 9990000018XY'],
    ['joined to more digits', 'patient 978-9990000018 and 9990000018.50'],
    ['other grouping without the label', 'patient 99900 00018'],
  ])('%s', (_name, text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('whatever the number', () => {
  const gaps = [' ', '  ', '\u00a0', '\u2009', '\u202f', ' \u200b'];
  const forms = fc.oneof(
    fc.constantFrom(...gaps).map((gap) => (digits: string) => cut(digits).join(gap)),
    fc.constant((digits: string) => `NHS number ${digits}`),
    fc
      .constantFrom('-', '.', '–', '\t', '\n', ' - ', '/')
      .map((gap) => (digits: string) => `NHS no: ${cut(digits).join(gap)}`),
    fc.constant((digits: string) => `NHS${Array.from(digits).join('\u00ad')}`),
    fc.constant((digits: string) =>
      cut(
        Array.from(digits)
          .map((digit) => String.fromCharCode(0xff10 + Number(digit)))
          .join(''),
      ).join(' '),
    ),
  );

  it('finds every written form, once, with its digits', () => {
    fc.assert(
      fc.property(anyNumber, forms, fc.constantFrom('', 'See ', '(', 'Oak\n'), (digits, form, before) => {
        const found = identifiersIn(`${before}${form(digits)} today`);
        expect(found.map(({ strength, key }) => [strength, key])).toEqual([['strong', digits]]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a telephone number for one', () => {
    // 7700 900000 to 900999 are kept for fiction; 91 of them pass the check digit.
    const styles: readonly ((digits: string) => string)[] = [
      (digits) => `+44${digits}`,
      (digits) => `+44 ${digits.slice(0, 4)} ${digits.slice(4)}`,
      (digits) => `+44 (0)${cut(digits).join(' ')}`,
      (digits) => `0044 ${cut(digits).join(' ')}`,
      (digits) => `0${digits.slice(0, 4)} ${digits.slice(4)}`,
      (digits) => `0${digits}`,
      (digits) => `Tel: ${cut(digits).join(' ')}`,
      (digits) => `Mobile ${digits}`,
      (digits) => `tel:${digits}`,
      (digits) => `ring him on ${cut(digits).join('-')}`,
    ];
    for (let last = 0; last < 1000; last += 1) {
      const digits = `7700900${String(last).padStart(3, '0')}`;
      for (const style of styles) expect(seen(`The patient: ${style(digits)} today`)).toEqual([]);
    }
  });

  it('is one identifier where its end reads as a date of birth', () => {
    const digits = Array.from({ length: 20 }, (_, at) => `9${String(at).padStart(2, '0')}`)
      .map((start) => [start, '4', '12', '1990'])
      .find((parts) => seen(`NHS no ${parts.join('')}`).length === 1);
    const text = `born, NHS no ${(digits ?? []).join(' ')}`;
    expect(identifiersIn(text).map(({ kind }) => kind)).toEqual(['nhs-number']);
  });

  it('gives identifiers in order and apart for any text', () => {
    const piece = fc.constantFrom(
      '999',
      '000',
      '0018',
      ' ',
      '-',
      '.',
      '\n',
      '9990000018',
      'NHS ',
      'DOB ',
      '4/5/61',
      '\u200b',
      '+44',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 2 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of identifiersIn(text)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('in Scotland and Northern Ireland', () => {
  // Computed, so that no real number stands in this file.
  const chance = chanceOf(11);
  const chi = chiNumber(chance);
  const care = healthAndCareNumber(chance);
  const told = (text: string) => identifiersIn(text).map(({ kind, strength, key }) => [kind, strength, key]);

  it.each([
    ['strong', `CHI ${chi}`],
    ['strong', `CHI number: ${chi.slice(0, 6)} ${chi.slice(6)}`],
    ['strong', `CHI-${chi}`],
    ['strong', `NHS number ${chi}`],
    ['likely', `The patient, ${chi}, was seen`],
    ['likely', `The patient, ${chi.slice(0, 6)}-${chi.slice(6)}, was seen`],
    ['likely', `The patient, ${cut(chi).join(' ')}, was seen`],
    ['weak', chi],
    ['weak', cut(chi).join(' ')],
  ])('a CHI number is %s in a form of its own (%#)', (strength, text) => {
    expect(told(text)).toEqual([['chi-number', strength, chi]]);
  });

  it.each([
    ['strong', `H&C no. ${care}`],
    ['strong', `HCN ${care}`],
    ['strong', `Health and Care number: ${cut(care).join('-')}`],
    ['strong', cut(care).join(' ')],
    ['likely', `The patient, ${care}, was seen`],
    ['weak', care],
  ])('a Health and Care number is %s in a form of its own (%#)', (strength, text) => {
    expect(told(text)).toEqual([['hc-number', strength, care]]);
  });

  it.each(['0001', '3201', '0113', '3002', '3104', '3111', '1500'])(
    'a CHI number has a day and a month: not %s',
    (start) => {
      // From 32 on the range is Northern Ireland's.
      const kinds = Array.from({ length: 20 }, (_, at) => numbered(at, `${start}61`))
        .filter((digits) => digits !== undefined)
        .flatMap((digits) => told(`CHI ${digits}`).map(([kind]) => kind));
      expect(kinds).not.toContain('chi-number');
    },
  );
});
