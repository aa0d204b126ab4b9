import fc from 'fast-check';
import { mailboxKey, parseAddress } from '../../../src/engine/text/address';

it.each([
  ['rae.example@nhs.net', 'rae.example', 'nhs.net'],
  ['Rae.Example@NHS.Net', 'Rae.Example', 'nhs.net'],
  ['rae.example@nhs.net.', 'rae.example', 'nhs.net'],
  ["o'hara+list=a/b@uhs.nhs.uk", "o'hara+list=a/b", 'uhs.nhs.uk'],
  ['a..b.@example.com', 'a..b.', 'example.com'],
  ['x@xn--ns-4wc.net', 'x', 'xn--ns-4wc.net'],
  ['x@localhost', 'x', 'localhost'],
  [`${'l'.repeat(64)}@example.com`, 'l'.repeat(64), 'example.com'],
  [`x@${'d'.repeat(63)}.com`, 'x', `${'d'.repeat(63)}.com`],
])('reads %s', (text, local, domain) => {
  expect(parseAddress(text)).toEqual({ local, domain });
});

it.each([
  ['nothing', ''],
  ['no @', 'rae.example'],
  ['nothing before the @', '@nhs.net'],
  ['nothing after the @', 'rae@'],
  ['a second @', 'rae@nhs.net@example.com'],
  ['a quoted local part', '"rae@nhs.net"@example.com'],
  ['a quoted local part without @', '"rae"@nhs.net'],
  ['angle brackets', '<rae@nhs.net>'],
  ['a display name', 'Rae <rae@nhs.net>'],
  ['a comment', 'rae(at work)@nhs.net'],
  ['a comment in the domain', 'rae@nhs(work).net'],
  ['a group', 'friends: rae@nhs.net;'],
  ['two addresses', 'rae@nhs.net, sam@nhs.net'],
  ['two addresses and a semicolon', 'rae@example.com;sam@nhs.net'],
  ['a space in front', ' rae@nhs.net'],
  ['a space behind', 'rae@nhs.net '],
  ['a space inside', 'rae example@nhs.net'],
  ['a tab', 'rae\t@nhs.net'],
  ['a line end', 'rae@nhs.net\n'],
  ['a header after a line end', 'rae@nhs.net\r\nBcc: sam@example.com'],
  ['a NUL', 'rae@nhs.net\0.example.com'],
  ['an address literal', 'rae@[192.0.2.1]'],
  ['a bare machine address', 'rae@192.0.2.1'],
  ['an EX directory name', '/o=Example/ou=Admin Group/cn=Recipients/cn=rae'],
  ['an X.500 directory name', 'X500:/o=Example/cn=rae'],
  ['an address with its kind', 'SMTP:rae@nhs.net'],
  ['the percent hack', 'rae%example.com@nhs.net'],
  ['a bang path', 'example.com!rae@nhs.net'],
  ['a source route', '@example.com:rae@nhs.net'],
  ['a backslash', 'rae\\@nhs.net'],
  ['an underscore in the domain', 'rae@nhs_mail.net'],
  ['a hyphen in front of a label', 'rae@-nhs.net'],
  ['a hyphen behind a label', 'rae@nhs-.net'],
  ['two dots in the domain', 'rae@nhs..net'],
  ['a dot in front of the domain', 'rae@.nhs.net'],
  ['two trailing dots', 'rae@nhs.net..'],
  ['only a dot', 'rae@.'],
  ['a Cyrillic letter in the domain', 'rae@n\u04bbs.net'],
  ['a full-width domain', 'rae@\uff4e\uff48\uff53.net'],
  ['an ideographic dot', 'rae@nhs\u3002net'],
  ['a zero-width space in the domain', 'rae@nhs.net\u200b'],
  ['a soft hyphen in the domain', 'rae@n\u00adhs.net'],
  ['a Kelvin sign in the domain', 'rae@\u212a.net'],
  ['a zero-width space in the local part', 'ra\u200be@nhs.net'],
  ['a letter that is not ASCII in the local part', 'ra\u00e9@nhs.net'],
  ['a direction mark', '\u202erae@nhs.net'],
  ['a local part that is too long', `${'l'.repeat(65)}@example.com`],
  ['a label that is too long', `x@${'d'.repeat(64)}.com`],
  ['a domain that is too long', `x@${'d.'.repeat(126)}com`],
  ['an address that is too long', `${'l'.repeat(64)}@${'d.'.repeat(94)}com`],
  ['a megabyte of @', '@'.repeat(1_000_000)],
])('does not read %s', (_name, text) => {
  expect(parseAddress(text)).toBeUndefined();
});

const hostile = fc.array(
  fc.constantFrom(
    ...'rae@@nhs.net..gov.uk@"()<>[]:;,\\ \t\r\n\0%!-_'.split(''),
    'nhs.net',
    '@nhs.net',
    'example.com',
    '\u200b',
    '\u3002',
    '\uff0e',
    '\u04bb',
    '\u202e',
    'xn--',
  ),
  { maxLength: 12 },
);

it('reads only what is made of one local part, one @ and one plain domain (X-5)', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile.map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const parsed = parseAddress(text);
        if (parsed === undefined) return;
        expect(text).toMatch(/^[\x21-\x7e]+$/);
        expect(text.split('@')).toHaveLength(2);
        expect(parsed.domain).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/);
        // Nothing was repaired: only letter case and one trailing dot may differ.
        expect([`${parsed.local}@${parsed.domain}`, `${parsed.local}@${parsed.domain}.`]).toContain(
          `${parsed.local}@${text.slice(text.indexOf('@') + 1).toLowerCase()}`,
        );
      },
    ),
    { numRuns: 20_000 },
  );
});

it('counts one mailbox once, however it is cased', () => {
  expect(mailboxKey('Rae.Example@Example.COM.')).toBe(mailboxKey('rae.example@example.com'));
  expect(mailboxKey('rae@example.com')).not.toBe(mailboxKey('sam@example.com'));
  expect(mailboxKey('"Rae"@Example.com')).toBe('"rae"@example.com');
});
