import type { Check } from '../../src/engine/check';
import type { Draft, Place } from '../../src/engine/draft';
import { evaluate } from '../../src/engine/evaluate';
import { applyFix, SUBJECT_LIMIT } from '../../src/engine/fix';
import { rank, type Level, type Options } from '../../src/engine/option';
import type { Organisation } from '../../src/engine/organisation';
import type { Policy } from '../../src/engine/policy';
import { readingOf } from '../../src/engine/reading';
import { checks } from '../../src/engine/checks';
import { policyInUse } from '../../src/engine/policy';
import { draftOf, starterOrganisation, type DraftWords } from './draft';

export interface ClearRow {
  readonly name: string;
  readonly draft: DraftWords;
  readonly options?: { readonly [name: string]: unknown };
  readonly organisation?: Partial<Organisation>;
}

export interface FoundRow extends ClearRow {
  /** The sentence the sender reads. */
  readonly message: string;
  readonly level: Level;
  /** Recipient indexes, or places. */
  readonly at?: readonly (number | Place)[];
  /** The kinds of fix on offer, best first; checked when given. */
  readonly fixes?: readonly string[];
}

const UNWANTED = /\b(?:please|sorry|error|invalid|safe|violation|warning|user)\b|!|undefined|NaN|\[object/i;

/** A table of drafts that must be clear and drafts that must be found, each held to the promises every check makes. */
export function testCheck<O extends Options>(
  check: Check<O>,
  { clear, found }: { readonly clear: readonly ClearRow[]; readonly found: readonly FoundRow[] },
): void {
  describe(check.id, () => {
    it('has rows of both kinds, no two alike', () => {
      expect(clear.length).toBeGreaterThan(0);
      expect(found.length).toBeGreaterThan(0);
      const rows = [...clear, ...found].map((row) =>
        JSON.stringify([row.draft, row.options, row.organisation], (_key, value: unknown) =>
          value instanceof Set || value instanceof Map ? [...value] : value,
        ),
      );
      expect(new Set(rows).size).toBe(rows.length);
    });

    it.each(clear.map((row) => [row.name, row] as const))('is clear: %s', (_name, row) => {
      expect(run(check as unknown as Check, row)).toEqual([]);
    });

    it.each(found.map((row) => [row.name, row] as const))('is found: %s', (_name, row) => {
      const draft = draftOf(row.draft);
      const problems = run(check, row);
      const problem = problems[0];
      expect(problems.map((each) => each.message)).toContain(row.message);
      const named = problems.find((each) => each.message === row.message) ?? problem;
      expect(named?.level ?? check.level).toBe(row.level);
      if (row.at !== undefined) {
        expect(named?.at).toEqual(row.at.map((at) => (typeof at === 'number' ? { part: 'recipient', index: at } : at)));
      }
      if (row.fixes !== undefined) expect((named?.fixes ?? []).map((fix) => fix.kind)).toEqual(row.fixes);

      for (const each of problems) {
        expect(each.message.length).toBeLessThanOrEqual(150);
        expect(each.message).toMatch(/^[A-Z0-9"[].*\.$/);
        expect(each.message).not.toMatch(UNWANTED);
        each.at.forEach((place) => expect(isInside(place, draft)).toBe(true));
        expect(repeats(each.message, each.at, draft)).toEqual([]);
        for (const fix of each.fixes ?? []) {
          const fixed = applyFix(draft, fix);
          const left = run(check as unknown as Check, row, fixed).map((problem) => problem.message);
          expect(left).not.toContain(each.message);
          expect(fixed.subject.length).toBeLessThanOrEqual(Math.max(SUBJECT_LIMIT, draft.subject.length + 20));
          expect(added(draft, fixed, row)).toEqual([]);
        }
      }
    });
  });
}

function settingsOf(row: ClearRow): { organisation: Organisation; policy: Policy } {
  const organisation = starterOrganisation(row.organisation);
  return { organisation, policy: { ...policyInUse(undefined, checks).policy, organisation } };
}

/** Runs the check twice over frozen input. */
function run(check: Check, row: ClearRow, changed?: Draft) {
  const draft = frozen(changed ?? draftOf(row.draft));
  const { organisation } = settingsOf(row);
  const options: { [name: string]: unknown } = {};
  for (const [name, option] of Object.entries(check.options)) {
    const given = row.options?.[name];
    options[name] = given === undefined ? option.default : option.read(given);
    if (options[name] === undefined) throw new Error(`${check.id}.${name}: expected ${option.expects}`);
  }
  for (const name of Object.keys(row.options ?? {})) {
    if (!(name in check.options)) throw new Error(`${check.id} has no option ${name}`);
  }
  const find = () =>
    check.find({
      draft,
      reading: readingOf(draft, organisation),
      organisation: frozen(organisation),
      options: frozen(options),
    });
  const first = find();
  expect(find()).toEqual(first);
  return first;
}

/** Interrupting findings, of any check, that the fix would bring and that were not there before. */
function added(before: Draft, after: Draft, row: ClearRow): readonly string[] {
  const { policy } = settingsOf(row);
  const interrupting = (draft: Draft): Map<string, number> => {
    const strongest = new Map<string, number>();
    for (const finding of evaluate(draft, policy, checks).findings) {
      if (finding.level === 'note') continue;
      strongest.set(finding.check, Math.max(strongest.get(finding.check) ?? 0, rank(finding.level)));
    }
    return strongest;
  };
  const had = interrupting(before);
  return [...interrupting(after)].filter(([id, level]) => level > (had.get(id) ?? 0)).map(([id]) => id);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    if (!(value instanceof Set) && !(value instanceof Map))
      Object.values(value as object).forEach((each: unknown) => frozen(each));
  }
  return value;
}

export function isInside(place: Place, draft: Draft): boolean {
  switch (place.part) {
    case 'recipient':
      return place.index >= 0 && place.index < draft.recipients.length;
    case 'attachment':
      return place.index >= 0 && place.index < draft.attachments.length;
    case 'subject':
      return place.start >= 0 && place.start < place.end && place.end <= draft.subject.length;
    case 'body':
      return place.start >= 0 && place.start < place.end && place.end <= draft.body.length;
  }
}

/** Words of the draft that the message repeats: there must be none. */
function repeats(message: string, at: readonly Place[], draft: Draft): readonly string[] {
  const words: string[] = [];
  for (const place of at) {
    if (place.part === 'recipient') {
      const recipient = draft.recipients[place.index];
      if (recipient !== undefined) words.push(recipient.address, recipient.name);
    } else if (place.part === 'attachment') words.push(draft.attachments[place.index]?.name ?? '');
    else if (place.part === 'subject') words.push(draft.subject.slice(place.start, place.end));
    else words.push(draft.body.slice(place.start, place.end));
  }
  // The tag is the policy's word, not the sender's, and so is a part of it.
  return words.filter(
    (word) =>
      word.length > 2 && !'[secure]'.includes(word.toLowerCase()) && message.toLowerCase().includes(word.toLowerCase()),
  );
}
