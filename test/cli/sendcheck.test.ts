import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import { checks } from '../../src/engine';
import { CLEAR, CORPUS, folderWith, SENDCHECK, sendcheck, STOPPED } from './run';

interface Item {
  readonly file: string;
  readonly error?: string;
  readonly decision?: string;
  readonly findings?: readonly { readonly check: string; readonly level: string; readonly message: string }[];
  readonly outcomes?: { readonly [check: string]: string };
  readonly unseen?: readonly unknown[];
}

function items(out: string): readonly Item[] {
  return JSON.parse(out) as readonly Item[];
}

describe('how it ends', () => {
  const folder = folderWith({
    'clear.eml': CLEAR,
    'stopped.eml': STOPPED,
    'notes.eml': 'Ring Hazel.\n',
    'empty/a.txt': '',
  });
  const at = (name: string) => path.join(folder, name);

  it('0 when everything may go', () => {
    const { status, out, err } = sendcheck(['check', at('clear.eml')]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${at('clear.eml')}: may go\n`);
    expect(out).toContain('1 email checked: 0 stopped, 0 asked about, 1 may go.\n');
  });

  it('1 when something is stopped, and says why, where and what helps', () => {
    const { status, out, err } = sendcheck(['check', at('clear.eml'), at('stopped.eml')]);
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain(`${at('stopped.eml')}: is stopped\n  Stop  secure-tag-missing: `);
    expect(out).toContain('Where: To 1\n');
    expect(out).toContain('Fix: Put [secure] at the start of the subject.\n');
    expect(out).toContain('2 emails checked: 1 stopped, 0 asked about, 1 may go.\n');
  });

  it('2 when a file is missing or no email, after all the others', () => {
    const { status, out, err } = sendcheck(['check', at('missing.eml'), at('notes.eml'), at('stopped.eml')]);
    expect(status).toBe(2);
    expect(err.split('\n')).toEqual([
      `${at('missing.eml')}: expected a file, found nothing at this path`,
      `${at('notes.eml')}: expected an email (header lines such as From: and Subject:), found none`,
      '',
    ]);
    expect(out).toContain(`${at('stopped.eml')}: is stopped\n`);
    expect(out).toContain('2 paths could not be read.');
  });

  it('2 when a folder holds no mail', () => {
    const { status, err } = sendcheck(['check', at('empty')]);
    expect([status, err]).toEqual([2, `${at('empty')}: expected .eml files in this folder, found none\n`]);
  });

  it.each([
    [[], 'expected a command, got nothing'],
    [['chekc', 'a.eml'], 'expected the command check or policy hash, got "chekc"'],
    [['check'], 'expected files or folders to check, got none'],
    [['check', '--polcy', 'a.eml'], '--polcy: expected one of --policy, --format, --help, --version'],
    [['check', '--format', 'xml', 'a.eml'], '--format: expected text or json, got "xml"'],
    [['check', 'a.eml', '--policy'], '--policy: expected a file after it, got nothing'],
  ])('2 for %j', (args, sentence) => {
    const { status, out, err } = sendcheck(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`sendcheck: ${sentence}`);
  });
});

it.each([
  [['--help'], 'sendcheck check [options] FILE...'],
  [['check', '--help'], '--format text|json'],
  [['--version'], packageJson.version],
])('%j is answered', (args, text) => {
  const { status, out, err } = sendcheck(args);
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain(text);
});

it('says how old the accredited list is', () => {
  expect(sendcheck(['check', '-'], { input: CLEAR }).out).toMatch(
    /Accredited list: as of \d{4}-\d\d-\d\d, [\d,]+ days? old\.\n/,
  );
});

it('reads standard input, and files that begin with a hyphen after --', () => {
  expect(sendcheck(['check', '-'], { input: STOPPED }).out).toContain('standard input: is stopped\n');
  const cwd = folderWith({ '--format.eml': CLEAR });
  expect(sendcheck(['check', '--', '--format.eml'], { cwd }).out).toContain('--format.eml: may go\n');
});

describe('folders', () => {
  it('are walked in the order of their names, .eml files only', () => {
    const folder = folderWith({ 'b/2.EML': CLEAR, 'a.eml': CLEAR, 'b/1.eml': CLEAR, 'c.txt': 'x', 'B.msg': 'x' });
    const { status, out } = sendcheck(['check', '--format', 'json', folder]);
    expect(status).toBe(0);
    expect(items(out).map((item) => path.relative(folder, item.file))).toEqual([
      'a.eml',
      path.join('b', '1.eml'),
      path.join('b', '2.EML'),
    ]);
  });

  it('that lead back to themselves are read once, and a link to nowhere is told', () => {
    const folder = folderWith({ 'a/1.eml': CLEAR });
    fs.symlinkSync(folder, path.join(folder, 'a', 'loop'), 'junction');
    fs.symlinkSync(path.join(folder, 'gone.eml'), path.join(folder, 'lost.eml'));
    const { status, out, err } = sendcheck(['check', folder]);
    expect(status).toBe(2);
    expect(out).toContain('1 email checked');
    expect(err).toBe(`${path.join(folder, 'lost.eml')}: expected a file, found nothing at this path\n`);
  });
});

describe('--format json', () => {
  it('is one array: a verdict for every file, or why there is none', () => {
    const folder = folderWith({ 'clear.eml': CLEAR, 'notes.eml': 'Ring Hazel.\n', 'stopped.eml': STOPPED });
    const { status, out } = sendcheck(['check', '--format', 'json', folder]);
    expect(status).toBe(2);
    const [clear, notes, stopped, ...others] = items(out);
    expect(others).toEqual([]);
    expect(Object.keys(clear ?? {})).toEqual(['file', 'decision', 'findings', 'outcomes', 'unseen']);
    expect(clear?.decision).toBe('allow');
    expect(Object.keys(clear?.outcomes ?? {})).toEqual(checks.map((check) => check.id));
    expect(notes).toEqual({
      file: path.join(folder, 'notes.eml'),
      error: 'expected an email (header lines such as From: and Subject:), found none',
    });
    expect(stopped?.decision).toBe('block');
    expect(stopped?.findings?.[0]).toEqual({
      check: 'secure-tag-missing',
      level: 'block',
      message: expect.stringMatching(/\.$/) as string,
      places: [{ part: 'recipient', index: 0 }],
      fixes: [{ kind: 'edit-subject', cut: [], prefix: '[secure]' }],
    });
  });

  it('is an array even when nothing could be read', () => {
    const { status, out } = sendcheck(['check', '--format', 'json', 'no-such-file.eml']);
    expect(status).toBe(2);
    expect(items(out)).toEqual([{ file: 'no-such-file.eml', error: 'expected a file, found nothing at this path' }]);
  });

  it('names what was not read', () => {
    const input = CLEAR.replace('\n\n', '\nContent-Type: text/plain; charset=utf-7\n\n');
    const { status, out } = sendcheck(['check', '--format', 'json', '-'], { input });
    expect(status).toBe(1);
    expect(items(out)[0]).toMatchObject({ decision: 'warn', unseen: [{ part: 'body', why: 'too-long' }] });
  });
});

describe('attachments', () => {
  const clinic = fs.readFileSync(path.join(__dirname, '../readers/files/xlsx/clinic.xlsx'));
  const mail = (to: string) =>
    [
      `From: asha@nhs.net\nTo: ${to}\nSubject: Rota\nContent-Type: multipart/mixed; boundary=b`,
      '\n--b\n\nThe rota. This email is confidential.\n--b',
      'Content-Type: application/octet-stream; name="zebrafinch.xlsx"\nContent-Transfer-Encoding: base64\n',
      `${clinic.toString('base64')}\n--b`,
      'Content-Type: application/octet-stream; name="zebrafinch.bin"\nContent-Transfer-Encoding: base64\n',
      'AAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8=\n--b--\n',
    ].join('\n');

  it('are looked into: what a workbook hides stops it, and what nobody reads is told', () => {
    const { status, out } = sendcheck(['check', '-'], { input: mail('hazel@example.com') });
    expect(status).toBe(1);
    expect(out).toMatch(
      /Stop {2}attachment-hidden-content: .*\n {8}Where: attachment 1\n {8}Fix: Remove attachment 1\./,
    );
    expect(out).toMatch(/Not looked at: what is inside attachment 2 \(.*\)\n/);
    expect(out).not.toMatch(/zebrafinch|Staff|Clinic|999/);
  });

  it('are places in JSON, and the ones that were not looked into stand in `unseen`', () => {
    const { out } = sendcheck(['check', '--format', 'json', '-'], { input: mail('hazel@example.com') });
    const [item] = items(out);
    const hidden = item?.findings?.find((each) => each.check === 'attachment-hidden-content');
    expect(hidden).toMatchObject({ level: 'block', fixes: [{ kind: 'remove-attachments', attachments: [0] }] });
    expect((hidden as { places?: unknown }).places).toContainEqual({
      part: 'attachment',
      index: 0,
      piece: expect.any(Number) as number,
    });
    expect(item?.unseen).toEqual([{ part: 'attachment', index: 1, why: expect.any(String) as string }]);
    expect(out).not.toMatch(/zebrafinch|Staff|Clinic list|999/);
  });
});

it.each(['text', 'json'])('%s holds no words of the mail', (format) => {
  const folder = folderWith({
    'a.eml': [
      'From: Zebrafinch <zebrafinch@nhs.net>',
      'To: Zebrafinch <zebrafinch@leeds-gov.uk>, zebrafinch@example.com, "zebrafinch@nhs.net" <z@example.org>',
      'Cc: =?utf-8?Q?Zebrafinch?= <zebrafinch@example-council.gcsx.gov.uk>',
      'Subject: FW: zebrafinch (secure) NHS number 999 001 2385',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Zebrafinch: NHS number 999 002 4758, zebrafinch HIV clinic',
      '',
      'From: zebrafinch@nhs.net',
      'Sent: today',
      'To: zebrafinch@nhs.net',
      'Subject: zebrafinch',
      '',
      'Zebrafinch 999 008 6605',
      '--b',
      'Content-Type: application/pdf; name="zebrafinch 999 001 2385.pdf"',
      '',
      'zebrafinch',
      '--b--',
    ].join('\n'),
  });
  const { status, out, err } = sendcheck(['check', '--format', format, folder]);
  expect(status).toBe(1);
  expect(out.match(/secure-tag|identifier|recipient-/g)?.length).toBeGreaterThan(3);
  expect(`${out}${err}`).not.toMatch(/zebrafinch|leeds|gcsx|999.?0|example\.(?:com|org)/i);
});

describe('--policy', () => {
  const mail = folderWith({ 'stopped.eml': STOPPED });

  it('is the policy that counts', () => {
    const folder = folderWith({
      'policy.json': `\ufeff${JSON.stringify({
        schema: 1,
        version: 7,
        name: 'Example Trust',
        checks: { 'secure-tag-missing': { level: 'off' }, 'disclaimer-missing': { level: 'off' } },
        domains: {
          local: [{ domain: 'partner.example', owner: 'IG lead', reason: 'A contract', reviewBy: '2020-01-31' }],
        },
      })}`,
    });
    const { status, out } = sendcheck(['check', '--policy', path.join(folder, 'policy.json'), mail]);
    expect(status).toBe(0);
    expect(out).toContain('Policy: Example Trust, version 7.\n');
    expect(out).toContain('partner.example: trusted locally, its review was due on 2020-01-31. Ask IG lead.\n');
  });

  it('with problems is refused, with all of them', () => {
    const folder = folderWith({ 'policy.json': '{ "schema": 9, "onFailure": "shrug", "colour": "green" }' });
    const file = path.join(folder, 'policy.json');
    const { status, out, err } = sendcheck(['check', '--policy', file, mail]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`${file}: schema: expected `);
    expect(err).toContain(`${file}: onFailure: expected one of "allow", "warn", "block", got "shrug"\n`);
    expect(err).toContain(`${file}: colour: expected `);
  });

  it('that is no JSON or not there is refused', () => {
    const folder = folderWith({ 'policy.json': '{\n  "schema": 1,\n  oops\n}' });
    const file = path.join(folder, 'policy.json');
    expect(sendcheck(['check', '--policy', file, mail])).toEqual({
      status: 2,
      out: '',
      err: `${file}: expected JSON, got something else on line 3\n`,
    });
    expect(sendcheck(['check', '--policy', `${file}5`, mail]).err).toBe(
      `${file}5: expected a file, found nothing at this path\n`,
    );
  });
});

it('ends quietly when its reader goes away', async () => {
  const many = Array.from({ length: 60 }, () => CORPUS);
  const child = spawn(process.execPath, [SENDCHECK, 'check', ...many], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect([status, err]).toEqual([2, '']);
});

it('does not let a file name steer the terminal', () => {
  const folder = folderWith({ 'a\u202eb\u001b[31m.eml': CLEAR });
  expect(sendcheck(['check', folder]).out).toContain('a?b?[31m.eml: may go\n');
});
