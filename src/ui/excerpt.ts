import type { Range } from '../engine';

/** A stretch of a text with some of what stands around it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const ROOM = 48;
// Enough to see the whole of a long number that the edge of the excerpt would cut.
const BEYOND = 40;
const NUMBER_DIGITS = 10;
const SHOWN_DIGITS = 4;
const MASK = '•';

/**
 * The words at `range` in context, on one line. Long numbers keep their last 4 digits only: someone may be looking
 * over the sender's shoulder, and 4 digits are enough to know which number is meant.
 */
export function excerptOf(text: string, range: Range): Excerpt {
  const from = Math.max(0, range.start - ROOM - BEYOND);
  const to = Math.min(text.length, range.end + ROOM + BEYOND);
  const masked = maskedSameLength(text.slice(from, to));
  const start = Math.max(0, range.start - ROOM) - from;
  const end = Math.min(text.length, range.end + ROOM) - from;
  const before = masked.slice(start, range.start - from);
  const after = masked.slice(range.end - from, end);
  return {
    before: (range.start > ROOM ? `…${fromWord(before)}` : before).replace(/\s+/g, ' '),
    marked: inGroups(masked.slice(range.start - from, range.end - from)).replace(/\s+/g, ' '),
    after: (range.end + ROOM < text.length ? `${toWord(after)}…` : after).replace(/\s+/g, ' '),
  };
}

/** The text with every number of 10 digits or more hidden but for its last 4: "••• ••• 0018". */
export function withNumbersHidden(text: string): string {
  return inGroups(maskedSameLength(text));
}

function maskedSameLength(text: string): string {
  const letters = text.split('');
  let digits: number[] = [];
  let gap = 0;
  const finish = () => {
    if (digits.length >= NUMBER_DIGITS) digits.slice(0, -SHOWN_DIGITS).forEach((index) => (letters[index] = MASK));
    digits = [];
    gap = 0;
  };
  letters.forEach((letter, index) => {
    if (/\p{Nd}/u.test(letter)) {
      digits.push(index);
      gap = 0;
    } else if (digits.length > 0 && gap < 2 && /[\s.\-\u2010-\u2015\u200b\u00ad]/.test(letter)) gap += 1;
    else finish();
  });
  finish();
  return letters.join('');
}

function inGroups(text: string): string {
  return text.replace(/•{6}(?=\d{4})/g, '••• ••• ');
}

function fromWord(text: string): string {
  const space = text.search(/\s/);
  return space === -1 ? text : text.slice(space + 1);
}

function toWord(text: string): string {
  const end = /\s\S*$/.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

/** What could hide or turn around a part of a line, made visible. Addresses are shown to be judged by eye. */
export function inPlainSight(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\u2800]/gu, '▯');
}
