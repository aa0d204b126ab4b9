import { atRecipients, counted, defineCheck } from '../check';
import { editedSubject, SUBJECT_LIMIT } from '../fix';
import { level } from '../option';

/** Police, Scotland, Wales, Northern Ireland, Parliament: no list settles these, and none of them may be stopped. */
export default defineCheck({
  id: 'domain-ask-locally',
  title: 'A public body that no list settles',
  topic: 'domains',
  why: 'The accredited list covers England only. Your IG lead can say whether mail there is protected, and add the domain.',
  source: {
    title: 'NHS Digital, DCB1596 guidance (3 November 2021)',
    url: 'https://digital.nhs.uk/services/nhsmail/the-secure-email-standard/secure-email-standard-dcb1596-guidance',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: ['to', 'cc', 'bcc'],
  options: {
    untagged: level('Without the tag', 'Whether mail there is protected, only the organisation can say.', 'warn'),
    tagged: level('With the tag', 'The service encrypts the message.', 'note'),
  },
  find({ draft, reading, organisation, options }) {
    const indexes: number[] = [];
    reading.standings.forEach((known, index) => {
      if (known.kind === 'ask-locally') indexes.push(index);
    });
    if (indexes.length === 0) return [];

    const tag = organisation.secureTag;
    const { tag: found } = reading;
    const who = `${counted(indexes.length, 'recipient is', 'recipients are')} at a public body that is on no list`;
    if (found.state !== 'absent' && found.state !== 'malformed') {
      return [
        { level: options.tagged, message: `${who}. The tag asks for encryption: keep it.`, at: atRecipients(indexes) },
      ];
    }
    const cut = found.state === 'malformed' ? [found.range] : [];
    const fits = editedSubject(draft.subject, cut, tag).length <= SUBJECT_LIMIT;
    return [
      {
        level: options.untagged,
        message: `${who}. If this is confidential, put ${tag} at the start of the subject or ask your IG lead.`,
        at: atRecipients(indexes),
        fixes: fits ? [{ kind: 'edit-subject', cut, prefix: tag }] : [],
      },
    ];
  },
});
