import { restrictedEndings } from '../data/domain-suffixes';
import { isUnder, plainDomain } from './domain';
import { isWithin } from './slips';
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

type Finder = (domain: string) => string | undefined;

/** Below this many letters a slip of one makes some other real name: mha.org.uk and mah.org.uk may both be charities. */
const LONG_ENOUGH = 5;

/** Where anybody may take the same name as an internal domain's. */
const OTHER_ENDING = /^(?:[^.]+|(?:co|org|net|me|ltd|plc)\.uk)$/;

const finders = new WeakMap<Known, Finder>();

/**
 * The trusted domain that a domain imitates, or undefined. `domain` is the part after the @ as it was written.
 *
 * It imitates a trusted domain when it is not known for what it is (below) and, with look-alike letters of other scripts,
 * invisible characters and encoded labels read as an eye reads them, one of these holds:
 *
 * 1. only that reading makes it an internal, accredited or local domain, or one under a trusted suffix: nһs.net, nhs。net;
 * 2. it holds an internal domain, a trusted suffix or an accredited domain under nhs.uk whole, with more behind it or with
 *    hyphens for dots: nhs.net.example.com, nhs.net.uk, nhs-net.com, leeds-gov-uk.com, leeds-gov.uk. Of other accredited
 *    ones no: bupa.com.example may well be a sister of bupa.com;
 * 3. a label spells an internal domain or a trusted suffix without its dots: nhsnet.example.com, govuk.com;
 * 4. it has the name of an internal domain of two labels under another ending: nhs.co, nhs.nett, nhs.ne, nhs.org.uk;
 * 5. it is the same when rn is read as m, vv as w, cl as d, 0 as o, 1 or i as l, 5 as s and hyphens and dots are left
 *    out, and two neighbours may have changed places, in that reading or without it: rnedefer.com for medefer.com,
 *    hns.net; an accredited or local one only if its first label has at least 5 characters, and under a trusted suffix
 *    or nhs.uk for the ending's own labels (leeds.g0v.uk, leeds.gvo.uk);
 * 6. it is an internal domain with one character more (rnhs.net, nhss.net), or, where the name has at least 5
 *    characters, with any one character more, fewer or other.
 *
 * Known for what they are, and so never imitations: whatever is internal, accredited, local, lapsed, a private mailbox,
 * under a trusted, legacy or ask-locally suffix or under an ending that its registry restricts (nhs.uk, ac.uk and so on);
 * what lies under an internal, accredited or local domain, and what such a domain lies under.
 */
export function imitated(domain: string, known: Known): string | undefined {
  // Longer than any domain can be: unreadable, and nobody would take it for another.
  if (domain.length > 300) return undefined;
  let find = finders.get(known);
  if (find === undefined) {
    find = finderFor(known);
    finders.set(known, find);
  }
  return find(domain);
}

function finderFor({ internalDomains, domains }: Known): Finder {
  const internal = Array.from(internalDomains);
  const exact = new Set([
    ...Array.from(domains.accredited.domains),
    ...domains.local.map((each) => each.domain),
    ...internal,
  ]);
  const suffixes = domains.suffixes.map((each) => each.domain);
  const settled = [...domains.legacy, ...domains.askLocally].map((each) => each.domain).concat(restrictedEndings);
  const parents = new Set<string>();
  const byLetters = new Map<string, string>();
  exact.forEach((each) => {
    endsOf(each).forEach((end) => parents.add(end));
    if (each.indexOf('.') >= LONG_ENOUGH || internalDomains.has(each)) {
      readingsOf(each).forEach((reading) => byLetters.set(lettersOf(reading), each));
    }
  });

  const isTrusted = (domain: string) =>
    exact.has(domain) || (plainDomain(domain) === domain && suffixes.some((suffix) => isUnder(domain, suffix)));

  const firstTrusted = (domain: string) => endsOf(domain).filter(isTrusted)[0];

  const isSettled = (domain: string) =>
    parents.has(domain) ||
    domains.lapsed.has(domain) ||
    domains.privateMailboxes.has(domain) ||
    settled.some((ending) => isUnder(domain, ending)) ||
    firstTrusted(domain) !== undefined;

  const endings = [...suffixes, 'nhs.uk'];

  function held(domain: string): string | undefined {
    const dotted = `.${domain.replace(/-/g, '.')}.`;
    return firstOf([...internal, ...endings], (ending) => {
      const at = dotted.indexOf(`.${ending}.`);
      return at === -1 ? undefined : firstTrusted(domain.slice(0, at).replace(/-$/, '.') + ending);
    });
  }

  function underAnotherEnding(domain: string): string | undefined {
    const dot = domain.indexOf('.');
    if (!OTHER_ENDING.test(domain.slice(dot + 1))) return undefined;
    return internal.filter(
      (each) =>
        each.split('.').length === 2 && each.indexOf('.') === dot && each.slice(0, dot) === domain.slice(0, dot),
    )[0];
  }

  function swapped(domain: string): string | undefined {
    const meant = firstOf(readingsOf(domain), (reading) => byLetters.get(lettersOf(reading)));
    if (meant !== undefined && isSwapped(domain, meant)) return meant;
    const labels = domain.split('.');
    return firstOf(endings, (ending) => {
      const split = labels.length - ending.split('.').length;
      return split > 0 && isSwapped(labels.slice(split).join('.'), ending)
        ? firstTrusted([...labels.slice(0, split), ending].join('.'))
        : undefined;
    });
  }

  return (domain) => {
    const look = lookOf(domain);
    const written = domain.toLowerCase().replace(/\.$/, '');
    if (look !== written && isTrusted(look)) return look;
    if (isSettled(look)) return undefined;
    return (
      held(look) ||
      [...internal, ...suffixes].filter((each) => look.split('.').includes(each.replace(/\./g, '')))[0] ||
      underAnotherEnding(look) ||
      swapped(look) ||
      internal.filter(
        (each) => isWithin(1, look, each) && (each.indexOf('.') >= LONG_ENOUGH || look.length > each.length),
      )[0]
    );
  };
}

/** The domain and every domain that it lies under. */
function endsOf(domain: string): readonly string[] {
  return domain.split('.').map((_label, at, labels) => labels.slice(at).join('.'));
}

function firstOf(all: readonly string[], find: Finder): string | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether two neighbours at most have changed places, in the domains themselves or in what they may be read as. */
function isSwapped(domain: string, meant: string): boolean {
  const others = readingsOf(meant);
  return readingsOf(domain).some((reading, at) => {
    const other = others[at] || '';
    return isWithin(1, reading, other) && lettersOf(reading) === lettersOf(other);
  });
}

function lettersOf(text: string): string {
  return text.split('').sort().join('');
}

/** The domain itself, and with ASCII twins, hyphens and dots as a hurried eye reads them. */
function readingsOf(domain: string): readonly string[] {
  return [
    domain,
    domain
      .replace(/rn/g, 'm')
      .replace(/vv/g, 'w')
      .replace(/cl/g, 'd')
      .replace(/0/g, 'o')
      .replace(/[1i]/g, 'l')
      .replace(/5/g, 's')
      .replace(/[-.]/g, ''),
  ];
}
