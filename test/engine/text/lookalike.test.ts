import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { accreditedDomains } from '../../../src/engine/data/accredited-domains';
import { askLocallySuffixes, legacySuffixes, trustedSuffixes } from '../../../src/engine/data/domain-suffixes';
import { lapsedDomains } from '../../../src/engine/data/lapsed-domains';
import { privateMailboxDomains } from '../../../src/engine/data/private-mailboxes';
import { plainDomain } from '../../../src/engine/text/domain';
import { imitated, type Known } from '../../../src/engine/text/lookalike';
import { lookOf } from '../../../src/engine/text/unusual';

const accredited = accreditedDomains.organisations.flatMap(([, domains]) => domains.split(' '));
const lapsed = lapsedDomains.lastListed.flatMap(([, domains]) => domains.split(' '));

function known(internal: readonly string[] = ['nhs.net']): Known {
  return {
    internalDomains: new Set(internal),
    domains: {
      accredited: { domains: new Set(accredited) },
      lapsed: new Map(lapsed.map((domain) => [domain, '2024-09-06'])),
      suffixes: trustedSuffixes,
      legacy: legacySuffixes,
      askLocally: askLocallySuffixes,
      local: [{ domain: 'hospice.example' }],
      privateMailboxes: new Set(privateMailboxDomains),
    },
  };
}

const starter = known();

it.each([
  // Held whole, with more behind it.
  ['nhs.net.example.com', 'nhs.net'],
  ['mail.nhs.net.example.com', 'nhs.net'],
  ['nhs.net.uk', 'nhs.net'],
  ['gov.uk.example.com', 'gov.uk'],
  ['leeds.gov.uk.example.com', 'leeds.gov.uk'],
  ['leeds.gov.uk.com', 'leeds.gov.uk'],
  ['uhs.nhs.uk.example.com', 'uhs.nhs.uk'],
  // Spelled without its dot.
  ['nhs-net.com', 'nhs.net'],
  ['nhsnet.com', 'nhs.net'],
  ['nhsnet', 'nhs.net'],
  ['mail.nhs-net.co.uk', 'nhs.net'],
  ['gov-uk.com', 'gov.uk'],
  ['govuk.example.com', 'gov.uk'],
  ['leeds-gov-uk.com', 'leeds.gov.uk'],
  ['uhs-nhs-uk.com', 'uhs.nhs.uk'],
  // A hyphen for a dot.
  ['leeds-gov.uk', 'leeds.gov.uk'],
  ['solicitors-cjsm.net', 'solicitors.cjsm.net'],
  ['uhs-nhs.uk', 'uhs.nhs.uk'],
  // Another ending.
  ['nhs.co', 'nhs.net'],
  ['nhs.ne', 'nhs.net'],
  ['nhs.nett', 'nhs.net'],
  ['nhs.com', 'nhs.net'],
  ['nhs.org.uk', 'nhs.net'],
  // Changed places.
  ['hns.net', 'nhs.net'],
  ['nsh.net', 'nhs.net'],
  ['nhs.nte', 'nhs.net'],
  ['nhsn.et', 'nhs.net'],
  ['leeds.gvo.uk', 'leeds.gov.uk'],
  ['medefre.com', 'medefer.com'],
  ['uhs.nsh.uk', 'uhs.nhs.uk'],
  // Twins in ASCII.
  ['nh5.net', 'nhs.net'],
  ['rnedefer.com', 'medefer.com'],
  ['totaIlygroup.com', 'totallygroup.com'],
  ['averyhea1thcare.co.uk', 'averyhealthcare.co.uk'],
  ['vvindsorcourtcarehome.co.uk', 'windsorcourtcarehome.co.uk'],
  ['leeds.g0v.uk', 'leeds.gov.uk'],
  ['inhealth-group.com', 'inhealthgroup.com'],
  // One slip.
  ['rnhs.net', 'nhs.net'],
  ['nhss.net', 'nhs.net'],
  ['nnhs.net', 'nhs.net'],
  ['nhsx.net', 'nhs.net'],
  // Twins of other scripts, and what the eye does not see.
  ['n\u04bbs.net', 'nhs.net'],
  ['\u0578hs.net', 'nhs.net'],
  ['nhs\u3002net', 'nhs.net'],
  ['\uff4e\uff48\uff53.net', 'nhs.net'],
  ['nhs.net\u200b', 'nhs.net'],
  ['n\u00adhs.net', 'nhs.net'],
  ['leeds.g\u043ev.uk', 'leeds.gov.uk'],
  ['leeds\u2010gov.uk', 'leeds.gov.uk'],
  // The same, encoded.
  ['xn--ns-4wc.net', 'nhs.net'],
  ['XN--NS-4WC.net', 'nhs.net'],
])('%s imitates %s', (domain, expected) => {
  expect(imitated(domain, starter)).toBe(expected);
});

