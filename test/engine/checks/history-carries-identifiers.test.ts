import check from '../../../src/engine/checks/history-carries-identifiers';
import { applyFix, checks, evaluate, policyInUse } from '../../../src/engine';
import { draftOf } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const NUMBER = 'NHS number 999 042 0599';

interface Quoted {
  readonly from: string;
  readonly to?: string;
  readonly says?: string;
}

/** A thread as Outlook quotes it, the latest message first. */
const thread = (...messages: readonly Quoted[]) =>
  [
    'See below.',
    ...messages.map(
      ({ from, to = 'rae.example@nhs.net', says = 'Thank you.' }) =>
        `From: ${from}\nSent: 03 March 2026 10:00\nTo: ${to}\nSubject: Clinic\n\n${says}`,
    ),
  ].join('\n\n');

/** A thread as Gmail quotes it, each message one mark deeper. */
const marked = (...messages: readonly Quoted[]) =>
  [
    'See below.\n',
    ...messages.flatMap(({ from, says = 'Thank you.' }, depth) => [
      `${'> '.repeat(depth)}On 3 March 2026 at 10:00, ${from} wrote:`,
      `${'> '.repeat(depth + 1)}${says}`,
    ]),
  ].join('\n');

const asha = { from: 'Asha Example <asha@nhs.net>' };
const deep = thread(asha, asha, { ...asha, says: NUMBER });
const sentence = (messages: string, people: string) =>
  `Patient data ${messages} down will reach ${people} outside who had no part in this thread. Cut it there, or remove them.`;
const ONE = '1 person';

/** Where the number stands. */
const at = (body: string, what = '999 042 0599') => {
  const start = body.indexOf(what);
  return { part: 'body' as const, start, end: start + what.length };
};

