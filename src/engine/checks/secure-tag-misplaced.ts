import { defineCheck, inSubject } from '../check';
import { FIELDS } from '../draft';
import { level } from '../option';
import { isSecure } from '../organisation';

/** The guidance says "at the start"; whether the service looks further is not known. */
export default defineCheck({
  id: 'secure-tag-misplaced',
  title: 'The secure tag is not at the start of the subject',
  topic: 'secure-tag',
  why: 'NHSmail guidance asks for the tag at the start of the subject. Whether the service finds it elsewhere is not known.',
  source: {
    title: 'NHSmail, Sharing sensitive information: the tag at the start of the subject',
    url: 'https://support.nhs.net/policyandguidance',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['subject'],
  uses: FIELDS,
  options: {
    elsewhere: level('Later in the subject', 'Words of the subject stand before the tag.', 'warn'),
    afterPrefix: level('After RE: or FW:', 'Only what mail programs put there stands before the tag.', 'note'),
  },
  find({ reading, organisation, options }) {
    const { tag: found, standings } = reading;
    if (found.state !== 'elsewhere' && found.state !== 'after-prefix') return [];
    if (standings.every(isSecure)) return [];
    const tag = organisation.secureTag;
    const isLate = found.state === 'elsewhere';
    return [
      {
        level: isLate ? options.elsewhere : options.afterPrefix,
        message: isLate
          ? `${tag} is not at the start of the subject, so this email may go unencrypted. Move it to the start.`
          : `${tag} follows what your email program put there. To be sure it is read, move it to the start.`,
        at: found.at.slice(0, 1).map(inSubject),
        fixes: reading.tagFixes,
      },
    ];
  },
});
