import { checks, evaluate, type Policy } from '../engine';
import { PANE_BUTTON } from './answer';
import type { Ask } from './ask';
import { supports, type ComposeItem } from './client';
import { readEnvelope } from './read-draft';

/** What can be said while recipients are still being added: the mistakes that are worst to find out about at Send. */
const EARLY: readonly string[] = ['recipients-exposed', 'recipient-beside-bcc', 'recipient-lookalike'];

const KEY = 'sendcheck-hint';
const LONGEST_HINT = 150;
/** An image in manifest.xml. */
const ICON = 'Icon.16';

/**
 * Shows one quiet notification about the recipients, or takes it away once they are well. May run never, once or
 * several times for one change, so it trusts nothing that an earlier run saw. `isNewest` is asked before anything is
 * shown: an older run that was overtaken says nothing. Never rejects for a fault of Outlook's.
 */
export function showHint(
  ask: Ask,
  item: ComposeItem | undefined,
  policy: Policy,
  isNewest: () => boolean,
): Promise<unknown> {
  return readEnvelope(ask, item).then((draft) => {
    if (!isNewest()) return undefined;
    const early = checks.filter((check) => EARLY.includes(check.id));
    const finding = evaluate(draft, policy, early).findings.find((each) => each.level !== 'note');
    if (finding !== undefined) return show(ask, item, finding.message, finding.check);
    // With a field unread nobody can tell whether what was said still holds.
    return draft.unseen.length > 0 ? undefined : remove(ask, item);
  });
}

function show(ask: Ask, item: ComposeItem | undefined, sentence: string, check: string): Promise<unknown> {
  const message = sentence.slice(0, LONGEST_HINT);
  const plain = () => replace(ask, item, { type: 'informationalMessage', message, icon: ICON, persistent: false });
  if (!supports('1.10')) return plain();
  const contextData = JSON.stringify({ check });
  return replace(ask, item, {
    type: 'insightMessage',
    message,
    icon: ICON,
    actions: [{ actionType: 'showTaskPane', actionText: 'Show me', commandId: PANE_BUTTON, contextData }],
    // Mobile has no such message.
  }).then((answer) => (answer.ok ? answer : plain()));
}

function replace(ask: Ask, item: ComposeItem | undefined, details: Office.NotificationMessageDetails) {
  return ask(
    () => item?.notificationMessages,
    'replaceAsync',
    [KEY, details],
    () => true,
  );
}

function remove(ask: Ask, item: ComposeItem | undefined): Promise<unknown> {
  return ask(
    () => item?.notificationMessages,
    'removeAsync',
    [KEY],
    () => true,
  );
}
