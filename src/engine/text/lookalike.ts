import { restrictedEndings } from '../data/domain-suffixes';
import { isUnder } from './domain';
import { lookOf } from './unusual';

interface Ending {
  readonly domain: string;
}

/** What an organisation knows of domains; its Organisation is one. */
export interface Known {
  readonly internalDomains: ReadonlySet<string>;
  readonly domains: {
    readonly accredited: { readonly domains: ReadonlySet<string> };
    readonly lapsed: ReadonlyMap<string, string>;
    readonly suffixes: readonly Ending[];
    readonly legacy: readonly Ending[];
    readonly askLocally: readonly Ending[];
    readonly local: readonly Ending[];
    readonly privateMailboxes: ReadonlySet<string>;
  };
}

/** What is worked out once for an organisation. */
interface Index {
  /** Internal, accredited and local domains, matched exactly. */
  readonly exact: ReadonlySet<string>;
  /** A label that spells an internal domain or a suffix with its dots gone or turned to hyphens -> that domain. */
  readonly spelled: ReadonlyMap<string, string>;
  /** How a domain looks with twins of ASCII folded and hyphens gone -> the domain. */
  readonly skeletons: ReadonlyMap<string, string>;
  /** Every ending that is known for what it is. */
  readonly settled: readonly string[];
  /** Parents of accredited and internal domains: the owner is the same. */
  readonly parents: ReadonlySet<string>;
  /** No longer domain has a near neighbour in `exact`. */
  readonly longest: number;
}

/** Below this many letters a slip of one makes some other real name: mha.org.uk and mah.org.uk may both be charities. */
const LONG_ENOUGH = 5;

/** Endings under which anybody may take the same name as an internal domain's. */
const UK_ENDINGS = ['co', 'org', 'net', 'me', 'ltd', 'plc'].map((each) => `${each}.uk`);

const indexes = new WeakMap<Known, Index>();

/**
 * The trusted domain that a domain imitates, or undefined. `domain` is the part after the @ as it was written.
 *
 * It imitates a trusted domain when it is not known for what it is (below) and, with look-alike letters of other scripts,
 * invisible characters and encoded labels read as an eye reads them, one of these holds:
 *
 * 1. only that reading makes it an internal, accredited or local domain, or one under a trusted suffix: nһs.net, nhs。net;
 * 2. it holds such a domain whole, with more behind it: nhs.net.example.com, leeds.gov.uk.example.com, nhs.net.uk. Of the
 *    accredited ones only those under nhs.uk count: bupa.com.example may well be a sister of bupa.com;
 * 3. a label spells an internal domain, or a trusted suffix, without its dot: nhs-net.com, nhsnet.example.com,
 *    gov-uk.com; or one ends so, after a hyphen: leeds-gov-uk.com;
 * 4. a hyphen stands where the trusted one has a dot: leeds-gov.uk, uhs-nhs.uk;
 * 5. it has the name of an internal domain of two labels under another ending: nhs.co, nhs.nett, nhs.ne, nhs.org.uk;
 * 6. two neighbouring characters have changed places: hns.net, leeds.gvo.uk; in an accredited domain only if its first
 *    label has at least 5 characters;
 * 7. it is the same when rn is read as m, vv as w, cl as d, 0 as o, 1 or i as l, 5 as s and hyphens are left out:
 *    rnedefer.com for medefer.com; accredited ones again from 5 characters, and under a trusted suffix for the suffix's own labels (leeds.g0v.uk);
 * 8. it is an internal domain with one character put before or after its name or one doubled (rnhs.net, nhss.net), or,
 *    where the name has at least 5 characters, with any one character more, fewer or other.
 *
 * Known for what they are, and so never imitations: whatever is internal, accredited, local, lapsed, a private mailbox,
 * under a trusted, legacy or ask-locally suffix or under an ending that its registry restricts (nhs.uk, ac.uk and so on);
 * what lies under an internal, accredited or local domain, and what such a domain lies under.
 *
 * Linear in the length of the domain but for step 6, which is bounded by the longest trusted one.
 */
