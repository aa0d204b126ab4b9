import type { Identifier } from './identifier';

/** How far a date may stand from the words that make it a birth date, in characters. */
const NEAR = 40;

/** "b." only right before a date: it is an initial elsewhere. */
const CUE =
  /\b(?:d\.? ?o\.? ?b\b\.?|date[ \t\u00a0]{1,3}of[ \t\u00a0\n]{1,3}birth|birth[ -]?date|dyddiad geni|born)|(?:^|[\s(,;])b\.(?=\s?\d)/gi;

/** Between the cue and the date: words that say the date is another's. */
const OTHER_DATE =
  /\b(?:by|before|until|due|since|seen|sent|dated|appointment|appt|review|reply|today|tomorrow)\b|[.!?]\s{1,3}[a-z]{2}/i;

const MONTHS: readonly (readonly string[])[] = [
  'jan january ionawr',
  'feb february chwefror',
  'mar march mawrth',
  'apr april ebrill',
  'may mai',
  'jun june mehefin',
  'jul july gorffennaf',
  'aug august awst',
  'sep sept september medi',
  'oct october hydref',
  'nov november tachwedd',
  'dec december rhagfyr',
].map((names) => names.split(' '));

/** The ways a date is written: which group of the pattern is the year, the month and the day. */
const FORMS: readonly { pattern: RegExp; year: number; month: number; day: number }[] = [
  { pattern: /(?:^|[^\d/.-])((\d{4})[/.-](\d{1,2})[/.-](\d{1,2}))(?!\d)/, year: 2, month: 3, day: 4 },
  {
    pattern: /(?:^|[^\d/.-])((\d{1,2})\s?[/.\-\u2010-\u2015]\s?(\d{1,2})\s?[/.\-\u2010-\u2015]\s?(\d{4}|\d{2}))(?!\d)/,
    year: 4,
    month: 3,
    day: 2,
  },
  { pattern: /(?:^|\D)((\d{1,2})[ \t](\d{1,2})[ \t](\d{4}|\d{2}))(?![ \t]?\d)/, year: 4, month: 3, day: 2 },
  { pattern: /(?:^|\D)((\d{2})(\d{2})(\d{4}))(?!\d)/, year: 4, month: 3, day: 2 },
  {
    pattern:
      /(?:^|\D)((\d{1,2})\s?(?:st|nd|rd|th|ain|af)?\s?(?:of\s)?[ \-./]?([a-z]{3,10})\.?,?[ \-./]{0,2}['’]?(\d{4}|\d{2}))(?!\d)/i,
    year: 4,
    month: 3,
    day: 2,
  },
  { pattern: /(?:^|[^a-z])(([a-z]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4}))(?!\d)/i, year: 4, month: 2, day: 3 },
];

/**
 * Dates beside words for a birth date. A bare date is none. Years 1900 to 2100; two digits from 30 up are the last
 * century, for the engine has no clock.
 */
export function birthDates(text: string): readonly Identifier[] {
  const found: Identifier[] = [];
  CUE.lastIndex = 0;
  for (let cue = CUE.exec(text); cue !== null; cue = CUE.exec(text)) {
    const end = cue.index + cue[0].length;
    const after = dateIn(text, end, Math.min(text.length, end + NEAR + 24));
    if (after !== undefined && after.start - end <= NEAR && !OTHER_DATE.test(text.slice(end, after.start))) {
      found.push(after);
    } else {
      const before = dateBefore(text, cue.index);
      if (before !== undefined) found.push(before);
    }
  }
  return found;
}

/** "04/05/1961 (DOB)": only marks may stand between. */
function dateBefore(text: string, cue: number): Identifier | undefined {
  const start = Math.max(0, cue - 30);
  const found = dateIn(text, start, cue);
  return found !== undefined && /^[\s(),:=\-\u2010-\u2015]{0,6}$/.test(text.slice(found.end, cue)) ? found : undefined;
}

/** The first date that stands in the stretch. */
function dateIn(text: string, from: number, to: number): Identifier | undefined {
  const stretch = text.slice(from, to);
  let first: Identifier | undefined;
  FORMS.forEach(({ pattern, year, month, day }) => {
    const match = pattern.exec(stretch);
    if (match === null) return;
    const written = match[1] ?? '';
    const key = isoDate(match[year] ?? '', match[month] ?? '', match[day] ?? '');
    if (key === undefined) return;
    const start = from + match.index + match[0].length - written.length;
    if (first === undefined || start < first.start) {
      first = { kind: 'birth-date', start, end: start + written.length, strength: 'likely', key };
    }
  });
  return first;
}

function isoDate(year: string, month: string, day: string): string | undefined {
  const written = Number(year);
  const y = year.length === 2 ? written + (written < 30 ? 2000 : 1900) : written;
  const name = month.toLowerCase();
  const named = MONTHS.map((names) => names.indexOf(name) !== -1).indexOf(true) + 1;
  let m = named > 0 ? named : Number(month);
  let d = Number(day);
  // Some systems write the month first.
  if (m > 12 && d <= 12) [m, d] = [d, m];
  const days = m === 2 ? 29 : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
  // Not a number compares as false.
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= days)) return undefined;
  return `${y}-${`0${m}`.slice(-2)}-${`0${d}`.slice(-2)}`;
}