testCheck(check, {
  clear: [
    { name: 'nobody', draft: { body: deep } },
    { name: 'colleagues only', draft: { to: ['asha@nhs.net', 'kit@nhs.net'], body: deep } },
    {
      name: 'a hospital on the accredited list, new to a referral',
      draft: { to: ['asha@nhs.net'], cc: ['clinic@uhs.nhs.uk'], body: deep },
    },
    { name: 'no history', draft: { to: ['hazel@example.com'], body: `About ${NUMBER}.` } },
    {
      name: 'data in the new text, none below',
      draft: { to: ['hazel@example.com'], body: `About ${NUMBER}.\n\n${thread(asha)}` },
    },
    { name: 'a thread without patient data', draft: { to: ['hazel@example.com'], body: thread(asha, asha, asha) } },
    {
      name: 'a number that may be anything',
      draft: { to: ['hazel@example.com'], body: thread(asha, { ...asha, says: '9990420599 has come.' }) },
    },
    {
      name: 'someone who wrote in the thread, in other letters',
      draft: {
        to: ['HAZEL@Example.com'],
        body: thread({ from: 'Hazel Brook <hazel@example.com>', says: NUMBER }),
      },
    },
    {
      name: 'someone who got a message far down',
      draft: {
        to: ['hazel@example.com'],
        body: thread(asha, asha, { ...asha, to: 'hazel@example.com', says: NUMBER }),
      },
    },
    {
      name: 'someone in the Cc of a quoted message',
      draft: {
        to: ['hazel@example.com'],
        body: `Yes.\n\nFrom: asha@nhs.net\nSent: Monday\nTo: rae@nhs.net\nCc: Hazel <hazel@example.com>\n\n${NUMBER}`,
      },
    },
    {
      name: 'the one who wrote, by the line that Gmail puts there',
      draft: {
        to: ['oak@example.org'],
        body: marked(asha, { from: 'Oak Glen <oak@example.org>', says: NUMBER }),
      },
    },
    {
      name: 'a forward: its first message is what is sent',
      draft: { to: ['hazel@example.com'], kind: 'forward', body: thread({ ...asha, says: NUMBER }, asha) },
    },
    { name: 'a name that Outlook has no address for', draft: { to: ['Clinic list <>'], body: deep } },
    {
      name: 'a colleague of ours, where a policy counts secure services too',
      draft: { to: ['kit@nhs.net'], body: deep },
      options: { secureServices: true },
    },
    {
      name: 'a hospital that was in the thread, where a policy counts secure services too',
      draft: { to: ['clinic@uhs.nhs.uk'], body: thread({ from: 'clinic@uhs.nhs.uk', says: NUMBER }) },
      options: { secureServices: true },
    },
  ],
  found: [
    {
      name: 'a patient added to a thread, the number 3 messages down',
      draft: { to: ['asha@nhs.net'], cc: ['hazel@example.com'], kind: 'reply', body: deep },
      message: sentence('3 messages', ONE),
      level: 'warn',
      at: [at(deep), 1],
      fixes: ['cut-history', 'remove-recipients'],
    },
    {
      name: 'in the message that is answered',
      draft: { to: ['asha@nhs.net', 'hazel@example.com'], body: thread({ ...asha, says: NUMBER }) },
      message: sentence('1 message', ONE),
      level: 'warn',
    },
    {
      name: 'three new people, in every field, one of them twice',
      draft: {
        to: ['hazel@example.com', 'asha@nhs.net'],
        cc: ['Hazel@example.com', 'solicitor@supplier.example'],
        bcc: ['ivy@example.org'],
        body: deep,
      },
      message: sentence('3 messages', '3 people'),
      level: 'warn',
      at: [at(deep), 0, 2, 3, 4],
    },
    {
      name: 'one of two is new',
      draft: {
        to: ['oak@example.com', 'hazel@example.com'],
        body: thread({ from: 'Oak <oak@example.com>' }, { ...asha, says: NUMBER }),
      },
      message: sentence('2 messages', ONE),
      level: 'warn',
      at: [at(thread({ from: 'Oak <oak@example.com>' }, { ...asha, says: NUMBER })), 1],
    },
    {
      name: 'an address that only the text of the thread names',
      draft: { to: ['hazel@example.com'], body: thread({ ...asha, says: `Write to hazel@example.com. ${NUMBER}` }) },
      message: sentence('1 message', ONE),
      level: 'warn',
    },
    {
      name: 'as Gmail quotes it',
      draft: { to: ['hazel@example.com'], body: marked(asha, asha, asha, { ...asha, says: NUMBER }) },
      message: sentence('4 messages', ONE),
      level: 'warn',
    },
    {
      name: 'in the subject line of a quoted message',
      draft: {
        to: ['hazel@example.com'],
        body: thread(asha, asha).replace(/Subject: Clinic(?![\s\S]*Subject)/, `Subject: ${NUMBER}`),
      },
      message: sentence('2 messages', ONE),
      level: 'warn',
    },
    {
      name: 'with the tag, which protects it on its way and from nobody who gets it',
      draft: { to: ['hazel@example.com'], subject: '[secure] RE: Clinic', kind: 'reply', body: deep },
      message: sentence('3 messages', ONE),
      level: 'warn',
    },
    {
      name: 'a forward: what stands below its first message',
      draft: { to: ['hazel@example.com'], kind: 'forward', body: thread(asha, { ...asha, says: NUMBER }) },
      message: sentence('2 messages', ONE),
      level: 'warn',
    },
    {
      name: 'a birth date under its cue',
      draft: {
        to: ['hazel@example.com'],
        body: thread(asha, { ...asha, says: 'Oak Glen, DOB 03/04/1961, was seen.' }),
      },
      message: sentence('2 messages', ONE),
      level: 'warn',
    },
    {
      name: 'police, whom no list settles',
      draft: { to: ['desk@police.uk'], body: deep },
      message: sentence('3 messages', ONE),
      level: 'warn',
    },
    {
      name: 'someone of the same name as one in the thread, at another address',
      draft: {
        to: ['Hazel Brook <hazel.brook@example.net>'],
        body: thread({ from: 'Hazel Brook <hazel@example.com>', says: NUMBER }),
      },
      message: sentence('1 message', ONE),
      level: 'warn',
    },
    {
      name: 'new text that speaks of a patient as well: only the thread is cut',
      draft: { to: ['hazel@example.com'], body: `About NHS number 999 012 3713.\n\n${deep}` },
      message: sentence('3 messages', ONE),
      level: 'warn',
      at: [at(`About NHS number 999 012 3713.\n\n${deep}`), 0],
    },
    {
      name: 'a thread of names only, as older Outlook quotes colleagues',
      draft: {
        to: ['hazel@example.com'],
        kind: 'reply',
        body: thread({ from: 'Asha', to: 'Rae' }, { from: 'Kit', to: 'Asha', says: NUMBER }),
      },
      message: sentence('2 messages', ONE),
      level: 'warn',
    },
    {
      name: 'a hospital on the accredited list, where a policy counts secure services too',
      draft: { to: ['asha@nhs.net'], cc: ['clinic@uhs.nhs.uk'], body: deep },
      options: { secureServices: true },
      message: sentence('3 messages', ONE),
      level: 'warn',
      at: [at(deep), 1],
    },
  ],
});

it.each([1, 2, 3, 4])('the cut leaves everything above message %i, and nothing from there on', (down) => {
  const thanks = { ...asha, to: 'kit@nhs.net' };
  const messages = [1, 2, 3, 4].map((each) => (each < down ? thanks : { ...thanks, says: NUMBER }));
  const draft = draftOf({ to: ['hazel@example.com'], body: thread(...messages) });
  const { findings } = evaluate(draft, policyInUse(undefined, checks).policy, checks);
  const fix = findings.find((finding) => finding.check === check.id)?.fixes?.[0];
  if (fix === undefined) throw new Error('There is no fix.');
  expect(applyFix(draft, fix).body.trim()).toBe(thread(...messages.slice(0, down - 1)));
});
