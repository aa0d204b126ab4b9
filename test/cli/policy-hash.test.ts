import fs from 'node:fs';
import path from 'node:path';
import { addressHash, checks, parsePolicy } from '../../src/engine';
import { folderWith, sendcheck } from './run';

interface List {
  readonly salt: string;
  readonly hashes: readonly string[];
}

const listIn = (out: string) => JSON.parse(out) as List;
const hashed = ({ salt }: List, ...addresses: readonly string[]) =>
  addresses.map((address) => addressHash(salt, address)).sort();

it('prints what the policy takes as the options of recipient-opted-out', () => {
  const input = 'tansy.moor@example.net\n  Ivy.Croft@Example.org \r\n\nTANSY.MOOR@example.net\n';
  const { status, out, err } = sendcheck(['policy', 'hash', '-'], { input });
  expect([status, err]).toEqual([0, '']);
  const list = listIn(out);
  expect(list.hashes).toEqual(hashed(list, 'tansy.moor@example.net', 'ivy.croft@example.org'));
  expect(out).not.toContain('@');
  const policy = { schema: 1, checks: { 'recipient-opted-out': { options: list } } };
  expect(parsePolicy(policy, checks)).toMatchObject({ ok: true });
});

it('makes a new salt each time, so that two lists cannot be laid side by side', () => {
  const input = 'tansy.moor@example.net\n';
  const [one, two] = [1, 2].map(() => listIn(sendcheck(['policy', 'hash', '-'], { input }).out));
  expect(one?.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(one?.salt).not.toBe(two?.salt);
  expect(one?.hashes).not.toEqual(two?.hashes);
});

describe('a table', () => {
  const table =
    '\ufeffName,"E-mail",Note\r\n"Moor, Tansy",tansy.moor@example.net,"said ""no"",\non 3 March"\r\nIvy Croft,,\r\nOak,"oak@example.com"\r\n';

  it('gives the column that is named, in any case; cells without an address are nobody', () => {
    const { status, out, err } = sendcheck(['policy', 'hash', '--column', 'e-MAIL', '-'], { input: table });
    expect([status, err]).toEqual([0, '']);
    expect(listIn(out).hashes).toEqual(hashed(listIn(out), 'tansy.moor@example.net', 'oak@example.com'));
  });

  it.each([
    ['semicolons', 'Name;Email\nMoor, Tansy;oak@example.com\n'],
    ['tabs', 'Name\tEmail\nMoor, Tansy\toak@example.com'],
  ])('may be parted by %s', (_name, input) => {
    const { status, out } = sendcheck(['policy', 'hash', '--column=Email', '-'], { input });
    expect(status).toBe(0);
    expect(listIn(out).hashes).toEqual(hashed(listIn(out), 'oak@example.com'));
  });

  it('is read as Excel writes "Unicode text"', () => {
    const folder = folderWith({});
    const file = path.join(folder, 'list.txt');
    fs.writeFileSync(file, Buffer.from('\ufeffName\tEmail\r\nOak\toak@example.com\r\n', 'utf16le'));
    const { status, out } = sendcheck(['policy', 'hash', '--column', 'Email', file]);
    expect(status).toBe(0);
    expect(listIn(out).hashes).toEqual(hashed(listIn(out), 'oak@example.com'));
  });

  it('without a column, or with one that is not there, is refused', () => {
    expect(sendcheck(['policy', 'hash', '-'], { input: table })).toEqual({
      status: 2,
      out: '',
      err: 'standard input: expected 1 address a line, found a table: name its column with --column\n',
    });
    expect(sendcheck(['policy', 'hash', '--column', 'Mail', '-'], { input: table })).toEqual({
      status: 2,
      out: '',
      err: 'standard input: expected a column that the first line calls "Mail", found none\n',
    });
  });
});

describe('lines that hold no address', () => {
  it('are told by their number and not by their words, and the others are hashed', () => {
    const input =
      'oak@example.com\nZebrafinch\nzebrafinch@\n"zebrafinch, @example.com"\nZebra Finch <zebrafinch@example.com>\nivy@example.com\nzebrafinch\n';
    const { status, out, err } = sendcheck(['policy', 'hash', '-'], { input });
    expect([status, err]).toEqual([2, 'standard input: expected an address on lines 2–5, 7, got something else\n']);
    expect(listIn(out).hashes).toEqual(hashed(listIn(out), 'oak@example.com', 'ivy@example.com'));
  });

  it('are counted as the file counts them, where a cell runs over two lines', () => {
    const input = 'Note,Email\n"one\ntwo",oak@example.com\n,zebrafinch\n';
    const { err } = sendcheck(['policy', 'hash', '--column', 'Email', '-'], { input });
    expect(err).toBe('standard input: expected an address on line 4, got something else\n');
  });

  it('and nothing else leave nothing to print', () => {
    const { status, out, err } = sendcheck(['policy', 'hash', '-'], { input: '\n\n' });
    expect([status, out, err]).toEqual([2, '', 'standard input: expected addresses, found none\n']);
  });
});

it('refuses more addresses than a policy takes', () => {
  const input = Array.from({ length: 5001 }, (_, index) => `person${index}@example.com\n`).join('');
  const { status, out, err } = sendcheck(['policy', 'hash', '-'], { input });
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('expected a list of at most 5,000 hashes');
  expect(err).toContain('got 5,001\n');
});

describe('--out', () => {
  it('writes the file whole and leaves nothing else behind', () => {
    const folder = folderWith({ 'list.txt': 'oak@example.com\n', 'hashed.json': 'old' });
    const { status, out, err } = sendcheck(['policy', 'hash', 'list.txt', '--out', 'hashed.json'], { cwd: folder });
    expect([status, out, err]).toEqual([0, '1 address hashed into hashed.json.\n', '']);
    const list = listIn(fs.readFileSync(path.join(folder, 'hashed.json'), 'utf8'));
    expect(list.hashes).toEqual(hashed(list, 'oak@example.com'));
    expect(fs.readdirSync(folder).sort()).toEqual(['hashed.json', 'list.txt']);
  });

  it('never writes over the list itself, nor leaves half a file where it cannot write', () => {
    const folder = folderWith({ 'list.txt': 'oak@example.com\n', 'taken/x.txt': '' });
    const run = (out: string) => sendcheck(['policy', 'hash', 'list.txt', '--out', out], { cwd: folder });
    expect(run('./list.txt')).toEqual({ status: 2, out: '', err: 'list.txt: expected another file after --out\n' });
    expect(run('no/such/x.json')).toEqual({
      status: 2,
      out: '',
      err: 'no/such/x.json: expected a folder, found nothing at this path\n',
    });
    expect(run('taken')).toMatchObject({ status: 2, out: '' });
    expect(fs.readFileSync(path.join(folder, 'list.txt'), 'utf8')).toBe('oak@example.com\n');
    expect(fs.readdirSync(folder).sort()).toEqual(['list.txt', 'taken']);
  });
});

it.each([
  [['policy'], 'expected the command check or policy hash, got "policy"'],
  [['policy', 'hsah', 'a.txt'], 'expected the command check or policy hash, got "policy hsah"'],
  [['policy', 'hash'], 'expected 1 file with the addresses, or - for standard input, got none'],
  [['policy', 'hash', 'a.txt', 'b.txt'], 'expected 1 file with the addresses, or - for standard input, got 2'],
  [['policy', 'hash', '--format', 'json', '-'], '--format: expected one of --column, --out, --help, --version'],
  [['policy', 'hash', '-', '--out'], '--out: expected a file after it, got nothing'],
  [['check', '--column', 'Email', '-'], '--column: expected one of --policy, --format, --help, --version'],
])('ends with 2 for %j', (args, sentence) => {
  const { status, out, err } = sendcheck(args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(`sendcheck: ${sentence}`);
});

it('says when the list is not there', () => {
  expect(sendcheck(['policy', 'hash', 'no-such-list.txt'])).toEqual({
    status: 2,
    out: '',
    err: 'no-such-list.txt: expected a file, found nothing at this path\n',
  });
});

it.each([[['policy', 'hash', '--help']], [['policy', '--help']]])('%j is answered', (args) => {
  const { status, out } = sendcheck(args);
  expect(status).toBe(0);
  expect(out).toContain('--column NAME');
});
