import check from '../../../src/engine/checks/attachment-unread';
import type { Gap } from '../../../src/engine/draft';
import { file } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const shut = (why: Gap['why'], name = '') => file('records.zip', { gaps: [{ name, why }] });
const picture = { name: '', why: 'picture' } as const;
const one = 'Nobody could look into 1 file, or into all of it. Open it and check it for patient data.';

testCheck(check, {
  clear: [
    { name: 'no files', draft: { to: ['ivy@example.org'] } },
    { name: 'a file that was read', draft: { to: ['ivy@example.org'], attachments: [file('leaflet.pdf')] } },
    {
      name: 'a logo in the text',
      draft: { to: ['ivy@example.org'], attachments: [file('logo.png', { gaps: [picture] }, true)] },
    },
  ],
  found: [
    ...(['encrypted', 'too-large', 'unknown-format', 'damaged', 'failed', 'no-time', 'elsewhere'] as const).map(
      (why) => ({
        name: `${why}, outside`,
        draft: { to: ['ivy@example.org'], attachments: [shut(why)] },
        message: one,
        level: 'warn' as const,
        at: [{ part: 'attachment' as const, index: 0 }],
      }),
    ),
    {
      name: 'to a colleague',
      draft: { to: ['pat.example@nhs.net'], attachments: [shut('encrypted')] },
      message: one,
      level: 'note',
    },
    { name: 'nobody yet', draft: { attachments: [shut('encrypted')] }, message: one, level: 'note' },
    {
      name: 'one locked entry of an archive that was read',
      draft: { to: ['ivy@example.org'], attachments: [shut('encrypted', "'list.csv'")] },
      message: one,
      level: 'warn',
    },
    {
      name: 'a locked file that pretends to be a logo',
      draft: {
        to: ['ivy@example.org'],
        attachments: [file('logo.png', { gaps: [{ name: '', why: 'encrypted' }] }, true)],
      },
      message: one,
      level: 'warn',
    },
    {
      name: 'a photograph',
      draft: { to: ['ivy@example.org'], attachments: [file('rash.jpg', { gaps: [picture] })] },
      message: '1 file is a picture, or holds one, and pictures are not read. Look at it for patient data.',
      level: 'note',
    },
    {
      name: 'a scan and two locked files',
      draft: {
        to: ['ivy@example.org'],
        attachments: [
          shut('encrypted'),
          file('scan.pdf', { gaps: [{ name: 'page 1', why: 'picture' }] }),
          shut('damaged'),
        ],
      },
      message: 'Nobody could look into 2 files, or into all of it. Open it and check it for patient data.',
      level: 'warn',
      at: [
        { part: 'attachment', index: 0 },
        { part: 'attachment', index: 2 },
      ],
    },
  ],
});
