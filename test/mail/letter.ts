import type { Draft } from '../../src/engine';
import { draftOfEml } from '../../src/mail';

/** Latin-1, so that a test can write any byte as \xNN. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

const HEADER = 'From: asha@nhs.net\nTo: hazel@example.com\nSubject: Hello\n';

/** Reads a mail: dull header lines, then what the test is about (more header lines, an empty line, the body). */
export async function draftFrom(rest: string, header = HEADER): Promise<Draft> {
  const read = await draftOfEml(bytesOf(header + rest));
  if (!read.ok) throw new Error(read.problem);
  return read.draft;
}

export async function problemOf(text: string): Promise<string> {
  const read = await draftOfEml(bytesOf(text));
  if (read.ok) throw new Error('It was read as an email.');
  return read.problem;
}
