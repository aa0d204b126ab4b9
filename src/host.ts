import type { Acknowledgement, Draft, Fix } from './engine';

/** What a fix really did, read back from the host. */
export interface Applied {
  /** The draft as it stands now. */
  readonly draft: Draft;
  /** One sentence on what happened: "12 people moved to Bcc." Names nobody. */
  readonly report: string;
  /** `half`: some of it happened and the rest did not; `nothing`: the draft is as it was. */
  readonly outcome: 'done' | 'half' | 'nothing';
  /** Puts back exactly what the fix changed, if the draft has not been changed there since. */
  readonly undo?: () => Promise<Applied>;
}

/** The port between the pane and whatever holds the draft. None of its functions rejects for a fault of the host's: a draft says what is unseen, an Applied what happened. */
export interface Host {
  readDraft(): Promise<Draft>;
  /** `seen` is the draft the fix was made for; if the draft has changed since, nothing is done and the report says so. */
  applyFix(fix: Fix, seen: Draft): Promise<Applied>;
  /** Calls back when recipients or attachments change, as far as the host tells. Returns a function that stops it. */
  onChange(changed: () => void): () => void;
  /** Which check's finding the sender came from, when the dialog's button opened the pane. */
  openedFrom(): Promise<string | undefined>;
  /** Keeps what the sender has confirmed with the draft, for the handler to see. False when the host cannot. */
  acknowledge(acknowledgement: Acknowledgement): Promise<boolean>;
  /** Forgets it again. */
  withdrawAcknowledgement(): Promise<boolean>;
  readAcknowledgement(): Promise<Acknowledgement | undefined>;
  /** Whether the dialog at Send can offer "Send Anyway" here; if not, warnings are answered in the pane. */
  readonly canPrompt: boolean;
  /** How many files of the draft that was read last are still to be looked into. */
  filesLeft(): number;
  /** Looks into one of them, the smallest; the next reading tells what was found. The page stands still while a large one is read. */
  lookIntoFile(): Promise<unknown>;
  /** Files that the host did not give, or not in time, are to be looked into once more. */
  lookAgain(): void;
  /** Whether these files of the draft that was read last could be attached again once a fix removed them. */
  canPutBack(attachments: readonly number[]): boolean;
  /** `compose`: a message or a meeting that is being written; `read`: one already sent or received, with nothing to check. */
  readonly surface: 'compose' | 'read' | 'none';
}
