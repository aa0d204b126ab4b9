import check from '../../../src/engine/checks/attachment-identifiers';
import { file } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const letter = file('letter.docx', { parts: [{ name: 'text', patients: 1 }] });
const list = file('recall.xlsx', { parts: [{ name: "sheet 'Recall'", patients: 40 }] });

testCheck(check, {
  clear: [
    { name: 'no files', draft: { to: ['ivy@example.org'] } },
    { name: 'a file without patients', draft: { to: ['ivy@example.org'], attachments: [file('leaflet.pdf')] } },
    { name: 'a letter to a colleague', draft: { to: ['pat.example@nhs.net'], attachments: [letter] } },
    { name: 'a letter to an accredited trust', draft: { to: ['ward.example@uhs.nhs.uk'], attachments: [letter] } },
    { name: 'a tagged letter', draft: { to: ['ivy@example.org'], subject: '[secure] Letter', attachments: [letter] } },
    {
      name: 'a tagged letter with RE:',
      draft: { to: ['ivy@example.org'], subject: 'RE: [secure] Letter', attachments: [letter] },
    },
    { name: 'nobody yet', draft: { attachments: [letter] } },
    {
      name: '9 patients inside',
      draft: { to: ['pat.example@nhs.net'], attachments: [file('a.csv', { parts: [{ name: 'text', patients: 9 }] })] },
    },
    {
      name: '40 where 50 are many',
      draft: { to: ['pat.example@nhs.net'], attachments: [list] },
      options: { manyFrom: 50 },
    },
    {
      name: 'a list kept elsewhere',
      draft: {
        to: ['ivy@example.org'],
        attachments: [file('recall.xlsx', { gaps: [{ name: '', why: 'elsewhere' }] })],
      },
    },
  ],
  found: [
    {
      name: 'a letter to a private mailbox',
      draft: { to: ['ivy@example.org'], attachments: [letter] },
      message:
        '1 file tells of 1 patient, and not everyone here is on a secure email service. Remove what they need not have.',
      level: 'block',
      at: [{ part: 'attachment', index: 0 }],
      fixes: ['edit-subject', 'remove-attachments'],
    },
    {
      name: 'one outsider among colleagues, in Bcc',
      draft: { to: ['pat.example@nhs.net'], bcc: ['ivy@example.org'], attachments: [file('leaflet.pdf'), letter] },
      message:
        '1 file tells of 1 patient, and not everyone here is on a secure email service. Remove what they need not have.',
      level: 'block',
      at: [{ part: 'attachment', index: 1 }],
    },
    {
      name: 'a near miss of the tag is none',
      draft: { to: ['ivy@example.org'], subject: '(secure) Letter', attachments: [letter] },
      message:
        '1 file tells of 1 patient, and not everyone here is on a secure email service. Remove what they need not have.',
      level: 'block',
    },
    {
      name: 'a recall list to a supplier',
      draft: { to: ['data@supplier.example'], attachments: [list] },
      message:
        '1 file tells of 40 patients, and not everyone here is on a secure email service. Remove what they need not have.',
      level: 'block',
      fixes: ['remove-attachments'],
    },
    {
      name: 'the same list, tagged',
      draft: { to: ['data@supplier.example'], subject: '[secure] List', attachments: [list] },
      message: '1 file tells of 40 patients. Check that every recipient needs all of it.',
      level: 'warn',
      fixes: ['remove-attachments'],
    },
    {
      name: 'a list to colleagues',
      draft: { to: ['pat.example@nhs.net'], attachments: [list] },
      message: '1 file tells of 40 patients. Check that every recipient needs all of it.',
      level: 'warn',
    },
    {
      name: '14,000 in a part nobody sees, and a letter',
      draft: {
        to: ['pat.example@nhs.net'],
        attachments: [
          file('rota.xlsx', { parts: [{ name: "hidden sheet 'Staff'", visible: false, patients: 14000 }] }),
          letter,
        ],
      },
      message: '2 files tell of 14,001 patients. Check that every recipient needs all of it.',
      level: 'warn',
      at: [
        { part: 'attachment', index: 0 },
        { part: 'attachment', index: 1 },
      ],
    },
    {
      name: 'parts of a file that tell of the same 12 people',
      draft: {
        to: ['pat.example@nhs.net'],
        attachments: [
          file('clinic.xlsx', {
            parts: [
              { name: "sheet 'May'", patients: 12 },
              { name: "sheet 'June'", patients: 11 },
            ],
          }),
        ],
      },
      message: '1 file tells of 12 patients. Check that every recipient needs all of it.',
      level: 'warn',
    },
    {
      name: 'a lapsed domain, where the policy only asks',
      draft: { to: ['gp@nnuh.nhs.uk'], attachments: [letter] },
      options: { untagged: 'warn' },
      message:
        '1 file tells of 1 patient, and not everyone here is on a secure email service. Remove what they need not have.',
      level: 'warn',
    },
  ],
});
