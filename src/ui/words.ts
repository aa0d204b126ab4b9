import {
  counted,
  type Draft,
  type Field,
  type Gap,
  type LiftReason,
  type Outcome,
  type Standing,
  type Unseen,
} from '../engine';
import { ageOf, dayInWords } from './days';

type Kind = Draft['kind'];

const FIELDS: { readonly [field in Field]: string } = { to: 'To', cc: 'Cc', bcc: 'Bcc' };
const ATTENDEES: { readonly [field in Field]?: string } = { to: 'Required', cc: 'Optional' };

const fieldName = (field: Field, kind: Kind) => (kind === 'meeting' && ATTENDEES[field]) || FIELDS[field];

const people = (number: number) => counted(number, 'person', 'people');
const them = (number: number) => (number === 1 ? 'it' : 'them');

/** Why something in a file, or a whole file, was not looked at. */
const GAPS: { readonly [why in Gap['why']]: string } = {
  'no-time': 'not looked into, for lack of time',
  failed: 'Outlook did not give it',
  elsewhere: 'only a link is sent, and what it leads to was not looked at',
  encrypted: 'locked, so nobody could look into it',
  'too-large': 'too large to look into',
  'unknown-format': 'of a kind that is not read here',
  damaged: 'damaged, so it could not be read',
  picture: 'a picture, and pictures are not read',
};

const toPutRight = (stops: number) =>
  stops === 0 ? 'Something could not be checked.' : `${counted(stops, 'thing', 'things')} to put right.`;

/**
 * Every sentence of the pane, in one place and behind one key each, so that another language is another object of this
 * shape. What is true comes first, then what to do; at most 20 words a sentence; digits; nobody is blamed. Nothing
 * here may say that a message carries no risk: the pane only knows what it looked for.
 */
