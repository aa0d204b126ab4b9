import { counted, defineCheck, filesWhere, problemAt } from '../check';
import { withoutFiles } from '../fix';

/** A file keeps its name wherever it is saved, and shows it to whoever passes by. */
export default defineCheck({
  id: 'identifier-in-attachment-name',
  title: 'An NHS number or a date of birth in the name of a file',
  topic: 'identifiers',
  why: 'A file name shows in lists, previews and downloads, also where nobody opens the file. Name a file by what it is, not by whom it is about.',
  source: {
    title: 'Mersey Care, Secure email: no person-identifiable information in the names of attachments',
    url: 'https://yourspace.merseycare.nhs.uk/information-governance/secure-email',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['attachments'],
  uses: [],
  options: {},
  find({ draft, reading }) {
    const at = filesWhere(draft.attachments, (_, index) =>
      (reading.inFileNames[index] || []).some(
        // Ten digits in a name need no words about a patient beside them.
        ({ kind, strength }) => strength !== 'weak' || /^(?:nhs|chi|hc)/.test(kind),
      ),
    );
    return problemAt(
      at,
      `${counted(at.length, 'file name tells', 'file names tell')} who a patient is. Rename the file, then attach it again.`,
      [withoutFiles(at)],
    );
  },
});
