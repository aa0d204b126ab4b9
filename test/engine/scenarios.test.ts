import { checks, evaluate, policyInUse, type Draft } from '../../src/engine';
import { draftOf } from '../support/draft';
import { scenarios, type Scenario } from '../support/scenarios';

const starter = policyInUse(undefined, checks).policy;
const known = new Set(checks.map((check) => check.id));

export function draftOfScenario({ message }: Scenario): Draft {
  return draftOf({
    ...message,
    body: message.bodyText,
    kind: /^re:/i.test(message.subject) ? 'reply' : /^fwd?:/i.test(message.subject) ? 'forward' : 'new',
  });
}

/** Decided by checks that exist, and by nothing that only a later one can see. */
const decidable = scenarios.filter(
  (scenario) => scenario.needs === undefined && scenario.expected.interrupting.every((id) => known.has(id)),
);

it('decides every worked case but those that need files, memory or a check that is still to come', () => {
  const left = scenarios.filter((scenario) => !decidable.includes(scenario)).map((scenario) => scenario.id);
  expect(left).toEqual(['S42', 'S43', 'S45', 'S54', 'S56', 'S57']);
});

it.each(decidable.map((scenario) => [scenario.id, scenario.title, scenario] as const))(
  '%s %s',
  (_id, _title, scenario) => {
    const verdict = evaluate(draftOfScenario(scenario), starter, checks);
    const interrupting = verdict.findings.filter((finding) => finding.level !== 'note').map((finding) => finding.check);
    const notes = verdict.findings.filter((finding) => finding.level === 'note').map((finding) => finding.check);
    expect(verdict.decision).toBe(scenario.expected.decision);
    expect(interrupting).toEqual(expect.arrayContaining([...scenario.expected.interrupting]));
    const mayAlso = new Set([...scenario.expected.interrupting, ...(scenario.expected.mayAlso ?? [])]);
    expect(interrupting.filter((id) => !mayAlso.has(id))).toEqual([]);
    expect(notes).toEqual(expect.arrayContaining([...scenario.expected.notes]));
    expect(Object.values(verdict.outcomes)).not.toContain('failed');
  },
);
