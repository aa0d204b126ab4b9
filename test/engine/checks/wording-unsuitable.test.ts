import check from '../../../src/engine/checks/wording-unsuitable';
import { testCheck } from '../../support/test-check';

const message = 'Some of these words may insult. Read them once more before you send.';
const to = ['pat.example@nhs.net'];

const clear: readonly (readonly [string, string])[] = [
  ['ordinary words', 'Thanks for covering on Friday. The rota is a mess, and that is my doing.'],
  ['longer words', 'Idiopathic, bitchute, Scunthorpe, bastardised.'],
  ['what a patient said', 'The patient said I was a useless idiot and left.'],
  ['what a patient shouted, over two lines', 'He shouted at reception that she was a\nstupid cow.'],
  ['in quotation marks', 'His words were: "you fucking idiot". Police were called.'],
  ['in curly quotation marks', 'Entry of 3 March: \u201cyou fucking idiot\u201d.'],
  ['voices', 'She hears voices that call her a waste of space.'],
  ['of the writer himself', "I forgot the file again, I'm an idiot."],
  ['denied', 'You are not an idiot, everybody trips over this form.'],
];

const found: readonly (readonly [string, string])[] = [
  ['an insult', 'Honestly she is a useless idiot and everyone hates her.'],
  ['in capitals', 'WHAT A MORON'],
  ['after a quotation that is closed', 'He wrote "by Friday". What an idiot.'],
  ['in the next sentence after what was said', 'She said no. Stupid cow.'],
  ['Welsh', 'Y twpsyn gwirion.'],
];

testCheck(check, {
  clear: [
    { name: 'nothing', draft: { to } },
    ...clear.map(([name, body]) => ({ name, draft: { to, body } })),
    {
      name: 'in an earlier message below',
      draft: {
        to,
        kind: 'reply',
        subject: 'RE: That idiot',
        body: 'Calm down.\n\nFrom: Pat <pat.example@nhs.net>\nSent: 3 March 2026\nTo: rae.example@nhs.net\nSubject: That idiot\n\nWhat an idiot.',
      },
    },
    { name: 'a list without the word', draft: { to, body: 'What an idiot.' }, options: { words: ['nitwit'] } },
  ],
  found: [
    ...found.map(([name, body]) => ({ name, draft: { to, body }, message, level: 'warn' as const })),
    {
      name: 'in the subject and in the text',
      draft: { to: ['oak@example.com'], subject: 'That idiot', body: 'What a moron.' },
      message,
      level: 'warn',
      at: [
        { part: 'subject', start: 5, end: 10 },
        { part: 'body', start: 7, end: 12 },
      ],
      fixes: [],
    },
    {
      name: "the organisation's own words",
      draft: { to, body: 'What a nitwit.' },
      options: { words: ['nitwit'] },
      message,
      level: 'warn',
    },
  ],
});
