import fc from 'fast-check';
import { dialogText, evaluate, checks, policyInUse, shortened, type Finding, type Verdict } from '../../src/engine';
import { draftOf, people } from '../support/draft';

const starter = policyInUse(undefined, checks).policy;

function verdict(findings: readonly Partial<Finding>[], rest: Partial<Verdict> = {}): Verdict {
  const whole = findings.map((each) => ({
    check: 'a',
    level: 'warn' as const,
    liftable: true,
    message: 'Something is so. Do this.',
    at: [],
    ...each,
  }));
  const decision = whole.some((each) => each.level === 'block') ? 'block' : 'warn';
  return { decision, findings: whole, outcomes: {}, unseen: [], ...rest };
}

const at = (...indexes: number[]) => indexes.map((index) => ({ part: 'recipient' as const, index }));

describe('the dialog', () => {
  const draft = draftOf({ to: people(11, 'example.com') });

  it('is silent when nothing interrupts', () => {
    expect(dialogText({ ...verdict([{ level: 'note' }]), decision: 'allow' }, draft, { canPrompt: true })).toBe('');
  });

  it('says "Not sent" first when it is stopped, and names three', () => {
    expect(
      dialogText(verdict([{ level: 'block', at: at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) }]), draft, { canPrompt: true }),
    ).toBe(
      'Not sent. Something is so. Do this. (person1@example.com, person2@example.com, person3@example.com and 8 more)',
    );
  });

  it.each([
    [[0], '(person1@example.com)'],
    [[0, 1], '(person1@example.com and person2@example.com)'],
    [[0, 1, 2], '(person1@example.com, person2@example.com and person3@example.com)'],
    [[0, 0], '(person1@example.com)'],
  ])('names %j as %s', (indexes, named) => {
    expect(dialogText(verdict([{ at: at(...indexes) }]), draft, { canPrompt: true })).toContain(named);
  });

  it('asks first where Outlook can ask, and tells the other way through where it cannot', () => {
    expect(dialogText(verdict([{}]), draft, { canPrompt: true })).toMatch(/^Check before you send\. /);
    const stopped = dialogText(verdict([{}]), draft, { canPrompt: false });
    expect(stopped).toMatch(/^Not sent yet\. /);
    expect(stopped).toContain('open Sendcheck and choose "I have checked this"');
  });

  it('says what could not be looked at', () => {
    const text = dialogText(
      verdict([], {
        unseen: [
          { part: 'body', why: 'late' },
          { part: 'bcc', why: 'failed' },
          { part: 'to', why: 'capped' },
        ],
      }),
      draft,
      { canPrompt: true },
    );
    expect(text).toContain('Outlook did not give the text and Bcc, so it was not checked.');
    expect(text).toContain('Only the first part of To could be checked.');
  });

  it('never mentions notes', () => {
    expect(dialogText(verdict([{}, { level: 'note', message: 'A note.' }]), draft, { canPrompt: true })).not.toContain(
      'A note.',
    );
  });

  it('holds whole sentences within 500 characters, however many findings and however long the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 18 }),
        fc.boolean(),
        (names, findings, canPrompt) => {
          const long = draftOf({ to: names.map((name) => `${name}@example.com`) });
          const message = `${'Word '.repeat(28)}end.`;
          const all = Array.from({ length: findings }, () => ({ message, at: at(...names.keys()) }));
          const text = dialogText(verdict(all), long, { canPrompt });
          expect(text.length).toBeLessThanOrEqual(500);
          expect(text).toContain(message);
          expect(text).toMatch(/(?:[.)]|this"\.)$/);
        },
      ),
    );
  });

  it('counts what it leaves out', () => {
    const text = dialogText(
      verdict(Array.from({ length: 9 }, () => ({ message: `${'Word '.repeat(20)}end.` }))),
      draft,
      {
        canPrompt: true,
      },
    );
    expect(text).toMatch(/And [4-8] more, in Sendcheck\.$/);
  });
});

describe('a name in the dialog', () => {
  it.each([
    ['hazel@example.com', 'hazel@example.com'],
    ['a'.repeat(60) + '@example.com', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa...@example.com'],
    ['gp\u202emoc.elpmaxe@example.org', 'gp?moc.elpmaxe@example.org'],
    ['zero\u200bwidth@example.org', 'zero?width@example.org'],
  ])('%j is shown as %s', (name, expected) => {
    expect(shortened(name)).toBe(expected);
  });
});

it('the NHS Highland mail is stopped and told in one sentence', () => {
  const draft = draftOf({ cc: people(37, 'example.com'), body: 'Our HIV group meets on Monday.' });
  expect(dialogText(evaluate(draft, starter, checks), draft, { canPrompt: true })).toMatch(/^Not sent\. 37 people/);
});
