import type { Range } from '../draft';
import { isInAddress } from './in-address';
import { wordsIn } from './words';

/** How near a word about a patient must stand to ten bare digits, in characters. */
const NEAR = 300;

/**
 * Words that make bare digits a patient's, and phrases that do not although they begin with such a word: the names of
 * groups, posts and services. "NHS" alone is none: it is in every address and every signature.
 */
const CUES: readonly string[] = (
  'nhs no,nhs number,nhs numbers,nhs num,nhs id,patient,patients,pt,pts,dob,d.o.b,date of birth,born,hospital number,' +
  'hospital no,hosp no,mrn,unit number,rhif gig,claf,dyddiad geni,in clinic,clinic letter,clinic list,clinic appointment,' +
  'outpatient,inpatient,admitted,admission,discharge,discharged,referral,referred,diagnosis,diagnosed,prescription,' +
  'prescribed,medication,blood test,blood results,test results,biopsy,scan,x-ray,surgery on,on the ward,treatment,' +
  'symptoms,allergies,gp record,medical record,medical records,care plan'
)
  .split(',')
  .concat(
    'participation,advice,experience,safety,services,transport,group,liaison,information leaflet,voice,forum,access,data'
      .split(',')
      .map((word) => `patient ${word}`),
  );

/** What closes a letter, alone on its line but for one name, or a rule: a signature or footer follows. */
const CLOSING =
  /^[\s>]{0,10}(?:[*_=~-]{5,}|(?:(?:kind|kindest|best|warm|many)?\s?(?:regards|wishes|thanks)|yours (?:sincerely|faithfully|truly)|sincerely|thank you|cofion(?: gorau| cynnes)?|diolch(?: yn fawr)?|sent from my [a-z ]{1,20}|--)[\s,.!]{0,4}(?:[a-z]{1,20}[\s.]{0,3})?$)/i;
const FOOTER = /intended recipient|received this (?:e-?mail|message) in error|legally privileged|confidentiality/i;

/** Answers whether a stretch of the text has a word about a patient near by, outside addresses, signatures and footers. */
export function contextOf(text: string): { near(range: Range): boolean } {
  // Most texts hold no digits that need it.
  let cues: readonly Range[] | undefined;
  let first = 0;
  return {
    near(range) {
      if (cues === undefined) cues = cuesOf(text);
      for (; first < cues.length; first += 1) {
        const cue = cues[first];
        if (cue !== undefined && cue.end >= range.start - NEAR) return cue.start <= range.end + NEAR;
      }
      return false;
    },
  };
}

function cuesOf(text: string): readonly Range[] {
  const plain = withoutFurniture(text);
  return wordsIn(plain, CUES).filter(
    (cue) => !/^patient\s/i.test(plain.slice(cue.start, cue.end)) && !isInAddress(plain, cue),
  );
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
