import check from '../../../src/engine/checks/reply-all-bulk';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

function replyTo(from: string, to: readonly string[], cc: readonly string[] = []): string {
  const copies = cc.length === 0 ? '' : `Cc: ${cc.join('; ')}\n`;
  return `Thank you.\n\nFrom: ${from}\nSent: 3 March 2026 10:00\nTo: ${to.join('; ')}\n${copies}Subject: Meeting\n\nDear all`;
}

const patients = people(8, 'example.com');
const writer = 'kit.example@nhs.net';

testCheck(check, {
  clear: [
    { name: 'a reply to the writer alone', draft: { kind: 'reply', to: [writer], body: replyTo(writer, patients) } },
    {
      name: 'a reply with the rest in Bcc',
      draft: { kind: 'reply', to: [writer], bcc: patients, body: replyTo(writer, patients) },
    },
    {
      name: 'four of them',
      draft: { kind: 'reply', to: [writer, ...people(4, 'example.com')], body: replyTo(writer, patients) },
    },
    { name: 'five others', draft: { kind: 'reply', to: people(5, 'example.net'), body: replyTo(writer, patients) } },
    { name: 'a new message to them', draft: { kind: 'new', to: patients, body: replyTo(writer, patients) } },
    {
      name: 'colleagues',
      draft: { kind: 'reply', to: people(30, 'nhs.net'), body: replyTo(writer, people(30, 'nhs.net')) },
    },
    {
      name: 'a header with names only',
      draft: {
        kind: 'reply',
        to: patients,
        body: replyTo('Kit Example', ['Hazel', 'Oak', 'Ivy', 'Elm', 'Ash', 'Yew']),
      },
    },
    { name: 'no history', draft: { kind: 'reply', to: patients, body: 'Thank you.' } },
    {
      name: 'a higher number',
      draft: { kind: 'reply', to: [writer, ...patients], body: replyTo(writer, patients) },
      options: { from: 9 },
    },
  ],
  found: [
    {
      name: 'a reply to all',
      draft: { kind: 'reply', to: [writer], cc: patients, body: replyTo(writer, patients) },
      message: 'This reply shows 8 people to each other again. Reply only to the person who wrote.',
      level: 'block',
      at: [1, 2, 3, 4, 5, 6, 7, 8],
      fixes: ['remove-recipients', 'move-recipients'],
    },
    {
      name: 'five of them, half from Cc, cased otherwise',
      draft: {
        kind: 'reply',
        to: ['Kit.Example@NHS.net', ...people(5, 'EXAMPLE.com')],
        body: replyTo(writer, people(2, 'example.com'), patients.slice(2)),
      },
      message: 'This reply shows 5 people to each other again. Reply only to the person who wrote.',
      level: 'block',
      at: [1, 2, 3, 4, 5],
      fixes: ['remove-recipients', 'move-recipients'],
    },
    {
      name: 'a patient wrote to all',
      draft: {
        kind: 'reply',
        to: ['oak@example.org'],
        cc: [...patients, 'lead@nhs.net'],
        body: replyTo('oak@example.org', patients),
      },
      message: 'This reply shows 8 people to each other again. Reply only to the person who wrote.',
      level: 'block',
      at: [1, 2, 3, 4, 5, 6, 7, 8],
      fixes: ['remove-recipients', 'move-recipients'],
    },
    {
      name: 'the writer is no longer among them',
      draft: { kind: 'reply', to: patients, body: replyTo(writer, patients) },
      message: 'This reply shows 8 people to each other again. Reply only to the person who wrote.',
      level: 'block',
      fixes: ['move-recipients'],
    },
    {
      name: 'charities too',
      draft: { kind: 'reply', to: people(6, 'charity.example'), body: replyTo(writer, people(6, 'charity.example')) },
      message: 'This reply shows 6 people to each other again. Reply only to the person who wrote.',
      level: 'block',
    },
  ],
});
