import check from '../../../src/engine/checks/recipients-mixed';
import { testCheck } from '../../support/test-check';

function below(from: string, to: string): string {
  return `See below.\n\nFrom: ${from}\nSent: 3 March 2026 10:00\nTo: ${to}\nSubject: query\n\nA view among colleagues.`;
}

const internal = below('asha.example@nhs.net', 'kit.example@nhs.net; lee.example@nhs.net');

testCheck(check, {
  clear: [
    { name: 'a new message', draft: { to: ['oak@example.com'], body: 'Hello' } },
    {
      name: 'an internal thread stays internal',
      draft: { kind: 'reply', to: ['asha.example@nhs.net'], body: internal },
    },
    {
      name: 'an internal thread to an accredited trust',
      draft: { kind: 'forward', to: ['nurse@uhs.nhs.uk'], body: internal },
    },
    {
      name: 'the patient wrote it',
      draft: { kind: 'forward', to: ['oak@example.com'], body: below('oak@example.com', 'kit.example@nhs.net') },
    },
    {
      name: 'the patient was in it',
      draft: {
        kind: 'reply',
        to: ['oak@example.com'],
        body: below('asha.example@nhs.net', 'kit.example@nhs.net; oak@example.com'),
      },
    },
    {
      name: 'an accredited trust was in it',
      draft: { kind: 'reply', to: ['oak@example.com'], body: below('asha.example@nhs.net', 'nurse@uhs.nhs.uk') },
    },
    {
      name: 'names only',
      draft: { kind: 'forward', to: ['oak@example.com'], body: below('Asha Example', 'Kit Example') },
    },
    {
      name: 'names only on the To line',
      draft: { kind: 'forward', to: ['oak@example.com'], body: below('asha.example@nhs.net', 'Kit Example') },
    },
    {
      name: 'the sender only',
      draft: { from: 'rae@supplier.example', kind: 'reply', to: ['rae@supplier.example'], body: internal },
    },
  ],
  found: [
    {
      name: 'forwarded to the patient',
      draft: { kind: 'forward', to: ['oak@example.com'], body: internal },
      message:
        '1 person outside will read a thread that was internal until now. Check what it says below, or remove them.',
      level: 'warn',
      at: [0],
      fixes: ['remove-recipients'],
    },
    {
      name: 'people added to a reply, in any field',
      draft: {
        kind: 'reply',
        to: ['asha.example@nhs.net'],
        cc: ['oak@example.com'],
        bcc: ['jo@charity.example'],
        body: internal,
      },
      message:
        '2 people outside will read a thread that was internal until now. Check what it says below, or remove them.',
      level: 'warn',
      at: [1, 2],
    },
    {
      name: 'an address that nobody can read',
      draft: { kind: 'reply', to: ['asha.example@nhs.net', '"asha.example@nhs.net"@example.com'], body: internal },
      message:
        '1 person outside will read a thread that was internal until now. Check what it says below, or remove them.',
      level: 'warn',
      at: [1],
    },
  ],
});
