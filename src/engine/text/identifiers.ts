import { birthDates } from './birth-date';
import type { Identifier } from './identifier';
import { nhsNumbers } from './nhs-number';

export type { Identifier } from './identifier';

/** Each finds one kind, in text whose digits are ASCII, in order. */
const RECOGNISERS: readonly ((text: string) => readonly Identifier[])[] = [nhsNumbers, birthDates];

/** Every NHS number and birth date in the text, in order and apart. Linear in the text. */
export function identifiersIn(text: string): readonly Identifier[] {
  const plain = withPlainDigits(text);
  const found: Identifier[] = [];
  RECOGNISERS.forEach((recognise) =>
    recognise(plain).forEach((each) => found.push({ ...each, end: pastPair(text, each.end) })),
  );
  let free = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each) => {
      const apart = each.start >= free;
      if (apart) free = each.end;
      return apart;
    });
}

/** The end moved past the second half of a digit that takes two code units. */
function pastPair(text: string, end: number): number {
  const half = text.charCodeAt(end);
  return text.charAt(end - 1) === '\ud835' && half >= 0xdfce && half <= 0xdfff ? end + 1 : end;
}

/** Full-width, Arabic-Indic and mathematical digits as ASCII ones; every character keeps its place. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
    })
    .replace(
      /\ud835[\udfce-\udfff]/g,
      // Two code units: the digit, and one that shows nothing.
      (digit) => `${(digit.charCodeAt(1) - 0xdfce) % 10}\u200b`,
    );
}
