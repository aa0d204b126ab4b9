import { counted, defineCheck, filesWhere, problemAt } from '../check';
import { FIELDS } from '../draft';
import { withoutFiles } from '../fix';
import { count, level } from '../option';
import { isUnprotected } from '../organisation';

/** The largest breaches were files, and most of them were opened by nobody before they went. */
export default defineCheck({
  id: 'attachment-identifiers',
  title: 'Patient data inside a file',
  topic: 'attachments',
  why: 'A file can hold thousands of people and goes with one press. To an address that is not on a secure service it goes unencrypted.',
  source: {
    title: 'NHS England, NHSmail: confidential data outside nhs.net and the accredited list must be encrypted',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['attachments'],
  uses: [...FIELDS, 'subject'],
  options: {
    untagged: level('Without the tag', 'A recipient is not on a secure email service.', 'block'),
    many: level('Many patients, to anyone', 'The files tell of as many patients as the next option says.', 'warn'),
    manyFrom: count('How many patients are many', 'A file with fewer is about somebody; with as many it is a list.', {
      default: 10,
      from: 2,
      to: 100000,
    }),
  },
  find({ draft, reading, options }) {
    const at = filesWhere(draft.attachments, ({ content }) => content.parts.length > 0);
    let patients = 0;
    draft.attachments.forEach(({ content }) => {
      // Parts of one file most often tell of the same people.
      patients += content.parts.reduce((most, part) => Math.max(most, part.patients), 0);
    });
    const isOpen = !reading.isTagged && reading.standings.some(isUnprotected);
    const isMany = patients >= options.manyFrom;
    const what = `${counted(at.length, 'file tells', 'files tell')} of ${counted(patients, 'patient', 'patients')}`;
    return problemAt(
      isOpen || isMany ? at : [],
      isOpen
        ? `${what}, and not everyone here is on a secure email service. Remove what they need not have.`
        : `${what}. Check that every recipient needs all of it.`,
      [...(isOpen && !isMany ? reading.tagFixes : []), withoutFiles(at)],
      isOpen ? options.untagged : options.many,
    );
  },
});
