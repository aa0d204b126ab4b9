import check from '../../../src/engine/checks/wording-not-business';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const all = 'All Staff <all-staff.example@nhs.net>';
const to = people(12, 'nhs.net');
const message =
  'This reads like a private notice, and goes to 12 recipients. Work email is for work: send it another way.';

testCheck(check, {
  clear: [
    { name: 'a notice about work', draft: { to, body: 'Flu clinic on Saturday, all hands needed.' } },
    { name: 'a car offered to one colleague', draft: { to: ['rae@nhs.net'], body: 'My old car is for sale.' } },
    { name: 'a medicine', draft: { to, body: 'It is not licensed for sale in the UK.' } },
    { name: 'what patients do', draft: { to, body: 'Patients may bring tablets that were offered for sale online.' } },
    { name: 'a rule', draft: { to, body: 'Reminder: no notices about rooms or cars for sale in this mailbox.' } },
    {
      name: 'in an earlier message below',
      draft: {
        to,
        kind: 'reply',
        body: 'Wrong list.\n\nFrom: Pat <pat.example@nhs.net>\nSent: 3 March 2026\nTo: all.example@nhs.net\nSubject: Car for sale\n\nMy car is for sale.',
      },
    },
  ],
  found: [
    {
      name: 'a car for sale, to many',
      draft: { to, subject: 'Car for sale', body: 'One owner.' },
      message,
      level: 'warn',
      at: [{ part: 'subject', start: 4, end: 12 }],
      fixes: [],
    },
    {
      name: 'to a group',
      draft: { to: [all], groups: [all], body: "I'm running again. Sponsor me!" },
      message:
        'This reads like a private notice, and goes to 1 recipient. Work email is for work: send it another way.',
      level: 'warn',
      at: [{ part: 'body', start: 19, end: 29 }],
    },
    { name: 'Welsh', draft: { to, body: 'Car ar werth.' }, message, level: 'warn' },
    {
      name: "the organisation's own words and number",
      draft: { to: people(3, 'nhs.net'), body: 'Kittens need a home.' },
      options: { from: 3, words: ['kittens'] },
      message:
        'This reads like a private notice, and goes to 3 recipients. Work email is for work: send it another way.',
      level: 'warn',
    },
  ],
});
