import {
  checks,
  parsePolicy,
  policyInUse,
  POLICY_MARK,
  resolvedPolicy,
  revivePolicy,
  type Policy,
} from '../../src/engine';

function parsed(json: unknown): Policy {
  const result = parsePolicy(json, checks);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.policy;
}

it.each([
  ['the starter policy', { schema: 1 }],
  [
    'a policy with everything in it',
    {
      schema: 1,
      version: 7,
      name: 'Moor Lane | NHS Trust',
      onFailure: 'block',
      onUnseen: 'allow',
      organisation: {
        internalDomains: ['moorlane.nhs.uk', 'nhs.net'],
        secureTag: '[encrypt]',
        disclaimer: { mode: 'appended-by-gateway', text: 'Confidential; tell us if it is not for you.' },
        help: "The IG team's line: 0113 496 0000",
        sensitiveWords: [
          'sexual health',
          'sexual harm',
          'a|b',
          'a~b',
          'All of |`^#!$%@;=?+*<>&_[]()',
          'c d/e',
          '5c',
          '5cd',
          'x'.repeat(80),
          `${'x'.repeat(79)}y`,
        ],
        clinicalWords: [],
        recipientLimit: 40,
      },
      domains: {
        accredited: {
          asOf: '2026-11-01',
          source: 'the list',
          domains: ['a1.example.com', 'a2.example.com', 'a10.example.com', '7.example.com', 'x-1.org', 'uhs.nhs.uk'],
        },
        suffixes: [
          { domain: 'gov.uk', label: 'UK government' },
          { domain: 'b.example', label: 'other' },
          { domain: 'mod.uk', label: 'UK government' },
          { domain: 'c.example', label: 'UK government' },
        ],
        legacy: [],
        askLocally: [{ domain: 'police.uk', label: 'police' }],
        local: [{ domain: 'charity.example', owner: 'Rae', reason: 'Shared care', reviewBy: '2027-01-31' }],
        privateMailboxes: ['gmail.com', '163.com', 'o2.co.uk', 'o2.pl'],
      },
      checks: {
        'recipients-exposed': { level: 'warn', liftable: true, options: { privateBlockFrom: 9 } },
        'group-members-unseen': { level: 'off', options: { largeWords: ['whole site'] } },
      },
    },
  ],
])('%s is the same after the journey into the handler', (_name, json) => {
  const policy = parsed(json);
  expect(revivePolicy(resolvedPolicy({ policy, failed: false }))).toEqual({ policy, failed: false });
});

it('keeps the order of suffixes, since the first that fits counts', () => {
  const suffixes = ['b.example a', 'a.example b', 'c.example a'].map((each) => {
    const [domain, label] = each.split(' ');
    return { domain, label };
  });
  const policy = parsed({ schema: 1, domains: { suffixes } });
  const revived = revivePolicy(resolvedPolicy({ policy, failed: true }));
  expect(revived.policy.organisation.domains.suffixes).toEqual(suffixes);
  expect(revived.failed).toBe(true);
});

it('begins with its mark, so that it can be found in a built file', () => {
  const { policy } = policyInUse(undefined, checks);
  expect(resolvedPolicy({ policy, failed: true }).startsWith(POLICY_MARK)).toBe(true);
});
