import type { Draft } from './draft';
import { hasFailed, type Verdict } from './evaluate';
import type { Policy } from './policy';
import { sha256 } from './text/sha256';

/** Why a sender sends without a fix that the policy asks for. Codes, so that nothing about a patient is kept. */
export const LIFT_REASONS = [
  { code: 'urgent', text: 'Urgent clinical need' },
  { code: 'phone', text: 'Confirmed by phone' },
  { code: 'patient', text: 'The patient asked for it' },
  { code: 'wrong', text: 'The finding is wrong' },
  { code: 'other', text: 'Another reason' },
] as const;

export type LiftReason = (typeof LIFT_REASONS)[number]['code'];

/** The codes alone: the handler carries no words that only the pane shows. */
const IS_REASON: { readonly [code: string]: true | undefined } = {
  urgent: true,
  phone: true,
  patient: true,
  wrong: true,
  other: true,
} satisfies { readonly [code in LiftReason]: true };

/** What the sender has confirmed in the pane, for one exact draft. Holds no words of the message. */
export interface Acknowledgement {
  readonly version: 1;
  readonly fingerprint: string;
  readonly lifted: readonly { readonly check: string; readonly reason: LiftReason }[];
  /** The sender's own words for `other`, at most 80 characters. */
  readonly words?: string;
}

/**
 * The same for two drafts only if recipients, subject, text and attachments are the same: order of recipients inside
 * a field and letter case of addresses aside. 64 hexadecimal digits.
 */
export function fingerprint(draft: Draft): string {
  const people = draft.recipients.map((each) => `${each.field}:${(each.address || each.name).toLowerCase()}`).sort();
  const files = draft.attachments.map((each) => `${each.name}:${each.size}`);
  const unseen = draft.unseen.map((each) => `${each.part}:${each.why}`).sort();
  return sha256(JSON.stringify([draft.from.address.toLowerCase(), people, draft.subject, draft.body, files, unseen]));
}

/** Reads what `JSON.stringify` wrote; undefined for anything else. Never throws. */
export function parseAcknowledgement(text: string): Acknowledgement | undefined {
  try {
    const value = JSON.parse(text) as Partial<Acknowledgement> | null;
    if (typeof value !== 'object' || value === null || value.version !== 1) return undefined;
    if (typeof value.fingerprint !== 'string' || !Array.isArray(value.lifted)) return undefined;
    const known = (each: unknown): boolean => {
      const { check, reason } = each as { check?: unknown; reason?: unknown };
      return typeof check === 'string' && typeof reason === 'string' && IS_REASON[reason] === true;
    };
    return value.lifted.every(known) ? (value as Acknowledgement) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The verdict that is left once what the sender has confirmed for exactly this draft is taken away: warnings, and
 * stops that the policy lets a sender lift and that were lifted with a reason. Nothing confirmed: the verdict itself.
 */
export function settle(verdict: Verdict, draft: Draft, policy: Policy, given: Acknowledgement | undefined): Verdict {
  if (given === undefined || given.fingerprint !== fingerprint(draft)) return verdict;
  const findings = verdict.findings.filter(
    (finding) =>
      finding.level === 'note' ||
      (finding.level === 'block' && !(finding.liftable && given.lifted.some((each) => each.check === finding.check))),
  );
  // A warning about what nobody could look at is a warning like any other; a stop for it stays one.
  const isStopped =
    findings.some((finding) => finding.level === 'block') ||
    (hasFailed(verdict) && policy.onFailure === 'block') ||
    (verdict.unseen.length > 0 && policy.onUnseen === 'block');
  return { ...verdict, decision: isStopped ? 'block' : 'allow', findings };
}
