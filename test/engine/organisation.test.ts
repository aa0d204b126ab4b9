import fc from 'fast-check';
import { accreditedDomains, organisationNamed } from '../../src/engine/data/accredited-domains';
import { askLocallySuffixes, legacySuffixes, trustedSuffixes } from '../../src/engine/data/domain-suffixes';
import { lapsedDomains } from '../../src/engine/data/lapsed-domains';
import { privateMailboxDomains } from '../../src/engine/data/private-mailboxes';
import { isSecure, outsidersIn, standing, type Organisation } from '../../src/engine/organisation';
import type { Draft, Field } from '../../src/engine/draft';

const accredited = accreditedDomains.organisations.flatMap(([, domains]) => domains.split(' '));

const organisation: Organisation = {
  internalDomains: new Set(['nhs.net']),
  secureTag: '[secure]',
  disclaimer: { mode: 'appended-by-gateway', text: '' },
  help: '',
  sensitiveWords: [],
  clinicalWords: [],
  hospitalNumbers: [],
  recipientLimit: 500,
  domains: {
    accredited: { asOf: accreditedDomains.asOf, source: accreditedDomains.source, domains: new Set(accredited) },
    lapsed: new Map(
      lapsedDomains.lastListed.flatMap(([date, domains]) => domains.split(' ').map((each) => [each, date] as const)),
    ),
    suffixes: trustedSuffixes,
    legacy: legacySuffixes,
    askLocally: askLocallySuffixes,
    local: [{ domain: 'hospice.example', owner: 'IG lead', reason: 'Contract', reviewBy: '2027-01-01' }],
    privateMailboxes: new Set(privateMailboxDomains),
  },
};

it.each([
  ['rae@nhs.net', { kind: 'internal', domain: 'nhs.net' }],
  ['Rae@NHS.NET.', { kind: 'internal', domain: 'nhs.net' }],
  ['rae@mail.nhs.net', { kind: 'outside', domain: 'mail.nhs.net' }],
  ['rae@uhs.nhs.uk', { kind: 'accredited', domain: 'uhs.nhs.uk' }],
  ['rae@wpl.uhs.nhs.uk', { kind: 'accredited', domain: 'wpl.uhs.nhs.uk' }],
  ['rae@sub.uhs.nhs.uk', { kind: 'outside', domain: 'sub.uhs.nhs.uk' }],
  ['rae@secure.nuth.nhs.uk', { kind: 'accredited', domain: 'secure.nuth.nhs.uk' }],
  ['rae@nuth.nhs.uk', { kind: 'outside', domain: 'nuth.nhs.uk' }],
  ['rae@practice.nhs.uk', { kind: 'outside', domain: 'practice.nhs.uk' }],
  ['rae@wales.nhs.uk', { kind: 'accredited', domain: 'wales.nhs.uk' }],
  ['rae@leeds.gov.uk', { kind: 'trusted', domain: 'leeds.gov.uk', label: 'UK government' }],
  ['rae@gov.uk', { kind: 'trusted', domain: 'gov.uk', label: 'UK government' }],
  ['rae@leeds-gov.uk', { kind: 'outside', domain: 'leeds-gov.uk' }],
  ['rae@gov.uk.example', { kind: 'outside', domain: 'gov.uk.example' }],
  ['rae@firm.cjsm.net', { kind: 'trusted', domain: 'firm.cjsm.net', label: 'criminal justice secure mail' }],
  ['rae@x.pnn.police.uk', { kind: 'trusted', domain: 'x.pnn.police.uk', label: 'police' }],
  ['rae@unit.mod.uk', { kind: 'trusted', domain: 'unit.mod.uk', label: 'Ministry of Defence' }],
  ['rae@council.gcsx.gov.uk', { kind: 'legacy', domain: 'council.gcsx.gov.uk', suffix: 'gcsx.gov.uk' }],
  ['rae@office.x.gsi.gov.uk', { kind: 'legacy', domain: 'office.x.gsi.gov.uk', suffix: 'gsi.gov.uk' }],
  ['rae@westmercia.police.uk', { kind: 'ask-locally', domain: 'westmercia.police.uk', label: 'police' }],
  ['rae@board.scot.nhs.uk', { kind: 'ask-locally', domain: 'board.scot.nhs.uk', label: 'NHS Scotland' }],
  ['rae@hospice.example', { kind: 'local', domain: 'hospice.example' }],
  ['rae@sub.hospice.example', { kind: 'outside', domain: 'sub.hospice.example' }],
  ['rae@lscft.nhs.uk', { kind: 'lapsed', domain: 'lscft.nhs.uk', lastListed: '2024-09-06' }],
  ['rae@example.com', { kind: 'private', domain: 'example.com' }],
  ['rae@mail.example.com', { kind: 'outside', domain: 'mail.example.com' }],
  ['rae@supplier.example', { kind: 'outside', domain: 'supplier.example' }],
  ['"rae@nhs.net"@example.com', { kind: 'unreadable', domain: '' }],
  ['rae@nhs.net@example.com', { kind: 'unreadable', domain: '' }],
  ['/o=Example/cn=rae', { kind: 'unreadable', domain: '' }],
  ['rae@n\u04bbs.net', { kind: 'unreadable', domain: '' }],
  ['', { kind: 'unreadable', domain: '' }],
])('%s is %o', (address, expected) => {
  expect(standing(address, organisation)).toEqual(expected);
});

