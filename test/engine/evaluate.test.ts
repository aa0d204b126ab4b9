import fc from 'fast-check';
import { defineCheck, type Check } from '../../src/engine/check';
import { evaluate } from '../../src/engine/evaluate';
import type { Level } from '../../src/engine/option';
import { checks, policyInUse, type Part, type Policy, type Unseen } from '../../src/engine';
import { draftOf, people } from '../support/draft';

const source = { title: 'A rule', url: 'https://example.org/rule', read: '2026-11-22' };

function check(id: string, finds: Level | 'nothing' | 'breaks', reads: { needs?: Part[]; uses?: Part[] } = {}): Check {
  return defineCheck({
    id,
    title: id,
    topic: 'recipients',
    why: 'Because.',
    source,
    level: 'block',
    liftable: true,
    needs: reads.needs ?? [],
    uses: reads.uses ?? [],
    options: {},
    find() {
      if (finds === 'breaks') throw new Error('Dear Hazel, your results');
      return finds === 'nothing' ? [] : [{ level: finds, message: `${id} found something.`, at: [] }];
    },
  });
}

function policy(list: readonly Check[], changes: Partial<Policy> = {}): Policy {
  return { ...policyInUse(undefined, list).policy, ...changes };
}

const missing = (part: Part, why: Unseen['why'] = 'failed'): Unseen => ({ part, why });

describe('the decision', () => {
  it.each([
    ['nothing found', ['nothing'], 'allow'],
    ['a note only', ['note'], 'allow'],
    ['a warning among notes', ['note', 'warn'], 'warn'],
    ['a stop among warnings', ['warn', 'block', 'note'], 'block'],
  ] as const)('%s', (_name, found, decision) => {
    const list = found.map((each, index) => check(`check-${index}`, each));
    expect(evaluate(draftOf(), policy(list), list).decision).toBe(decision);
  });

  it('puts the worst first and keeps the order of the checks among equals', () => {
    const list = [check('a', 'note'), check('b', 'block'), check('c', 'warn'), check('d', 'block'), check('e', 'note')];
    expect(evaluate(draftOf(), policy(list), list).findings.map((each) => each.check)).toEqual([
      'b',
      'd',
      'c',
      'a',
      'e',
    ]);
  });

  it("never goes beyond the policy's level for a check, and not at all when it is off", () => {
    const list = [check('a', 'block'), check('b', 'block')];
    const settings = { liftable: true, options: {} };
    const quiet = policy(list, { checks: { a: { ...settings, level: 'warn' }, b: { ...settings, level: 'off' } } });
    const verdict = evaluate(draftOf(), quiet, list);
    expect(verdict.decision).toBe('warn');
    expect(verdict.outcomes).toEqual({ a: 'found', b: 'off' });
  });
});

