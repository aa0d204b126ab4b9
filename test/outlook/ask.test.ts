import { createAsk } from '../../src/outlook/ask';
import type { Clock } from '../../src/outlook/clock';

/** A clock that a test turns. `coarse` is the only rhythm in which its timers come, in milliseconds. */
function turnable(coarse = 1) {
  let now = 0;
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  const settleAll = async () => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const timer = { due: Math.ceil((now + ms) / coarse) * coarse, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  return {
    clock,
    pending: () => timers.length,
    async turn(ms: number) {
      const end = now + ms;
      await settleAll();
      for (;;) {
        const next = timers.filter((each) => each.due <= end).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        now = Math.max(now, next.due);
        timers = timers.filter((each) => each !== next);
        next.run();
        await settleAll();
      }
      now = end;
    },
  };
}

type Callback = (result: unknown) => void;
const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
const well = (value: unknown) => ({ status: 'succeeded', value });

describe('ask', () => {
  it('never has more than three calls open, and asks the rest as answers come', async () => {
    const { clock, turn } = turnable();
    const ask = createAsk({ clock, limit: 1500, deadline: 4000 });
    const open: Callback[] = [];
    const answers = ['a', 'b', 'c', 'd', 'e'].map((each) =>
      ask(() => ({ get: (_: string, done: Callback) => open.push(done) }), 'get', [each], word),
    );
    expect(open).toHaveLength(3);
    open[0]?.(well('first'));
    expect(open).toHaveLength(4);
    await turn(5000);
    expect((await Promise.all(answers)).filter((each) => each.ok)).toHaveLength(1);
  });

  it('gives up one call after its limit, and everything at the deadline', async () => {
    const { clock, turn, pending } = turnable();
    const ask = createAsk({ clock, limit: 1500, deadline: 4000 });
    const late: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      void ask(() => ({ get: () => undefined }), 'get', [], word).then(() => late.push(clock.now()));
    }
    await turn(6000);
    expect(late).toEqual([1500, 1500, 1500, 3000, 3000, 3000, 4000, 4000, 4000, 4000, 4000, 4000]);
    expect(pending()).toBe(0);
  });

  it('ends before the deadline rather than a second after it where timers come once a second', async () => {
    const { clock, turn } = turnable(1000);
    await turn(300);
    const ask = createAsk({ clock, limit: 10_000, deadline: 4000 });
    let ended = 0;
    void ask(() => ({ get: () => undefined }), 'get', [], word).then(() => (ended = clock.now()));
    await turn(9000);
    expect(ended - 300).toBeGreaterThan(2500);
    expect(ended - 300).toBeLessThanOrEqual(4000);
  });

  it('asks once more after a failure, but not without time, not for a change, and not for a missing key', async () => {
    const { clock, turn } = turnable();
    const ask = createAsk({ clock, limit: 1500, deadline: 4000 });
    let calls = 0;
    const failing = (code?: number) => () => ({
      get: (done: Callback) => {
        calls += 1;
        done({ status: 'failed', error: { code } });
      },
    });
    const count = async (act: () => Promise<unknown>) => {
      calls = 0;
      await act();
      return calls;
    };
    expect(await count(() => ask(failing(), 'get', [], word))).toBe(2);
    expect(await count(() => ask(failing(9050), 'get', [], word))).toBe(1);
    expect(await count(() => ask(failing(), 'get', [], word, { once: true }))).toBe(1);
    await turn(2600);
    expect(await count(() => ask(failing(), 'get', [], word))).toBe(1);
    expect(await ask(failing(9020), 'get', [], word)).toEqual({ ok: false, why: 'failed', code: 9020 });
  });

  it('tells apart what is missing, what throws and what makes no sense', async () => {
    const { clock } = turnable();
    const ask = createAsk({ clock, limit: 1500 });
    const why = async (target: object | null | undefined, read = word) => {
      const answer = await ask(() => target as { get?: unknown }, 'get', [], read);
      return answer.ok ? answer.value : answer.why;
    };
    const answering = (result: unknown) => ({
      get: (done: Callback) => {
        done(result);
      },
    });
    expect(await why(undefined)).toBe('unsupported');
    expect(await why(null)).toBe('unsupported');
    expect(await why({})).toBe('unsupported');
    expect(
      await why({
        get: () => {
          throw new Error('x');
        },
      }),
    ).toBe('failed');
    expect(await why(answering(null))).toBe('malformed');
    expect(await why(answering(well(42)))).toBe('malformed');
    expect(
      await why(answering(well('a')), () => {
        throw new Error('x');
      }),
    ).toBe('malformed');
    expect(await why(answering(well('a')))).toBe('a');
  });

  it('is deaf to a second answer and to one after its time', async () => {
    const { clock, turn } = turnable();
    const ask = createAsk({ clock, limit: 1500, deadline: 4000 });
    let answer: Callback = () => undefined;
    const twice = ask(
      () => ({
        get: (done: Callback) => {
          done(well('one'));
          done(well('two'));
        },
      }),
      'get',
      [],
      word,
    );
    const late = ask(() => ({ get: (done: Callback) => (answer = done) }), 'get', [], word);
    await turn(1600);
    answer(well('late'));
    expect(await twice).toEqual({ ok: true, value: 'one' });
    expect(await late).toEqual({ ok: false, why: 'late' });
  });

  it('does not ask again because of an answer that came twice', async () => {
    const { clock } = turnable();
    const ask = createAsk({ clock, limit: 1500, deadline: 4000 });
    let calls = 0;
    const answering = (...results: readonly unknown[]) => ({
      get: (done: Callback) => {
        calls += 1;
        results.forEach(done);
      },
    });
    const failed = { status: 'failed', error: { code: 9020 } };
    expect(await ask(() => answering(well('a'), failed), 'get', [], word)).toEqual({ ok: true, value: 'a' });
    expect(calls).toBe(1);
    expect(await ask(() => answering(failed, failed, failed), 'get', [], word)).toMatchObject({ why: 'failed' });
    expect(calls).toBe(3);
  });

  it('works without timers: an answer that comes lets the overdue ones go', async () => {
    let now = 0;
    const ask = createAsk({ clock: { now: () => now }, limit: 1500, deadline: 4000 });
    const open: Callback[] = [];
    const questions = [1, 2, 3, 4].map(() =>
      ask(() => ({ get: (done: Callback) => open.push(done) }), 'get', [], word),
    );
    now = 4100;
    open[1]?.(well('at last'));
    const answers = await Promise.all(questions);
    expect(answers.map((each) => (each.ok ? each.value : each.why))).toEqual(['late', 'at last', 'late', 'late']);
  });
});
