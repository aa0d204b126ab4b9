import { defineCheck } from '../check';
import { editedSubject, SUBJECT_LIMIT } from '../fix';
import { level } from '../option';
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
  uses: ['to', 'cc', 'bcc', 'body'],
  options: {
    patientData: level('With patient data', 'The subject or the text holds an NHS number or a date of birth.', 'block'),
    otherwise: level('Without patient data', 'A recipient needs the tag, and nothing tells of a patient.', 'warn'),
    notNeeded: level('Where nobody needs it', 'Every recipient is on a secure email service.', 'note'),
  },
  find({ draft, reading, organisation, options }) {
    const found = reading.tag;
    if (found.state !== 'malformed') return [];
    const tag = organisation.secureTag;
    const { start, end } = found.range;
    const fix = { kind: 'edit-subject' as const, cut: [found.range], prefix: tag };
    const problem = {
      at: [{ part: 'subject' as const, start, end }],
      fixes: editedSubject(draft.subject, fix.cut, tag).length <= SUBJECT_LIMIT ? [fix] : [],
    };
    if (reading.standings.every(isSecure)) {
      const message = `The subject has something like ${tag}, but not the same. Nobody here needs the tag: correct it, or leave it.`;
      return [{ ...problem, level: options.notNeeded, message }];
    }
    const message = reading.hasPatientData
      ? `This email has patient data. Its subject has something like ${tag}, but not the same, so it may go unencrypted. Put ${tag} in front.`
      : `The subject has something like ${tag}, but not the same, so this email may go unencrypted. Put ${tag} in front instead.`;
    return [{ ...problem, level: reading.hasPatientData ? options.patientData : options.otherwise, message }];
  },
});
