import check from '../../../src/engine/checks/recipients-over-limit';
import { people } from '../../support/draft';
import { testCheck } from '../../support/test-check';

testCheck(check, {
  clear: [
    { name: 'nobody', draft: {} },
    { name: 'as many as the service takes', draft: { bcc: people(500, 'nhs.net') } },
    { name: 'the same people twice', draft: { to: people(300, 'nhs.net'), cc: people(300, 'NHS.net') } },
  ],
  found: [
    {
      name: 'one more',
      draft: { to: ['hazel@example.com'], bcc: people(500, 'nhs.net') },
      message:
        'This goes to 501 recipients, and the mail service takes 500. Use a mailing service, or send fewer at a time.',
      level: 'warn',
      at: [],
    },
    {
      name: 'ten thousand',
      draft: { bcc: people(10_000, 'example.com') },
      message:
        'This goes to 10,000 recipients, and the mail service takes 500. Use a mailing service, or send fewer at a time.',
      level: 'warn',
    },
    {
      name: "the organisation's own limit",
      draft: { to: people(3, 'example.com') },
      organisation: { recipientLimit: 2 },
      message:
        'This goes to 3 recipients, and the mail service takes 2. Use a mailing service, or send fewer at a time.',
      level: 'warn',
    },
  ],
});
