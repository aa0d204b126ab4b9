import check from '../../../src/engine/checks/attachment-over-size';
import { testCheck } from '../../support/test-check';

const MB = 1048576;
const files = (...sizes: readonly number[]) => ({
  to: ['rae@nhs.net'],
  attachments: sizes.map((size, index) => ({ name: `Part ${index + 1}.pdf`, size })),
});
const file = (index: number) => ({ part: 'attachment' as const, index });

testCheck(check, {
  clear: [
    { name: 'no file', draft: { to: ['rae@nhs.net'] } },
    { name: 'exactly what the service takes', draft: files(35 * MB) },
    { name: 'sizes that Outlook does not know yet', draft: files(0, 0) },
    { name: 'more than usual, where the service takes more', draft: files(60 * MB), options: { megabytes: 100 } },
  ],
  found: [
    {
      name: 'one byte more',
      draft: files(35 * MB + 1),
      message: 'The attachments come to 36 MB, and the mail service takes 35 MB. Send the largest in another way.',
      level: 'warn',
      at: [file(0)],
      fixes: ['remove-attachments'],
    },
    {
      name: 'many small ones: the largest of them is named',
      draft: files(9 * MB, 12 * MB, 8 * MB, 7 * MB),
      message: 'The attachments come to 36 MB, and the mail service takes 35 MB. Send the largest in another way.',
      level: 'warn',
      at: [file(1)],
    },
    {
      name: 'two must go, largest first',
      draft: files(20 * MB, 2 * MB, 30 * MB, 34 * MB),
      message: 'The attachments come to 86 MB, and the mail service takes 35 MB. Send the largest in another way.',
      level: 'warn',
      at: [file(3), file(2)],
    },
    {
      name: 'a service that takes less',
      draft: files(11 * MB),
      options: { megabytes: 10 },
      message: 'The attachments come to 11 MB, and the mail service takes 10 MB. Send the largest in another way.',
      level: 'warn',
    },
  ],
});
