import { defineCheck, problemAt } from '../check';
import { words } from '../option';
import { statedIn } from '../text/stated';

/** A pause for thought, never a report: the add-in tells nobody but the sender. */
export default defineCheck({
  id: 'wording-unsuitable',
  title: 'Words that insult',
  topic: 'wording',
  why: 'An email is kept, forwarded, and disclosed to the person it is about. NHSmail must not carry insults, also between colleagues.',
  source: {
    title: 'NHS England, NHSmail: no defamatory, discriminatory, bullying or harassing material, inside or outside',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['body'],
  uses: ['subject'],
  options: {
    words: words('Insulting words', 'What a patient said, in quotation marks or after "said", does not count.', [
      'idiot',
      'idiots',
      'idiotic',
      'moron',
      'morons',
      'imbecile',
      'stupid woman',
      'stupid man',
      'stupid people',
      'stupid cow',
      'silly cow',
      'lazy cow',
      'waste of space',
      'everyone hates',
      'nobody likes',
      'piss off',
      'fuck',
      'fuck off',
      'fucking',
      'wanker',
      'twat',
      'bitch',
      'bastard',
      'arsehole',
      'dickhead',
      'tosser',
      'slut',
      'twpsyn',
    ]),
  },
  find({ draft, options }) {
    const at = statedIn(draft, options.words, OTHERS);
    return problemAt(at, 'Some of these words may insult. Read them once more before you send.');
  },
});

/** What others said, what the writer says of himself, and what is denied. */
const OTHERS =
  /\b(?:said|say|state[sd]|stating|report|call|shout|swor|swear|yell|wrote|quot|hear|voices|i am|i['\u2019]m|i fe|i was|am i|not\b|never|meddai|dwedodd)|n['\u2019]t\b/i;