describe('silence never means all clear', () => {
  it('a check that breaks is named, its words are not kept, and the policy decides', () => {
    const list = [check('a', 'breaks'), check('b', 'nothing')];
    const verdict = evaluate(draftOf(), policy(list), list);
    expect(verdict).toMatchObject({ decision: 'warn', outcomes: { a: 'failed', b: 'clear' } });
    expect(JSON.stringify(verdict)).not.toContain('Hazel');
    expect(evaluate(draftOf(), policy(list, { onFailure: 'block' }), list).decision).toBe('block');
    expect(evaluate(draftOf(), policy(list, { onFailure: 'allow' }), list).decision).toBe('allow');
  });

  it('a stop that was established stays, whatever breaks or is missing', () => {
    const list = [check('a', 'block'), check('b', 'breaks'), check('c', 'nothing', { needs: ['body'] })];
    const lenient = policy(list, { onFailure: 'allow', onUnseen: 'allow' });
    expect(evaluate(draftOf({ unseen: [missing('body')] }), lenient, list).decision).toBe('block');
  });

  it('a check without what it needs does not run; one without what it uses still finds', () => {
    const list = [check('needs', 'block', { needs: ['body'] }), check('uses', 'note', { uses: ['body'] })];
    const verdict = evaluate(draftOf({ unseen: [missing('body', 'late')] }), policy(list), list);
    expect(verdict.outcomes).toEqual({ needs: 'unseen', uses: 'found' });
    expect(verdict.unseen).toEqual([{ part: 'body', why: 'late' }]);
    expect(verdict.decision).toBe('warn');
  });

  it('finding nothing in a part of the draft is not the same as clear', () => {
    const list = [check('a', 'nothing', { uses: ['to'] })];
    expect(evaluate(draftOf({ unseen: [missing('to')] }), policy(list), list).outcomes).toEqual({ a: 'unseen' });
  });

  it('a part that no check wants is no reason to ask', () => {
    const list = [check('a', 'nothing', { needs: ['to'] })];
    expect(evaluate(draftOf({ unseen: [missing('body')] }), policy(list), list).decision).toBe('allow');
  });

  it('a list cut short by Outlook is still looked at', () => {
    const list = [check('a', 'block', { needs: ['to'] })];
    expect(evaluate(draftOf({ unseen: [missing('to', 'capped')] }), policy(list), list).outcomes).toEqual({
      a: 'found',
    });
  });
});

describe('laws that hold for every message', () => {
  const address = fc.constantFrom(
    ...people(6, 'example.com'),
    ...people(3, 'supplier.example'),
    'kit.example@nhs.net',
    'ward.example@uhs.nhs.uk',
    'mash.example@leeds.gov.uk',
    'not an address',
    'nobody@lscft.nhs.uk',
  );
  const message = fc.record({
    to: fc.array(address, { maxLength: 8 }),
    cc: fc.array(address, { maxLength: 8 }),
    bcc: fc.array(address, { maxLength: 8 }),
    subject: fc.constantFrom('', 'Minutes', '[secure] Results', 'RE: [secure] x', '(secure) y', 'NHS 999 000 0018'),
    body: fc.constantFrom('', 'Thank you.', 'NHS number 999 000 0018, your results', 'the HIV clinic'),
  });
  const starter = policyInUse(undefined, checks).policy;
  const rank = { allow: 0, warn: 1, block: 2 };

  it('no check breaks, and the verdict holds no word of the message', () => {
    fc.assert(
      fc.property(message, (words) => {
        const verdict = evaluate(draftOf(words), starter, checks);
        expect(Object.values(verdict.outcomes)).not.toContain('failed');
        expect(
          JSON.stringify({ ...verdict, findings: verdict.findings.map((each) => ({ ...each, fixes: [] })) }),
        ).not.toMatch(/example\.com|999 000 0018/);
      }),
    );
  });

  it('the order of recipients and the case of addresses change nothing', () => {
    fc.assert(
      fc.property(message, (words) => {
        const shuffled = {
          ...words,
          to: [...words.to].reverse().map((each) => each.toUpperCase()),
          cc: [...words.cc].reverse(),
          bcc: [...words.bcc].reverse(),
        };
        expect(evaluate(draftOf(shuffled), starter, checks).decision).toBe(
          evaluate(draftOf(words), starter, checks).decision,
        );
      }),
    );
  });

  it('one more private mailbox in Cc never lowers the decision, nor does a part that cannot be read', () => {
    fc.assert(
      fc.property(message, fc.constantFrom<Part>('body', 'bcc', 'attachments'), (words, part) => {
        const before = rank[evaluate(draftOf(words), starter, checks).decision];
        const more = { ...words, cc: [...words.cc, 'one.more@example.net'] };
        expect(rank[evaluate(draftOf(more), starter, checks).decision]).toBeGreaterThanOrEqual(before);
        expect(
          evaluate(draftOf({ ...words, unseen: [missing(part)] }), starter, checks).unseen.length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
});
