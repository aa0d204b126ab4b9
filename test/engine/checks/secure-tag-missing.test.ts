import check from '../../../src/engine/checks/secure-tag-missing';
import { testCheck } from '../../support/test-check';
import { people } from '../../support/draft';

const patient = 'NHS number 999 000 0018, seen today.';

testCheck(check, {
  clear: [
    { name: 'colleagues need no tag', draft: { to: ['asha.example@nhs.net'], body: patient } },
    { name: 'an accredited domain needs none', draft: { to: ['bed.manager@uhs.nhs.uk'], body: patient } },
    { name: 'nor does a council', draft: { to: ['mash.example@leeds.gov.uk'], body: patient } },
    { name: 'the tag is there', draft: { to: ['hazel@example.com'], subject: '[secure] Letter', body: patient } },
    {
      name: 'the tag follows RE:, which another check looks at',
      draft: { to: ['hazel@example.com'], subject: 'RE: [secure] Letter', body: patient },
    },
    {
      name: 'a near miss has its own check',
      draft: { to: ['hazel@example.com'], subject: '(secure) Letter', body: patient },
    },
    {
      name: 'a switched-off domain has its own check',
      draft: { to: ['help@council.gcsx.gov.uk'], body: patient },
    },
    { name: 'a police force has its own check', draft: { to: ['officer@kent.police.uk'], body: patient } },
    { name: 'a draft without recipients', draft: { subject: 'Letter', body: patient } },
    {
      name: 'the tag of this organisation is another word',
      draft: { to: ['hazel@example.com'], subject: '[encrypt] Letter', body: patient },
      organisation: { secureTag: '[encrypt]' },
    },
  ],
  found: [
    {
      name: 'patient data to a private mailbox',
      draft: { to: ['hazel@example.com'], subject: 'Your letter', body: patient },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
      at: [0],
      fixes: ['edit-subject'],
    },
    {
      name: 'only those who need it are named, Bcc included',
      draft: {
        to: ['asha.example@nhs.net', 'order@supplier.example'],
        bcc: ['oak@example.org'],
        subject: 'Transfer',
        body: patient,
      },
      message:
        'This email has patient data, and 2 recipients are not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
      at: [1, 2],
    },
    {
      name: 'a bare nhs.uk address proves nothing',
      draft: { to: ['scripts@example-practice.nhs.uk'], subject: 'Query', body: patient },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
    },
    {
      name: 'a domain that is no longer on the list',
      draft: { to: ['cmht@lscft.nhs.uk'], subject: 'Referral', body: patient },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
    },
    {
      name: 'an address that cannot be read protects nothing',
      draft: { to: ['hazel brook'], subject: 'Query', body: patient },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
    },
    {
      name: 'patient data in the quoted history only',
      draft: {
        to: ['oak@example.com'],
        subject: 'FW: query',
        body: `See below.\n\nFrom: asha@nhs.net\nSent: Monday\nSubject: query\n\n${patient}`,
      },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
    },
    {
      name: 'a date of birth is patient data too',
      draft: { to: ['oak@example.com'], subject: 'Form', body: 'DOB: 4 May 1961' },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'block',
    },
    {
      name: 'clinical words to a private mailbox',
      draft: { to: ['hazel@example.com'], subject: 'Your blood results', body: 'They are fine.' },
      message:
        "This email speaks of someone's health, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.",
      level: 'warn',
      fixes: ['edit-subject'],
    },
    {
      name: 'clinical words to a supplier are only noted',
      draft: { to: ['desk@supplier.example'], subject: 'Test results of the new fridge', body: 'Fine.' },
      message:
        '1 recipient is not on a secure email service. If this email is confidential: put [secure] in front of the subject.',
      level: 'note',
    },
    {
      name: 'clinical words in the quoted history only',
      draft: {
        to: ['hazel@example.com'],
        subject: 'RE: letter',
        body: 'Done.\n\nFrom: h@example.com\nSent: Monday\nSubject: letter\n\nMy biopsy is on Friday.',
      },
      message:
        '1 recipient is not on a secure email service. If this email is confidential: put [secure] in front of the subject.',
      level: 'note',
    },
    {
      name: 'an ordinary notice',
      draft: { bcc: people(1200, 'example.com'), subject: 'Flu clinics on Saturdays', body: 'Call us to book.' },
      message:
        '1,200 recipients are not on a secure email service. If this email is confidential: put [secure] in front of the subject.',
      level: 'note',
    },
    {
      name: 'a subject with no room for the tag',
      draft: { to: ['hazel@example.com'], subject: 'x'.repeat(250), body: patient },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Shorten the subject and put [secure] in front.',
      level: 'block',
      fixes: [],
    },
    {
      name: 'a policy that only asks',
      draft: { to: ['hazel@example.com'], subject: 'A letter', body: patient },
      options: { patientData: 'warn' },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [secure] in front of the subject.',
      level: 'warn',
    },
    {
      name: 'the organisation has another tag',
      draft: { to: ['hazel@example.com'], subject: '', body: patient },
      organisation: { secureTag: '[encrypt]' },
      message:
        'This email has patient data, and 1 recipient is not on a secure email service. Put [encrypt] in front of the subject.',
      level: 'block',
    },
  ],
});
