const DOMAIN_LIMIT = 253;

const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/**
 * The domain in lower case and without one trailing dot, or undefined when it is not plain: labels of ASCII letters,
 * digits and inner hyphens, at most 63 characters each and 253 in all, the last one not a number. These two foldings are
 * the only ones: anything else would turn a disguise into the domain it imitates.
 */
export function plainDomain(text: string): string | undefined {
  const bare = text.replace(/\.$/, '');
  if (bare.length > DOMAIN_LIMIT) return undefined;
  const labels = bare.split('.');
  // 127.0.0.1 is a machine, not a name.
  if (!labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels[labels.length - 1] || '')) return undefined;
  return bare.toLowerCase();
}

/** Whether a domain is the suffix or lies under it, on label boundaries: leeds-gov.uk is not under gov.uk. Both plain. */
export function isUnder(domain: string, suffix: string): boolean {
  return suffix !== '' && `.${domain}`.endsWith(`.${suffix}`);
}
