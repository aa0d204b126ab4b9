import { standardDisclaimer } from '../../../src/engine/data/disclaimer';
import { holdsDisclaimer } from '../../../src/engine/text/disclaimer';

const own =
  'Opinions in this note are those of its author. The practice accepts no liability for viruses. Registered in Leeds, number 1234.';

describe('a text with a disclaimer', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['our own', standardDisclaimer],
    ['in capitals and wrapped', standardDisclaimer.toUpperCase().replace(/ /g, '\n')],
    ["the organisation's own", `Hello.\n\n${own}`],
    ['its own with other quotation marks, and a word changed', own.replace('practice', 'surgery')],
    ['privileged, and the addressee', 'This e-mail is privileged. If you are not the addressee, notify the sender.'],
    [
      'received in error',
      'The content is confidential. If you have received this e-mail in error you must not copy, disclose or use it.',
    ],
    ['sent by mistake', 'Confidential: if this was sent to you by mistake, delete it.'],
    ['Welsh', "Gall y neges hon gynnwys gwybodaeth gyfrinachol. Os nad chi yw'r derbynnydd, dylech ei dileu."],
  ];
  it.each(rows)('%s', (_name, text) => {
    expect(holdsDisclaimer(text, own)).toBe(true);
  });
});

describe('a text without', () => {
  const far = 'x '.repeat(1000);
  const rows: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a letter', 'Dear Oak, see you on Tuesday.'],
    ['it speaks of confidence', 'All we say is confidential.'],
    ['two of the three clauses', 'This is confidential. Delete it when read.'],
    ['the clauses far apart', `This is confidential. ${far} The intended recipient is away. ${far} Delete it.`],
    ['words of the own text, strewn', own.split(' ').join(` ${'y '.repeat(40)}`)],
    ['less than four fifths of it', own.split(' ').slice(0, 12).join(' ')],
  ];
  it.each(rows)('%s', (_name, text) => {
    expect(holdsDisclaimer(text, own)).toBe(false);
  });

  it('a short text of its own must be there word for word', () => {
    expect(holdsDisclaimer('Our policy on confidential mail', 'Confidential mail.')).toBe(true);
    expect(holdsDisclaimer('Mail that is confidential', 'Confidential mail.')).toBe(false);
    expect(holdsDisclaimer('Hello', '')).toBe(false);
  });
});

it('our own fits a phone screen', () => {
  expect(standardDisclaimer.length).toBeLessThanOrEqual(400);
});
