import {
  evaluate,
  fingerprint,
  settle,
  type Acknowledgement,
  type Attachment,
  type Check,
  type Content,
  type Draft,
  type Fix,
  type LiftReason,
  type Policy,
  type Verdict,
} from '../engine';
import type { Applied, Host } from '../host';
import { words } from '../ui/words';

/** One reading of the message and what follows from it. */
export interface Reading {
  readonly draft: Draft;
  readonly verdict: Verdict;
  /** What is left once the sender's answers are taken away. */
  readonly settled: Verdict;
  /** What the sender has confirmed for exactly this draft. */
  readonly given: Acknowledgement | undefined;
  readonly fingerprint: string;
  /** Files that are about to be looked into: the verdict says nothing of them yet. */
  readonly pending: number;
  /** Files that the sender kept from being looked into. */
  readonly passedOver: number;
}

/** What the last fix really did. */
export interface Result {
  readonly report: string;
  readonly outcome: Applied['outcome'];
  readonly canUndo: boolean;
  /** There was a way back, and the message has changed since. */
  readonly lostUndo: boolean;
}

export interface PaneState {
  readonly reading: Reading | undefined;
  /** A read is under way. */
  readonly isReading: boolean;
  /** The last read brought nothing. */
  readonly isUnread: boolean;
  /** What became of the sender's wish for another look; a read that nobody asked for leaves it as it is. */
  readonly look: 'none' | 'going-on' | 'done';
  /** Which file is being looked into, counted from 1, and of how many; undefined when none is. */
  readonly looking: { readonly file: number; readonly of: number } | undefined;
  /** What is being applied: the key that `apply` was given. */
  readonly running: string | undefined;
  readonly result: Result | undefined;
  /** Something the host could not do about the sender's answer, as a sentence. */
  readonly refusal: string | undefined;
  /** The sender had confirmed this message and it has changed since. */
  readonly isVoid: boolean;
  /** Where the keyboard is to go now; `turn` rises each time. */
  readonly focus: { readonly on: 'result' | 'given' | 'decision'; readonly turn: number };
}

/** What `running` holds while a fix is being put back. */
export const UNDOING = 'undo';

interface SessionParts {
  readonly host: Host;
  readonly policy: Policy;
  readonly checks: readonly Check[];
}

/**
 * What goes on between the pane and the message: reads, evaluates, applies one fix at a time, and reads again after
 * each. Knows no page, so all of it can be tried without one. No verdict outlives the draft it was made for.
 */
export class Session {
  private readonly parts: SessionParts;
  private readonly listeners = new Set<() => void>();
  private state: PaneState = {
    reading: undefined,
    isReading: false,
    isUnread: false,
    look: 'none',
    looking: undefined,
    running: undefined,
    result: undefined,
    refusal: undefined,
    isVoid: false,
    focus: { on: 'decision', turn: 0 },
  };
  private read: Promise<void> | undefined;
  /** Files are looked into until the sender or the end of the pane stops it. */
  private mayLook = true;
  /** Rises with every wish for a fresh reading. */
  private asked = 0;
  private isApplying = false;
  private isLooking = false;
  private undoFix: (() => Promise<Applied>) | undefined;
  /** The draft as it stood when the last fix had been applied. */
  private fixedAs: string | undefined;
  private confirmed: string | undefined;

  constructor(parts: SessionParts) {
    this.parts = parts;
  }

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads now and whenever the host tells of a change. Returns a function that stops it. */
  start(): () => void {
    this.mayLook = true;
    void this.check();
    const stop = this.parts.host.onChange(() => void this.check());
    return () => {
      this.mayLook = false;
      stop();
    };
  }

  /** Reads and evaluates again. Calls while a read is under way lead to one more read, not to many. */
  check(): Promise<void> {
    this.asked += 1;
    this.read ??= this.readUntilCalm();
    return this.read;
  }

  /** The same, asked for by the sender, who is told when it is done. */
  async checkAgain(): Promise<void> {
    this.change({ look: 'going-on' });
    this.parts.host.lookAgain();
    this.mayLook = true;
    await this.check();
    this.change({ look: 'done' });
  }

  /** Passes over the files that nobody has looked into yet, but for the one that is being read. */
  stopLooking(): Promise<void> {
    this.mayLook = false;
    this.change({ looking: undefined });
    return this.check();
  }

  /** Applies a fix to the draft that is shown, unless another is being applied. */
  async apply(fix: Fix, key: string): Promise<void> {
    const seen = this.state.reading?.draft;
    if (seen === undefined) return;
    await this.carryOut(key, words.fixFailed, () => this.parts.host.applyFix(fix, seen));
  }

  /** Puts back what the last fix changed. */
  async undo(): Promise<void> {
    const undo = this.undoFix;
    if (undo !== undefined) await this.carryOut(UNDOING, words.undoFailed, undo);
  }

  /** The sender has looked at the warnings. */
  acknowledge(): Promise<void> {
    return this.confirm((given) => given);
  }

  /** The sender sends without one check's fix, and says why. */
  lift(check: string, reason: LiftReason, own: string): Promise<void> {
    return this.confirm((given) => ({
      ...given,
      lifted: [...given.lifted.filter((each) => each.check !== check), { check, reason }],
      ...(reason === 'other' ? { words: own.trim().slice(0, 80) } : {}),
    }));
  }

