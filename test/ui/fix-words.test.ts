import type { Fix } from '../../src/engine';
import { fixLabel, fixRunning } from '../../src/ui/fix-words';
import { draftOf } from '../support/draft';

const subject = (text: string, cut: readonly string[], prefix: string): [Fix, string] => [
  {
    kind: 'edit-subject',
    prefix,
    cut: cut.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
  },
  text,
];
const people = (kind: 'move-recipients' | 'remove-recipients', count: number): [Fix, string] => [
  kind === 'move-recipients'
    ? { kind, recipients: Array.from({ length: count }, (_, index) => index), to: 'bcc' }
    : { kind, recipients: Array.from({ length: count }, (_, index) => index) },
  '',
];

it.each<[string, string, [Fix, string]]>([
  ['Move 37 people to Bcc', 'Moving 37 people…', people('move-recipients', 37)],
  ['Move 1 person to Bcc', 'Moving 1 person…', people('move-recipients', 1)],
  ['Remove 1 person', 'Removing 1 person…', people('remove-recipients', 1)],
  ['Put [secure] at the front', 'Changing the subject…', subject('Results', [], '[secure]')],
  ['Correct the tag', 'Changing the subject…', subject('(secure) Results', ['(secure)'], '[secure]')],
  ['Move [secure] to the front', 'Changing the subject…', subject('Results [SECURE]', ['[SECURE]'], '[secure]')],
  ['Take [secure] out of the subject', 'Changing the subject…', subject('[secure] Rota', ['[secure]'], '')],
  ['Take the number out of the subject', 'Changing the subject…', subject('For 999 000 0018', ['999 000 0018'], '')],
  ['Take it out of the subject', 'Changing the subject…', subject('For Hazel', ['Hazel'], '')],
  ['Take them out of the subject', 'Changing the subject…', subject('Hazel, 1 May', ['Hazel', '1 May'], '')],
  ['Add the disclaimer', 'Adding the text…', [{ kind: 'insert-text', text: 'The disclaimer.' }, '']],
  ['Add this text', 'Adding the text…', [{ kind: 'insert-text', text: 'Other words.' }, '']],
  [
    'Change to a@example.org',
    'Changing the address…',
    [{ kind: 'replace-recipient', recipient: 0, address: 'a@example.org' }, ''],
  ],
])('%s', (label, running, [fix, text]) => {
  expect(fixLabel(fix, draftOf({ subject: text }), 'The disclaimer.')).toBe(label);
  expect(fixRunning(fix)).toBe(running);
});
