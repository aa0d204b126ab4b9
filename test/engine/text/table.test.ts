import { identifiersIn } from '../../../src/engine/text/identifiers';
import { chanceOf } from './corpus/chance';
import { nhsNumber } from './corpus/numbers';

const chance = chanceOf(7);
const numbers = Array.from({ length: 20 }, () => nhsNumber(chance));
const wrong = (digits = '') => digits.slice(0, 9) + String((Number(digits.slice(9)) + 1) % 10);
const strengths = (text: string) =>
  identifiersIn(text)
    .filter(({ kind }) => kind === 'nhs-number')
    .map(({ strength }) => strength);

describe('a column in which most numbers pass the check', () => {
  it.each([
    ['in a table', (number: string) => `Oak\t${number}\tx`],
    ['on lines of their own', (number: string) => number],
    ['with hyphens', (number: string) => `x\t${number.replace(/^(...)(...)/, '$1-$2-')}`],
    ['between blank lines', (number: string) => `${number}\n`],
    ['among empty cells', (number: string) => `${number}\n\t\t`],
  ])('is a list of patients without any word: %s', (_name, row) => {
    expect(strengths(numbers.map(row).join('\n'))).toEqual(numbers.map(() => 'strong'));
  });

  it('also with one wrong in five', () => {
    const some = numbers.map((number, at) => (at % 5 === 2 ? wrong(number) : number));
    expect(strengths(some.join('\n'))).toEqual(Array(16).fill('strong'));
  });

  it('is none with one wrong in three', () => {
    const some = numbers.map((number, at) => (at % 3 === 2 ? wrong(number) : number));
    expect(strengths(some.join('\n'))).not.toContain('strong');
  });

  it('is none with 4 of them', () => {
    expect(strengths(numbers.slice(0, 4).join('\n'))).toEqual(Array(4).fill('weak'));
  });

  it('counts each column and each table by itself', () => {
    const rows = (from: number) => numbers.slice(from, from + 4).map((number) => `Oak\t${number}`);
    expect(strengths([...rows(0), 'And the other ward, as you asked:', ...rows(4)].join('\n'))).toEqual(
      Array(8).fill('weak'),
    );
    const columns = numbers.slice(0, 8).map((number, at) => (at % 2 ? `${number}\tx` : `x\t${number}`));
    expect(strengths(columns.join('\n'))).toEqual(Array(8).fill('weak'));
  });

  it.each(['Mobile', 'Tel', 'Order number', 'Invoice no', 'ISBN', 'Account number'])(
    'is none under "%s"',
    (heading) => {
      expect(strengths([`Name\t${heading}`, ...numbers.map((number) => `Oak\t${number}`)].join('\n'))).toEqual([]);
    },
  );
});

describe('ten digits without a label, most of which fail the check', () => {
  it('pass it by chance: a patient near by does not make the few that do likely', () => {
    const codes = numbers.slice(0, 8).map((number, at) => (at === 3 ? number : wrong(number)));
    expect(strengths(`For the patient lift: ${codes.join(', ')}`)).toEqual(['weak']);
    expect(strengths(`Also for the patient: ${codes[3] ?? ''}`)).toEqual(['likely']);
  });

  it('say nothing of one that has a label', () => {
    expect(strengths(`NHS number ${numbers[0] ?? ''}, codes ${numbers.slice(1, 4).map(wrong).join(' and ')}`)).toEqual([
      'strong',
    ]);
  });
});

describe('a heading', () => {
  const table = (heading: string, cells: readonly string[]) =>
    identifiersIn([`Name\t${heading}\tNote`, ...cells.map((cell) => `Oak\t${cell}\tx`)].join('\n')).map(
      ({ kind, strength }) => `${kind} ${strength}`,
    );

  it.each(['NHS No', 'NHS Number', 'NHS number (10 digits)', "Patient's NHS No.", 'Rhif GIG'])(
    '"%s" labels its column',
    (heading) => {
      expect(table(heading, numbers.slice(0, 3))).toEqual(Array(3).fill('nhs-number strong'));
    },
  );

  it.each(['DOB', 'Date of birth', 'D.O.B.', 'Birth date', 'Date of Birth (dd/mm/yyyy)', 'Dyddiad geni'])(
    '"%s" makes dates birth dates',
    (heading) => {
      expect(table(heading, ['04/05/1961', '1972-06-05', '6 July 2021'])).toEqual(Array(3).fill('birth-date likely'));
    },
  );

  it.each(['Date', 'Appointment', 'Seen'])('"%s" does not', (heading) => {
    expect(table(heading, ['04/05/1961', '1972-06-05', '6 July 2021'])).toEqual([]);
  });

  it('reaches to the end of its table, however long, and no further', () => {
    const rows = Array.from({ length: 400 }, () => 'Oak\t04/05/1961');
    const text = [
      'Name\tDOB',
      ...rows,
      'These are the clinics we spoke of:',
      'Knee\t12/03/2026',
      'Hip\t13/03/2026',
    ].join('\n');
    expect(identifiersIn(text)).toHaveLength(400);
  });

  it('is in a row without numbers', () => {
    expect(identifiersIn('Name\tDOB\tNote\nOak\t04/05/1961\tTel\nGlen\t05/06/1972\tx')).toHaveLength(2);
  });

  it('gives way to the next one', () => {
    expect(identifiersIn('Name\tDOB\nOak\t04/05/1961\nName\tTel\nOak\t05/06/1972')).toHaveLength(1);
  });

  it('may be a line of its own over lines of numbers', () => {
    expect(strengths(`NHS numbers:\n${numbers.slice(0, 3).join('\n')}`)).toEqual(Array(3).fill('strong'));
    expect(identifiersIn('DOB\n04/05/1961\n05/06/1972\nClinics\n12/03/2026')).toHaveLength(2);
  });

  it('may stand beside its number', () => {
    expect(strengths(`Name\tGlen Oak\nNHS number\t${numbers[0] ?? ''}`)).toEqual(['strong']);
  });
});
