import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal } from '../fix';
import { indexesOf, isOutside, outsidersIn, standing } from '../organisation';

/** Colleagues talk more freely than they would if the patient read along. Then the patient is added. */
export default defineCheck({
  id: 'recipients-mixed',
  title: 'An internal thread that now goes to someone outside too',
  topic: 'recipients',
  why: 'What colleagues wrote to each other below goes along, also what was never meant for anyone outside.',
  source: {
    title: 'NHS England, NHSmail: know To, Cc and Bcc when you reply and forward (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: [...FIELDS, 'body'],
  options: {},
  find({ draft, reading, organisation }) {
    const { from, visible } = reading.thread;
    // Names without addresses do not tell who took part.
    if (from.length === 0 || visible.length === 0) return [];
    if ([...from, ...visible].some((address) => isOutside(standing(address, organisation)))) return [];
    const added = outsidersIn(draft, reading.standings, FIELDS);
    const indexes = indexesOf(added);
    return problemOf(
      indexes,
      `${counted(added.length, 'person', 'people')} outside will read a thread that was internal until now. Check what it says below, or remove them.`,
      [removal(indexes)],
    );
  },
});
