import type { Alert, AlertAction } from './host/alert';
import { clients, type Client } from './host/client';
import type { Fault } from './host/faults';
import type { Message, Notification } from './host/item';
import type { Completion } from './host/launch';
import type { LogEntry } from './host/log';
import type { Outlook } from './host/outlook';
import type { SentMessage } from './host/sending';
import { fullMessage, type MessageInput } from './messages/message';
import { readyMade } from './messages/ready-made';

/** The compose window as data. */
export interface SimulatorState {
  readonly phase: 'composing' | 'checking' | 'sent';
  readonly message: Message;
  readonly notifications: readonly Notification[];
  readonly sessionData: Readonly<Record<string, string>>;
  readonly alert: Alert | undefined;
  /** The id of the button whose pane is open. */
  readonly pane: string | undefined;
  readonly client: Client;
  /** Whether the manifest is read and the window ready for use. */
  readonly ready: boolean;
}

/** `window.simulator`: the window's controls for tests and benchmarks. Everything crosses as plain data. */
export interface SimulatorControl {
  /** Starts a message: a ready-made one by its id, or one written out. Throws when the id is unknown. */
  load(message: string | MessageInput): void;
  /** Plays a client by its id, or changes settings of the one played now. Pages of the add-in start again. */
  profile(client: string | Partial<Client>): void;
  /** Makes calls of the add-in go wrong from now on. */
  fault(fault: Fault): void;
  clearFaults(): void;
  send(): void;
  choose(action: AlertAction): void;
  openPane(commandId: string, contextData?: string): void;
  closePane(): void;
  /** All that was sent since the page was opened. */
  sent(): readonly SentMessage[];
  state(): SimulatorState;
  /** The wire log of this message. */
  log(): readonly LogEntry[];
  /** Every completion of a handler for this message, with how often it came. */
  completions(): readonly Completion[];
}

declare global {
  interface Window {
    simulator?: SimulatorControl;
  }
}

/** The controls for a window. */
export function controlOf(outlook: Outlook): SimulatorControl {
  return {
    load(message) {
      const known = typeof message === 'string' ? readyMade.find(({ id }) => id === message)?.message : message;
      if (known === undefined) throw new Error(`There is no ready-made message ${JSON.stringify(message)}.`);
      outlook.load(fullMessage(known));
    },
    profile(client) {
      const now = outlook.snapshot().client;
      const next = typeof client === 'string' ? clients.find(({ id }) => id === client) : { ...now, ...client };
      if (next === undefined) throw new Error(`There is no client ${JSON.stringify(client)}.`);
      outlook.play(next);
    },
    fault: (fault) => outlook.addFault(fault),
    clearFaults: () => outlook.clearFaults(),
    send: () => outlook.send(),
    choose: (action) => outlook.choose(action),
    openPane: (commandId, contextData) => outlook.openPane(commandId, contextData),
    closePane: () => outlook.closePane(),
    sent: () => outlook.snapshot().sent,
    state() {
      const { phase, message, notifications, alert, pane, client, manifest } = outlook.snapshot();
      const sessionData = Object.fromEntries(outlook.compose.session);
      return {
        phase,
        message,
        notifications,
        sessionData,
        alert,
        pane: pane?.button.id,
        client,
        ready: manifest !== undefined && !outlook.snapshot().untrusted,
      };
    },
    log: () => outlook.snapshot().log,
    completions: () => structuredClone(outlook.completions),
  };
}
