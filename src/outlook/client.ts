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
    return typeof item === 'object' && item !== null ? item : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the client claims a Mailbox requirement set. False when it cannot say. */
export function supports(mailboxSet: '1.7' | '1.8' | '1.10' | '1.14' | '1.16'): boolean {
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

/**
 * Whether a list of this many may have been cut short by the client, so that writing it back would lose the rest.
 * Mobile lists 100 of a field, classic Outlook below Mailbox 1.16 lists 500, the web, new Outlook and classic from 1.16
 * list 1,000, and Outlook on Mac lists all (Microsoft, Recipients; read 2026-11-22). Elsewhere any of these is suspect.
 */
export function mayBeCut(count: number): boolean {
  switch (platform()) {
    case 'PC':
      return count >= (supports('1.16') ? 1000 : 500);
    case 'OfficeOnline':
      return count >= 1000;
    case 'Mac':
      return !supports('1.14') && count >= 500;
    default:
      return count === 100 || count === 500 || count >= 1000;
  }
}

function platform(): unknown {
  try {
    return Office.context.platform;
  } catch {
    return undefined;
  }
}
