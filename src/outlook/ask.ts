import type { Clock } from './clock';

/** Why a question has no answer. */
export type Silence = 'failed' | 'late' | 'unsupported' | 'malformed';

/** What became of one question to Outlook. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Silence; readonly code?: number };

/** How one question is asked. */
export interface Manner {
  /** Never asked twice: what changes the draft must not be done twice because its answer was lost. */
  readonly once?: boolean;
  /** Milliseconds this one may take, where that is not the usual limit. */
  readonly limit?: number;
}

/**
 * Calls `method` of what `of` gives, with `args` and a callback, and passes the value Outlook answers through `read`,
 * which gives undefined for a value that is not of the right form. Never rejects.
 */
export type Ask = <O extends object, T>(
  of: () => O | null | undefined,
  method: keyof O & string,
  args: readonly unknown[],
  read: (value: unknown) => T | undefined,
  manner?: Manner,
) => Promise<Answer<T>>;

export interface AskOptions {
  readonly clock: Clock;
  /** Milliseconds that one question may take. */
  readonly limit: number;
  /** Milliseconds from now after which everything still open is late. None when absent, or where there are no timers. */
  readonly deadline?: number;
}

/** Outlook on the web, new Outlook and mobile take no more calls at a time (Microsoft, limits for activation and API; read 2026-11-22). */
const AT_ONCE = 3;
/** A question that failed is asked again only while there is this much time left, in milliseconds. */
const WORTH_RETRYING = 1500;
/** "There is no such key", of session data and of notifications: an answer, not a fault that may pass. */
const FINAL_CODES: readonly number[] = [9024, 9050];

interface Question {
  start(): void;
  giveUp(): void;
  /** When it is late. */
  until: number;
}

/**
 * Turns Outlook's callbacks into promises that always settle: at most three calls at once, each with its own limit
 * under one deadline, one retry, and deaf to answers that come late or twice. Where the runtime has no timers a call
 * that Outlook never answers is only given up when another answer comes.
 */
export function createAsk({ clock, limit, deadline }: AskOptions): Ask {
  const end = deadline === undefined ? Infinity : clock.now() + deadline;
  const waiting: Question[] = [];
  const running: Question[] = [];
  let stopDeadline: (() => void) | undefined;

  const giveUpLate = () => {
    const now = clock.now();
    if (now >= end)
      waiting.splice(0).forEach((question) => {
        question.giveUp();
      });
    running.slice().forEach((question) => {
      if (now >= question.until) question.giveUp();
    });
  };
  const startNext = () => {
    while (running.length < AT_ONCE) {
      const question = waiting.shift();
      if (question === undefined) break;
      running.push(question);
      question.start();
    }
    if (running.length === 0 && stopDeadline !== undefined) {
      stopDeadline();
      stopDeadline = undefined;
    }
  };
  const watchDeadline = () => {
    if (end !== Infinity && stopDeadline === undefined)
      stopDeadline = at(clock, end, () => {
        // A timer may come early by the clock; the deadline is now all the same.
        waiting.splice(0).forEach((question) => {
          question.giveUp();
        });
        running.slice().forEach((question) => {
          question.giveUp();
        });
      });
  };

  return (of, method, args, read, manner = {}) =>
    new Promise((resolve) => {
      let settled = false;
      let tries = 0;
      let stopTimer: (() => void) | undefined;
      const settle = (answer: Parameters<typeof resolve>[0]) => {
        if (settled) return;
        settled = true;
        if (stopTimer !== undefined) stopTimer();
        const place = running.indexOf(question);
        if (place !== -1) running.splice(place, 1);
        resolve(answer);
        startNext();
      };
      const failed = (code?: number) => {
        const worth = tries === 1 && manner.once !== true && end - clock.now() >= WORTH_RETRYING;
        if (worth && (code === undefined || !FINAL_CODES.includes(code))) question.start();
        else settle(code === undefined ? { ok: false, why: 'failed' } : { ok: false, why: 'failed', code });
      };
      const giveUp = () => {
        settle({ ok: false, why: 'late' });
      };
      const question: Question = {
        until: Infinity,
        giveUp,
        start: () => {
          const now = clock.now();
          if (now >= end) {
            settle({ ok: false, why: 'late' });
            return;
          }
          tries += 1;
          const attempt = tries;
          question.until = Math.min(now + (manner.limit ?? limit), end);
          if (stopTimer !== undefined) stopTimer();
          stopTimer = clock.after?.(question.until - now, giveUp);
          const answered = (result: unknown) => {
            if (settled || attempt !== tries) return;
            const seen = valueOf(result);
            if (seen.state === 'failed') failed(seen.code);
            else {
              const value = seen.state === 'malformed' ? undefined : attempted(() => read(seen.value));
              settle(value === undefined ? { ok: false, why: 'malformed' } : { ok: true, value });
            }
            giveUpLate();
          };
          try {
            const target = of();
            const call: unknown = target === null || target === undefined ? undefined : target[method];
            if (typeof call !== 'function') settle({ ok: false, why: 'unsupported' });
            else call.apply(target, [...args, answered]);
          } catch {
            // Outlook throws at once for what it holds to be a wrong argument. What it threw may hold an address.
            if (!settled && attempt === tries) failed();
          }
        },
      };
      waiting.push(question);
      watchDeadline();
      startNext();
    });
}

/** What an AsyncResult says, if it is one. */
function valueOf(
  result: unknown,
): { state: 'value'; value: unknown } | { state: 'failed'; code: number | undefined } | { state: 'malformed' } {
  try {
    const { status, value, error } = result as { status?: unknown; value?: unknown; error?: { code?: unknown } | null };
    if (status === 'succeeded') return { state: 'value', value };
    const code = error === undefined || error === null ? undefined : error.code;
    return { state: 'failed', code: typeof code === 'number' ? code : undefined };
  } catch {
    return { state: 'malformed' };
  }
}

function attempted<T>(run: () => T | undefined): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** How far ahead of a deadline the clock is tried, and how late a timer may be before it counts as coarse, in milliseconds. */
const TRIAL = 1000;
const COARSE = 250;

/**
 * Runs something at a time, rather before it than long after. Outlook on the web keeps the handler in a hidden frame,
 * where timers come up to 1 second late: a first timer, a second early, tells whether that is so.
 */
function at(clock: Clock, time: number, run: () => void): () => void {
  const { after } = clock;
  if (after === undefined) return () => undefined;
  const wait = time - clock.now();
  if (wait <= TRIAL) return after(wait, run);
  let stop = after(wait - TRIAL, () => {
    const left = time - clock.now();
    if (left <= TRIAL - COARSE) run();
    else stop = after(left, run);
  });
  return () => {
    stop();
  };
}
