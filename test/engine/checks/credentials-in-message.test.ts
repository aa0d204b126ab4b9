import check from '../../../src/engine/checks/credentials-in-message';
import { file } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const message = 'This has a password beside what it opens. Take it out, and give it in another way, such as by phone.';
const to = ['ivy.croft@example.org'];
const locked = [file('records.zip', { gaps: [{ name: '', why: 'encrypted' }] })];

const teams =
  'Microsoft Teams\nJoin the meeting now <https://teams.microsoft.com/l/meetup-join/19>\nMeeting ID: 318 456 789 012\nPasscode: Xy7Zz9\n';
const zoom =
  'Join Zoom Meeting\nhttps://us02web.zoom.us/j/81234567890\n\nMeeting ID: 812 3456 7890\nPasscode: 431902\n';
const webex =
  'Meeting number (access code): 2345 678 9012\nMeeting password: aB3xYz9\nhttps://example.webex.com/meet\n';

const clear: readonly (readonly [string, string])[] = [
  ['forgotten', 'Forgot your password? Ring us on 01632 960123.'],
  ['forgotten, in one sentence', 'If you forgot your password for the portal ring us on: 01632 960123'],
  ['to follow by phone', 'The password will follow by phone.'],
  ['to follow by text', 'Password: will follow by text'],
  ['to be rung for', 'Ring us for the password: 01632 960123'],
  ['a reset', 'To reset your password: https://example.org/reset1'],
  ['what it is, not said', 'The password is your date of birth.'],
  ['the same as ever', 'The password is the same as last time.'],
  ['an expiry', 'Your NHSmail password is expired.'],
  ['a rule', 'Password policy: 12 characters, one of them a digit.'],
  ['stars', 'Password: ********'],
  ['a form', 'Username: \nPassword: required\n'],
  ['somewhere else', 'Password: https://example.org/card7'],
  ['a nurse signs', 'Hazel Glen, practice nurse, NMC PIN: 12A3456E\nwww.example.org'],
  ['a nurse signs, without saying whose number', 'Hazel Glen, RGN\nPIN: 12A3456E\nwww.example.org'],
  ['a Teams invitation', teams],
  ['a Zoom invitation', zoom],
  ['a Webex invitation', webex],
  ['a number to dial', 'Or dial: +44 20 7946 0123 PIN: 123456789#'],
  ['a guest network', 'The WiFi password is Guest2026. Log in on arrival.'],
  ['Welsh: to follow', 'Bydd y cyfrinair yn dilyn dros y ffôn.'],
];

const found: readonly (readonly [string, string])[] = [
  ['plain', 'Your records are in the zip. The password is Surgery2026!'],
  ['for a file', 'The password for the file is Surgery2026.'],
  ['after a colon', 'Password: Surgery2026'],
  ['on the next line', 'Password:\nSurgery2026'],
  ['in a table', 'Password\tSurgery2026'],
  ['a word alone after a colon', 'Password: sunflower\n\nHazel'],
  ['a word in quotation marks', 'The password is \u201csunflower\u201d.'],
  ['four digits', 'The PIN is 4821.'],
  ['a passcode', 'Passcode to open it: aB3xYz9'],
  ['Welsh', 'Y cyfrinair yw Meddygfa2026!'],
  ['Welsh, for the file', "Cyfrinair i'r ffeil: Meddygfa2026"],
  ['capitals and a hard space', 'PASSWORD:\u00a0SURGERY2026'],
];

testCheck(check, {
  clear: [
    ...clear.map(([name, body]) => ({ name, draft: { to, body, attachments: locked } })),
    { name: 'nothing that it opens', draft: { to, body: 'The password is Surgery2026!' } },
    {
      name: 'a picture, which has no lock',
      draft: {
        to,
        body: 'The password is Surgery2026!',
        attachments: [file('map.png', { gaps: [{ name: '', why: 'picture' }] })],
      },
    },
    {
      name: 'a file that was read: it is not locked',
      draft: { to, body: 'The password is Surgery2026!', attachments: [file('map.pdf')] },
    },
    {
      name: 'in an earlier message below',
      draft: {
        to,
        kind: 'reply',
        body: 'Thank you.\n\nFrom: Ivy Croft <ivy.croft@example.org>\nSent: 3 March 2026\nTo: rae.example@nhs.net\nSubject: File\n\nThe password is Surgery2026!',
        attachments: locked,
      },
    },
  ],
  found: [
    ...found.map(([name, body]) => ({
      name,
      draft: { to, body, attachments: locked },
      message,
      level: 'block' as const,
    })),
    {
      name: 'where it stands',
      draft: { to, body: 'The password is Surgery2026!', attachments: locked },
      message,
      level: 'block',
      at: [{ part: 'body', start: 4, end: 28 }],
      options: { otherwise: 'block' },
    },
    {
      name: 'in the subject, to colleagues',
      draft: {
        to: ['rae@nhs.net'],
        subject: 'Rota, password: Surgery2026',
        attachments: [file('rota.xlsx', { gaps: [{ name: '', why: 'no-time' }] })],
      },
      message,
      level: 'warn',
      at: [{ part: 'subject', start: 6, end: 27 }],
    },
    {
      name: 'beside a link',
      draft: { to: ['rae@nhs.net'], body: 'Here it is: https://files.example/x\nPassword: Surgery2026' },
      message,
      level: 'warn',
    },
    {
      name: 'beside a login',
      draft: { to, body: 'Log in to the portal as hglen.\nPassword: Surgery2026' },
      message,
      level: 'block',
    },
    {
      name: "the organisation's own word",
      draft: { to, body: 'Open sesame: Surgery2026', attachments: locked },
      options: { cues: ['open sesame'], otherwise: 'warn' },
      message,
      level: 'warn',
    },
  ],
});