export function imitated(domain: string, known: Known): string | undefined {
  // Longer than any domain can be: unreadable, and nobody would take it for another.
  if (domain.length > 1000) return undefined;
  const index = indexFor(known);
  const written = domain.toLowerCase();
  const look = lookOf(domain);
  if (look === '') return undefined;
  if (look !== written && look !== `${written}.` && `${look}.` !== written) {
    const twin = trustedBy(look, known, index);
    if (twin !== undefined) return twin;
  }
  if (isSettled(look, known, index)) return undefined;
  return (
    held(look, known, index) ??
    spelled(look, known, index) ??
    hyphened(look, known, index) ??
    underAnotherEnding(look, known) ??
    swapped(look, known, index) ??
    twinned(look, known, index) ??
    oneSlip(look, known)
  );
}

function indexFor(known: Known): Index {
  const made = indexes.get(known);
  if (made !== undefined) return made;
  const { internalDomains, domains } = known;
  const exact = new Set<string>();
  internalDomains.forEach((each) => exact.add(each));
  domains.local.forEach((each) => exact.add(each.domain));
  domains.accredited.domains.forEach((each) => exact.add(each));

  const spelledOut = new Map<string, string>();
  const spell = (domain: string) => {
    spelledOut.set(domain.replace(/\./g, '-'), domain);
    spelledOut.set(domain.replace(/\./g, ''), domain);
  };
  const skeletons = new Map<string, string>();
  const parents = new Set<string>();
  let longest = 0;
  exact.forEach((each) => {
    const strong = internalDomains.has(each);
    if (strong || isUnder(each, 'nhs.uk')) spell(each);
    if (strong || each.indexOf('.') >= LONG_ENOUGH) skeletons.set(skeletonOf(each), each);
    for (let dot = each.indexOf('.'); dot !== -1; dot = each.indexOf('.', dot + 1)) parents.add(each.slice(dot + 1));
    longest = Math.max(longest, each.length);
  });
  domains.suffixes.forEach((each) => spell(each.domain));

  const settled = [...domains.suffixes, ...domains.legacy, ...domains.askLocally]
    .map((each) => each.domain)
    .concat(restrictedEndings);
  const index = { exact, spelled: spelledOut, skeletons, settled, parents, longest };
  indexes.set(known, index);
  return index;
}

function isSettled(domain: string, known: Known, index: Index): boolean {
  if (index.exact.has(domain) || index.parents.has(domain)) return true;
  if (known.domains.lapsed.has(domain) || known.domains.privateMailboxes.has(domain)) return true;
  if (index.settled.some((ending) => isUnder(domain, ending))) return true;
  for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.', dot + 1)) {
    if (index.exact.has(domain.slice(dot + 1))) return true;
  }
  return false;
}

/** The domain itself where it would be trusted as it stands. */
function trustedBy(domain: string, known: Known, index: Index): string | undefined {
  return index.exact.has(domain) || known.domains.suffixes.some((suffix) => isUnder(domain, suffix.domain))
    ? domain
    : undefined;
}

function held(domain: string, known: Known, index: Index): string | undefined {
  const labels = domain.split('.');
  for (let from = 0; from < labels.length - 2; from++) {
    let candidate = labels[from] ?? '';
    // No trusted domain has more than six labels; with the bound this stays linear.
    for (let to = from + 1; to < labels.length - 1 && to < from + 6; to++) {
      candidate += `.${labels[to] ?? ''}`;
      if (known.domains.suffixes.some((suffix) => suffix.domain === candidate))
        return labels.slice(0, to + 1).join('.');
      if (index.exact.has(candidate) && (known.internalDomains.has(candidate) || isUnder(candidate, 'nhs.uk'))) {
        return candidate;
      }
    }
  }
  return undefined;
}

function spelled(domain: string, known: Known, index: Index): string | undefined {
  for (const label of domain.split('.')) {
    const whole = index.spelled.get(label);
    if (whole !== undefined) return whole;
    for (const suffix of known.domains.suffixes) {
      const ending = `-${suffix.domain.replace(/\./g, '-')}`;
      if (label.length > ending.length && label.endsWith(ending)) {
        return `${label.slice(0, -ending.length)}.${suffix.domain}`;
      }
    }
  }
  return undefined;
}

