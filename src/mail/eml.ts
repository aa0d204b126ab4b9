import PostalMime from 'postal-mime';
import {
  inFieldOrder,
  unread,
  type Attachment,
  type Content,
  type Draft,
  type Field,
  type Mailbox,
  type Recipient,
  type Unseen,
} from '../engine';
import { addressList } from './addresses';
import { headerText } from './charset';
import { bare, decoded, first, isDecodable, parameter, readFields, type Field as HeaderField } from './headers';
import { FILE_LIMIT, PART_HEADER_LIMIT, RECIPIENTS_LIMIT } from './limits';
import { isMailHeader, NO_HEADER, notMail, startOfMail } from './not-mail';
import { structureOf, type Leaf, type Structure } from './structure';
import { contentOf, textOf } from './text';
import { base64Size } from './transfer';

/** What an attachment of these bytes tells, as `inspected` of the engine says it. */
type Look = (bytes: Uint8Array) => Content;

/** A draft, or one sentence on why there is none: "expected an email (...), found none". It names no file. */
export type MailReading =
  { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly problem: string };

/**
 * Reads an .eml file as the message it would be at Send. Never rejects. Addresses stay as written; what was left out or
 * could not be read is in the draft's `unseen`; what is in attachments, `look` says.
 */
export async function draftOfEml(bytes: Uint8Array, look: Look = () => unread('no-time')): Promise<MailReading> {
  try {
    const problem = notMail(bytes, FILE_LIMIT);
    if (problem !== undefined) return { ok: false, problem };
    const structure = structureOf(bytes.subarray(startOfMail(bytes)));
    if (structure.fieldsWhole && !isMailHeader(structure.fields)) return { ok: false, problem: NO_HEADER };
    const cut = cutShort(structure);
    return cut === undefined ? { ok: true, draft: await draftOf(structure, look) } : { ok: false, problem: cut };
  } catch {
    // Whatever was thrown may hold words of the mail.
    return { ok: false, problem: 'expected an email that can be read, could not take this one apart' };
  }
}

/** A file that ends inside base64 was not copied whole, and nobody can say what is missing. */
function cutShort(structure: Structure): string | undefined {
  const last = structure.leaves[structure.leaves.length - 1];
  if (last?.encoding !== 'base64') return undefined;
  const isCut = structure.isClosed
    ? structure.leaves.length === 1 && !base64Size(last.bytes).whole && isOnlyPart(structure)
    : true;
  const where = isText(last) ? 'its text' : 'an attachment';
  return isCut ? `expected a whole email, this one ends in the middle of ${where}` : undefined;
}

function isOnlyPart(structure: Structure): boolean {
  return !bare(first(structure.fields, 'content-type') ?? '').startsWith('multipart/');
}

async function draftOf(structure: Structure, look: Look): Promise<Draft> {
  const { fields, leaves } = structure;
  const unseen: Unseen[] = [];
  const texts = leaves.filter(isText);
  const text = textOf(texts);
  const attachments = await Promise.all(
    leaves.filter((leaf) => !isText(leaf)).map((leaf) => attachmentOf(leaf, text.shown, look)),
  );

  const from = mailboxes(fields, 'from')[0];
  if (from === undefined) unseen.push({ part: 'from', why: 'failed' });
  const recipients = (['to', 'cc', 'bcc'] as const).flatMap((field) => {
    const all = recipientsIn(fields, field);
    if (all.length > RECIPIENTS_LIMIT || !structure.fieldsWhole) unseen.push({ part: field, why: 'capped' });
    return all.slice(0, RECIPIENTS_LIMIT);
  });

  const subjects = fields.filter((field) => field.name === 'subject');
  const subject = decoded(subjects[0]?.value ?? '');
  // Two subjects: clients differ in which one they show.
  if (!structure.fieldsWhole || subjects.length > 1 || !isDecodable(subjects[0]?.value ?? '')) {
    unseen.push({ part: 'subject', why: 'too-long' });
  }
  if (leaves.some(isSealed)) unseen.push({ part: 'body', why: 'unsupported' });
  else if (!text.whole || !structure.leavesWhole || !structure.isClosed) unseen.push({ part: 'body', why: 'too-long' });
  if (!structure.leavesWhole || !structure.isClosed) unseen.push({ part: 'attachments', why: 'capped' });

  return {
    from: { name: from?.name ?? '', address: from?.address ?? '' },
    recipients: inFieldOrder(recipients),
    kind: kindOf(fields, leaves, subject),
    subject,
    body: text.body,
    quotedFrom: text.quotedFrom,
    hidden: text.hidden,
    attachments,
    unseen,
  };
}

function mailboxes(fields: readonly HeaderField[], name: string): readonly (Mailbox & { emptyGroup: boolean })[] {
  return fields.filter((field) => field.name === name).flatMap((field) => addressList(field.value));
}

/** What servers write where the recipients were left out on purpose: a label, not a list of people. */
const NOBODY = /^(?:undisclosed[- ]recipients?|recipient list not shown|unlisted-recipients)$/i;

