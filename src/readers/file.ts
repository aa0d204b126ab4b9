/** The contract of every reader: bytes in, named stretches of text out, and a reason for whatever was not read. */

/** One stretch of text inside a file. */
export interface FilePart {
  /** As a person would say it: "sheet 'Staff'", "hidden rows of sheet 'Staff'", "comment in B7", "page 3". */
  readonly name: string;
  /** False for what a person does not see on opening the file: hidden sheets, caches, tracked deletions, speaker notes. */
  readonly visible: boolean;
  /** Plain text with `\n` line ends. A table is one row a line, its cells parted by `\t`. */
  readonly text: string;
}

/**
 * Why something was not read: it is locked; larger than the limits; of a kind nobody here reads; not what it says it
 * is, or broken; a picture, without text; or the time was up.
 */
export type Unreadable = 'encrypted' | 'too-large' | 'unknown-format' | 'damaged' | 'picture' | 'no-time';

/** What of a file was not read; an empty name is the file itself. */
export interface Gap {
  readonly name: string;
  readonly why: Unreadable;
}

/** What a file holds. A file of which nothing could be read has no parts and one gap without a name. */
export interface FileContent {
  readonly parts: readonly FilePart[];
  readonly gaps: readonly Gap[];
}

/**
 * What is left to spend on one attachment, shared by everything nested in it. Readers take from it as they go.
 * Bounds: assurance X-14; nothing that people send comes near them.
 */
export interface Budget {
  /** Bytes that may still be inflated or decoded. */
  bytes: number;
  /** Entries of archives that may still be opened. */
  entries: number;
  /** Levels of files inside files that are still allowed. */
  depth: number;
  /** Whether the caller's time is up: asked now and then, since readers have no clock. */
  readonly isOver: () => boolean;
}

export const LIMITS = { bytes: 50_000_000, entries: 1000, depth: 2, ratio: 200 } as const;

/** Reads a file that stands inside another, by its bytes, within the same budget; its parts are named after it. */
export type ReadInside = (bytes: Uint8Array, name: string) => FileContent;

/** Reads one format. It may throw what `unreadable` makes, or break: the door turns both into a gap. */
export type Reader = (bytes: Uint8Array, budget: Budget, readInside: ReadInside) => FileContent;

/** What a reader throws when nothing more of this file can be read. */
export interface Stop extends Error {
  readonly unreadable: Unreadable;
}

/** Ends the reading of this file, for a reason: to be thrown. */
export function unreadable(why: Unreadable): Stop {
  return Object.assign(new Error(why), { unreadable: why });
}

/** Ends the reading of this file as damaged unless this holds. */
export function demand(holds: boolean): asserts holds {
  if (!holds) throw unreadable('damaged');
}

/** Takes bytes from the budget before they are made; throws when there are not enough, or the time is up. */
export function spend(budget: Budget, bytes: number): void {
  if (budget.isOver()) throw unreadable('no-time');
  if (bytes > budget.bytes) throw unreadable('too-large');
  budget.bytes -= bytes;
}

/** Why reading ended, of whatever was thrown. */
export function whyOf(thrown: unknown): Unreadable {
  return (thrown instanceof Error && (thrown as Partial<Stop>).unreadable) || 'damaged';
}

/** What could not be read at all, for whatever was thrown. */
export function unread(thrown: unknown): FileContent {
  return { parts: [], gaps: [{ name: '', why: whyOf(thrown) }] };
}

/** Reads what stands inside a file, a level deeper; all that is told of it is named after it. Never throws. */
export function within(budget: Budget, name: string, read: () => FileContent): FileContent {
  if (budget.depth === 0) return { parts: [], gaps: [{ name, why: 'too-large' }] };
  budget.depth -= 1;
  let content: FileContent;
  try {
    content = read();
  } catch (thrown) {
    content = unread(thrown);
  }
  budget.depth += 1;
  const named = <T extends { readonly name: string }>(each: T): T => ({
    ...each,
    name: each.name ? `${each.name} in ${name}` : name,
  });
  return { parts: content.parts.map(named), gaps: content.gaps.map(named) };
}

/** A name that the file's author chose, as part of a sentence: on one line, its end when it is long, in quotation marks. */
export function quoted(name: string): string {
  return `'${name.slice(-80).replace(/\s+/g, ' ')}'`;
}
