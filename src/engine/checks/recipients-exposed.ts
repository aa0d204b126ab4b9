import { defineCheck, grouped, problemOf } from '../check';
import { moveToBcc, removal } from '../fix';
import { count } from '../option';
import { indexesOf, outsidersIn } from '../organisation';

/**
 * Bulk email in To or Cc, and invitations to many: everyone learns who else is there. To be written to by a clinic is
 * itself confidential.
 */
export default defineCheck({
  id: 'recipients-exposed',
  title: 'People outside who will see each other',
  topic: 'recipients',
  why: 'An address tells who someone is, and an email from a health service that they are its patient. Trusts were fined for this.',
  source: {
    title: 'ICO, Email and security (30 August 2023)',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: false,
  needs: [],
  uses: ['to', 'cc'],
  options: {
    privateWarnFrom: count('Warn from this many private mailboxes', 'A couple, or parent and child, are two.', {
      default: 2,
      from: 2,
      to: 500,
    }),
    privateBlockFrom: count('Stop from this many private mailboxes', 'Webmail and internet providers.', {
      default: 5,
      from: 2,
      to: 500,
    }),
    sensitiveBlockFrom: count(
      'Stop from this many private mailboxes where the message tells of a sensitive service',
      'By its sender, subject or text.',
      { default: 2, from: 2, to: 500 },
    ),
    outsideWarnFrom: count(
      'Warn from this many people outside',
      'Suppliers, charities, universities and private mailboxes together.',
      { default: 10, from: 2, to: 500 },
    ),
  },
  find({ draft, reading, options }) {
    const seen = outsidersIn(draft, reading.standings, ['to', 'cc']);
    const people = seen.length;
    const mailboxes = seen.filter((each) => each.isPrivate).length;
    if (people < 2) return [];
    const indexes = indexesOf(seen);
    // Everyone counted moves: one person left in To beside a Bcc list would be exposed in another way. A meeting has no
    // Bcc. There they come off, all of them, since nobody can know whose invitation this one was to be.
    const isMeeting = draft.kind === 'meeting';
    const advice = isMeeting ? 'Send each a separate invitation' : 'Move them to Bcc';
    const fixes = [(isMeeting ? removal : moveToBcc)(indexes)];
    const problem = (level: 'warn' | 'block', what: string, unless = '') =>
      problemOf(indexes, `${grouped(people)} people ${what}. ${advice}${unless}.`, fixes, level);
    const see = "will see each other's";

    if (mailboxes >= options.privateBlockFrom) return problem('block', `${see} email addresses`);
    if (mailboxes >= options.sensitiveBlockFrom && reading.isSensitive) {
      return problem('block', `${see} addresses in a message that tells of a sensitive service`);
    }
    if (mailboxes >= options.privateWarnFrom) {
      return problem('warn', `${see} email addresses`, ' unless they know each other');
    }
    if (people >= options.outsideWarnFrom) {
      return problem('warn', `outside ${see} addresses`, ' unless they work together');
    }
    return [];
  },
});
