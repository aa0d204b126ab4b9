import check from '../../../src/engine/checks/recipient-lookalike';
import { testCheck } from '../../support/test-check';

const one = '1 address imitates a trusted one and would lead the message elsewhere. Correct or remove it.';
const named = '1 name shows a trusted address, but the message goes to another. Check it, or remove it.';
const unusual = '1 address holds unusual characters. Check it letter by letter, or remove it.';

testCheck(check, {
  clear: [
    { name: 'colleagues', draft: { to: ['rae@nhs.net', 'Rae@NHS.NET.'] } },
    { name: 'two hospitals one letter apart', draft: { to: ['rae@uhs.nhs.uk', 'rae@uhb.nhs.uk', 'rae@uhx.nhs.uk'] } },
    { name: 'patients and suppliers', draft: { to: ['hazel@example.com'], cc: ['jo@supplier.example', 'jo@mac.com'] } },
    {
      name: 'a lapsed trust, a legacy network, the police',
      draft: { to: ['a@lscft.nhs.uk', 'b@council.gcsx.gov.uk', 'c@westmercia.police.uk'] },
    },
    { name: 'a name that is the address', draft: { to: ['hazel@example.com <hazel@example.com>'] } },
    { name: 'a name that shows another private address', draft: { to: ['hazel@example.org <hazel@example.com>'] } },
    { name: 'a colleague whose name shows an old trust address', draft: { to: ['rae@uhs.nhs.uk <rae@nhs.net>'] } },
    { name: 'a name of a directory', draft: { to: ['/o=Example/cn=rae'] } },
    { name: 'a name without an address', draft: { to: ['Rae Example <>'] } },
    {
      name: 'what the organisation trusts itself',
      draft: { to: ['rae@nhs-net.com'] },
      organisation: { internalDomains: new Set(['nhs.net', 'nhs-net.com']) },
    },
  ],
  found: [
    {
      name: 'a look-alike council',
      draft: { to: ['mash@leeds-gov.uk'] },
      message: one,
      level: 'block',
      at: [0],
      fixes: ['replace-recipient', 'remove-recipients'],
    },
    {
      name: 'a look-alike of the service',
      draft: { to: ['rae@nhs.net'], cc: ['sam@nhs.nett'] },
      message: one,
      level: 'block',
      at: [1],
      fixes: ['replace-recipient', 'remove-recipients'],
    },
    {
      name: 'a Cyrillic letter',
      draft: { to: ['sam@n\u04bbs.net'] },
      message: one,
      level: 'block',
      at: [0],
      fixes: ['replace-recipient', 'remove-recipients'],
    },
    {
      name: 'the same, encoded',
      draft: { to: ['sam@xn--ns-4wc.net'] },
      message: one,
      level: 'block',
      fixes: ['replace-recipient', 'remove-recipients'],
    },
    {
      name: 'no whole domain was meant',
      draft: { to: ['sam@gov-uk.com'] },
      message: one,
      level: 'block',
      fixes: ['remove-recipients'],
    },
    {
      name: 'a local part that cannot be kept',
      draft: { to: ['"sam"@nhs.net.example.com'] },
      message: one,
      level: 'block',
      fixes: ['remove-recipients'],
    },
    {
      name: 'two of them',
      draft: { to: ['sam@nhs.net.uk', 'rae@hns.net'] },
      message: '2 addresses imitate a trusted one and would lead the message elsewhere. Correct or remove it.',
      level: 'block',
      at: [0, 1],
      fixes: ['remove-recipients'],
    },
    {
      name: 'a trusted address as a name',
      draft: { to: ['sam@nhs.net <sam@example.com>'] },
      message: named,
      level: 'warn',
      at: [0],
      fixes: ['remove-recipients'],
    },
    {
      name: 'the same in quotes',
      draft: { bcc: ["'sam@uhs.nhs.uk' <sam@supplier.example>"] },
      message: named,
      level: 'warn',
      at: [0],
    },
    {
      name: 'a second @',
      draft: { to: ['sam@nhs.net@example.com'] },
      message: unusual,
      level: 'warn',
      at: [0],
      fixes: ['remove-recipients'],
    },
    {
      name: 'quotes from a pasted list',
      draft: { to: ["'sam@example.com'"] },
      message: unusual,
      level: 'warn',
      at: [0],
    },
    {
      name: 'letters of another script that imitate nobody',
      draft: { to: ['sam@xn--mnchen-3ya.example'] },
      message: unusual,
      level: 'warn',
      at: [0],
    },
    {
      name: 'as the organisation grades them',
      draft: { to: ['sam@nhs-net.com'] },
      options: { imitation: 'warn' },
      message: one,
      level: 'warn',
    },
  ],
});
