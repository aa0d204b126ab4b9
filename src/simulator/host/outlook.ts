import type { Alert, AlertAction } from './alert';
import { firstClient, type Client } from './client';
import { Faults, type Fault } from './faults';
import { Item, type Change, type Message, type Notification } from './item';
import { kindOf } from './kind';
import type { Completion } from './launch';
import { Log, type LogEntry } from './log';
import { parseManifest, type Manifest } from './manifest';
import { wireFile } from './methods-files';
import { Pages, type OpenPane } from './pages';
import type { Field } from './people';
import { Sending, type SentMessage } from './sending';

/** Everything the window draws, replaced as a whole whenever something changed. */
export interface Snapshot {
  /** Undefined until the manifest is read. */
  readonly manifest: Manifest | undefined;
  /** Why the add-in cannot be shown at all. */
  readonly problem: string | undefined;
  /** Whether office.js still waits for the reader to trust this window. */
  readonly untrusted: boolean;
  readonly message: Message;
  readonly notifications: readonly Notification[];
  readonly phase: 'composing' | 'checking' | 'sent';
  readonly alert: Alert | undefined;
  readonly pane: OpenPane | undefined;
  readonly client: Client;
  readonly faults: readonly Fault[];
  readonly log: readonly LogEntry[];
  readonly sent: readonly SentMessage[];
  /** Counts the messages loaded, so that the window can start afresh. */
  readonly generation: number;
}

/** A compose window of Outlook, without its looks: the message, the add-in's pages, and the sending. */
export class Outlook {
  private readonly listeners = new Set<() => void>();
  private readonly log = new Log();
  private readonly faults = new Faults();
  private readonly roaming = new Map<string, string>();
  private readonly pages: Pages;
  private readonly changedFields = new Set<Field>();
  private origin = '';
  private manifest: Manifest | undefined;
  private problem: string | undefined;
  private untrusted = false;
  private client: Client = firstClient;
  private item: Item;
  private phase: Snapshot['phase'] = 'composing';
  private alert: Alert | undefined;
  private sending: Sending | undefined;
  private sent: readonly SentMessage[] = [];
  private generation = 0;
  private changeTimer: ReturnType<typeof setTimeout> | undefined;
  private ids = 0;
  private current: Snapshot | undefined;

  constructor(message: Message) {
    this.item = this.open(message);
    const { faults, log, roaming } = this;
    this.pages = new Pages(() => ({
      origin: this.origin,
      manifest: this.manifest,
      client: this.client,
      item: this.item,
      faults,
      log,
      roaming,
      newId: () => this.newId(),
      changed: () => this.notify(),
    }));
  }

