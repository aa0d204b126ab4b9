import type { Draft, Field } from './draft';
import { mailboxKey, parseAddress } from './text/address';
import { isUnder } from './text/domain';

/** Who "we" are and whom we trust with patient data: the compiled form of the policy's `organisation` and `domains`. */
export interface Organisation {
  /** Matched exactly. */
  readonly internalDomains: ReadonlySet<string>;
  /** The words that ask the service to encrypt, for example "[secure]". */
  readonly secureTag: string;
  readonly disclaimer: {
    /** `appended-by-gateway`: the service adds it after Send, so nobody need look for it. */
    readonly mode: 'required-in-new-text' | 'appended-by-gateway';
    readonly text: string;
  };
  /** Whom a sender asks, as words to show. Empty when the policy names nobody. */
  readonly help: string;
  /** Words that tell of a service whose very name is confidential. */
  readonly sensitiveWords: readonly string[];
  /** Words about one person's results, diagnosis or treatment. */
  readonly clinicalWords: readonly string[];
  /** How the organisation's own patient numbers are written: "RXX{digit:6}". See `templateFault`. */
  readonly hospitalNumbers: readonly string[];
  /** The most recipients the mail service takes in one message. */
  readonly recipientLimit: number;
  readonly domains: DomainLists;
}

/** All domains in lower case, ASCII, without a trailing dot. */
export interface DomainLists {
  /** The published list, matched exactly: neither a parent nor a child of a listed domain is listed. */
  readonly accredited: { readonly asOf: string; readonly source: string; readonly domains: ReadonlySet<string> };
  /** Listed once and not in `accredited`: the day it was last seen there, YYYY-MM-DD. */
  readonly lapsed: ReadonlyMap<string, string>;
  /** Trusted with everything under them, on label boundaries. */
  readonly suffixes: readonly Suffix[];
  /** Switched off; looked at before `suffixes`. */
  readonly legacy: readonly Suffix[];
  /** No list settles these. */
  readonly askLocally: readonly Suffix[];
  /** What the organisation itself decided to trust, matched exactly. */
  readonly local: readonly LocalTrust[];
  /** Webmail and internet providers, matched exactly. */
  readonly privateMailboxes: ReadonlySet<string>;
}

export interface Suffix {
  readonly domain: string;
  /** For people: "UK government", "police". */
  readonly label: string;
}

export interface LocalTrust {
  readonly domain: string;
  readonly owner: string;
  readonly reason: string;
  /** YYYY-MM-DD. The engine has no clock: the editor and the command say when it has passed. */
  readonly reviewBy: string;
}

/** What the policy knows of one address. `domain` is what was matched; empty when the address is unreadable. */
export type Standing =
  | { readonly kind: 'internal'; readonly domain: string }
  | { readonly kind: 'accredited'; readonly domain: string }
  | { readonly kind: 'trusted'; readonly domain: string; readonly label: string }
  | { readonly kind: 'local'; readonly domain: string }
  | { readonly kind: 'legacy'; readonly domain: string; readonly suffix: string }
  | { readonly kind: 'ask-locally'; readonly domain: string; readonly label: string }
  | { readonly kind: 'lapsed'; readonly domain: string; readonly lastListed: string }
  | { readonly kind: 'private'; readonly domain: string }
  | { readonly kind: 'outside'; readonly domain: string }
  | { readonly kind: 'unreadable'; readonly domain: '' };

const SECURE: readonly Standing['kind'][] = ['internal', 'accredited', 'trusted', 'local'];

/** Mail to it is protected on its way, whatever the subject says. */
export function isSecure(standing: Standing): boolean {
  return SECURE.includes(standing.kind);
}

const UNPROTECTED: readonly Standing['kind'][] = ['lapsed', 'private', 'outside', 'unreadable'];

/**
 * Mail to it is protected only when the subject asks for it. Switched-off domains and those that no list settles are not
 * among them: the tag is not what helps there.
 */
export function isUnprotected(standing: Standing): boolean {
  return UNPROTECTED.includes(standing.kind);
}

