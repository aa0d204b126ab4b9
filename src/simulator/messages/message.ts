import { quotedThread, textToHtml } from '../host/html-text';
import type { FileItem, Message } from '../host/item';
import type { Meeting } from '../host/kind';
import { person, readPeople, type Person } from '../host/people';
import { contentFor } from './files';

/** A message or meeting as a test or a ready-made list writes it: addresses as text, the body as text or HTML. */
export interface MessageInput {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  readonly bodyText?: string;
  readonly bodyHtml?: string;
  readonly attachments?: readonly FileInput[];
  readonly composeType?: Message['composeType'];
  /** Makes it a meeting, of which `to` is required, and `cc` optional. */
  readonly meeting?: Partial<Meeting>;
}

/** A file as a test writes it. Without `content` (base64) it is a small file of the kind that its name says; `size` is what Outlook will say. */
export interface FileInput {
  readonly name: string;
  readonly size?: number;
  readonly content?: string;
  readonly inline?: boolean;
  readonly kind?: FileItem['kind'];
}

/** The sender of a message that names none. */
export const firstSender = 'Asha Example <asha.example.gp@nhs.net>';

// A quoted message in plain text: header lines in a row, From first and Subject last.
const QUOTED =
  /^From: (?<from>.*)\n(?:Sent: (?<sent>.*)\n)?(?:To: (?<to>.*)\n)?(?:Cc: .*\n)?Subject: (?<subject>.*)\n/m;

/** Body text as Outlook on the web would hold it: a quoted thread becomes its markup for one. */
export function bodyHtml(text: string): string {
  const quoted = QUOTED.exec(text);
  const { from = '', sent = '', to = '', subject = '' } = quoted?.groups ?? {};
  if (quoted === null) return textToHtml(text);
  const above = text.slice(0, quoted.index).trimEnd();
  const below = text.slice(quoted.index + quoted[0].length).trimStart();
  return textToHtml(above) + textToHtml('') + quotedThread(from, sent, to, subject, textToHtml(below));
}

const firstMeeting: Meeting = { start: '2026-12-03T10:00', end: '2026-12-03T10:30', location: '' };

let files = 0;

/** A file for the message, with an id of its own. */
export function fileItem({ name, size, content, inline = false, kind = 'file' }: FileInput): FileItem {
  files += 1;
  const held = content ?? contentFor(name);
  return { id: `file-${files}`, name, size: size ?? Math.floor((held.length * 3) / 4), inline, kind, content: held };
}

const typeOf = (subject: string): Message['composeType'] =>
  /^\s*re\s*:/i.test(subject) ? 'reply' : /^\s*fwd?\s*:/i.test(subject) ? 'forward' : 'newMail';

/** The whole message that a short one stands for. */
export function fullMessage(input: MessageInput): Message {
  const [sender] = readPeople(input.from ?? firstSender, '', true);
  const from: Person = { ...(sender ?? person('')), kind: 'user' };
  const people = (list: readonly string[] = []): readonly Person[] => readPeople(list.join('\n'), from.address, true);
  const subject = input.subject ?? '';
  return {
    from,
    to: people(input.to),
    cc: people(input.cc),
    bcc: people(input.bcc),
    subject,
    html: input.bodyHtml ?? bodyHtml(input.bodyText ?? ''),
    attachments: (input.attachments ?? []).map(fileItem),
    composeType: input.composeType ?? typeOf(subject),
    meeting: input.meeting && { ...firstMeeting, ...input.meeting },
  };
}
