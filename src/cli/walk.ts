import fs from 'node:fs';
import path from 'node:path';

/** A file to check, or one sentence on why there is none at this path. */
export type Found =
  { readonly path: string; readonly problem?: undefined } | { readonly path: string; readonly problem: string };

export const STANDARD_INPUT = '-';

/**
 * The .eml files behind the paths that were given: a file is taken whatever its name, a folder stands for every .eml file
 * in it and below, in the order of their names. A folder that is reached twice, by a link or a loop, is read once.
 */
export function* walk(paths: readonly string[]): Generator<Found> {
  for (const given of paths) {
    if (given === STANDARD_INPUT) {
      yield { path: given };
      continue;
    }
    const kind = kindOf(given);
    if (kind === 'folder') {
      let isEmpty = true;
      for (const found of folder(given, new Set())) {
        isEmpty = false;
        yield found;
      }
      if (isEmpty) yield { path: given, problem: 'expected .eml files in this folder, found none' };
    } else if (kind === 'file') yield { path: given };
    else yield { path: given, problem: kind };
  }
}

function* folder(given: string, seen: Set<string>): Generator<Found> {
  let names: string[];
  try {
    const real = fs.realpathSync(given);
    if (seen.has(real)) return;
    seen.add(real);
    names = fs.readdirSync(given).sort();
  } catch (failure) {
    yield { path: given, problem: reason(failure, 'folder') };
    return;
  }
  for (const name of names) {
    const each = path.join(given, name);
    const isMail = name.toLowerCase().endsWith('.eml');
    const kind = kindOf(each);
    if (kind === 'folder') yield* folder(each, seen);
    else if (isMail) yield kind === 'file' ? { path: each } : { path: each, problem: kind };
  }
}

/** "folder", "file" (whatever can be read like one), or a sentence. */
function kindOf(given: string): string {
  try {
    return fs.statSync(given).isDirectory() ? 'folder' : 'file';
  } catch (failure) {
    return reason(failure, 'file');
  }
}

/** What the system said, as a sentence. */
export function reason(failure: unknown, what: 'file' | 'folder'): string {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  switch (code) {
    case 'ENOENT':
      return `expected a ${what}, found nothing at this path`;
    case 'EACCES':
    case 'EPERM':
      return `expected a ${what} you may read, access was refused`;
    case 'EISDIR':
      return 'expected a file, found a folder';
    case 'ENOTDIR':
      return 'expected a folder on the way to it, found a file';
    case 'ELOOP':
      return `expected a ${what}, found links that lead in a circle`;
    default:
      return `expected a ${what} that can be read${code === '' ? '' : `, the system said ${code}`}`;
  }
}
