import { defineCheck, problemOf, recipientsAre } from '../check';
import { FIELDS } from '../draft';
import { level } from '../option';
import { indexesWhere, isUnprotected } from '../organisation';

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
  uses: [...FIELDS, 'body'],
  options: {
    patientData: level('With patient data', 'The subject or the text holds an NHS number or a date of birth.', 'block'),
    clinicalWording: level(
      'With clinical words to a private mailbox',
      'The subject or the new text speaks of a result, a diagnosis or a treatment.',
      'warn',
    ),
    otherwise: level('Otherwise', 'Nothing in the message tells of a patient.', 'note'),
  },
  find({ reading, organisation, options }) {
    if (reading.tag.state !== 'absent') return [];
    const indexes = indexesWhere(reading.standings, isUnprotected);
    if (indexes.length === 0) return [];

    const tag = organisation.secureTag;
    const isPrivate = reading.standings.some(({ kind }) => kind === 'private');
    const who = `${recipientsAre(indexes)} not on a secure email service.`;
    const fixes = reading.tagFixes;
    const put =
      fixes.length > 0 ? `Put ${tag} in front of the subject.` : `Shorten the subject and put ${tag} in front.`;
    if (reading.hasPatientData) {
      return problemOf(indexes, `This email has patient data, and ${who} ${put}`, fixes, options.patientData);
    }
    if (isPrivate && reading.hasClinicalWords) {
      return problemOf(
        indexes,
        `This email speaks of someone's health, and ${who} ${put}`,
        fixes,
        options.clinicalWording,
      );
    }
    const message = `${who} If this email is confidential: ${put.charAt(0).toLowerCase()}${put.slice(1)}`;
    return problemOf(indexes, message, fixes, options.otherwise);
  },
});
