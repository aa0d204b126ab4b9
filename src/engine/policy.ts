import type { Check } from './check';
import type { Decision } from './evaluate';
import type { Level } from './option';
import type { LocalTrust, Organisation, Suffix } from './organisation';
import { starterPolicy } from './starter-policy';
import { templateFault } from './text/template';

/** What an organisation wants, ready to run: `parsePolicy` makes it out of the file an IG lead keeps. */
export interface Policy {
  readonly name: string;
  /** Rises by one with every change. */
  readonly version: number;
  readonly organisation: Organisation;
  /** When a check breaks. */
  readonly onFailure: Decision;
  /** When a part of the draft could not be read. */
  readonly onUnseen: Decision;
  /** One entry for every check there is. */
  readonly checks: { readonly [id: string]: CheckSettings };
}

export interface CheckSettings {
  /** The strongest the check may do. */
  readonly level: Level;
  /** Whether a sender may lift its stop with a reason. */
  readonly liftable: boolean;
  readonly options: { readonly [name: string]: unknown };
}

/** A place in a policy file that is not as it should be. */
export interface PolicyProblem {
  /** "checks.recipients-exposed.options.blockFrom"; empty for the file as a whole. */
  readonly path: string;
  /** A phrase: "a whole number from 2 to 500". */
  readonly expected: string;
  readonly got: string;
}

export type ParsedPolicy =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** The format of the file, raised when an older Sendcheck could misread a newer file. */
export const POLICY_SCHEMA = 1;
const SCHEMA_EXPECTED = `${POLICY_SCHEMA}, the format this Sendcheck reads`;

/** One problem as a sentence. */
export function problemText(problem: PolicyProblem): string {
  return `${problem.path === '' ? 'policy' : problem.path}: expected ${problem.expected}, got ${problem.got}`;
}

/**
 * Makes a policy out of parsed JSON. What the file does not mention is as in the starter policy. Never throws, and
 * gives all problems at once, in the order of the file's description.
 */
export function parsePolicy(json: unknown, checks: readonly Check[]): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const at = (path: string) => new Entry(path, problems);
  const file = at('').record(json, [
    'schema',
    'version',
    'name',
    'organisation',
    'domains',
    'onFailure',
    'onUnseen',
    'checks',
  ]);
  file.entry('schema').as(SCHEMA_EXPECTED, (value) => (value === POLICY_SCHEMA ? value : undefined));
  const version = file.optional('version', (entry) => entry.whole(1, 1000000)) ?? starterPolicy.version;
  const name = file.optional('name', (entry) => entry.text(1, 80)) ?? starterPolicy.name;
  const onFailure = file.optional('onFailure', decision) ?? starterPolicy.onFailure;
  const onUnseen = file.optional('onUnseen', decision) ?? starterPolicy.onUnseen;

  const organisation = organisationOf(file);
  const settings: { [id: string]: CheckSettings } = {};
  const chosen = file.record(
    'checks',
    checks.map((check) => check.id),
  );
  checks.forEach((check) => {
    const own = chosen.record(check.id, ['level', 'liftable', 'options']);
    const level = own.optional('level', (entry) => entry.oneOf<Level>('off', 'note', 'warn', 'block'));
    const liftable = own.optional('liftable', (entry) => entry.flag());
    const given = own.record('options', Object.keys(check.options));
    const options: { [name: string]: unknown } = {};
    Object.keys(check.options).forEach((option) => {
      const described = check.options[option];
      if (described === undefined) return;
      const value = given.optional(option, (entry) => entry.as(described.expects, described.read));
      options[option] = value === undefined ? described.default : value;
    });
    settings[check.id] = { level: level ?? check.level, liftable: liftable ?? check.liftable, options };
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, policy: { name, version, organisation, onFailure, onUnseen, checks: settings } };
}

