import check from '../../../src/engine/checks/urgent-to-shared-mailbox';
import { testCheck } from '../../support/test-check';

const one = 'This sounds urgent and goes only to 1 shared mailbox, which may not be read in time. Phone as well.';
const to = ['admin.a12345.example@nhs.net'];
const patient = 'NHS number 999 037 1113 has chest pain';

const clear: readonly (readonly [string, string, string])[] = [
  ['nothing urgent', 'Stock query', 'Item out of stock for NHS number 999 038 3480.'],
  ['nothing of a patient', 'URGENT: printer', 'The printer in reception is broken.'],
  ['denied', 'Letter', `${patient} is better, this is not urgent.`],
  ['denied with a hyphen', 'Non-urgent question', `${patient}.`],
  ['only if', 'Letter', `${patient}: if this becomes urgent we will ring.`],
  ['what patients are told', 'Text', 'Tell patients to ring 999 when it is urgent.'],
  ['a kind of care', 'Letter', `${patient}, seen at the urgent care centre.`],
  ['a kind of referral', 'Letter', `${patient}, urgent referral sent on 3 March.`],
  ['a kind of referral that was made', 'Letter', `${patient}, urgently referred on 3 March.`],
  ['in quotation marks', 'Text', 'The patient wrote "urgent" in the box.'],
  ['a footer', 'Letter', `${patient}.\n\nDo not send urgent messages to this mailbox.`],
  ['Welsh: denied', 'Llythyr', `${patient}. Nid yw'n ar frys.`],
];

const found: readonly (readonly [string, string, string])[] = [
  ['in the subject', 'URGENT - chest pain, needs call today', 'NHS number 999 037 1113 rang us, please call today.'],
  ['in the text', 'Patient', `${patient}, please ring urgently.`],
  ['without a number', 'Patient', 'A patient of yours rang with chest pain. Urgent.'],
  ['for a review', 'Patient', `${patient}: can you take this for urgent review?`],
  ['Welsh', 'Claf', 'Mae angen galwad ar frys ar y claf.'],
];

testCheck(check, {
  clear: [
    ...clear.map(([name, subject, body]) => ({ name, draft: { to, subject, body } })),
    { name: 'to a person', draft: { to: ['asha.example@nhs.net'], subject: 'URGENT', body: patient } },
    {
      name: 'to a person as well',
      draft: { to: [...to, 'asha.example@nhs.net'], subject: 'URGENT', body: patient },
    },
    {
      name: 'to a person at a practice that is called so',
      draft: { to: ['asha@reception-surgery.example'], subject: 'URGENT', body: patient },
    },
    { name: 'a copy to a shared mailbox', draft: { cc: to, subject: 'URGENT', body: patient } },
    { name: 'a name and a number', draft: { to: ['k1234567@nhs.net'], subject: 'URGENT', body: patient } },
    {
      name: 'in an earlier message below',
      draft: {
        to,
        kind: 'reply',
        subject: 'RE: URGENT patient',
        body: 'Done, the patient was seen.\n\nFrom: Pat <pat.example@nhs.net>\nSent: 3 March 2026\nTo: rae.example@nhs.net\nSubject: URGENT patient\n\nUrgent: chest pain.',
      },
    },
  ],
  found: [
    ...found.map(([name, subject, body]) => ({
      name,
      draft: { to, subject, body },
      message: one,
      level: 'warn' as const,
      at: [0],
    })),
    {
      name: 'to two of them, a person in Cc',
      draft: {
        to: ['reception@oak.nhs.uk', 'a12345.example@nhs.net'],
        cc: ['asha.example@nhs.net'],
        subject: 'URGENT',
        body: patient,
      },
      message: 'This sounds urgent and goes only to 2 shared mailboxes, which may not be read in time. Phone as well.',
      level: 'warn',
      at: [0, 1],
      fixes: [],
    },
    {
      name: "the organisation's own mailbox and word",
      draft: { to: ['oak.duty@nhs.net'], body: `${patient}. Code red.` },
      options: { shared: ['oak.duty@nhs.net'], urgent: ['code red'] },
      message: one,
      level: 'warn',
    },
  ],
});
