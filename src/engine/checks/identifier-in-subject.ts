import { counted, defineCheck } from '../check';
import { FIELDS, type Range } from '../draft';
import { editedSubject } from '../fix';
import { level } from '../option';
import { isSecure } from '../organisation';
import { identifiersIn, type Identifier } from '../text/identifiers';

const NAMES: { readonly [kind in Identifier['kind']]: string } = {
  'nhs-number': 'an NHS number',
  'chi-number': 'a CHI number',
  'hc-number': 'a Health and Care number',
  'ni-number': 'a National Insurance number',
  'hospital-number': 'a hospital number',
  'birth-date': 'a date of birth',
  postcode: 'a postcode',
};

/** Encryption covers the text, not the subject: it shows in lists, notifications and logs. */
export default defineCheck({
  id: 'identifier-in-subject',
  title: 'An NHS number or a date of birth in the subject',
  topic: 'identifiers',
  why: 'A subject is never encrypted. It shows in inboxes, on locked phones and in the records of every server on the way.',
  source: {
    title: 'Mersey Care, Secure email: no person-identifiable information in the subject',
    url: 'https://yourspace.merseycare.nhs.uk/information-governance/secure-email',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: false,
  needs: ['subject'],
  uses: FIELDS,
  options: {
    secure: level('To secure email services only', 'Every recipient is internal, accredited or trusted.', 'warn'),
    otherwise: level('To anyone else', 'At least one recipient is not on a secure email service.', 'block'),
  },
  find({ draft, reading, options, organisation }) {
    const found = reading.identifiers.filter((each) => each.place.part === 'subject' && each.strength !== 'weak');
    if (found.length === 0) return [];
    const only = found.length === 1 ? found[0] : undefined;
    const what =
      only === undefined ? `${counted(found.length, 'identifier', 'identifiers')} of patients` : NAMES[only.kind];
    const cut = cutsFor(draft.subject, found);
    const rest = editedSubject(draft.subject, cut, '');
    // What is left may join into another number: then only the sender can say what to take out.
    const isCured = identifiersIn(rest, { templates: organisation.hospitalNumbers }).every(
      (each) => each.strength === 'weak',
    );
    return [
      {
        level: reading.standings.every(isSecure) ? options.secure : options.otherwise,
        message: `The subject has ${what}, and a subject is never encrypted. Take it out, or move it into the text.`,
        at: found.map((each) => each.place),
        fixes: isCured ? [{ kind: 'edit-subject', cut, prefix: '' }] : [],
      },
    ];
  },
});

/** The label before an identifier, which would say nothing without it, and the bracket before that. */
const LABEL =
  /[([]?\s?\b(?:(?:nhs|n\.h\.s\.?|gig|chi|hcn|h&c|ni|nino|mrn|hosp(?:ital)?)[\s_]{0,3}(?:numbers?\b|num\b|nos?\b|id\b)?|d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|born|b\.)[\s.:;=#(_\-\u2010-\u2015]{0,6}(?:(?:is|on)\s)?$/i;

function cutsFor(subject: string, found: readonly Identifier[]): readonly Range[] {
  const cuts: Range[] = [];
  let free = 0;
  found.forEach(({ start: from, end: to }) => {
    const before = subject.slice(Math.max(free, from - 40), from);
    const label = LABEL.exec(before);
    let start = label === null ? from : from - (before.length - label.index);
    let end = to;
    const opens = /[([]/.test(subject.slice(start, from)) || /[([]/.test(subject.charAt(start - 1));
    const closing = /^\s?[)\]]/.exec(subject.slice(end, end + 2));
    if (opens && closing !== null) {
      end += closing[0].length;
      if (start > free && /[([]/.test(subject.charAt(start - 1))) start -= 1;
    }
    // The mark that set it apart goes with it: the one after, or at the end of the subject the one before.
    const after = /^\s?[-,;:|/\u2010-\u2015](?=\s|$)/.exec(subject.slice(end, end + 3));
    if (after !== null) end += after[0].length;
    const mark = /\s?[-,;:|/\u2010-\u2015]\s?$/.exec(subject.slice(Math.max(free, start - 3), start));
    if (mark !== null && subject.slice(end).trim() === '') start -= mark[0].length;
    cuts.push({ start, end });
    free = end;
  });
  return cuts;
}