/** Not one of the policy's internal domains: accredited is secure and outside. */
export function isOutside(standing: Standing): boolean {
  return standing.kind !== 'internal';
}

/**
 * What the policy knows of an address. The first that holds: unreadable, legacy, internal, local, accredited, a trusted
 * suffix, ask-locally, lapsed, private, outside.
 *
 * Legacy stands before all, since a switched-off domain lies under a trusted suffix. Ask-locally stands before lapsed: both
 * are not secure, but cross-border care must never meet a stop where the list could not have helped.
 */
export function standing(address: string, organisation: Organisation): Standing {
  const parsed = parseAddress(address);
  if (parsed === undefined) return { kind: 'unreadable', domain: '' };
  const { domain } = parsed;
  const { domains } = organisation;

  const legacy = suffixOf(domain, domains.legacy);
  if (legacy !== undefined) return { kind: 'legacy', domain, suffix: legacy.domain };
  if (organisation.internalDomains.has(domain)) return { kind: 'internal', domain };
  if (domains.local.some((each) => each.domain === domain)) return { kind: 'local', domain };
  if (domains.accredited.domains.has(domain)) return { kind: 'accredited', domain };
  const trusted = suffixOf(domain, domains.suffixes);
  if (trusted !== undefined) return { kind: 'trusted', domain, label: trusted.label };
  const unsettled = suffixOf(domain, domains.askLocally);
  if (unsettled !== undefined) return { kind: 'ask-locally', domain, label: unsettled.label };
  const lastListed = domains.lapsed.get(domain);
  if (lastListed !== undefined) return { kind: 'lapsed', domain, lastListed };
  if (domains.privateMailboxes.has(domain)) return { kind: 'private', domain };
  return { kind: 'outside', domain };
}

function suffixOf(domain: string, suffixes: readonly Suffix[]): Suffix | undefined {
  return suffixes.find((suffix) => isUnder(domain, suffix.domain));
}

/** Where the recipients stand whose standing fits. */
export function indexesWhere(standings: readonly Standing[], fits: (standing: Standing) => boolean): readonly number[] {
  const indexes: number[] = [];
  standings.forEach((each, index) => {
    if (fits(each)) indexes.push(index);
  });
  return indexes;
}

/** A mailbox neither internal nor on a secure domain, once, however often the draft holds it. */
export interface Outsider {
  /** The same for the same mailbox, however its letters are cased. */
  readonly key: string;
  /** A private person's, as far as anyone can tell: webmail, an internet provider, or an address that cannot be read. */
  readonly isPrivate: boolean;
  /** Where it stands in the draft's recipients. */
  readonly at: readonly number[];
}

/**
 * The outsiders in some of a draft's fields, in its order. The sender's own address is not one. Legacy, ask-locally and
 * lapsed domains are some organisation's, so nobody there is private. An address that cannot be read may be anyone's, so
 * it is; one without an @ is a name in a directory, and not counted.
 */
export function outsidersIn(
  draft: Draft,
  standings: readonly Standing[],
  fields: readonly Field[],
): readonly Outsider[] {
  const own = mailboxKey(draft.from.address);
  const found = new Map<string, { key: string; isPrivate: boolean; at: number[] }>();
  draft.recipients.forEach((recipient, index) => {
    const known = standings[index];
    if (known === undefined || isSecure(known) || !fields.includes(recipient.field)) return;
    if (known.kind === 'unreadable' && !recipient.address.includes('@')) return;
    const key = mailboxKey(recipient.address);
    if (key === own) return;
    const before = found.get(key);
    if (before === undefined) {
      found.set(key, { key, isPrivate: known.kind === 'private' || known.kind === 'unreadable', at: [index] });
    } else before.at.push(index);
  });
  return Array.from(found.values());
}

/** All places of some outsiders in the draft's recipients, in its order. */
export function indexesOf(outsiders: readonly Outsider[]): readonly number[] {
  const indexes: number[] = [];
  outsiders.forEach((each) => each.at.forEach((index) => indexes.push(index)));
  return indexes.sort((a, b) => a - b);
}
