import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { addressHash, checks, counted, grouped } from '../engine';
import type { HashCommand } from './arguments';
import { ENDS, type End } from './check-files';
import { complain, printable, type Output } from './output';
import { ranges } from './places';
import { readBytes } from './read-bytes';
import { rowsOf } from './rows';
import { reason, STANDARD_INPUT } from './walk';

/**
 * Makes the options of `recipient-opted-out` out of a list of addresses: a new salt, and hashes in an order that tells
 * nothing of the list's. Lines that hold no address are told by their number, after all the others were hashed.
 */
export async function hashList({ file, column, out }: HashCommand, output: Output): Promise<End> {
  const name = file === STANDARD_INPUT ? 'standard input' : printable(file);
  const fail = (problem: string) => {
    complain(`${name}: ${problem}`);
    return ENDS.failed;
  };
  if (out !== undefined && path.resolve(out) === path.resolve(file)) return fail('expected another file after --out');
  const read = await readBytes(file);
  if (!read.ok) return fail(read.problem);
  const addresses = addressesIn(textOf(read.bytes), column);
  if (typeof addresses === 'string') return fail(addresses);

  const salt = randomBytes(16).toString('hex');
  const found = new Set<string>();
  const bad: number[] = [];
  addresses.forEach(({ address, line }) => {
    const hash = addressHash(salt, address);
    if (hash === undefined) bad.push(line);
    else found.add(hash);
  });
  if (bad.length > 0) {
    fail(`expected an address on ${bad.length === 1 ? 'line' : 'lines'} ${ranges(bad)}, got something else`);
  }
  if (found.size === 0) return fail('expected addresses, found none');
  const hashes = [...found].sort();
  const option = checks.find((check) => check.id === 'recipient-opted-out')?.options['hashes'];
  if (option?.read(hashes) === undefined) {
    return fail(`expected ${option?.expects ?? 'another list'}, got ${grouped(hashes.length)}`);
  }

  const json = `${JSON.stringify({ salt, hashes }, undefined, 2)}\n`;
  if (out === undefined) await output.write(json);
  else {
    const problem = written(out, json);
    if (problem !== undefined) {
      complain(`${printable(out)}: ${problem}`);
      return ENDS.failed;
    }
    await output.write(`${counted(hashes.length, 'address', 'addresses')} hashed into ${printable(out)}.\n`);
  }
  return bad.length > 0 ? ENDS.failed : ENDS.clear;
}

interface Address {
  readonly line: number;
  readonly address: string;
}

/** What stands where an address should, or a sentence on why there is no such place. Empty lines and cells are none. */
function addressesIn(text: string, column: string | undefined): readonly Address[] | string {
  const rows = [...rowsOf(text)];
  const first = rows[0]?.cells ?? [];
  let index = 0;
  if (column !== undefined) {
    index = first.findIndex((cell) => cell.toLowerCase() === column.trim().toLowerCase());
    if (index === -1) return `expected a column that the first line calls "${printable(column)}", found none`;
    rows.shift();
  } else if (first.length > 1) return 'expected 1 address a line, found a table: name its column with --column';
  return rows
    .map(({ line, cells }) => ({ line, address: (column === undefined ? cells.join(',') : cells[index]) ?? '' }))
    .filter(({ address }) => address !== '');
}

/** UTF-8, or the UTF-16 that Excel writes as "Unicode text". */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Writes the file whole or not at all; a sentence when it could not. */
function written(file: string, text: string): string | undefined {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx' });
    fs.renameSync(temporary, file);
    return undefined;
  } catch (failure) {
    fs.rmSync(temporary, { force: true });
    return reason(failure, 'folder');
  }
}
