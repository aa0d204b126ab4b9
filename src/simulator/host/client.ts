/** Which Outlook is being played, and how patient it is. */
export interface Client {
  readonly id: string;
  readonly name: string;
  /**
   * The Mailbox requirement set it claims, such as `1.15`. The office.js that runs here is older than its claim: members
   * newer than 1.12 may be missing although the set is claimed, so an add-in has to look for the member itself.
   */
  readonly mailbox: string;
  /** At most this many people of a field are given to an add-in, and accepted from one. */
  readonly recipientCap: number;
  /** Whether `subject.setAsync` leaves `RE:` and `FW:` in front of whatever is set. */
  readonly keepsReplyPrefix: boolean;
  /** When typed people become addresses that an add-in can see. */
  readonly resolves: 'at once' | 'at send' | 'never';
  /** What the dialog offers: as the manifest says, unless set here. */
  readonly sendMode: SendMode | 'manifest';
  /** Milliseconds before a call is answered. */
  readonly latency: number;
  /** Milliseconds of a running handler before Outlook says that it takes longer than expected. */
  readonly longerAfter: number;
  /** Milliseconds after which Outlook gives a handler up. */
  readonly timesOutAfter: number;
  /** Milliseconds within which the add-in's page must have loaded. */
  readonly unavailableAfter: number;
  /** Milliseconds of quiet after a change of people or files before the add-in hears of it. */
  readonly changeDelay: number;
}

export type SendMode = 'promptUser' | 'softBlock' | 'block';

const web: Client = {
  id: 'web',
  name: 'Outlook on the web (Mailbox 1.15)',
  mailbox: '1.15',
  recipientCap: 1000,
  keepsReplyPrefix: false,
  resolves: 'at once',
  sendMode: 'manifest',
  latency: 0,
  longerAfter: 5000,
  timesOutAfter: 300_000,
  unavailableAfter: 30_000,
  changeDelay: 500,
};

/** The clients to choose from; the first is what the window starts with. */
export const clients: readonly Client[] = [
  web,
  { ...web, id: 'mailbox-1.14', name: 'Mailbox 1.14', mailbox: '1.14' },
  { ...web, id: 'mailbox-1.12', name: 'Mailbox 1.12, which knows no override', mailbox: '1.12' },
  { ...web, id: 'cap-100', name: 'Reads at most 100 people a field', recipientCap: 100 },
  { ...web, id: 'cap-500', name: 'Reads at most 500 people a field', recipientCap: 500 },
  { ...web, id: 'cap-1000', name: 'Reads at most 1,000 people a field', recipientCap: 1000 },
  { ...web, id: 'keeps-prefix', name: 'Keeps RE: and FW: in front of a set subject', keepsReplyPrefix: true },
  { ...web, id: 'unresolved', name: 'Typed people are unseen until Send', resolves: 'at send' },
  { ...web, id: 'never-resolved', name: 'Typed people stay unseen', resolves: 'never' },
];

export const firstClient = web;

/** Whether a client claims at least this Mailbox requirement set. */
export function knows(client: Client, set: string): boolean {
  const [major = 0, minor = 0] = client.mailbox.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = set.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
