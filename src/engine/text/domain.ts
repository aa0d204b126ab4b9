const LABEL_LIMIT = 63;
const DOMAIN_LIMIT = 253;

/**
 * The domain in lower case and without one trailing dot, or undefined when it is not plain: labels of ASCII letters,
 * digits and inner hyphens, at most 63 characters each and 253 in all, the last one not a number. These two foldings are
 * the only ones: anything else would turn a disguise into the domain it imitates.
 */
export function plainDomain(text: string): string | undefined {
  if (text.length > DOMAIN_LIMIT + 1) return undefined;
  const last = text.length - 1;
  const bare = last > 0 && text.charCodeAt(last) === DOT ? text.slice(0, last) : text;
  if (bare === '' || bare.length > DOMAIN_LIMIT) return undefined;
  let domain = '';
  let start = 0;
  let numeric = true;
  for (let at = 0; at <= bare.length; at++) {
    const code = at === bare.length ? DOT : bare.charCodeAt(at);
    if (code === DOT) {
      const length = at - start;
      if (length === 0 || length > LABEL_LIMIT) return undefined;
      if (bare.charCodeAt(start) === HYPHEN || bare.charCodeAt(at - 1) === HYPHEN) return undefined;
      if (at === bare.length) break;
      domain += '.';
      start = at + 1;
      numeric = true;
      continue;
    }
    const isDigit = code >= 48 && code <= 57;
    const isUpper = code >= 65 && code <= 90;
    if (!isDigit && !isUpper && !(code >= 97 && code <= 122) && code !== HYPHEN) return undefined;
    if (!isDigit) numeric = false;
    domain += isUpper ? String.fromCharCode(code + 32) : bare.charAt(at);
  }
  // 127.0.0.1 is a machine, not a name.
  return numeric ? undefined : domain;
}

const DOT = 46;
const HYPHEN = 45;

/** Whether a domain is the suffix or lies under it, on label boundaries: leeds-gov.uk is not under gov.uk. Both plain. */
export function isUnder(domain: string, suffix: string): boolean {
  return (
    suffix !== '' &&
    domain.endsWith(suffix) &&
    (domain.length === suffix.length || domain.charCodeAt(domain.length - suffix.length - 1) === DOT)
  );
}
