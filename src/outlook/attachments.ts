import {
  inspected,
  sha256,
  unread,
  type Content,
  type ContentPart,
  type Gap,
  type Organisation,
  type Policy,
} from '../engine';
import { readFile } from '../readers';
import { utf8Bytes } from '../readers/bytes';
import { bytesOf, unbase64 } from '../readers/mail';
import type { Answer, Ask } from './ask';
import type { ComposeItem } from './client';
import type { Clock } from './clock';

/** A file as Outlook lists it. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly inline: boolean;
  /** `item`: a message attached whole; `cloud`: only a link to a file; else a file. */
  readonly type: unknown;
}

/** All attachments in Outlook's order, but for entries nobody can make sense of: then it is not the `whole` list. */
export interface Listing {
  readonly files: readonly Listed[];
  readonly whole: boolean;
}

/** A file with what is known of its content. */
export interface Known extends Listed {
  readonly content: Content;
}

/** Gives what is known of each file, in order. */
export type Look = (files: readonly Listed[]) => Promise<readonly Known[]>;

/** Bytes of the largest file that is asked for: a message carries no more on the web (Microsoft, limits; read 2026-11-22). */
const LARGEST = 25 * 1024 * 1024;

/** Bytes of the largest file that is read when the sender is already waiting. */
export const SMALL = 3_000_000;

/** What stands in the text as a picture is seen by whoever writes there; a name without an ending is a pasted one. */
const PICTURE = /^[^.]*$|\.(?:png|jpe?g|gif|bmp|svg|webp|tiff?|heic|[ew]m[fz])$/i;

/** Lists the attachments. */
export function listFiles(ask: Ask, item: ComposeItem | undefined): Promise<Answer<Listing>> {
  return ask(
    () => item,
    'getAttachmentsAsync',
    [],
    (value) => {
      if (!Array.isArray(value)) return undefined;
      const files: Listed[] = [];
      value.forEach((each: unknown) => {
        const { id, name, size, isInline, attachmentType } = (each || {}) as { [key: string]: unknown };
        if (typeof name !== 'string') return;
        files.push({ id: String(id), name, size: Number(size) || 0, inline: isInline === true, type: attachmentType });
      });
      return { files, whole: files.length === value.length };
    },
  );
}

/** Whether an add-in could attach such a file here: never a link, or a message attached whole. */
export function canBeAttached(item: ComposeItem | undefined, { type }: Listed): boolean {
  return typeof item?.addFileAttachmentFromBase64Async === 'function' && type !== 'item' && type !== 'cloud';
}

/** What is known of a file that need not be asked for, or cannot be. */
export function unasked({ name, size, inline, type }: Listed): Content | undefined {
  if (type === 'cloud') return unread('elsewhere');
  if (inline && PICTURE.test(name)) return unread('picture');
  return size > LARGEST ? unread('too-large') : undefined;
}

/**
 * Looks into one file. Never rejects: what Outlook did not give is a gap, and so is what there was no time for. `left`:
 * milliseconds that are left; `limit`: those that Outlook may take.
 */
export function lookInto(
  ask: Ask,
  item: ComposeItem | undefined,
  { id, size }: Listed,
  organisation: Organisation,
  left: () => number,
  limit: number,
): Promise<Content> {
  return fetchFile(ask, item, id, limit)
    .then((answer) => {
      if (!answer.ok) return unread(answer.why === 'late' ? 'no-time' : 'failed');
      const { content, format } = answer.value;
      if (format === 'url') return unread('elsewhere');
      // A message or a meeting comes as its text.
      const bytes = format === 'base64' ? unbase64(bytesOf(content)) : utf8Bytes(content);
      return size > 0 && bytes.length === 0 ? unread('failed') : looked(bytes, organisation, left);
    })
    .then(undefined, () => unread('failed'));
}

/** A file as Outlook gives it: `base64`, or as text `eml` and `iCalendar`, or the `url` of a link. */
export interface Fetched {
  readonly content: string;
  readonly format: string;
}