function recipientsIn(fields: readonly HeaderField[], field: Field): readonly Recipient[] {
  return mailboxes(fields, field)
    .filter((entry) => !(entry.emptyGroup && NOBODY.test(entry.name)))
    .map(({ name, address, emptyGroup }) => ({ name, address, field, kind: emptyGroup ? 'group' : 'unknown' }));
}

function isText(leaf: Leaf): boolean {
  if (leaf.type !== 'text/plain' && leaf.type !== 'text/html') return false;
  const disposition = first(leaf.fields, 'content-disposition') ?? '';
  // Apple Mail shows a text file within the message, but it is a file, with a name that checks look at.
  return bare(disposition) !== 'attachment' && !/;\s*filename\b/i.test(disposition);
}

/** Encrypted or signed so that the text is inside. */
function isSealed(leaf: Leaf): boolean {
  return (
    leaf.type === 'application/pkcs7-mime' ||
    leaf.type === 'application/x-pkcs7-mime' ||
    leaf.type === 'application/pgp-encrypted'
  );
}

async function attachmentOf(leaf: Leaf, shown: ReadonlySet<string>, look: Look): Promise<Attachment> {
  const name = await nameOf(leaf);
  const inline = isInline(leaf, name, shown);
  const content = () => (isSealed(leaf) ? unread('encrypted') : look(contentOf(leaf)));
  return {
    name,
    size: leaf.encoding === 'base64' ? base64Size(leaf.bytes).size : contentOf(leaf).length,
    inline,
    // The sender sees what stands in the text.
    content: inline && leaf.type.startsWith('image/') ? unread('picture') : content(),
  };
}

/** The file name as the sender's client would show it; the subject, for a forwarded email, as Outlook does. */
async function nameOf(leaf: Leaf): Promise<string> {
  const disposition = first(leaf.fields, 'content-disposition') ?? '';
  const type = first(leaf.fields, 'content-type') ?? '';
  // The parser reads continued and encoded names (RFC 2231): it is given this part's parameters and no content.
  const lines = [
    `Content-Disposition: attachment${parametersOf(disposition)}`,
    `Content-Type: application/octet-stream${parametersOf(type)}`,
  ];
  const parsed = await PostalMime.parse(`${lines.join('\r\n')}\r\n\r\n`, { maxHeadersSize: PART_HEADER_LIMIT * 4 });
  const written = parsed.attachments[0]?.filename ?? '';
  if (written !== '') return written;
  if (leaf.type === 'message/rfc822') return forwardedSubject(leaf) ?? 'Forwarded email';
  return leaf.type === 'text/calendar' ? 'Invitation' : 'File without a name';
}

function parametersOf(value: string): string {
  const semicolon = value.indexOf(';');
  return semicolon === -1 ? '' : value.slice(semicolon).replace(/[\r\n]/g, ' ');
}

function forwardedSubject(leaf: Leaf): string | undefined {
  const { fields } = readFields(headerText(leaf.bytes.subarray(0, PART_HEADER_LIMIT)).split(/\r?\n\r?\n/, 1)[0] ?? '');
  const subject = decoded(first(fields, 'subject') ?? '');
  return subject === '' ? undefined : subject;
}

/** Pictures that belong to the text; and the meeting itself, which clients show as the message. */
function isInline(leaf: Leaf, name: string, shown: ReadonlySet<string>): boolean {
  const disposition = bare(first(leaf.fields, 'content-disposition') ?? '');
  if (leaf.type === 'text/calendar') return disposition !== 'attachment';
  // The name must agree: a sheet that says it is a picture is looked at as a sheet.
  if (!leaf.type.startsWith('image/') || !/^[^.]*$|\.(?:png|jpe?g|gif|bmp|svg|webp|tiff?|emz|wmz)$/i.test(name))
    return false;
  const id = (first(leaf.fields, 'content-id') ?? '').replace(/[<>]/g, '').trim();
  if (id !== '' && shown.has(id)) return true;
  return disposition === 'inline' || (disposition === '' && leaf.isRelated && id !== '');
}

/** After tags in brackets, such as [secure]. */
const FORWARDED = /^\s*(?:\[[^\]]{0,60}\]\s*){0,5}(?:fwd?|wg|tr)\s*:/i;
const REPLIED = /^\s*(?:\[[^\]]{0,60}\]\s*){0,5}(?:re|aw|sv)\s*:/i;

function kindOf(fields: readonly HeaderField[], leaves: readonly Leaf[], subject: string): Draft['kind'] {
  const isMeeting = leaves.some(
    (leaf) =>
      leaf.type === 'text/calendar' && parameter(first(leaf.fields, 'content-type') ?? '', 'method') !== undefined,
  );
  if (isMeeting) return 'meeting';
  // A forward names the mail it carries in References too, so the subject goes first.
  if (FORWARDED.test(subject)) return 'forward';
  if (REPLIED.test(subject)) return 'reply';
  if (first(fields, 'x-forwarded-message-id') !== undefined) return 'forward';
  const isAnswer = (first(fields, 'in-reply-to') ?? '') !== '' || (first(fields, 'references') ?? '') !== '';
  return isAnswer ? 'reply' : 'new';
}
