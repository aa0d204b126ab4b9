import { bytesOf, draftFrom, problemOf } from './letter';
import { draftOfEml } from '../../src/mail';

describe('recipients', () => {
  it('come in the order To, Cc, Bcc, from every line of that name', async () => {
    const draft = await draftFrom(
      '\nHi',
      'Bcc: d@example.com\nCc: c@example.com\nTo: a@example.com\nFrom: asha@nhs.net\nTo: b@example.com\n',
    );
    expect(draft.recipients.map((each) => `${each.field} ${each.address}`)).toEqual([
      'to a@example.com',
      'to b@example.com',
      'cc c@example.com',
      'bcc d@example.com',
    ]);
  });

  it('are not those of a resent copy, of a forwarded email or of the text', async () => {
    const draft = await draftFrom('Resent-To: x@example.com\n\nTo: y@example.com\n');
    expect(draft.recipients.map((each) => each.address)).toEqual(['hazel@example.com']);
  });

  it('are nobody where the server left them out, and a group where a group is empty', async () => {
    const draft = await draftFrom('\nHi', 'From: a@nhs.net\nTo: undisclosed-recipients:;\nCc: All practices:;\n');
    expect(draft.recipients).toEqual([{ name: 'All practices', address: '', field: 'cc', kind: 'group' }]);
  });
});

it('says so when there is no sender', async () => {
  const draft = await draftFrom('\nHi', 'X-Unsent: 1\nTo: hazel@example.com\nSubject: Hello\n');
  expect(draft.from).toEqual({ name: '', address: '' });
  expect(draft.unseen).toEqual([{ part: 'from', why: 'failed' }]);
});

describe('the subject', () => {
  it.each([
    ['Subject: =?utf-8?Q?Caf=C3=A9?=', 'Café'],
    ['Subject: =?windows-1252?Q?=93Hi=94?= there', '“Hi” there'],
    ['Subject: =?ISO-2022-JP?B?GyRCRURDZhsoQg==?=', '田中'],
    ['Subject: =?cp932?B?k2OShg==?=', '田中'],
    ['Subject: =?koi8-r?B?8NLJ18XU?=', 'Привет'],
    ['Subject: =?utf-8?B?8J+O?=\n =?utf-8?B?iQ==?=', '🎉'],
    ['Subject: Your letter\n\tof today', 'Your letter of today'],
    ['Subject: Caf\xe9', 'Café'],
    ['Subject: Caf\xc3\xa9', 'Café'],
    ['Subject:[secure]  two spaces', '[secure]  two spaces'],
  ])('%j reads %s', async (line, subject) => {
    const draft = await draftFrom(`${line}\n\nHi`, 'From: a@nhs.net\nTo: b@nhs.net\n');
    expect(draft.subject).toBe(subject);
    expect(draft.unseen).toEqual([]);
  });

  it.each(['Subject: =?utf-7?Q?+AFs-?=', 'Subject: one\nSubject: two'])(
    '%j is not taken as read whole',
    async (line) => {
      const draft = await draftFrom(`${line}\n\nHi`, 'From: a@nhs.net\nTo: b@nhs.net\n');
      expect(draft.unseen).toEqual([{ part: 'subject', why: 'too-long' }]);
    },
  );
});

