import { counted, defineCheck, problemAt } from '../check';
import { FIELDS, type FilePlace } from '../draft';
import { withoutFiles } from '../fix';
import { level } from '../option';
import { isOutside } from '../organisation';

/** A sender checks what opens before their eyes. What a file hides, they never meant to send. */
export default defineCheck({
  id: 'attachment-hidden-content',
  title: 'Patient data where a file hides it',
  topic: 'attachments',
  why: 'Hidden sheets, rows and columns, notes, comments and deleted text go along with the file, and the other side can show them.',
  source: {
    title: 'TIAA, Personal data breach of 14,000 staff by a major NHS trust: a hidden sheet',
    url: 'https://www.tiaa.co.uk/blog/personal-data-breach-of-14000-staff-by-major-nhs-trust/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['attachments'],
  uses: FIELDS,
  options: {
    outside: level('To somebody outside', 'At least one recipient is not at an internal domain.', 'block'),
    inside: level('To colleagues only', 'Every recipient is at an internal domain.', 'warn'),
  },
  find({ draft, reading, options }) {
    const at: FilePlace[] = [];
    draft.attachments.forEach(({ content }, index) => {
      content.parts.forEach(({ visible }, piece) => {
        if (!visible) at.push({ part: 'attachment', index, piece });
      });
    });
    return problemAt(
      at,
      `Patient data is hidden in ${counted(at.length, 'place', 'places')} of what you attached. Delete it in the file and attach that again.`,
      [withoutFiles(at)],
      reading.standings.some(isOutside) ? options.outside : options.inside,
    );
  },
});
