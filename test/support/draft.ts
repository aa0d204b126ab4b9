import {
  checks,
  policyInUse,
  quotedFrom,
  type Attachment,
  type ContentPart,
  type Draft,
  type Field,
  type Gap,
  type Organisation,
  type Recipient,
} from '../../src/engine';

/** A draft by what it is about; everything else is dull and valid. */
export interface DraftWords {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly groups?: readonly string[];
  readonly subject?: string;
  readonly body?: string;
  /** Where quoted history starts; found in the body when absent. */
  readonly quotedFrom?: number;
  readonly kind?: Draft['kind'];
  readonly hidden?: Draft['hidden'];
  readonly attachments?: readonly (Pick<Attachment, 'name' | 'size'> & Partial<Attachment>)[];
  readonly unseen?: Draft['unseen'];
}

/** "Hazel Brook <hazel@example.com>" or "hazel@example.com". */
export function mailbox(text: string): { name: string; address: string } {
  const named = /^(.*)<([^<>]*)>$/.exec(text);
  return named === null ? { name: '', address: text } : { name: (named[1] ?? '').trim(), address: named[2] ?? '' };
}

export function draftOf(words: DraftWords = {}): Draft {
  const body = words.body ?? '';
  const inField = (field: Field): Recipient[] =>
    (words[field] ?? []).map((text) => ({
      ...mailbox(text),
      field,
      kind: (words.groups ?? []).includes(text) ? ('group' as const) : ('person' as const),
    }));
  return {
    from: mailbox(words.from ?? 'rae.example@nhs.net'),
    recipients: [...inField('to'), ...inField('cc'), ...inField('bcc')],
    kind: words.kind ?? 'new',
    subject: words.subject ?? '',
    body,
    quotedFrom: words.quotedFrom ?? quotedFrom(body),
    hidden: words.hidden ?? [],
    attachments: (words.attachments ?? []).map((each) => ({
      inline: false,
      content: { parts: [], gaps: [] },
      ...each,
    })),
    unseen: words.unseen ?? [],
  };
}

/** A file by what looking into it gave. */
export function file(
  name: string,
  content: {
    readonly parts?: readonly (Pick<ContentPart, 'name' | 'patients'> & Partial<ContentPart>)[];
    readonly gaps?: readonly Gap[];
  } = {},
  inline = false,
): Attachment {
  const parts = (content.parts ?? []).map((part) => ({ visible: true, identities: [], ...part }));
  return { name, size: 20_000, inline, content: { parts, gaps: content.gaps ?? [] } };
}

/** `n` different people at one domain. */
export function people(n: number, domain: string): string[] {
  return Array.from({ length: n }, (_, index) => `person${index + 1}@${domain}`);
}

/** The starter policy's organisation, with some of it changed. */
export function starterOrganisation(changes: Partial<Organisation> = {}): Organisation {
  return { ...policyInUse(undefined, checks).policy.organisation, ...changes };
}
