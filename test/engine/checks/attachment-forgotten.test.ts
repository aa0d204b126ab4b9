import check from '../../../src/engine/checks/attachment-forgotten';
import { file } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const message = 'The text speaks of an attachment, and there is none. Attach the file, or change the text.';
const to = ['rae@nhs.net'];
const earlier =
  '\n\nFrom: Rae <rae@nhs.net>\nSent: 3 March 2026\nTo: rae.example@nhs.net\nSubject: Rota\n\nPlease find attached the rota.';

const clear: readonly (readonly [string, string])[] = [
  ['no word of it', 'The rota is on the shared drive.'],
  ['attached to the ward', 'She is the pharmacist attached to the ward.'],
  ['a practice-attached nurse', 'Ask the practice-attached nurse.'],
  ['a state of mind', 'He remains attached to his mother.'],
  ['attachment theory', 'A course on attachment theory, and on attachment disorder.'],
  ['below', 'As attached below in the thread, the plan stands.'],
  ['in an earlier message', 'As attached in my last email, the plan stands.'],
  ['only if', 'Check the form, if attached.'],
  ['not', 'The letter is not attached, ring for it.'],
  ['could not be opened', "I couldn't open the attached file."],
  ['another did it', 'What you attached is the old form.'],
  ['another has done it', 'The form that you have attached is old.'],
  ['to be done', 'The form must be attached to every claim.'],
  ['a disclaimer', 'This email and any attached files are confidential.'],
  ['a disclaimer of another kind', 'This message and the attached files are confidential.'],
  ['in quotation marks', 'Write "form attached" in the box.'],
  ['a place', 'There is an enclosed garden.'],
  ['a file elsewhere', 'See attached: https://example.sharepoint.com/rota'],
  ['Welsh: bound to', "Mae'r nyrs ynghlwm wrth y ward."],
];

const found: readonly (readonly [string, string])[] = [
  ['please find attached', 'Please find attached the rota.'],
  ['see attached', 'See attached.'],
  ['the attached, in a new message', 'Please see the attached.'],
  ['is attached', 'The discharge letter is attached.'],
  ['a noun before it', 'Her letter attached, as agreed.'],
  ['has been attached', 'The form has been attached.'],
  ['to this email', 'The form attached to this email is for you.'],
  ['I attach', 'I attach the minutes.'],
  ['see the attachment', 'For dates see the attachment.'],
  ['enclosed', 'Please find enclosed your results.'],
  ['in the next sentence after a no', 'I was not there. Minutes attached.'],
  ['Welsh: atodaf', 'Atodaf y llythyr.'],
  ['Welsh: ynghlwm', 'Gweler y ffurflen ynghlwm.'],
  ['Welsh: to this email', "Mae'r ffurflen ynghlwm wrth yr e-bost hwn."],
  ['Welsh: amgaeedig', 'Gweler y llythyr amgaeedig.'],
];

testCheck(check, {
  clear: [
    ...clear.map(([name, body]) => ({ name, draft: { to, body } })),
    {
      name: 'a file is there',
      draft: { to, body: 'Please find attached the rota.', attachments: [file('Rota.xlsx')] },
    },
    { name: 'in an earlier message below', draft: { to, kind: 'reply', body: `Thank you.${earlier}` } },
    {
      name: 'the subject of a reply or a forward',
      draft: { to, kind: 'forward', subject: 'FW: Rota attached', body: `For you.${earlier}` },
    },
    { name: 'a reply about what came', draft: { to, kind: 'reply', body: `The attached is the old one.${earlier}` } },
    { name: 'a reply with thanks', draft: { to, kind: 'reply', body: `Thanks for the attached letter.${earlier}` } },
    { name: 'another word list', draft: { to, body: 'Rota attached.' }, options: { words: ['clipped on'] } },
  ],
  found: [
    ...found.map(([name, body]) => ({ name, draft: { to, body }, message, level: 'warn' as const, fixes: [] })),
    {
      name: 'where it stands, with only a logo in the signature',
      draft: { to, body: 'Rota attached.', attachments: [file('image001.png', {}, true)] },
      message,
      level: 'warn',
      at: [{ part: 'body', start: 5, end: 13 }],
    },
    {
      name: 'in the subject alone',
      draft: { to, subject: 'Urgent referral letter attached' },
      message,
      level: 'warn',
      at: [{ part: 'subject', start: 23, end: 31 }],
    },
    {
      name: 'in a reply that promises one',
      draft: { to, kind: 'reply', body: `The form is attached.${earlier}` },
      message,
      level: 'warn',
    },
    {
      name: "the organisation's own words",
      draft: { to, body: 'Rota clipped on.' },
      options: { words: ['clipped on'] },
      message,
      level: 'warn',
    },
  ],
});
