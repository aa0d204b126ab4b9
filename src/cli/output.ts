import process from 'node:process';

/** Where the report goes. `write` resolves to false once nobody reads any more, as after `| head`. */
export interface Output {
  write(text: string): Promise<boolean>;
}

/** Standard output, one piece after the other. */
export function standardOutput(): Output {
  let isOpen = true;
  // Without a listener, a reader that goes away would end the command with a stack trace.
  process.stdout.on('error', () => (isOpen = false));
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (!isOpen) resolve(false);
        else process.stdout.write(text, (failure) => resolve(isOpen && (failure === undefined || failure === null)));
      }),
  };
}

/** Standard error; whoever does not listen there is not told. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A path as one line: a file name may hold characters that would steer the terminal. */
export function printable(path: string): string {
  let plain = '';
  for (const char of path) {
    const code = char.codePointAt(0) ?? 0;
    const steers =
      code < 0x20 ||
      (code >= 0x7f && code < 0xa0) ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x2028 && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069);
    plain += steers ? '?' : char;
  }
  return plain;
}
