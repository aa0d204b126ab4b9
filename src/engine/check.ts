import type { Attachment, Draft, FilePlace, Part, Place, Range } from './draft';
import type { Fix } from './fix';
import type { Level, Options, ValuesOf } from './option';
import type { Organisation } from './organisation';
import type { Reading } from './reading';

/** One thing a check saw. It carries places, never the words there, so it is safe to print or pass on. */
export interface Problem {
  /** How grave this case is, where it is not the check's usual level. The policy's level for the check is the ceiling. */
  readonly level?: Level | undefined;
  /** What is true, then what to do: at most 150 characters, naming nobody. The dialog adds who. */
  readonly message: string;
  readonly at: readonly Place[];
  /** Best first. Each one cures this problem and adds none. */
  readonly fixes?: readonly Fix[];
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** The day it was read, YYYY-MM-DD. */
  readonly read: string;
}

export interface CheckInput<O extends Options> {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly organisation: Organisation;
  readonly options: ValuesOf<O>;
}

/** One file that looks for one risk. Pure and synchronous: no clock, no chance, no state, no page. */
export interface Check<O extends Options = Options> {
  /** `<thing>-<fault>`: also the file name, the key in a policy and the name of its page. Public, never renamed. */
  readonly id: string;
  /** The risk in one plain line, as an IG lead reads it in a list. */
  readonly title: string;
  readonly topic: 'recipients' | 'domains' | 'secure-tag' | 'identifiers' | 'wording' | 'attachments';
  /** Why it matters, for the sender in the pane: one or two short sentences. */
  readonly why: string;
  readonly source: Source;
  /** The strongest this check does in the starter policy. */
  readonly level: Level;
  /** Whether the starter policy lets a sender lift its stop with a reason. */
  readonly liftable: boolean;
  /** Without these parts an answer would mean nothing: the check is not run and its outcome is `unseen`. */
  readonly needs: readonly Part[];
  /** Without these parts it looks at what there is: what it finds stands, finding nothing means `unseen`. */
  readonly uses: readonly Part[];
  readonly options: O;
  // A method, not a property: only so do checks with different options fit in one list.
  find(input: CheckInput<O>): readonly Problem[];
}

/** Gives `find` the types of the check's own options. */
export function defineCheck<const O extends Options>(check: Check<O>): Check<O> {
  return check;
}

/** The problem at some places: none where there are none. */
export function problemAt(
  at: readonly Place[],
  message: string,
  fixes: readonly Fix[] = [],
  level?: Level,
): readonly Problem[] {
  return at.length === 0 ? [] : [{ level, message, at, fixes }];
}

/** The problem that some recipients are, by index. */
export function problemOf(
  indexes: readonly number[],
  message: string,
  fixes?: readonly Fix[],
  level?: Level,
): readonly Problem[] {
  const at = indexes.map((index): Place => ({ part: 'recipient', index }));
  return problemAt(at, message, fixes, level);
}

/** The places of the files for which something holds, in order. */
export function filesWhere(
  files: readonly Attachment[],
  holds: (file: Attachment, index: number) => boolean,
): readonly FilePlace[] {
  const places: FilePlace[] = [];
  files.forEach((file, index) => {
    if (holds(file, index)) places.push({ part: 'attachment', index });
  });
  return places;
}

/** A stretch of the subject. */
export function inSubject({ start, end }: Range): Place {
  return { part: 'subject', start, end };
}

/** "1 recipient is", "12 recipients are". */
export function recipientsAre(indexes: readonly number[]): string {
  return counted(indexes.length, 'recipient is', 'recipients are');
}

/** "1 person", "12 people". */
export function counted(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** Digits with a comma at the thousands, as people write them: there is no Intl in every Outlook. */
export function grouped(number: number): string {
  const digits = String(number);
  let text = '';
  for (let i = 0; i < digits.length; i += 1) {
    if (i > 0 && (digits.length - i) % 3 === 0) text += ',';
    text += digits.charAt(i);
  }
  return text;
}
