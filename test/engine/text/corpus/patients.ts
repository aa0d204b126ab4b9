import { chanceOf, type Chance } from './chance';
import { filled, joined, type Filling, type Message } from './messages';
import { chiNumber, healthAndCareNumber, nhsNumber, niNumber, postcode, two } from './numbers';
import { forename, signature, street, surname, title } from './people';

/** Marks and spaces that people, programs and telephones put between the parts of a number. */
const SPACES = [' ', ' ', ' ', '  ', '\u00a0', '\u2009', '\u202f', '\u2002', ' \u200b'] as const;
const MARKS = ['-', '-', '\u2013', '\u2011', '.', '/', ' - ', '\t', '\n', '\n> ', ' \n'] as const;

const inParts = (digits: string, mark: string, cuts: readonly number[] = [3, 6]) =>
  [digits.slice(0, cuts[0]), ...cuts.map((cut, at) => digits.slice(cut, cuts[at + 1]))].join(mark);

const shifted = (digits: string, by: number) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(by + Number(digit)));

/** Digits of other scripts, and what shows nothing between them. */
function disguised(chance: Chance, written: string): string {
  switch (chance.whole(40)) {
    case 0:
      return shifted(written, 0xff10);
    case 1:
      return shifted(written, 0x660);
    case 2:
      return shifted(written, 0x6f0);
    case 3:
      return shifted(written, 0x1d7ce);
    case 4:
      return Array.from(written).join('\u00ad');
    case 5:
      return Array.from(written).join('\u200b');
    case 6:
      return `${written.slice(0, 4)}\u2060${written.slice(4)}`;
    default:
      return written;
  }
}

/** As the service manual wants it: 3 3 4 with spaces, which needs nothing beside it. */
const spaced = (chance: Chance, digits: string) => disguised(chance, inParts(digits, chance.pick(SPACES)));
/** In one run or with marks. */
const compact = (chance: Chance, digits: string) =>
  disguised(chance, chance.whole(3) > 0 ? digits : inParts(digits, chance.pick(['-', '\u2013', '.', '/'])));
/** In any form that a label makes plain. */
const labelled = (chance: Chance, digits: string) =>
  disguised(
    chance,
    chance.pick([
      digits,
      digits,
      inParts(digits, chance.pick(SPACES)),
      inParts(digits, chance.pick(SPACES)),
      inParts(digits, chance.pick(MARKS)),
      inParts(digits, ' ', [5]),
      inParts(digits, ' ', [6]),
      inParts(digits, ' ', [3, 5, 7]),
    ]),
  );

const MONTHS = ['January', 'Feb', 'March', 'Apr', 'May', 'June', 'Jul', 'August', 'Sept', 'October', 'Nov', 'December'];