/** Asks Outlook for what is in a file. */
export function fetchFile(
  ask: Ask,
  item: ComposeItem | undefined,
  id: string,
  limit: number,
): Promise<Answer<Fetched>> {
  return ask(
    () => item,
    'getAttachmentContentAsync',
    [id],
    (value) => {
      const { content, format } = value as { content?: unknown; format?: unknown };
      return typeof content === 'string' && typeof format === 'string' ? { content, format } : undefined;
    },
    { limit },
  );
}

/** Characters that are looked through in a millisecond: 900 of a list of numbers were measured, 12,000 of prose. */
const PACE = 1000;

/**
 * Reads a file and keeps what it tells of patients. Reading may take half of the time, since looking through a text cannot
 * be stopped: of a long one only as much is looked at as there is time for, which tells a list from a letter all the same.
 */
function looked(bytes: Uint8Array, organisation: Organisation, left: () => number): Content {
  const half = left() / 2;
  const file = readFile(bytes, () => left() <= half);
  const parts: ContentPart[] = [];
  const gaps: Gap[] = file.gaps.slice();
  file.parts.forEach((part) => {
    const room = Math.max(left() * PACE, 0);
    if (part.text.length > room) gaps.push({ name: part.name, why: 'no-time' });
    parts.push(...inspected({ parts: [{ ...part, text: part.text.slice(0, room) }], gaps: [] }, organisation).parts);
  });
  return { parts, gaps };
}

/** Nobody could look for a reason that may pass. */
export function mayBeHadLater({ gaps }: Content): boolean {
  return gaps.some(({ name, why }) => !name && (why === 'no-time' || why === 'failed'));
}

/** How files are looked into: those up to `most` bytes that nothing is known of, until `until` by the clock. */
export interface LookOptions {
  readonly ask: Ask;
  readonly item: ComposeItem | undefined;
  readonly clock: Clock;
  readonly until: number;
  readonly most: number;
  /** Made ready only when there is a file to look into. */
  readonly policy: () => Policy;
}

/** Looks into files by what is kept of earlier looks, and else by asking, the smallest first. */
export function lookingWith({ ask, item, clock, until, most, policy }: LookOptions): Look {
  return (files) =>
    (files.every(unasked) ? Promise.resolve(unasked) : readKept(ask, item, policy)).then((kept) => {
      const left = () => until - clock.now();
      const find = (file: Listed) => {
        const known = unasked(file) || kept(file);
        return known || file.size > most || left() <= 0
          ? Promise.resolve(known || unread('no-time'))
          : lookInto(ask, item, file, policy().organisation, left, left());
      };
      const found: Known[] = [];
      const order = files.map((file, index) => ({ file, index })).sort((a, b) => a.file.size - b.file.size);
      return Promise.all(
        order.map(({ file, index }) => find(file).then((content) => (found[index] = { ...file, content }))),
      ).then(() => found);
    });
}

/**
 * Looks into the files of the draft and keeps what was found with it, for the handler of a later Send. `id`: the only one
 * that matters, where Outlook says which was added. Never rejects for a fault of Outlook's.
 */
export function lookEarly(options: LookOptions, id: unknown): Promise<unknown> {
  const { ask, item, policy } = options;
  return listFiles(ask, item).then((listing) => {
    const all = listing.ok ? listing.value.files : [];
    const added = all.filter((file) => file.id === id);
    return lookingWith(options)(added.length > 0 ? added : all).then((found) => keep(ask, item, policy, found));
  });
}

// What is kept with the draft: counts and places, no words of a file

const KEY = 'sendcheck-files';
/** Raised when what is kept, or what is looked for, changes: what an older build kept then counts for nothing. */
const FORMAT = 1;
/** Characters. Session data holds 50,000 below Mailbox 1.16, shared with what the sender confirmed (Microsoft, SessionData; read 2026-11-22). */
const ROOM = 40_000;
/** Parts of one file that are kept: those that matter most. */
const PARTS = 40;
/** Gives what is kept of a file; undefined where nothing is that can be trusted. */
export type Kept = (file: Listed) => Content | undefined;

