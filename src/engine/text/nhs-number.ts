import type { Range } from '../draft';
import type { Identifier } from './identifier';
import { isInAddress } from './in-address';
import { contextOf } from './patient-context';

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
  let chain: Group[] = [];
  const readChain = () => {
    // What belongs to the number before says nothing of the next one.
    let free = 0;
    for (let at = 0; at < chain.length;) {
      const taken = takeTen(chain, at);
      const read = readNumber(text, chain, at, taken, free, context);
      if (read === undefined) at += 1;
      else {
        found.push(read);
        at += taken.length;
        free = at;
      }
    }
  };
  const run = /\d[\d\u200b]*/g;
  let end = -Infinity;
  for (let match = run.exec(text); match !== null; match = run.exec(text)) {
    const start = match.index;
    // At most four characters apart, of those that stand between the parts of a number.
    const between = start - end < 20 ? text.slice(end, start).replace(/\u200b/g, '') : undefined;
    const gap = between !== undefined && /^[\s./-]{0,4}$/.test(between) ? between : undefined;
    if (gap === undefined) {
      readChain();
      chain = [];
    }
    end = run.lastIndex;
    chain.push({ start, end, digits: match[0].replace(/\u200b/g, ''), gap });
  }
  readChain();
  return found;
}

/** How one of the ways to write a number joins its parts. */
type Form = 'solid' | 'spaces' | 'wrapped' | 'marks' | 'odd';

function readNumber(
  text: string,
  chain: readonly Group[],
  at: number,
  taken: readonly Group[],
  free: number,
  context: { near(range: Range): boolean },
): Identifier | undefined {
  const first = taken[0];
  const last = taken[taken.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const key = taken.map((group) => group.digits).join('');
  if (!isIssued(key)) return undefined;
  const { start } = first;
  const { end } = last;
  const form = formOf(taken);
  const before = text.slice(Math.max(chain[free - 1]?.end ?? 0, start - 60), start);
  const after = text.slice(end, end + 20);
  const number = (strength: Identifier['strength']) => ({ kind: 'nhs-number' as const, start, end, strength, key });

  if (isInAddress(text, { start, end })) return undefined;
  if (LABEL.test(before)) return number('strong');
  if (form === 'odd' || PHONE_BEFORE.test(before) || PHONE_AFTER.test(after) || OTHER_NUMBER.test(before)) {
    return undefined;
  }
  const phone = phoneCue(before);
  // UK telephone numbers are not written 3 3 4.
  if (phone === 'leads-here' || (phone === 'away' && form !== 'spaces')) return undefined;
  if (form === 'solid' && (/\w$/.test(before) || /^\w/.test(after))) return undefined;
  // Digits beside it: joined by a mark they are part of a longer reference, a date or a sum; as near as its own parts
  // stand together, and no number of the same form, they crowd it.
  let crowded = false;
  for (const [neighbour, gap] of [
    [at > free ? chain[at - 1] : undefined, first.gap],
    [chain[at + taken.length], chain[at + taken.length]?.gap],
  ] as const) {
    if (neighbour === undefined || gap === undefined) continue;
    if (form === 'spaces' ? gap === '.' : /^[./-]$/.test(gap)) return undefined;
    const { digits } = neighbour;
    if (!/[\t\n\r]/.test(gap) && (digits.length > 3 || /^0\d\d$/.test(digits) || /^[./-]$/.test(gap))) crowded = true;
  }
  if (form === 'spaces' && !crowded && phone === 'none') return number('strong');
  return number(context.near({ start, end }) ? 'likely' : 'weak');
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
  const sizes = groups.map((group) => group.digits.length).join('');
  const gaps = groups.slice(1).map((group) => group.gap ?? '');
  if (sizes === '10') return 'solid';
  if (sizes !== '334' || !gaps.every((gap) => /^(?:\s+|\s?[./-]\s?)$/.test(gap))) return 'odd';
  const joined = gaps.join('');
  return joined.trim() !== '' ? 'marks' : /[\t\n\r]/.test(joined) ? 'wrapped' : 'spaces';
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
  /(?:^|[^a-z])(?:(?:nhs|n\.h\.s\.?|gig)[\s_]{0,3}(?:numbers?|num|nos?|nr|id|rhif)(?![a-z])\.?[\s:;=#(){}[\]\-"'_.]{0,6}(?:(?:is|was|of)[\s:]{1,3})?|rhif (?:y )?gig[\s:;=#(-]{0,6}|(?:nhs|n\.h\.s\.?|gig)[\s:;=#(\-_]{0,4})$/i;
/** "+44 (0)", "00 44", a nought alone; "T:", "M." and so on. */
const PHONE_BEFORE =
  /(?:\+|(?:^|[^\d\s])\s{0,2}00)\s?\d{1,3}[\s().-]{0,3}(?:\(?0\)?[\s.-]{0,2})?$|(?:^|\D)\(?0\)?[\s.-]{0,2}$|(?:^|[^a-z])[tmpf]\s?[:.]\s{0,3}$/i;
const PHONE_AFTER = /^\s{0,2}(?:[([]\s?(?:mobile|mob|tel|telephone|phone|home|work|fax)\s?[)\]]|ext\b|x\d)/i;
const PHONE_CUE =
  /(?:^|[^a-z])(?:tel|telephone|phone|mobile|mob|call|ring|fax|bleep|pager|whatsapp|dial|ffon)(?![a-z])/i;
const OTHER_NUMBER =
  /(?:^|[^a-z])(?:isbn|uprn|usrn|card|account|acct|a\/c|order|invoice|po|meeting|webinar|conference|passcode|pin|tracking|parcel|consignment|ticket|serial|vat|iban|sort code|company|charity|policy|barcode|gtin|ean)[\s-]{0,2}(?:(?:reference|ref|number|no|num|id|code)\b)?[\s.:;=#(-]{0,5}(?:is )?$/i;

/**
 * Whether a word for telephones stands before the digits, in the same sentence and with no word for a patient after it.
 * `away`: it does, but what follows it leads to something else, as in "ring Oak Glen, 999 ...".
 */
function phoneCue(before: string): 'none' | 'leads-here' | 'away' {
  const sentence = before.split(/\n|[.!?] /).pop() ?? '';
  const cue = PHONE_CUE.exec(sentence);
  if (cue === null) return 'none';
  const between = sentence.slice(cue.index + cue[0].length);
  if (/\b(?:patient|pt|nhs|dob|born|about|regarding|concerning|re)\b/i.test(between)) return 'none';
  return /^[\s:.#()-]{0,4}$|\b(?:on|at|number|no|is|to|via|or|and)[\s:.(]{0,3}$/i.test(between) ? 'leads-here' : 'away';
}
