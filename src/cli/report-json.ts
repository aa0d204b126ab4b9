import type { Draft, Fix, Place, Policy, Verdict } from '../engine';
import { ownWords } from './fixes';
import { unreadFiles } from './unread-files';

/** One file's verdict for a program: places and the policy's words, none of the mail's. */
export function verdictJson(file: string, verdict: Verdict, draft: Draft, policy: Policy): object {
  return {
    file,
    decision: verdict.decision,
    findings: verdict.findings.map((finding) => ({
      check: finding.check,
      level: finding.level,
      message: finding.message,
      places: finding.at.map(placeJson),
      fixes: (finding.fixes ?? []).map((fix) => fixJson(fix, policy)),
    })),
    outcomes: verdict.outcomes,
    unseen: [
      ...draft.unseen.map(({ part, why }) => ({ part, why })),
      ...unreadFiles(draft).flatMap(({ index, whys }) => whys.map((why) => ({ part: 'attachment', index, why }))),
    ],
  };
}

/** A file without a verdict. */
export function problemJson(file: string, problem: string): object {
  return { file, error: problem };
}

// Written out, member by member: what the engine may one day add to a place or a fix is not printed by accident.
function placeJson(place: Place): object {
  switch (place.part) {
    case 'recipient':
      return { part: place.part, index: place.index };
    case 'attachment':
      return { part: place.part, index: place.index, ...(place.piece === undefined ? {} : { piece: place.piece }) };
    default:
      return { part: place.part, start: place.start, end: place.end };
  }
}

function fixJson(fix: Fix, policy: Policy): object {
  const words = ownWords(fix, policy);
  switch (fix.kind) {
    case 'move-recipients':
      return { kind: fix.kind, recipients: fix.recipients, to: fix.to };
    case 'remove-recipients':
      return { kind: fix.kind, recipients: fix.recipients };
    case 'replace-recipient':
      // The address comes from the mail's own.
      return { kind: fix.kind, recipient: fix.recipient };
    case 'edit-subject':
      return {
        kind: fix.kind,
        cut: fix.cut.map(({ start, end }) => ({ start, end })),
        ...(words === undefined ? {} : { prefix: words }),
      };
    case 'remove-attachments':
      return { kind: fix.kind, attachments: fix.attachments };
    case 'cut-history':
      return { kind: fix.kind, from: fix.from };
    case 'insert-text':
      return { kind: fix.kind, ...(words === undefined ? {} : { text: words }) };
  }
}
