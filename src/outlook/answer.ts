import { DIALOG_LIMIT, dialogText, type Decision, type Draft, type Finding, type Verdict } from '../engine';

/** The pane's button on a message, in manifest.xml: the dialog at Send and the early hint open it. */
export const PANE_BUTTON = 'msgComposeOpenPane';

/** The pane's button on a meeting, which has a ribbon of its own. */
export const MEETING_PANE_BUTTON = 'apptComposeOpenPane';

/** What the handler says when it broke itself. */
export const COULD_NOT_CHECK = 'Sendcheck could not check this message. Look through it yourself before you send.';

/** Tells the sender whose rules these are, when they are not the organisation's. */
export const STARTER_POLICY_USED =
  'The policy of your organisation could not be read, so the starter policy was used. Tell whoever runs Sendcheck.';

export interface AnswerOptions {
  /** The client can offer "Send Anyway" and open the pane. */
  readonly canPrompt: boolean;
  /** The button of the item's own ribbon that opens the pane. */
  readonly button: string;
  /** The organisation's policy did not parse. */
  readonly policyFailed: boolean;
}

/** What Outlook is told at the end of a send. The dialog holds its essentials itself: not every client shows the rest. */
export function answer(
  verdict: Verdict,
  draft: Draft,
  { canPrompt, button, policyFailed }: AnswerOptions,
): Office.SmartAlertsEventCompletedOptions {
  if (verdict.decision === 'allow') return { allowEvent: true };
  const notice = policyFailed ? `\n${STARTER_POLICY_USED}` : '';
  const text = dialogText(verdict, draft, { canPrompt, limit: DIALOG_LIMIT - notice.length }) + notice;
  return stopped(
    verdict.decision,
    text,
    canPrompt,
    button,
    verdict.findings.find((finding) => finding.level !== 'note'),
  );
}

/** The same when there is no verdict, because the handler broke. */
export function failureAnswer(
  onFailure: Decision,
  canPrompt: boolean,
  button: string,
): Office.SmartAlertsEventCompletedOptions {
  return onFailure === 'allow' ? { allowEvent: true } : stopped(onFailure, COULD_NOT_CHECK, canPrompt, button);
}

function stopped(
  decision: 'warn' | 'block',
  errorMessage: string,
  canPrompt: boolean,
  button: string,
  first?: Finding,
): Office.SmartAlertsEventCompletedOptions {
  // Below Mailbox 1.14 the rest is not known, and a warning is answered in the pane.
  if (!canPrompt) return { allowEvent: false, errorMessage };
  return {
    allowEvent: false,
    errorMessage,
    cancelLabel: first !== undefined && first.fixes !== undefined && first.fixes.length > 0 ? 'Fix it' : 'Show me',
    commandId: button,
    // Classic Outlook before 2402 takes nothing but text.
    contextData: JSON.stringify(first === undefined ? {} : { check: first.check }),
    ...(decision === 'warn' ? { sendModeOverride: 'promptUser' } : {}),
  };
}
