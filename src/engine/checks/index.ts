import type { Check } from '../check';
import bulkBccAdvice from './bulk-bcc-advice';
import bulkSensitiveService from './bulk-sensitive-service';
import disclaimerMissing from './disclaimer-missing';
import domainAccreditationLapsed from './domain-accreditation-lapsed';
import domainAskLocally from './domain-ask-locally';
import domainLegacy from './domain-legacy';
import groupMembersUnseen from './group-members-unseen';
import identifierInSubject from './identifier-in-subject';
import recipientBesideBcc from './recipient-beside-bcc';
import recipientLookalike from './recipient-lookalike';
import recipientsExposed from './recipients-exposed';
import recipientsMixed from './recipients-mixed';
import recipientsOverLimit from './recipients-over-limit';
import replyAllBulk from './reply-all-bulk';
import secureTagMalformed from './secure-tag-malformed';
import secureTagMisplaced from './secure-tag-misplaced';
import secureTagMissing from './secure-tag-missing';
import secureTagUnneeded from './secure-tag-unneeded';

/** Every check, in the order a sender reads them: who will see it, is it protected, what does it carry, the rest. */
export const checks: readonly Check[] = [
  replyAllBulk,
  recipientsExposed,
  recipientBesideBcc,
  recipientLookalike,
  recipientsMixed,
  identifierInSubject,
  secureTagMalformed,
  secureTagMissing,
  secureTagMisplaced,
  domainAccreditationLapsed,
  domainLegacy,
  domainAskLocally,
  bulkSensitiveService,
  recipientsOverLimit,
  groupMembersUnseen,
  disclaimerMissing,
  secureTagUnneeded,
  bulkBccAdvice,
];
