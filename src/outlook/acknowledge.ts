import { parseAcknowledgement, type Acknowledgement } from '../engine';
import type { Ask } from './ask';
import type { ComposeItem } from './client';

/** Session data lives with the draft while it is open, and is seen by the pane and the handler alike. */
const KEY = 'sendcheck';

/** What the sender has confirmed for this draft; undefined when nothing was, or the client cannot keep it. */
export function readAcknowledgement(ask: Ask, item: ComposeItem | undefined): Promise<Acknowledgement | undefined> {
  return ask(
    () => item?.sessionData,
    'getAsync',
    [KEY],
    (value) => (typeof value === 'string' ? { given: parseAcknowledgement(value) } : undefined),
  ).then((answer) => (answer.ok ? answer.value.given : undefined));
}

/** Keeps what the sender has confirmed with the draft. False when the client cannot. */
export function writeAcknowledgement(
  ask: Ask,
  item: ComposeItem | undefined,
  acknowledgement: Acknowledgement,
): Promise<boolean> {
  return ask(
    () => item?.sessionData,
    'setAsync',
    [KEY, JSON.stringify(acknowledgement)],
    () => true,
  ).then((answer) => answer.ok);
}

/** Forgets it. True when nothing is kept any more. */
export function withdrawAcknowledgement(ask: Ask, item: ComposeItem | undefined): Promise<boolean> {
  return ask(
    () => item?.sessionData,
    'removeAsync',
    [KEY],
    () => true,
  ).then((answer) => answer.ok || answer.code === KEY_NOT_FOUND);
}

const KEY_NOT_FOUND = 9050;
