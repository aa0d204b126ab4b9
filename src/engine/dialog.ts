import { called, type Draft, type Part, type Unseen } from './draft';
import type { Finding, Verdict } from './evaluate';

/** Outlook shows no more of a Smart Alerts text (Microsoft, SmartAlertsEventCompletedOptions; read 2026-11-22). */
export const DIALOG_LIMIT = 500;

const NAMED = 3;
const LONGEST_NAME = 44;

const PARTS: { readonly [part in Part]: string } = {
  from: 'the sender',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  subject: 'the subject',
  body: 'the text',
  attachments: 'the attachments',
};

/** The part of a message by its everyday name. */
export function partName(part: Part): string {
  return PARTS[part];
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
  const unseen = unseenLine(verdict);
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
  const names: string[] = [];
  finding.at.forEach((place) => {
    if (place.part === 'recipient') {
      const recipient = draft.recipients[place.index];
      if (recipient !== undefined) names.push(shortened(called(recipient)));
    } else if (place.part === 'attachment') {
      const attachment = draft.attachments[place.index];
      if (attachment !== undefined) names.push(shortened(attachment.name));
    }
  });
  return names.length === 0 ? finding.message : `${finding.message} (${someOf(names)})`;
}

/** "a", "a and b", "a, b, c and 8 more". */
export function someOf(names: readonly string[]): string {
  const distinct = names.filter((name, index) => names.indexOf(name) === index || index >= NAMED);
  const more = distinct.length - NAMED;
  if (more > 0) return `${distinct.slice(0, NAMED).join(', ')} and ${more} more`;
  const last = distinct[distinct.length - 1] ?? '';
  return distinct.length < 2 ? last : `${distinct.slice(0, -1).join(', ')} and ${last}`;
}

/** What could not be looked at, as one sentence; empty when everything was. */
export function unseenLine(verdict: Verdict): string {
  const cut = (each: Unseen) => each.why === 'capped' || each.why === 'too-long';
  const parts = verdict.unseen.filter((each) => !cut(each)).map((each) => PARTS[each.part]);
  const partly = verdict.unseen.filter(cut).map((each) => PARTS[each.part]);
  const failed = Object.keys(verdict.outcomes).some((check) => verdict.outcomes[check] === 'failed');
  const sentences: string[] = [];
  if (parts.length > 0)
    sentences.push(`Outlook did not give ${list(parts)}, so it was not checked. Look at it yourself.`);
  if (partly.length > 0) sentences.push(`Only the first part of ${list(partly)} could be checked.`);
  if (failed) sentences.push('A check could not finish. Look through the message yourself.');
  return sentences.join(' ');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/**
 * Short enough to name three, without what could turn the line around or hide a part of it. An address keeps its
 * domain, since that is what tells who it is.
 */
export function shortened(name: string): string {
  let plain = '';
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    const unseeable =
      code < 0x20 ||
      (code >= 0x7f && code <= 0xa0) ||
      code === 0xad ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x2028 && code <= 0x202f) ||
      (code >= 0x2060 && code <= 0x206f) ||
      code === 0xfeff;
    plain += unseeable ? '?' : name.charAt(i);
  }
  if (plain.length <= LONGEST_NAME) return plain;
  const at = plain.lastIndexOf('@');
  const tail = at === -1 ? plain.slice(-12) : plain.slice(at).slice(-(LONGEST_NAME - 9));
  return `${plain.slice(0, LONGEST_NAME - 3 - tail.length)}...${tail}`;
}
