import { accreditedDomains } from './data/accredited-domains';
import { clinicalWords } from './data/clinical-words';
import { standardDisclaimer } from './data/disclaimer';
import { askLocallySuffixes, legacySuffixes, trustedSuffixes } from './data/domain-suffixes';
import { lapsedDomains } from './data/lapsed-domains';
import { privateMailboxDomains } from './data/private-mailboxes';
import { sensitiveWords } from './data/sensitive-words';

/**
 * The policy a new organisation begins with, and what every other policy builds on: what a policy file does not
 * mention is as here. Thresholds are proposals for IG leads to change, not rules of any service; each check holds its
 * own level and options.
 */
export const starterPolicy = {
  name: 'Starter policy',
  version: 1,
  onFailure: 'warn' as const,
  onUnseen: 'warn' as const,
  organisation: {
    internalDomains: ['nhs.net'],
    secureTag: '[secure]',
    disclaimer: { mode: 'required-in-new-text' as const, text: standardDisclaimer },
    help: '',
    sensitiveWords,
    clinicalWords,
    hospitalNumbers: [],
    // Exchange Online's usual limit; NHSmail's own was not found, so it stays a setting.
    recipientLimit: 500,
  },
  domains: {
    accredited: {
      asOf: accreditedDomains.asOf,
      source: accreditedDomains.source,
      domains: accreditedDomains.organisations.reduce<readonly string[]>(
        (all, [, domains]) => all.concat(domains.split(' ')),
        [],
      ),
    },
    lapsed: lapsedDomains.lastListed,
    suffixes: trustedSuffixes,
    legacy: legacySuffixes,
    askLocally: askLocallySuffixes,
    privateMailboxes: privateMailboxDomains,
  },
};
