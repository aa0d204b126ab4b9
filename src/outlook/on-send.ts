import { checks, evaluate, revivePolicy, settle, type Decision, type Policy, type PolicyInHandler } from '../engine';
import { policyText } from '../resolved-policy';
import { readAcknowledgement } from './acknowledge';
import { answer, failureAnswer, MEETING_PANE_BUTTON, PANE_BUTTON } from './answer';
import { createAsk, type Ask } from './ask';
import { lookEarly, lookingWith, SMALL } from './attachments';
import { canPrompt, currentItem } from './client';
import { systemClock } from './clock';
import { showHint } from './hint';
import { readDraft } from './read-draft';

/** Milliseconds. Outlook shows its own dialog 5 seconds after Send was pressed, and loading counts (office-js 6816). */
const DEADLINE = 4000;
const PER_CALL = 1500;
/** Files are looked into so long: then whoever gave no answer yet has a second, and the checks run. */
const LOOKING = 3000;
/** The same while files are added, when nobody waits. */
const LOOKING_EARLY = 20_000;

type Options = Office.SmartAlertsEventCompletedOptions;

/** Ends the event, the first time it is called. What `completed` throws is swallowed: nobody is left to hear it. */
function completing(event: Office.MailboxEvent): (options: Options) => void {
  let done = false;
  return (options) => {
    if (done) return;
    done = true;
    try {
      event.completed(options);
    } catch {
      // Outlook has been told, or is gone.
    }
  };
}

/** The policy to run, made once and only when it is needed: nothing that can throw belongs at the top of this file. */
let inUse: PolicyInHandler | undefined;
function policyNow(): PolicyInHandler {
  return inUse || (inUse = revivePolicy(policyText));
}

function policyOf(): Policy {
  return policyNow().policy;
}

/**
 * Smart Alerts: reads the message or meeting, evaluates it and lets it go, asks or stops it. Completes exactly once,
 * whatever happens. `button` opens the pane on such an item.
 */
function checkAtSend(event: Office.MailboxEvent, button: string): void {
  const complete = completing(event);
  let onFailure: Decision = 'warn';
  const fail = () => {
    complete(failureAnswer(onFailure, canPrompt(), button));
  };
  try {
    const clock = systemClock();
    const ask = createAsk({ clock, limit: PER_CALL, deadline: DEADLINE });
    const item = currentItem();
    const look = lookingWith({ ask, item, clock, until: clock.now() + LOOKING, most: SMALL, policy: policyOf });
    // Asked for first, so that Outlook fetches while the policy is made ready.
    const read = Promise.all([readDraft(ask, item, look), readAcknowledgement(ask, item)]);
    read
      .then(([draft, acknowledgement]) => {
        const { policy, failed } = policyNow();
        onFailure = policy.onFailure;
        const verdict = settle(evaluate(draft, policy, checks), draft, policy, acknowledgement);
        complete(answer(verdict, draft, { canPrompt: canPrompt(), button, policyFailed: failed }));
      })
      .then(undefined, fail);
    onFailure = policyNow().policy.onFailure;
  } catch {
    fail();
  }
}

function onMessageSendHandler(event: Office.MailboxEvent): void {
  checkAtSend(event, PANE_BUTTON);
}

/** Outlook raises it only when somebody is invited: an event without attendees is saved, not sent (office-js 3437). */
function onAppointmentSendHandler(event: Office.MailboxEvent): void {
  checkAtSend(event, MEETING_PANE_BUTTON);
}

let newestHint = 0;

/** Runs something that stops nobody, and ends the event whatever becomes of it. */
function endAfter(event: Office.MailboxEvent, run: () => Promise<unknown>): void {
  const complete = completing(event);
  const end = () => {
    complete({ allowEvent: true });
  };
  try {
    run().then(end, end);
  } catch {
    end();
  }
}

/** Early hint while recipients are added. Outlook may call it never, once or several times for one change. */
function onMessageRecipientsChangedHandler(event: Office.MailboxEvent): void {
  endAfter(event, () => {
    newestHint += 1;
    const mine = newestHint;
    const ask = createAsk({ clock: systemClock(), limit: PER_CALL, deadline: DEADLINE });
    const hint = showHint(ask, currentItem(), policyNow().policy, () => mine === newestHint);
    // A forwarded message or a draft that was opened again raises no event for the files it comes with.
    return hint.then(() => lookAtFiles());
  });
}

/** One for all runs: files that are dropped together raise as many events, and Outlook takes three calls at once. */
let askEarly: Ask | undefined;

/** Looks into files while the message is written, so that nobody waits for it at Send: into one, or into all. */
function lookAtFiles(id?: unknown): Promise<unknown> {
  const clock = systemClock();
  const ask = askEarly || (askEarly = createAsk({ clock, limit: LOOKING_EARLY }));
  const until = clock.now() + LOOKING_EARLY;
  return lookEarly({ ask, item: currentItem(), clock, until, most: Infinity, policy: policyOf }, id);
}

function onMessageAttachmentsChangedHandler(event: Office.MailboxEvent): void {
  endAfter(event, () => {
    const { attachmentStatus, attachmentDetails } = event as Partial<Office.AttachmentsChangedEventArgs>;
    return attachmentStatus === 'removed'
      ? Promise.resolve()
      : lookAtFiles(attachmentDetails && (attachmentDetails as { id?: unknown }).id);
  });
}

if (typeof Office !== 'undefined') {
  Office.actions.associate('onMessageSendHandler', onMessageSendHandler);
  Office.actions.associate('onMessageRecipientsChangedHandler', onMessageRecipientsChangedHandler);
  Office.actions.associate('onMessageAttachmentsChangedHandler', onMessageAttachmentsChangedHandler);
  Office.actions.associate('onAppointmentSendHandler', onAppointmentSendHandler);
  // Without this call the library never listens for events in Outlook on the web, new Outlook and on Mac. In classic
  // Outlook its callback does not run, so nothing may depend on it.
  try {
    void Office.onReady(() => undefined);
  } catch {
    // Classic Outlook brings its own library; its handlers are found all the same.
  }
}
