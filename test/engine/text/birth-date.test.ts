import { identifiersIn } from '../../../src/engine/text/identifiers';

const seen = (text: string) =>
  identifiersIn(text).map(({ kind, strength, key, start, end }) => [kind, strength, key, text.slice(start, end)]);

describe('a date beside words for a birth date', () => {
  it.each([
    ['DOB 04/05/1961', '04/05/1961'],
    ['DOB: 4/5/61', '4/5/61'],
    ['dob 04-05-1961', '04-05-1961'],
    ['d.o.b. 04.05.1961', '04.05.1961'],
    ['D O B 04 05 1961', '04 05 1961'],
    ['DOB 04051961', '04051961'],
    ['DOB: 1961-05-04', '1961-05-04'],
    ['Date of birth: 4 May 1961', '4 May 1961'],
    ['date of birth is 4th of May 1961', '4th of May 1961'],
    ['Date of Birth\n4th May, 1961', '4th May, 1961'],
    ['Birth date 04-May-1961', '04-May-1961'],
    ['born on 4 May 61', '4 May 61'],
    ['born May 4, 1961', 'May 4, 1961'],
    ['DOB 04MAY1961', '04MAY1961'],
    ['Oak Glen (b. 4/5/1961)', '4/5/1961'],
    ['Dyddiad geni: 4 Mai 1961', '4 Mai 1961'],
    ['Oak Glen, 04/05/1961 (DOB)', '04/05/1961'],
    ['DOB, name: Oak Glen of Moor Lane, 04/05/1961', '04/05/1961'],
    ['DOB ０４/０５/１９６１', '０４/０５/１９６１'],
    ['DOB-04/05/1961', '04/05/1961'],
    ['DOB 040561', '040561'],
    ['date-of-birth: 04/05/1961', '04/05/1961'],
    ['DOB04/05/1961', '04/05/1961'],
    ['{"dateOfBirth": "1961-05-04"}', '1961-05-04'],
    ['DOB: 4 May\n1961', '4 May\n1961'],
    ['DOB 04\u00ad/05/\u200b1961', '04\u00ad/05/\u200b1961'],
  ])('"%s"', (text, written) => {
    expect(seen(text)).toEqual([['birth-date', 'likely', '1961-05-04', written]]);
  });

  it('the month first, where the day cannot be a month', () => {
    expect(seen('DOB 05/14/1961').map((each) => each[2])).toEqual(['1961-05-14']);
  });

  it('two digits of the year from 30 up are the last century', () => {
    expect(seen('DOB 4/5/30').map((each) => each[2])).toEqual(['1930-05-04']);
    expect(seen('DOB 4/5/29').map((each) => each[2])).toEqual(['2029-05-04']);
  });

  it('each of several', () => {
    expect(seen('DOB 4/5/1961, DOB 5/6/1972').map((each) => each[2])).toEqual(['1961-05-04', '1972-06-05']);
  });
});

describe('a date beside a name', () => {
  it.each([
    ['Mr Glen Oak 04/05/1961', 'likely'],
    ['MRS OAK (04/05/1961)', 'likely'],
    ['Miss Hazel Moor, 4 May 1961', 'likely'],
    ['Master Oak 04/05/2009', 'likely'],
    ['Mr Oak 4/5/61', 'likely'],
    ['GLEN Oak 04/05/1961', 'likely'],
    ['GLEN OAK 04/05/1961', 'likely'],
    ['OAK, Glen 04/05/1961', 'likely'],
    ['Glen OAK\t04/05/1961', 'likely'],
    ['Glen Oak (04/05/1961)', 'likely'],
    ['Re: Ms Oak - 04/05/1961', 'likely'],
    ['The patient OAK, Glen 04/05/2009', 'likely'],
    ['OAK, Glen 04/05/2009', 'weak'],
    ['Glen Oak (04/05/2009)', 'weak'],
    ['Mr Oak 4/5/09', 'weak'],
    ['NHS 999 000 0018, 04/05/1961', 'likely'],
  ])('"%s" is %s', (text, strength) => {
    expect(seen(text).filter(([kind]) => kind === 'birth-date')).toHaveLength(1);
    expect(seen(text).pop()?.[1]).toBe(strength);
  });

  it.each([
    'Dr Smith 12/05/2026 meeting',
    'Dr Oak 04/05/1961',
    'Professor Glen Oak (04/05/1961)',
    'Staff Nurse OAK Hazel 04/05/1991',
    'Mr Oak 12/05/2026',
    'OAK, Glen 12/05/2026',
    'Mr Oak was seen on 04/05/1991',
    'Mr Oak (from 04/05/2009)',
    'Appointed: Mr Oak 04/05/2009',
    'Mr Oak 04/05/2009 start date',
    'Mental Health Act (09/05/1983)',
    'NHS England 01/04/1999',
    'Policy Review (04/05/1998)',
    'Glen Oak 04/05/1961',
    'glen oak (04/05/1961)',
    'NHS 999 000 0018, 04/05/2026',
    'NHS 999 000 0018 seen 04/05/1991',
  ])('none in "%s"', (text) => {
    expect(seen(text).filter(([kind]) => kind === 'birth-date')).toEqual([]);
  });
});

it.each([
  ['a bare date', 'On 04/05/1961 we met.'],
  ['too far away', `DOB ${'x '.repeat(25)}04/05/1961`],
  ['a day to answer by', 'Please confirm your date of birth by 12 March 2026'],
  ['an appointment', 'DOB and appointment 12/03/2026'],
  ['another sentence', 'We need the date of birth. Clinic is 12/03/2026'],
  ['a word that ends so', 'stubborn 04/05/1961, airborne 04/05/1961'],
  ['an initial', 'A. B. Glen 04/05/1961'],
  ['two numbers', 'DOB 12 34'],
  ['a version', 'DOB 1.04.05.1961'],
  ['no such day', 'DOB 31/04/1961'],
  ['no such month', 'DOB 31/13/1961'],
  ['before 1900', 'DOB 04/05/1861'],
  ['part of a longer number', 'DOB 04/05/196123'],
  ['the word alone', 'DOB:'],
])('none: %s', (_name, text) => {
  expect(seen(text)).toEqual([]);
});
