import type { Identifier, Scan } from './identifier';
import { isMark } from './template';

/** From a number on: three parts and what parts them; the month may be a word. */
const DATE =
  /(\d{4}(?=\D)|\d\d?)(?:st|nd|rd|th|ain|af)?([\s./-]{0,5})(?:of\s)?(\d\d?|[a-z]{3,9})([\s.,/-]{0,5})'?(\d{4}|\d\d?)(?![./-]?\d)/iy;
/** "May 4, 1961", from the day on, and what stands before it. */
const DAY_AND_YEAR = /(\d\d?)(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/y;
const MONTH_BEFORE = /(?:^|[^a-z])([a-z]{3,9}\.?\s)$/i;

/** How each month begins, in English and Welsh. */
const MONTHS = 'jan ion feb chw mar maw apr ebr may mai jun meh jul gor aug aws sep med oct hyd nov tac dec rha';

/** "b." only right before the date: it is an initial elsewhere. */
const CUE_BEFORE =
  /\b(?:d\.? ?o\.? ?b\b\.?|date[\s_-]{0,3}of[\s_-]{0,3}birth|birth[ _-]?date|dyddiad geni|born)([\s\S]{0,40})$|(?:^|[\s(,;])b\.\s?$/i;
const CUE_AFTER = /^[\s(),:=-]{0,6}(?:d\.? ?o\.? ?b\b|date of birth|birth|dyddiad geni)/i;
/** Between the cue and the date: words that say the date is another's. */
const OTHER_DATE =
  /\b(?:by|before|until|due|since|seen|sent|dated|appointment|appt|review|reply|today|tomorrow)\b|[.!?]\s{1,3}[a-z]{2}/i;

/** A date without words for a birth, and not before this year, is rather of a meeting or a paper. */
const LAST = '2016';

/** Up to five names and titles, perhaps before a bracket. */
const NAME = /(?:^|[^\w'-])((?:[A-Z][\w'.-]{0,19},? {1,2}){0,4}[A-Z][\w'-]{1,19})[\s,:-]{0,3}(\(?)$/;
/** Titles that patients have; doctors and nurses are staff. */
export const TITLE = /\b(?:M(?:rs?|[sxS]|iss|aster|RS?|ISS)|Baby)\.? [A-Z]/;
/** In what looks like a name, or from 2000 on beside it: no name, or a date of something else than a birth. */
const NO_BIRTH =
  /\b(?:(?:dr|act|nhs|date|from|since|\w{3,6}day)\b|prof|nurse|sister|regulation|order|policy|version|updat|report|guid|england|trust|hosp|review|issue|minutes|meeting|start|join|appoint|employ)/i;

/**
 * The birth date whose first number stands at `digit`: likely with words for it before or after it or over its column,
 * right after a patient's number, or beside a patient's title and name. Beside another name that has capitals, or that it
 * follows in brackets, it is likely before 2000 or with a patient near by, else weak. Years 1900 to 2100, without words
 * for a birth to 2015; two digits from 30 up are the last century, for the engine has no clock.
 */
export function birthDateAt(scan: Scan, digit: number): Identifier | undefined {
  const date = dateAt(scan.text, digit);
  if (date === undefined) return undefined;
  const { start, end, key } = date;
  const before = scan.before(start);
  const after = scan.text.slice(end, end + 25);
  const cue = CUE_BEFORE.exec(before);
  const { last } = scan;
  const isBesideNumber =
    key < LAST &&
    last !== undefined &&
    /^(?:nhs|chi|hc)/.test(last.kind) &&
    last.strength !== 'weak' &&
    /^[\s,;|/(-]{0,4}$/.test(scan.text.slice(last.end, start));
  const strength =
    isBesideNumber ||
    (cue !== null && !OTHER_DATE.test(cue[1] || '')) ||
    CUE_AFTER.test(after) ||
    scan.headed(start, end) === 'birth'
      ? 'likely'
      : besideName(before, after, key, date.isWhole, () => scan.isPatientNear(start, end));
  return strength && { kind: 'birth-date', start, end, strength, key };
}

function besideName(
  before: string,
  after: string,
  key: string,
  isWhole: boolean,
  isPatientNear: () => boolean,
): 'likely' | 'weak' | undefined {
  const [, name = '', bracket] = NAME.exec(before) || [];
  const isOld = key < '2000';
  if (name === '' || key > LAST || NO_BIRTH.test(isOld ? name : before + after)) return undefined;
  if (TITLE.test(name)) return isOld || isWhole ? 'likely' : 'weak';
  const isMarked = / /.test(name) && (bracket || /\b[A-Z'-]{3}/.test(name));
  return isMarked ? (isWhole && (isOld || isPatientNear()) ? 'likely' : 'weak') : undefined;
}

interface Day {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** The year has all its digits. */
  readonly isWhole: boolean;
}

function dateAt(text: string, digit: number): Day | undefined {
  DATE.lastIndex = DAY_AND_YEAR.lastIndex = digit;
  const match = DATE.exec(text);
  if (match !== null) {
    const [written, first = '', gap = '', second = '', otherGap = '', last = ''] = match;
    const isYearFirst = first.length > 2;
    const key = isYearFirst ? isoDate(first, second, last) : isoDate(last, second, first);
    // Digits with nothing between them must be whole: "04051961".
    const isWritten =
      gap && otherGap ? true : gap + otherGap ? /[a-z]/i.test(second) : /[a-z]|^(?:..){3,4}$/i.test(written);
    if (key && isWritten && !/\d[./-]$/.test(text.slice(Math.max(0, digit - 2), digit))) {
      return { start: digit, end: DATE.lastIndex, key, isWhole: isYearFirst || last.length > 2 };
    }
  }
  if (!isMark(text.charCodeAt(digit - 1))) return undefined;
  const [, day = '', year = ''] = DAY_AND_YEAR.exec(text) || [];
  const [, month = ''] = (day && MONTH_BEFORE.exec(text.slice(Math.max(0, digit - 12), digit))) || [];
  const key = isoDate(year, month, day);
  return key === undefined
    ? undefined
    : { start: digit - month.length, end: DAY_AND_YEAR.lastIndex, key, isWhole: true };
}

function isoDate(year: string, month: string, day: string): string | undefined {
  if (year.length < 2) return undefined;
  const y = Number(year) + (year.length > 2 ? 0 : year < '30' ? 2000 : 1900);
  const word = month.length > 2 ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) : -1;
  let m = word < 0 ? Number(month) : Math.floor(word / 8) + 1;
  let d = Number(day);
  // Some systems write the month first.
  if (m > 12 && d <= 12) [m, d] = [d, m];
  const days = m === 2 ? 29 : [4, 6, 9, 11].indexOf(m) === -1 ? 31 : 30;
  // Not a number compares as false.
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= days)) return undefined;
  return `${y}-${`0${m}`.slice(-2)}-${`0${d}`.slice(-2)}`;
}
