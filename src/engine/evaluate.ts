import type { Check, Problem } from './check';
import type { Draft, Part, Unseen } from './draft';
import { rank, weaker } from './option';
import type { Policy } from './policy';
import { readingOf } from './reading';

export interface Finding extends Problem {
  readonly check: string;
  readonly level: 'note' | 'warn' | 'block';
  /** Whether the policy lets the sender lift this stop with a reason. */
  readonly liftable: boolean;
}

/** `unseen`: it could not look at what it needs; `failed`: it broke. Neither is ever silent. */
export type Outcome = 'off' | 'clear' | 'found' | 'failed' | 'unseen';

export type Decision = 'allow' | 'warn' | 'block';

export interface Verdict {
  readonly decision: Decision;
  /** Strongest level first, then in the order of the checks. */
  readonly findings: readonly Finding[];
  /** What became of every check: "no findings" must never hide "could not look". */
  readonly outcomes: { readonly [check: string]: Outcome };
  /** The parts that some check wanted and the host could not read, or not whole. */
  readonly unseen: readonly Unseen[];
}

/** Whether a check broke. */
export function hasFailed({ outcomes }: Verdict): boolean {
  return Object.keys(outcomes).some((check) => outcomes[check] === 'failed');
}

/** The graver of two decisions. */
function graver(a: Decision, b: Decision): Decision {
  return a === 'block' || b === 'block' ? 'block' : a === 'warn' || b === 'warn' ? 'warn' : 'allow';
}

/**
 * Runs every check the policy leaves on. Never throws: a check that breaks, or that the policy has no entry for, is
 * `failed`, a part that could not be read is `unseen`, and the policy's `onFailure` and `onUnseen` say what either
 * means. What one check established, no other's trouble undoes: the decision is the gravest of all.
 */
export function evaluate(draft: Draft, policy: Policy, checks: readonly Check[]): Verdict {
  const reading = readingOf(draft, policy.organisation);
  const findings: Finding[] = [];
  const outcomes: { [check: string]: Outcome } = {};
  const missed: Unseen[] = [];
  let decision: Decision = 'allow';
  const fail = (check: Check) => {
    outcomes[check.id] = 'failed';
    decision = graver(decision, policy.onFailure);
  };

  checks.forEach((check) => {
    const settings = policy.checks[check.id];
    if (settings === undefined) {
      fail(check);
      return;
    }
    const { level: ceiling, liftable, options } = settings;
    if (ceiling === 'off') {
      outcomes[check.id] = 'off';
      return;
    }
    const unread = (parts: readonly Part[]) => draft.unseen.filter((each) => parts.includes(each.part));
    const missing = unread([...check.needs, ...check.uses]);
    missing.forEach((each) => {
      if (!missed.includes(each)) missed.push(each);
    });
    // A list that was cut short is still a list: a check that needs it runs on what there is.
    if (unread(check.needs).some((each) => each.why !== 'capped' && each.why !== 'too-long')) {
      outcomes[check.id] = 'unseen';
      return;
    }
    try {
      const found: Finding[] = [];
      check.find({ draft, reading, organisation: policy.organisation, options }).forEach((problem) => {
        const level = weaker(problem.level === undefined ? ceiling : problem.level, ceiling);
        if (level === 'off') return;
        found.push({ ...problem, check: check.id, level, liftable });
      });
      findings.push(...found);
      outcomes[check.id] = found.length > 0 ? 'found' : missing.length > 0 ? 'unseen' : 'clear';
    } catch {
      // The check broke, not the send: its name is kept, what it threw may hold words of the message and is not.
      fail(check);
    }
  });

  findings.forEach(({ level }) => (decision = graver(decision, level === 'note' ? 'allow' : level)));
  if (missed.length > 0) decision = graver(decision, policy.onUnseen);
  return {
    decision,
    findings: findings
      .map((finding, order) => ({ finding, order }))
      // Not every engine's sort is stable, so the order of the checks is part of the comparison.
      .sort((a, b) => rank(b.finding.level) - rank(a.finding.level) || a.order - b.order)
      .map(({ finding }) => finding),
    outcomes,
    unseen: missed,
  };
}
