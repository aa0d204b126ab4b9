import { unread, type Draft } from '../../src/engine';
import { draftOf } from '../support/draft';
import { scenarios, type Scenario } from '../support/scenarios';
import { draftFrom } from './letter';

/** The worked case as a host would hand it over. A file does not tell a person from a group. */
function directly({ message }: Scenario): Draft {
  const kind = /^re:/i.test(message.subject) ? 'reply' : /^fwd?:/i.test(message.subject) ? 'forward' : 'new';
  const attachments = message.attachments.map((file) => ({ ...file, content: unread('no-time') }));
  const draft = draftOf({ ...message, body: message.bodyText, kind, attachments });
  return { ...draft, recipients: draft.recipients.map((each) => ({ ...each, kind: 'unknown' })) };
}

const base64 = (text: string | Buffer) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
const quotedPrintable = (text: string) =>
  (
    Buffer.from(text)
      .toString('latin1')
      .match(/[\s\S]{1,15}/g) ?? []
  )
    .map((run) =>
      run.replace(/[\s\S]/g, (char) => `=${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`),
    )
    .join('=\r\n');
const words = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const TEXTS: { readonly [encoding: string]: (text: string) => string } = {
  '8bit': (text) => Buffer.from(text.replace(/\n/g, '\r\n')).toString('latin1'),
  base64: base64,
  'quoted-printable': quotedPrintable,
};

/** Header lines and body of the case as a client would send it, every byte one character. */
function written({ message }: Scenario, encoding: string): { header: string; rest: string } {
  const field = (name: string, people: readonly string[]) =>
    people.length === 0 ? '' : `${name}: ${people.join(',\r\n\t')}\r\n`;
  const header =
    field('From', [message.from]) +
    field('To', message.to) +
    field('Cc', message.cc) +
    field('Bcc', message.bcc) +
    `Subject: ${words(message.subject)}\r\nMIME-Version: 1.0\r\n`;
  const text = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${(TEXTS[encoding] ?? base64)(message.bodyText)}\r\n`;
  if (message.attachments.length === 0) return { header, rest: text };
  const files = message.attachments.map(
    ({ name, size }) =>
      `--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n` +
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\r\n\r\n${base64(Buffer.alloc(size))}\r\n`,
  );
  return {
    header,
    rest: `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${text}${files.join('')}--b--\r\n`,
  };
}

describe.each(Object.keys(TEXTS))('written with %s and read back', (encoding) => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s is the same draft',
    async (_id, scenario) => {
      const { header, rest } = written(scenario, encoding);
      expect(await draftFrom(rest, header)).toEqual(directly(scenario));
    },
  );
});
