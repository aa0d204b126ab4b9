import { defineCheck, grouped, problemOf } from '../check';
import { FIELDS } from '../draft';
import { count } from '../option';
import { indexesOf, outsidersIn } from '../organisation';

/** Bulk email done properly still hangs on one field: a word in the pane, never an interruption. */
export default defineCheck({
  id: 'bulk-bcc-advice',
  title: 'A bulk email in Bcc',
  topic: 'recipients',
  why: 'Bcc keeps these people from each other. A mailing service does it with no field to get wrong.',
  source: {
    title: 'ICO, Email and security (30 August 2023)',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    read: '2026-11-22',
  },
  level: 'note',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {
    from: count('From this many people outside in Bcc', 'Counted as people.', { default: 5, from: 2, to: 500 }),
  },
  find({ draft, reading, options }) {
    // Someone private in view is another check's matter, and graver.
    if (outsidersIn(draft, reading.standings, ['to', 'cc']).some((each) => each.isPrivate)) return [];
    const hidden = outsidersIn(draft, reading.standings, ['bcc']);
    if (hidden.length < options.from) return [];
    return problemOf(
      indexesOf(hidden),
      `${grouped(hidden.length)} people in Bcc will not see each other. For regular mailings, use a mailing service.`,
    );
  },
});
