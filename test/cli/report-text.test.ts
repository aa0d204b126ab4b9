import { checks, policyInUse, unread, type Finding, type Verdict } from '../../src/engine';
import { policyLines, summaryText, verdictText } from '../../src/cli/report-text';
import { draftOf, people } from '../support/draft';

const { policy } = policyInUse(undefined, checks);

const finding = (changes: Partial<Finding>): Finding => ({
  check: 'some-check',
  level: 'warn',
  message: 'Something is so. Do something.',
  at: [],
  liftable: true,
  ...changes,
});

function report(
  findings: readonly Finding[],
  draft = draftOf(),
  outcomes: Verdict['outcomes'] = {},
): readonly string[] {
  const verdict: Verdict = { decision: 'block', findings, outcomes, unseen: [] };
  return verdictText('a.eml', verdict, draft, policy).trimEnd().split('\n');
}

it('says where in words, counted from 1 within each field', () => {
  const draft = draftOf({
    to: people(4, 'example.com'),
    cc: people(2, 'example.org'),
    subject: 'NHS 999',
    body: 'one\ntwo\nthree',
    quotedFrom: 8,
    attachments: [{ name: 'a', size: 1 }],
  });
  const recipients = [0, 1, 3, 5].map((index) => ({ part: 'recipient' as const, index }));
  const at = [
    ...recipients,
    { part: 'attachment' as const, index: 0 },
    { part: 'subject' as const, start: 4, end: 7 },
    { part: 'body' as const, start: 4, end: 7 },
    { part: 'body' as const, start: 8, end: 13 },
  ];
  expect(report([finding({ at })], draft)[2]).toBe(
    '        Where: To 1–2, 4, Cc 2, attachment 1, text, line 2, quoted text, line 3, subject 5–7',
  );
});

it('says every fix in words, and only the policy’s own', () => {
  const draft = draftOf({
    to: people(3, 'example.com'),
    subject: '(secure) Hello',
    body: 'one\ntwo\nthree',
    quotedFrom: 4,
  });
  const fixes: Finding['fixes'] = [
    { kind: 'move-recipients', recipients: [0, 1, 2], to: 'bcc' },
    { kind: 'remove-recipients', recipients: [1] },
    { kind: 'replace-recipient', recipient: 2, address: 'zebrafinch@example.com' },
    { kind: 'edit-subject', cut: [{ start: 0, end: 8 }], prefix: '[secure]' },
    { kind: 'edit-subject', cut: [{ start: 0, end: 8 }], prefix: '' },
    { kind: 'edit-subject', cut: [], prefix: 'zebrafinch' },
    { kind: 'remove-attachments', attachments: [0, 1] },
    { kind: 'cut-history', from: 8 },
    { kind: 'insert-text', text: policy.organisation.disclaimer.text },
    { kind: 'insert-text', text: 'zebrafinch' },
  ];
  expect(report([finding({ fixes })], draft).slice(2)).toEqual([
    '        Fix: Move 3 recipients (To 1–3) to Bcc.',
    '        Fix: Remove 1 recipient (To 2).',
    '        Fix: Correct the address of 1 recipient (To 3).',
    '        Fix: Take subject 1–8 out. Put [secure] at the start of the subject.',
    '        Fix: Take subject 1–8 out.',
    '        Fix: Put a tag at the start of the subject.',
    '        Fix: Remove attachment 1–2.',
    '        Fix: Cut from quoted text, line 3 on.',
    '        Fix: Add the disclaimer of the policy.',
    '        Fix: Add a text of 10 characters.',
  ]);
});

it('says what was not looked at', () => {
  const draft = draftOf({
    attachments: [
      { name: 'a', size: 1, content: unread('no-time') },
      { name: 'b', size: 1, content: unread('encrypted') },
      {
        name: 'partly',
        size: 1,
        content: {
          parts: [],
          gaps: [
            { name: "page 3 of 'zebrafinch.pdf'", why: 'picture' },
            { name: "page 4 of 'zebrafinch.pdf'", why: 'picture' },
            { name: "'zebrafinch.zip'", why: 'encrypted' },
          ],
        },
      },
      { name: 'logo.png', size: 1, inline: true, content: unread('picture') },
      { name: 'c', size: 1 },
    ],
    unseen: [
      { part: 'body', why: 'unsupported' },
      { part: 'cc', why: 'capped' },
    ],
  });
  expect(report([], draft, { 'some-check': 'failed', 'another-check': 'clear' })).toEqual([
    'a.eml: is stopped',
    '  Not looked at: the text',
    '  Not looked at: part of Cc',
    '  Not looked at: what is inside attachment 1 (not read)',
    '  Not looked at: what is inside attachment 2 (locked)',
    '  Not looked at: part of attachment 3 (a picture, locked)',
    '  Not looked at: what some-check looks for: it could not finish',
  ]);
});

it('does not count pictures in the text as attachments nobody opened', () => {
  const draft = draftOf({ attachments: [{ name: 'logo.png', size: 1, inline: true, content: unread('picture') }] });
  expect(report([], draft)).toEqual(['a.eml: is stopped']);
});

it('adds up', () => {
  expect(summaryText({ allow: 1200, warn: 1, block: 2, unread: 0 })).toBe(
    '1,203 emails checked: 2 stopped, 1 asked about, 1,200 may go.\n',
  );
  expect(summaryText({ allow: 1, warn: 0, block: 0, unread: 1 })).toBe(
    '1 email checked: 0 stopped, 0 asked about, 1 may go. 1 path could not be read.\n',
  );
});

it('counts the days of the list, unless the clock is before it', () => {
  const { asOf } = policy.organisation.domains.accredited;
  const dayAfter = new Date(Date.parse(asOf) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  expect(policyLines(policy, dayAfter)[1]).toBe(`Accredited list: as of ${asOf}, 1 day old.`);
  expect(policyLines(policy, '1999-01-01')[1]).toBe(`Accredited list: as of ${asOf}.`);
});
