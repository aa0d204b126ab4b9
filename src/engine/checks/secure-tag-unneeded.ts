import { defineCheck, inSubject } from '../check';
import { FIELDS } from '../draft';
import { isSecure } from '../organisation';

/** Caution is never punished: this is a note, and there is nothing to put right. */
export default defineCheck({
  id: 'secure-tag-unneeded',
  title: 'The secure tag where every recipient is on a secure email service',
  topic: 'secure-tag',
  why: 'The service itself decides whether to encrypt, so the tag does no harm. Knowing when it is needed saves you typing it.',
  source: {
    title: 'NHSmail, Sharing sensitive information: to an accredited domain the tag changes nothing',
    url: 'https://support.nhs.net/policyandguidance',
    read: '2026-11-22',
  },
  level: 'note',
  liftable: true,
  needs: ['subject', ...FIELDS],
  uses: [],
  options: {},
  find({ reading, organisation }) {
    const { tag, standings } = reading;
    if (tag.state !== 'front' || standings.length === 0 || !standings.every(isSecure)) return [];
    return [
      {
        message: `Everyone here is on a secure email service, so ${organisation.secureTag} is not needed. You can leave it.`,
        at: tag.at.slice(0, 1).map(inSubject),
      },
    ];
  },
});
