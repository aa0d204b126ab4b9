import fs from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../src/readers';

/** A file of test/readers/files. */
export function madeFile(name: string): Uint8Array {
  return Uint8Array.from(fs.readFileSync(path.join(__dirname, 'files', name)));
}

/** The words of another program's reading of one of the files, without the mark it begins with. */
export function wordsOf(name: string): readonly string[] {
  return fs
    .readFileSync(path.join(__dirname, 'files', name), 'utf8')
    .replace(/^\ufeff/, '')
    .split(/[\s"]+/)
    .filter((word) => word !== '');
}

/** What was found: each part by its name, a minus before what is not seen on opening; gaps with their reason. */
export function told({ parts, gaps }: FileContent): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...parts.map(({ name, visible, text }) => [`${visible ? '' : '- '}${name}`, text.trim()]),
    ...gaps.map(({ name, why }) => [`${name}?`, why]),
  ]) as Readonly<Record<string, string>>;
}
