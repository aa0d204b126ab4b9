/**
 * A compose window as Outlook shows it to an add-in, small and typed, with the limits that real clients hold: three
 * calls at a time, 100 people in one call, a cap for a field, wrong arguments thrown at once, people looked up again.
 */

/** What goes wrong with one call. */
export type Fault =
  'throws' | 'fails once' | 'fails' | 'hangs' | 'late' | 'twice' | 'null' | 'no result' | 'wrong type' | 'missing';

export const FAULTS: readonly Fault[] = [
  'throws',
  'fails once',
  'fails',
  'hangs',
  'late',
  'twice',
  'null',
  'no result',
  'wrong type',
  'missing',
];

export interface Entry {
  readonly displayName: string;
  readonly emailAddress: string;
  readonly recipientType?: string;
}

export interface FakeClient {
  readonly set: number;
  readonly platform: string;
  /** The most people of a field that are given or taken. */
  readonly cap: number;
  readonly keepsReplyPrefix: boolean;
  readonly bodyType: 'html' | 'text';
}

/** A file as Outlook holds it; without `content` there is nothing in it. */
export interface FakeFile {
  readonly id?: string;
  readonly name: string;
  readonly size: number;
  readonly isInline?: boolean;
  readonly attachmentType?: string;
  readonly content?: string;
  readonly format?: string;
}

export interface FakeMessage {
  /** A meeting: `to` is required, `cc` optional, and there is no Bcc. */
  readonly isMeeting?: boolean;
  readonly from?: Entry;
  readonly to?: readonly Entry[];
  readonly cc?: readonly Entry[];
  readonly bcc?: readonly Entry[];
  readonly subject?: string;
  readonly html?: string;
  readonly attachments?: readonly FakeFile[];
  readonly composeType?: string;
}

type Field = 'to' | 'cc' | 'bcc';
type Callback = (result: unknown) => void;

/** "Hazel Brook <hazel@example.com>" or "hazel@example.com" as Outlook lists it. */
export function entry(text: string, recipientType?: string): Entry {
  const named = /^(.*)<([^<>]*)>$/.exec(text);
  const emailAddress = named === null ? text : (named[2] ?? '');
  const displayName = named === null ? text : (named[1] ?? '').trim();
  return { displayName, emailAddress, recipientType: recipientType ?? typeOf(emailAddress) };
}

function typeOf(address: string): string {
  return address.endsWith('@nhs.net') ? 'user' : address.startsWith('list') ? 'distributionList' : 'externalUser';
}

/** `n` different people. */
export function crowd(n: number, domain = 'example.com'): Entry[] {
  return Array.from({ length: n }, (_, index) => entry(`Person ${index + 1} <person${index + 1}@${domain}>`));
}

export class FakeOutlook {
  readonly isMeeting: boolean;
  readonly people: { [field in Field]: Entry[] };
  from: Entry;
  subject: string;
  html: string;
  attachments: readonly (FakeFile & { readonly id: string })[];
  session = new Map<string, string>();
  notifications = new Map<string, { readonly type: string; readonly message: string }>();
  hasItem = true;
  context: unknown = '';
  /** Every call that reached Outlook, in order: "to.getAsync". */
  readonly calls: string[] = [];
  readonly completions: unknown[] = [];
  readonly handlers = new Map<string, (event: unknown) => void>();
  readonly listeners = new Map<string, () => void>();
  mostAtOnce = 0;
  completedThrows = false;
  /** Faults by call name; `nth` limits one to the nth such call, counted from 1. */
  readonly faults = new Map<string, { fault: Fault; nth?: number }>();
  /** What Outlook makes of a body that is set. */
  rewrites: (html: string) => string = (html) => html;
  /** Runs just before a call is carried out, as a sender who goes on typing would. */
  before: ((call: string) => void) | undefined;
  private readonly client: FakeClient;
  private readonly counts = new Map<string, number>();
  private readonly composeType: string;
  private open = 0;
  private added = 0;

  constructor(message: FakeMessage = {}, client: Partial<FakeClient> = {}) {
    this.client = {
      set: 16,
      platform: 'OfficeOnline',
      cap: 1000,
      keepsReplyPrefix: false,
      bodyType: 'html',
      ...client,
    };
    this.people = { to: [...(message.to ?? [])], cc: [...(message.cc ?? [])], bcc: [...(message.bcc ?? [])] };
    this.from = message.from ?? entry('Rae Example <rae.example@nhs.net>');
    this.subject = message.subject ?? '';
    this.html = message.html ?? '';
    this.attachments = (message.attachments ?? []).map((file, index) => ({ id: `file-${index + 1}`, ...file }));
    this.composeType = message.composeType ?? 'newMail';
    this.isMeeting = message.isMeeting === true;
  }

