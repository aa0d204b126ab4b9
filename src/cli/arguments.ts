import { parseArgs } from 'node:util';

export type Format = 'text' | 'json';

export interface CheckCommand {
  readonly kind: 'check';
  readonly files: readonly string[];
  readonly policy: string | undefined;
  readonly format: Format;
}

export interface HashCommand {
  readonly kind: 'policy hash';
  readonly file: string;
  /** What the first line calls the column that holds the addresses; a line is an address when absent. */
  readonly column: string | undefined;
  /** The file to write; standard output when absent. */
  readonly out: string | undefined;
}

/** What the command line asks for. `problems` are sentences: the command was not understood. */
export type Command =
  | CheckCommand
  | HashCommand
  | { readonly kind: 'help'; readonly about: 'all' | CommandName }
  | { readonly kind: 'version' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

export type CommandName = 'check' | 'policy hash';

/** The options of each command that take a value, and what that is. */
const OPTIONS: { readonly [name in CommandName]: { readonly [option: string]: string } } = {
  check: { policy: 'a file', format: 'text or json' },
  'policy hash': { column: 'the name of a column', out: 'a file' },
};
const FLAGS = ['help', 'version'];

/** Reads the words after `sendcheck`. Never throws; all problems at once. */
export function readArguments(words: readonly string[]): Command {
  // Not strict: the module's own sentences do not say what was expected.
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      policy: { type: 'string' },
      format: { type: 'string' },
      column: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  tokens.forEach((token) => {
    if (token.kind === 'positional') positionals.push(token.value);
  });
  const length = positionals[0] === 'policy' ? 2 : 1;
  const given = positionals.slice(0, length).join(' ');
  const files = positionals.slice(length);
  const command = isCommand(given) ? given : undefined;
  const options = OPTIONS[command ?? 'check'];

  const problems: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  tokens.forEach((token) => {
    if (token.kind !== 'option') return;
    const { name, rawName, value, inlineValue } = token;
    const wanted = options[name];
    if (FLAGS.includes(name)) {
      flags.add(name);
      if (value !== undefined) problems.push(`${rawName}: expected no value, got "${value}"`);
    } else if (wanted === undefined) {
      const known = [...Object.keys(options), ...FLAGS].map((each) => `--${each}`).join(', ');
      problems.push(`${rawName}: expected one of ${known}`);
    } else if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
      problems.push(`${rawName}: expected ${wanted} after it, got nothing`);
    } else if (values.has(name)) problems.push(`${rawName}: expected once, got twice`);
    else values.set(name, value);
  });

  if (flags.has('help'))
    return { kind: 'help', about: command ?? (given.startsWith('policy') ? 'policy hash' : 'all') };
  if (flags.has('version')) return { kind: 'version' };
  if (given === '') problems.unshift('expected a command, got nothing: try sendcheck check letter.eml');
  else if (command === undefined) problems.unshift(`expected the command check or policy hash, got "${given}"`);
  const format = values.get('format') ?? 'text';
  if (format !== 'text' && format !== 'json') problems.push(`--format: expected text or json, got "${format}"`);
  const [file] = files;
  if (command === 'check' && file === undefined) problems.push('expected files or folders to check, got none');
  if (command === 'policy hash' && files.length !== 1) {
    problems.push(`expected 1 file with the addresses, or - for standard input, got ${files.length || 'none'}`);
  }
  if (problems.length > 0 || file === undefined || (format !== 'text' && format !== 'json')) {
    return { kind: 'problems', problems };
  }
  return command === 'policy hash'
    ? { kind: 'policy hash', file, column: values.get('column'), out: values.get('out') }
    : { kind: 'check', files, policy: values.get('policy'), format };
}

function isCommand(name: string): name is CommandName {
  return Object.keys(OPTIONS).includes(name);
}
