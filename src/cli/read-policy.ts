import fs from 'node:fs';
import { checks, parsePolicy, policyInUse, problemText, type Policy } from '../engine';
import { reason } from './walk';

export type PolicyFile =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: readonly string[] };

/** The policy to check against: the file's, or the starter policy. Every problem is one line that names the file. */
export function readPolicy(file: string | undefined): PolicyFile {
  if (file === undefined) return { ok: true, policy: policyInUse(undefined, checks).policy };
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (failure) {
    return { ok: false, problems: [`${file}: ${reason(failure, 'file')}`] };
  }
  let json: unknown;
  try {
    // Windows editors put a byte order mark in front, which JSON does not allow.
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (failure) {
    const where = /position (\d+)/.exec(failure instanceof Error ? failure.message : '')?.[1];
    return { ok: false, problems: [`${file}: expected JSON, got something else${lineOf(text, where)}`] };
  }
  const parsed = parsePolicy(json, checks);
  return parsed.ok ? parsed : { ok: false, problems: parsed.problems.map((each) => `${file}: ${problemText(each)}`) };
}

function lineOf(text: string, position: string | undefined): string {
  return position === undefined ? '' : ` on line ${text.slice(0, Number(position)).split('\n').length}`;
}
