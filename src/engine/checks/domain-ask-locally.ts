import { defineCheck, problemOf, recipientsAre } from '../check';
import { FIELDS } from '../draft';
import { level } from '../option';
import { indexesWhere } from '../organisation';

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
  uses: FIELDS,
  options: {
    untagged: level('Without the tag', 'Whether mail there is protected, only the organisation can say.', 'warn'),
    tagged: level('With the tag', 'The service encrypts the message.', 'note'),
  },
  find({ reading, organisation, options }) {
    const indexes = indexesWhere(reading.standings, ({ kind }) => kind === 'ask-locally');
    if (indexes.length === 0) return [];

    const who = `${recipientsAre(indexes)} at a public body that is on no list`;
    if (reading.isTagged) {
      return problemOf(indexes, `${who}. The tag asks for encryption: keep it.`, [], options.tagged);
    }
    return problemOf(
      indexes,
      `${who}. If this is confidential, put ${organisation.secureTag} at the start of the subject or ask your IG lead.`,
      reading.tagFixes,
      options.untagged,
    );
  },
});
