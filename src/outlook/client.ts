/// <reference types="office-js" />

/**
 * A draft as Outlook shows it to an add-in. Every member may be missing: what a client has is told by what is there,
 * since some builds claim a requirement set and lack its methods.
 */
export type ComposeItem = Partial<Office.MessageCompose & Office.AppointmentCompose>;

/** The draft in front of the sender; undefined where there is none, as in a mailbox hidden from the address list. */
export function currentItem(): ComposeItem | undefined {
  try {
    // The types promise an item; a shared mailbox that is hidden from the address list has none.
    const item = Office.context.mailbox.item as unknown;
    return typeof item === 'object' && item !== null ? (item as ComposeItem) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the client claims a Mailbox requirement set. False when it cannot say. */
export function supports(mailboxSet: '1.10' | '1.14' | '1.16'): boolean {
  try {
    return Office.context.requirements.isSetSupported('Mailbox', mailboxSet);
  } catch {
    return false;
  }
}

/** Whether the dialog at Send can be given "Send Anyway" and a button that opens the pane. */
export function canPrompt(): boolean {
  return supports('1.14');
}

/** The signed-in person, for clients that do not tell who a message is from. Unchecked. */
export function userProfile(): unknown {
  try {
    return Office.context.mailbox.userProfile;
  } catch {
    return undefined;
  }
}
