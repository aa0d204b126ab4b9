import check from '../../../src/engine/checks/attachment-hidden-content';
import { file } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const hidden = { name: "hidden sheet 'Staff'", visible: false, patients: 3 };
const seen = { name: "sheet 'Rota'", patients: 1 };
const one = 'Patient data is hidden in 1 place of what you attached. Delete it in the file and attach that again.';

testCheck(check, {
  clear: [
    { name: 'no files', draft: { to: ['ivy@example.org'] } },
    { name: 'a file without patients', draft: { to: ['ivy@example.org'], attachments: [file('leaflet.pdf')] } },
    {
      name: 'patients where everyone sees them',
      draft: { to: ['ivy@example.org'], attachments: [file('a.xlsx', { parts: [seen] })] },
    },
    {
      name: 'a locked file',
      draft: { to: ['ivy@example.org'], attachments: [file('a.xlsx', { gaps: [{ name: '', why: 'encrypted' }] })] },
    },
  ],
  found: [
    {
      name: 'a hidden sheet to a supplier',
      draft: { to: ['data@supplier.example'], attachments: [file('rota.xlsx', { parts: [seen, hidden] })] },
      message: one,
      level: 'block',
      at: [{ part: 'attachment', index: 0, piece: 1 }],
      fixes: ['remove-attachments'],
    },
    {
      name: 'to an accredited trust: secure, and still not meant',
      draft: { to: ['ward.example@uhs.nhs.uk'], attachments: [file('rota.xlsx', { parts: [hidden] })] },
      message: one,
      level: 'block',
    },
    {
      name: 'to a colleague',
      draft: { to: ['pat.example@nhs.net'], attachments: [file('rota.xlsx', { parts: [hidden] })] },
      message: one,
      level: 'warn',
    },
    {
      name: 'tagged: encryption does not make it meant',
      draft: {
        to: ['data@supplier.example'],
        subject: '[secure] Rota',
        attachments: [file('rota.xlsx', { parts: [hidden] })],
      },
      message: one,
      level: 'block',
    },
    {
      name: 'two places in two files',
      draft: {
        to: ['pat.example@nhs.net'],
        attachments: [
          file('rota.xlsx', { parts: [hidden] }),
          file('leaflet.pdf'),
          file('letter.docx', { parts: [{ name: 'tracked deletions', visible: false, patients: 1 }] }),
        ],
      },
      message: 'Patient data is hidden in 2 places of what you attached. Delete it in the file and attach that again.',
      level: 'warn',
      at: [
        { part: 'attachment', index: 0, piece: 0 },
        { part: 'attachment', index: 2, piece: 0 },
      ],
    },
  ],
});