export const words = {
  product: 'Sendcheck',
  checkAgain: 'Check again',
  checking: 'Checking your message…',
  checkedAgain: 'Checked again.',
  slow: 'Outlook takes long to answer. You can wait, or look through the message yourself.',
  newTab: '(opens a new tab)',
  list: (parts: readonly string[]) =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`,

  decision: {
    stopped: (stops: number) => `Not sent. ${toPutRight(stops)}`,
    wouldStop: (stops: number) => `This will not go yet. ${toPutRight(stops)}`,
    ask: 'Check before you send.',
    clear: 'Nothing found to stop this message.',
    soFar: 'Nothing found so far.',
    stillLooking: 'Sendcheck is still looking into your files.',
    confirmed: 'Confirmed. Now press Send again.',
    alsoAsk: (warnings: number) => `Also ${counted(warnings, 'thing', 'things')} to check.`,
    askMore: (warnings: number) => `${counted(warnings, 'thing', 'things')} to look at.`,
    prompt: 'When you press Send, Outlook asks you once more. You can still send it as it is.',
    looked: (clear: number, blind: number) =>
      `${counted(clear, 'check', 'checks')} looked and found nothing.${blind === 0 ? '' : ` ${counted(blind, 'check', 'checks')} could not look.`}`,
    unread: 'The message could not be read. Choose "Check again", or look through it yourself.',
  },

  level: { block: 'Stops this message', warn: 'Check this', note: 'Good to know' },
  cameFrom: 'Outlook brought you here.',
  about: (title: string) => `About this check: ${title}`,
  aboutShort: 'About this check',
  source: (title: string) => `Source: ${title}`,
  findings: 'What to put right',
  toLookAt: 'What to look at',
  notes: (number: number) => `${counted(number, 'note', 'notes')} that will not stop you`,
  showAll: (number: number) => `Show all ${number}`,
  showFirst: 'Show fewer',
  showMore: (number: number) => `Show ${number} more`,
  inSubject: 'In the subject',
  inText: 'In the text',
  inHistory: 'In the earlier messages below',
  hiddenText: 'Hidden in the text',
  attachment: 'Attachment',
  noName: '(no name)',
  noAddress: 'No address yet',

  fix: {
    move: (number: number, to: Field) => `Move ${people(number)} to ${FIELDS[to]}`,
    remove: (number: number) => `Remove ${people(number)}`,
    replace: (address: string) => `Change to ${address}`,
    front: (prefix: string) => `Put ${prefix} at the front`,
    toFront: (prefix: string) => `Move ${prefix} to the front`,
    correct: 'Correct the tag',
    takeOutTag: (tag: string) => `Take ${tag} out of the subject`,
    takeOutNumber: 'Take the number out of the subject',
    takeOut: (number: number) => `Take ${them(number)} out of the subject`,
    disclaimer: 'Add the disclaimer',
    addText: 'Add this text',
    removeFiles: (number: number) => `Remove ${counted(number, 'file', 'files')}`,
    cutHistory: (number: number) => `Cut off ${counted(number, 'earlier message', 'earlier messages')}`,
  },
  running: {
    move: (number: number) => `Moving ${people(number)}…`,
    remove: (number: number) => `Removing ${people(number)}…`,
    replace: 'Changing the address…',
    subject: 'Changing the subject…',
    text: 'Adding the text…',
    removeFiles: (number: number) => `Removing ${counted(number, 'file', 'files')}…`,
    cutHistory: 'Cutting off the earlier messages…',
    undo: 'Putting it back…',
  },
  choose: 'Choose people…',
  chooseWho: (to: Field | undefined) => (to === undefined ? 'Who is to be removed?' : `Who is to go to ${FIELDS[to]}?`),
  everyone: 'Everyone',
  chosen: (number: number, all: number) => `${number} of ${all} chosen`,
  otherAddress: 'Another address…',
  newAddress: 'New address',
  addressShape: 'Write one address, like name@example.com.',
  becomes: 'The subject becomes:',
  emptySubject: '(empty)',
  willBeAdded: 'What will be added',
  willBeCut: 'What will be cut off',
  unknownSender: '(no sender named)',
  andMore: (number: number) => `And ${number} more`,
  noPutBack: 'This cannot be undone here. Keep a copy of what you may still need.',
  cancel: 'Cancel',
  undo: 'Undo',
  noLongerUndo: 'The message has changed since, so this can no longer be undone here.',
  outcome: { done: 'Done', half: 'Only partly done', nothing: 'Not done' },
  fixFailed: 'Outlook did not finish this. Look through the message, then choose "Check again".',
  undoFailed: 'Outlook did not put it back. Look through the message, then choose "Check again".',

  lift: {
    open: 'Send without this…',
    legend: 'Why send it without this?',
    reasons: {
      urgent: 'Urgent clinical need',
      phone: 'Confirmed by phone',
      patient: 'The patient asked for it',
      wrong: 'The finding is wrong',
      other: 'Another reason',
    } satisfies { readonly [code in LiftReason]: string },
    words: 'Your reason',
    wordsHint: 'Up to 80 characters. Do not type patient details.',
    confirm: 'Send without this',
    choose: 'Choose a reason first.',
    write: 'Write your reason first.',
    alsoConfirms: (warnings: number) =>
      `This also confirms ${counted(warnings, 'other thing', 'other things')} to check on this page.`,
  },
  acknowledge: {
    button: 'I have checked this',
    lead: 'To send it as it is, confirm that you have looked at everything above.',
  },
  given: {
    title: 'You have confirmed this message',
    warnings: 'You have checked what was found.',
    lifted: (title: string, reason: string) => `${title} Sent without it: ${reason}.`,
    now: 'Now press Send again. This holds until you change anything.',
    holds: 'This holds until you change anything.',
    withdraw: 'Take this back',
    failed: 'Outlook did not keep your answer. Put the message right, or ask for help.',
    withdrawFailed: 'Outlook did not take it back. Change the message, and your answer no longer counts.',
    voided: 'The message has changed since you confirmed it. Your answer no longer counts.',
  },

  recipients: {
    title: 'Who will get this',
    none: (kind: Kind) => (kind === 'meeting' ? 'Nobody is invited yet.' : 'Nobody is in To, Cc or Bcc yet.'),
    total: people,
    seeEachOther: (number: number, kind: Kind) => {
      if (kind === 'meeting')
        return number === 1 ? '1 person is invited.' : `${people(number)} are invited and see each other's addresses.`;
      return number === 1
        ? '1 person in To or Cc. Everyone who gets this sees the address.'
        : `${people(number)} in To or Cc see each other's addresses.`;
    },
    hidden: (number: number) =>
      `${people(number)} in Bcc. Nobody sees ${number === 1 ? 'this address' : 'these addresses'}.`,
    dot: (each: number) => `1 mark stands for ${people(each)}.`,
    outside: 'not on a secure email service',
    inside: 'on a secure email service',
    field: fieldName,
    fields: (counts: { readonly [field in Field]: number }, kind: Kind) =>
      (['to', 'cc', 'bcc'] as const)
        .filter((field) => counts[field] > 0)
        .map((field) => `${fieldName(field, kind)} ${counts[field]}`)
        .join(', '),
    group: 'A list. Its members cannot be seen from here.',
    unresolved: 'Names that Outlook has not yet turned into an address cannot be seen.',
  },
  standing: (standing: Standing, listDate: string) => {
    switch (standing.kind) {
      case 'internal':
        return standing.domain === 'nhs.net' ? 'NHSmail' : 'Inside your organisation';
      case 'accredited':
        return `On the accredited list of ${dayInWords(listDate)}`;
      case 'trusted':
        return standing.label.charAt(0).toUpperCase() + standing.label.slice(1);
      case 'local':
        return 'Agreed by your organisation';
      case 'legacy':
        return 'Domain that was switched off';
      case 'ask-locally':
        return `${standing.label.charAt(0).toUpperCase()}${standing.label.slice(1)}: ask before you send`;
      case 'lapsed':
        return `On the accredited list until ${dayInWords(standing.lastListed)}, not now`;
      case 'private':
        return 'Private mailbox';
      case 'outside':
        return 'Not on the accredited list';
      case 'unreadable':
        return 'Address that cannot be read';
    }
  },

  files: {
    title: 'What is in your files',
    total: (number: number) => counted(number, 'file', 'files'),
    telling: (number: number) => `${counted(number, 'tells', 'tell')} of patients`,
    unread: (number: number) => `${number} not looked into, or not all of it`,
    part: (name: string) => name.charAt(0).toUpperCase() + name.slice(1),
    patients: (number: number) => counted(number, 'patient', 'patients'),
    more: (number: number) =>
      `And ${counted(number, 'more place', 'more places')} that ${number === 1 ? 'tells' : 'tell'} of patients.`,
    nothing: 'Nothing about patients was found in it.',
    gap: (name: string, why: Gap['why']) => {
      const said = name === '' ? GAPS[why] : `${name}: ${GAPS[why]}`;
      return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
    },
    moreGaps: (number: number) => `And ${counted(number, 'more place', 'more places')} not looked at.`,
    waiting: 'Still to be looked into.',
    looking: (file: number, of: number) =>
      of === 1 ? 'Looking into your file…' : `Looking into ${file} of ${of} files…`,
    stop: 'Stop looking',
    stopped: (number: number) =>
      `Stopped. ${counted(number, 'file was', 'files were')} not looked into. Choose "Check again" to go on.`,
  },

  checked: {
    title: 'What was checked',
    outcome: {
      found: 'Found something',
      unseen: 'Could not look',
      failed: 'Could not finish',
      clear: 'Found nothing',
      off: 'Switched off by your organisation',
    } satisfies { readonly [outcome in Outcome]: string },
    summary: (counts: { readonly [outcome in Outcome]: number }) =>
      [
        counts.found > 0 ? `${counts.found} found something` : '',
        counts.unseen + counts.failed > 0 ? `${counts.unseen + counts.failed} could not look` : '',
        `${counts.clear} found nothing`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    unseen: (part: string, why: Unseen['why']) => {
      const named = part.charAt(0).toUpperCase() + part.slice(1);
      switch (why) {
        case 'failed':
          return `${named}: Outlook could not read this.`;
        case 'late':
          return `${named}: Outlook did not answer in time.`;
        case 'unsupported':
          return `${named}: this Outlook does not let Sendcheck read it.`;
        case 'malformed':
          return `${named}: Outlook gave something that could not be read.`;
        case 'capped':
          return `${named}: Outlook gives only the first people. There may be more.`;
        case 'too-long':
          return `${named}: only the first part was looked at.`;
      }
    },
    attachments: (number: number) =>
      `${counted(number, 'attachment was', 'attachments were')} not looked into, or not all of it.`,
    policy: (name: string, version: number) => `${name}, version ${version}`,
    listAge: (asOf: string, now: Date) => `Accredited list of ${dayInWords(asOf)}, ${ageOf(asOf, now)}.`,
    listOld: 'The list is old. A domain may have joined or left it since.',
    whereNot: 'Where Sendcheck does not run',
    help: (contact: string) => `For help: ${contact}`,
  },
  policyUnread: "Your organisation's policy could not be read; the starter policy is in use.",
  policyTell: 'Tell the people who look after Sendcheck:',

  surface: {
    read: 'This message was already sent or received. Sendcheck looks at a message while you write it.',
    none: 'No message is open. Open a new message, then open Sendcheck from it.',
  },
  broken: {
    title: 'Sendcheck stopped working.',
    todo: 'Your message is as it was. Look through it yourself, or close this pane and open it again.',
    retry: 'Try again',
  },
} as const;

/** The shape that a catalogue of another language has. */
export type Words = typeof words;
