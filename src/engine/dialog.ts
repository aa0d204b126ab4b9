import { grouped } from './check';
import { called, type Draft, type Part, type Place, type Unseen } from './draft';
import { hasFailed, type Finding, type Verdict } from './evaluate';

/** Outlook shows no more of a Smart Alerts text (Microsoft, SmartAlertsEventCompletedOptions; read 2026-11-22). */
export const DIALOG_LIMIT = 500;

const NAMED = 3;
const LONGEST_NAME = 44;
/** All but what can be seen: controls, and characters that take no room or turn the direction of writing. */
const UNSEEABLE = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ufefe\uff00-\uffff]/g;

const PARTS: { readonly [part in Part]: string } = {
  from: 'the sender',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  subject: 'the subject',
  body: 'the text',
  attachments: 'the attachments',
};

/** The fields of a meeting, which has no Bcc. */
const ATTENDEES: { readonly [part in Part]?: string } = { to: 'the required attendees', cc: 'the optional attendees' };

/** The part of a message by its everyday name; a meeting calls some of them differently. */
export function partName(part: Part, kind?: Draft['kind']): string {
  return (kind === 'meeting' && ATTENDEES[part]) || PARTS[part];
}

export interface DialogOptions {
  /** Outlook here offers "Send Anyway" for warnings. */
  readonly canPrompt: boolean;
  readonly limit?: number;
}

/**
 * What the sender reads when Send was pressed: the worst first, each followed by who or what it is about, as many whole
 * findings as fit in `limit` UTF-16 code units (500). Empty when nothing interrupts. The one place where findings meet
 * the draft again and people are named, for the sender's eyes only.
 */
export function dialogText(verdict: Verdict, draft: Draft, { canPrompt, limit = DIALOG_LIMIT }: DialogOptions): string {
  if (verdict.decision === 'allow') return '';
  const interrupting = verdict.findings.filter((finding) => finding.level !== 'note');
  const lines = interrupting.map((finding) => findingLine(finding, draft));
  const unseen = unseenLine(verdict, draft);
  if (unseen !== '') lines.push(unseen);

  const opening = verdict.decision === 'block' ? 'Not sent.' : canPrompt ? 'Check before you send.' : 'Not sent yet.';
  const closing =
    verdict.decision === 'warn' && !canPrompt
      ? 'To send it as it is, open Sendcheck and choose "I have checked this".'
      : '';

  let shown = lines.length;
  while (shown > 0) {
    const text = joined(opening, lines.slice(0, shown), lines.length - shown, closing);
    if (text.length <= limit) return text;
    shown -= 1;
  }
  // Not even one finding fits with its names: the bare sentence does, since messages are short.
  const first = interrupting[0];
  return joined(opening, [first === undefined ? unseen : first.message], lines.length - 1, closing).slice(0, limit);
}

function joined(opening: string, lines: readonly string[], more: number, closing: string): string {
  const rest = more > 0 ? [`And ${more} more, in Sendcheck.`] : [];
  return [[opening, lines[0]].join(' '), ...lines.slice(1), ...rest, ...(closing === '' ? [] : [closing])].join('\n');
}

function findingLine(finding: Finding, draft: Draft): string {
  // Names are made ready only as far as they are shown: there may be thousands.
  const names = new Set<string>();
  let others = 0;
  finding.at.forEach((place) => {
    const name = nameAt(place, draft);
    if (name === undefined) return;
    if (names.size < NAMED) names.add(shortened(name));
    else others += 1;
  });
  return names.size === 0 ? finding.message : `${finding.message} (${someOf(names, others)})`;
}

function nameAt(place: Place, draft: Draft): string | undefined {
  if (place.part === 'attachment') return draft.attachments[place.index]?.name;
  const recipient = place.part === 'recipient' ? draft.recipients[place.index] : undefined;
  return recipient === undefined ? undefined : called(recipient);
}

/** "a", "a and b", "a, b, c and 8 more". */
function someOf(names: ReadonlySet<string>, others: number): string {
  const shown = Array.from(names);
  return others > 0 ? `${shown.join(', ')} and ${grouped(others)} more` : list(shown);
}

/** What could not be looked at, as one sentence; empty when everything was. */
export function unseenLine(verdict: Verdict, { kind }: Draft): string {
  const cut = (each: Unseen) => each.why === 'capped' || each.why === 'too-long';
  const named = (each: Unseen) => partName(each.part, kind);
  const parts = verdict.unseen.filter((each) => !cut(each)).map(named);
  const partly = verdict.unseen.filter(cut).map(named);
  const sentences: string[] = [];
  if (parts.length > 0)
    sentences.push(`Outlook did not give ${list(parts)}, so it was not checked. Look at it yourself.`);
  if (partly.length > 0) sentences.push(`Only the first part of ${list(partly)} could be checked.`);
  if (hasFailed(verdict)) sentences.push('A check could not finish. Look through the message yourself.');
  return sentences.join(' ');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.slice(-1).join('')}`;
}

/**
 * Short enough to name three, without what could turn the line around or hide a part of it. An address keeps its
 * domain, since that is what tells who it is.
 */
export function shortened(name: string): string {
  const plain = name.replace(UNSEEABLE, '?');
  if (plain.length <= LONGEST_NAME) return plain;
  const at = plain.lastIndexOf('@');
  const tail = at === -1 ? plain.slice(-12) : plain.slice(at).slice(-(LONGEST_NAME - 9));
  return `${plain.slice(0, LONGEST_NAME - 3 - tail.length)}...${tail}`;
}
