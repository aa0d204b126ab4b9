import fc from 'fast-check';
import { quotedFrom, quotedHeading, quotedMessages, quotedPeople } from '../../../src/engine/text/quoted';

const NEW = 'Yes, Tuesday.\n\n';

describe('where quoted history starts', () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      'Outlook',
      'From: Oak Glen <oak@example.com>\nSent: 03 March 2026 10:00\nTo: Asha <asha@nhs.net>\nSubject: Query\n\nOld',
    ],
    ['a short block', 'From: orders@supplier.example\nSent: Monday\nSubject: Order\n\nOld'],
    ['no date, but addresses', 'From: asha@nhs.net\nTo: kit@nhs.net\nSubject: query\n\nOld'],
    ['under a rule', '________________________________\nFrom: Oak\nSent: Monday\nTo: Asha\nSubject: Query\n\nOld'],
    ['under a rule and an empty line', '________________________________\n\nFrom: Oak\nDate: Monday\nTo: Asha\n\nOld'],
    ['bold names', '*From:* Oak\n*Sent:* Monday\n*To:* Asha\n*Subject:* x\n\nOld'],
    ['a line of the block wraps', 'From: Oak\nSent: Monday\nTo: a@nhs.net; b@nhs.net;\n c@nhs.net\nSubject: x\n\nOld'],
    ['lines end with a carriage return', 'From: Oak\r\nSent: Monday\r\nTo: Asha\r\nSubject: x\r\n\r\nOld'],
    ['Welsh', 'Oddi wrth: Oak\nAnfonwyd: dydd Llun\nAt: Asha\nPwnc: x\n\nOld'],
    ['French', 'De : Oak\nEnvoyé : lundi\nÀ : Asha\nObjet : x\n\nOld'],
    ['German', 'Von: Oak\nGesendet: Montag\nAn: Asha\nBetreff: x\n\nOld'],
    ['an original message', '-----Original Message-----\nFrom: Oak\n\nOld'],
    ['a German one', '-----Ursprüngliche Nachricht-----\nVon: Oak\n\nOld'],
    ['a forwarded one', '---------- Forwarded message ---------\nFrom: Oak\n\nOld'],
    ['Apple forwards', 'Begin forwarded message:\n\nFrom: Oak\nOld'],
    ['on a day somebody wrote', 'On 3 March 2026 at 10:00, Oak Glen <oak@example.com> wrote:\n> Old\n> Old'],
    ['without marks before the lines', 'On 3 March 2026, Oak wrote:\n\nOld'],
    ['over two lines', 'On Tue, 3 Mar 2026 at 10:00, Oak Glen <\noak@example.com> wrote:\n\n> Old\n> Old'],
    ['in Welsh', 'Ar 3 Mawrth 2026 ysgrifennodd Oak:\n\nOld'],
    ['in French', 'Le 3 mars 2026 à 10:00, Oak a écrit :\n\nOld'],
    ['in German', 'Am 3. März 2026 um 10:00 schrieb Oak:\n\nOld'],
    ['lines with marks to the end', '> Old\n> more\n>\n> end\n'],
    ['marked lines with a header', '> From: Oak\n> Sent: Monday\n> To: Asha\n> Old'],
  ];
  it.each(rows)('%s', (_name, history) => {
    expect(quotedFrom(NEW + history)).toBe(NEW.length);
    expect(quotedFrom(history)).toBe(0);
  });

  const none: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a plain message', 'See you on Tuesday.'],
    ['from a day on', 'From: Monday we will open at 9.\nTo: Friday, at 5.'],
    ['a request for leave', 'From: 3 March\nTo: 7 March\nReason: holiday'],
    ['one with a subject', 'From: 3 March\nTo: 7 March\nSubject: holiday'],
    ['empty lines between', 'From: Oak\n\n\nSent: Monday\nTo: Asha\nSubject: x'],
    ['a notice of a meeting', 'From: Oak\nWhen: 3 March\nWhere: Leeds\nSent: Monday'],
    ['somebody wrote, over too many lines', 'On 3\nof the\nmonth\nOak wrote:\nhello'],
    ['only one more line', 'From: Oak\nSubject: x\nHello'],
    ['the lines are far apart', `From: Oak\n${'word\n'.repeat(60)}Sent: x\nTo: y\nSubject: z`],
    ['somebody wrote something', 'On Monday Dr Glen wrote: see below.'],
    ['a sentence with a number', 'On 3 March I saw the letter you wrote: it was fine.'],
    ['one line with a mark', 'Glucose\n> 10 mmol/l'],
    ['a reply between the lines', 'On 3 March 2026, Oak wrote:\n> Can you come?\nYes.\n> Which day?\nTuesday.'],
    ['a rule and a signature', 'Thanks\n________________________________\nOak Glen\nPractice manager'],
    ['a rule of stars above a disclaimer', 'Thanks\n********************\nThis message may contain'],
  ];
  it.each(none)('none: %s', (_name, text) => {
    expect(quotedFrom(text)).toBe(text.length);
  });

  it('stays inside any text', () => {
    const piece = fc.constantFrom(
      'From:',
      'Sent: x',
      'To: a@b',
      'Subject:',
      '\n',
      '>',
      ' ',
      '-----',
      'On 3',
      'wrote:',
      '_____',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const at = quotedFrom(text);
        expect(at >= 0 && at <= text.length).toBe(true);
        expect(at === 0 || at === text.length || text[at - 1] === '\n').toBe(true);
        quotedPeople(text, at);
      }),
    );
  });
});

