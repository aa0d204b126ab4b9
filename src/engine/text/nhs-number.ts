import type { Range } from '../draft';
import type { Identifier } from './identifier';
import { isInAddress } from './in-address';
import { contextOf } from './patient-context';

/** Characters that show nothing, inside or between digits. */
const SHOWS_NOTHING = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACES = /[ \t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const MARKS = /[./\-\u2010-\u2015\u2212]/;

/** Digits without anything visible between them. */
interface Group extends Range {
  readonly digits: string;
  /** What stands between the group before and this one, without what shows nothing; undefined for the first. */
  readonly gap: string | undefined;
}

/**
 * NHS numbers: ten digits whose last checks the others (Modulus 11), in the ranges issued in England, Wales and the
 * Isle of Man, or in the range for tests. Ten digits pass by chance once in eleven times, so the form decides: labelled
 * in any form, or 3 3 4 with spaces, is strong; others need words about a patient near by.
 * Hint: misses numbers split over two lines in other places than after the third and sixth digit.
 * Source: uk-fci/nhs-number (ranges) and NHS service manual (written form); read 2026-11-22.
 */
export function nhsNumbers(text: string): readonly Identifier[] {
  const found: Identifier[] = [];
  const context = contextOf(text);
  const digit = /\d/g;
  for (let match = digit.exec(text); match !== null; match = digit.exec(text)) {
    const chain = readChain(text, match.index);
    const last = chain[chain.length - 1];
    digit.lastIndex = last === undefined ? match.index + 1 : last.end;
    // What belongs to the number before says nothing of the next one.
    let free = 0;
    for (let at = 0; at < chain.length;) {
      const read = readNumber(text, chain, at, free, context);
      if (read === undefined) at += 1;
      else {
        found.push(read.identifier);
        at += read.groups;
        free = at;
      }
    }
  }
  return found;
}

/** Groups of digits from `start` on, each at most three visible characters after the one before, and one line end. */
function readChain(text: string, start: number): readonly Group[] {
  const groups: Group[] = [];
  let gap: string | undefined;
  for (let at = start; ;) {
    const from = at;
    let digits = '';
    let end = at;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        digits += text.charAt(at);
        end = at + 1;
      } else if (code < 0x80 || !SHOWS_NOTHING.test(text.charAt(at))) break;
    }
    groups.push({ start: from, end, digits, gap });
    gap = '';
    for (at = end; at < text.length && gap.length <= 4; at += 1) {
      const character = text.charAt(at);
      if (character === ' ' || SPACES.test(character) || MARKS.test(character)) gap += character;
      else if (!SHOWS_NOTHING.test(character)) break;
    }
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (!(code >= 48 && code <= 57) || gap.length > 4) return groups;
  }
}

/** How one of the ways to write a number joins its parts. */
type Form = 'solid' | 'spaces' | 'wrapped' | 'marks' | 'odd';

function readNumber(
  text: string,
  chain: readonly Group[],
  at: number,
  free: number,
  context: { near(range: Range): boolean },
): { identifier: Identifier; groups: number } | undefined {
  const taken = takeTen(chain, at);
  const first = chain[at];
  const last = chain[at + taken.length - 1];
  if (first === undefined || last === undefined || taken.length === 0) return undefined;
  const key = taken.map((group) => group.digits).join('');
  if (!isIssued(key)) return undefined;
  const range = { start: first.start, end: last.end };
  const form = formOf(taken);
  const previous = at > free ? chain[at - 1] : undefined;
  const before = text.slice(Math.max(free === 0 ? 0 : (chain[free - 1]?.end ?? 0), range.start - 60), range.start);
  const after = text.slice(range.end, range.end + 20);
  const groups = taken.length;
  const number = (strength: Identifier['strength']) => ({
    identifier: { kind: 'nhs-number' as const, ...range, strength, key },
    groups,
  });

  if (isInAddress(text, range)) return undefined;
  const next = chain[at + groups];
  if (LABEL.test(before)) return number('strong');
  if (form === 'odd') return undefined;
  if (PHONE_BEFORE.test(before) || PHONE_CODE.test(before) || PHONE_AFTER.test(after)) return undefined;
  const phone = phoneCue(before);
  // UK telephone numbers are not written 3 3 4.
  if (phone === 'leads-here' || (phone === 'away' && form !== 'spaces') || OTHER_NUMBER.test(before)) return undefined;
  if (isTight(first.gap, previous, form) || isTight(next?.gap, next, form)) return undefined;
  const letter = /[a-z_\u00c0-\u024f]/i;
  if (form === 'solid' && (letter.test(before.slice(-1)) || letter.test(after.charAt(0)))) return undefined;
  const crowded = isCrowded(previous, first.gap) || isCrowded(next, next?.gap);
  if (form === 'spaces' && !crowded && phone === 'none') return number('strong');
  return number(context.near(range) ? 'likely' : 'weak');
}