const hash = (...parts: readonly unknown[]) => sha256(JSON.stringify(parts)).slice(0, 20);

/** Another id, name, size or policy is another file: nothing that is kept is about it. */
function keyOf({ id, name, size }: Listed, policy: Policy): string {
  return hash(FORMAT, policy.name, policy.version, id, name, size);
}

/** A name without the words that the file's author chose, which stand in quotation marks. */
const plain = (name: string) => (name.split("'")[0] || '').trim();

/** One file as it is kept: key, seal, parts, gaps. Without names, which the build of the handler may shorten. */
type Entry = readonly [key: unknown, seal: unknown, parts: unknown, gaps: unknown];

function entryOf(key: string, { parts, gaps }: Content): Entry {
  const most = parts
    .slice()
    .sort((a, b) => Number(a.visible) - Number(b.visible) || b.patients - a.patients)
    .slice(0, PARTS)
    .map(({ name, visible, patients, identities }) => [plain(name), visible, patients, identities]);
  const missed = gaps.slice(0, PARTS).map(({ name, why }) => [plain(name), why]);
  return [key, hash(key, most, missed), most, missed];
}

/**
 * The content that an entry tells of; undefined for anything that `entryOf` did not make for this key. The seal is no
 * secret: it keeps what is damaged, cut short or put beside another file from making that file look read.
 */
function contentOf([, seal, parts, gaps]: Entry, key: string): Content | undefined {
  try {
    if (seal !== hash(key, parts, gaps)) return undefined;
    return {
      parts: (parts as Fields[]).map(([name, visible, patients, identities]) => ({
        name: String(name),
        visible: visible === true,
        patients: Number(patients) || 1,
        identities: (identities as Fields).map(String),
      })),
      gaps: (gaps as Fields[]).map(([name, why]) => ({ name: String(name), why: String(why) as Gap['why'] })),
    };
  } catch {
    return undefined;
  }
}

type Fields = readonly unknown[];

function readEntries(ask: Ask, item: ComposeItem | undefined): Promise<readonly Entry[]> {
  return ask(
    () => item?.sessionData,
    'getAsync',
    [KEY],
    (value) => (JSON.parse(String(value)) as unknown[]).filter((each): each is Entry => Array.isArray(each)),
  ).then((answer) => (answer.ok ? answer.value : []));
}

/** What was found in files before. Never rejects: what is missing or malformed is nothing known. */
export function readKept(ask: Ask, item: ComposeItem | undefined, policy: () => Policy): Promise<Kept> {
  return readEntries(ask, item).then((entries) => (file) => {
    const key = keyOf(file, policy());
    const entry = entries.find((each) => each[0] === key);
    return entry && contentOf(entry, key);
  });
}

/** Keeps what was found, the largest files first; what there is no room for is found again when it is needed. */
export function keep(
  ask: Ask,
  item: ComposeItem | undefined,
  policy: () => Policy,
  files: readonly Known[],
): Promise<unknown> {
  const found = files
    .filter((file) => !unasked(file) && !mayBeHadLater(file.content))
    .sort((a, b) => b.size - a.size)
    .map((file) => entryOf(keyOf(file, policy()), file.content));
  if (!found.length) return Promise.resolve();
  // Others may have kept theirs meanwhile.
  return readEntries(ask, item).then((entries) => {
    let text = '';
    found.concat(entries.filter(([key]) => !found.some((each) => each[0] === key))).forEach((entry) => {
      const more = JSON.stringify(entry);
      if (text.length + more.length < ROOM) text += `${text && ','}${more}`;
    });
    text = `[${text}]`;
    return text === JSON.stringify(entries)
      ? undefined
      : ask(
          () => item?.sessionData,
          'setAsync',
          [KEY, text],
          () => true,
        );
  });
}
