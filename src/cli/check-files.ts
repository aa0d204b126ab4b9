import { checks, evaluate, inspected, type Policy } from '../engine';
import { draftOfEml } from '../mail';
import { readFile } from '../readers';
import type { CheckCommand } from './arguments';
import { complain, printable, type Output } from './output';
import { terminalProgress } from './progress';
import { readBytes } from './read-bytes';
import { problemJson, verdictJson } from './report-json';
import { policyLines, summaryText, verdictText } from './report-text';
import { STANDARD_INPUT, walk } from './walk';

/** How the command ends: everything may go; something is stopped or asked about; something could not be done. */
export const ENDS = { clear: 0, found: 1, failed: 2 } as const;
export type End = (typeof ENDS)[keyof typeof ENDS];

/** Checks every file and writes the report as it goes. `today`: YYYY-MM-DD. */
export async function checkFiles(command: CheckCommand, policy: Policy, today: string, output: Output): Promise<End> {
  const isJson = command.format === 'json';
  const progress = terminalProgress(isJson || !process.stdout.isTTY);
  const tally = { allow: 0, warn: 0, block: 0, unread: 0 };
  let written = 0;
  const writeJson = (item: object) => output.write(`${written++ === 0 ? '[\n' : ',\n'}${JSON.stringify(item)}`);

  for (const found of walk(command.files)) {
    const read = await verdictOf(found.path, found.problem, policy);
    let goesOn = true;
    progress.clear();
    if (read.ok) {
      tally[read.verdict.decision] += 1;
      goesOn = isJson
        ? await writeJson(verdictJson(found.path, read.verdict, read.draft, policy))
        : await output.write(`${verdictText(nameOf(found.path), read.verdict, read.draft, policy)}\n`);
    } else {
      tally.unread += 1;
      complain(`${nameOf(found.path)}: ${read.problem}`);
      if (isJson) goesOn = await writeJson(problemJson(found.path, read.problem));
    }
    // Nobody reads the report any more: there is nobody to tell either.
    if (!goesOn) return ENDS.failed;
    progress.step();
  }
  progress.clear();

  const about = policyLines(policy, today);
  if (isJson) {
    about.forEach(complain);
    await output.write(written === 0 ? '[]\n' : '\n]\n');
  } else await output.write(`${summaryText(tally)}${about.join('\n')}\n`);
  if (tally.unread > 0) return ENDS.failed;
  return tally.warn + tally.block > 0 ? ENDS.found : ENDS.clear;
}

async function verdictOf(path: string, problem: string | undefined, policy: Policy) {
  if (problem !== undefined) return { ok: false as const, problem };
  const file = await readBytes(path);
  if (!file.ok) return file;
  const mail = await draftOfEml(file.bytes, (bytes) => inspected(readFile(bytes), policy.organisation));
  return mail.ok ? { ok: true as const, draft: mail.draft, verdict: evaluate(mail.draft, policy, checks) } : mail;
}

function nameOf(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : printable(path);
}
