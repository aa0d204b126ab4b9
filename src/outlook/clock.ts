/** Time, passed in so that a test can turn it. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Runs something after `ms` and returns what stops it; absent where the runtime has no timers. */
  readonly after?: (ms: number, run: () => void) => () => void;
}

// Declared by hand: this folder has no page library, and not every Outlook has timers.
declare const setTimeout: ((run: () => void, ms: number) => unknown) | undefined;
declare const clearTimeout: ((timer: unknown) => void) | undefined;

/** The runtime's own clock. */
export function systemClock(): Clock {
  // eslint-disable-next-line no-restricted-properties -- this is where the time that is passed in comes from
  const now = () => Date.now();
  if (typeof setTimeout !== 'function') return { now };
  return {
    now,
    after: (ms, run) => {
      if (typeof setTimeout !== 'function') return () => undefined;
      const timer = setTimeout(run, ms);
      return () => {
        if (typeof clearTimeout === 'function') clearTimeout(timer);
      };
    },
  };
}
