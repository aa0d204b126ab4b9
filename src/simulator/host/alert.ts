import { knows, type Client, type SendMode } from './client';
import type { Log } from './log';
import type { Manifest } from './manifest';
import { textOf, type Fields } from './protocol';

/** What a button of a dialog does. */
export type AlertAction = 'take-action' | 'send-anyway' | 'dont-send' | 'wait' | 'try-later' | 'ok';

/** A dialog over the compose window. Its text is plain; line ends are kept. */
export interface Alert {
  readonly kind: 'stopped' | 'longer' | 'timed-out' | 'unavailable' | 'failed' | 'nobody' | 'saved';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly action: AlertAction; readonly label: string }[];
  /** The pane that Take Action opens, and what it is told. */
  readonly pane?: { readonly commandId: string; readonly contextData: string };
}

const LONGEST_TEXT = 500;
const LONGEST_LABEL = 20;

const sendAnyway = { action: 'send-anyway', label: 'Send Anyway' } as const;
const dontSend = { action: 'dont-send', label: "Don't Send" } as const;
const tryLater = { action: 'try-later', label: 'Try Later' } as const;
const wait = { action: 'wait', label: 'Wait' } as const;
const ok = { action: 'ok', label: 'OK' } as const;

const contextText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** The dialog for a handler that completed with `allowEvent: false`. */
export function stopped(options: Fields, mode: SendMode, manifest: Manifest, client: Client, log: Log): Alert {
  const message = textOf(options['errorMessage']);
  if (message.length > LONGEST_TEXT) {
    log.add('Outlook', 'errorMessage', `${message.length} characters; at most ${LONGEST_TEXT} are documented`, 'error');
  }
  const modern = knows(client, '1.14');
  const label = modern ? textOf(options['cancelLabel']) : '';
  if (label.length > LONGEST_LABEL) {
    log.add('Outlook', 'cancelLabel', `${label.length} characters; at most ${LONGEST_LABEL} are documented`, 'error');
  }
  const commandId = modern ? textOf(options['commandId']) : '';
  const prompts = mode === 'promptUser' || (modern && options['sendModeOverride'] === 'promptUser' && mode !== 'block');
  return {
    kind: 'stopped',
    title: manifest.name,
    text: message === '' ? `${manifest.name} is preventing this email from being sent.` : message,
    buttons: [
      ...(commandId === '' ? [] : [{ action: 'take-action', label: label === '' ? 'Take Action' : label } as const]),
      ...(prompts ? [sendAnyway] : []),
      dontSend,
    ],
    ...(commandId !== '' && { pane: { commandId, contextData: contextText(options['contextData']) } }),
  };
}

/** The dialog for a handler that is still running after five seconds. */
export const longer = (mode: SendMode, { name }: Manifest): Alert => ({
  kind: 'longer',
  title: name,
  text: `${name} is taking longer than expected to check this message.`,
  buttons: mode === 'promptUser' ? [sendAnyway, dontSend] : [wait, dontSend],
});

/** The dialog for a handler that Outlook gave up. */
export const timedOut = (mode: SendMode, { name }: Manifest): Alert => ({
  kind: 'timed-out',
  title: name,
  text: `${name} did not answer in time. The message has not been sent. Send it again to check it again.`,
  buttons: mode === 'promptUser' ? [sendAnyway, dontSend] : [dontSend],
});

/** The dialog for an add-in whose page did not load. */
export const unavailable = (mode: SendMode, { name }: Manifest): Alert => ({
  kind: 'unavailable',
  title: name,
  text: `${name} is not available at the moment and could not check this message.`,
  buttons: mode === 'block' ? [tryLater] : [sendAnyway, tryLater],
});

/** The dialog for a handler that could not be found in the page: Outlook then blocks. */
export const failed = ({ name }: Manifest): Alert => ({
  kind: 'failed',
  title: name,
  text: `${name} could not run. The message has not been sent.`,
  buttons: [dontSend],
});

/** The dialog for a message to nobody; no add-in is asked. */
export const nobody: Alert = {
  kind: 'nobody',
  title: 'Nobody to send to',
  text: 'Add at least one person to To, Cc or Bcc.',
  buttons: [ok],
};

/** What stands in for the window closing on an event without attendees: it is saved, not sent, and no add-in is asked. */
export const saved: Alert = {
  kind: 'saved',
  title: 'Event saved',
  text: 'Nobody is invited, so Outlook saves this event in the calendar. It asks no add-in.',
  buttons: [ok],
};
