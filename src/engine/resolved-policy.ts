import type { DomainLists, Organisation } from './organisation';
import type { Policy } from './policy';
import { packed, unpacked } from './text/packed';

/** What a built handler's policy begins with, so that it can be found there and another put in its place. */
export const POLICY_MARK = 'sendcheck policy 1 ';

/** A policy as plain JSON: its sets as lists. */
interface PlainPolicy extends Omit<Policy, 'organisation'> {
  readonly organisation: Omit<Organisation, 'internalDomains' | 'domains'> & {
    readonly internalDomains: readonly string[];
    readonly domains: Omit<DomainLists, 'accredited' | 'lapsed' | 'privateMailboxes'> & {
      readonly accredited: Omit<DomainLists['accredited'], 'domains'> & { readonly domains: readonly string[] };
      /** By the day they were last listed. */
      readonly lapsed: { readonly [day: string]: readonly string[] };
      readonly privateMailboxes: readonly string[];
    };
  };
}

/** The policy to run. `failed`: the organisation's own did not parse, and this is the starter policy. */
export interface PolicyInHandler {
  readonly policy: Policy;
  readonly failed: boolean;
}

/** A policy that needs no more parsing, in few characters: what the handler carries. `revivePolicy` reads it again. */
export function resolvedPolicy({ policy, failed }: PolicyInHandler): string {
  const { organisation } = policy;
  const { domains } = organisation;
  const lapsed: { [day: string]: string[] } = {};
  domains.lapsed.forEach((day, domain) => (lapsed[day] = [...(lapsed[day] ?? []), domain]));
  const plain: PlainPolicy = {
    ...policy,
    organisation: {
      ...organisation,
      internalDomains: Array.from(organisation.internalDomains),
      domains: {
        ...domains,
        accredited: { ...domains.accredited, domains: Array.from(domains.accredited.domains) },
        lapsed,
        privateMailboxes: Array.from(domains.privateMailboxes),
      },
    },
  };
  // The packer keeps `~` for itself, and JSON can write it otherwise.
  return POLICY_MARK + packed(JSON.stringify({ plain, failed }).replace(/~/g, '\\u007e'));
}

/** The policy that was resolved, ready to run. */
export function revivePolicy(text: string): PolicyInHandler {
  const { plain, failed } = JSON.parse(unpacked(text.slice(POLICY_MARK.length))) as {
    readonly plain: PlainPolicy;
    readonly failed: boolean;
  };
  const { organisation } = plain;
  const { domains } = organisation;
  const lapsed = new Map<string, string>();
  Object.keys(domains.lapsed).forEach((day) =>
    (domains.lapsed[day] || []).forEach((domain) => lapsed.set(domain, day)),
  );
  const policy: Policy = {
    ...plain,
    organisation: {
      ...organisation,
      internalDomains: new Set(organisation.internalDomains),
      domains: {
        ...domains,
        accredited: { ...domains.accredited, domains: new Set(domains.accredited.domains) },
        lapsed,
        privateMailboxes: new Set(domains.privateMailboxes),
      },
    },
  };
  return { policy, failed };
}
