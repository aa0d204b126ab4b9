import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal, type Fix } from '../fix';
import { indexesWhere } from '../organisation';
import { parseAddress } from '../text/address';

/** Old government networks are gone; old address books still hold their names. */
export default defineCheck({
  id: 'domain-legacy',
  title: 'An address on a government network that was switched off',
  topic: 'domains',
  why: 'The message is likely to come back, and whoever waits for it waits.',
  source: {
    title: 'NHSmail, Sharing sensitive information: gcsx, gsi and gsx end in March 2019',
    url: 'https://support.nhs.net/policyandguidance',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {},
  find({ draft, reading }) {
    const indexes = indexesWhere(reading.standings, ({ kind }) => kind === 'legacy');
    if (indexes.length === 0) return [];

    const fixes: Fix[] = [removal(indexes)];
    draft.recipients.forEach((each, recipient) => {
      const known = reading.standings[recipient];
      if (indexes.length > 1 || known === undefined || known.kind !== 'legacy') return;
      const present = presentForm(known.domain, known.suffix);
      const address = parseAddress(each.address);
      if (present !== undefined && address !== undefined) {
        fixes.unshift({ kind: 'replace-recipient', recipient, address: `${address.local}@${present}` });
      }
    });
    return problemOf(
      indexes,
      `${counted(indexes.length, 'address is', 'addresses are')} on a government network that was switched off. Use the present address, or remove it.`,
      fixes,
    );
  },
});

/** council.gcsx.gov.uk -> council.gov.uk. Undefined where more than one name stood before the network's. */
function presentForm(domain: string, suffix: string): string | undefined {
  if (!suffix.endsWith('.gov.uk') || domain === suffix) return undefined;
  // Some networks had a sub-network called x.
  const name = domain.slice(0, -suffix.length - 1).replace(/\.x$/, '');
  return name === 'x' || name.includes('.') ? undefined : `${name}.gov.uk`;
}
