import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal } from '../fix';
import { toggle } from '../option';
import { indexesOf, isOutside, outsidersIn, type Standing } from '../organisation';
import { quotedMessages, quotedPeople } from '../text/quoted';

/** Nobody reads a thread to its end before adding one more person to it. */
export default defineCheck({
  id: 'history-carries-identifiers',
  title: 'Patient data further down a thread that goes to someone outside who is new to it',
  topic: 'identifiers',
  why: 'Everything quoted below your text goes along. Whoever was in the thread has read it. Whoever is added now gets all of it.',
  source: {
    title: 'NHS England, NHSmail: know To, Cc and Bcc when you reply and forward (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: ['body', ...FIELDS],
  options: {
    secureServices: toggle(
      'Secure email services too',
      'Someone outside who is new to the thread counts on a secure email service as well.',
      false,
    ),
  },
  find({ draft, reading, options }) {
    const { body, kind, quotedFrom } = draft;
    const messages = quotedMessages(body, quotedFrom);
    // Whoever forwards means the first message for someone new.
    const since = messages[kind === 'forward' ? 1 : 0];
    const [first] = reading.identifiers.filter(
      ({ place, strength }) =>
        since !== undefined && place.part === 'body' && place.start >= since && strength !== 'weak',
    );
    if (first === undefined) return [];

    const known = new Set<string>();
    let from = 0;
    let down = 0;
    messages.forEach((start, index) => {
      if (start <= first.place.start) {
        from = start;
        down = index + 1;
      }
      const people = quotedPeople(body.slice(start, messages[index + 1]), 0);
      people.from.concat(people.visible).forEach((address) => known.add(address));
    });
    const standings = options.secureServices
      ? reading.standings.map((each): Standing => (isOutside(each) ? { kind: 'outside', domain: each.domain } : each))
      : reading.standings;
    const added = outsidersIn(draft, standings, FIELDS).filter(({ key }) => !known.has(key));
    const indexes = indexesOf(added);
    return problemOf(
      indexes,
      `Patient data ${counted(down, 'message', 'messages')} down will reach ${counted(added.length, 'person', 'people')} outside who had no part in this thread. Cut it there, or remove them.`,
      [{ kind: 'cut-history', from }, removal(indexes)],
    ).map((problem) => ({ ...problem, at: [first.place, ...problem.at] }));
  },
});
