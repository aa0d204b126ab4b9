import { FIELDS, type Draft, type Field, type FilePlace, type Range, type Recipient } from './draft';

/** A change on offer, as data: it can cross runtimes, and any host can apply it. Never applied unasked. */
export type Fix =
  /** Indexes into the recipients of the draft that the fix was made for. */
  | { readonly kind: 'move-recipients'; readonly recipients: readonly number[]; readonly to: Field }
  | { readonly kind: 'remove-recipients'; readonly recipients: readonly number[] }
  | { readonly kind: 'replace-recipient'; readonly recipient: number; readonly address: string }
  /** Takes the stretches out, tidies the spaces that leaves, then puts `prefix` at the very front. */
  | { readonly kind: 'edit-subject'; readonly cut: readonly Range[]; readonly prefix: string }
  /** Takes files off the message, by their indexes in the draft that the fix was made for. */
  | { readonly kind: 'remove-attachments'; readonly attachments: readonly number[] }
  /** Cuts the body from this place on, which is where a quoted message begins. */
  | { readonly kind: 'cut-history'; readonly from: number }
  /** Adds a paragraph of plain text to the new text, above the quoted history. Where exactly, the host says. */
  | { readonly kind: 'insert-text'; readonly text: string };

/** Outlook takes no longer subject. */
export const SUBJECT_LIMIT = 255;

/** Recipients in the order every draft keeps: To, then Cc, then Bcc, each as it was. */
export function inFieldOrder(recipients: readonly Recipient[]): readonly Recipient[] {
  const ordered: Recipient[] = [];
  FIELDS.forEach((field) => ordered.push(...recipients.filter((recipient) => recipient.field === field)));
  return ordered;
}

/** The subject after an `edit-subject` fix. May be longer than SUBJECT_LIMIT: the host refuses that. */
export function editedSubject(subject: string, cut: readonly Range[], prefix: string): string {
  let kept = '';
  let from = 0;
  cut.forEach((range) => {
    kept += `${subject.slice(from, range.start)} `;
    from = range.end;
  });
  kept += subject.slice(from);
  // Only a subject that was cut is tidied; otherwise the sender's own spaces stay.
  const rest = cut.length > 0 ? kept.replace(/[ \u00a0]{2,}/g, ' ').trim() : kept;
  if (prefix === '') return rest;
  return rest.trim() === '' ? prefix : `${prefix} ${rest.replace(/^\s+/, '')}`;
}

/** An `edit-subject` fix, or none where the subject would become longer than Outlook takes. */
export function subjectFixes(subject: string, cut: readonly Range[], prefix: string): readonly Fix[] {
  return editedSubject(subject, cut, prefix).length > SUBJECT_LIMIT ? [] : [{ kind: 'edit-subject', cut, prefix }];
}

/** Takes recipients off the message. */
export function removal(recipients: readonly number[]): Fix {
  return { kind: 'remove-recipients', recipients };
}

/** Takes files off the message. */
export function withoutFiles(places: readonly FilePlace[]): Fix {
  const attachments = Array.from(new Set(places.map(({ index }) => index)));
  return { kind: 'remove-attachments', attachments };
}

/** Moves recipients to where nobody sees them. */
export function moveToBcc(recipients: readonly number[]): Fix {
  return { kind: 'move-recipients', recipients, to: 'bcc' };
}

/** The draft as it would stand after the fix. Indexes outside the draft are ignored. */
export function applyFix(draft: Draft, fix: Fix): Draft {
  switch (fix.kind) {
    case 'move-recipients': {
      const chosen = new Set(fix.recipients);
      const moving = draft.recipients.filter((_, index) => chosen.has(index));
      const staying = draft.recipients.filter((_, index) => !chosen.has(index));
      const present = new Set(
        staying.filter((each) => each.field === fix.to).map((each) => each.address.toLowerCase()),
      );
      const arriving = moving.filter((each) => {
        const key = each.address.toLowerCase();
        if (key === '') return true;
        if (present.has(key)) return false;
        present.add(key);
        return true;
      });
      return {
        ...draft,
        recipients: inFieldOrder([...staying, ...arriving.map((each) => ({ ...each, field: fix.to }))]),
      };
    }
    case 'remove-recipients': {
      const chosen = new Set(fix.recipients);
      return { ...draft, recipients: draft.recipients.filter((_, index) => !chosen.has(index)) };
    }
    case 'replace-recipient':
      return {
        ...draft,
        recipients: draft.recipients.map((each, index) =>
          index === fix.recipient ? { ...each, name: '', address: fix.address } : each,
        ),
      };
    case 'edit-subject':
      return { ...draft, subject: editedSubject(draft.subject, fix.cut, fix.prefix) };
    case 'remove-attachments': {
      const chosen = new Set(fix.attachments);
      return { ...draft, attachments: draft.attachments.filter((_, index) => !chosen.has(index)) };
    }
    case 'cut-history': {
      const from = Math.max(fix.from, draft.quotedFrom);
      const hidden = draft.hidden.filter((range) => range.start < from);
      return {
        ...draft,
        body: draft.body.slice(0, from),
        hidden: hidden.map(({ start, end }) => ({ start, end: Math.min(end, from) })),
      };
    }
    case 'insert-text': {
      const added = `${fix.text}\n\n`;
      const shift = (range: Range): Range => ({ start: range.start + added.length, end: range.end + added.length });
      return {
        ...draft,
        body: added + draft.body,
        quotedFrom: draft.quotedFrom + added.length,
        hidden: draft.hidden.map(shift),
      };
    }
  }
}
