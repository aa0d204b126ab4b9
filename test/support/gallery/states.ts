import { checks, fingerprint, type Check, type Draft } from '../../../src/engine';
import { draftOf, file, people } from '../draft';
import { MemoryHost } from '../memory-host';

/** One way the pane can stand, by name. */
export interface GalleryState {
  readonly host: () => MemoryHost;
  readonly policy?: unknown;
  readonly checks?: readonly Check[];
}

const names = 'Hazel Brook,Rowan Ash,Ivy Marsh,Linden Vale,Fern Hollow,Jasper Reed,Olive Thorne,Sorrel Wynd'.split(',');
const patients = (n: number) =>
  people(n, 'example.com').map((address, index) => `${names[index % names.length] ?? ''} <${address}>`);
const DISCLAIMER_GAP = 'Dear all,\n\nThe clinic moves to Bridge Street on Monday.\n\nRae';

const exposed = draftOf({
  to: ['clinic.office@nhs.net'],
  cc: patients(37),
  subject: 'Clinic moves on Monday',
  body: DISCLAIMER_GAP,
});
const meeting = draftOf({
  kind: 'meeting',
  to: ['clinic.office@nhs.net', ...patients(8)],
  cc: ['Rae Colleague <rae.colleague@nhs.net>', ...people(4, 'example.org')],
  subject: 'Cardiac rehabilitation: introduction',
  body: DISCLAIMER_GAP,
});
const subject = draftOf({
  to: ['Hazel Brook <hazel.brook@example.com>'],
  subject: 'Results for NHS number 999 000 0018',
  body: 'Dear Hazel, your results are attached. NHS number 999 000 0018. Ring us to talk them over.\n\nRae',
  attachments: [{ name: 'Results 9990000018.pdf', size: 48_000 }],
});
const ask = draftOf({
  to: ['supplier@example.org'],
  subject: 'Chairs for the waiting room',
  body: 'Hello,\n\nCan you send the price of 12 chairs?\n\nRae',
});
const clear = draftOf({
  to: ['Rae Colleague <rae.colleague@nhs.net>'],
  subject: 'Rota for next week',
  body: 'Hello, the rota is attached.',
  attachments: [{ name: 'Rota.xlsx', size: 20_000 }],
});
const mixed = draftOf({
  to: ['a.example@nhs.net', 'b.example@nhs.net', 'Theatre list <theatre.list@nhs.net>'],
  groups: ['Theatre list <theatre.list@nhs.net>'],
  cc: ['officer@council.gov.uk', 'hazel.brook@example.com', 'desk@police.uk', 'someone@supplier.example', 'x@@broken'],
  bcc: patients(6),
  subject: 'Arrangements',
  body: 'Hello all.',
});
const quoted = (from: string, sent: string, says: string) =>
  `\n\nFrom: ${from}\nSent: ${sent}\nTo: Rae Example <rae.example@nhs.net>\nSubject: Clinic on Bridge Street\n\n${says}`;
const thread = draftOf({
  kind: 'reply',
  to: ['Asha Example <asha.example@nhs.net>'],
  cc: ['Hazel Brook <hazel.brook@example.com>'],
  subject: '[secure] RE: Clinic on Bridge Street',
  body: [
    'Hello both,\n\nHazel will bring the key on Monday.\n\nRae',
    quoted('Asha Example <asha.example@nhs.net>', '20 November 2026 16:12', 'Who has the key?'),
    quoted('Kit Example <kit.example@nhs.net>', '20 November 2026 11:30', 'I can be there at 9.'),
    quoted('Asha Example <asha.example@nhs.net>', '19 November 2026 09:05', 'Room 2 is for NHS number 999 000 0018.'),
    quoted('Robin Example <robin.example@nhs.net>', '18 November 2026 14:40', 'The clinic moves on Monday.'),
  ].join(''),
});
const thousand = draftOf({
  to: people(200, 'nhs.net'),
  cc: people(300, 'example.org'),
  bcc: people(500, 'example.com'),
  subject: 'News',
  body: 'Dear all, the news is below.',
});

/** A check that only the gallery has: for what no agreed check does. */
const invented = (id: string, find: Check['find'], liftable = false): Check => ({
  id,
  title: 'An invented check.',
  topic: 'wording',
  why: 'It exists for the gallery only.',
  source: { title: 'Nobody', url: 'https://example.com/', read: '2026-11-22' },
  level: 'block',
  liftable,
  needs: [],
  uses: [],
  options: {},
  find,
});
const breaks = invented('invented-break', () => {
  throw new Error('broken');
});
const liftable = invented(
  'invented-stop',
  () => [{ message: 'The invented check stops this. Change the message.', at: [] }],
  true,
);
const replaces = invented('invented-address', ({ draft }) =>
  draft.recipients.flatMap((each, index) =>
    each.address.endsWith('@councl.example')
      ? [
          {
            message: 'This address is 1 letter away from one you know. Look at it closely.',
            at: [{ part: 'recipient' as const, index }],
            fixes: [
              { kind: 'replace-recipient' as const, recipient: index, address: 'planning@council.example' },
              { kind: 'remove-recipients' as const, recipients: [index] },
            ],
          },
        ]
      : [],
  ),
);
// A message that is no text: drawing it breaks.
const undrawable = invented('invented-undrawable', () => [{ message: {} as unknown as string, at: [] }]);
const council = draftOf({
  to: ['Planning <planning@councl.example>', 'rae@nhs.net'],
  subject: 'Minutes',
  body: 'Hello.',
});

