import { createHash } from 'node:crypto';
import check from '../../../src/engine/checks/recipient-opted-out';
import { addressHash } from '../../../src/engine';
import { testCheck } from '../../support/test-check';

const salt = '00112233445566778899aabbccddeeff';
const listing = (...addresses: readonly string[]) => ({
  salt,
  hashes: addresses.map((address) => addressHash(salt, address)),
});
const one = '1 recipient is on your list of people who want no email. Reach them in another way, or remove them.';

testCheck(check, {
  clear: [
    { name: 'no list', draft: { to: ['tansy.moor@example.net'] } },
    { name: 'somebody else', draft: { to: ['ivy.croft@example.net'] }, options: listing('tansy.moor@example.net') },
    {
      name: 'the same list under another salt',
      draft: { to: ['tansy.moor@example.net'] },
      options: { ...listing('tansy.moor@example.net'), salt: 'ff112233445566778899aabbccddeeff' },
    },
    { name: 'a name without an address', draft: { to: ['Tansy Moor <>'] }, options: listing('tansy.moor@example.net') },
  ],
  found: [
    {
      name: 'someone on the list, in other letters',
      draft: { to: ['ivy.croft@example.net', 'Tansy.Moor@Example.NET'] },
      options: listing('oak@example.com', 'tansy.moor@example.net'),
      message: one,
      level: 'warn',
      at: [1],
      fixes: ['remove-recipients'],
    },
    {
      name: 'in Bcc, the list in capitals and with spaces around it',
      draft: { bcc: ['tansy.moor@example.net'] },
      options: listing(' TANSY.MOOR@example.net '),
      message: one,
      level: 'warn',
      at: [0],
    },
    {
      name: 'two',
      draft: { to: ['oak@example.com'], cc: ['tansy.moor@example.net'] },
      options: listing('oak@example.com', 'tansy.moor@example.net'),
      message: '2 recipients are on your list of people who want no email. Reach them in another way, or remove them.',
      level: 'warn',
      at: [0, 1],
    },
  ],
});

it('hashes as anybody can who has the salt', () => {
  const whole = createHash('sha256').update(`${salt}tansy.moor@example.net`).digest('hex');
  expect(addressHash(salt, 'Tansy.Moor@example.net')).toBe(whole.slice(0, 16));
  expect(addressHash(salt, 'Tansy Moor <tansy.moor@example.net>')).toBeUndefined();
});

it.each([
  ['salt', 'too short'],
  ['salt', ['00112233445566778899aabbccddeeff']],
  ['hashes', 'tansy.moor@example.net'],
  ['hashes', ['tansy.moor@example.net']],
  ['hashes', Array.from({ length: 5001 }, () => '0011223344556677')],
] as const)('refuses %s: %j', (name, value) => {
  expect(check.options[name].read(value)).toBeUndefined();
});
