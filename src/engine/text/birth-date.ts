import type { Identifier } from './identifier';

/** How far a date may stand from the words that make it a birth date, in characters. */
const NEAR = 40;

/** "b." only right before a date: it is an initial elsewhere. */
const CUE =
  /\b(?:d\.? ?o\.? ?b\b\.?|date[ \t]{1,3}of\s{1,3}birth|birth[ -]?date|dyddiad geni|born)|(?:^|[\s(,;])b\.(?=\s?\d)/gi;

/** Between the cue and the date: words that say the date is another's. */
const OTHER_DATE =
  /\b(?:by|before|until|due|since|seen|sent|dated|appointment|appt|review|reply|today|tomorrow)\b|[.!?]\s{1,3}[a-z]{2}/i;

/** How each month begins, in English and Welsh. */
const MONTHS = 'jan ion feb chw mar maw apr ebr may mai jun meh jul gor aug aws sep med oct hyd nov tac dec rha'.split(
  ' ',
);

/** The ways a date is written: what may stand before it, its three parts, and which of them are year, month and day. */
const FORMS: readonly (readonly [RegExp, number, number, number])[] = [
  [/(^|[^\d/.-])(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/, 2, 3, 4],
  [/(^|[^\d/.-])(\d{1,2})(?:\s?[/.-]\s?|[ \t])(\d{1,2})(?:\s?[/.-]\s?|[ \t])(\d{4}|\d{2})(?!\d)/, 4, 3, 2],
  [/(^|\D)(\d{2})(\d{2})(\d{4})(?!\d)/, 4, 3, 2],
  [
    /(^|\D)(\d{1,2})\s?(?:st|nd|rd|th|ain|af)?\s?(?:of\s)?[ \-./]?([a-z]{3,10})\.?,?[ \-./]{0,2}'?(\d{4}|\d{2})(?!\d)/i,
    4,
    3,
    2,
  ],
  [/(^|[^a-z])([a-z]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/i, 4, 2, 3],
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
  const found = dateIn(text, Math.max(0, cue - 30), cue);
  return found !== undefined && /^[\s(),:=-]{0,6}$/.test(text.slice(found.end, cue)) ? found : undefined;
}

/** The first date that stands in the stretch. */
function dateIn(text: string, from: number, to: number): Identifier | undefined {
  let first: Identifier | undefined;
  FORMS.forEach(([pattern, year, month, day]) => {
    const match = pattern.exec(text.slice(from, to));
    const key = match === null ? undefined : isoDate(match[year] || '', match[month] || '', match[day] || '');
    if (match === null || key === undefined) return;
    const start = from + match.index + (match[1] || '').length;
    if (first === undefined || start < first.start) {
      const end = from + match.index + match[0].length;
      first = { kind: 'birth-date', start, end, strength: 'likely', key };
    }
  });
  return first;
}

function isoDate(year: string, month: string, day: string): string | undefined {
  const y = Number(year) + (year.length > 2 ? 0 : year < '30' ? 2000 : 1900);
  let m = Math.floor(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) / 2) + 1 || Number(month);
  let d = Number(day);
  // Some systems write the month first.
  if (m > 12 && d <= 12) [m, d] = [d, m];
  const days = m === 2 ? 29 : [4, 6, 9, 11].indexOf(m) === -1 ? 31 : 30;
  // Not a number compares as false.
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= days)) return undefined;
  return `${y}-${`0${m}`.slice(-2)}-${`0${d}`.slice(-2)}`;
}
