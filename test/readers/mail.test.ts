import fs from 'node:fs';
import PostalMime from 'postal-mime';
import path from 'node:path';
import { readFile } from '../../src/readers';
import { readEml } from '../../src/readers/mail';
import { budgetOf } from './make-zip';
import { madeFile, told } from './text-told';

/** A mail with this content; the head says no more than it must. */
function mail(content: string, head = 'Subject: S'): Readonly<Record<string, string>> {
  return told(readFile(Uint8Array.from(Buffer.from(`${head}\nMIME-Version: 1.0\n${content}`, 'latin1'))));
}

/** A part of a mail in several, with these fields. */
function part(fields: string, body: string): string {
  return `--b\n${fields}\n\n${body}\n`;
}

function mixed(...parts: readonly string[]): Readonly<Record<string, string>> {
  return mail(`Content-Type: multipart/mixed; boundary="b"\n\n${parts.join('')}--b--\n`);
}

describe('the text', () => {
  it.each<[string, string, string]>([
    ['plain', '\nDear Asha', 'S\nDear Asha'],
    [
      'quoted-printable',
      'Content-Transfer-Encoding: quoted-printable\n\nSi=C3=A2n 999=\n 000 =3d =zz =',
      'S\nSiân 999 000 = =zz =',
    ],
    ['base64', 'Content-Transfer-Encoding: BASE64\n\nU2nD\n og==', 'S\nSiâ'],
    ['latin-1', 'Content-Type: text/plain; charset=ISO-8859-1\n\nSi\xe2n', 'S\nSiân'],
    ['windows-1252 without a word', '\n\x93Si\xe2n\x94', 'S\n“Siân”'],
    ['UTF-16', 'Content-Type: text/plain; charset="utf-16le"\nContent-Transfer-Encoding: base64\n\nSABpAA==', 'S\nHi'],
    ['a page', 'Content-Type: text/html\n\n<p>Hi <b>Asha</b>', 'S\nHi Asha'],
  ])('%s', (_, content, text) => {
    expect(mail(content)).toEqual({ message: text });
  });

  it('in letters that nobody here knows is read as far as it goes, and said to be so', () => {
    expect(mail('Content-Type: text/plain; charset=koi8-r\n\n\xc1 999')).toEqual({
      message: 'S\nÁ 999',
      'message?': 'unknown-format',
    });
    expect(mail('Content-Type: text/plain; charset=koi8-r\n\n999')).toEqual({ message: 'S\n999' });
  });

  it('has what its styling hides apart', () => {
    expect(mail('Content-Type: text/html\n\n<p>Hi<p hidden>999 000 1014')).toEqual({
      message: 'S\nHi',
      '- hidden text': '999 000 1014',
    });
  });
});

describe('the head', () => {
  it.each<[string, string]>([
    ['Subject: one\n two\n\tthree', 'one two three'],
    ['SUBJECT: one', 'one'],
    ['Subject: =?utf-8?Q?Si=C3=A2n_=3D?= x', 'Siân = x'],
    ['Subject: =?UTF-8?B?U2nDom4=?=\n =?utf-8*en?q?_Price?= end', 'Siân Price end'],
    ['Subject: =?iso-8859-1?q?caf=E9?=', 'café'],
    ['Subject: =?x-none?q?a=E9?=', 'aé'],
    ['Subject: =?utf-8?q?unfinished', '=?utf-8?q?unfinished'],
    [
      'To: Ann Example <ann@example.com>\nSubject: s\nBcc: b@example.com',
      's\nAnn Example <ann@example.com>\nb@example.com',
    ],
    ['Subject: Si\xe2n', 'Siân'],
    ['From ann@example.com Mon Jan 1\nSubject: boxed', 'boxed'],
  ])('%j', (head, text) => {
    expect(mail('\n', head)).toEqual({ message: text });
  });
});

