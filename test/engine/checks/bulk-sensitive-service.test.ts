import check from '../../../src/engine/checks/bulk-sensitive-service';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const message = (n: string) =>
  `This tells of a sensitive service and goes to ${n} people outside. Use a mailing service, or write to each one.`;

testCheck(check, {
  clear: [
    { name: 'four people', draft: { bcc: people(4, 'example.com'), subject: 'HIV clinic' } },
    {
      name: 'many people, nothing sensitive',
      draft: { bcc: people(40, 'example.com'), subject: 'Flu clinics on Saturdays' },
    },
    { name: 'colleagues', draft: { to: people(40, 'nhs.net'), subject: 'HIV clinic' } },
    {
      name: 'four people, one in every field',
      draft: {
        to: ['person1@example.com'],
        cc: ['PERSON1@example.com'],
        bcc: people(4, 'example.com'),
        subject: 'HIV',
      },
    },
    { name: 'a higher number', draft: { bcc: people(9, 'example.com'), subject: 'HIV' }, options: { from: 10 } },
  ],
  found: [
    {
      name: 'in Bcc, by the subject',
      draft: { to: ['rae.example@nhs.net'], bcc: people(5, 'example.com'), subject: 'HIV clinic' },
      message: message('5'),
      level: 'warn',
      at: [1, 2, 3, 4, 5],
      fixes: [],
    },
    {
      name: 'in all fields together, by the text',
      draft: {
        to: ['jo@charity.example'],
        cc: people(2, 'example.com'),
        bcc: people(2, 'example.org'),
        body: 'For people living with HIV.',
      },
      message: message('5'),
      level: 'warn',
      at: [0, 1, 2, 3, 4],
    },
    {
      name: 'by the sender',
      draft: { from: 'hiv.clinic@nhs.net', bcc: people(1000, 'example.com') },
      message: message('1,000'),
      level: 'warn',
    },
  ],
});