  /** Takes back everything the sender has confirmed. */
  async withdraw(): Promise<void> {
    const isGone = await this.parts.host.withdrawAcknowledgement().catch(() => false);
    this.confirmed = undefined;
    await this.check();
    this.change({ refusal: isGone ? undefined : words.given.withdrawFailed, isVoid: false });
    this.moveFocus('decision');
  }

  private async confirm(change: (given: Acknowledgement) => Acknowledgement): Promise<void> {
    const reading = this.state.reading;
    if (reading === undefined || reading.pending > 0 || this.isApplying) return;
    const before: Acknowledgement = reading.given ?? { version: 1, fingerprint: reading.fingerprint, lifted: [] };
    const isKept = await this.parts.host.acknowledge(change(before)).catch(() => false);
    if (isKept) this.confirmed = reading.fingerprint;
    await this.check();
    this.change({ refusal: isKept ? undefined : words.given.failed });
    this.moveFocus(isKept && !this.state.isVoid ? 'given' : 'decision');
  }

  private async carryOut(key: string, failure: string, act: () => Promise<Applied>): Promise<void> {
    if (this.isApplying) return;
    this.isApplying = true;
    this.undoFix = undefined;
    this.change({ running: key, result: undefined, refusal: undefined });
    let applied: Applied | undefined;
    try {
      applied = await act();
    } catch {
      // Nobody knows how far it went: the read that follows shows how the message stands now.
    }
    this.isApplying = false;
    this.fixedAs = undefined;
    await this.check();
    this.undoFix = applied?.undo;
    this.fixedAs = this.state.reading?.fingerprint;
    this.change({
      running: undefined,
      result: {
        report: applied?.report ?? failure,
        outcome: applied?.outcome ?? 'nothing',
        canUndo: applied?.undo !== undefined,
        lostUndo: false,
      },
    });
    this.moveFocus('result');
  }

  private async readUntilCalm(): Promise<void> {
    this.change({ isReading: true });
    let turn: number;
    do {
      turn = this.asked;
      const reading = await this.readOnce();
      // Asked again meanwhile, it may be old already. And while a fix runs the message is between two states: the fix
      // ends with a read of its own.
      if (turn !== this.asked || this.isApplying) continue;
      if (reading === undefined) this.change({ isUnread: true, reading: undefined });
      else this.show(reading);
    } while (turn !== this.asked);
    // Before anyone hears of the end: who asks from then on begins a new read.
    this.read = undefined;
    this.change({ isReading: false });
    if (this.mayLook && !this.isLooking && this.parts.host.filesLeft() > 0) void this.lookIntoFiles();
  }

  /** Looks into files while there are any. What each one tells is in the verdict before the next is begun. */
  private async lookIntoFiles(): Promise<void> {
    const { host } = this.parts;
    this.isLooking = true;
    for (let file = 1; this.mayLook && host.filesLeft() > 0; file += 1) {
      this.change({ looking: { file, of: file - 1 + host.filesLeft() } });
      await host.lookIntoFile().catch(() => (this.mayLook = false));
      await this.check();
    }
    this.isLooking = false;
    this.change({ looking: undefined });
  }

  private async readOnce(): Promise<Reading | undefined> {
    const { host, policy, checks } = this.parts;
    try {
      const draft = await host.readDraft();
      const kept = await host.readAcknowledgement().catch(() => undefined);
      const own = fingerprint(draft);
      const left = host.filesLeft();
      const verdict = evaluate(this.mayLook && left > 0 ? withoutPending(draft) : draft, policy, checks);
      if (kept !== undefined) this.confirmed = kept.fingerprint;
      const given = kept?.fingerprint === own ? kept : undefined;
      const settled = settle(verdict, draft, policy, given);
      const files = this.mayLook ? { pending: left, passedOver: 0 } : { pending: 0, passedOver: left };
      return { draft, verdict, settled, given, fingerprint: own, ...files };
    } catch {
      return undefined;
    }
  }

  private show(reading: Reading): void {
    const { result } = this.state;
    const isOther = this.state.reading?.fingerprint !== reading.fingerprint;
    const isGone = this.fixedAs !== undefined && this.fixedAs !== reading.fingerprint;
    if (isGone) this.undoFix = undefined;
    this.change({
      reading,
      isUnread: false,
      look: this.state.look === 'done' && isOther ? 'none' : this.state.look,
      isVoid: this.confirmed !== undefined && this.confirmed !== reading.fingerprint,
      result: result !== undefined && isGone && result.canUndo ? { ...result, canUndo: false, lostUndo: true } : result,
    });
  }

  private moveFocus(on: PaneState['focus']['on']): void {
    this.change({ focus: { on, turn: this.state.focus.turn + 1 } });
  }

  private change(changes: Partial<PaneState>): void {
    this.state = { ...this.state, ...changes };
    this.listeners.forEach((listener) => listener());
  }
}

/** The draft as if nobody had to look into files yet: what is not known for a moment more is no finding. */
function withoutPending(draft: Draft): Draft {
  const isPending = ({ content }: Attachment) => content.gaps.some(({ name, why }) => name === '' && why === 'no-time');
  return {
    ...draft,
    attachments: draft.attachments.map((file) => (isPending(file) ? { ...file, content: NOTHING } : file)),
  };
}

const NOTHING: Content = { parts: [], gaps: [] };
