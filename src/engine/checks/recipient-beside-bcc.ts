import { atRecipients, counted, defineCheck } from '../check';
import { count } from '../option';
import { outsidersIn } from '../organisation';

/** A bulk email in Bcc whose first address slipped into To: everybody learns who that one person is. */
export default defineCheck({
  id: 'recipient-beside-bcc',
  title: 'One private mailbox in To or Cc while the rest are in Bcc',
  topic: 'recipients',
  why: 'Everyone in Bcc will see this one address, and learn who else is a patient.',
  source: {
    title: 'ICO, Email and security (30 August 2023)',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['bcc'],
  uses: ['to', 'cc'],
  options: {
    hiddenFrom: count('From this many other people outside in Bcc', 'A copy to one other person is no bulk email.', {
      default: 2,
      from: 1,
      to: 500,
    }),
  },
  find({ draft, reading, options }) {
    const visible = outsidersIn(draft, reading.standings, ['to', 'cc']).filter((each) => each.isPrivate);
    const one = visible[0];
    if (one === undefined || visible.length > 1) return [];
    const hidden = outsidersIn(draft, reading.standings, ['bcc']).filter((each) => each.key !== one.key);
    if (hidden.length < options.hiddenFrom) return [];
    return [
      {
        message: `${counted(hidden.length, 'person', 'people')} in Bcc will see the 1 private address in To or Cc. Move it to Bcc.`,
        at: atRecipients(one.at),
        fixes: [{ kind: 'move-recipients', recipients: one.at, to: 'bcc' }],
      },
    ];
  },
});
