import type { Found, Identifier, Scan } from './identifier';
import { isDigit, isMark } from './template';

/** Ten digits in a place and a form that a patient's number may have. */
export interface TenDigits {
  /** Undefined when the last digit does not check the others or no such number is issued. */
  readonly identifier: Found | undefined;
  /** The column that they fill a cell of: one full of patients' numbers is proof. */
  readonly column: number | undefined;
  /** How they are written, with a nought for each digit; undefined when a label tells what they are. */
  readonly shape: string | undefined;
}

/**
 * NHS numbers, Health and Care numbers (Northern Ireland) and CHI numbers (Scotland, a birth date first): ten digits from
 * `start` on, as many as 12 spaces and marks apart, whose last checks the others (Modulus 11), in the ranges issued or in
 * the one for tests. Undefined when they are no such digits or clearly something else's. One in eleven passes by chance,
 * so the form decides: labelled in any form, or 3 3 4 with spaces, is strong; others, and CHI numbers in any form, need
 * words about a patient near by.
 * Source: uk-fci/nhs-number (ranges) and NHS service manual (written form); read 2026-11-22.
 */
export function tenDigitsAt(scan: Scan, start: number): TenDigits | undefined {
  const { text } = scan;
  let end = start;
  let sum = 0;
  let varies = 0;
  for (let digits = 0, gap = 0; digits < 10; end += 1) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      sum += (10 - digits) * (code - 48);
      varies |= code ^ text.charCodeAt(start);
      digits += 1;
      gap = 0;
    } else if ((gap += 1) > 12 || !isMark(code)) return undefined;
  }
  // Ten equal digits always check and are nobody's.
  if (!varies || isDigit(text.charCodeAt(end))) return undefined;
  // Most digits are dates, times and sums, and cost little.
  if (sum % 11 > 0 && !(isDigit(text.charCodeAt(start + 1)) && isDigit(text.charCodeAt(start + 2)))) return undefined;
  const written = text.slice(start, end);
  const key = written.replace(/\D/g, '');
  const kind = sum % 11 > 0 ? undefined : kindOf(key);
  const isLabelled = scan.labels(start, end).indexOf('patient') >= 0;
  const strength = isLabelled ? 'strong' : strengthOf(scan, written, start, end, kind);
  const cell = scan.cellOf(start, end);
  return (
    strength && {
      identifier: kind && { kind, start, end, strength, key },
      column: cell && cell.column,
      shape: isLabelled ? undefined : written.replace(/\d/g, '0'),
    }
  );
}

function kindOf(key: string): Identifier['kind'] | undefined {
  if (/^[4679]/.test(key)) return 'nhs-number';
  if (/^3[2-9]/.test(key)) return 'hc-number';
  return /^(?!3[01]02|31(?:0[469]|11))(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/.test(key) ? 'chi-number' : undefined;
}

/** How surely ten digits are a patient's by their form and what stands around them; undefined when they are not. */
function strengthOf(
  scan: Scan,
  written: string,
  start: number,
  end: number,
  kind: Identifier['kind'] | undefined,
): Identifier['strength'] | undefined {
  const labels = scan.labels(start, end);
  const before = scan.before(start);
  const after = scan.text.slice(end, end + 20);
  const beside = `${before.slice(-8)}#${after}`;
  if (
    labels.indexOf('phone') >= 0 ||
    labels.indexOf('other') >= 0 ||
    !/^\d{3}[\s./-]*\d{3}[\s./-]*\d{4}$/.test(written) ||
    PHONE_BEFORE.test(before) ||
    PHONE_AFTER.test(after)
  ) {
    return undefined;
  }
  const isSpaced = /^\d{3} +\d{3} +\d{4}$/.test(written);
  // UK telephone numbers are not written 3 3 4.
  const phone = PHONE.exec(before);
  if (phone !== null && (!isSpaced || PHONE_LEADS.test(phone[1] || ''))) return undefined;
  if (written.length === 10 && /\w#|#\w/.test(beside)) return undefined;
  // Digits joined to it by a mark make it part of a longer reference, a date or a sum; as near as its own parts stand
  // together, and of no number of the same form, they crowd it.
  const isJoined = /\d[./-]#|#[./-]\d/.test(beside);
  if (isJoined && (!isSpaced || /\d\.#|#\.\d/.test(beside))) return undefined;
  const isCrowded = isJoined || /(?:(?:^|[^./-])\d{4}|\b0\d\d) {1,2}#|# {1,4}(?:\d{4}|0\d\d\b)/.test(beside);
  if (isSpaced && !isCrowded && phone === null && kind !== 'chi-number') return 'strong';
  return kind && scan.isPatientNear(start, end) ? 'likely' : 'weak';
}

/** "+44 (0)", "00 44", a nought alone. */
const PHONE_BEFORE = /(?:\+|(?:^|\D)00)\s?\d{1,3}[\s().0-]{0,6}$|(?:^|\D)\(?0\)?[ .-]{0,2}$/;
const PHONE_AFTER = /^\s{0,2}(?:[([]\s?(?:mob|tel|phone|home|work|fax)|ext\b|x\d)/i;
/** A word for telephones before the digits, in the same sentence and cell and with no word for a patient after it. */
const PHONE =
  /(?:^|[^a-z])(?:tel|telephone|phone|mobile|mob|call|ring|fax|bleep|pager|whatsapp|dial|ffon)(?![a-z])(?!.+\b(?:patient|pt|nhs|dob|born|about|regarding|concerning|re)\b)((?:[^\n\t.!?]|[.!?](?! )){0,60})\t?$/i;
/** And nothing between them that leads to something else, as in "ring Oak Glen, 999 ...". */
const PHONE_LEADS = /^[\s:.#()-]{0,4}$|\b(?:on|at|number|no|is|to|via|or|and)[\s:.(]{0,3}$/i;
