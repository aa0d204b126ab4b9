import { atRecipients, counted, defineCheck } from '../check';
import { editedSubject, SUBJECT_LIMIT } from '../fix';
import { level } from '../option';
import type { Standing } from '../organisation';

/** Without the tag, mail to a domain that is on no list goes as ordinary mail. */
export default defineCheck({
  id: 'secure-tag-missing',
  title: 'No secure tag, and a recipient whose email service is not known to be secure',
  topic: 'secure-tag',
  why: 'The service encrypts mail to these addresses only when the subject asks for it. Without that it goes as ordinary email.',
  source: {
    title: 'NHS England, NHSmail: confidential data outside nhs.net and the accredited list must be encrypted',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['subject'],
  uses: ['to', 'cc', 'bcc', 'body'],
  options: {
    patientData: level('With patient data', 'The subject or the text holds an NHS number or a date of birth.', 'block'),
    clinicalWording: level(
      'With clinical words to a private mailbox',
      'The subject or the new text speaks of a result, a diagnosis or a treatment.',
      'warn',
    ),
    otherwise: level('Otherwise', 'Nothing in the message tells of a patient.', 'note'),
  },
  find({ draft, reading, organisation, options }) {
    if (reading.tag.state !== 'absent') return [];
    const indexes: number[] = [];
    reading.standings.forEach((standing, index) => {
      if (isUnprotected(standing)) indexes.push(index);
    });
    if (indexes.length === 0) return [];

    const tag = organisation.secureTag;
    const isPrivate = indexes.some((index) => reading.standings[index]?.kind === 'private');
    const who = counted(indexes.length, 'recipient is', 'recipients are');
    const fix = { kind: 'edit-subject' as const, cut: [], prefix: tag };
    const fits = editedSubject(draft.subject, fix.cut, tag).length <= SUBJECT_LIMIT;
    const put = fits ? `Put ${tag} in front of the subject.` : `Shorten the subject and put ${tag} in front.`;
    const problem = { at: atRecipients(indexes), fixes: fits ? [fix] : [] };
    if (reading.hasPatientData) {
      const message = `This email has patient data, and ${who} not on a secure email service. ${put}`;
      return [{ ...problem, level: options.patientData, message }];
    }
    if (isPrivate && reading.hasClinicalWords) {
      const message = `This email speaks of someone's health, and ${who} not on a secure email service. ${put}`;
      return [{ ...problem, level: options.clinicalWording, message }];
    }
    const message = `${who} not on a secure email service. If this email is confidential: ${put.charAt(0).toLowerCase()}${put.slice(1)}`;
    return [{ ...problem, level: options.otherwise, message }];
  },
});

/** Switched-off and unsettled domains have checks of their own: the tag is not what helps there. */
function isUnprotected(standing: Standing): boolean {
  switch (standing.kind) {
    case 'lapsed':
    case 'private':
    case 'outside':
    case 'unreadable':
      return true;
    default:
      return false;
  }
}
