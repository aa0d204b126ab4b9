import check from '../../../src/engine/checks/recipients-exposed';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const range = (n: number, from = 0) => Array.from({ length: n }, (_, index) => index + from);

testCheck(check, {
  clear: [
    { name: 'nobody at all', draft: {} },
    { name: 'one patient', draft: { to: ['hazel@example.com'] } },
    { name: 'one patient written twice', draft: { to: ['hazel@example.com'], cc: ['Hazel@Example.com'] } },
    { name: 'many colleagues', draft: { to: people(40, 'nhs.net') } },
    {
      name: 'twelve colleagues at accredited trusts',
      draft: {
        to: ['uhs', 'uhb', 'lwh', 'nbt', 'nca', 'slam', 'scas', 'neas', 'hra', 'cht', 'tgh', 'wsh'].map(
          (trust) => `nurse@${trust}.nhs.uk`,
        ),
      },
    },
    {
      name: 'councils and police on trusted suffixes',
      draft: { to: people(12, 'leeds.gov.uk'), cc: people(3, 'x.pnn.police.uk') },
    },
    { name: 'six people at six charities', draft: { to: range(6).map((n) => `jo@charity${n}.example`) } },
    {
      name: 'nine outside, one of them private',
      draft: { to: ['hazel@example.com', ...people(8, 'charity.example')] },
    },
    { name: 'everyone in Bcc', draft: { to: ['rae.example@nhs.net'], bcc: people(200, 'example.com') } },
    {
      name: 'one patient and the sender, who writes from the same provider',
      draft: { from: 'rae@example.com', to: ['hazel@example.com', 'Rae@example.com'] },
    },
    {
      name: 'a meeting of colleagues',
      draft: { kind: 'meeting', to: people(40, 'nhs.net'), cc: people(9, 'uhs.nhs.uk') },
    },
    { name: 'a meeting with one patient', draft: { kind: 'meeting', to: ['lead@nhs.net', 'hazel@example.com'] } },
    { name: 'names of a directory', draft: { to: range(12).map((n) => `/o=Example/cn=person${n}`) } },
    { name: 'one patient in a sensitive service', draft: { to: ['hazel@example.com'], subject: 'HIV clinic' } },
    {
      name: 'what the organisation sets higher',
      draft: { to: people(4, 'example.org') },
      options: { privateWarnFrom: 5 },
    },
  ],
  found: [
    {
      name: 'a couple',
      draft: { to: ['hazel@example.com', 'oak@example.com'] },
      message: "2 people will see each other's email addresses. Move them to Bcc unless they know each other.",
      level: 'warn',
      at: [0, 1],
      fixes: ['move-recipients'],
    },
    {
      name: 'four at four providers',
      draft: { to: ['a@example.com', 'b@example.net'], cc: ['c@example.org', 'd@talktalk.net'] },
      message: "4 people will see each other's email addresses. Move them to Bcc unless they know each other.",
      level: 'warn',
      at: [0, 1, 2, 3],
    },
    {
      name: 'five patients',
      draft: { to: people(5, 'example.com') },
      message: "5 people will see each other's email addresses. Move them to Bcc.",
      level: 'block',
      at: range(5),
    },
    {
      name: '37 people at one provider',
      draft: { to: people(37, 'example.com') },
      message: "37 people will see each other's email addresses. Move them to Bcc.",
      level: 'block',
      at: range(37),
    },
    {
      name: 'colleagues stay where they are, others outside go along',
      draft: {
        to: ['lead@nhs.net', ...people(3, 'example.com')],
        cc: ['jo@charity.example', ...people(2, 'example.org'), 'nurse@uhs.nhs.uk'],
      },
      message: "6 people will see each other's email addresses. Move them to Bcc.",
      level: 'block',
      at: range(6, 1),
    },
    {
      name: 'every line of a person moves, each person counts once',
      draft: { to: people(5, 'example.com'), cc: ['PERSON1@example.com'] },
      message: "5 people will see each other's email addresses. Move them to Bcc.",
      level: 'block',
      at: range(6),
    },
    {
      name: 'two in a sensitive service, by the subject',
      draft: { to: people(2, 'example.com'), subject: 'HIV clinic' },
      message:
        "2 people will see each other's addresses in a message that tells of a sensitive service. Move them to Bcc.",
      level: 'block',
      at: [0, 1],
    },
    {
      name: 'two in a sensitive service, by the sender',
      draft: { from: 'hiv.clinic@nhs.net', to: people(2, 'example.org') },
      message:
        "2 people will see each other's addresses in a message that tells of a sensitive service. Move them to Bcc.",
      level: 'block',
    },
    {
      name: 'ten at charities',
      draft: { to: range(10).map((n) => `jo@charity${n}.example`) },
      message: "10 people outside will see each other's addresses. Move them to Bcc unless they work together.",
      level: 'warn',
      at: range(10),
    },
    {
      name: 'twelve charities in a sensitive service are still organisations',
      draft: { to: range(12).map((n) => `jo@charity${n}.example`), subject: 'HIV network' },
      message: "12 people outside will see each other's addresses. Move them to Bcc unless they work together.",
      level: 'warn',
    },
    {
      name: 'pasted addresses that nobody can read',
      draft: { to: range(5).map((n) => `'person${n}@example.com'`) },
      message: "5 people will see each other's email addresses. Move them to Bcc.",
      level: 'block',
      at: range(5),
    },
    {
      name: 'a thousand and more',
      draft: { cc: people(1200, 'example.net') },
      message: "1,200 people will see each other's email addresses. Move them to Bcc.",
      level: 'block',
    },
    {
      name: 'an invitation, which has no Bcc: patients come off, required or optional, and colleagues stay',
      draft: { kind: 'meeting', to: ['lead@nhs.net', ...people(4, 'example.com')], cc: people(2, 'example.org') },
      message: "6 people will see each other's email addresses. Send each a separate invitation.",
      level: 'block',
      at: range(6, 1),
      fixes: ['remove-recipients'],
    },
    {
      name: 'an invitation to a couple',
      draft: { kind: 'meeting', to: people(2, 'example.com') },
      message:
        "2 people will see each other's email addresses. Send each a separate invitation unless they know each other.",
      level: 'warn',
      fixes: ['remove-recipients'],
    },
    {
      name: 'an invitation to two in a sensitive service',
      draft: { kind: 'meeting', to: people(2, 'example.com'), subject: 'HIV clinic' },
      message:
        "2 people will see each other's addresses in a message that tells of a sensitive service. Send each a separate invitation.",
      level: 'block',
      fixes: ['remove-recipients'],
    },
    {
      name: 'an invitation to ten charities',
      draft: { kind: 'meeting', to: range(10).map((n) => `jo@charity${n}.example`) },
      message:
        "10 people outside will see each other's addresses. Send each a separate invitation unless they work together.",
      level: 'warn',
      fixes: ['remove-recipients'],
    },
  ],
});
