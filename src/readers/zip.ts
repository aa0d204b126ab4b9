import type { Budget } from './file';

/** A file of an archive, or of an office document, which is one. */
export interface Entry {
  /** As the archive writes it, with `/` between folders. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Inflates it, verified against its declared size and the budget. Throws what `unreadable` makes. */
  readonly read: () => Uint8Array;
}

/** The files of an archive, by its central directory. Throws `damaged`, `too-large` or `no-time`. */
export function openZip(bytes: Uint8Array, budget: Budget): readonly Entry[] {
  throw new Error(`not written yet: ${bytes.length} ${budget.bytes}`);
}
