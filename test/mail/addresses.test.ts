import { addressList } from '../../src/mail/addresses';

/** "name|address" for each entry. */
function listed(line: string): string[] {
  return addressList(line).map((each) => `${each.name}|${each.address}${each.emptyGroup ? '|empty group' : ''}`);
}

it.each<[line: string, entries: string[]]>([
  ['hazel@example.com', ['|hazel@example.com']],
  ['<hazel@example.com>', ['|hazel@example.com']],
  ['Hazel Brook <hazel@example.com>', ['Hazel Brook|hazel@example.com']],
  [
    '"Brook, Hazel" <hazel@example.com>, Ivy <ivy@example.org>',
    ['Brook, Hazel|hazel@example.com', 'Ivy|ivy@example.org'],
  ],
  ['"Hazel \\"Haze\\" Brook" <hazel@example.com>', ['Hazel "Haze" Brook|hazel@example.com']],
  ['hazel@example.com (Hazel, at home)', ['Hazel, at home|hazel@example.com']],
  ['<hazel@example.com> (Hazel)', ['Hazel|hazel@example.com']],
  ['a@example.com; b@example.com', ['|a@example.com', '|b@example.com']],
  ['a@example.com,, b@example.com,', ['|a@example.com', '|b@example.com']],
  ['=?utf-8?Q?Brook,_Hazel?= <hazel@example.com>', ['Brook, Hazel|hazel@example.com']],
  ['=?iso-8859-1?Q?Jos=E9?= =?iso-8859-1?Q?_Glen?= <jose@example.com>', ['José Glen|jose@example.com']],
  ['Team: a@example.com, B <b@example.com>;, c@example.com', ['|a@example.com', 'B|b@example.com', '|c@example.com']],
  ['Patients:;', ['Patients||empty group']],
  ['hazel@example.com:25, ivy@example.org', ['|hazel@example.com:25', '|ivy@example.org']],
  ['Team: a@example.com, b@example.com:25;', ['|a@example.com', '|b@example.com:25']],
  ['Ward 4: Jo <jo@example.com>', ['Jo|jo@example.com']],
  ['Hazel Brook', ['Hazel Brook|']],
  ['', []],
])('reads %s', (line, entries) => expect(listed(line)).toEqual(entries));

it.each<[line: string, address: string]>([
  ['UPPER@Example.COM', 'UPPER@Example.COM'],
  ['"r.example@nhs.net"@example.com', '"r.example@nhs.net"@example.com'],
  ['r.example@nhs.net@example.com', 'r.example@nhs.net@example.com'],
  ['Hazel <hazel@exam\u200bple.com>', 'hazel@exam\u200bple.com'],
  ['<hazel@\uff4e\uff48\uff53.net>', 'hazel@\uff4e\uff48\uff53.net'],
  ['<hazel@[IPv6:2001:db8::1]>', 'hazel@[IPv6:2001:db8::1]'],
  ['Asha </o=ExchangeLabs/ou=Example/cn=asha>', '/o=ExchangeLabs/ou=Example/cn=asha'],
  ['<=?utf-8?Q?hazel=40nhs.net?=@example.com>', '=?utf-8?Q?hazel=40nhs.net?=@example.com'],
])('keeps the address of %s as written', (line, address) => {
  expect(addressList(line).map((each) => each.address)).toEqual([address]);
});

it.each([
  '<r.example@nhs.net> hazel@example.com',
  'Robin <r.example@nhs.net> <hazel@example.com>',
  'Robin <r.example@nhs.net, hazel@example.com>',
  'r.example@nhs.net hazel@example.com',
])('makes one unreadable address of %s, which two readers could read differently', (line) => {
  const [entry, ...others] = addressList(line);
  expect(others).toEqual([]);
  expect(entry?.address).toMatch(/nhs\.net.+example\.com/);
});

it('does not let a stray quote, bracket or comment swallow the people after it', () => {
  for (const stray of ['"', '(', '<', '[']) {
    const addresses = addressList(`Hazel ${stray}Brook, ivy@example.org, oak@example.net`).map((each) => each.address);
    expect(addresses.slice(1)).toEqual(['ivy@example.org', 'oak@example.net']);
  }
});