describe('the text', () => {
  it.each([
    ['Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nZMWuciDwn42w\n', 'dŮr 🍰'],
    [
      'Content-Type: text/plain; charset="windows-1252"\nContent-Transfer-Encoding: quoted-printable\n\n=A35 =\nhere',
      '£5 here',
    ],
    ['Content-Type: text/plain; charset=iso-8859-1\n\ncaf\xe9', 'café'],
    ['Content-Type: text/plain\n\ncaf\xe9', 'café'],
    ['\nplain\r\nlines\r\n', 'plain\nlines'],
    ['Content-Transfer-Encoding: quoted-printable\n\nno =escape, =3D, soft =  \nbreak', 'no =escape, =, soft break'],
    ['Content-Transfer-Encoding: BASE64\n\nSGVs\nbG8=\n', 'Hello'],
    ['Content-Transfer-Encoding: base64\n\nSGVsbG8=\nSGk=\n', 'HelloHi'],
    ['Content-Type: text/plain; charset=windows-1252\n\n\x93Hi\x94 \x80', '“Hi” €'],
    ['Content-Type: text/plain; format=flowed\n\n> a \nb\n', '> a \nb'],
    ['Content-Type: text/plain; format=flowed\n\none \ntwo\n three\n-- \nme\n', 'one two\nthree\n-- \nme'],
    ['Content-Type: text/plain; format=flowed; delsp=yes\n\n99 \n90\n', '9990'],
    ['Content-Type: text/plain; format=flowed\n\n> a \n> b\nc\n', '> a b\nc'],
    ['Content-Type: text/html\n\n<p>Hello</p>', 'Hello'],
  ])('%j reads %j', async (rest, body) => {
    const draft = await draftFrom(rest);
    expect(draft.body.trim()).toBe(body);
    expect(draft.unseen).toEqual([]);
  });

  it('is the HTML of two versions, and hidden what only the plain one says', async () => {
    const draft = await draftFrom(
      'Content-Type: multipart/alternative; boundary=b\n\n--b\n\nHello Hazel<https://example.com>\nmore here\n--b\nContent-Type: text/html\n\n<p>Hello <b>Hazel</b></p>\n--b--\n',
    );
    expect(draft.hidden.map((range) => draft.body.slice(range.start, range.end).trim())).toEqual(['more here']);
    expect(draft.body.trim().split(/\s+/)).toEqual(['Hello', 'Hazel', 'more', 'here']);
  });

  it('says where history starts in HTML and in plain text', async () => {
    const html = await draftFrom(
      'Content-Type: text/html\n\n<div>New</div><div id="divRplyFwdMsg"><b>From:</b> a@nhs.net</div><div>Old</div>',
    );
    expect(html.body.slice(0, html.quotedFrom).trim()).toBe('New');
    const plain = await draftFrom('\nNew\n\n-----Original Message-----\nOld');
    expect(plain.body.slice(0, plain.quotedFrom).trim()).toBe('New');
  });

  it('is put together from parts that follow one another', async () => {
    const draft = await draftFrom(
      'Content-Type: multipart/mixed; boundary="b"\n\nnot shown\n--b\n\none\n--b\nContent-Type: text/html\n\n<p>two</p>\n--b--\nnot shown',
    );
    expect(draft.body.split(/\s+/).filter(Boolean)).toEqual(['one', 'two']);
  });

  it('is one version of two, also where the HTML comes with its pictures, and what follows is still read', async () => {
    const draft = await draftFrom(
      [
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        '',
        'Hello Hazel',
        '--a',
        'Content-Type: multipart/related; boundary=r',
        '',
        '--r',
        'Content-Type: text/html',
        '',
        '<p>Hello <b>Hazel</b></p>',
        '--r',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <logo>',
        '',
        'x',
        '--r--',
        '--a--',
        '--m',
        'Content-Type: application/pdf; name=letter.pdf',
        '',
        'x',
        '--m--',
      ].join('\n'),
    );
    expect(draft.body.trim()).toBe('Hello Hazel');
    expect(draft.attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['logo.png', true],
      ['letter.pdf', false],
    ]);
    expect(draft.unseen).toEqual([]);
  });

  it('says what is hidden in a later part', async () => {
    const draft = await draftFrom(
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nseen\n--b\nContent-Type: text/html\n\n<p>seen</p><p style="display:none">unseen</p>\n--b--\n',
    );
    expect(draft.hidden.map((range) => draft.body.slice(range.start, range.end).trim())).toEqual(['unseen']);
  });

  it.each([
    ['Content-Type: text/plain; charset=utf-7\n\nHi', 'too-long'],
    ['Content-Type: text/plain; charset=made-up\n\nHi', 'too-long'],
    ['Content-Type: multipart/mixed\n\nHi', 'too-long'],
    ['Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi', 'too-long'],
    ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nabcd', 'unsupported'],
  ])('%j is not taken as read whole', async (rest, why) => {
    expect((await draftFrom(rest)).unseen).toContainEqual({ part: 'body', why });
  });
});

