import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { moveToBcc } from '../fix';
import { count } from '../option';
import { indexesOf, outsidersIn } from '../organisation';

/**
 * A bulk email in Bcc whose first address slipped into To: everybody learns who that one person is. Two that slipped are
 * no better than one, so there is no upper bound.
 */
export default defineCheck({
  id: 'recipient-beside-bcc',
  title: 'A private mailbox in To or Cc while others are in Bcc',
  topic: 'recipients',
  why: 'Everyone in Bcc will see this address, and learn who else is a patient.',
  source: {
    title: 'ICO, Email and security (30 August 2023)',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {
    hiddenFrom: count('From this many other people outside in Bcc', 'A copy to one other person is no bulk email.', {
      default: 2,
      from: 1,
      to: 500,
    }),
  },
  find({ draft, reading, options }) {
    const visible = outsidersIn(draft, reading.standings, ['to', 'cc']).filter((each) => each.isPrivate);
    if (visible.length === 0) return [];
    const shown = new Set(visible.map((each) => each.key));
    const hidden = outsidersIn(draft, reading.standings, ['bcc']).filter((each) => !shown.has(each.key));
    if (hidden.length < options.hiddenFrom) return [];
    const indexes = indexesOf(visible);
    const who = counted(visible.length, 'private address', 'private addresses');
    return problemOf(
      indexes,
      `${counted(hidden.length, 'person', 'people')} in Bcc will see ${who} in To or Cc. Move ${visible.length === 1 ? 'it' : 'them'} to Bcc.`,
      [moveToBcc(indexes)],
    );
  },
});
