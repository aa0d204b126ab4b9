import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal } from '../fix';
import { level } from '../option';
import { indexesWhere } from '../organisation';
import { plainText } from '../text/characters';

/** Work sent home to go on with it in the evening: it stays in a mailbox that nobody at work looks after. */
export default defineCheck({
  id: 'recipient-own-personal',
  title: "Work sent to the sender's own private mailbox",
  topic: 'recipients',
  why: 'A private mailbox is outside the care of your organisation, and so is every device that reads it. You can reach your work mailbox from home.',
  source: {
    title: 'NHS England, NHSmail: business purposes only, and confidential information stays on secure email',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['from'],
  uses: [...FIELDS, 'subject', 'body'],
  options: {
    patientData: level('With patient data', 'The message tells who a patient is.', 'block'),
    otherwise: level('Without patient data', 'Nothing in the message tells of a patient.', 'warn'),
  },
  find({ draft, reading, options }) {
    // NHSmail puts the organisation in brackets behind the name.
    const { name, address } = draft.from;
    const own = pairsOf(lettersOf(`${name.replace(/\(.*/, '')} ${mailboxName(address)}`).split(' '));
    const indexes = indexesWhere(reading.standings, ({ kind }) => kind === 'private').filter((index) => {
      const each = draft.recipients[index] || draft.from;
      return [mailboxName(each.address), each.name].some((text) => own.has(lettersOf(text).replace(/ /g, '')));
    });
    return problemOf(
      indexes,
      `${reading.hasPatientData ? 'This has patient data, and ' : ''}${counted(indexes.length, 'address looks', 'addresses look')} like your own private mailbox. Use your work mailbox instead.`,
      [removal(indexes)],
      reading.hasPatientData ? options.patientData : options.otherwise,
    );
  },
});

/** The ways a person writes two of their names as one word: "hazelglen", "glenhazel", "hglen", "glenh". */
function pairsOf(names: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  names.forEach((first) =>
    names.forEach((last) => {
      if (first === last || last.length < 3) return;
      [first, first.charAt(0)].forEach((given) => pairs.add(given + last).add(last + given));
    }),
  );
  return pairs;
}

function mailboxName(address: string): string {
  return address.split('@')[0] || '';
}

/** Words of the letters a to z, a space apart. */
function lettersOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/['-]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
