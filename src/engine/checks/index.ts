import type { Check } from '../check';
import attachmentForgotten from './attachment-forgotten';
import attachmentHiddenContent from './attachment-hidden-content';
import attachmentIdentifiers from './attachment-identifiers';
import attachmentOverSize from './attachment-over-size';
import attachmentUnread from './attachment-unread';
import bulkBccAdvice from './bulk-bcc-advice';
import bulkSensitiveService from './bulk-sensitive-service';
import credentialsInMessage from './credentials-in-message';
import disclaimerMissing from './disclaimer-missing';
import domainAccreditationLapsed from './domain-accreditation-lapsed';
import domainAskLocally from './domain-ask-locally';
import domainLegacy from './domain-legacy';
import groupMembersUnseen from './group-members-unseen';
import historyCarriesIdentifiers from './history-carries-identifiers';
import identifierInAttachmentName from './identifier-in-attachment-name';
import identifierInSubject from './identifier-in-subject';
import patientsMixed from './patients-mixed';
import recipientBesideBcc from './recipient-beside-bcc';
import recipientLookalike from './recipient-lookalike';
import recipientOptedOut from './recipient-opted-out';
import recipientOwnPersonal from './recipient-own-personal';
import recipientsExposed from './recipients-exposed';
import recipientsMixed from './recipients-mixed';
import recipientsOverLimit from './recipients-over-limit';
import replyAllBulk from './reply-all-bulk';
import secureTagMalformed from './secure-tag-malformed';
import secureTagMisplaced from './secure-tag-misplaced';
import secureTagMissing from './secure-tag-missing';
import secureTagUnneeded from './secure-tag-unneeded';
import urgentToSharedMailbox from './urgent-to-shared-mailbox';
import wordingNotBusiness from './wording-not-business';
import wordingUnsuitable from './wording-unsuitable';

/** Every check, in the order a sender reads them: who will see it, is it protected, what does it carry, the rest. */
export const checks: readonly Check[] = [
  replyAllBulk,
  recipientsExposed,
  recipientBesideBcc,
  recipientLookalike,
  recipientOwnPersonal,
  recipientOptedOut,
  recipientsMixed,
  identifierInSubject,
  identifierInAttachmentName,
  credentialsInMessage,
  secureTagMalformed,
  secureTagMissing,
  secureTagMisplaced,
  attachmentHiddenContent,
  attachmentIdentifiers,
  patientsMixed,
  historyCarriesIdentifiers,
  domainAccreditationLapsed,
  domainLegacy,
  domainAskLocally,
  bulkSensitiveService,
  attachmentForgotten,
  attachmentOverSize,
  urgentToSharedMailbox,
  recipientsOverLimit,
  attachmentUnread,
  groupMembersUnseen,
  disclaimerMissing,
  wordingUnsuitable,
  wordingNotBusiness,
  secureTagUnneeded,
  bulkBccAdvice,
];
