import process from 'node:process';

export interface Progress {
  step(): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

/** "Checked 12", rewritten in place, on a terminal only; NO_COLOR and dumb terminals ask for plain output and get none. */
export function terminalProgress(isNeeded: boolean): Progress {
  const { NO_COLOR = '', TERM = '' } = process.env;
  if (!isNeeded || !process.stderr.isTTY || NO_COLOR !== '' || TERM === 'dumb')
    return { step: () => {}, clear: () => {} };
  let done = 0;
  let shown = '';
  return {
    step() {
      done += 1;
      shown = `Checked ${done}`;
      process.stderr.write(`\r${shown}`);
    },
    clear() {
      if (shown !== '') process.stderr.write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
