export {
  fingerprint,
  LIFT_REASONS,
  parseAcknowledgement,
  settle,
  type Acknowledgement,
  type LiftReason,
} from './acknowledgement';
export { checks } from './checks';
export { counted, grouped, type Check, type Problem, type Source } from './check';
export { organisationNamed } from './data/accredited-domains';
export { DIALOG_LIMIT, dialogText, partName, shortened, unseenLine } from './dialog';
export {
  called,
  FIELDS,
  unread,
  type Attachment,
  type Content,
  type ContentPart,
  type Draft,
  type Field,
  type FilePlace,
  type Gap,
  type Mailbox,
  type Part,
  type Place,
  type Range,
  type Recipient,
  type Unseen,
} from './draft';
export { inspected, type FileText } from './inspect';
export { evaluate, type Decision, type Finding, type Outcome, type Verdict } from './evaluate';
export { applyFix, editedSubject, inFieldOrder, SUBJECT_LIMIT, type Fix } from './fix';
export { isOutside, isSecure, standing, type Organisation, type Standing } from './organisation';
export { parsePolicy, policyInUse, problemText, type Policy, type PolicyProblem } from './policy';
export { POLICY_MARK, resolvedPolicy, revivePolicy, type PolicyInHandler } from './resolved-policy';
export { addressHash } from './text/address-hash';
export { textOfHtml } from './text/html';
export { quotedFrom, quotedHeading, quotedMessages } from './text/quoted';
export { sha256 } from './text/sha256';