function organisationOf(file: RecordEntry): Organisation {
  const preset = starterPolicy;
  const own = file.record('organisation', [
    'internalDomains',
    'secureTag',
    'disclaimer',
    'help',
    'sensitiveWords',
    'clinicalWords',
    'hospitalNumbers',
    'recipientLimit',
  ]);
  const disclaimer = own.record('disclaimer', ['mode', 'text']);
  const lists = file.record('domains', ['accredited', 'suffixes', 'legacy', 'askLocally', 'local', 'privateMailboxes']);
  const accredited = lists.record('accredited', ['asOf', 'source', 'domains']);
  const listed = accredited.optional('domains', (entry) => entry.listOf((each) => each.domain()));
  const isOwnList = listed !== undefined;
  if (isOwnList) {
    ['asOf', 'source'].forEach((key) => {
      if (!accredited.has(key)) accredited.missing(key, 'the day and the place the list was taken from');
    });
  }
  const domains = listed ?? preset.domains.accredited.domains;
  const onList = new Set(domains);
  const lapsed = new Map<string, string>();
  preset.domains.lapsed.forEach(([lastListed, listed]) =>
    listed.split(' ').forEach((domain) => {
      if (!onList.has(domain)) lapsed.set(domain, lastListed);
    }),
  );
  return {
    internalDomains: new Set(
      own.optional('internalDomains', (entry) => entry.listOf((each) => each.domain())) ??
        preset.organisation.internalDomains,
    ),
    secureTag: own.optional('secureTag', secureTag) ?? preset.organisation.secureTag,
    disclaimer: {
      mode:
        disclaimer.optional('mode', (entry) => entry.oneOf('required-in-new-text', 'appended-by-gateway')) ??
        preset.organisation.disclaimer.mode,
      text: disclaimer.optional('text', (entry) => entry.text(20, 5000)) ?? preset.organisation.disclaimer.text,
    },
    help: own.optional('help', (entry) => entry.text(0, 120)) ?? preset.organisation.help,
    sensitiveWords: own.optional('sensitiveWords', phrases) ?? preset.organisation.sensitiveWords,
    clinicalWords: own.optional('clinicalWords', phrases) ?? preset.organisation.clinicalWords,
    hospitalNumbers: own.optional('hospitalNumbers', templates) ?? preset.organisation.hospitalNumbers,
    recipientLimit:
      own.optional('recipientLimit', (entry) => entry.whole(1, 10000)) ?? preset.organisation.recipientLimit,
    domains: {
      accredited: {
        asOf: accredited.optional('asOf', (entry) => entry.day()) ?? preset.domains.accredited.asOf,
        source: accredited.optional('source', (entry) => entry.text(1, 500)) ?? preset.domains.accredited.source,
        domains: onList,
      },
      lapsed,
      suffixes: lists.optional('suffixes', suffixes) ?? preset.domains.suffixes,
      legacy: lists.optional('legacy', suffixes) ?? preset.domains.legacy,
      askLocally: lists.optional('askLocally', suffixes) ?? preset.domains.askLocally,
      local: lists.optional('local', (entry) => entry.listOf(localTrust)) ?? [],
      privateMailboxes: new Set(
        lists.optional('privateMailboxes', (entry) => entry.listOf((each) => each.domain())) ??
          preset.domains.privateMailboxes,
      ),
    },
  };
}

const decision = (entry: Entry): Decision | undefined => entry.oneOf<Decision>('allow', 'warn', 'block');

const secureTag = (entry: Entry): string | undefined =>
  entry.as('one or more plain words in square brackets, like "[secure]", at most 30 characters', (value) =>
    typeof value === 'string' && /^\[[a-z0-9][a-z0-9 -]{0,27}\]$/i.test(value) ? value : undefined,
  );

const templates = (entry: Entry): readonly string[] | undefined =>
  entry.listOf((each) =>
    each.as('letters, digits and parts such as "{digit:6}", 4 to 20 in all, 4 of them digits that vary', (value) =>
      typeof value === 'string' && templateFault(value) === undefined ? value : undefined,
    ),
  );
const phrases = (entry: Entry): readonly string[] | undefined => entry.listOf((each) => each.text(2, 80));

const suffixes = (entry: Entry): readonly Suffix[] | undefined =>
  entry.listOf((each) => {
    const own = each.record(each.value, ['domain', 'label']);
    const domain = own.required('domain', (inner) => inner.domain());
    const label = own.required('label', (inner) => inner.text(1, 60));
    return domain === undefined || label === undefined ? undefined : { domain, label };
  });

const localTrust = (each: Entry): LocalTrust | undefined => {
  const own = each.record(each.value, ['domain', 'owner', 'reason', 'reviewBy']);
  const domain = own.required('domain', (inner) => inner.domain());
  const owner = own.required('owner', (inner) => inner.text(1, 80));
  const reason = own.required('reason', (inner) => inner.text(1, 200));
  const reviewBy = own.required('reviewBy', (inner) => inner.day());
  return domain === undefined || owner === undefined || reason === undefined || reviewBy === undefined
    ? undefined
    : { domain, owner, reason, reviewBy };
};

/** One value of the file and the path to it. Each reader gives the value, or notes a problem and gives undefined. */
class Entry {
  readonly path: string;
  readonly value: unknown;
  private readonly problems: PolicyProblem[];

