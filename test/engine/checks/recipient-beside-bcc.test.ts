import check from '../../../src/engine/checks/recipient-beside-bcc';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

testCheck(check, {
  clear: [
    {
      name: 'the sender in To, patients in Bcc',
      draft: { to: ['rae.example@nhs.net'], bcc: people(25, 'example.com') },
    },
    { name: 'nobody in To', draft: { bcc: people(25, 'example.com') } },
    {
      name: 'one patient and a copy to one other person',
      draft: { to: ['hazel@example.com'], bcc: ['jo@charity.example'] },
    },
    { name: 'one patient and colleagues in Bcc', draft: { to: ['hazel@example.com'], bcc: people(5, 'nhs.net') } },
    { name: 'a supplier in To', draft: { to: ['jo@supplier.example'], bcc: people(25, 'example.com') } },
    {
      name: 'the same person in To and Bcc',
      draft: { to: ['hazel@example.com'], bcc: ['Hazel@example.com', 'oak@example.com'] },
    },
    {
      name: 'a higher number',
      draft: { to: ['hazel@example.com'], bcc: people(4, 'example.net') },
      options: { hiddenFrom: 5 },
    },
  ],
  found: [
    {
      name: 'two patients in To: one more is no reason to fall silent',
      draft: { to: people(2, 'example.org'), bcc: people(9, 'example.com') },
      message: '9 people in Bcc will see 2 private addresses in To or Cc. Move them to Bcc.',
      level: 'block',
      at: [0, 1],
      fixes: ['move-recipients'],
    },
    {
      name: 'the first patient in To',
      draft: { to: ['hazel@example.org'], bcc: people(25, 'example.com') },
      message: '25 people in Bcc will see 1 private address in To or Cc. Move it to Bcc.',
      level: 'block',
      at: [0],
      fixes: ['move-recipients'],
    },
    {
      name: 'in Cc beside colleagues, and twice',
      draft: {
        to: ['rae.example@nhs.net'],
        cc: ['hazel@example.org', 'HAZEL@example.org'],
        bcc: people(2, 'example.com'),
      },
      message: '2 people in Bcc will see 1 private address in To or Cc. Move it to Bcc.',
      level: 'block',
      at: [1, 2],
    },
    {
      name: 'two of them in To are no better than one',
      draft: { to: people(2, 'example.org'), bcc: ['PERSON1@example.org', ...people(9, 'example.com')] },
      message: '9 people in Bcc will see 2 private addresses in To or Cc. Move them to Bcc.',
      level: 'block',
      at: [0, 1],
    },
    {
      name: 'charities in Bcc',
      draft: { to: ['hazel@example.com'], bcc: people(3, 'charity.example') },
      message: '3 people in Bcc will see 1 private address in To or Cc. Move it to Bcc.',
      level: 'block',
      at: [0],
    },
    {
      name: 'one other person, where the organisation asks for it',
      draft: { to: ['hazel@example.com'], bcc: ['oak@example.net'] },
      options: { hiddenFrom: 1 },
      message: '1 person in Bcc will see 1 private address in To or Cc. Move it to Bcc.',
      level: 'block',
    },
  ],
});
