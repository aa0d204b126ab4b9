import { checks, textOfHtml, type Draft, type Policy } from '../engine';
import type { Host } from '../host';
import { readAcknowledgement, withdrawAcknowledgement, writeAcknowledgement } from './acknowledge';
import { applyFix } from './apply-fix';
import { createAsk } from './ask';
import { canPrompt, currentItem, supports, type ComposeItem } from './client';
import { systemClock, type Clock } from './clock';
import { paneFiles } from './pane-files';
import { readDraft, type BodyReader } from './read-draft';

/** Milliseconds a question from the pane may take: nothing waits for it but a person. */
const PER_CALL = 5000;
/** Milliseconds between two looks at what Outlook has no event for: subject and text. */
const LOOK_AGAIN = 2000;

/** The draft in Outlook, for the pane. Waits until Outlook's library is ready; never rejects. */
export function outlookHost(policy: Policy, clock: Clock = systemClock()): Promise<Host> {
  return new Promise<void>((resolve) => {
    const ready = () => {
      resolve();
    };
    try {
      Promise.resolve(Office.onReady()).then(ready, ready);
    } catch {
      ready();
    }
  }).then(() => hostOf(currentItem(), clock, policy));
}

/** A host over one item, ready for use. */
export function hostOf(item: ComposeItem | undefined, clock: Clock, policy: Policy): Host {
  const ask = createAsk({ clock, limit: PER_CALL });
  const readBody = remembering(textOfHtml);
  const files = paneFiles(ask, item, clock, policy);
  const read = () => readDraft(ask, item, files.look, readBody);
  const hands = { ask, item, read, readBody };
  // Two changes at once would each read the other's half.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
  return {
    readDraft: read,
    applyFix: (fix, seen) =>
      inTurn(() => applyFix(hands, fix, seen)).then((applied) => {
        const { undo } = applied;
        return undo === undefined ? applied : { ...applied, undo: () => inTurn(undo) };
      }),
    onChange: (changed) => watch(item, clock, () => inTurn(read), changed, ask),
    openedFrom: () =>
      ask(
        () => item,
        'getInitializationContextAsync',
        [],
        (value) => ({ check: checkIn(value) }),
      ).then((answer) => (answer.ok ? answer.value.check : undefined)),
    acknowledge: (acknowledgement) => writeAcknowledgement(ask, item, acknowledgement),
    withdrawAcknowledgement: () => withdrawAcknowledgement(ask, item),
    readAcknowledgement: () => readAcknowledgement(ask, item),
    filesLeft: () => files.left(),
    lookIntoFile: () => files.next(),
    lookAgain: () => {
      files.again();
    },
    canPutBack: (attachments) => files.canPutBack(attachments),
    canPrompt: canPrompt(),
    surface: surfaceOf(item),
  };
}

function surfaceOf(item: ComposeItem | undefined): Host['surface'] {
  if (item === undefined) return 'none';
  // A read item gives its subject as text, a draft as something to ask.
  const subject: unknown = item.subject;
  return typeof subject === 'object' && subject !== null ? 'compose' : 'read';
}

/** Reading the same long thread again every two seconds would be wasted. */
function remembering(readBody: BodyReader): BodyReader {
  let known: { readonly html: string; readonly text: ReturnType<BodyReader> } | undefined;
  return (html) => {
    if (known === undefined || known.html !== html) known = { html, text: readBody(html) };
    return known.text;
  };
}

/** Which check the dialog or the hint was about: Outlook hands on text, an object, or text inside text. */
function checkIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'object' && value !== null) {
    const id: unknown = (value as { check?: unknown }).check;
    return checks.some((check) => check.id === id) ? (id as string) : undefined;
  }
  if (typeof value !== 'string' || depth > 1) return undefined;
  try {
    return checkIn(JSON.parse(value) as unknown, depth + 1);
  } catch {
    return undefined;
  }
}

/** The events of a draft that this client knows; subject and text have none. */
function eventsHere(): readonly Office.EventType[] {
  try {
    const known = Office.EventType;
    return [
      ...(supports('1.7') ? [known.RecipientsChanged] : []),
      ...(supports('1.8') ? [known.AttachmentsChanged] : []),
    ];
  } catch {
    return [];
  }
}

/** Calls back when the draft changes, by Outlook's events and by looking; both, since either is known to fail. */
function watch(
  item: ComposeItem | undefined,
  clock: Clock,
  read: () => Promise<Draft>,
  changed: () => void,
  ask: ReturnType<typeof createAsk>,
): () => void {
  let isOn = true;
  let known: Draft | undefined;
  let stopTimer: (() => void) | undefined;
  if (item === undefined) return () => undefined;
  const tell = () => {
    if (isOn) changed();
  };
  const events = eventsHere();
  events.forEach((event) => {
    void ask(
      () => item,
      'addHandlerAsync',
      [event, tell],
      () => true,
    );
  });
  const look = () => {
    void read().then((draft) => {
      if (!isOn) return;
      if (known !== undefined && differs(known, draft)) tell();
      known = draft;
      // Waits from the end of one look to the next, so that a slow client is not asked without a pause.
      stopTimer = clock.after?.(LOOK_AGAIN, look);
    });
  };
  look();
  return () => {
    isOn = false;
    if (stopTimer !== undefined) stopTimer();
    events.forEach((event) => {
      void ask(
        () => item,
        'removeHandlerAsync',
        [event],
        () => true,
      );
    });
  };
}

/** Whether two readings of a draft differ in anything a check looks at. */
function differs(a: Draft, b: Draft): boolean {
  return (
    a.subject !== b.subject ||
    a.body !== b.body ||
    JSON.stringify([a.from, a.recipients, a.attachments, a.unseen]) !==
      JSON.stringify([b.from, b.recipients, b.attachments, b.unseen])
  );
}
