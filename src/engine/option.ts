/** One setting of a check, described once: validation, the editor's field and the page of options come from this. */
export interface Option<T> {
  readonly kind: 'count' | 'level' | 'words' | 'toggle' | 'choice';
  readonly label: string;
  readonly hint: string;
  readonly default: T;
  /** What a policy author must write, as a phrase: "a whole number from 1 to 500". */
  readonly expects: string;
  /** The value, or undefined when it is not what `expects` says. Never throws. */
  readonly read: (value: unknown) => T | undefined;
}

export interface Options {
  readonly [name: string]: Option<unknown>;
}

export type ValuesOf<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** What the policy lets a check do: stay silent, speak in the pane, ask at Send, stop the send. */
export type Level = 'off' | 'note' | 'warn' | 'block';

const LEVELS: readonly Level[] = ['off', 'note', 'warn', 'block'];

/** Orders levels: a greater number interrupts more. */
export function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** The one of two levels that interrupts less. */
export function weaker<L extends Level>(a: L, b: Level): L | Level {
  return rank(a) <= rank(b) ? a : b;
}

export function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && (LEVELS as readonly string[]).indexOf(value) !== -1;
}

/** A whole number from `from` to `to`, both included. */
export function count(
  label: string,
  hint: string,
  bounds: { default: number; from: number; to: number },
): Option<number> {
  return {
    kind: 'count',
    label,
    hint,
    default: bounds.default,
    expects: `a whole number from ${bounds.from} to ${bounds.to}`,
    read: (value) =>
      typeof value === 'number' && Math.floor(value) === value && value >= bounds.from && value <= bounds.to
        ? value
        : undefined,
  };
}

/** What to do in one of a check's cases. */
export function level(label: string, hint: string, preset: Level): Option<Level> {
  return {
    kind: 'level',
    label,
    hint,
    default: preset,
    expects: 'one of "off", "note", "warn", "block"',
    read: (value) => (isLevel(value) ? value : undefined),
  };
}

/** A list of words or phrases, found whole and in any case. No patterns. */
export function words(label: string, hint: string, preset: readonly string[]): Option<readonly string[]> {
  return {
    kind: 'words',
    label,
    hint,
    default: preset,
    expects: 'a list of words or phrases of 2 to 80 characters, at most 500 of them',
    read: (value) =>
      Array.isArray(value) &&
      value.length <= 500 &&
      value.every((word) => typeof word === 'string' && word.trim().length >= 2 && word.length <= 80)
        ? (value as string[])
        : undefined,
  };
}

export function toggle(label: string, hint: string, preset: boolean): Option<boolean> {
  return {
    kind: 'toggle',
    label,
    hint,
    default: preset,
    expects: 'true or false',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  };
}
