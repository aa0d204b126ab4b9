import { cleanHtml, htmlToText, textToHtml } from './html-text';
import type { Meeting } from './kind';
import type { Field, Person } from './people';

/** A file on the message. */
export interface FileItem {
  readonly id: string;
  readonly name: string;
  /** Bytes, as Outlook would say; ready-made messages may claim more than they hold. */
  readonly size: number;
  readonly inline: boolean;
  readonly kind: 'file' | 'item' | 'cloud';
  /** Base64. */
  readonly content: string;
}

/** A message in the bar above the body, put there by the add-in. */
export interface Notification {
  readonly key: string;
  readonly type: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
  readonly action?: { readonly text: string; readonly commandId: string; readonly contextData: string };
}

/** The message being written, or the meeting: its organiser is in `from`, whom it needs in `to`, and the others in `cc`. */
export interface Message {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly html: string;
  readonly attachments: readonly FileItem[];
  readonly composeType: 'newMail' | 'reply' | 'forward';
  /** Undefined for a message. */
  readonly meeting: Meeting | undefined;
}

/** What changed, for those who listen. */
export type Change =
  | { readonly what: 'people'; readonly field: Field }
  | { readonly what: 'file'; readonly status: 'added' | 'removed'; readonly file: FileItem }
  | { readonly what: 'other' };

/** The part of the window where the body is written, which alone knows where the cursor is. */
export interface Editor {
  /** Puts HTML at the cursor; false when the cursor is elsewhere. */
  readonly insert: (html: string) => boolean;
  readonly selection: () => string;
}

/** The open compose item: the message, and all that an add-in may keep with it. */
export class Item {
  message: Message;
  notifications: readonly Notification[] = [];
  itemId: string | undefined;
  delayDelivery = 0;
  readonly session = new Map<string, string>();
  readonly headers = new Map<string, string>();
  categories: readonly unknown[] = [];
  customProperties = '{}';
  signatureDisabled = false;
  /** Text to put in front of, or behind, the body when the message goes. */
  appendOnSend = '';

  private editor: Editor | undefined;

  private readonly changed: (change: Change) => void;

  constructor(message: Message, changed: (change: Change) => void) {
    this.changed = changed;
    this.message = { ...message, html: cleanHtml(message.html) };
  }

  patch(patch: Partial<Message>, change: Change = { what: 'other' }): void {
    this.message = { ...this.message, ...patch };
    this.changed(change);
  }

  setPeople(field: Field, people: readonly Person[]): void {
    // Outlook never keeps one address twice in a field.
    const seen = new Set<string>();
    const once = people.filter(({ address }) => {
      const key = address.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    this.patch({ [field]: once }, { what: 'people', field });
  }

  addPeople(field: Field, people: readonly Person[]): void {
    this.setPeople(field, [...this.message[field], ...people]);
  }

  setHtml(html: string): void {
    this.patch({ html: cleanHtml(html) });
  }

  prepend(html: string): void {
    this.setHtml(html + this.message.html);
  }

  insert(html: string): void {
    if (this.editor?.insert(cleanHtml(html)) !== true) this.prepend(html);
  }

  get selection(): string {
    return this.editor?.selection() ?? '';
  }

  /** Joins the window's editor to the item; call the result to part them. */
  connect(editor: Editor): () => void {
    this.editor = editor;
    return () => {
      this.editor = undefined;
    };
  }

  get text(): string {
    return htmlToText(this.message.html);
  }

  addFile(file: FileItem): void {
    this.patch({ attachments: [...this.message.attachments, file] }, { what: 'file', status: 'added', file });
  }

  /** False when there is no such file. */
  removeFile(id: string): boolean {
    const file = this.message.attachments.find((each) => each.id === id);
    if (file === undefined) return false;
    const attachments = this.message.attachments.filter((each) => each.id !== id);
    this.patch({ attachments }, { what: 'file', status: 'removed', file });
    return true;
  }

  setNotifications(notifications: readonly Notification[]): void {
    this.notifications = notifications;
    this.changed({ what: 'other' });
  }

  /** What typed people become when Outlook looks them up. */
  resolvePeople(): void {
    for (const field of ['to', 'cc', 'bcc'] as const) {
      const people = this.message[field];
      if (people.every((each) => each.resolved || !each.address.includes('@'))) continue;
      this.setPeople(
        field,
        people.map((each) => (each.address.includes('@') ? { ...each, resolved: true } : each)),
      );
    }
  }
}

/** HTML of what an add-in gives as `coercionType` 0 (text) or 3 (HTML). */
export const coerced = (data: string, coercionType: unknown): string => (coercionType === 3 ? data : textToHtml(data));
