import { applyFix, unread, type Acknowledgement, type Attachment, type Draft, type Fix } from '../../src/engine';
import type { Applied, Host } from '../../src/host';

/** How a host behaves where it is not simply well. */
export interface MemoryHostOptions {
  readonly canPrompt?: boolean;
  readonly surface?: Host['surface'];
  readonly openedFrom?: string;
  /** `half`: only the first person of a fix; `nothing`: it does nothing; `reject`: the promise is rejected. */
  readonly fixes?: 'half' | 'nothing' | 'reject';
  readonly reads?: 'never' | 'reject';
  readonly keepsAcknowledgement?: boolean;
  /** Fixes wait until `release` is called. */
  readonly holdsFixes?: boolean;
  readonly acknowledgement?: (draft: Draft) => Acknowledgement;
  /** Files still have to be looked into; `held`: each look waits until `release` is called. */
  readonly files?: 'unlooked' | 'held';
  readonly canPutBack?: boolean;
}

/** A host over a draft in memory, played in the open: what it holds can be seen and changed from outside. */
export class MemoryHost implements Host {
  draft: Draft;
  kept: Acknowledgement | undefined;
  /** Every fix that was asked for, in order. */
  readonly applied: Fix[] = [];
  reads = 0;
  readonly canPrompt: boolean;
  readonly surface: Host['surface'];
  private readonly options: MemoryHostOptions;
  private readonly listeners = new Set<() => void>();
  private readonly waiting: (() => void)[] = [];
  private readonly looked = new Set<Attachment>();
  /** The draft as it was given last, its files as far as they were looked into. */
  private given: Draft | undefined;

  constructor(draft: Draft, options: MemoryHostOptions = {}) {
    this.draft = draft;
    this.options = options;
    this.canPrompt = options.canPrompt ?? true;
    this.surface = options.surface ?? 'compose';
    this.kept = options.acknowledgement?.(draft);
  }

  readDraft(): Promise<Draft> {
    this.reads += 1;
    if (this.options.reads === 'never') return new Promise(() => undefined);
    if (this.options.reads === 'reject') return Promise.reject(new Error('no draft'));
    this.given =
      this.filesLeft() === 0
        ? this.draft
        : {
            ...this.draft,
            attachments: this.draft.attachments.map((file) =>
              this.isOpen(file) ? { ...file, content: unread('no-time') } : file,
            ),
          };
    return Promise.resolve(this.given);
  }

  async applyFix(fix: Fix, seen: Draft): Promise<Applied> {
    this.applied.push(fix);
    if (this.options.holdsFixes === true) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.options.fixes === 'reject') throw new Error('no fix');
    const before = this.draft;
    if (this.options.fixes === 'nothing') {
      return { draft: before, report: 'Outlook did not take the change.', outcome: 'nothing' };
    }
    if (seen !== before && seen !== this.given) {
      return { draft: before, report: 'The message has changed, so nothing was done.', outcome: 'nothing' };
    }
    const isHalf = this.options.fixes === 'half' && fix.kind === 'move-recipients';
    const after = applyFix(before, isHalf ? { ...fix, recipients: fix.recipients.slice(0, 1) } : fix);
    this.change(after);
    return {
      draft: after,
      report: isHalf ? '1 person moved. The others are where they were.' : reportOf(fix),
      outcome: isHalf ? 'half' : 'done',
      undo: () => {
        if (this.draft !== after) {
          return Promise.resolve({
            draft: this.draft,
            report: 'The message has changed, so nothing was put back.',
            outcome: 'nothing',
          });
        }
        this.change(before);
        return Promise.resolve({ draft: before, report: 'Put back as it was.', outcome: 'done' });
      },
    };
  }

  onChange(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  openedFrom(): Promise<string | undefined> {
    return Promise.resolve(this.options.openedFrom);
  }

  acknowledge(acknowledgement: Acknowledgement): Promise<boolean> {
    if (this.options.keepsAcknowledgement === false) return Promise.resolve(false);
    this.kept = acknowledgement;
    return Promise.resolve(true);
  }

  withdrawAcknowledgement(): Promise<boolean> {
    this.kept = undefined;
    return Promise.resolve(true);
  }

  readAcknowledgement(): Promise<Acknowledgement | undefined> {
    return Promise.resolve(this.kept);
  }

  filesLeft(): number {
    return this.draft.attachments.filter((file) => this.isOpen(file)).length;
  }

  async lookIntoFile(): Promise<void> {
    if (this.options.files === 'held') await new Promise<void>((resolve) => this.waiting.push(resolve));
    const next = this.draft.attachments.find((file) => this.isOpen(file));
    if (next !== undefined) this.looked.add(next);
  }

  lookAgain(): void {
    // What is looked into here is had at once.
  }

  canPutBack(): boolean {
    return this.options.canPutBack ?? true;
  }

  private isOpen(file: Attachment): boolean {
    return this.options.files !== undefined && !file.inline && !this.looked.has(file);
  }

  /** The sender changes the draft in Outlook. */
  change(draft: Draft): void {
    this.draft = draft;
    this.listeners.forEach((listener) => listener());
  }

  /** Lets the fixes and looks that wait go on. */
  release(): void {
    this.waiting.splice(0).forEach((go) => go());
  }
}

function reportOf(fix: Fix): string {
  switch (fix.kind) {
    case 'move-recipients':
      return `${fix.recipients.length} people moved.`;
    case 'remove-recipients':
      return `${fix.recipients.length} people removed.`;
    case 'replace-recipient':
      return 'The address was changed.';
    case 'edit-subject':
      return 'The subject was changed.';
    case 'remove-attachments':
      return `${fix.attachments.length} files removed.`;
    case 'cut-history':
      return 'The earlier messages were cut.';
    case 'insert-text':
      return 'The text was added.';
  }
}
