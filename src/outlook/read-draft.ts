import {
  FIELDS,
  quotedFrom,
  textOfHtml,
  type Attachment,
  type Draft,
  type Field,
  type Mailbox,
  type Part,
  type Recipient,
  type Unseen,
} from '../engine';
import type { Answer, Ask } from './ask';
import { listFiles, type Look } from './attachments';
import { mayBeCut, userProfile, type ComposeItem } from './client';

export { FIELDS };

/** The text of an HTML body, as the engine gives it. */
export type BodyReader = typeof textOfHtml;

/** A field of the draft as Outlook answered: what could be read of it, and whether that is all. */
export interface People {
  readonly recipients: readonly Recipient[];
  readonly whole: boolean;
}

/**
 * Reads the draft, and its files by `look`. Rejects only if that does: what could not be read is in `unseen`, and an absent
 * item is unseen throughout.
 */
export function readDraft(
  ask: Ask,
  item: ComposeItem | undefined,
  look: Look,
  readBody: BodyReader = textOfHtml,
): Promise<Draft> {
  return read(ask, item, {
    text: () => readText(ask, item, readBody),
    files: () => readFiles(ask, item, look),
    kind: () => ask(() => item, 'getComposeTypeAsync', [], composeType),
  });
}

/** Only what the early hint looks at: recipients, sender and subject. Nothing else is `unseen`, since nobody asked. */
export function readEnvelope(ask: Ask, item: ComposeItem | undefined): Promise<Draft> {
  return read(ask, item, {
    text: () => ({ ok: true, value: NO_TEXT }),
    files: () => ({ ok: true, value: NO_FILES }),
    kind: () => ({ ok: false, why: 'unsupported' }),
  }).then((draft) => ({ ...draft, unseen: draft.unseen.filter(({ part }) => FIELDS.some((field) => field === part)) }));
}

const NO_TEXT: ReturnType<BodyReader> = { text: '', quotedFrom: 0, hidden: [], whole: true };
const NO_FILES: Files = { list: [], whole: true };

type Given<T> = () => Answer<T> | Promise<Answer<T>>;

function read(
  ask: Ask,
  item: ComposeItem | undefined,
  rest: {
    readonly text: Given<ReturnType<BodyReader>>;
    readonly files: Given<Files>;
    readonly kind: Given<Draft['kind']>;
  },
): Promise<Draft> {
  // Most telling first: under a deadline the last ones are the ones that miss it.
  return Promise.all([
    Promise.all(FIELDS.map((field) => readPeople(ask, item, field))),
    readSubject(ask, item),
    rest.text(),
    rest.files(),
    readSender(ask, item),
    rest.kind(),
  ]).then(([people, subject, text, attachments, from, kind]) => {
    const unseen: Unseen[] = [];
    const missed = (part: Part, why: Unseen['why']) => unseen.push({ part, why });
    const recipients: Recipient[] = [];
    if (!from.ok) missed('from', from.why);
    people.forEach((answer, index) => recipients.push(...peopleOf(FIELDS[index] ?? 'to', answer, missed)));
    if (!subject.ok) missed('subject', subject.why);
    const body = text.ok ? text.value : NO_TEXT;
    if (!text.ok) missed('body', text.why);
    else if (!body.whole) missed('body', 'too-long');
    const files = attachments.ok ? attachments.value : NO_FILES;
    if (!attachments.ok) missed('attachments', attachments.why);
    else if (!files.whole) missed('attachments', 'malformed');
    const line = subject.ok ? subject.value : '';
    return {
      from: from.ok ? from.value : from.instead,
      recipients,
      kind: isMeeting(item) ? 'meeting' : kind.ok ? kind.value : kindFrom(line, body.quotedFrom < body.text.length),
      subject: line,
      body: body.text,
      quotedFrom: body.quotedFrom,
      hidden: body.hidden,
      attachments: files.list,
      unseen,
    };
  });
}

/** One field of recipients as Outlook lists it, in the sender's order. */
export function readPeople(ask: Ask, item: ComposeItem | undefined, field: Field): Promise<Answer<People>> {
  // A meeting has no Bcc, and that hides nobody.
  if (field === 'bcc' && isMeeting(item)) return Promise.resolve({ ok: true, value: { recipients: [], whole: true } });
  return ask(
    () => fieldOf(item, field),
    'getAsync',
    [],
    (value) => peopleIn(value, field),
  );
}

/** The object through which Outlook gives and takes one field; a meeting has no Bcc. */
export function fieldOf(item: ComposeItem | undefined, field: Field): Office.Recipients | undefined {
  if (item === undefined) return undefined;
  if (!isMeeting(item)) return item[field];
  return field === 'to' ? item.requiredAttendees : field === 'cc' ? item.optionalAttendees : undefined;
}

/** Whether the item is a meeting rather than a message. */
export function isMeeting(item: ComposeItem | undefined): boolean {
  return item !== undefined && (item.itemType as unknown) === 'appointment';
}

/** The subject line. */
export function readSubject(ask: Ask, item: ComposeItem | undefined): Promise<Answer<string>> {
  return ask(() => item?.subject, 'getAsync', [], text);
}

