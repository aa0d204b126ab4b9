import { plainDomain } from './domain';

/** A plain address. `local` as written, `domain` in lower case without a trailing dot. */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

const ADDRESS_LIMIT = 254;
const LOCAL_LIMIT = 64;

/**
 * What RFC 5322 allows without quotes, dots anywhere (some providers gave out such names), less % and !, with which old
 * mail servers were told to pass a message on elsewhere.
 */
const LOCAL = /^[\w.#$&'*+/=?^`{|}~-]+$/;

/**
 * Reads `local@domain`. Undefined for everything that two readers could read differently: quotes, comments, groups, spaces,
 * a second @, address literals, directory names, anything not ASCII, more than 254 characters (64 before the @). Whoever
 * cannot be read is trusted with nothing. Nothing is trimmed or repaired.
 */
export function parseAddress(text: string): Address | undefined {
  if (text.length > ADDRESS_LIMIT + 1) return undefined;
  const at = text.indexOf('@');
  if (at < 1 || at > LOCAL_LIMIT) return undefined;
  const local = text.slice(0, at);
  if (!LOCAL.test(local)) return undefined;
  // No plain domain holds an @: a second one makes the address unreadable.
  const domain = plainDomain(text.slice(at + 1));
  if (domain === undefined || local.length + 1 + domain.length > ADDRESS_LIMIT) return undefined;
  return { local, domain };
}

/** One key for one mailbox, however its letters are cased: for counting people. */
export function mailboxKey(address: string): string {
  const parsed = parseAddress(address);
  return parsed === undefined ? address.toLowerCase() : `${parsed.local.toLowerCase()}@${parsed.domain}`;
}
