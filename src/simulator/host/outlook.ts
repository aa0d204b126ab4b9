import type { Alert, AlertAction } from './alert';
import { firstClient, knows, type Client } from './client';
import { Faults, type Fault } from './faults';
import { Frame, type Surroundings } from './frame';
import { Item, type Change, type Message, type Notification } from './item';
import { Launch, type Completion } from './launch';
import { Log, type LogEntry } from './log';
import { parseManifest, type Manifest, type PaneButton } from './manifest';
import type { Hosted } from './method';
import { wireFile } from './methods-files';
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

/** The pane that stands beside the message. */
export interface OpenPane {
  readonly frame: Frame;
  readonly button: PaneButton;
}

/** A compose window of Outlook, without its looks: the message, the add-in's pages, and the sending. */
export class Outlook {
  private readonly listeners = new Set<() => void>();
  private readonly log = new Log();
  private readonly faults = new Faults();
  private readonly roaming = new Map<string, string>();
  private readonly shelf = document.createElement('div');
  private readonly launches = new Map<string, Launch>();
  private readonly changedFields = new Set<Field>();
  private completed: Completion[] = [];
  private origin = '';
  private manifest: Manifest | undefined;
  private problem: string | undefined;
  private untrusted = false;
  private client: Client = firstClient;
  private item: Item;
  private phase: Snapshot['phase'] = 'composing';
  private alert: Alert | undefined;
  private pane: OpenPane | undefined;
  private sending: Sending | undefined;
  private sent: readonly SentMessage[] = [];
  private generation = 0;
  private changeTimer: ReturnType<typeof setTimeout> | undefined;
  private ids = 0;
  private current: Snapshot | undefined;

  constructor(message: Message) {
    this.item = this.open(message);
    this.shelf.hidden = true;
    document.body.append(this.shelf);
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
      pane: this.pane,
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
    this.sending?.cancel();
    this.sending = undefined;
    this.closePages();
    this.log.clear();
    this.completed = [];
    this.alert = undefined;
    this.phase = 'composing';
    this.generation += 1;
    this.item = this.open(message);
    this.notify();
  }

  /** Plays another client, or the same one with other settings. Pages of the add-in start again. */
  play(client: Client): void {
    this.closePages();
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
    return this.completed;
  }

  /** Presses Send. */
  send(): void {
    if (this.manifest === undefined || this.untrusted || this.phase !== 'composing' || this.alert !== undefined) return;
    const { manifest, client, item, log } = this;
    this.sending = new Sending({
      item,
      manifest,
      client,
      log,
      launch: (type, event) => this.launch(type, event),
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
        this.notify();
      },
      openPane: (commandId, contextData) => this.openPane(commandId, contextData),
    });
    this.sending.start();
  }

  /** Chooses a button of the dialog on screen. */
  choose(action: AlertAction): void {
    this.sending?.choose(action);
  }

  /** Opens the pane of a ribbon button. An unknown id does nothing, as in Outlook. */
  openPane(commandId: string, contextData = ''): void {
    const button = this.manifest?.buttons.find(({ id }) => id === commandId);
    if (button === undefined) {
      this.log.add('Outlook', 'open pane', `no button "${commandId}"`, 'warning');
      this.notify();
      return;
    }
    this.pane?.frame.close();
    const frame = new Frame(button.page, 'pane', this.around(contextData), {
      ready: () => undefined,
      completed: () => undefined,
      left: (how) => {
        if (how === 'escape') document.getElementById('close-pane')?.focus();
        else document.getElementById(how === 'forward' ? 'after-pane' : 'close-pane')?.focus();
      },
    });
    this.pane = { frame, button };
    this.notify();
  }

  closePane(): void {
    this.pane?.frame.close();
    this.pane = undefined;
    this.notify();
  }

  /** The sender clicked the action of a notification, or dismissed it. */
  clickNotification(key: string, what: 'action' | 'dismiss'): void {
    const notification = this.item.notifications.find((each) => each.key === key);
    if (notification === undefined) return;
    this.tellAll('olkInfobarClicked', { 0: { actionType: what, infobarType: notification.type } });
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
    if (location.protocol === 'https:' || this.manifest === undefined) return;
    this.untrusted = true;
    const frame = new Frame(this.manifest.eventPage, 'event page', this.around(''), {
      ready: () => {
        this.untrusted = false;
        frame.close();
        this.notify();
      },
      completed: () => undefined,
      left: () => undefined,
    });
    this.shelf.append(frame.element);
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

  private changed(change: Change): void {
    this.notify();
    if (change.what === 'people') {
      this.changedFields.add(change.field);
      clearTimeout(this.changeTimer);
      this.changeTimer = setTimeout(() => this.peopleChanged(), this.client.changeDelay);
    } else if (change.what === 'file') {
      const detail = { attachmentStatus: change.status, attachmentDetails: wireFile(change.file) };
      this.tellAll('olkAttachmentsChanged', { 0: JSON.stringify(detail) });
      this.launch('OnMessageAttachmentsChanged', detail);
    }
  }

  private peopleChanged(): void {
    const has = (field: Field): boolean => this.changedFields.has(field);
    const changedRecipientFields = { to: has('to'), cc: has('cc'), bcc: has('bcc') };
    this.changedFields.clear();
    this.tellAll('olkRecipientsChanged', { 0: JSON.stringify(changedRecipientFields) });
    this.launch('OnMessageRecipientsChanged', { changedRecipientFields });
  }

  private tellAll(name: string, data: unknown): void {
    this.pane?.frame.tell(name, data);
    for (const launch of this.launches.values()) launch.tell(name, data);
  }

  private launch(type: string, event: object): Launch | undefined {
    const declared = this.manifest?.launches.find((each) => each.type === type);
    if (declared === undefined || !knows(this.client, '1.12')) return undefined;
    // The page of the last run is kept until now, so that a second event.completed is noticed.
    this.launches.get(type)?.close();
    const launch = new Launch(
      declared.run,
      { type, source: { id: declared.run }, ...event },
      this.around(''),
      this.shelf,
      this.completed,
    );
    this.launches.set(type, launch);
    return launch;
  }

  private around(contextData: string): Surroundings {
    const { manifest, client, item, roaming } = this;
    if (manifest === undefined) throw new Error('No page can be opened before the manifest is read.');
    const hosted: Hosted = {
      item,
      client,
      contextData,
      roaming,
      closePane: () => this.closePane(),
      newId: () => this.newId(),
    };
    const changed = (): void => this.notify();
    return { origin: this.origin, manifest, client, hosted, faults: this.faults, log: this.log, changed };
  }

  private closePages(): void {
    clearTimeout(this.changeTimer);
    this.changedFields.clear();
    for (const launch of this.launches.values()) launch.close();
    this.launches.clear();
    this.pane?.frame.close();
    this.pane = undefined;
  }

  private notify(): void {
    this.current = undefined;
    for (const listener of this.listeners) listener();
  }
}
