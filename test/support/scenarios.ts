import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressHash, checks, inspected, parsePolicy, policyInUse, type Draft, type Policy } from '../../src/engine';
import { readFile } from '../../src/readers';
import file from '../data/scenarios.json';
import { draftOf } from './draft';

/** A worked case: a message and what the starter policy must say of it. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly message: {
    readonly from: string;
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly subject: string;
    readonly bodyText: string;
    readonly attachments: readonly { readonly name: string; readonly size: number }[];
  };
  readonly expected: {
    readonly decision: 'allow' | 'warn' | 'block';
    readonly interrupting: readonly string[];
    readonly notes: readonly string[];
    readonly mayAlso?: readonly string[];
  };
  readonly why: string;
  /** What the case rests on that the message alone does not hold. */
  readonly needs?: string;
}

export const scenarios = file.cases as readonly Scenario[];

/** The real files of the cases that rest on what is inside one; `test/data/files/make.py` made them. */
const FILES: { readonly [needs: string]: string } = {
  'the spreadsheet holds 40 patients with NHS numbers': 'diabetes-recall-list.xlsx',
  'the zip is encrypted': 'records.zip',
};

/** The message of a case as a draft, with what looking into its files gives. */
export function draftOfScenario(scenario: Scenario): Draft {
  const { message, needs = '' } = scenario;
  const file = FILES[needs];
  const { organisation } = policyOfScenario(scenario);
  const content =
    file === undefined
      ? { parts: [], gaps: [] }
      : inspected(readFile(readFileSync(path.resolve(__dirname, '../data/files', file))), organisation);
  return draftOf({
    ...message,
    body: message.bodyText,
    kind: /^re:/i.test(message.subject) ? 'reply' : /^fwd?:/i.test(message.subject) ? 'forward' : 'new',
    attachments: message.attachments.map((each) => ({ ...each, content })),
  });
}

/** The starter policy, with what the case says of the organisation's own. */
export function policyOfScenario({ needs = '' }: Scenario): Policy {
  const optedOut = / lists ([^\s@]+@\S+) as opted out/.exec(needs)?.[1];
  if (optedOut === undefined) return policyInUse(undefined, checks).policy;
  const salt = '00112233445566778899aabbccddeeff';
  const options = { salt, hashes: [addressHash(salt, optedOut)] };
  const parsed = parsePolicy({ schema: 1, checks: { 'recipient-opted-out': { options } } }, checks);
  if (!parsed.ok) throw new Error('The policy of this case does not parse.');
  return parsed.policy;
}
