import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import {
  checks,
  DIALOG_LIMIT,
  dialogText,
  evaluate,
  policyInUse,
  POLICY_MARK,
  revivePolicy,
  textOfHtml,
  type Draft,
} from '../../src/engine';
import { people } from '../support/draft';

const source = readFileSync(path.resolve(__dirname, '../../dist/on-send.js'), 'utf8');
const { policy } = policyInUse(undefined, checks);

interface Message {
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
}

interface Outlook {
  load(): void;
  send(message: Message): Promise<{ readonly allowEvent: boolean; readonly errorMessage?: string }>;
}

const { bareOutlook } = jest.requireActual<{ bareOutlook: (source: string) => Outlook }>('../../bench/outlook.js');

/** Every text that stands in the built file as a literal. */
function literals(): readonly string[] {
  const found: string[] = [];
  parse(source, {
    ecmaVersion: 2016,
    onToken: ({ type, value }: { type: { label: string }; value?: unknown }) => {
      if (type.label === 'string' && typeof value === 'string') found.push(value);
    },
  });
  return found;
}

it('carries the policy once, the same that the parser gives', () => {
  const carried = literals().filter((each) => each.startsWith(POLICY_MARK));
  expect(carried).toHaveLength(1);
  expect(revivePolicy(carried[0] ?? '')).toEqual({ policy, failed: false });
});

it('carries nothing that only the pane shows', () => {
  const carried = new Set(literals());
  const shown = checks.flatMap((check) => [
    check.title,
    check.why,
    check.source.title,
    check.source.url,
    ...Object.values(check.options).flatMap((option) => [option.label, option.hint]),
  ]);
  expect(shown.filter((each) => carried.has(each))).toEqual([]);
});

const outlook = bareOutlook(source);
beforeAll(() => {
  outlook.load();
});

const PARAGRAPH = '<p>Dear all,</p><p>Our news is below.</p>';

it.each<[string, Message]>([
  ['a colleague', { to: ['sam.example@nhs.net'], subject: 'Rota', html: '<p>The rota.</p>' }],
  ['2 private mailboxes', { to: people(2, 'example.com'), subject: 'News', html: PARAGRAPH }],
  ['12 private mailboxes', { to: people(12, 'example.com'), subject: 'News', html: PARAGRAPH }],
  ['a clinic', { to: people(3, 'example.com'), subject: 'Sexual health clinic', html: PARAGRAPH }],
  ['an NHS number', { to: ['pat@example.com'], subject: 'Results', html: '<p>NHS number: 943 476 5919</p>' }],
  ['one in the subject', { to: ['pat@example.com'], subject: 'Re NHS 943 476 5919', html: '<p>Hello.</p>' }],
  ['a tag gone wrong', { to: ['pat@example.com'], subject: '(secure) Letter', html: '<p>Your diagnosis</p>' }],
  ['an imitation', { to: ['sam.example@nhs-net.com'], subject: 'Rota', html: '<p>The rota.</p>' }],
  ['a lapsed domain', { to: ['sam@hee.nhs.uk'], subject: 'Training', html: '<p>Your results are back.</p>' }],
  ['a switched-off network', { to: ['sam@leeds.gcsx.gov.uk'], subject: 'Care', html: '<p>A referral.</p>' }],
  ['police', { to: ['sam@met.police.uk'], subject: 'Care', html: '<p>A referral.</p>' }],
  ['a large list', { to: ['all.staff@example.org'], subject: 'Care', html: '<p>A referral.</p>' }],
])('says of %s what the engine says', async (_name, message) => {
  const body = textOfHtml(message.html);
  const draft: Draft = {
    from: { name: '', address: 'rae.example@nhs.net' },
    recipients: message.to.map((address) => ({ name: '', address, field: 'to', kind: 'person' })),
    kind: 'new',
    subject: message.subject,
    body: body.text,
    quotedFrom: body.quotedFrom,
    hidden: body.hidden,
    attachments: [],
    unseen: [],
  };
  const verdict = evaluate(draft, policy, checks);
  const answer = await outlook.send(message);
  expect(answer.allowEvent).toBe(verdict.decision === 'allow');
  expect(answer.errorMessage ?? '').toBe(dialogText(verdict, draft, { canPrompt: true, limit: DIALOG_LIMIT }));
});
