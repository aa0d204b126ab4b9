import type { ReadyMade } from './ready-made';

const GIVEN =
  'Ash Beech Cedar Elder Fern Hazel Ivy Juniper Larch Maple Oak Pine Rowan Sorrel Tansy Willow Yarrow Aspen Birch Clover'.split(
    ' ',
  );
const FAMILY =
  'Alder Brook Croft Dale Eaves Ford Glen Heath Ings Knoll Lea Moor Nook Orchard Pike Quay Ridge Stead Thorpe Vale'.split(
    ' ',
  );
const HOSTS = ['example.com', 'example.org', 'example.net'];

/** So many invented people, no two alike. */
export function patients(count: number): readonly string[] {
  return Array.from({ length: count }, (_none, at) => {
    const given = GIVEN[at % GIVEN.length] ?? '';
    const family = FAMILY[Math.floor(at / GIVEN.length) % FAMILY.length] ?? '';
    const again = Math.floor(at / (GIVEN.length * FAMILY.length));
    const address = `${given}.${family}${again === 0 ? '' : again + 1}`.toLowerCase();
    return `${given} ${family} <${address}@${HOSTS[at % HOSTS.length] ?? ''}>`;
  });
}

const clinic = 'Dear all,\n\nYour flu clinic is on Tuesday at 9.30. Please bring your letter.\n\nReception';

const inCc = (count: number): ReadyMade => ({
  id: `cc-${count}`,
  title: `${count.toLocaleString('en-GB')} patients in Cc`,
  message: {
    from: 'Reception <reception.example.surgery@nhs.net>',
    to: ['Reception <reception.example.surgery@nhs.net>'],
    cc: patients(count),
    subject: 'Flu clinic on Tuesday',
    bodyText: clinic,
  },
});

const exposed = patients(12);

const quoted = (from: string, to: string, subject: string, words: string): string =>
  `\n\nFrom: ${from}\nSent: 19 November 2026 14:02\nTo: ${to}\nSubject: ${subject}\n\n${words}`;

const lead = 'Robin Example <r.example.cardiology@nhs.net>';

/** Meetings to try: a quiet one, and those whose attendees would see each other or who lack a tag. */
export const ownMeetings: readonly ReadyMade[] = [
  { id: 'meeting-empty', title: 'An empty meeting', message: { meeting: {} } },
  {
    id: 'meeting-team',
    title: 'A meeting of colleagues',
    message: {
      to: [lead, 'Kit Example <kit.example.secretary@nhs.net>'],
      cc: ['Morgan Example <morgan.example.pm@nhs.net>'],
      subject: 'Rota for December',
      bodyText: 'Hello all,\n\nLet us go through the rota.\n\nAsha',
      meeting: { location: 'Seminar room 2' },
    },
  },
  {
    id: 'meeting-12',
    title: 'Twelve patients invited together',
    message: {
      to: [lead, ...exposed.slice(0, 9)],
      cc: exposed.slice(9),
      subject: 'Cardiac rehabilitation: introduction',
      bodyText: 'Dear all,\n\nWelcome to the first session. Wear something comfortable.\n\nAsha',
      meeting: { start: '2026-12-08T14:00', end: '2026-12-08T15:30', location: 'Gym, Example Hospital' },
    },
  },
  {
    id: 'meeting-couple',
    title: 'A couple invited together',
    message: {
      to: exposed.slice(0, 2),
      subject: 'Talk about the care plan',
      bodyText: 'Dear both,\n\nLet us talk about the plan.\n\nAsha',
      meeting: { location: 'Video call' },
    },
  },
  {
    id: 'meeting-review',
    title: 'A case review with a charity, and patient data',
    message: {
      to: [lead, 'Jo Example <jo@charity.example>'],
      subject: 'Case review',
      bodyText: 'Hello both,\n\nPatient NHS number 999 000 0018. Notes will follow.\n\nAsha',
      meeting: { start: '2026-12-04T09:00', end: '2026-12-04T09:45', location: 'Room 4' },
    },
  },
];

/** Messages that the worked cases do not hold: large, empty, half-right. Every person is invented. */
export const ownMessages: readonly ReadyMade[] = [
  { id: 'empty', title: 'An empty draft', message: {} },
  {
    id: 'colleague',
    title: 'A note to a colleague',
    message: {
      to: ['Robin Example <r.example.cardiology@nhs.net>'],
      subject: 'Rota for December',
      bodyText: 'Hello Robin,\n\nThe rota is done.\n\nAsha',
    },
  },
  inCc(37),
  inCc(100),
  inCc(500),
  inCc(1000),
  {
    id: 'bcc-37',
    title: '37 patients in Bcc, as it should be',
    message: {
      from: 'Reception <reception.example.surgery@nhs.net>',
      to: ['Reception <reception.example.surgery@nhs.net>'],
      bcc: patients(37),
      subject: 'Flu clinic on Tuesday',
      bodyText: clinic,
    },
  },
  {
    id: 'reply-all',
    title: 'Reply to all of a mail that exposed twelve people',
    message: {
      to: exposed,
      subject: 'RE: Support group on Thursday',
      bodyText: `I will be there.${quoted('support.example@nhs.net', exposed.join('; '), 'Support group on Thursday', 'The room has changed to the library.')}`,
    },
  },
  {
    id: 'long-thread',
    title: 'A thread of forty mails',
    message: {
      to: ['Robin Example <r.example.cardiology@nhs.net>'],
      subject: 'RE: RE: Ward move',
      bodyText: `Agreed.${quoted('r.example.cardiology@nhs.net', 'asha.example.gp@nhs.net', 'Ward move', Array.from({ length: 40 }, (_none, at) => `> Mail ${40 - at}: the move is planned for the ${(at % 28) + 1}th.`).join('\n'))}`,
    },
  },
  ...['[ secure ] Your letter', '[secure Your letter', '[SECURE]Your letter', 'Your letter (encrypted)'].map(
    (subject, at): ReadyMade => ({
      id: `tag-${at + 1}`,
      title: `Almost a secure tag: ${subject}`,
      message: {
        to: ['Hazel Brook <hazel.brook@example.com>'],
        subject,
        bodyText: 'Dear Hazel,\n\nYour letter is below. NHS number 999 000 0018.\n\nAsha',
      },
    }),
  ),
  {
    id: 'forgotten',
    title: 'A forgotten attachment',
    message: {
      to: ['Robin Example <r.example.cardiology@nhs.net>'],
      subject: 'Minutes',
      bodyText: 'Hello Robin,\n\nI attach the minutes of Monday.\n\nAsha',
    },
  },
];
