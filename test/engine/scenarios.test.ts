import { checks, evaluate } from '../../src/engine';
import { draftOfScenario, policyOfScenario, scenarios } from '../support/scenarios';

it.each(scenarios.map((scenario) => [scenario.id, scenario.title, scenario] as const))(
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
