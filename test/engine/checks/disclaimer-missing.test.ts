import check from '../../../src/engine/checks/disclaimer-missing';
import { standardDisclaimer } from '../../../src/engine/data/disclaimer';
import { testCheck } from '../../support/test-check';

const text = standardDisclaimer;
const quoted = '\n\nFrom: orders@supplier.example\nSent: Monday\nSubject: Order\n\n';
const missing = '1 recipient is outside your organisation, and your text has no disclaimer. Add it.';

testCheck(check, {
  clear: [
    { name: 'colleagues', draft: { to: ['asha@nhs.net'], body: 'See you on Tuesday.' } },
    { name: 'the disclaimer is there', draft: { to: ['desk@supplier.example'], body: `Thanks.\n\n${text}` } },
    {
      name: 'above an older message',
      draft: { to: ['desk@supplier.example'], body: `Thanks.\n\n${text}${quoted}Confirm?` },
    },
    {
      name: 'the gateway adds it',
      draft: { to: ['desk@supplier.example'], body: 'Thanks.' },
      organisation: { disclaimer: { mode: 'appended-by-gateway', text } },
    },
    {
      name: 'other words that say the same',
      draft: {
        to: ['desk@supplier.example'],
        body: 'This e-mail is privileged. If you are not the addressee, do not copy or forward it.',
      },
    },
    { name: 'no recipients yet', draft: { body: 'Hello.' } },
  ],
  found: [
    {
      name: 'a supplier',
      draft: { to: ['desk@supplier.example'], body: 'Deliver on Tuesday.' },
      message: missing,
      level: 'warn',
      at: [0],
      fixes: ['insert-text'],
    },
    {
      name: 'accredited is secure and still outside',
      draft: { to: ['asha@nhs.net', 'bed@uhs.nhs.uk'], bcc: ['mash@leeds.gov.uk'], body: 'Deliver on Tuesday.' },
      message: '2 recipients are outside your organisation, and your text has no disclaimer. Add it.',
      level: 'warn',
      at: [1, 2],
    },
    {
      name: 'only in the message below',
      draft: { to: ['desk@supplier.example'], body: `Yes.${quoted}Confirm?\n\n${text}` },
      message: missing,
      level: 'warn',
    },
    {
      name: 'there, and hidden from every reader',
      draft: {
        to: ['desk@supplier.example'],
        body: `Yes.\n${text}`,
        hidden: [{ start: 5, end: 5 + text.length }],
      },
      message: missing,
      level: 'warn',
    },
    {
      name: 'a sentence that only speaks of confidence',
      draft: { to: ['desk@supplier.example'], body: 'The intended recipient of the confidential file is away.' },
      message: missing,
      level: 'warn',
    },
    {
      name: 'a policy without a text to add',
      draft: { to: ['desk@supplier.example'], body: 'Deliver.' },
      organisation: { disclaimer: { mode: 'required-in-new-text', text: '' } },
      message: missing,
      level: 'warn',
      fixes: [],
    },
  ],
});
