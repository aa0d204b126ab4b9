import { defineCheck, inSubject } from '../check';
import { FIELDS } from '../draft';
import { level, type Level } from '../option';
import { isSecure } from '../organisation';

/** A near miss is worse than no tag: the sender believes in it. */
export default defineCheck({
  id: 'secure-tag-malformed',
  title: 'Something that looks like the secure tag and is not',
  topic: 'secure-tag',
  why: 'The service looks for the tag letter by letter. Another bracket or a slip in the word, and the email is sent unencrypted.',
  source: {
    title: 'NHS Digital, Guidance for sending secure email: the word in square brackets',
    url: 'https://digital.nhs.uk/services/nhsmail/guidance-for-sending-secure-email',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['subject'],
  uses: [...FIELDS, 'body'],
  options: {
    patientData: level('With patient data', 'The subject or the text holds an NHS number or a date of birth.', 'block'),
    otherwise: level('Without patient data', 'A recipient needs the tag, and nothing tells of a patient.', 'warn'),
    notNeeded: level('Where nobody needs it', 'Every recipient is on a secure email service.', 'note'),
  },
  find({ reading, organisation, options }) {
    if (reading.tag.state !== 'malformed') return [];
    const tag = organisation.secureTag;
    const like = `subject has something like ${tag}, but not the same`;
    const problem = (level: Level, message: string) => [
      { level, message, at: reading.tag.at.map(inSubject), fixes: reading.tagFixes },
    ];
    if (reading.standings.every(isSecure)) {
      return problem(options.notNeeded, `The ${like}. Nobody here needs the tag: correct it, or leave it.`);
    }
    return reading.hasPatientData
      ? problem(
          options.patientData,
          `This email has patient data. Its ${like}, so it may go unencrypted. Put ${tag} in front.`,
        )
      : problem(options.otherwise, `The ${like}, so this email may go unencrypted. Put ${tag} in front instead.`);
  },
});
