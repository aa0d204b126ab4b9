import check from '../../../src/engine/checks/secure-tag-unneeded';
import { testCheck } from '../../support/test-check';

testCheck(check, {
  clear: [
    { name: 'someone needs it', draft: { to: ['asha@nhs.net', 'oak@example.com'], subject: '[secure] Letter' } },
    { name: 'a police force may need it', draft: { to: ['officer@kent.police.uk'], subject: '[secure] Letter' } },
    { name: 'there is none', draft: { to: ['asha@nhs.net'], subject: 'Letter' } },
    { name: 'kept in a reply', draft: { to: ['asha@nhs.net'], subject: 'RE: [secure] Letter' } },
    { name: 'no recipients yet', draft: { subject: '[secure] Letter' } },
  ],
  found: [
    {
      name: 'to colleagues and an accredited trust',
      draft: { to: ['bed@uhs.nhs.uk'], cc: ['asha@nhs.net'], subject: '[secure] Discharge' },
      message: 'Everyone here is on a secure email service, so [secure] is not needed. You can leave it.',
      level: 'note',
      at: [{ part: 'subject', start: 0, end: 8 }],
      fixes: [],
    },
  ],
});
