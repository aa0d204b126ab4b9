import type { DomainLists, Organisation } from './organisation';
import type { Policy } from './policy';

/** Domains of one ending in one line: "nhs.uk arp cpft" is arp.nhs.uk and cpft.nhs.uk. */
type Lines = readonly string[];

interface PlainDomainLists extends Omit<DomainLists, 'accredited' | 'lapsed' | 'privateMailboxes'> {
  readonly accredited: { readonly asOf: string; readonly source: string; readonly domains: Lines };
  /** By the day they were last listed. */
  readonly lapsed: { readonly [day: string]: Lines };
  readonly privateMailboxes: Lines;
}

interface PlainOrganisation extends Omit<Organisation, 'internalDomains' | 'domains'> {
  readonly internalDomains: readonly string[];
  readonly domains: PlainDomainLists;
}

/** A policy that needs no more parsing, as plain JSON: what the handler carries. */
export interface ResolvedPolicy extends Omit<Policy, 'organisation'> {
  /** The format. It comes first, so that the JSON can be found in a built handler and another put in its place. */
  readonly resolved: 1;
  readonly organisation: PlainOrganisation;
  /** The organisation's own policy did not parse, and this is the starter policy. */
  readonly failed: boolean;
}

/** The plain form of a policy; `revivePolicy` gives the policy again. */
export function resolvedPolicy(policy: Policy, failed: boolean): ResolvedPolicy {
  const { internalDomains, domains } = policy.organisation;
  const lapsed: { [day: string]: string[] } = {};
  domains.lapsed.forEach((day, domain) => (lapsed[day] = [...(lapsed[day] ?? []), domain]));
  const lapsedLines: { [day: string]: Lines } = {};
  Object.keys(lapsed).forEach((day) => (lapsedLines[day] = linesOf(new Set(lapsed[day]))));
  return {
    resolved: 1,
    failed,
    ...policy,
    organisation: {
      ...policy.organisation,
      internalDomains: Array.from(internalDomains),
      domains: {
        ...domains,
        accredited: { ...domains.accredited, domains: linesOf(domains.accredited.domains) },
        lapsed: lapsedLines,
        privateMailboxes: linesOf(domains.privateMailboxes),
      },
    },
  };
}

function linesOf(domains: ReadonlySet<string>): Lines {
  const lines = new Map<string, string>();
  domains.forEach((domain) => {
    const dot = domain.indexOf('.');
    const ending = domain.slice(dot + 1);
    lines.set(ending, `${lines.get(ending) ?? ending} ${domain.slice(0, dot)}`);
  });
  return Array.from(lines.values());
}

/** The policy that was resolved, ready to run. */
export function revivePolicy(plain: ResolvedPolicy): Policy {
  const { organisation } = plain;
  const { domains } = organisation;
  const lapsed = new Map<string, string>();
  Object.keys(domains.lapsed).forEach((day) =>
    domainsIn(domains.lapsed[day] ?? []).forEach((domain) => lapsed.set(domain, day)),
  );
  return {
    name: plain.name,
    version: plain.version,
    onFailure: plain.onFailure,
    onUnseen: plain.onUnseen,
    checks: plain.checks,
    organisation: {
      ...organisation,
      internalDomains: new Set(organisation.internalDomains),
      domains: {
        ...domains,
        accredited: { ...domains.accredited, domains: domainsIn(domains.accredited.domains) },
        lapsed,
        privateMailboxes: domainsIn(domains.privateMailboxes),
      },
    },
  };
}

function domainsIn(lines: Lines): ReadonlySet<string> {
  const domains = new Set<string>();
  lines.forEach((line) => {
    const [ending = '', ...names] = line.split(' ');
    names.forEach((name) => domains.add(`${name}.${ending}`));
  });
  return domains;
}
