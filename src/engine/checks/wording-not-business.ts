import { counted, defineCheck, problemAt } from '../check';
import { FIELDS } from '../draft';
import { count, words } from '../option';
import { statedIn } from '../text/stated';

/** One colleague may hear of a car for sale. It is the notice to everybody that the rules mean. */
export default defineCheck({
  id: 'wording-not-business',
  title: 'A private sale or notice sent to many',
  topic: 'wording',
  why: 'NHSmail is for work. A private notice to a whole organisation costs everyone a moment and hides the messages that matter.',
  source: {
    title: 'NHS England, NHSmail: business purposes only (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['body'],
  uses: [...FIELDS, 'subject'],
  options: {
    from: count('From this many recipients', 'A group counts as many.', { default: 10, from: 2, to: 500 }),
    words: words('Words of private business', 'In the subject or the new text.', [
      'for sale',
      "i'm selling",
      'i am selling',
      'room to rent',
      'flat to rent',
      'house to rent',
      'holiday let',
      'sponsor me',
      'justgiving',
      'gofundme',
      'special offer',
      'discount code',
      'my own business',
      'vote for me',
      'ar werth',
    ]),
  },
  find({ draft, options }) {
    const { recipients } = draft;
    if (recipients.length < options.from && !recipients.some(({ kind }) => kind === 'group')) return [];
    const at = statedIn(draft, options.words, OTHERS);
    return problemAt(
      at,
      `This reads like a private notice, and goes to ${counted(recipients.length, 'recipient', 'recipients')}. Work email is for work: send it another way.`,
    );
  },
});

/** What is denied or forbidden, and what patients and products do. */
const OTHERS = /\b(?:no|not|never|licensed|patients?)\b|n['\u2019]t\b/i;
