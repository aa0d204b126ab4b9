import type { Draft, Field, Recipient, Standing } from '../engine';

/** A recipient with what the policy knows of the address. */
export interface Known {
  readonly index: number;
  readonly recipient: Recipient;
  readonly standing: Standing;
}

export interface DomainGroup {
  readonly domain: string;
  readonly people: readonly Known[];
}

/** Recipients of one standing; `standing` is the first one's and speaks for all. */
export interface StandingGroup {
  readonly key: string;
  readonly standing: Standing;
  readonly count: number;
  readonly fields: { readonly [field in Field]: number };
  readonly domains: readonly DomainGroup[];
}

// What a sender most needs to see comes first.
const ORDER: readonly Standing['kind'][] = [
  'unreadable',
  'private',
  'outside',
  'lapsed',
  'legacy',
  'ask-locally',
  'local',
  'trusted',
  'accredited',
  'internal',
];

/** Recipients together with their standing, in the draft's order. */
export function knownRecipients(draft: Draft, standingOf: (address: string) => Standing): readonly Known[] {
  return draft.recipients.map((recipient, index) => ({ index, recipient, standing: standingOf(recipient.address) }));
}

/** By standing, least trusted first; inside by domain, most people first, then by name of the domain. */
export function groupsOf(recipients: readonly Known[]): readonly StandingGroup[] {
  const groups = new Map<string, Known[]>();
  recipients.forEach((each) => {
    const key = keyOf(each.standing);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [each]);
    else own.push(each);
  });
  return [...groups]
    .flatMap(([key, people]) => {
      const first = people[0];
      return first === undefined
        ? []
        : [
            {
              key,
              standing: first.standing,
              count: people.length,
              fields: fieldCounts(people),
              domains: domainsOf(people),
            },
          ];
    })
    .sort((a, b) => ORDER.indexOf(a.standing.kind) - ORDER.indexOf(b.standing.kind) || (a.key < b.key ? -1 : 1));
}

/** How many stand in each field. */
export function fieldCounts(recipients: readonly Known[]): { readonly [field in Field]: number } {
  const counts = { to: 0, cc: 0, bcc: 0 };
  recipients.forEach((each) => (counts[each.recipient.field] += 1));
  return counts;
}

function keyOf(standing: Standing): string {
  switch (standing.kind) {
    case 'trusted':
    case 'ask-locally':
      return `${standing.kind} ${standing.label}`;
    case 'lapsed':
      return `${standing.kind} ${standing.lastListed}`;
    // NHSmail and the organisation's own mail are called by different names.
    case 'internal':
      return standing.domain === 'nhs.net' ? 'internal nhs' : 'internal own';
    default:
      return standing.kind;
  }
}

function domainsOf(people: readonly Known[]): readonly DomainGroup[] {
  const domains = new Map<string, Known[]>();
  people.forEach((each) => {
    const own = domains.get(each.standing.domain);
    if (own === undefined) domains.set(each.standing.domain, [each]);
    else own.push(each);
  });
  return [...domains]
    .map(([domain, own]) => ({ domain, people: own }))
    .sort((a, b) => b.people.length - a.people.length || (a.domain < b.domain ? -1 : 1));
}