interface Day {
  readonly key: string;
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

function dayOf(chance: Chance, from: number, to: number): Day {
  const [year, month, day] = [from + chance.whole(to - from), 1 + chance.whole(12), 1 + chance.whole(28)];
  return { year, month, day, key: `${year}-${two(month)}-${two(day)}` };
}

function written({ day, month, year }: Day, chance: Chance): string {
  const word = MONTHS[month - 1] ?? '';
  const mark = chance.pick(['/', '/', '/', '-', '.', ' ', '\u2013']);
  return chance.pick([
    `${two(day)}${mark}${two(month)}${mark}${year}`,
    `${two(day)}${mark}${two(month)}${mark}${year}`,
    `${day}${mark}${month}${mark}${year}`,
    year < 2000 && year >= 1930
      ? `${two(day)}/${two(month)}/${String(year).slice(2)}`
      : `${two(day)}/${two(month)}/${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${word} ${year}`,
    `${day}th ${word} ${year}`,
    `${two(day)}-${word.slice(0, 3)}-${year}`,
    `${word} ${day}, ${year}`,
    `${two(day)}${two(month)}${year}`,
  ]);
}

/** One patient, and how the frames write what is known of them. */
function patientOf(chance: Chance): (name: string) => Filling {
  const [first, last, born] = [forename(chance), surname(chance), dayOf(chance, 1925, 2024)];
  const [grown, code] = [dayOf(chance, 1925, 2000), postcode(chance)];
  const numbers = { nhs: nhsNumber(chance), chi: chiNumber(chance), hc: healthAndCareNumber(chance) };
  const ni = niNumber(chance);
  const hospital = chance.pick(['A', 'K', 'M']) + chance.digits(6);
  const trust = `RXQ${chance.digits(7)}`;
  const local = `3${chance.digits(7)}`;
  const number = (kind: 'nhs-number' | 'chi-number' | 'hc-number', key: string, form: typeof spaced): Filling => ({
    kind,
    key,
    written: form(chance, key),
  });
  return (name) => {
    switch (name) {
      case 'name':
        return `${first} ${last}`;
      case 'titled':
        return `${title(chance)} ${chance.pick([`${first} `, '', `${first.charAt(0)} `])}${last}`;
      case 'listed':
        return chance.pick([
          `${last.toUpperCase()}, ${first}`,
          `${last.toUpperCase()} ${first}`,
          `${first} ${last.toUpperCase()}`,
        ]);
      case 'street':
        return street(chance);
      case 'label':
        return chance.pick([
          'NHS number',
          'NHS No',
          'NHS no.',
          'NHS Number:',
          'NHS#',
          'NHS:',
          'nhs no:',
          'NHS num',
          'NHS number is',
          'Rhif GIG:',
          'N.H.S. No:',
          'NHS No -',
        ]);
      case 'born':
        return chance.pick([
          'DOB',
          'DOB:',
          'D.O.B.',
          'dob',
          'Date of birth:',
          'Date of Birth',
          'born',
          'born on',
          'Birth date:',
          'd.o.b:',
        ]);
      case 'spaced':
        return number('nhs-number', numbers.nhs, spaced);
      case 'compact':
        return number('nhs-number', numbers.nhs, compact);
      case 'labelled':
        return number('nhs-number', numbers.nhs, labelled);
      case 'solid':
        return number('nhs-number', numbers.nhs, (_chance, digits) => digits);
      case 'chi':
        return number('chi-number', numbers.chi, (_chance, digits) =>
          chance.pick([digits, digits, inParts(digits, ' ', [6]), inParts(digits, '-', [6]), inParts(digits, ' ')]),
        );
      case 'hc':
        return number('hc-number', numbers.hc, spaced);
      case 'hclabelled':
        return number('hc-number', numbers.hc, labelled);
      case 'dob':
        return { kind: 'birth-date', key: born.key, written: disguised(chance, written(born, chance)) };
      case 'old':
        return { kind: 'birth-date', key: grown.key, written: `${two(grown.day)}/${two(grown.month)}/${grown.year}` };
      case 'ni':
        return { kind: 'ni-number', key: ni, written: ni.replace(/^(..)(..)(..)(..)/, '$1 $2 $3 $4 ') };
      case 'nisolid':
        return { kind: 'ni-number', key: ni, written: chance.pick([ni, ni.toLowerCase(), ni.replace(/\d+/, ' $& ')]) };
      case 'hospital':
        return {
          kind: 'hospital-number',
          key: hospital,
          written: chance.pick([hospital, hospital, hospital.replace(/^./, '$&-')]),
        };
      case 'trust':
        return { kind: 'hospital-number', key: trust, written: chance.pick([trust, trust.replace('Q', 'Q ')]) };
      case 'local':
        return { kind: 'hospital-number', key: local, written: local };
      case 'postcode':
        return {
          kind: 'postcode',
          key: code.replace(' ', ''),
          written: chance.pick([code, code, code.replace(' ', ''), code.replace(' ', '\u00a0')]),
        };
      case 'today':
        return `${two(1 + chance.whole(28))}/${two(1 + chance.whole(12))}/2026`;
      default:
        throw new Error(`{${name}} is no filling`);
    }
  };
}

/** What people write about one patient. */
const FRAMES = [
  'Please see this patient, {label} {labelled}, with knee pain.',
  'Could someone ring {titled} about the scan? {spaced}',
  '{spaced} needs a call back today',
  'Re: {name} {spaced}',
  'NHS{solid} came in today',
  'Patient no:{solid} was admitted to ward 4',
  'Blood results for {compact} are back, the patient is worried.',
  'The patient ({compact}) was seen on {today} in clinic.',
  'Discharge summary attached.\n\n{compact}\n\nGP to review in 2 weeks.',
  'Referral for {compact}, see letter of {today}.',
  '{label} {labelled}, {born} {dob}. Seen {today}.',
  '{name}, {born} {dob}, {label} {labelled}',
  'Name: {name}\n{born} {dob}\n{label} {labelled}\nAddress: {street}',
  'Name\tDOB\tNHS Number\n{name}\t{old}\t{solid}',
  'NHS Number\t{labelled}\nName\t{name}',
  'DNA letter {spaced} on {today}',
  'Her {born} {dob} and she lives alone.',
  'Please book {titled}, {old}, for the {today} clinic.',
  '{listed} {old} is on the list for {today}.',
  '{listed} ({old}) results to follow',
  '{titled} ({old}) did not attend on {today}',
  '{name} ({old}) did not attend',
  'Dyddiad geni: {dob}. Rhif GIG: {labelled}',
  'CHI {chi} seen today',
  'CHI number: {chi}, {born} {dob}',
  'CHI no. {chi}. Referred on {today}.',
  'The patient, {chi}, was discharged on {today}.',
  'H&C number {hclabelled} was seen on {today}',
  'HCN: {hclabelled}',
  'Health and Care Number {hclabelled}',
  'Please see {name}, {hc}, in clinic',
  'NI number {nisolid}',
  'National Insurance number: {nisolid}, {born} {dob}',
  'Benefits letter for {titled}, {ni}',
  'The patient gave {nisolid} on admission',
  'NINO: {ni}',
  'Hospital number {hospital}, seen {today}',
  'Hosp no: {hospital} {name}',
  'MRN {trust}',
  'MRN: {local}, {born} {dob}',
  'Patient {name} ({hospital}) was admitted on {today}.',
  'Notes for {trust} are missing.',
  'Hospital Number\tDOB\tName\n{local}\t{old}\t{name}',
  '{titled}, {street}, Moorland {postcode}',
  '{titled}\n{street}\nMoorland\n{postcode}',
  '{born} {dob}, {street}, Moorland, {postcode}',
  'The patient lives at {street}, Moorland {postcode}.',
  '{label} {labelled} moved to {postcode} on {today}',
  'The NHS number for this patient is {compact}, please action.',
  'Patient details: {name}, {compact}, {born} {dob}',
  '{name} - {spaced} - knee',
  'His NHS number ({labelled}) and DOB ({dob})',
  'Seen: {name}, {dob} (DOB), {label} {labelled}',
  'DOB={dob};nhs_number={solid}',
  'DOB{old} NHS{solid}',
  'NHS Number\n{labelled}\nDOB\n{dob}',
  'NHS Number ......... {solid}\nDOB ................ {old}',
  '*NHS number*: {labelled}',
  '{ "nhsNumber": "{solid}", "dateOfBirth": "{old}" }',
  'NHS no/DOB: {solid}, {old}',
  'NHS No. & DOB {solid} {old}',
  'NHS Number (verified): {labelled}',
  '> On Monday Rowan wrote:\n> please see {label}\n> {labelled}, {born} {dob}\n> thanks',
  'pt {compact} reviewed, symptoms worse',
  'Thanks for referring {titled} ({spaced}).',
  'Baby of {name}, born {dob}, {label} {labelled}',
  'his NI is {ni}, N.I. number confirmed',
  'N.I. no. {nisolid} for the sick note',
  'Unit number {hospital} / {spaced}',
  'Hosp. No. {local}; hospital ID: {trust}',
  'PAS number {local}, RiO no {local}',
  '(CHI {chi}) attended on {today}',
  'CHI-{chi}',
  '{titled} of {street}, {postcode}, rang today',
  'Name\t{titled}\nAddress\t{street}\nPostcode\t{postcode}\nDOB\t{dob}',
  'Patient: {name}\nD.O.B: {dob}\nPostcode: {postcode}',
] as const;

const LISTS = [
  { head: 'Name\tDOB\tNHS No\tClinic', row: '{name}\t{dob}\t{solid}\t{today}' },
  { head: 'Ref\tNumber', row: '{name}\t{solid}' },
  { head: '', row: '{solid}' },
  { head: '', row: '{spaced}' },
  { head: 'To call this week:', row: '{name} {spaced}' },
  { head: 'Date of birth\tCHI\tPostcode', row: '{dob}\t{chi}\t{postcode}' },
  { head: 'Hospital number', row: '{local}' },
] as const;

/** Messages about invented patients, one of each frame in turn, some of them whole lists. */
export function patientMessages(count: number, seed: number): readonly Message[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, at) => {
    const frame = FRAMES[at % FRAMES.length] ?? '';
    const list = at % 12 === 11 ? LISTS[chance.whole(LISTS.length)] : undefined;
    const rows = Array.from({ length: list ? 6 + chance.whole(12) : 1 }, () =>
      filled(list?.row ?? frame, patientOf(chance)),
    );
    const opening = chance.pick(['', '', 'Hi Rowan,\n\n', 'Dear all,\n\n', 'Hello\n']);
    const parts = [{ text: opening + (list?.head ? `${list.head}\n` : ''), gold: [] }, joined(rows, '\n')];
    if (chance.whole(2) === 0) parts.push({ text: `\n\n${signature(chance, postcode(chance))}`, gold: [] });
    return joined(
      parts.filter((part) => part.text !== ''),
      '',
    );
  });
}
