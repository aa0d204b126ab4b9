import { checks, evaluate, revivePolicy, settle, type Decision, type Policy, type ResolvedPolicy } from '../engine';
import { policyJson } from '../resolved-policy';
import { readAcknowledgement } from './acknowledge';
import { answer, failureAnswer } from './answer';
import { createAsk } from './ask';
import { canPrompt, currentItem } from './client';
import { systemClock } from './clock';
import { showHint } from './hint';
import { readDraft } from './read-draft';

/** Milliseconds. Outlook shows its own dialog 5 seconds after Send was pressed, and loading counts (office-js 6816). */
const DEADLINE = 4000;
const PER_CALL = 1500;

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
let inUse: { readonly policy: Policy; readonly failed: boolean } | undefined;
function policyNow(): { readonly policy: Policy; readonly failed: boolean } {
  if (inUse === undefined) {
    const resolved = JSON.parse(policyJson) as ResolvedPolicy;
    inUse = { policy: revivePolicy(resolved), failed: resolved.failed };
  }
  return inUse;
}

/** Smart Alerts: reads the message, evaluates it and lets it go, asks or stops it. Completes exactly once, whatever happens. */
function onMessageSendHandler(event: Office.MailboxEvent): void {
  const complete = completing(event);
  let onFailure: Decision = 'warn';
  const fail = () => {
    complete(failureAnswer(onFailure, canPrompt()));
  };
  try {
    const ask = createAsk({ clock: systemClock(), limit: PER_CALL, deadline: DEADLINE });
    const item = currentItem();
    // Asked for first, so that Outlook fetches while the policy is made ready.
    const read = Promise.all([readDraft(ask, item), readAcknowledgement(ask, item)]);
    read
      .then(([draft, acknowledgement]) => {
        const { policy, failed } = policyNow();
        onFailure = policy.onFailure;
        const verdict = settle(evaluate(draft, policy, checks), draft, policy, acknowledgement);
        complete(answer(verdict, draft, { canPrompt: canPrompt(), policyFailed: failed }));
      })
      .then(undefined, fail);
    onFailure = policyNow().policy.onFailure;
  } catch {
    fail();
  }
}

let newestHint = 0;

/** Early hint while recipients are added. Outlook may call it never, once or several times for one change. */
function onMessageRecipientsChangedHandler(event: Office.MailboxEvent): void {
  const complete = completing(event);
  const end = () => {
    complete({ allowEvent: true });
  };
  try {
    newestHint += 1;
    const mine = newestHint;
    const ask = createAsk({ clock: systemClock(), limit: PER_CALL, deadline: DEADLINE });
    showHint(ask, currentItem(), policyNow().policy, () => mine === newestHint).then(end, end);
  } catch {
    end();
  }
}

/** Declared now so that no later release changes the events an administrator has consented to; there is no hint about attachments yet. */
function onMessageAttachmentsChangedHandler(event: Office.MailboxEvent): void {
  completing(event)({ allowEvent: true });
}

/** Declared for the same reason. Meetings are let go: nothing here checks them yet. */
function onAppointmentSendHandler(event: Office.MailboxEvent): void {
  completing(event)({ allowEvent: true });
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
