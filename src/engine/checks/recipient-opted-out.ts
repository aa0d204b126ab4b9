import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal } from '../fix';
import { addressHash } from '../text/address-hash';

const HASH = /^[0-9a-f]{16}$/;
const SALT = /^(?:[0-9a-f]{32})?$/;

/** The organisation's list travels inside the add-in, so it holds no address: what it holds, `sendcheck policy hash` makes. */
export default defineCheck({
  id: 'recipient-opted-out',
  title: "Someone on the organisation's list of people who want no email",
  topic: 'recipients',
  why: 'People may choose how they are written to, and their record says so. Your organisation put this address on its list of those who want no email.',
  source: {
    title: 'NHS England, NHSmail: record patient communication preferences and respect them (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {
    salt: {
      kind: 'words',
      label: 'Salt of the list',
      hint: 'As "sendcheck policy hash" prints it, beside the hashes.',
      default: '',
      expects: 'the 32 hexadecimal digits that "sendcheck policy hash" prints as "salt"',
      read: (value) => (typeof value === 'string' && SALT.test(value) ? value : undefined),
    },
    hashes: {
      kind: 'words',
      label: 'The list, hashed',
      hint: 'As "sendcheck policy hash" prints it. The addresses themselves never stand in a policy.',
      default: [],
      expects: 'a list of at most 5,000 hashes of 16 hexadecimal digits, as "sendcheck policy hash" prints them',
      read: (value) =>
        Array.isArray(value) &&
        value.length <= 5000 &&
        value.every((each) => typeof each === 'string' && HASH.test(each))
          ? (value as string[])
          : undefined,
    },
  },
  find({ draft, options }) {
    const listed = new Set<string | undefined>(options.hashes);
    const indexes: number[] = [];
    if (listed.size > 0) {
      draft.recipients.forEach(({ address }, index) => {
        if (listed.has(addressHash(options.salt, address))) indexes.push(index);
      });
    }
    return problemOf(
      indexes,
      `${counted(indexes.length, 'recipient is', 'recipients are')} on your list of people who want no email. Reach them in another way, or remove them.`,
      [removal(indexes)],
    );
  },
});
