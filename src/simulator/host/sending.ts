import { failed, longer, nobody, saved, stopped, timedOut, unavailable, type Alert, type AlertAction } from './alert';
import type { Client, SendMode } from './client';
import type { FileItem, Item } from './item';
import { kindOf, type Meeting } from './kind';
import type { Launch, Ending } from './launch';
import type { Log } from './log';
import type { Manifest } from './manifest';

/** A message or an invitation exactly as it left. */
export interface SentMessage {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly Pick<FileItem, 'name' | 'size' | 'inline' | 'content'>[];
  readonly meeting: Meeting | undefined;
  /** `checked`: the add-in let it go; `anyway`: the sender did, against or without its answer; `unchecked`: nobody asked it. */
  readonly how: 'checked' | 'anyway' | 'unchecked';
}

/** A name and an address. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/** What the sending of a message needs of the window around it. */
export interface Desk {
  readonly item: Item;
  readonly manifest: Manifest;
  readonly client: Client;
  readonly log: Log;
  launch(type: string, event: object): Launch | undefined;
  show(alert: Alert | undefined): void;
  /** Whether the handler is running, for the window to say so. */
  checking(running: boolean): void;
  deliver(message: SentMessage): void;
  openPane(commandId: string, contextData: string): void;
}

/** One press of Send, until the message has gone or is back in the sender's hands. */
export class Sending {
  private alert: Alert | undefined;
  private timers: readonly ReturnType<typeof setTimeout>[] = [];
  private running = false;
  private over = false;
  private readonly event: string;
  private readonly mode: SendMode;
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
    this.event = kindOf(desk.item.message).events.send;
    const launch = desk.manifest.launches.find((each) => each.type === this.event);
    this.mode = desk.client.sendMode === 'manifest' ? (launch?.sendMode ?? 'softBlock') : desk.client.sendMode;
  }

  start(): void {
    const { item, client, log } = this.desk;
    if (client.resolves === 'at send') item.resolvePeople();
    const { to, cc, bcc, meeting } = item.message;
    if (to.length + cc.length + bcc.length === 0) {
      this.show(meeting === undefined ? nobody : saved);
      return;
    }
    const launched = this.desk.launch(this.event, {});
    if (launched === undefined) {
      log.add('Outlook', 'Send', `the add-in has no ${this.event}`, 'warning');
      this.deliver('unchecked');
      return;
    }
    this.run(true);
    this.timers = [
      setTimeout(() => this.show(longer(this.mode, this.desk.manifest)), client.longerAfter),
      setTimeout(() => this.stop(timedOut(this.mode, this.desk.manifest)), client.timesOutAfter),
    ];
    void launched.ended.then((ending) => this.answered(ending));
  }

  /** The sender chose a button of the dialog; Escape is the last one. */
  choose(action: AlertAction): void {
    const { pane } = this.alert ?? {};
    if (action === 'wait') {
      this.show(undefined);
      return;
    }
    this.stop(undefined);
    if (action === 'send-anyway') this.deliver('anyway');
    if (action === 'take-action' && pane !== undefined) this.desk.openPane(pane.commandId, pane.contextData);
  }

  /** Forgets about it: the window shows another message. */
  cancel(): void {
    this.over = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private answered(ending: Ending): void {
    const { manifest, client, log } = this.desk;
    if (this.over || !this.running) return;
    if (ending.how === 'unavailable') this.stop(unavailable(this.mode, manifest));
    else if (ending.how === 'failed') this.stop(failed(manifest));
    else if (ending.options['allowEvent'] === true) {
      this.stop(undefined);
      this.deliver('checked');
    } else this.stop(stopped(ending.options, this.mode, manifest, client, log));
  }

  private stop(alert: Alert | undefined): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.run(false);
    this.show(alert);
  }

  private run(running: boolean): void {
    this.running = running;
    this.desk.checking(running);
  }

  private show(alert: Alert | undefined): void {
    this.alert = alert;
    this.desk.show(alert);
  }

  private deliver(how: SentMessage['how']): void {
    const { item } = this.desk;
    this.over = true;
    if (item.appendOnSend !== '') item.setHtml(item.message.html + item.appendOnSend);
    const address = ({ name, address }: Address): Address => ({ name, address });
    const { from, to, cc, bcc, subject, html, attachments, meeting } = item.message;
    this.desk.deliver({
      from: address(from),
      to: to.map(address),
      cc: cc.map(address),
      bcc: bcc.map(address),
      subject,
      html,
      text: item.text,
      attachments: attachments.map(({ name, size, inline, content }) => ({ name, size, inline, content })),
      meeting,
      how,
    });
  }
}
