import check from '../../../src/engine/checks/recipient-own-personal';
import { testCheck } from '../../support/test-check';

const message = '1 address looks like your own private mailbox. Use your work mailbox instead.';
const from = 'GLEN, Hazel (EXAMPLE SURGERY - A12345) <hazel.glen2@nhs.net>';

const clear: readonly (readonly [string, string, string])[] = [
  ['a patient', from, 'oak.brook@example.com'],
  ['a patient of the same surname', from, 'harry.glen@example.com'],
  ['a patient of the same forename', from, 'hazel.brook@example.com'],
  ['a colleague of the same name', from, 'hazel.glen@nhs.net'],
  ['a firm, no private mailbox', from, 'hazel.glen@supplier.example'],
  ['somebody whose longer name begins alike', from, 'hazel.glenister@example.com'],
  ['a mailbox without a name', 'reception.example.surgery@nhs.net', 'rae.example@example.com'],
  ['an address that cannot be read', from, '"hazel glen"@example.com'],
  ['somebody named like the surgery', 'GLEN, Hazel (OAK BROOK SURGERY) <h.g@nhs.net>', 'oak.brook@example.com'],
  ['initials are not enough', 'h.g@nhs.net', 'hg@example.com'],
];

const own: readonly (readonly [string, string, string])[] = [
  ['the same name', from, 'hazel.glen@example.com'],
  ['in another order, with a year', from, 'glen_hazel61@example.org'],
  ['as one word, in capitals', from, 'HazelGlen@example.com'],
  ['an initial', from, 'h.glen@example.com'],
  ['an initial behind the name', from, 'glen_h@example.com'],
  ['by the name that is shown', from, 'Hazel Glen <rosebud@example.com>'],
  ['surname first', from, 'Glen, Hazel <rosebud@example.com>'],
  ['the address alone tells the name', 'hazel.glen@nhs.net', 'hazelglen@example.com'],
  ['one word on both sides', 'GLEN, Hazel <hazelglen@nhs.net>', 'hazelglen@example.com'],
  ['a name with an apostrophe and an accent', "O'BROOK, Zoë <z.obrook@nhs.net>", 'zoe.obrook@example.com'],
  ['a double name', 'GLEN-BROOK, Hazel <hazel.glen-brook@nhs.net>', 'hazel.glenbrook@example.com'],
];

testCheck(check, {
  clear: [
    { name: 'nobody', draft: { from } },
    ...clear.map(([name, from, to]) => ({ name, draft: { from, to: [to] } })),
  ],
  found: [
    ...own.map(([name, from, to]) => ({
      name,
      draft: { from, to: ['rae@nhs.net'], cc: [to] },
      message,
      level: 'warn' as const,
      at: [1],
      fixes: ['remove-recipients'],
    })),
    {
      name: 'with patient data, in Bcc',
      draft: { from, to: ['rae@nhs.net'], bcc: ['hazel.glen@example.com'], body: 'NHS number 999 037 1113' },
      message:
        'This has patient data, and 1 address looks like your own private mailbox. Use your work mailbox instead.',
      level: 'block',
      at: [1],
      fixes: ['remove-recipients'],
    },
    {
      name: 'two mailboxes',
      draft: { from, to: ['hazel.glen@example.com', 'hglen@example.org'], subject: '[secure] NHS 999 037 1113' },
      message:
        'This has patient data, and 2 addresses look like your own private mailbox. Use your work mailbox instead.',
      level: 'block',
      at: [0, 1],
    },
    {
      name: 'a policy that only asks',
      draft: { from, to: ['hazel.glen@example.com'], body: 'NHS number 999 037 1113' },
      options: { patientData: 'warn' },
      message:
        'This has patient data, and 1 address looks like your own private mailbox. Use your work mailbox instead.',
      level: 'warn',
    },
  ],
});