/** The body as HTML, as Outlook holds it. */
export function readHtml(ask: Ask, item: ComposeItem | undefined): Promise<Answer<string>> {
  return ask(() => item?.body, 'getAsync', ['html'], text);
}

function readText(
  ask: Ask,
  item: ComposeItem | undefined,
  readBody: BodyReader,
): Promise<Answer<ReturnType<BodyReader>>> {
  return ask(
    () => item?.body,
    'getAsync',
    ['html'],
    (value) => (typeof value === 'string' ? readBody(value) : undefined),
  ).then((html) =>
    html.ok || html.why === 'unsupported'
      ? html
      : // Plain text is a poor second: Outlook on the web loses structure in it. It is better than nothing.
        ask(() => item?.body, 'getAsync', ['text'], plainBody).then((plain) => (plain.ok ? plain : html)),
  );
}

function plainBody(value: unknown): ReturnType<BodyReader> | undefined {
  if (typeof value !== 'string') return undefined;
  const body = value.replace(/\r\n?/g, '\n');
  return { text: body, quotedFrom: quotedFrom(body), hidden: [], whole: true };
}

type Sender =
  | { readonly ok: true; readonly value: Mailbox }
  | { readonly ok: false; readonly why: Unseen['why']; readonly instead: Mailbox };

/** Who the message is from. The signed-in person stands in where Outlook does not say, which is then told. */
function readSender(ask: Ask, item: ComposeItem | undefined): Promise<Sender> {
  const source = isMeeting(item) ? () => item?.organizer : () => item?.from;
  return ask(source, 'getAsync', [], mailboxIn).then((answer): Sender => {
    if (answer.ok) return answer;
    const instead = mailboxIn(userProfile());
    // A client that has no such call sends as the signed-in person, or nobody can know better.
    if (answer.why === 'unsupported' && instead !== undefined) return { ok: true, value: instead };
    return { ok: false, why: answer.why, instead: instead ?? { name: '', address: '' } };
  });
}

interface Files {
  readonly list: readonly Attachment[];
  readonly whole: boolean;
}

function readFiles(ask: Ask, item: ComposeItem | undefined, look: Look): Promise<Answer<Files>> {
  return listFiles(ask, item).then((listing): Answer<Files> | Promise<Answer<Files>> => {
    if (!listing.ok) return listing;
    const { files, whole } = listing.value;
    return look(files).then((known) => ({
      ok: true,
      value: { list: known.map(({ name, size, inline, content }) => ({ name, size, inline, content })), whole },
    }));
  });
}

function peopleOf(
  field: Field,
  answer: Answer<People>,
  missed: (part: Part, why: Unseen['why']) => void,
): readonly Recipient[] {
  if (!answer.ok) {
    missed(field, answer.why);
    return [];
  }
  const { recipients, whole } = answer.value;
  // An entry nobody can make sense of leaves the others standing, as a list that was cut short does.
  if (!whole || mayBeCut(recipients.length)) missed(field, 'capped');
  return recipients;
}

function peopleIn(value: unknown, field: Field): People | undefined {
  if (!Array.isArray(value)) return undefined;
  let whole = true;
  const recipients = value.map((each: unknown): Recipient => {
    const mailbox = mailboxIn(each);
    if (mailbox === undefined) {
      whole = false;
      return { name: '', address: '', field, kind: 'unknown' };
    }
    return { ...mailbox, field, kind: kindOf((each as { recipientType?: unknown }).recipientType) };
  });
  return { recipients, whole };
}

/** Outlook's type tells a list from a person and nothing more: people of the own organisation come as external too. */
function kindOf(recipientType: unknown): Recipient['kind'] {
  if (recipientType === 'distributionList') return 'group';
  return recipientType === 'user' || recipientType === 'externalUser' ? 'person' : 'unknown';
}

/** A person or list as Outlook describes them; undefined for anything else. */
export function mailboxIn(value: unknown): Mailbox | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { displayName, emailAddress } = value as { displayName?: unknown; emailAddress?: unknown };
  if (typeof emailAddress !== 'string' && typeof displayName !== 'string') return undefined;
  const name = typeof displayName === 'string' ? displayName : '';
  const address = typeof emailAddress === 'string' ? emailAddress.trim() : '';
  if (address.includes('@')) return { name, address };
  // A message started from a contact card holds the address in the name.
  const inName = name.split(/[\s<>()[\]",;:]+/).filter((word) => /^[^@]+@[^@]+$/.test(word))[0];
  return { name, address: inName ?? address };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function composeType(value: unknown): Draft['kind'] | undefined {
  const kind = typeof value === 'object' && value !== null ? (value as { composeType?: unknown }).composeType : value;
  return kind === 'newMail' ? 'new' : kind === 'reply' || kind === 'forward' ? kind : undefined;
}

/** What the subject and the quoted history make of a draft whose client does not say. */
function kindFrom(subject: string, hasHistory: boolean): Draft['kind'] {
  const prefix = /^\s*(?:\[[^\]]{0,40}\]\s*)?(re|aw|sv|fw|fwd|wg)\s?:/i.exec(subject);
  const word = prefix === null ? '' : (prefix[1] ?? '').toLowerCase();
  if (word === 'fw' || word === 'fwd' || word === 'wg') return 'forward';
  return word !== '' || hasHistory ? 'reply' : 'new';
}
