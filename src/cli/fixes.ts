import { counted, grouped, type Draft, type Fix, type Policy } from '../engine';
import { placesText } from './places';

const FIELDS = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const;

/** A fix in words. It may show what the policy adds, never what the mail says. */
export function fixText(fix: Fix, draft: Draft, policy: Policy): string {
  const people = (indexes: readonly number[]) =>
    `${counted(indexes.length, 'recipient', 'recipients')} (${placesText(
      indexes.map((index) => ({ part: 'recipient' as const, index })),
      draft,
    )})`;
  switch (fix.kind) {
    case 'move-recipients':
      return `Move ${people(fix.recipients)} to ${FIELDS[fix.to]}.`;
    case 'remove-recipients':
      return `Remove ${people(fix.recipients)}.`;
    case 'replace-recipient':
      return `Correct the address of 1 recipient (${placesText([{ part: 'recipient', index: fix.recipient }], draft)}).`;
    case 'edit-subject': {
      const cuts = fix.cut.map((range) => ({ part: 'subject' as const, ...range }));
      const cut = cuts.length === 0 ? '' : `Take ${placesText(cuts, draft)} out. `;
      const tag = ownWords(fix, policy);
      return fix.prefix === ''
        ? cut.trim()
        : `${cut}Put ${tag === undefined ? 'a tag' : tag} at the start of the subject.`;
    }
    case 'remove-attachments': {
      const files = fix.attachments.map((index) => ({ part: 'attachment' as const, index }));
      return `Remove ${placesText(files, draft)}.`;
    }
    case 'cut-history':
      return `Cut from ${placesText([{ part: 'body', start: fix.from, end: fix.from }], draft)} on.`;
    case 'insert-text':
      return ownWords(fix, policy) === undefined
        ? `Add a text of ${grouped(fix.text.length)} characters.`
        : 'Add the disclaimer of the policy.';
  }
}

/** What a fix writes into the message, when those are the policy's own words; undefined for any others. */
export function ownWords(fix: Fix, policy: Policy): string | undefined {
  const { secureTag, disclaimer } = policy.organisation;
  if (fix.kind === 'edit-subject') return fix.prefix === secureTag || fix.prefix === '' ? fix.prefix : undefined;
  return fix.kind === 'insert-text' && fix.text === disclaimer.text ? fix.text : undefined;
}
