import fs from 'node:fs';
import path from 'node:path';
import { checks, evaluate, inspected, policyInUse } from '../src/engine';
import { draftOfEml } from '../src/mail';
import { readFile } from '../src/readers';

/**
 * Whole invented emails, made to look as mail clients make them. Each says in its own header what must be found:
 * `X-Expect:` "clear" or the checks that interrupt, `X-Expect-Decision:` allow, warn or block. To add a case, drop in a
 * file.
 */
const folder = path.join(__dirname, 'corpus');
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'));
const { policy } = policyInUse(undefined, checks);

function expected(bytes: Buffer, header: string): string {
  const found = new RegExp(`^${header}: (.+?)\r?$`, 'm').exec(bytes.toString('latin1'));
  if (found?.[1] === undefined) throw new Error(`The file has no ${header} header.`);
  return found[1];
}

it('has cases', () => expect(files.length).toBeGreaterThanOrEqual(25));

it.each(files)('%s', async (name) => {
  const bytes = fs.readFileSync(path.join(folder, name));
  const ids = expected(bytes, 'X-Expect');
  const read = await draftOfEml(bytes, (file) => inspected(readFile(file), policy.organisation));
  if (!read.ok) throw new Error(read.problem);
  const verdict = evaluate(read.draft, policy, checks);
  const interrupting = verdict.findings.filter((finding) => finding.level !== 'note').map((finding) => finding.check);
  expect([...new Set(interrupting)].sort()).toEqual(ids === 'clear' ? [] : ids.split(/, */).sort());
  expect(verdict.decision).toBe(expected(bytes, 'X-Expect-Decision'));
  expect(Object.values(verdict.outcomes)).not.toContain('failed');
});