  /** The addresses of a field. */
  in(field: Field): readonly string[] {
    return this.people[field].map((each) => each.emailAddress);
  }

  fault(call: string, fault: Fault, nth?: number): void {
    this.faults.set(call, nth === undefined ? { fault } : { fault, nth });
  }

  /** Raises an event of the manifest. */
  raise(name: string, details: object = {}): void {
    const completed = (options: unknown) => {
      this.completions.push(options);
      if (this.completedThrows) throw new Error('completed');
    };
    this.handlers.get(name)?.({ ...details, completed });
  }

  /** The global that an add-in finds. */
  get office(): unknown {
    const item = this.item();
    return {
      actions: { associate: (name: string, run: (event: unknown) => void) => this.handlers.set(name, run) },
      onReady: () => Promise.resolve({ host: 'Outlook', platform: this.client.platform }),
      EventType: { RecipientsChanged: 'olkRecipientsChanged', AttachmentsChanged: 'olkAttachmentsChanged' },
      context: {
        platform: this.client.platform,
        requirements: {
          isSetSupported: (name: string, set: string) =>
            name === 'Mailbox' && Number(set.split('.')[1]) <= this.client.set,
        },
        mailbox: {
          item: this.hasItem ? item : null,
          userProfile: { displayName: 'Rae Example', emailAddress: 'rae.example@nhs.net' },
        },
      },
    };
  }

  private item(): unknown {
    return {
      ...(this.isMeeting
        ? {
            itemType: 'appointment',
            requiredAttendees: this.fieldOf('to', 'requiredAttendees'),
            optionalAttendees: this.fieldOf('cc', 'optionalAttendees'),
            organizer: this.object('organizer', { getAsync: () => this.from }),
          }
        : {
            itemType: 'message',
            to: this.fieldOf('to'),
            cc: this.fieldOf('cc'),
            bcc: this.fieldOf('bcc'),
            from: this.object('from', { getAsync: () => this.from }),
            ...this.object('', {
              getComposeTypeAsync: () => ({ composeType: this.composeType, coercionType: 'html' }),
            }),
          }),
      subject: this.object('subject', {
        getAsync: () => this.subject,
        setAsync: (value) => {
          if (String(value).length > 255) throw new RangeError('subject');
          const kept = this.client.keepsReplyPrefix ? (/^(?:(?:RE|FW): )+/.exec(this.subject)?.[0] ?? '') : '';
          this.subject = kept + String(value);
        },
      }),
      body: this.object('body', {
        getAsync: (type) => {
          const isText = this.client.bodyType === 'text';
          if (type !== 'html') return isText ? this.html : this.html.replace(/<[^<>]*>/g, '');
          const html = isText ? this.html.replace(/</g, '&lt;').replace(/\n/g, '<br>\n') : this.html;
          return `<html><head></head><body>${html}</body></html>`;
        },
        getTypeAsync: () => this.client.bodyType,
        prependAsync: (data) => {
          this.html = String(data) + this.html;
        },
        setAsync: (data, options) => {
          if ((options as { coercionType: string }).coercionType !== this.client.bodyType) return failure(1000);
          if (String(data).length > 1e6) throw new RangeError('body');
          this.html = this.rewrites(/<body>([\s\S]*)<\/body>/.exec(String(data))?.[1] ?? String(data));
          return undefined;
        },
      }),
      sessionData: this.object('sessionData', {
        getAsync: (key) => this.session.get(String(key)) ?? failure(9050),
        setAsync: (key, value) => {
          this.session.set(String(key), String(value));
        },
        removeAsync: (key) => (this.session.delete(String(key)) ? undefined : failure(9050)),
      }),
      notificationMessages: this.object('notificationMessages', {
        replaceAsync: (key, details) => {
          const { message, type } = details as { message: string; type: string };
          if (message.length > 150) throw new RangeError('message');
          if (type === 'insightMessage' && this.client.set < 10) return failure(9000);
          this.notifications.set(String(key), { type, message });
          return undefined;
        },
        removeAsync: (key) => (this.notifications.delete(String(key)) ? undefined : failure(9024)),
      }),
      ...this.object('', {
        // What is in them is asked for apart.
        getAttachmentsAsync: () =>
          this.attachments.map((file) => ({ attachmentType: 'file', ...file, content: undefined, format: undefined })),
        getAttachmentContentAsync: (id) => {
          const file = this.attachments.find((each) => each.id === id);
          return file === undefined ? failure(9003) : { content: file.content ?? '', format: file.format ?? 'base64' };
        },
        removeAttachmentAsync: (id) => {
          const left = this.attachments.filter((each) => each.id !== id);
          if (left.length === this.attachments.length) return failure(9008);
          this.attachments = left;
          return undefined;
        },
        addFileAttachmentFromBase64Async: (content, name, options) => {
          const { isInline } = options as { isInline: boolean };
          this.added += 1;
          const id = `added-${this.added}`;
          const size = Math.floor((String(content).replace(/=/g, '').length * 3) / 4);
          this.attachments = [
            ...this.attachments,
            { id, name: String(name), size, isInline, content: String(content) },
          ];
          return id;
        },
        getInitializationContextAsync: () => this.context,
        addHandlerAsync: (event, handler) => {
          this.listeners.set(String(event), handler as () => void);
        },
        removeHandlerAsync: (event) => {
          this.listeners.delete(String(event));
        },
      }),
    };
  }

