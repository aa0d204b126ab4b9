import {
  counted,
  grouped,
  partName,
  type Decision,
  type Draft,
  type Gap,
  type Policy,
  type Unseen,
  type Verdict,
} from '../engine';
import { fixText } from './fixes';
import { placesText } from './places';
import { unreadFiles } from './unread-files';

const DECISIONS: { readonly [decision in Decision]: string } = {
  allow: 'may go',
  warn: 'asks before it goes',
  block: 'is stopped',
};

const LEVELS = { block: 'Stop', warn: 'Ask', note: 'Note' } as const;

/** One file's verdict to read: places and the policy's words, none of the mail's. */
export function verdictText(file: string, verdict: Verdict, draft: Draft, policy: Policy): string {
  const lines = [`${file}: ${DECISIONS[verdict.decision]}`];
  verdict.findings.forEach((finding) => {
    lines.push(`  ${LEVELS[finding.level]}  ${finding.check}: ${finding.message}`);
    const where = placesText(finding.at, draft);
    if (where !== '') lines.push(`        Where: ${where}`);
    finding.fixes?.forEach((fix) => lines.push(`        Fix: ${fixText(fix, draft, policy)}`));
  });
  notLookedAt(verdict, draft).forEach((line) => lines.push(`  Not looked at: ${line}`));
  return `${lines.join('\n')}\n`;
}

const PARTLY: { readonly [why in Unseen['why']]: boolean } = {
  failed: false,
  late: false,
  unsupported: false,
  malformed: false,
  capped: true,
  'too-long': true,
};

const WHYS: { readonly [why in Gap['why']]: string } = {
  'no-time': 'not read',
  failed: 'not read',
  elsewhere: 'a link',
  encrypted: 'locked',
  'too-large': 'too large',
  'unknown-format': 'of a kind that is not read',
  damaged: 'damaged',
  picture: 'a picture',
};

function notLookedAt(verdict: Verdict, draft: Draft): readonly string[] {
  const lines = draft.unseen.map(({ part, why }) => `${PARTLY[why] ? 'part of ' : ''}${partName(part)}`);
  unreadFiles(draft).forEach(({ index, whys, isWhole }) => {
    const which = placesText([{ part: 'attachment', index }], draft);
    lines.push(`${isWhole ? 'what is inside' : 'part of'} ${which} (${whys.map((why) => WHYS[why]).join(', ')})`);
  });
  const failed = Object.keys(verdict.outcomes).filter((check) => verdict.outcomes[check] === 'failed');
  if (failed.length > 0) lines.push(`what ${failed.join(', ')} looks for: it could not finish`);
  return lines;
}

/** How many of each, and how many could not be read. */
export interface Tally {
  readonly allow: number;
  readonly warn: number;
  readonly block: number;
  readonly unread: number;
}

export function summaryText(tally: Tally): string {
  const all = tally.allow + tally.warn + tally.block;
  const unread = tally.unread === 0 ? '' : ` ${counted(tally.unread, 'path', 'paths')} could not be read.`;
  const decided = `${grouped(tally.block)} stopped, ${grouped(tally.warn)} asked about, ${grouped(tally.allow)} may go`;
  return `${counted(all, 'email', 'emails')} checked: ${decided}.${unread}\n`;
}

const DAY = 24 * 60 * 60 * 1000;

/** The policy, the age of the list it trusts, and the local decisions that were due for review. `today`: YYYY-MM-DD. */
export function policyLines(policy: Policy, today: string): readonly string[] {
  const { accredited, local } = policy.organisation.domains;
  const days = Math.floor((Date.parse(today) - Date.parse(accredited.asOf)) / DAY);
  const age = Number.isNaN(days) || days < 0 ? '' : `, ${counted(days, 'day', 'days')} old`;
  return [
    `Policy: ${policy.name}, version ${policy.version}.`,
    `Accredited list: as of ${accredited.asOf}${age}.`,
    ...local
      .filter((trust) => trust.reviewBy < today)
      .map((trust) => `${trust.domain}: trusted locally, its review was due on ${trust.reviewBy}. Ask ${trust.owner}.`),
  ];
}
