import type { DomainLists, Organisation, Suffix } from './organisation';
import type { Level } from './option';
import type { CheckSettings, Policy } from './policy';

/**
 * Words in few bytes: each begins with a digit of base 36, how many characters of the one before stand in front of it.
 * "0your result" and "5scan" are "your result" and "your scan".
 */
type Folded = readonly string[];
/** Domains of one ending in one line, their names folded: "nhs.uk 0bsmhft 4t" is bsmhft.nhs.uk and bsmht.nhs.uk. */
type Lines = readonly string[];
/** Neighbours of one label: ["police", "police.uk pnn.police.uk"]. */
type Suffixes = readonly (readonly [label: string, domains: string])[];
/** Phrases, folded, each after the character that the text begins with: "|0HIV|0sexual health". */
type Phrases = string;

interface PlainDomainLists {
  readonly accredited: { readonly asOf: string; readonly source: string; readonly domains: Lines };
  /** By the day they were last listed. */
  readonly lapsed: readonly (readonly [day: string, domains: Lines])[];
  readonly suffixes: Suffixes;
  readonly legacy: Suffixes;
  readonly askLocally: Suffixes;
  readonly local: DomainLists['local'];
  readonly privateMailboxes: Lines;
}

interface PlainOrganisation extends Omit<
  Organisation,
  'internalDomains' | 'sensitiveWords' | 'clinicalWords' | 'domains'
> {
  readonly internalDomains: readonly string[];
  readonly sensitiveWords: Phrases;
  readonly clinicalWords: Phrases;
  readonly domains: PlainDomainLists;
}

/** A policy that needs no more parsing, as plain JSON in few bytes: what the handler carries. */
export interface ResolvedPolicy extends Omit<Policy, 'organisation' | 'checks'> {
  /** The format. It comes first, so that the JSON can be found in a built handler and another put in its place. */
  readonly resolved: 1;
  /** The organisation's own policy did not parse, and this is the starter policy. */
  readonly failed: boolean;
  readonly organisation: PlainOrganisation;
  readonly checks: readonly (readonly [
    id: string,
    level: Level,
    liftable: boolean,
    options: CheckSettings['options'],
  ])[];
}

/** The plain form of a policy; `revivePolicy` gives the policy again. */
export function resolvedPolicy(policy: Policy, failed: boolean): ResolvedPolicy {
  const { organisation } = policy;
  const { domains } = organisation;
  const days = new Map<string, string[]>();
  domains.lapsed.forEach((day, domain) => days.set(day, [...(days.get(day) ?? []), domain]));
  return {
    resolved: 1,
    failed,
    ...policy,
    organisation: {
      ...organisation,
      internalDomains: Array.from(organisation.internalDomains),
      sensitiveWords: phrasesOf(organisation.sensitiveWords),
      clinicalWords: phrasesOf(organisation.clinicalWords),
      domains: {
        accredited: { ...domains.accredited, domains: linesOf(Array.from(domains.accredited.domains)) },
        lapsed: Array.from(days).map(([day, listed]) => [day, linesOf(listed)] as const),
        suffixes: suffixesOf(domains.suffixes),
        legacy: suffixesOf(domains.legacy),
        askLocally: suffixesOf(domains.askLocally),
        local: domains.local,
        privateMailboxes: linesOf(Array.from(domains.privateMailboxes)),
      },
    },
    checks: Object.keys(policy.checks).reduce<ResolvedPolicy['checks']>((all, id) => {
      const settings = policy.checks[id];
      return settings === undefined ? all : [...all, [id, settings.level, settings.liftable, settings.options]];
    }, []),
  };
}

function folded(words: readonly string[]): Folded {
  return words.map((word, index) => {
    const before = words[index - 1] ?? '';
    let same = 0;
    while (same < 35 && same < before.length && word.charAt(same) === before.charAt(same)) same += 1;
    return same.toString(36) + word.slice(same);
  });
}

function linesOf(domains: readonly string[]): Lines {
  const endings = new Map<string, string[]>();
  domains.forEach((domain) => {
    const dot = domain.indexOf('.');
    const ending = domain.slice(dot + 1);
    endings.set(ending, [...(endings.get(ending) ?? []), domain.slice(0, dot)]);
  });
  return Array.from(endings).map(([ending, names]) => [ending, ...folded(names.sort())].join(' '));
}

function suffixesOf(suffixes: readonly Suffix[]): Suffixes {
  const groups: [label: string, domains: string][] = [];
  suffixes.forEach(({ domain, label }) => {
    const last = groups[groups.length - 1];
    // Only neighbours are put together: the first suffix that fits counts.
    if (last !== undefined && last[0] === label) last[1] += ` ${domain}`;
    else groups.push([label, domain]);
  });
  return groups;
}

function phrasesOf(phrases: readonly string[]): Phrases {
  let code = '|'.charCodeAt(0);
  while (phrases.some((phrase) => phrase.indexOf(String.fromCharCode(code)) !== -1)) code += 1;
  return folded(phrases)
    .map((phrase) => String.fromCharCode(code) + phrase)
    .join('');
}

/** The policy that was resolved, ready to run. */
export function revivePolicy(plain: ResolvedPolicy): Policy {
  const { name, version, onFailure, onUnseen, organisation } = plain;
  const { domains } = organisation;
  const lapsed = new Map<string, string>();
  domains.lapsed.forEach(([day, lines]) => domainsIn(lines).forEach((domain) => lapsed.set(domain, day)));
  const checks: { [id: string]: CheckSettings } = {};
  plain.checks.forEach(([id, level, liftable, options]) => (checks[id] = { level, liftable, options }));
  return {
    name,
    version,
    onFailure,
    onUnseen,
    checks,
    organisation: {
      ...organisation,
      internalDomains: new Set(organisation.internalDomains),
      sensitiveWords: phrasesIn(organisation.sensitiveWords),
      clinicalWords: phrasesIn(organisation.clinicalWords),
      domains: {
        accredited: { ...domains.accredited, domains: domainsIn(domains.accredited.domains) },
        lapsed,
        suffixes: suffixesIn(domains.suffixes),
        legacy: suffixesIn(domains.legacy),
        askLocally: suffixesIn(domains.askLocally),
        local: domains.local,
        privateMailboxes: domainsIn(domains.privateMailboxes),
      },
    },
  };
}

function domainsIn(lines: Lines): ReadonlySet<string> {
  const domains = new Set<string>();
  lines.forEach((line) => {
    const [ending = '', ...names] = line.split(' ');
    unfolded(names).forEach((name) => domains.add(`${name}.${ending}`));
  });
  return domains;
}

function suffixesIn(groups: Suffixes): readonly Suffix[] {
  const suffixes: Suffix[] = [];
  groups.forEach(([label, domains]) => domains.split(' ').forEach((domain) => suffixes.push({ domain, label })));
  return suffixes;
}

function phrasesIn(phrases: Phrases): readonly string[] {
  return unfolded(phrases.split(phrases.charAt(0)).slice(1));
}

function unfolded(words: Folded): readonly string[] {
  let last = '';
  return words.map((word) => (last = last.slice(0, parseInt(word.charAt(0), 36)) + word.slice(1)));
}
