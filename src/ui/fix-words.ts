import type { Draft, Fix } from '../engine';
import { messagesToGo } from './messages-to-go';
import { words } from './words';

/** What the button of a fix says: what pressing it does, from the fix itself. */
export function fixLabel(fix: Fix, draft: Draft, disclaimer: string): string {
  switch (fix.kind) {
    case 'move-recipients':
      return words.fix.move(fix.recipients.length, fix.to);
    case 'remove-recipients':
      return words.fix.remove(fix.recipients.length);
    case 'replace-recipient':
      return words.fix.replace(fix.address);
    case 'edit-subject':
      return subjectLabel(fix, draft);
    case 'remove-attachments':
      return words.fix.removeFiles(fix.attachments.length);
    case 'cut-history':
      return words.fix.cutHistory(messagesToGo(draft, fix.from).length);
    case 'insert-text':
      return fix.text.trim() === disclaimer.trim() ? words.fix.disclaimer : words.fix.addText;
  }
}

function subjectLabel(fix: Fix & { readonly kind: 'edit-subject' }, draft: Draft): string {
  const cut = fix.cut.map((range) => draft.subject.slice(range.start, range.end).trim());
  if (cut.length === 0) return words.fix.front(fix.prefix);
  const holdsNumber = cut.some((text) => /\d/.test(text));
  if (fix.prefix !== '') {
    if (cut.every((text) => text.toLowerCase() === fix.prefix.toLowerCase())) return words.fix.toFront(fix.prefix);
    return words.fix.correct;
  }
  const only = cut[0] ?? '';
  if (cut.length === 1 && /^\[[^\]]*\]$/.test(only)) return words.fix.takeOutTag(only);
  return cut.length === 1 && holdsNumber ? words.fix.takeOutNumber : words.fix.takeOut(cut.length);
}

/** What is said while the fix is being applied. */
export function fixRunning(fix: Fix): string {
  switch (fix.kind) {
    case 'move-recipients':
      return words.running.move(fix.recipients.length);
    case 'remove-recipients':
      return words.running.remove(fix.recipients.length);
    case 'replace-recipient':
      return words.running.replace;
    case 'edit-subject':
      return words.running.subject;
    case 'remove-attachments':
      return words.running.removeFiles(fix.attachments.length);
    case 'cut-history':
      return words.running.cutHistory;
    case 'insert-text':
      return words.running.text;
  }
}
