import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal, type Fix } from '../fix';
import { level } from '../option';
import { isSecure, standing, type Organisation } from '../organisation';
import { parseAddress } from '../text/address';
import { imitated } from '../text/lookalike';

/** An address that a hurried eye takes for a trusted one. */
export default defineCheck({
  id: 'recipient-lookalike',
  title: 'An address that looks like a trusted one and is not',
  topic: 'recipients',
  why: 'One wrong character in a domain sends the message to whoever owns that domain.',
  source: {
    title: 'NHS England, NHSmail: encrypt what does not go to nhs.net or a listed domain (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {
    imitation: level('The domain imitates a trusted one', 'As nhs-net.com imitates nhs.net.', 'block'),
    name: level('The name shows a trusted address, the mail goes elsewhere', 'Old contacts may do so too.', 'warn'),
    unusual: level(
      'The address holds unusual characters',
      'Quotes, spaces, a second @, letters beyond a to z.',
      'warn',
    ),
  },
  find({ draft, reading, organisation, options }) {
    const imitations: number[] = [];
    const named: number[] = [];
    const unusual: number[] = [];
    const meant = new Map<string, string | undefined>();
    draft.recipients.forEach(({ name, address }, index) => {
      const known = reading.standings[index];
      if (known === undefined || isSecure(known)) return;
      const at = address.lastIndexOf('@');
      const domain = address.slice(at + 1);
      const isOpen = known.kind === 'outside' || (known.kind === 'unreadable' && at !== -1);
      if (isOpen && !meant.has(domain)) meant.set(domain, imitated(domain, organisation));
      if (isOpen && meant.get(domain) !== undefined) imitations.push(index);
      else if (showsTrusted(name, organisation)) named.push(index);
      else if (isOpen && (known.kind === 'unreadable' || /(?:^|\.)xn--/.test(known.domain))) unusual.push(index);
    });

    return [
      ...problemOf(
        imitations,
        `${counted(imitations.length, 'address imitates', 'addresses imitate')} a trusted one and would lead the message elsewhere. Correct or remove it.`,
        [...corrections(imitations), removal(imitations)],
        options.imitation,
      ),
      ...problemOf(
        named,
        `${counted(named.length, 'name shows', 'names show')} a trusted address, but the message goes to another. Check it, or remove it.`,
        [removal(named)],
        options.name,
      ),
      ...problemOf(
        unusual,
        `${counted(unusual.length, 'address holds', 'addresses hold')} unusual characters. Check it letter by letter, or remove it.`,
        [removal(unusual)],
        options.unusual,
      ),
    ];

    /** The address on the domain that was meant, for one recipient and only where that is a whole domain. */
    function corrections(indexes: readonly number[]): readonly Fix[] {
      const [index = -1] = indexes;
      const recipient = draft.recipients[index];
      if (recipient === undefined || indexes.length > 1) return [];
      const { address } = recipient;
      const at = address.lastIndexOf('@');
      const domain = meant.get(address.slice(at + 1));
      // Nobody has an address at gov.uk itself.
      if (domain === undefined || organisation.domains.suffixes.some((suffix) => suffix.domain === domain)) return [];
      const corrected = `${address.slice(0, at)}@${domain}`;
      return isSecure(standing(corrected, organisation))
        ? [{ kind: 'replace-recipient', recipient: index, address: corrected }]
        : [];
    }
  },
});

/** A name that is itself an address, bare or in quotes or brackets, on a secure domain. */
function showsTrusted(name: string, organisation: Organisation): boolean {
  const bare = name.replace(/^[\s'"<([]{1,4}/, '').replace(/[\s'">)\]]{1,4}$/, '');
  return parseAddress(bare) !== undefined && isSecure(standing(bare, organisation));
}
