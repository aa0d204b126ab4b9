import type { Identifier } from './identifier';
import { isInAddress } from './in-address';
import { contextOf } from './patient-context';

/** Ten digits, as many as 12 characters apart (most of which show nothing), and no more behind them. */
const TEN = /\d(?:[\s./\-\u200b]{0,12}\d){9}\u200b{0,20}(?![\u200b\d])/y;

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
  const digits = /\d+/g;
  // What belongs to the number before says nothing of the next one.
  let free = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const start = match.index;
    TEN.lastIndex = start;
    const ten = TEN.exec(text);
    if (ten === null) continue;
    const written = ten[0];
    const key = written.replace(/\D/g, '');
    if (!isIssued(key)) continue;
    const end = TEN.lastIndex;
    const strength = strengthOf(
      seen(text.slice(Math.max(free, start - 60), start)),
      seen(written),
      seen(text.slice(end, end + 20)),
      () => context.near({ start, end }),
    );
    if (strength === undefined || isInAddress(text, { start, end })) continue;
    found.push({ kind: 'nhs-number', start, end, strength, key });
    free = end;
    digits.lastIndex = end;
  }
  return found;
}

function seen(text: string): string {
  return text.replace(/\u200b/g, '');
}

/** How surely ten digits are an NHS number by their form and what stands around them; undefined when they are none. */
function strengthOf(
  before: string,
  written: string,
  after: string,
  isPatientNear: () => boolean,
): Identifier['strength'] | undefined {
  if (/\d$/.test(before)) return undefined;
  if (LABEL.test(before)) return 'strong';
  const solid = written.length === 10;
  const spaced = /^\d{3} +\d{3} +\d{4}$/.test(written);
  if (!solid && !/^\d{3}(?:\s+|\s?[./-]\s?)\d{3}(?:\s+|\s?[./-]\s?)\d{4}$/.test(written)) return undefined;
  if (PHONE_BEFORE.test(before) || PHONE_AFTER.test(after) || OTHER_NUMBER.test(before)) return undefined;
  const phone = phoneCue(before);
  // UK telephone numbers are not written 3 3 4.
  if (phone === 'leads-here' || (phone === 'away' && !spaced)) return undefined;
  if (solid && (/\w$/.test(before) || /^\w/.test(after))) return undefined;
  // Digits beside it: joined by a mark they are part of a longer reference, a date or a sum; as near as its own parts
  // stand together, and no number of the same form, they crowd it.
  let crowded = false;
  const [, digitsBefore = '', gapBefore = ''] = /(\d{1,60})([\s./-]{1,4})$/.exec(before) || [];
  const [, gapAfter = '', digitsAfter = ''] = /^([\s./-]{1,4})(\d+)/.exec(after) || [];
  for (const [digits, gap] of [
    [digitsBefore, gapBefore],
    [digitsAfter, gapAfter],
  ] as const) {
    const joined = /^[./-]$/.test(gap);
    if (spaced ? gap === '.' : joined) return undefined;
    if (!/[\t\n\r]/.test(gap) && (joined || digits.length > 3 || /^0\d\d$/.test(digits))) crowded = true;
  }
  if (spaced && !crowded && phone === 'none') return 'strong';
  return isPatientNear() ? 'likely' : 'weak';
}

/** Weights 10 to 2 and 1 over the ten digits give a multiple of 11; 10 equal digits always do and are nobody's. */
function isIssued(digits: string): boolean {
  // First what costs little: most digits in a long text are no candidates at all.
  if (!/^(?!(.)\1{9})[4679]\d{9}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 10; at += 1) sum += (at === 9 ? 1 : 10 - at) * (digits.charCodeAt(at) - 48);
  return sum % 11 === 0;
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
  const sentence = before.split(/\n|[.!?] /).pop() || '';
  const cue = PHONE_CUE.exec(sentence);
  if (cue === null) return 'none';
  const between = sentence.slice(cue.index + cue[0].length);
  if (/\b(?:patient|pt|nhs|dob|born|about|regarding|concerning|re)\b/i.test(between)) return 'none';
  return /^[\s:.#()-]{0,4}$|\b(?:on|at|number|no|is|to|via|or|and)[\s:.(]{0,3}$/i.test(between) ? 'leads-here' : 'away';
}
