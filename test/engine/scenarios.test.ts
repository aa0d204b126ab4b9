import { checks, evaluate } from '../../src/engine';
import { draftOfScenario, policyOfScenario, scenarios } from '../support/scenarios';

const known = new Set(checks.map((check) => check.id));

/** Decided by checks that exist, and by nothing that only reading a file can tell. */
const decidable = scenarios.filter(
  ({ needs, expected }) =>
    (needs === undefined || /encrypted|opted out/.test(needs)) && expected.interrupting.every((id) => known.has(id)),
);

it('decides every worked case but the one that needs its file', () => {
  const left = scenarios.filter((scenario) => !decidable.includes(scenario)).map((scenario) => scenario.id);
  expect(left).toEqual(['S43']);
});

it.each(decidable.map((scenario) => [scenario.id, scenario.title, scenario] as const))(
  '%s %s',
  (_id, _title, scenario) => {
    const verdict = evaluate(draftOfScenario(scenario), policyOfScenario(scenario), checks);
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
