import check from '../../../src/engine/checks/bulk-bcc-advice';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const message = (n: string) =>
  `${n} people in Bcc will not see each other. For regular mailings, use a mailing service.`;

testCheck(check, {
  clear: [
    { name: 'four in Bcc', draft: { bcc: people(4, 'example.com') } },
    { name: 'colleagues in Bcc', draft: { bcc: people(40, 'nhs.net') } },
    { name: 'one patient in To', draft: { to: ['hazel@example.org'], bcc: people(40, 'example.com') } },
    { name: 'everyone in To', draft: { to: people(40, 'example.com') } },
    { name: 'a higher number', draft: { bcc: people(9, 'example.com') }, options: { from: 10 } },
  ],
  found: [
    {
      name: 'a mailing done properly',
      draft: { to: ['rae.example@nhs.net'], bcc: people(40, 'example.com') },
      message: message('40'),
      level: 'note',
    },
    {
      name: 'a supplier in To, charities in Bcc',
      draft: { to: ['jo@supplier.example'], bcc: people(5, 'charity.example') },
      message: message('5'),
      level: 'note',
      at: [1, 2, 3, 4, 5],
      fixes: [],
    },
  ],
});
