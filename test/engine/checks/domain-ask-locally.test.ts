import check from '../../../src/engine/checks/domain-ask-locally';
import { testCheck } from '../../support/test-check';

const one =
  '1 recipient is at a public body that is on no list. If this is confidential, put [secure] at the start of the subject or ask your IG lead.';
const tagged = '1 recipient is at a public body that is on no list. The tag asks for encryption: keep it.';

testCheck(check, {
  clear: [
    { name: 'police on the secure suffix', draft: { to: ['officer@westmercia.pnn.police.uk'] } },
    {
      name: 'a council, a trust, a patient',
      draft: { to: ['rae@leeds.gov.uk', 'rae@uhs.nhs.uk', 'hazel@example.com'] },
    },
    { name: 'a name that ends alike', draft: { to: ['rae@notpolice.uk', 'rae@mygov.scot.example'] } },
    {
      name: 'a domain the organisation has settled itself',
      draft: { to: ['officer@westmercia.police.uk'] },
      organisation: { internalDomains: new Set(['nhs.net', 'westmercia.police.uk']) },
    },
  ],
  found: [
    {
      name: 'police without pnn',
      draft: { to: ['rae@nhs.net', 'officer@westmercia.police.uk'], subject: 'Missing person' },
      message: one,
      level: 'warn',
      at: [1],
      fixes: ['edit-subject'],
    },
    {
      name: 'Scotland, Wales, Northern Ireland, Parliament',
      draft: {
        to: ['a@nhs.scot', 'b@board.scot.nhs.uk', 'c@gov.wales'],
        cc: ['d@hscni.net'],
        bcc: ['e@parliament.uk'],
      },
      message:
        '5 recipients are at a public body that is on no list. If this is confidential, put [secure] at the start of the subject or ask your IG lead.',
      level: 'warn',
      at: [0, 1, 2, 3, 4],
    },
    {
      name: 'a tag that is none',
      draft: { to: ['officer@westmercia.police.uk'], subject: '(secure) Missing person' },
      message: one,
      level: 'warn',
      fixes: ['edit-subject'],
    },
    {
      name: 'with the tag',
      draft: { to: ['officer@westmercia.police.uk'], subject: '[secure] Missing person' },
      message: tagged,
      level: 'note',
      fixes: [],
    },
    {
      name: 'no room for the tag',
      draft: { to: ['officer@westmercia.police.uk'], subject: 'm'.repeat(250) },
      message: one,
      level: 'warn',
      fixes: [],
    },
    {
      name: 'as the organisation grades it',
      draft: { to: ['officer@westmercia.police.uk'] },
      options: { untagged: 'note' },
      message: one,
      level: 'note',
    },
  ],
});
