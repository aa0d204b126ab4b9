import { counted, defineCheck, filesWhere, problemAt } from '../check';
import { FIELDS, type Attachment } from '../draft';
import { level } from '../option';
import { isOutside } from '../organisation';

/** No finding in a file that nobody could open is no finding at all. */
export default defineCheck({
  id: 'attachment-unread',
  title: 'A file that nobody could look into',
  topic: 'attachments',
  why: 'A locked, damaged, very large or unknown file may hold anything. Only you can say what is in it.',
  source: {
    title: 'Mersey Care, Secure email: password-protected documents are no longer Trust policy',
    url: 'https://yourspace.merseycare.nhs.uk/information-governance/secure-email',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['attachments'],
  uses: FIELDS,
  options: {
    outside: level('To somebody outside', 'At least one recipient is not at an internal domain.', 'warn'),
    inside: level('To colleagues only', 'Every recipient is at an internal domain.', 'note'),
    pictures: level(
      'Where only pictures were not read',
      'Photographs, scans, drawings: nothing here reads a picture.',
      'note',
    ),
  },
  find({ draft, reading, options }) {
    const opaque = filesWhere(draft.attachments, (file) => whysOf(file).some((why) => why !== 'picture'));
    const pictures = filesWhere(
      draft.attachments,
      (file) => whysOf(file).length > 0 && whysOf(file).every((why) => why === 'picture'),
    );
    return [
      ...problemAt(
        opaque,
        `Nobody could look into ${counted(opaque.length, 'file', 'files')}, or into all of it. Open it and check it for patient data.`,
        [],
        reading.standings.some(isOutside) ? options.outside : options.inside,
      ),
      ...problemAt(
        pictures,
        `${counted(pictures.length, 'file is', 'files are')} a picture, or holds one, and pictures are not read. Look at it for patient data.`,
        [],
        options.pictures,
      ),
    ];
  },
});

/** Pictures that stand in the text are logos and signatures: the sender sees them. */
function whysOf({ content, inline }: Attachment): readonly string[] {
  return content.gaps.map(({ why }) => why).filter((why) => !inline || why !== 'picture');
}
