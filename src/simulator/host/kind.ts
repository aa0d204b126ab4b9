import type { Message } from './item';
import type { Field } from './people';

/** When and where people meet. Times as they stand on the clock here: `2026-12-03T10:00`. */
export interface Meeting {
  readonly start: string;
  readonly end: string;
  readonly location: string;
}

/** What tells a message from a meeting: for Outlook, for office.js, and for the eye. */
export interface Kind {
  readonly noun: string;
  /** The number by which office.js knows an item of this kind that is being written. */
  readonly itemType: number;
  /** The ribbon, as a manifest names it. */
  readonly surface: string;
  /** The events that a manifest may name. */
  readonly events: { readonly send: string; readonly people: string; readonly files: string };
  readonly fields: readonly Field[];
  /** Names in the API. */
  readonly api: Readonly<Record<Field | 'from', string>>;
  /** Names in the window. */
  readonly labels: Readonly<Record<Field | 'from' | 'subject', string>>;
}

const message: Kind = {
  noun: 'message',
  itemType: 4,
  surface: 'MessageComposeCommandSurface',
  events: {
    send: 'OnMessageSend',
    people: 'OnMessageRecipientsChanged',
    files: 'OnMessageAttachmentsChanged',
  },
  fields: ['to', 'cc', 'bcc'],
  api: { from: 'from', to: 'to', cc: 'cc', bcc: 'bcc' },
  labels: { from: 'From', to: 'To', cc: 'Cc', bcc: 'Bcc', subject: 'Subject' },
};

const meeting: Kind = {
  noun: 'meeting',
  itemType: 5,
  surface: 'AppointmentOrganizerCommandSurface',
  events: {
    send: 'OnAppointmentSend',
    people: 'OnAppointmentAttendeesChanged',
    files: 'OnAppointmentAttachmentsChanged',
  },
  // There is no Bcc: whoever is invited sees who else is.
  fields: ['to', 'cc'],
  api: { from: 'organizer', to: 'requiredAttendees', cc: 'optionalAttendees', bcc: 'resources' },
  labels: { from: 'Organizer', to: 'Required', cc: 'Optional', bcc: 'Resources', subject: 'Title' },
};

export const kinds: readonly Kind[] = [message, meeting];

/** What kind of item this is. */
export const kindOf = (item: Pick<Message, 'meeting'>): Kind => (item.meeting === undefined ? message : meeting);
