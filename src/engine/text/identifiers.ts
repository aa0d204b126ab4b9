import { birthDates } from './birth-date';
import { plainText } from './characters';
import type { Identifier } from './identifier';
import { nhsNumbers } from './nhs-number';

export type { Identifier } from './identifier';

/** Every NHS number and birth date in the text, in order and apart. Linear in the text. */
export function identifiersIn(text: string): readonly Identifier[] {
  const plain = plainText(text);
  let free = 0;
  return [...nhsNumbers(plain), ...birthDates(plain)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each) => {
      const apart = each.start >= free;
      if (apart) free = each.end;
      return apart;
    });
}