/** The groups from `at` on that make ten digits together; none when no run of them does. */
function takeTen(chain: readonly Group[], at: number): readonly Group[] {
  const taken: Group[] = [];
  let count = 0;
  for (let index = at; index < chain.length && count < 10; index += 1) {
    const group = chain[index];
    if (group === undefined) break;
    taken.push(group);
    count += group.digits.length;
  }
  return count === 10 ? taken : [];
}

function formOf(groups: readonly Group[]): Form {
  if (groups.length === 1) return 'solid';
  if (groups.map((group) => group.digits.length).join('') !== '334') return 'odd';
  const gaps = groups.slice(1).map((group) => group.gap ?? '');
  if (gaps.some((gap) => gap.trim() !== '' && !/^\s?[./\-\u2010-\u2015\u2212]\s?$/.test(gap))) return 'odd';
  if (gaps.some((gap) => gap.trim() !== '')) return 'marks';
  return gaps.some((gap) => /[\t\n\r]/.test(gap)) ? 'wrapped' : 'spaces';
}

/** Weights 10 to 2 and 1 over the ten digits give a multiple of 11; 10 equal digits always do and are nobody's. */
function isIssued(digits: string): boolean {
  const first = digits.charAt(0);
  if (first < '4' || first === '5' || first === '8') return false;
  let sum = 0;
  let equal = true;
  for (let at = 0; at < 10; at += 1) {
    const digit = digits.charAt(at);
    sum += (at === 9 ? 1 : 10 - at) * Number(digit);
    equal = equal && digit === first;
  }
  return sum % 11 === 0 && !equal;
}

const LABEL =
  /(?:^|[^a-z])(?:(?:nhs|n\.h\.s\.?|gig)[\s_]{0,3}(?:numbers?|num|nos?|nr|id|rhif)(?![a-z])\.?[\s:;=#(){}[\]\-\u2010-\u2015"'_.]{0,6}(?:(?:is|was|of)[\s:]{1,3})?|rhif (?:y )?gig[\s:;=#(\-]{0,6}|(?:nhs|n\.h\.s\.?|gig)[\s:;=#(\-\u2010-\u2015_]{0,4})$/i;
const PHONE_CODE =
  /(?:\+|(?:^|[^\d\s])\s{0,2}00)\s?\d{1,3}[\s().\-\u2010-\u2015]{0,3}(?:\(?0\)?[\s.\-]{0,2})?$|(?:^|\D)\(?0\)?[\s.\-]{0,2}$/;
const PHONE_BEFORE = /(?:^|[^a-z])[tmpf]\s?[:.]\s{0,3}$/i;
const PHONE_AFTER = /^\s{0,2}(?:[([]\s?(?:mobile|mob|tel|telephone|phone|home|work|fax)\s?[)\]]|ext\b|x\d)/i;
const PHONE_CUE =
  /(?:^|[^a-z])(?:tel|telephone|phone|mobile|mob|call|ring|fax|bleep|pager|whatsapp|dial|ffôn)(?![a-z])/i;
const OTHER_NUMBER =
  /(?:^|[^a-z])(?:isbn|uprn|usrn|card|account|acct|a\/c|order|invoice|purchase order|po|meeting|webinar|conference|passcode|pin|tracking|parcel|consignment|ticket|serial|vat|iban|sort code|company|charity|policy|barcode|gtin|ean)[\s\-]{0,2}(?:(?:reference|ref|number|no|num|id|code)\b)?[\s.:;=#(\-]{0,5}(?:is )?$/i;

/**
 * Whether a word for telephones stands before the digits, in the same sentence and with no word for a patient after it.
 * `away`: it does, but what follows it leads to something else, as in "ring Oak Glen, 999 ...".
 */
function phoneCue(before: string): 'none' | 'leads-here' | 'away' {
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), sentenceEnd(before)) + 1);
  const cue = PHONE_CUE.exec(sentence);
  if (cue === null) return 'none';
  const between = sentence.slice(cue.index + cue[0].length);
  if (/\b(?:patient|pt|nhs|dob|born|about|regarding|concerning|re)\b/i.test(between)) return 'none';
  return /^[\s:.#()\-]{0,4}$|\b(?:on|at|number|no|is|to|via|or|and)[\s:.(]{0,3}$/i.test(between)
    ? 'leads-here'
    : 'away';
}

/** Where the last full stop with a space after it stands; -1 without one. */
function sentenceEnd(text: string): number {
  return Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '));
}

/** Joined to more digits by a mark: part of a longer reference, a date or a sum. */
function isTight(gap: string | undefined, neighbour: Group | undefined, form: Form): boolean {
  if (gap === undefined || neighbour === undefined || gap.length !== 1) return false;
  return form === 'spaces' ? gap === '.' : !SPACES.test(gap);
}

/** More digits stand beside it as near as its own parts stand together, and are no number of the same form. */
function isCrowded(neighbour: Group | undefined, gap: string | undefined): boolean {
  if (neighbour === undefined || gap === undefined || /[\t\n\r]/.test(gap)) return false;
  const { length } = neighbour.digits;
  return length > 3 || (length === 3 && neighbour.digits.charAt(0) === '0') || (gap.length === 1 && MARKS.test(gap));
}