const acknowledged = (draft: Draft) => ({ version: 1 as const, fingerprint: fingerprint(draft), lifted: [] });

/** Files as they come: one hides thousands, others nobody can read, and one tells of nobody. */
const files = draftOf({
  to: ['requester@example.org'],
  subject: 'Answer to your request',
  body: 'Dear requester,\n\nThe figures you asked for are attached.\n\nRae',
  attachments: [
    file('Workforce figures by band.xlsx', {
      parts: [
        { name: "sheet 'Summary'", patients: 310 },
        { name: "hidden sheet 'Staff'", visible: false, patients: 14_000 },
        { name: "comment in B7 of sheet '999 000 0018'", visible: false, patients: 1 },
      ],
      gaps: [{ name: "picture 'scan.png'", why: 'picture' }],
    }),
    file('Clinic list for Tuesday 999 000 0018.docx', {
      parts: Array.from({ length: 11 }, (_, index) => ({ name: `page ${index + 1}`, patients: 24 - index })),
    }),
    file('Agenda.docx'),
    file('Records.zip', { gaps: [{ name: '', why: 'encrypted' }] }),
    file('Photograph.jpg', { gaps: [{ name: '', why: 'picture' }] }),
    file('Old accounts.wk3', { gaps: [{ name: '', why: 'unknown-format' }] }),
    file('Minutes.docx', { gaps: [{ name: '', why: 'damaged' }] }),
    file('Map.tiff', { gaps: [{ name: '', why: 'too-large' }] }),
    file('Shared folder', { gaps: [{ name: '', why: 'elsewhere' }] }),
    file('Referral', { gaps: [{ name: '', why: 'failed' }] }),
    file('logo.png', { gaps: [{ name: '', why: 'picture' }] }, true),
  ],
});

/** Every state the pane is looked at and tested in. */
export const states: { readonly [name: string]: GalleryState } = {
  exposed: { host: () => new MemoryHost(exposed) },
  'exposed-slow-fix': { host: () => new MemoryHost(exposed, { holdsFixes: true }) },
  'exposed-half': { host: () => new MemoryHost(exposed, { fixes: 'half' }) },
  'exposed-nothing': { host: () => new MemoryHost(exposed, { fixes: 'nothing' }) },
  'exposed-reject': { host: () => new MemoryHost(exposed, { fixes: 'reject' }) },
  subject: { host: () => new MemoryHost(subject) },
  'from-dialog': { host: () => new MemoryHost(subject, { openedFrom: 'identifier-in-subject' }) },
  'tag-wrong': { host: () => new MemoryHost({ ...subject, subject: 'Your results (secure)' }) },
  ask: { host: () => new MemoryHost(ask) },
  'ask-here': { host: () => new MemoryHost(ask, { canPrompt: false }) },
  'ask-here-refused': { host: () => new MemoryHost(ask, { canPrompt: false, keepsAcknowledgement: false }) },
  confirmed: { host: () => new MemoryHost(ask, { canPrompt: false, acknowledgement: acknowledged }) },
  void: {
    host: () =>
      new MemoryHost(ask, {
        canPrompt: false,
        acknowledgement: (draft) => acknowledged({ ...draft, subject: 'Something else' }),
      }),
  },
  clear: { host: () => new MemoryHost(clear) },
  thread: { host: () => new MemoryHost(thread) },
  empty: { host: () => new MemoryHost(draftOf({})) },
  mixed: { host: () => new MemoryHost(mixed) },
  thousand: { host: () => new MemoryHost(thousand) },
  unseen: {
    host: () =>
      new MemoryHost({
        ...clear,
        unseen: [
          { part: 'bcc', why: 'late' },
          { part: 'to', why: 'capped' },
        ],
      }),
  },
  'check-broke': { host: () => new MemoryHost(clear), checks: [...checks, breaks] },
  liftable: { host: () => new MemoryHost(ask), checks: [liftable, ...checks] },
  lookalike: { host: () => new MemoryHost(council), checks: [replaces] },
  'policy-unread': { host: () => new MemoryHost(clear), policy: { schema: 1, version: 'two' } },
  'policy-help': {
    host: () => new MemoryHost(clear),
    policy: { schema: 1, name: 'Example Trust', version: 7, organisation: { help: 'Example IT desk, extension 5555' } },
  },
  files: { host: () => new MemoryHost(files, { openedFrom: 'attachment-hidden-content' }) },
  'file-unread': {
    host: () =>
      new MemoryHost({ ...clear, attachments: [file('Rota.xlsx', { gaps: [{ name: '', why: 'encrypted' }] })] }),
  },
  'files-no-undo': { host: () => new MemoryHost(files, { canPutBack: false }) },
  'files-looking': { host: () => new MemoryHost(files, { files: 'held' }) },
  'files-looking-inside': {
    host: () => new MemoryHost({ ...files, recipients: clear.recipients }, { files: 'held', canPrompt: false }),
  },
  reading: { host: () => new MemoryHost(clear, { reads: 'never' }) },
  unread: { host: () => new MemoryHost(clear, { reads: 'reject' }) },
  'surface-read': { host: () => new MemoryHost(clear, { surface: 'read' }) },
  meeting: { host: () => new MemoryHost(meeting) },
  'meeting-alone': { host: () => new MemoryHost(draftOf({ kind: 'meeting' })) },
  'surface-none': { host: () => new MemoryHost(clear, { surface: 'none' }) },
  broken: { host: () => new MemoryHost(clear), checks: [undrawable] },
};