it.each([
  'nhs.net',
  'NHS.NET.',
  'mail.nhs.net',
  'uhb.nhs.uk',
  'uhx.nhs.uk',
  'suh.nhs.uk',
  'nhs.uk',
  'practice.nhs.uk',
  'leeds.gov.uk',
  'example.gcsx.gov.uk',
  'westmercia.police.uk',
  'nhs.scot',
  'nhs.wales',
  'soton.ac.uk',
  'nuth.nhs.uk',
  'dhss.gov.im',
  'lscft.nhs.uk',
  'example.com',
  'mac.com',
  'me.com',
  'supplier.example',
  'hospice.example',
  'sister.hospice.example',
  'nhsnet.hospice.example',
  'nhs-net.nhs.net',
  'rnha.org.uk',
  'cg1.org.uk',
  'bupa.com.example',
  'ufonia.co.uk',
  'mah.org.uk',
  'clg.org.uk',
  'nhl.net',
  'mhs.net',
  'ns.net',
  'notgov.uk',
  'opengov.uk',
  'omd.uk',
  'evilnhs.net',
  'charity.org.uk',
  'm\u00fcnchen.example',
  'xn--mnchen-3ya.example',
  '',
  '.',
  '-',
  'xn--',
  'xn---',
  'xn--99999999999999.net',
])('%s imitates nothing', (domain) => {
  expect(imitated(domain, starter)).toBeUndefined();
});

it('takes nothing for an imitation that is known for what it is', () => {
  const flagged = [...accredited, ...lapsed, ...privateMailboxDomains].filter(
    (domain) => imitated(domain, starter) !== undefined,
  );
  expect(flagged).toEqual([]);
});

it('reads encoded labels as their letters', () => {
  for (const twin of ['\u0430', '\u0435', '\u043e', '\u0585', '\u00e9']) {
    const look = lookOf(`${twin}x${twin}.${twin}${twin}`);
    expect(look).toMatch(/^[a-z]x[a-z]\.[a-z]{2}$/);
    expect(lookOf(domainToASCII(`${twin}x${twin}.${twin}${twin}`))).toBe(look);
  }
});

it('leaves alone what an internal domain lies under', () => {
  expect(imitated('nhs-net.com', known(['nhs.net', 'mail.nhs-net.com']))).toBeUndefined();
});

it('looks more closely at an internal domain with a longer name', () => {
  const trust = known(['nhs.net', 'eastmere.org']);
  for (const slip of [
    'estmere.org',
    'eastmare.org',
    'eastmerre.org',
    'eastmeres.org',
    'aestmere.org',
    'eastmere.com',
  ]) {
    expect(imitated(slip, trust)).toBe('eastmere.org');
    expect(imitated(slip, starter)).toBeUndefined();
  }
  expect(imitated('westmore.org', trust)).toBeUndefined();
});

it('never says what is trusted already, and only names what is (X-6, X-7)', () => {
  const parts = [
    'nhs',
    'net',
    'gov',
    'uk',
    'com',
    'leeds',
    '.',
    '-',
    '\u200b',
    '\u3002',
    '\u04bb',
    'xn--',
    'uhs',
    '.nhs.uk',
  ];
  const trusted = (domain: string) =>
    domain === 'nhs.net' ||
    accredited.includes(domain) ||
    (plainDomain(domain) === domain && trustedSuffixes.some(({ domain: end }) => `.${domain}`.endsWith(`.${end}`)));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fc.constantFrom(...parts), { maxLength: 9 }).map((each) => each.join('')),
        fc.string({ unit: 'binary', maxLength: 40 }),
      ),
      (domain) => {
        const found = imitated(domain, starter);
        if (trusted(domain)) expect(found).toBeUndefined();
        if (found !== undefined) expect(trusted(found)).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});

it('ends soon on what is far too long', () => {
  for (const text of [
    'a.'.repeat(500_000),
    '-'.repeat(1_000),
    `xn--${'a'.repeat(990)}`,
    `xn--${'9'.repeat(900)}a`,
    'nhs.net.'.repeat(125),
    'rn'.repeat(500),
  ]) {
    expect(() => imitated(text, starter)).not.toThrow();
  }
});
