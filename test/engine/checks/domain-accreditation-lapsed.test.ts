import check from '../../../src/engine/checks/domain-accreditation-lapsed';
import { testCheck } from '../../support/test-check';

const one =
  '1 recipient has not been on the accredited list since 6 September 2024. Put [secure] at the start of the subject.';
const patient = 'Referral for NHS number 999 014 8457.';

testCheck(check, {
  clear: [
    { name: 'a listed trust', draft: { to: ['rae@uhs.nhs.uk'], body: patient } },
    { name: 'a domain that was never listed', draft: { to: ['rae@practice.nhs.uk'], body: patient } },
    { name: 'under a domain that lapsed', draft: { to: ['rae@sub.lscft.nhs.uk'], body: patient } },
    {
      name: 'a domain that is back on the list the organisation loaded',
      draft: { to: ['rae@lscft.nhs.uk'], body: patient },
      organisation: { internalDomains: new Set(['nhs.net', 'lscft.nhs.uk']) },
    },
  ],
  found: [
    {
      name: 'with patient data',
      draft: { to: ['rae@nhs.net', 'cmht@lscft.nhs.uk'], subject: 'Referral', body: patient },
      message: one,
      level: 'block',
      at: [1],
      fixes: ['edit-subject'],
    },
    {
      name: 'with clinical words',
      draft: { to: ['cmht@LSCFT.nhs.uk'], subject: 'Blood test results', body: 'As we said.' },
      message: one,
      level: 'warn',
      fixes: ['edit-subject'],
    },
    {
      name: 'with nothing about a patient',
      draft: { to: ['cmht@lscft.nhs.uk'], subject: 'Rota', body: 'As we said.' },
      message: one,
      level: 'note',
      fixes: ['edit-subject'],
    },
    {
      name: 'with patient data and the tag',
      draft: { to: ['cmht@lscft.nhs.uk'], subject: '[secure] Referral', body: patient },
      message:
        '1 recipient has not been on the accredited list since 6 September 2024. The tag asks for encryption: keep it.',
      level: 'note',
      at: [0],
      fixes: [],
    },
    {
      name: 'with patient data and a tag that is none',
      draft: { to: ['cmht@lscft.nhs.uk'], subject: '(secure) Referral', body: patient },
      message: one,
      level: 'block',
      fixes: ['edit-subject'],
    },
    {
      name: 'several that left on several days',
      draft: { to: ['a@gp-c82001.nhs.uk', 'b@nnuh.nhs.uk'], bcc: ['c@nhsx.nhs.uk'], body: patient },
      message:
        '3 recipients have not been on the accredited list since 22 August 2024. Put [secure] at the start of the subject.',
      level: 'block',
      at: [0, 1, 2],
    },
    {
      name: 'no room for the tag',
      draft: { to: ['cmht@lscft.nhs.uk'], subject: 'r'.repeat(250), body: patient },
      message: one,
      level: 'block',
      fixes: [],
    },
  ],
});