  /** Reads the manifest of the add-in served at `origin`. A failure is shown, not thrown. */
  async start(origin: string): Promise<void> {
    this.origin = origin;
    try {
      const response = await fetch(`${origin}/manifest.xml`);
      if (!response.ok) throw new Error(`There is no manifest at ${origin}/manifest.xml (HTTP ${response.status}).`);
      this.manifest = parseManifest(await response.text(), origin);
      this.askForTrust();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.notify();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot =>
    (this.current ??= {
      manifest: this.manifest,
      problem: this.problem,
      untrusted: this.untrusted,
      message: this.item.message,
      notifications: this.item.notifications,
      phase: this.phase,
      alert: this.alert,
      pane: this.pages.pane,
      client: this.client,
      faults: this.faults.list,
      log: this.log.entries,
      sent: this.sent,
      generation: this.generation,
    });

  /** The open item, for the window's own edits. */
  get compose(): Item {
    return this.item;
  }

  /** Starts another message: what the add-in kept with the last one is gone, as in Outlook. What was sent stays listed. */
  load(message: Message): void {
    this.abandon();
    this.log.clear();
    this.pages.completions = [];
    this.generation += 1;
    this.item = this.open(message);
    this.notify();
  }

  /** Plays another client, or the same one with other settings. Pages of the add-in start again. */
  play(client: Client): void {
    if (this.phase !== 'sent') this.abandon();
    this.client = client;
    this.notify();
  }

  addFault(fault: Fault): void {
    this.faults.add(fault);
    this.notify();
  }

  removeFault(index: number): void {
    this.faults.remove(index);
    this.notify();
  }

  clearFaults(): void {
    this.faults.clear();
    this.notify();
  }

  clearSent(): void {
    this.sent = [];
    this.notify();
  }

  get completions(): readonly Completion[] {
    return this.pages.completions;
  }

  /** Presses Send. */
  send(): void {
    const { manifest, client, item, log, pages } = this;
    if (manifest === undefined || this.untrusted || this.phase !== 'composing' || this.alert !== undefined) return;
    this.sending = new Sending({
      item,
      manifest,
      client,
      log,
      launch: (type, event) => pages.launch(type, event),
      show: (alert) => {
        this.alert = alert;
        this.notify();
      },
      checking: (running) => {
        this.phase = running ? 'checking' : 'composing';
        this.notify();
      },
      deliver: (message) => {
        this.sent = [...this.sent, message];
        this.phase = 'sent';
        this.closePane();
      },
      openPane: (commandId, contextData) => this.openPane(commandId, contextData),
    });
    this.sending.start();
  }

  /** Chooses a button of the dialog on screen. */
  choose(action: AlertAction): void {
    this.sending?.choose(action);
  }

  /** Opens the pane of a ribbon button. */
  openPane(commandId: string, contextData = ''): void {
    this.pages.openPane(commandId, contextData);
  }

  closePane(): void {
    this.pages.closePane();
  }

  /** The sender clicked the action of a notification, or dismissed it. */
  clickNotification(key: string, what: 'action' | 'dismiss'): void {
    const notification = this.item.notifications.find((each) => each.key === key);
    if (notification === undefined) return;
    this.pages.tell('olkInfobarClicked', { 0: { actionType: what, infobarType: notification.type } });
    if (what === 'dismiss') this.item.setNotifications(this.item.notifications.filter((each) => each !== notification));
    else if (notification.action !== undefined) {
      this.openPane(notification.action.commandId, notification.action.contextData);
    }
  }

  newId(): string {
    this.ids += 1;
    return `simulated-${this.ids}`;
  }

  /**
   * Over plain http office.js asks the reader whether to trust this window. It should ask now, not in the middle of a Send,
   * where the time to answer would look like a slow add-in.
   */
  private askForTrust(): void {
    if (location.protocol === 'https:') return;
    this.untrusted = true;
    this.pages.askForTrust(() => {
      this.untrusted = false;
      this.notify();
    });
  }

  private open(message: Message): Item {
    const item = new Item(message, (change) => {
      if (item === this.item) this.changed(change);
    });
    if (this.client.resolves !== 'at once') {
      const unresolved = (field: Field) => message[field].map((each) => ({ ...each, resolved: false }));
      item.message = { ...item.message, to: unresolved('to'), cc: unresolved('cc'), bcc: unresolved('bcc') };
    }
    return item;
  }

  /** Ends whatever is going on with the message: a send, a dialog, the add-in's pages. */
  private abandon(): void {
    this.sending?.cancel();
    this.sending = undefined;
    this.alert = undefined;
    this.phase = 'composing';
    clearTimeout(this.changeTimer);
    this.changedFields.clear();
    this.pages.closeAll();
  }

  private changed(change: Change): void {
    this.notify();
    if (change.what === 'people') {
      this.changedFields.add(change.field);
      clearTimeout(this.changeTimer);
      this.changeTimer = setTimeout(() => this.peopleChanged(), this.client.changeDelay);
    } else if (change.what === 'file') {
      const detail = { attachmentStatus: change.status, attachmentDetails: wireFile(change.file) };
      this.pages.tell('olkAttachmentsChanged', { 0: JSON.stringify(detail) });
      this.pages.launch(kindOf(this.item.message).events.files, detail);
    }
  }

  private peopleChanged(): void {
    const { fields, api, events } = kindOf(this.item.message);
    const changedRecipientFields = Object.fromEntries(
      fields.map((field) => [api[field], this.changedFields.has(field)]),
    );
    this.changedFields.clear();
    this.pages.tell('olkRecipientsChanged', { 0: JSON.stringify(changedRecipientFields) });
    this.pages.launch(events.people, { changedRecipientFields });
  }

  private notify(): void {
    this.current = undefined;
    for (const listener of this.listeners) listener();
  }
}
