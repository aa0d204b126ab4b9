import check from '../../../src/engine/checks/secure-tag-malformed';
import { testCheck } from '../../support/test-check';

const patient = 'NHS number 999 000 0018, seen today.';
const asks =
  'The subject has something like [secure], but not the same, so this email may go unencrypted. Put [secure] in front instead.';
const stops =
  'This email has patient data. Its subject has something like [secure], but not the same, so it may go unencrypted. Put [secure] in front.';

testCheck(check, {
  clear: [
    { name: 'the true tag', draft: { to: ['hazel@example.com'], subject: '[secure] Letter' } },
    {
      name: 'a true tag anywhere wins over a near miss',
      draft: { to: ['hazel@example.com'], subject: '(secure) Letter [SECURE]' },
    },
    { name: 'secure as a word', draft: { to: ['hazel@example.com'], subject: 'Secure accommodation referral' } },
    { name: 'a question about a door', draft: { to: ['hazel@example.com'], subject: 'Is the door secure?' } },
    { name: 'a severe illness in brackets', draft: { to: ['hazel@example.com'], subject: 'Asthma (severe)' } },
    { name: 'an empty subject', draft: { to: ['hazel@example.com'] } },
  ],
  found: [
    {
      name: 'round brackets, with patient data',
      draft: { to: ['ivy@example.org'], subject: '(secure) Letter you asked for', body: patient },
      message: stops,
      level: 'block',
      at: [{ part: 'subject', start: 0, end: 8 }],
      fixes: ['edit-subject'],
    },
    {
      name: 'one bracket missing, without patient data',
      draft: { to: ['ivy@example.org'], subject: '[secure Letter', body: 'As promised.' },
      message: asks,
      level: 'warn',
      at: [{ part: 'subject', start: 0, end: 7 }],
      fixes: ['edit-subject'],
    },
    {
      name: 'a letter of another alphabet, after RE:',
      draft: { to: ['ivy@example.org'], subject: 'RE: [s\u0435cure] Letter' },
      message: asks,
      level: 'warn',
      at: [{ part: 'subject', start: 4, end: 12 }],
    },
    {
      name: 'a police force may rely on it as well',
      draft: { to: ['officer@kent.police.uk'], subject: 'Enquiry (secure)' },
      message: asks,
      level: 'warn',
    },
    {
      name: 'nobody needs the tag',
      draft: { to: ['asha@nhs.net'], subject: 'Secure: rota', body: patient },
      message:
        'The subject has something like [secure], but not the same. Nobody here needs the tag: correct it, or leave it.',
      level: 'note',
      fixes: ['edit-subject'],
    },
    {
      name: 'a policy that stops every near miss',
      draft: { to: ['ivy@example.org'], subject: '[secured] Letter' },
      options: { otherwise: 'block' },
      message: asks,
      level: 'block',
    },
    {
      name: 'no room for the true tag',
      draft: { to: ['ivy@example.org'], subject: `#secure ${'x'.repeat(247)}` },
      message: asks,
      level: 'warn',
      fixes: [],
    },
    {
      name: 'the tag of another organisation',
      draft: { to: ['ivy@example.org'], subject: '[secure] Letter' },
      organisation: { secureTag: '[encrypt]' },
      message:
        'The subject has something like [encrypt], but not the same, so this email may go unencrypted. Put [encrypt] in front instead.',
      level: 'warn',
    },
  ],
});
