import { defineCheck, grouped, problemOf } from '../check';
import { FIELDS } from '../draft';
import { count } from '../option';
import { indexesOf, outsidersIn } from '../organisation';

/** Bcc keeps people from each other, and is one slip away from not doing so. For such a service that is not enough. */
export default defineCheck({
  id: 'bulk-sensitive-service',
  title: 'A bulk email that tells of a sensitive service, in Bcc or not',
  topic: 'recipients',
  why: 'The ICO says that Bcc alone is not enough where the message tells something sensitive about those who get it.',
  source: {
    title: 'ICO, Email and security (30 August 2023)',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: ['from', ...FIELDS, 'subject', 'body'],
  options: {
    from: count('From this many people outside', 'To, Cc and Bcc together.', { default: 5, from: 2, to: 500 }),
  },
  find({ draft, reading, options }) {
    const people = outsidersIn(draft, reading.standings, FIELDS);
    if (people.length < options.from || !reading.isSensitive) return [];
    return problemOf(
      indexesOf(people),
      `This tells of a sensitive service and goes to ${grouped(people.length)} people outside. Use a mailing service, or write to each one.`,
    );
  },
});
