import { birthDateAt } from './birth-date';
import { plainText, UNSEEN } from './characters';
import { codedNumberAt, INSURANCE } from './coded-number';
import type { Found, Identifier, Scan } from './identifier';
import { addressesIn } from './in-address';
import { tenDigitsAt } from './nhs-number';
import { labelOf } from './label';
import { contextOf } from './patient-context';
import { postcodeAt } from './postcode';
import { cellsOf } from './table';
import { isLetter, shapeOf } from './template';

export type { Identifier } from './identifier';

/** How many cells of a column must be patients' numbers, and how many times as many as those that are not. */
const COLUMN = 5;
const TIMES = 4;

/**
 * Everything in the text that tells who a patient is, in order and apart. Linear in the text; a table is one row a line,
 * its cells a tab apart. `templates`: how the organisation's hospital numbers are written, as `templateFault` wants them.
 */
export function identifiersIn(
  text: string,
  { templates = [] }: { readonly templates?: readonly string[] } = {},
): readonly Identifier[] {
  const plain = plainText(text);
  // The marks of quoted lines stand inside whatever is broken over two of them.
  const shown = plain.replace(/\u200b+/g, '').replace(/\n(?:> ?)+/g, (marks) => marks.replace(/>/g, ' '));
  const shapes = templates.map(shapeOf);
  const isInAddress = addressesIn(shown);
  const found: Found[] = [];
  // Ten digits of one column, and ten digits without a label that are written alike. Where most of the latter are no
  // patients' numbers, the few that are pass the check by chance.
  const groups = new Map<number | string, { patients: Found[]; others: number }>();
  const cellOf = cellsOf(shown);
  const before = (at: number) => shown.slice(Math.max(scan.last ? scan.last.end : 0, at - 60), at);
  const headed = (start: number, end: number) => {
    const cell = cellOf(start, end);
    return cell && cell.heading;
  };
  const scan: Scan = Object.assign(contextOf(shown), {
    text: shown,
    last: undefined,
    before,
    cellOf,
    headed,
    labels: (start: number, end: number) => [labelOf(before(start)), headed(start, end)],
  });
  // Every identifier has a digit, and most of a text has none.
  const digits = /\d+/g;
  for (let match = digits.exec(shown); match !== null; match = digits.exec(shown)) {
    const at = match.index;
    const { length } = match[0];
    const isLed =
      isLetter(shown.charCodeAt(at - 1)) || isLetter(shown.charCodeAt(at - 2)) || isLetter(shown.charCodeAt(at - 3));
    const ten = length <= 10 ? tenDigitsAt(scan, at) : undefined;
    let each: Found | undefined =
      (ten && ten.identifier) ||
      (isLed && codedNumberAt(scan, at, INSURANCE)) ||
      // Neither day, month, year nor all of them has three digits.
      ((length === 1 || length % 2 === 0) && birthDateAt(scan, at)) ||
      (isLed && postcodeAt(scan, at)) ||
      undefined;
    for (let i = 0; each === undefined && i < shapes.length; i += 1) each = codedNumberAt(scan, at, shapes[i] || '');
    if (ten) {
      [ten.shape, ten.column].forEach((key) => {
        if (key === undefined) return;
        const alike = groups.get(key) || { patients: [], others: 0 };
        groups.set(key, alike);
        if (ten.identifier) alike.patients.push(ten.identifier);
        else alike.others += 1;
      });
    }
    if (each === undefined || (scan.last && each.start < scan.last.end) || isInAddress(each.start)) continue;
    found.push((scan.last = each));
    digits.lastIndex = each.end;
  }
  groups.forEach(({ patients, others }, key) => {
    const isColumn = typeof key === 'number';
    patients.forEach((each) => {
      if (isColumn) {
        if (patients.length >= Math.max(COLUMN, others * TIMES)) each.strength = 'strong';
      } else if (each.strength === 'strong' ? others > patients.length : others * 2 >= patients.length) {
        each.strength = 'weak';
      }
    });
  });
  if (shown.length < plain.length) {
    // The second half of a character goes with it: an identifier ends where the next thing that shows begins.
    const places: number[] = [];
    for (let at = 0; at <= plain.length; at += 1) if (plain.charCodeAt(at) !== UNSEEN) places.push(at);
    found.forEach((each) => {
      each.start = places[each.start] || 0;
      each.end = places[each.end] || 0;
    });
  }
  return found;
}
