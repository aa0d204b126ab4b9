import { TITLE } from './birth-date';
import type { Identifier, Scan } from './identifier';
import { isDigit, isLetter } from './template';

/**
 * Letters that the first, second and last two places take.
 * Source: Royal Mail's description in GOV.UK's ILR specification, appendix C, read 2026-11-22.
 */
const POSTCODE = /[a-pr-uwyz][a-hk-y]?\d[a-z\d]?\s{0,3}\d[abd-hjlnp-uw-z]{2}(?![a-z\d])/iy;

/** Organisations and posts have addresses too, in every signature and on every invoice: how such words begin. */
const NO_HOME =
  /\b(?:ltd|limited|plc|hosp|infirm|surgery|cent(?:re|er)|practice|clinic|trust|nhs|unit|floor|dep(?:t|ar)|pharm|univ|college|school|council|office|warehouse|service|suppl|deliver|invoice|consult|secret|manager|direct)/i;
const LIVES = /\b(?:lives|living|home visit|home address)/i;
/**
 * The postcode whose first digit stands at `digit`: likely after another identifier in its paragraph, or at the end of
 * what reads as a patient's address (a title and a name, or words for a home), else weak: most are of
 * organisations.
 */
export function postcodeAt(scan: Scan, digit: number): Identifier | undefined {
  const { text } = scan;
  let start = digit;
  while (digit - start < 3 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  if (start === digit || digit - start > 2 || isDigit(text.charCodeAt(start - 1))) return undefined;
  POSTCODE.lastIndex = start;
  const match = POSTCODE.exec(text);
  if (match === null) return undefined;
  const end = POSTCODE.lastIndex;
  const address =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/\n\s*\n/)
      .pop() || '';
  const isHome =
    (scan.last !== undefined && scan.last.strength !== 'weak' && scan.last.end > start - address.length) ||
    (!NO_HOME.test(address) && (TITLE.test(address) || LIVES.test(address)) && !scan.isFurniture(start));
  return {
    kind: 'postcode',
    start,
    end,
    strength: isHome ? 'likely' : 'weak',
    key: match[0].replace(/\s/g, '').toUpperCase(),
  };
}
