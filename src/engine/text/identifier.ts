import type { Label } from './label';

/** Something that tells who a patient is. */
export interface Identifier {
  readonly kind:
    'nhs-number' | 'chi-number' | 'hc-number' | 'ni-number' | 'hospital-number' | 'birth-date' | 'postcode';
  /** UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** `strong`: beyond doubt; `likely`: its form needs the words around it, and they are there; `weak`: they are not. */
  readonly strength: 'strong' | 'likely' | 'weak';
  /**
   * Its digits and letters without marks, in capitals; a date as YYYY-MM-DD. It tells the same from another and never
   * leaves the engine.
   */
  readonly key: string;
}

/** An identifier whose surroundings may yet make it surer. */
export type Found = { -readonly [K in keyof Identifier]: Identifier[K] };

/** What the recognisers share while a text is read. Ask in rising order. */
export interface Scan {
  /** Plain, and nothing in it that does not show. */
  readonly text: string;
  /** What was found last. */
  last: Found | undefined;
  /** At most 60 characters before `at`, none of what was found last. */
  readonly before: (at: number) => string;
  /** What the heading of its column says of a stretch that fills a cell. */
  readonly headed: (start: number, end: number) => Label | undefined;
  /** What the words before a stretch and the heading of its column say of it. */
  readonly labels: (start: number, end: number) => readonly (Label | undefined)[];
  /** Whether words about a patient stand near by. */
  readonly isPatientNear: (start: number, end: number) => boolean;
  /** Whether this place is in a signature or a footer. */
  readonly isFurniture: (at: number) => boolean;
  /** The cell that the stretch fills; undefined when it shares it with other words. */
  readonly cellOf: (start: number, end: number) => Cell | undefined;
}

/** A cell of a table; in plain text a line of its own. */
export interface Cell {
  /** The same for all cells of one column of one table, and for no other. */
  readonly column: number;
  /** What the first row says of the column. */
  readonly heading: Label | undefined;
}
