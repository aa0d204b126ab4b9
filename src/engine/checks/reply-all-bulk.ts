import { defineCheck, grouped, problemOf } from '../check';
import { moveToBcc, removal, type Fix } from '../fix';
import { count } from '../option';
import { indexesOf, outsidersIn } from '../organisation';
import { mailboxKey } from '../text/address';

/** Someone's mail showed many people to each other; a reply to all shows them once more. */
export default defineCheck({
  id: 'reply-all-bulk',
  title: 'A reply to all of a message that showed many people to each other',
  topic: 'recipients',
  why: 'The first message exposed these people. A reply to all does it again, and often tells more.',
  source: {
    title: 'BBC, IICSA fined: a correction in To, then 39 replies to all (18 July 2018)',
    url: 'https://www.bbc.com/news/uk-44872880',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: false,
  needs: [],
  uses: ['to', 'cc', 'body'],
  options: {
    from: count('From this many people outside, in the message and again in the reply', 'Counted as people.', {
      default: 5,
      from: 2,
      to: 500,
    }),
  },
  find({ draft, reading, options }) {
    if (draft.kind !== 'reply') return [];
    const shown = new Set(reading.thread.visible.map(mailboxKey));
    if (shown.size < options.from) return [];
    const open = outsidersIn(draft, reading.standings, ['to', 'cc']);
    const again = open.filter((each) => shown.has(each.key));
    if (again.length < options.from) return [];

    const writers = new Set(reading.thread.from.map(mailboxKey));
    const others: number[] = [];
    draft.recipients.forEach((recipient, index) => {
      if (!writers.has(mailboxKey(recipient.address))) others.push(index);
    });
    const fixes: Fix[] = [moveToBcc(indexesOf(open))];
    // Without the writer among the recipients there would be nobody left.
    if (others.length < draft.recipients.length) fixes.unshift(removal(others));
    return problemOf(
      indexesOf(again),
      `This reply shows ${grouped(again.length)} people to each other again. Reply only to the person who wrote.`,
      fixes,
    );
  },
});