it('asks each list in its turn', () => {
  const domain = 'all.example';
  const kinds: string[] = [];
  let lists: Organisation = {
    ...organisation,
    internalDomains: new Set([domain]),
    domains: {
      legacy: [{ domain, label: 'off' }],
      local: [{ domain, owner: '', reason: '', reviewBy: '' }],
      accredited: { asOf: '', source: '', domains: new Set([domain]) },
      suffixes: [{ domain, label: 'suffix' }],
      askLocally: [{ domain, label: 'ask' }],
      lapsed: new Map([[domain, '2024-09-06']]),
      privateMailboxes: new Set([domain]),
    },
  };
  for (;;) {
    const { kind } = standing('rae@all.example', lists);
    kinds.push(kind);
    const { domains } = lists;
    if (kind === 'legacy') lists = { ...lists, domains: { ...domains, legacy: [] } };
    else if (kind === 'internal') lists = { ...lists, internalDomains: new Set() };
    else if (kind === 'local') lists = { ...lists, domains: { ...domains, local: [] } };
    else if (kind === 'accredited')
      lists = { ...lists, domains: { ...domains, accredited: { asOf: '', source: '', domains: new Set() } } };
    else if (kind === 'trusted') lists = { ...lists, domains: { ...domains, suffixes: [] } };
    else if (kind === 'ask-locally') lists = { ...lists, domains: { ...domains, askLocally: [] } };
    else if (kind === 'lapsed') lists = { ...lists, domains: { ...domains, lapsed: new Map() } };
    else if (kind === 'private') lists = { ...lists, domains: { ...domains, privateMailboxes: new Set() } };
    else break;
  }
  expect(kinds).toEqual([
    'legacy',
    'internal',
    'local',
    'accredited',
    'trusted',
    'ask-locally',
    'lapsed',
    'private',
    'outside',
  ]);
});

