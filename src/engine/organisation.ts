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

/** Mail to it is protected on its way, whatever the subject says. */
export function isSecure(standing: Standing): boolean {
  switch (standing.kind) {
    case 'internal':
    case 'accredited':
    case 'trusted':
    case 'local':
      return true;
    default:
      return false;
  }
}

/** Not one of the policy's internal domains: accredited is secure and outside. */
export function isOutside(standing: Standing): boolean {
  return standing.kind !== 'internal';
}