function hyphened(domain: string, known: Known, index: Index): string | undefined {
  for (let at = domain.indexOf('-'); at !== -1; at = domain.indexOf('-', at + 1)) {
    const found = trustedBy(`${domain.slice(0, at)}.${domain.slice(at + 1)}`, known, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function underAnotherEnding(domain: string, known: Known): string | undefined {
  const dot = domain.indexOf('.');
  const ending = domain.slice(dot + 1);
  if (dot === -1 || (ending.indexOf('.') !== -1 && UK_ENDINGS.indexOf(ending) === -1)) return undefined;
  return firstOf(known.internalDomains, (each) => {
    const end = each.indexOf('.');
    return each.indexOf('.', end + 1) === -1 && each.slice(0, end) === domain.slice(0, dot);
  });
}

function swapped(domain: string, known: Known, index: Index): string | undefined {
  const name = domain.indexOf('.');
  // In a longer domain only its end can come under a suffix.
  const from = domain.length <= index.longest ? 0 : Math.max(0, domain.length - 20);
  for (let at = from; at < domain.length - 1; at++) {
    const left = domain.charAt(at);
    const right = domain.charAt(at + 1);
    if (left === right) continue;
    const candidate = domain.slice(0, at) + right + left + domain.slice(at + 2);
    if (index.exact.has(candidate)) {
      const inName = at + 1 < name;
      if (!inName || name >= LONG_ENOUGH || known.internalDomains.has(candidate)) return candidate;
    }
    const under = known.domains.suffixes.some(
      (suffix) => candidate !== suffix.domain && isUnder(candidate, suffix.domain),
    );
    if (under) return candidate;
  }
  return undefined;
}

function twinned(domain: string, known: Known, index: Index): string | undefined {
  const whole = index.skeletons.get(skeletonOf(domain));
  if (whole !== undefined) return whole;
  const labels = domain.split('.');
  for (const suffix of known.domains.suffixes) {
    const split = labels.length - suffix.domain.split('.').length;
    if (split >= 0 && skeletonOf(labels.slice(split).join('.')) === skeletonOf(suffix.domain)) {
      return [...labels.slice(0, split), suffix.domain].join('.');
    }
  }
  return undefined;
}

function oneSlip(domain: string, known: Known): string | undefined {
  const dot = domain.indexOf('.');
  if (dot === -1) return undefined;
  const name = domain.slice(0, dot);
  return firstOf(known.internalDomains, (each) => {
    const end = each.indexOf('.');
    if (each.slice(end) !== domain.slice(dot)) return false;
    const meant = each.slice(0, end);
    return meant.length >= LONG_ENOUGH ? isOneEdit(name, meant) : isOneMore(name, meant);
  });
}

/** One character before or after, or one doubled. */
function isOneMore(name: string, meant: string): boolean {
  if (name.length !== meant.length + 1) return false;
  if (name.slice(1) === meant || name.slice(0, -1) === meant) return true;
  for (let at = 0; at < meant.length; at++) {
    if (name === meant.slice(0, at) + meant.charAt(at) + meant.slice(at)) return true;
  }
  return false;
}

/** One character more, fewer or other. */
function isOneEdit(name: string, meant: string): boolean {
  if (Math.abs(name.length - meant.length) > 1) return false;
  let start = 0;
  while (start < name.length && start < meant.length && name.charAt(start) === meant.charAt(start)) start += 1;
  let left = name.length;
  let right = meant.length;
  while (left > start && right > start && name.charAt(left - 1) === meant.charAt(right - 1)) {
    left -= 1;
    right -= 1;
  }
  return left - start <= 1 && right - start <= 1 && name !== meant;
}

function skeletonOf(domain: string): string {
  return domain
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l')
    .replace(/5/g, 's')
    .replace(/-/g, '');
}

function firstOf(set: ReadonlySet<string>, fits: (each: string) => boolean): string | undefined {
  let found: string | undefined;
  set.forEach((each) => {
    if (found === undefined && fits(each)) found = each;
  });
  return found;
}
