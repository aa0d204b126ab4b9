import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');

/** The built command: what an organisation runs. */
export const SENDCHECK = path.join(root, 'dist/cli/sendcheck.js');

export const CORPUS = path.join(root, 'test/corpus');

if (!fs.existsSync(SENDCHECK)) {
  throw new Error('dist/cli/sendcheck.js is missing. Make it with: node tools/build.js --only command');
}

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export function sendcheck(args: readonly string[], { input = '', cwd = root } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SENDCHECK, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

/** A fresh folder with these files in it; taken away after the test file. */
export function folderWith(files: { readonly [name: string]: string }): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sendcheck-'));
  made.push(folder);
  Object.entries(files).forEach(([name, text]) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  });
  return folder;
}

const made: string[] = [];
afterAll(() => made.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** Nothing to say about it. */
export const CLEAR = 'From: asha@nhs.net\nTo: robin@nhs.net\nSubject: Rota\n\nThe rota is out.\n';

/** Stopped: patient data, and the address is not on a secure service. */
export const STOPPED = 'From: asha@nhs.net\nTo: hazel@example.com\nSubject: Result\n\nNHS number 999 001 2385.\n';