describe('who the first quoted header names', () => {
  const people = (text: string) => quotedPeople(text, quotedFrom(text));

  it('the addresses of its From, To and Cc lines, in lower case and once each', () => {
    const text =
      'Yes.\n\nFrom: Oak Glen <Oak@Example.com>\nSent: Monday\n' +
      "To: 'Asha' <asha@nhs.net>; Kit [mailto:kit@nhs.net];\n  Ivy <ivy@example.org>\nCc: asha@nhs.net; d.o'neil@nhs.net\n" +
      'Subject: about fern@example.net\n\nOld, from moss@example.net\n\nFrom: ash@example.com\nSent: x\nTo: y@example.com\n';
    expect(people(text)).toEqual({
      from: ['oak@example.com'],
      visible: ['asha@nhs.net', 'kit@nhs.net', 'ivy@example.org', "d.o'neil@nhs.net"],
    });
  });

  it('none when the header gives names only', () => {
    expect(people('From: Oak Glen\nSent: Monday\nTo: Asha; Kit\nSubject: x\n\nWrite to oak@example.com')).toEqual({
      from: [],
      visible: [],
    });
  });

  it('the writer in "wrote:"', () => {
    expect(people('On 3 March 2026, Oak <oak@example.com>\nwrote:\n\n> To: a@example.com\n> b')).toEqual({
      from: ['oak@example.com'],
      visible: [],
    });
  });

  it('marked lines too', () => {
    expect(people('> From: oak@example.com\n> Sent: x\n> To: asha@nhs.net\n>\n> Hello').visible).toEqual([
      'asha@nhs.net',
    ]);
  });

  it('nobody without history', () => {
    expect(people('Write to oak@example.com')).toEqual({ from: [], visible: [] });
  });
});

describe('where each quoted message starts', () => {
  const block =
    'From: Oak Glen <oak@example.com>\nSent: 03 March 2026 10:00\nTo: Asha <asha@nhs.net>\nSubject: Query\n\n';
  const wrote = (who: string) => `On 3 March 2026 at 10:00, ${who} <${who.toLowerCase()}@example.com> wrote:\n`;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Outlook', [`${block}One\n\n`, `${block}Two\n\n`, `${block}Three`]],
    [
      'under rules',
      [`________________________________\n${block}One\n`, `________________________________\n${block}Two`],
    ],
    ['original messages', [`-----Original Message-----\n${block}One\n\n`, `-----Original Message-----\n${block}Two`]],
    [
      'a forward of a forward',
      [`---------- Forwarded message ---------\n${block}`, `Begin forwarded message:\n\n${block}Two`],
    ],
    [
      'short ones',
      [
        'From: a@b.example\nSent: 3 March 2026\nTo: c@d.example\n\nYes\n\n',
        'From: c@d.example\nSent: 2 March 2026\nTo: a@b.example\n\nNo',
      ],
    ],
    [
      'Gmail, each a mark deeper',
      [`${wrote('Oak')}> One\n>\n`, `> ${wrote('Ivy')}> > Two\n`, `> > ${wrote('Ash')}> > > Three\n> > > end`],
    ],
    ['Gmail, then Outlook', [`${wrote('Oak')}One\n\n`, `${block}Two`]],
    [
      'Outlook, then an attribution over two lines',
      [`${block}One\n\n`, 'On Tue, 3 Mar 2026 at 10:00, Ivy Marsh <\nivy@example.com> wrote:\n\nTwo'],
    ],
    [
      'Welsh, then French',
      [
        'Oddi wrth: Oak Glen\nAnfonwyd: dydd Llun 3 Mawrth\nAt: Asha\nPwnc: x\n\nUn\n\n',
        'De : Oak Glen\nEnvoyé : lundi 2 mars\nÀ : Asha\nObjet : x\n\nDeux',
      ],
    ],
    ['marks and no header', ['> One\n> more\n>> Two']],
    [
      'words that are no header',
      [`${block}From: Monday we open at 9.\nTo: all of you.\nOn 3 March he wrote: see below.`],
    ],
    [
      'ten marks deep',
      [
        `${'> '.repeat(9)}${wrote('Oak')}${'> '.repeat(10)}One\n`,
        `${'> '.repeat(10)}${wrote('Ivy')}${'> '.repeat(11)}Two`,
      ],
    ],
  ];
  it.each(rows)('%s', (_name, messages) => {
    const body = `New\n\n${messages.join('')}`;
    const starts = quotedMessages(body, quotedFrom(body));
    expect(starts.map((start, index) => body.slice(start, starts[index + 1]))).toEqual(messages);
  });

  it('none without history', () => {
    expect(quotedMessages('New', 3)).toEqual([]);
    expect(quotedMessages('', 0)).toEqual([]);
  });
});

describe('who wrote a quoted message, and when', () => {
  it.each([
    [
      'From: Oak Glen <oak@example.com>\nSent: 03 March 2026 10:00\nTo: Asha\n\nOld',
      'Oak Glen <oak@example.com>, 03 March 2026 10:00',
    ],
    ['________________________________\n*From:* Oak\n*Date:* Monday\n*To:* Asha', 'Oak, Monday'],
    ['-----Original Message-----\n> From: Oak\n> Sent: Monday at 10:00\n', 'Oak, Monday at 10:00'],
    ['De : Oak\nEnvoyé : lundi\nÀ : Asha\n', 'Oak, lundi'],
    ['From: Oak\nTo: Asha\nSubject: x\n', 'Oak'],
    [
      'On 3 March 2026, Oak Glen <\n> oak@example.com> wrote:\n> Old',
      'On 3 March 2026, Oak Glen < oak@example.com> wrote:',
    ],
    ['> Old and without a header\n> more', 'Old and without a header'],
    ['\n\n', ''],
  ])('%j', (message, heading) => {
    expect(quotedHeading(message)).toBe(heading);
  });
});
