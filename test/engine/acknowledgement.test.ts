import fc from 'fast-check';
import {
  checks,
  evaluate,
  fingerprint,
  parseAcknowledgement,
  policyInUse,
  settle,
  type Acknowledgement,
  type Check,
} from '../../src/engine';
import { draftOf, people, type DraftWords } from '../support/draft';

const starter = policyInUse(undefined, checks).policy;
const given = (words: DraftWords, lifted: Acknowledgement['lifted'] = []): Acknowledgement => ({
  version: 1,
  fingerprint: fingerprint(draftOf(words)),
  lifted,
});
const decide = (words: DraftWords, acknowledgement?: Acknowledgement, policy = starter) =>
  settle(evaluate(draftOf(words), policy, checks), draftOf(words), policy, acknowledgement).decision;

const toSupplier: DraftWords = { to: ['orders@supplier.example'], subject: 'Order 4471', body: 'Tuesday.' };
const results: DraftWords = { ...toSupplier, body: 'Results for NHS number 999 001 2385.' };
const exposed: DraftWords = { cc: people(12, 'example.com'), body: 'Spring meeting.' };

describe('what the sender has confirmed', () => {
  it('lets a warning through, for exactly this message', () => {
    expect(decide(toSupplier)).toBe('warn');
    expect(decide(toSupplier, given(toSupplier))).toBe('allow');
  });

  it.each<[string, DraftWords]>([
    ['a recipient', { ...toSupplier, cc: ['one.more@example.org'] }],
    ['the field of a recipient', { ...toSupplier, to: [], cc: ['orders@supplier.example'] }],
    ['the subject', { ...toSupplier, subject: 'Order 4472' }],
    ['the text', { ...toSupplier, body: 'Wednesday.' }],
    ['an attachment', { ...toSupplier, attachments: [{ name: 'list.xlsx', size: 1 }] }],
    ['what could be read', { ...toSupplier, unseen: [{ part: 'bcc', why: 'failed' }] }],
  ])('is void once %s has changed', (_what, changed) => {
    expect(decide(changed, given(toSupplier))).not.toBe('allow');
  });

  it('does not lift a stop by itself; a stop is lifted with a reason, where the policy allows it', () => {
    expect(decide(results)).toBe('block');
    expect(decide(results, given(results))).toBe('block');
    expect(decide(results, given(results, [{ check: 'secure-tag-missing', reason: 'urgent' }]))).toBe('allow');
  });

  it('never lifts a stop that the policy keeps', () => {
    const all = checks.map((check) => ({ check: check.id, reason: 'other' as const }));
    expect(decide(exposed, given(exposed, all))).toBe('block');
  });

  it('does not let through what nobody could look at, when the policy stops for that', () => {
    const unread: DraftWords = { ...toSupplier, unseen: [{ part: 'body', why: 'failed' }] };
    expect(decide(unread, given(unread))).toBe('allow');
    expect(decide(unread, given(unread), { ...starter, onUnseen: 'block' })).toBe('block');
  });

  it('does not let through a check that broke, when the policy stops for that', () => {
    const draft = draftOf(toSupplier);
    const broken: Check = {
      ...(checks[0] as Check),
      find: () => {
        throw new Error('broke');
      },
    };
    const decided = (onFailure: 'warn' | 'block') => {
      const policy = { ...starter, onFailure };
      return settle(evaluate(draft, policy, [broken]), draft, policy, given(toSupplier)).decision;
    };
    expect(decided('warn')).toBe('allow');
    expect(decided('block')).toBe('block');
  });

  it('keeps the notes', () => {
    const words: DraftWords = { to: ['kit@nhs.net'], subject: '[secure] Minutes' };
    const left = settle(evaluate(draftOf(words), starter, checks), draftOf(words), starter, given(words));
    expect(left.findings.map((each) => each.check)).toEqual(['secure-tag-unneeded']);
  });

  it('is read back from what was stored, and from nothing else', () => {
    const stored = given(results, [{ check: 'secure-tag-missing', reason: 'phone' }]);
    expect(parseAcknowledgement(JSON.stringify(stored))).toEqual(stored);
    for (const bad of [
      '',
      'null',
      '[]',
      '{"version":2}',
      '{"version":1,"fingerprint":"x","lifted":[{"check":"a","reason":"because"}]}',
    ])
      expect(parseAcknowledgement(bad)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => parseAcknowledgement(text) === undefined));
  });

  it('holds no word of the message', () => {
    expect(JSON.stringify(given(results))).not.toMatch(/supplier|999|Results/);
  });
});