  constructor(path: string, problems: PolicyProblem[], value?: unknown) {
    this.path = path;
    this.problems = problems;
    this.value = value;
  }

  private refuse(expected: string): void {
    this.problems.push({ path: this.path, expected, got: shown(this.value) });
  }

  as<T>(what: string, read: (value: unknown) => T | undefined): T | undefined {
    const value = read(this.value);
    if (value === undefined) this.refuse(what);
    return value;
  }

  oneOf<T extends string>(...choices: readonly T[]): T | undefined {
    return this.as(`one of ${choices.map((choice) => `"${choice}"`).join(', ')}`, (value) =>
      choices.filter((choice) => choice === value).pop(),
    );
  }

  whole(from: number, to: number): number | undefined {
    return this.as(`a whole number from ${from} to ${to}`, (value) =>
      typeof value === 'number' && Math.floor(value) === value && value >= from && value <= to ? value : undefined,
    );
  }

  flag(): boolean | undefined {
    return this.as('true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  text(from: number, to: number): string | undefined {
    return this.as(`text of ${from} to ${to} characters`, (value) =>
      typeof value === 'string' && value.trim().length >= from && value.length <= to ? value : undefined,
    );
  }

  day(): string | undefined {
    return this.as('a day like "2026-03-31"', (value) =>
      typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value) ? value : undefined,
    );
  }

  /** Lower case, ASCII, two labels or more: what addresses are matched against. */
  domain(): string | undefined {
    return this.as('a domain in lower case, like "trust.nhs.uk"', (value) =>
      typeof value === 'string' &&
      value.length <= 253 &&
      value.includes('.') &&
      value.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
        ? value
        : undefined,
    );
  }

  listOf<T>(read: (entry: Entry) => T | undefined): readonly T[] | undefined {
    const values: T[] = [];
    if (!Array.isArray(this.value)) {
      this.refuse('a list');
      return undefined;
    }
    this.value.forEach((each: unknown, index) => {
      const value = read(new Entry(`${this.path}[${index}]`, this.problems, each));
      if (value !== undefined) values.push(value);
    });
    return values;
  }

  /** The entries of an object; names it does not know are problems. */
  record(value: unknown, known: readonly string[]): RecordEntry {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.problems.push({ path: this.path, expected: 'an object', got: shown(value) });
      return new RecordEntry(this.path, {}, this.problems);
    }
    Object.keys(value).forEach((key) => {
      if (!known.includes(key)) {
        this.problems.push({ path: joined(this.path, key), expected: `one of ${known.join(', ')}`, got: `"${key}"` });
      }
    });
    return new RecordEntry(this.path, value as { [key: string]: unknown }, this.problems);
  }
}

class RecordEntry {
  private readonly path: string;
  private readonly values: { readonly [key: string]: unknown };
  private readonly problems: PolicyProblem[];

  constructor(path: string, values: { readonly [key: string]: unknown }, problems: PolicyProblem[]) {
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  has(key: string): boolean {
    return Object.prototype.hasOwnProperty.call(this.values, key);
  }

  entry(key: string): Entry {
    return new Entry(joined(this.path, key), this.problems, this.has(key) ? this.values[key] : undefined);
  }

  optional<T>(key: string, read: (entry: Entry) => T | undefined): T | undefined {
    return this.has(key) ? read(this.entry(key)) : undefined;
  }

  required<T>(key: string, read: (entry: Entry) => T | undefined): T | undefined {
    return read(this.entry(key));
  }

  missing(key: string, what: string): void {
    this.problems.push({ path: joined(this.path, key), expected: what, got: 'nothing' });
  }

  /** The object under `key`, empty when the file has none. */
  record(key: string, known: readonly string[]): RecordEntry {
    return this.has(key)
      ? this.entry(key).record(this.values[key], known)
      : new RecordEntry(joined(this.path, key), {}, this.problems);
  }
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** What stands there, short enough for one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/**
 * The policy to run: the one given, or the starter policy when there is none or it does not parse. `problems` tells
 * the sender that the organisation's own policy is not the one in use.
 */
export function policyInUse(
  json: unknown,
  checks: readonly Check[],
): { readonly policy: Policy; readonly problems: readonly PolicyProblem[] } {
  const starter = parsePolicy({ schema: POLICY_SCHEMA }, checks);
  if (!starter.ok) throw new Error('The starter policy does not parse: a fault in this build of Sendcheck.');
  if (json === undefined) return { policy: starter.policy, problems: [] };
  const own = parsePolicy(json, checks);
  return own.ok ? { policy: own.policy, problems: [] } : { policy: starter.policy, problems: own.problems };
}
