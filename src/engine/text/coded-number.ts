import type { Identifier, Scan } from './identifier';
import { isDigit, isLetter, isMark } from './template';

/** The shape of a National Insurance number, as `shapeOf` gives shapes. */
export const INSURANCE = 'aadddddda';

/** Letters that are not used, first or second, and pairs that are kept for other ends. */
const ISSUED = /^(?!BG|GB|KN|N[KT]|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/;
const IN_PAIRS = /^..\W\d\d\W\d\d\W\d\d\W.$/;

/**
 * The National Insurance or hospital number that has the shape, its first digit at `digit` and at most three spaces
 * or marks between any two characters; only its own label may touch it. Strong with that label. Without it a National
 * Insurance number is likely in pairs, a hospital number when its shape names at least two characters, and either with a
 * patient near by; else they are weak, for parts and orders have such codes as well, and digits alone are none.
 * Source: HMRC manual NIM39110 (National Insurance numbers), read 2026-11-22.
 */
export function codedNumberAt(scan: Scan, digit: number, shape: string): Identifier | undefined {
  const { text } = scan;
  let start = digit;
  let marks = 0;
  for (let lead = shape.search(/[d\d]/); lead > 0 && marks < 4; start -= 1) {
    if (isMark(text.charCodeAt(start - 1))) marks += 1;
    else lead -= 1;
  }
  let end = start;
  let key = '';
  for (let i = 0; i < shape.length; i += 1) {
    for (const most = end + 3; i > 0 && end < most && isMark(text.charCodeAt(end));) end += 1;
    const wanted = shape.charAt(i);
    const character = text.charAt(end).toUpperCase();
    const code = text.charCodeAt(end);
    if (wanted !== character && wanted !== (isDigit(code) ? 'd' : isLetter(code) ? 'a' : '')) return undefined;
    key += character;
    end += 1;
  }
  const next = text.charCodeAt(end);
  const isInsurance = shape === INSURANCE;
  if (isDigit(next) || isLetter(next) || (isInsurance && !(ISSUED.test(key) && /[A-D]$/.test(key)))) return undefined;
  const labels = scan.labels(start, end);
  const own = isInsurance ? 'insurance' : 'hospital';
  const isLabelled = labels.indexOf(own) >= 0;
  if (
    (labels[0] !== own && /[a-z\d]/i.test(text.charAt(start - 1))) ||
    // "a 123456" is an article and a number.
    (!isLabelled &&
      (/^d+$/.test(shape) || labels.indexOf('other') >= 0 || (marks > 0 && /[a-z]/.test(text.slice(start, digit)))))
  ) {
    return undefined;
  }
  const isPlain = isInsurance ? IN_PAIRS.test(text.slice(start, end)) : /[A-Z\d].*[A-Z\d]/.test(shape);
  const strength = isLabelled ? 'strong' : isPlain || scan.isPatientNear(start, end) ? 'likely' : 'weak';
  return { kind: isInsurance ? 'ni-number' : 'hospital-number', start, end, strength, key };
}
