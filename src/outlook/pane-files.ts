import { unread, type Content, type Policy } from '../engine';
import type { Ask } from './ask';
import {
  canBeAttached,
  keep,
  lookInto,
  mayBeHadLater,
  readKept,
  unasked,
  type Kept,
  type Listed,
  type Look,
} from './attachments';
import type { ComposeItem } from './client';
import type { Clock } from './clock';

/** Milliseconds that Outlook may take to give a file to the pane, and that reading it may take. */
const FETCHING = 30_000;
const READING = 15_000;

/** The files of the draft as the pane knows them: it looks into one after another, and remembers what it found. */
export interface PaneFiles {
  /** What is known by now, without looking. */
  readonly look: Look;
  /** How many of the files listed last are still to be looked into. */
  left(): number;
  /** Looks into one of them, the smallest, and keeps what was found with the draft. Never rejects. */
  next(): Promise<unknown>;
  /** What could not be had, or not in time, is to be looked into once more. */
  again(): void;
  /** Whether these of the files listed last could be attached again. */
  canPutBack(indexes: readonly number[]): boolean;
}

/** Files as the pane knows them, of one item and under one policy. */
export function paneFiles(ask: Ask, item: ComposeItem | undefined, clock: Clock, policy: Policy): PaneFiles {
  const found = new Map<string, Content>();
  let listed: readonly Listed[] = [];
  let reading: Promise<void> | undefined;
  let kept: Kept = () => undefined;
  const keyOf = ({ id, name, size }: Listed) => JSON.stringify([id, name, size]);
  const known = (file: Listed) => unasked(file) ?? found.get(keyOf(file)) ?? kept(file);
  const isOpen = (file: Listed) => {
    if (unasked(file) !== undefined || found.has(keyOf(file))) return false;
    const content = kept(file);
    // What is kept names its places without the file's own words, which the sender is to see; and the pane reads formats
    // that the handler has no room for.
    return (
      content === undefined ||
      [...content.parts, ...content.gaps].some(({ name }) => name !== '') ||
      content.gaps.some(({ why }) => why === 'unknown-format')
    );
  };
  return {
    look: (files) => {
      listed = files;
      // What the handler or an earlier pane found, once: from then on this pane knows better.
      reading ??= files.every(unasked)
        ? undefined
        : readKept(ask, item, () => policy).then((read) => {
            kept = read;
          });
      return Promise.resolve(reading).then(() =>
        files.map((file) => ({ ...file, content: known(file) ?? unread('no-time') })),
      );
    },
    left: () => listed.filter(isOpen).length,
    next: () => {
      const [file] = listed.filter(isOpen).sort((a, b) => a.size - b.size);
      if (file === undefined) return Promise.resolve();
      // Counted from when there is something to read.
      let end: number | undefined;
      const left = () => (end ??= clock.now() + READING) - clock.now();
      return lookInto(ask, item, file, policy.organisation, left, FETCHING).then((content) => {
        found.set(keyOf(file), content);
        const own = listed.map((each) => ({ ...each, content: found.get(keyOf(each)) ?? unread('no-time') }));
        return keep(ask, item, () => policy, own);
      });
    },
    again: () => {
      found.forEach((content, key) => {
        if (mayBeHadLater(content)) found.delete(key);
      });
    },
    canPutBack: (indexes) =>
      indexes.every((index) => listed[index] !== undefined && canBeAttached(item, listed[index])),
  };
}
