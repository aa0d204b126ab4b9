import fc from 'fast-check';
import { checks, parsePolicy, policyInUse, problemText } from '../../src/engine';

const problems = (json: unknown): readonly string[] => {
  const parsed = parsePolicy(json, checks);
  return parsed.ok ? [] : parsed.problems.map(problemText);
};

describe('a policy file', () => {
  it('says only what differs from the starter policy', () => {
    const parsed = parsePolicy(
      {
        schema: 1,
        version: 7,
        name: 'Example Trust',
        organisation: { internalDomains: ['trust.example'], secureTag: '[encrypt]', help: 'IG team' },
        domains: { local: [{ domain: 'hospice.example', owner: 'IG lead', reason: 'agreed', reviewBy: '2027-03-31' }] },
        checks: { 'disclaimer-missing': { level: 'note' }, 'recipients-exposed': { liftable: true } },
      },
      checks,
    );
    if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join('\n'));
    expect(parsed.policy).toMatchObject({ name: 'Example Trust', version: 7, onFailure: 'warn', onUnseen: 'warn' });
    expect([...parsed.policy.organisation.internalDomains]).toEqual(['trust.example']);
    expect(parsed.policy.organisation.secureTag).toBe('[encrypt]');
    expect(parsed.policy.organisation.domains.accredited.domains.has('uhs.nhs.uk')).toBe(true);
    expect(parsed.policy.checks['disclaimer-missing']?.level).toBe('note');
    expect(parsed.policy.checks['recipients-exposed']).toMatchObject({ level: 'block', liftable: true });
    expect(Object.keys(parsed.policy.checks)).toEqual(checks.map((check) => check.id));
  });

  it('gives all problems at once, each with its place, what was expected and what stands there', () => {
    expect(
      problems({
        schema: 2,
        version: 'two',
        colour: 'blue',
        organisation: { internalDomains: ['NHS.net', 'uk', 3], secureTag: '[ｓecure]' },
        domains: { local: [{ domain: 'hospice.example' }], accredited: { domains: ['uhs.nhs.uk'] } },
        onUnseen: 'sometimes',
        checks: { 'no-such-check': {}, 'disclaimer-missing': { level: 'loud' } },
      }),
    ).toEqual([
      'colour: expected one of schema, version, name, organisation, domains, onFailure, onUnseen, checks, got "colour"',
      'schema: expected 1, the format this Sendcheck reads, got 2',
      'version: expected a whole number from 1 to 1000000, got "two"',
      'onUnseen: expected one of "allow", "warn", "block", got "sometimes"',
      'domains.accredited.asOf: expected the day and the place the list was taken from, got nothing',
      'domains.accredited.source: expected the day and the place the list was taken from, got nothing',
      'organisation.internalDomains[0]: expected a domain in lower case, like "trust.nhs.uk", got "NHS.net"',
      'organisation.internalDomains[1]: expected a domain in lower case, like "trust.nhs.uk", got "uk"',
      'organisation.internalDomains[2]: expected a domain in lower case, like "trust.nhs.uk", got 3',
      'organisation.secureTag: expected one or more plain words in square brackets, like "[secure]", at most 30 characters, got "[ｓecure]"',
      'domains.local[0].owner: expected text of 1 to 80 characters, got nothing',
      'domains.local[0].reason: expected text of 1 to 200 characters, got nothing',
      'domains.local[0].reviewBy: expected a day like "2026-03-31", got nothing',
      expect.stringMatching(/^checks\.no-such-check: expected one of reply-all-bulk, .*, got "no-such-check"$/),
      'checks.disclaimer-missing.level: expected one of "off", "note", "warn", "block", got "loud"',
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['text', 'policy'],
    ['an empty object', {}],
  ])('that is %s is refused in words', (_name, json) => {
    expect(problems(json).length).toBeGreaterThan(0);
  });

  it.each(['__proto__', 'constructor', 'toString'])('cannot smuggle in %s', (key) => {
    const json: unknown = JSON.parse(`{"schema":1,"checks":{"${key}":{"level":"off"}}}`);
    expect(problems(json)).toEqual([expect.stringContaining(`checks.${key}: expected one of`)]);
    expect(({} as { level?: string }).level).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.json(), (text) => problems(JSON.parse(text)).length >= 0));
    fc.assert(
      fc.property(
        fc.record(
          { schema: fc.constant(1), organisation: fc.jsonValue(), domains: fc.jsonValue(), checks: fc.jsonValue() },
          { requiredKeys: [] },
        ),
        (json) => problems(json).length >= 0,
      ),
    );
  });
});

describe('the policy in use', () => {
  it('is the starter policy when none is given', () => {
    expect(policyInUse(undefined, checks)).toMatchObject({
      policy: { name: 'Starter policy', version: 1 },
      problems: [],
    });
  });

  it('is the starter policy, and says so, when the given one does not parse', () => {
    const { policy, problems: told } = policyInUse({ schema: 1, name: 7 }, checks);
    expect(policy.name).toBe('Starter policy');
    expect(told.map(problemText)).toEqual(['name: expected text of 1 to 80 characters, got 7']);
  });
});
