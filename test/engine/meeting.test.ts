import { checks, evaluate, policyInUse, type Draft } from '../../src/engine';
import { draftOf } from '../support/draft';
import { scenarios } from '../support/scenarios';

const starter = policyInUse(undefined, checks).policy;

/** Every worked case as an invitation: whoever was in Bcc is optional. */
const meetings = scenarios.map(({ id, message }) => {
  const cc = [...message.cc, ...message.bcc];
  return [id, draftOf({ ...message, cc, bcc: [], body: message.bodyText, kind: 'meeting' })] as const;
});

it.each(meetings)('%s as a meeting: nobody is told of a Bcc that is not there', (_id, draft: Draft) => {
  const { findings, outcomes } = evaluate(draft, starter, checks);
  expect(Object.values(outcomes)).not.toContain('failed');
  expect(findings.map((finding) => finding.message).filter((message) => /\bBcc\b/.test(message))).toEqual([]);
  expect(findings.flatMap((finding) => finding.fixes ?? []).filter((fix) => fix.kind === 'move-recipients')).toEqual(
    [],
  );
});

it('is no reply, but who is invited from an exposed thread is counted all the same', () => {
  const patients = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@example.com`);
  const thread = `\n\nFrom: Support <support@nhs.net>\nSent: 3 March 2026 10:00\nTo: ${patients.join('; ')}\nSubject: Group\n\nHello`;
  const { findings } = evaluate(draftOf({ kind: 'meeting', to: patients, body: `Hello.${thread}` }), starter, checks);
  expect(findings.filter(({ level }) => level === 'block').map(({ check }) => check)).toEqual(['recipients-exposed']);
});
