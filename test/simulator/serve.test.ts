import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Serve {
  fileIn(folder: string, requestPath: string): string | undefined;
  rewritePage(html: string): string;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { fileIn, rewritePage } = require('../../tools/serve.js') as Serve;

const root = path.resolve(__dirname, '../..');

/** Runs `npm start` as its script does, until it ends or `until` has been printed. */
function start(args: readonly string[], until?: string): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['tools/start.js', '--no-build', ...args], { cwd: root });
    let out = '';
    let error = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (until !== undefined && out.includes(until)) child.kill('SIGTERM');
    });
    child.stderr.on('data', (data: Buffer) => (error += data.toString()));
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

describe('a folder is served', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'sendcheck-serve-'));
  const folder = path.join(home, 'site');
  beforeAll(() => {
    mkdirSync(path.join(folder, 'sub'), { recursive: true });
    writeFileSync(path.join(home, 'secret.txt'), 'no');
    writeFileSync(path.join(folder, 'a b.txt'), 'yes');
    symlinkSync(home, path.join(folder, 'out'));
  });
  afterAll(() => rmSync(home, { recursive: true }));

  test('by the names of its files', () => expect(fileIn(folder, '/a%20b.txt')).toMatch(/a b\.txt$/));

  test.each([
    '/',
    '/sub',
    '/none',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '/out/secret.txt',
    '/%',
    '/a%00',
  ])('and nothing else: %s', (requestPath) => expect(fileIn(folder, requestPath)).toBeUndefined());
});

test('only the tag of office.js changes in a page', () => {
  const page =
    '<head><script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>office.js</p>';
  expect(rewritePage(page)).toBe(
    '<head><script src="/office-js-support/ajax.js"></script><script defer src="/office-js/office.js"></script><p>office.js</p>',
  );
  expect(rewritePage('<script src="https://example.com/office.js"></script>')).toBe(
    '<script src="https://example.com/office.js"></script>',
  );
});

describe('npm start', () => {
  test('prints the address, says what the browser will ask, and ends when told', async () => {
    const { code, out } = await start(['--port', '0'], 'Ctrl+C');
    expect(out).toMatch(/http:\/\/localhost:\d+\//);
    expect(out).toContain('ask once');
    expect(code).toBe(0);
  });

  test('a port in use is one sentence and exit code 2', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await start(['--port', String(port)])).toMatchObject({
      code: 2,
      error: `Port ${port} is in use; choose another with --port, or stop what uses it.\n`,
    });
    taken.close();
  });

  test.each([['--port', 'many'], ['--port', '70000'], ['--sideways']])('%s %s is refused', async (...args) => {
    expect(await start(args)).toMatchObject({ code: 2, out: '' });
  });
});
