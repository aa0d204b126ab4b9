import type { Range } from '../draft';
import { addressesIn } from './in-address';

/** How near a word about a patient must stand to ten bare digits, in characters. */
const NEAR = 300;

/**
 * Words that make bare digits a patient's, and not the names of groups, posts and services that begin with such a word.
 * "NHS" alone is none: it is in every address and every signature.
 */
const CUE =
  /\b(?:patients?(?!\s(?:participation|advice|experience|safety|services|transport|group|liaison|information leaflet|voice|forum|access|data)\b)|pts?|d\.?o\.?b|date of birth|born|(?:nhs|hosp|hospital|unit) (?:nos?|num|numbers?|id)|mrn|rhif gig|claf|dyddiad geni|in clinic|clinic (?:letter|list|appointment)|(?:in|out)patient|admitted|admission|discharged?|referral|referred|diagnos(?:is|ed)|prescription|prescribed|medication|(?:blood|test) results|blood test|biopsy|scan|x-ray|surgery on|on the ward|treatment|symptoms|allergies|(?:gp|medical) records?|care plan)\b/gi;

/** What closes a letter, alone on its line but for one name, or a rule: a signature or footer follows. */
const CLOSING =
  /^[\s>]{0,10}(?:[*_=~-]{5,}|(?:(?:kind|kindest|best|warm|many)?\s?(?:regards|wishes|thanks)|yours (?:sincerely|faithfully|truly)|sincerely|thank you|cofion(?: gorau| cynnes)?|diolch(?: yn fawr)?|sent from my [a-z ]{1,20}|--)[\s,.!]{0,4}(?:[a-z]{1,20}[\s.]{0,3})?$)/i;
const FOOTER = /intended recipient|received this (?:e-?mail|message) in error|legally privileged|confidentiality/i;

/**
 * Answers whether a stretch of the text has a word about a patient near by, outside addresses, signatures and footers,
 * and whether a place is in one of those last two. Ask for stretches in rising order.
 */
export function contextOf(text: string): {
  readonly isPatientNear: (start: number, end: number) => boolean;
  readonly isFurniture: (at: number) => boolean;
} {
  // Most texts hold no digits that need it.
  let plain: string | undefined;
  let cues: readonly Range[] | undefined;
  let first = 0;
  const bare = () => (plain = plain || withoutFurniture(text));
  return {
    isPatientNear(start, end) {
      cues = cues || cuesOf(bare());
      for (; first < cues.length; first += 1) {
        const cue = cues[first];
        if (cue !== undefined && cue.end >= start - NEAR) return cue.start <= end + NEAR;
      }
      return false;
    },
    isFurniture: (at) => bare().charAt(at) !== text.charAt(at),
  };
}

function cuesOf(text: string): readonly Range[] {
  const isInAddress = addressesIn(text);
  const cues: Range[] = [];
  text.replace(CUE, (cue: string, start: number) => {
    if (!isInAddress(start)) cues.push({ start, end: start + cue.length });
    return cue;
  });
  return cues;
}

/** Blanks for signatures and footers: what stands in every mail says nothing of this one. */
function withoutFurniture(text: string): string {
  let open = false;
  let limit = 0;
  let start = 0;
  return text
    .split('\n')
    .map((whole) => {
      const line = whole.slice(0, 1000);
      if (start > limit || /^[\s>*]{0,10}(?:from|oddi wrth|de|von)\s?:/i.test(line)) open = false;
      if (CLOSING.test(line)) {
        open = true;
        limit = start + 1500;
      }
      start += whole.length + 1;
      return open || FOOTER.test(line) ? ' '.repeat(whole.length) : whole;
    })
    .join('\n');
}
