import { parseArgs } from 'node:util';

export type Format = 'text' | 'json';

export interface CheckCommand {
  readonly kind: 'check';
  readonly files: readonly string[];
  readonly policy: string | undefined;
  readonly format: Format;
}

/** What the command line asks for. `problems` are sentences: the command was not understood. */
export type Command =
  | CheckCommand
  | { readonly kind: 'help'; readonly about: 'all' | 'check' }
  | { readonly kind: 'version' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const TEXT_OPTIONS = ['policy', 'format'];
const FLAGS = ['help', 'version'];

/** Reads the words after `sendcheck`. Never throws; all problems at once. */
export function readArguments(words: readonly string[]): Command {
  // Not strict: the module's own sentences do not say what was expected.
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      policy: { type: 'string' },
      format: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const problems: string[] = [];
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  tokens.forEach((token) => {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') return;
    const { name, rawName, value, inlineValue } = token;
    if (FLAGS.includes(name)) {
      flags.add(name);
      if (value !== undefined) problems.push(`${rawName}: expected no value, got "${value}"`);
    } else if (!TEXT_OPTIONS.includes(name)) {
      problems.push(`${rawName}: expected one of --policy, --format, --help, --version`);
    } else if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
      problems.push(`${rawName}: expected ${name === 'policy' ? 'a file' : 'text or json'} after it, got nothing`);
    } else if (values.has(name)) problems.push(`${rawName}: expected once, got twice`);
    else values.set(name, value);
  });

  const [command, ...files] = positionals;
  if (flags.has('help')) return { kind: 'help', about: command === 'check' ? 'check' : 'all' };
  if (flags.has('version')) return { kind: 'version' };
  if (command === undefined) problems.unshift('expected a command, got nothing: try sendcheck check letter.eml');
  else if (command !== 'check') problems.unshift(`expected the command check, got "${command}"`);
  const format = values.get('format') ?? 'text';
  if (format !== 'text' && format !== 'json') problems.push(`--format: expected text or json, got "${format}"`);
  if (command === 'check' && files.length === 0) problems.push('expected files or folders to check, got none');
  return problems.length > 0 || (format !== 'text' && format !== 'json')
    ? { kind: 'problems', problems }
    : { kind: 'check', files, policy: values.get('policy'), format };
}