  private fieldOf(field: Field, called: string = field) {
    const take = (given: unknown, before: readonly Entry[]) => {
      const added = given as readonly Entry[];
      if (added.length > 100) throw new RangeError('recipients');
      if (before.length + added.length > this.client.cap) return failure(9012);
      this.people[field] = [
        ...before,
        // Only name and address travel; Outlook looks everyone up again.
        ...added.map(({ displayName, emailAddress }) => ({
          displayName,
          emailAddress,
          recipientType: typeOf(emailAddress),
        })),
      ];
      return undefined;
    };
    return this.object(called, {
      getAsync: () => this.people[field].slice(0, this.client.cap),
      setAsync: (given) => take(given, []),
      addAsync: (given) => take(given, this.people[field]),
    });
  }

  /** An object of asynchronous methods, each of which may be struck by a fault. */
  private object(
    owner: string,
    methods: { readonly [name: string]: (...args: unknown[]) => unknown },
  ): { [name: string]: unknown } {
    const made: { [name: string]: unknown } = {};
    for (const [name, run] of Object.entries(methods)) {
      const call = owner === '' ? name : `${owner}.${name}`;
      if (this.faults.get(call)?.fault === 'missing') continue;
      made[name] = (...args: unknown[]) => {
        this.answer(call, run, args.slice(0, -1), args.at(-1) as Callback);
      };
    }
    return made;
  }

  private answer(
    call: string,
    run: (...args: unknown[]) => unknown,
    args: readonly unknown[],
    callback: Callback,
  ): void {
    this.calls.push(call);
    this.before?.(call);
    const count = (this.counts.get(call) ?? 0) + 1;
    this.counts.set(call, count);
    const met = this.faults.get(call);
    const fault = met === undefined || (met.nth !== undefined && met.nth !== count) ? undefined : met.fault;
    if (fault === 'throws') throw new TypeError('argument');
    if (fault === 'hangs') return;
    this.open += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.open);
    const reply = (result: unknown) => {
      this.open -= 1;
      callback(result);
    };
    const fails = fault === 'fails' || (fault === 'fails once' && count === 1);
    const answered = () => {
      if (this.open > 3) return { status: 'failed', error: { code: 9020 } };
      const value = fails ? failure(9020) : run(...args);
      if (value instanceof Failure) return { status: 'failed', error: { code: value.code, message: 'x' } };
      if (fault === 'null') return { status: 'succeeded', value: null };
      if (fault === 'no result') return null;
      if (fault === 'wrong type') return { status: 'succeeded', value: 42 };
      return { status: 'succeeded', value };
    };
    if (fault === 'late') {
      this.open -= 1;
      setTimeout(() => {
        callback({ status: 'succeeded', value: run(...args) });
      }, 6000);
      return;
    }
    const result = answered();
    void Promise.resolve().then(() => {
      reply(result);
      if (fault === 'twice') callback(result);
    });
  }
}

class Failure {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

function failure(code: number): Failure {
  return new Failure(code);
}