const disguise = fc.array(
  fc.oneof(
    fc.constantFrom(
      'rae',
      '@',
      '@nhs.net',
      'nhs.net',
      '.gov.uk',
      'uhs.nhs.uk',
      '"',
      ' ',
      '(x)',
      '<',
      '>',
      ';',
      '.',
      '-',
      '%',
      '\0',
      '\r\n',
      '\u200b',
      '\u3002',
      '\uff4e',
      '\u04bb',
      '\u202e',
      '\u212a',
      '\u017f',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 10 },
);

it('trusts only a plain address whose own domain is trusted as it stands (X-5, X-6, X-7)', () => {
  let secure = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('', 'rae@', 'rae@nhs.net', 'rae@uhs.nhs.uk', 'rae@leeds.'),
      disguise.map((parts) => parts.join('')),
      (start, rest) => {
        const address = start + rest;
        const known = standing(address, organisation);
        if (!isSecure(known)) return;
        secure += 1;
        expect(address).toMatch(/^[\x21-\x7e]+$/);
        expect(address.split('@')).toHaveLength(2);
        const domain = (address.split('@')[1] ?? '').toLowerCase().replace(/\.$/, '');
        expect(known.domain).toBe(domain);
        expect(
          domain === 'nhs.net' ||
            domain === 'hospice.example' ||
            accredited.includes(domain) ||
            trustedSuffixes.some((suffix) => domain === suffix.domain || domain.endsWith(`.${suffix.domain}`)),
        ).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
  // The property would hold of a function that trusts nobody.
  expect(secure).toBeGreaterThan(100);
});

it('lets no character of another script into a trusted domain (X-6)', () => {
  const twins = [
    '\u04bb',
    '\u0578',
    '\uff4e',
    '\u0441',
    '\u017f',
    '\u212a',
    '\u0131',
    '\u200b',
    '\u00ad',
    '\u2024',
    '\u3002',
  ];
  for (const domain of ['nhs.net', 'uhs.nhs.uk', 'leeds.gov.uk', 'firm.cjsm.net', 'hospice.example']) {
    for (let at = 0; at <= domain.length; at++) {
      for (const twin of twins) {
        for (const cut of [0, 1]) {
          const address = `rae@${domain.slice(0, at)}${twin}${domain.slice(at + cut)}`;
          expect(standing(address, organisation).kind).toBe('unreadable');
        }
      }
    }
  }
});

it('lists 268 accredited domains of 149 organisations, and no domain twice anywhere', () => {
  expect(accredited).toHaveLength(268);
  expect(accreditedDomains.organisations).toHaveLength(149);
  const lapsed = [...organisation.domains.lapsed.keys()];
  expect(lapsed).toHaveLength(169);
  const all = [...accredited, ...lapsed, ...privateMailboxDomains];
  expect(new Set(all).size).toBe(all.length);
  for (const domain of all) expect(domain).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
});

it('names the organisation of a listed domain', () => {
  expect(organisationNamed('uhs.nhs.uk')).toBe('University Hospital Southampton NHS Foundation Trust');
  expect(organisationNamed('sub.uhs.nhs.uk')).toBeUndefined();
  expect(organisationNamed('constructor')).toBeUndefined();
});

describe('outsiders', () => {
  const draft = (...recipients: readonly (readonly [Field, string])[]): Draft => ({
    from: { name: '', address: 'Rae@supplier.example' },
    recipients: recipients.map(([field, address]) => ({ name: '', address, field, kind: 'person' })),
    kind: 'new',
    subject: '',
    body: '',
    quotedFrom: 0,
    hidden: [],
    attachments: [],
    unseen: [],
  });
  const of = (fields: readonly Field[], seen: Draft) =>
    outsidersIn(
      seen,
      seen.recipients.map(({ address }) => standing(address, organisation)),
      fields,
    );

  it('counts a mailbox once, wherever and however it is written', () => {
    const seen = draft(['to', 'sam@example.com'], ['cc', 'SAM@Example.com'], ['bcc', 'sam@example.com']);
    expect(of(['to', 'cc'], seen)).toEqual([{ key: 'sam@example.com', isPrivate: true, at: [0, 1] }]);
    expect(of(['bcc'], seen)).toEqual([{ key: 'sam@example.com', isPrivate: true, at: [2] }]);
  });

  it('leaves out the secure, the sender and names of a directory', () => {
    const seen = draft(
      ['to', 'sam@nhs.net'],
      ['to', 'sam@uhs.nhs.uk'],
      ['to', 'sam@leeds.gov.uk'],
      ['to', 'sam@hospice.example'],
      ['to', 'rae@supplier.example'],
      ['to', '/o=Example/cn=sam'],
      ['to', ''],
    );
    expect(of(['to', 'cc', 'bcc'], seen)).toEqual([]);
  });

  it('takes an address that nobody can read for a private one, and organisations for organisations', () => {
    const seen = draft(
      ['to', '"sam"@example.com'],
      ['to', 'sam@council.gcsx.gov.uk'],
      ['to', 'sam@westmercia.police.uk'],
      ['to', 'sam@lscft.nhs.uk'],
      ['to', 'sam@charity.example'],
    );
    expect(of(['to'], seen).map((each) => each.isPrivate)).toEqual([true, false, false, false, false]);
  });
});
