/** The message as it stands when the sender presses Send. Hosts build it; the engine only reads it. */
export interface Draft {
  readonly from: Mailbox;
  /** To, then Cc, then Bcc, each in the order the sender gave them. */
  readonly recipients: readonly Recipient[];
  readonly kind: 'new' | 'reply' | 'forward' | 'meeting';
  readonly subject: string;
  /** Plain text with `\n` line ends, quoted history included. */
  readonly body: string;
  /** Where quoted history starts in `body`; `body.length` when there is none. */
  readonly quotedFrom: number;
  /** Stretches of `body` that styling hides from a reader's eye; they are content all the same. In order, apart. */
  readonly hidden: readonly Range[];
  readonly attachments: readonly Attachment[];
  /** What the host could not read, or not whole. Those fields hold what could be read, or are empty. */
  readonly unseen: readonly Unseen[];
}

export interface Mailbox {
  readonly name: string;
  /** As the host gave it, trimmed; never normalised, so that a disguise can be seen. Empty when there is none. */
  readonly address: string;
}

export type Field = 'to' | 'cc' | 'bcc';

/** In the order that every draft keeps. */
export const FIELDS: readonly Field[] = ['to', 'cc', 'bcc'];

export interface Recipient extends Mailbox {
  readonly field: Field;
  /** A group may hide many people; `unknown` when the host cannot say. */
  readonly kind: 'person' | 'group' | 'unknown';
}

export interface Attachment {
  readonly name: string;
  /** Bytes, as the host reports it. */
  readonly size: number;
  /** Shown inside the body, as a logo in a signature is. */
  readonly inline: boolean;
  readonly content: Content;
}

/** What looking into a file gave: never its text. A file that nobody looked into has one gap without a name. */
export interface Content {
  /** The parts that tell of patients. */
  readonly parts: readonly ContentPart[];
  readonly gaps: readonly Gap[];
}

/** A sheet, a page, a comment that tells of patients. */
export interface ContentPart {
  /** As a person would say it: "hidden sheet 'Staff'". It may hold words of the file. */
  readonly name: string;
  /** False when a person does not see it on opening the file. */
  readonly visible: boolean;
  /** How many different patients it tells of, at least 1. */
  readonly patients: number;
  /** Who they are, as salted hashes that name nobody: of the first few only. See `identitiesOf`. */
  readonly identities: readonly string[];
}

/** Something in a file that was not looked at; an empty name is the file itself. */
export interface Gap {
  readonly name: string;
  /** `failed`: the host did not give it. `elsewhere`: only a link to it is sent. `no-time`: not yet, or not in time. */
  readonly why:
    'no-time' | 'failed' | 'elsewhere' | 'encrypted' | 'too-large' | 'unknown-format' | 'damaged' | 'picture';
}

/** The content of a file that nobody looked into. */
export function unread(why: Gap['why']): Content {
  return { parts: [], gaps: [{ name: '', why }] };
}

/** UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An attachment, or by its index one of the parts that its content lists. */
export interface FilePlace {
  readonly part: 'attachment';
  readonly index: number;
  readonly piece?: number;
}

/** Where a finding points: never the words there. */
export type Place =
  | { readonly part: 'recipient'; readonly index: number }
  | FilePlace
  | { readonly part: 'subject'; readonly start: number; readonly end: number }
  | { readonly part: 'body'; readonly start: number; readonly end: number };

/** The parts of a draft that a host reads one by one, and may fail to. */
export type Part = 'from' | Field | 'subject' | 'body' | 'attachments';

export interface Unseen {
  readonly part: Part;
  /** `capped`: the host gives no more than so many recipients; `too-long`: only the first part was looked at. */
  readonly why: 'failed' | 'late' | 'unsupported' | 'malformed' | 'capped' | 'too-long';
}

/** The address after `name` when a person would need both to know who is meant, else the address, else the name. */
export function called(mailbox: Mailbox): string {
  return mailbox.address === '' ? mailbox.name : mailbox.address;
}