describe('what is attached', () => {
  it.each<[string, string, string]>([
    ['a name in quotation marks', 'Content-Disposition: attachment; filename="a \\"b\\".csv"', '\'a "b".csv\''],
    ['a bare name', 'Content-Disposition: attachment; filename=a.csv', "'a.csv'"],
    ['a name of the older kind', 'Content-Type: text/csv; name="=?utf-8?q?=C5=B5.csv?="', "'ŵ.csv'"],
    ['an encoded name', "Content-Disposition: attachment; filename*=utf-8''%C5%B5%20a.csv", "'ŵ a.csv'"],
    [
      'a name in pieces',
      'Content-Disposition: attachment; filename*0="long "; filename*1="name.csv"',
      "'long name.csv'",
    ],
    [
      'an encoded name in pieces',
      "Content-Disposition: attachment;\n filename*0*=utf-8''%C5%B5;\n filename*1*=%20a.csv",
      "'ŵ a.csv'",
    ],
    ['no name', 'Content-Type: application/octet-stream', 'attachment 1'],
  ])('%s', (_, fields, name) => {
    const parts = mixed(part(fields, 'a,b\n1,2'));
    expect(parts[`text in ${name}`]).toBe('a\tb\n1\t2');
    expect(parts['names of the files']).toBe(name.startsWith("'") ? name.slice(1, -1) : undefined);
  });

  it('signatures, styles and small pictures in the text are passed over; other pictures are said', () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex').toString('latin1');
    const large = picture + 'x'.repeat(60_000);
    expect(
      mixed(
        part('Content-Type: text/plain', 'Hi'),
        part('Content-Type: application/pkcs7-signature; name=smime.p7s', 'x'),
        part('Content-Type: text/css', 'p {}'),
        part('Content-Type: image/png\nContent-ID: <a>', picture),
        part('Content-Type: image/png; name=scan.png\nContent-ID: <b>', large),
        part('Content-Type: image/png; name=photo.png', picture),
      ),
    ).toEqual({
      message: 'S\nHi',
      'names of the files': 'scan.png\nphoto.png',
      "'scan.png'?": 'picture',
      "'photo.png'?": 'picture',
    });
  });

  it.each<[string, string]>([
    ['PGP in parts', 'Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--'],
    ['PGP in the text', '\nHi\n-----BEGIN PGP MESSAGE-----\n\nhQEMA'],
  ])('%s is locked', (_, content) => {
    expect(mail(content)['message?']).toBe('encrypted');
  });

  it('enveloped S/MIME is locked, and what Outlook packs for itself is of a kind nobody reads', () => {
    const parts = mixed(
      part(
        'Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64',
        'MIAGCSqGSIb3DQEHA6CA',
      ),
      part('Content-Type: application/ms-tnef; name=winmail.dat', '\x78\x9f\x3e\x22\0\x01\0\x01\0\0\0\0'),
    );
    expect(parts["'smime.p7m'?"]).toBe('encrypted');
    expect(parts["'winmail.dat'?"]).toBe('unknown-format');
  });

  it('a mail in a mail is read with its own files, one more level is not', () => {
    const inner = (subject: string, content: string) =>
      `Subject: ${subject}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=${subject}\n\n--${subject}\n${content}\n--${subject}--\n`;
    const forwarded = 'Content-Type: message/rfc822\n\n';
    const parts = mixed(
      `--b\n${forwarded}${inner('one', forwarded + inner('two', forwarded + inner('three', '\nHi')))}\n`,
    );
    expect(parts).toEqual({
      message: 'S',
      'message in attached message': 'one',
      'message in attached message in attached message': 'two',
      'attached message in attached message in attached message?': 'too-large',
    });
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['without an end', '--b\n\nHi', { message: 'S\nHi' }],
    ['with a boundary that begins as another does', '--b\n\nHi\n--bb\nmore\n--b--', { message: 'S\nHi\n--bb\nmore' }],
    ['with words around', 'before\n--b\n\nHi\n--b--\nafter', { message: 'S\nHi' }],
    ['of which nothing begins', 'before', { message: 'S', 'message?': 'damaged' }],
  ])('several parts %s', (_, body, parts) => {
    expect(mail(`Content-Type: multipart/mixed; boundary=b\n\n${body}`)).toEqual(parts);
  });
});

it('a mail that Python wrote is read as another library reads it', async () => {
  const bytes = fs.readFileSync(path.join(__dirname, 'files/mail/thread.eml'));
  const oracle = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const files: Uint8Array[] = [];
  const { parts, gaps } = readEml(madeFile('mail/thread.eml'), budgetOf(), (data) => {
    files.push(data);
    return { parts: [], gaps: [] };
  });
  expect(gaps).toEqual([]);
  expect(parts[0]?.text).toContain(oracle.subject);
  expect(parts[0]?.text).toContain(oracle.text?.trim());
  expect(parts[0]?.text).toContain('Page words for Ursula Venn café');
  expect(parts[1]).toEqual({ name: 'hidden text', visible: false, text: 'unseen Wolstenholme 999 000 1383\n' });
  const plain = (data: Uint8Array) => Buffer.from(data).toString('latin1').replace(/\r/g, '').trim();
  expect(files.map(plain)).toEqual(
    oracle.attachments.map(({ content }) => plain(new Uint8Array(content as ArrayBuffer))),
  );

  expect(told(readFile(madeFile('mail/thread.eml')))).toMatchObject({
    'message in attached message': [
      'Forwarded Oakenshaw 999 000 1340 with a long subject that is folded over two lines, ŵ',
      'Cy Person <cy@example.org>',
      'Ann Example <ann@example.nhs.uk>',
      'Inner letter of Pemberley',
    ].join('\n'),
    "text in 'rhestr ŵyl.csv' in attached message":
      'Name\tNumber\nQuentin Rusholme\t999 000 1359\nSybil Thackeray\t999 000 1367',
    'document in \'a "quoted" name.rtf\'': 'Attached Yarborough',
  });
});