describe('attachments', () => {
  const carrying = async (part: string, html = '') => {
    const rest = `Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n${html}\n--b\n${part}\n--b--\n`;
    return (await draftFrom(rest)).attachments;
  };

  it.each([
    ['Content-Disposition: attachment; filename="Brook, Hazel.pdf"', 'Brook, Hazel.pdf'],
    ["Content-Disposition: attachment; filename*=utf-8''Caf%C3%A9.pdf", 'Café.pdf'],
    [
      'Content-Disposition: attachment;\n filename*0*=utf-8\'\'Caf%C3;\n filename*1*=%A9%20;\n filename*2="one.pdf"',
      'Café one.pdf',
    ],
    ['Content-Disposition: attachment; filename="=?utf-8?Q?Caf=C3=A9.pdf?="', 'Café.pdf'],
    ['Content-Type: application/pdf; name=Letter.pdf', 'Letter.pdf'],
    ['Content-Type: application/pdf', 'File without a name'],
    ['Content-Disposition: inline; filename=notes.txt\nContent-Type: text/plain', 'notes.txt'],
  ])('%j is called %s', async (header, name) => {
    const found = await carrying(`${header}\n\nx`);
    expect(found.map((each) => each.name)).toEqual([name]);
  });

  it.each([
    ['Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nQUJD\nRA==', 4],
    ['Content-Type: application/pdf\nContent-Transfer-Encoding: quoted-printable\n\na=41=\nb', 3],
    ['Content-Type: text/csv\n\na,b\nc', 5],
    ['Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n', 0],
  ])('%j has its decoded size', async (part, size) => {
    expect((await carrying(part)).map((each) => each.size)).toEqual([size]);
  });

  it.each<[what: string, part: string, html: string, inline: boolean]>([
    [
      'a picture the text shows',
      'Content-Type: image/png\nContent-ID: <a@b>\nContent-Disposition: attachment',
      '<img src="cid:a@b">',
      true,
    ],
    ['a picture marked inline', 'Content-Type: image/png; name=a.png\nContent-Disposition: inline', '', true],
    ['a picture attached', 'Content-Type: image/png; name=a.png\nContent-Disposition: attachment', '', false],
    ['the invitation itself', 'Content-Type: text/calendar; method=REQUEST', '', true],
    ['an invitation as a file', 'Content-Type: text/calendar\nContent-Disposition: attachment', '', false],
    [
      'a PDF marked inline, as Apple Mail does',
      'Content-Type: application/pdf\nContent-Disposition: inline',
      '',
      false,
    ],
    [
      'a sheet that says it is a picture',
      'Content-Type: image/png; name=list.xlsx\nContent-Disposition: inline',
      '',
      false,
    ],
  ])('%s', async (_what, part, html, inline) => {
    expect((await carrying(`${part}\n\nx`, html)).map((each) => each.inline)).toEqual([inline]);
  });

  it('a forwarded email is one attachment, called by its subject', async () => {
    const found = await carrying(
      'Content-Type: message/rfc822\n\nTo: x@example.com\nSubject: =?utf-8?Q?Caf=C3=A9?=\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--c--',
    );
    expect(found.map((each) => each.name)).toEqual(['Café']);
  });

  it('are looked into by whoever knows how, decoded; what is locked or a picture in the text is not', async () => {
    const parts = [
      'Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\naGVsbG8=',
      'Content-Type: application/pkcs7-mime\n\nabcd',
      'Content-Type: image/png; name=a.png\nContent-Disposition: inline\n\nabcd',
    ];
    const mail = bytesOf(
      `From: a@nhs.net\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b\n${parts.join('\n--b\n')}\n--b--\n`,
    );
    const seen: string[] = [];
    const read = await draftOfEml(mail, (bytes) => {
      seen.push(Buffer.from(bytes).toString());
      return { parts: [], gaps: [] };
    });
    expect(seen).toEqual(['hello']);
    const whys = (read.ok ? read.draft.attachments : []).map(({ content }) => content.gaps.map(({ why }) => why));
    expect(whys).toEqual([[], ['encrypted'], ['picture']]);
    const unlooked = await draftOfEml(mail);
    expect(unlooked.ok && unlooked.draft.attachments[0]?.content.gaps).toEqual([{ name: '', why: 'no-time' }]);
  });
});

it.each([
  ['Subject: Hello', 'new'],
  ['Subject: RE: Hello', 'reply'],
  ['Subject: [secure] Re: Hello', 'reply'],
  ['Subject: FW: Hello\nReferences: <a@b>', 'forward'],
  ['Subject: Fwd: Hello\nIn-Reply-To: <a@b>', 'forward'],
  ['Subject: Hello\nIn-Reply-To: <a@b>', 'reply'],
  ['Subject: Hello\nX-Forwarded-Message-Id: <a@b>', 'forward'],
  ['Subject: Hello\nContent-Type: text/calendar; method=REQUEST', 'meeting'],
  ['Subject: Regarding: Hello', 'new'],
])('%j is a %s', async (lines, kind) => {
  expect((await draftFrom(`${lines}\n\nHi`, 'From: a@nhs.net\nTo: b@nhs.net\n')).kind).toBe(kind);
});

it('reads a file with a byte order mark, with the line of a mail store, with or without carriage returns', async () => {
  for (const front of ['\xef\xbb\xbf', '\r\n\n', 'From asha@nhs.net Mon Nov 16 09:12:44 2026\r\n']) {
    const draft = await draftFrom('\r\n\r\nHi\r\n', `${front}From: asha@nhs.net\r\nTo: hazel@example.com`);
    expect([draft.from.address, draft.body]).toEqual(['asha@nhs.net', 'Hi']);
  }
});

describe('what is no email', () => {
  const none = 'expected an email (header lines such as From: and Subject:), found none';
  it.each([
    ['', 'expected an email, the file is empty'],
    ['\n\n', none],
    ['Dear Hazel,\nFrom: me\n', none],
    ['Note: ring Hazel\n\nFrom: me', none],
    ['\x00\x01From: a@nhs.net\n', none],
    ['{"from": "a@nhs.net"}', none],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'expected an email, found an Outlook .msg file: open it and save it as .eml'],
    ['PK\x03\x04', 'expected an email, found a zip or Office file'],
    ['%PDF-1.7', 'expected an email, found a PDF'],
    ['\xff\xfeF\x00', 'expected an email, found text in UTF-16: save it as UTF-8'],
    [
      'To: b@nhs.net\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nQUJD\nQU',
      'expected a whole email, this one ends in the middle of an attachment',
    ],
    [
      'To: b@nhs.net\nContent-Transfer-Encoding: base64\n\nQUJDQ',
      'expected a whole email, this one ends in the middle of its text',
    ],
  ])('%j', async (text, problem) => expect(await problemOf(text)).toBe(problem));

  it('reads an email of header lines only', async () => {
    const read = await draftOfEml(bytesOf('To: b@nhs.net'));
    expect(read.ok).toBe(true);
  });
});
