import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Draft } from '../../src/engine';
import { draftOfEml } from '../../src/mail';
import { bytesOf, draftFrom, problemOf } from './letter';

const corpus = path.join(__dirname, '../corpus');
const emails = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => new Uint8Array(fs.readFileSync(path.join(corpus, name))));

/** What every draft promises, whatever it was made of. */
function expectSound(draft: Draft): void {
  expect(draft.quotedFrom).toBeLessThanOrEqual(draft.body.length);
  let last = 0;
  draft.hidden.forEach((range) => {
    expect(range.start).toBeGreaterThanOrEqual(last);
    expect(range.end).toBeGreaterThan(range.start);
    last = range.end;
  });
  expect(last).toBeLessThanOrEqual(draft.body.length);
  const order = draft.recipients.map((each) => ['to', 'cc', 'bcc'].indexOf(each.field));
  expect(order).toEqual([...order].sort());
  draft.recipients.forEach((each) => expect(each.address).toBe(each.address.trim()));
  draft.attachments.forEach((each) => expect(each.name).not.toBe(''));
}

it('gives a draft or a sentence for any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, isMail) => {
      const front = isMail ? 'To: a@example.com\nContent-Type: multipart/alternative; boundary=b\n' : '';
      const read = await draftOfEml(Uint8Array.from([...bytesOf(front), ...bytes]));
      if (read.ok) expectSound(read.draft);
      else expect(read.problem).toMatch(/^expected /);
    }),
  );
});

it('gives a sound draft or a sentence for emails with pieces cut out, doubled and overwritten', async () => {
  const change = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 10 }),
      fc
        .constantFrom(
          '\n\n',
          '--',
          '"',
          '<',
          '=?utf-8?B?',
          '\r',
          ';',
          ':',
          'boundary=',
          '=\n',
          '<div hidden>',
          'base64',
          '>',
        )
        .map(bytesOf),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...emails),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      async (email, changes) => {
        const bytes: number[] = [...email];
        changes.forEach(({ at, cut, put }) => bytes.splice(at % bytes.length, cut, ...put));
        const read = await draftOfEml(Uint8Array.from(bytes));
        if (read.ok) expectSound(read.draft);
        else expect(read.problem).toMatch(/^expected /);
      },
    ),
  );
});

describe('says what it left out', () => {
  const times = (count: number, text: string) => text.repeat(count);

  it('of 100,000 header lines, nothing', async () => {
    const draft = await draftFrom('\nHi', `${times(100_000, 'X-A: b\n')}To: a@example.com\nFrom: b@nhs.net\n`);
    expect(draft.recipients).toHaveLength(1);
    expect(draft.unseen).toEqual([]);
  });

  it('of header lines beyond 2 MB, whatever they were', async () => {
    const draft = await draftFrom('\nHi', `From: b@nhs.net\n${times(400_000, 'X-A: b\n')}To: a@example.com\n`);
    expect(draft.unseen.map((each) => each.part)).toEqual(['to', 'cc', 'bcc', 'subject']);
  });

  it('of a header with a line that is none', async () => {
    const draft = await draftFrom('no header line\nBcc: a@example.com\n\nHi');
    expect(draft.unseen.map((each) => each.part)).toContain('bcc');
  });

  it('of more than 10,000 recipients', async () => {
    const draft = await draftFrom('\nHi', `From: b@nhs.net\nTo: ${times(10_001, 'a@example.com, ')}\n`);
    expect(draft.recipients).toHaveLength(10_000);
    expect(draft.unseen).toEqual([{ part: 'to', why: 'capped' }]);
  });

  it('of more than 1,000 parts', async () => {
    const draft = await draftFrom(
      `Content-Type: multipart/mixed; boundary=b\n\n${times(3000, '--b\nContent-Type: application/pdf\n\nx\n')}--b--`,
    );
    expect(draft.attachments.length).toBeLessThanOrEqual(1000);
    expect(draft.unseen.map((each) => each.part)).toEqual(['body', 'attachments']);
  });

  it('of parts in parts in parts', async () => {
    const nested = (levels: number) => {
      const names = Array.from({ length: levels }, (_, level) => `b${level}`);
      const open = names.map((name) => `Content-Type: multipart/mixed; boundary=${name}\n\n--${name}\n`).join('');
      return `${open}\nHi\n${names
        .reverse()
        .map((name) => `--${name}--\n`)
        .join('')}`;
    };
    expect(await draftFrom(nested(30))).toMatchObject({ body: 'Hi', unseen: [] });
    for (const levels of [31, 5000]) {
      expect((await draftFrom(nested(levels))).unseen.map((each) => each.part)).toEqual(['body', 'attachments']);
    }
  });

  it('of plain text beyond 5 million characters', async () => {
    const draft = await draftFrom(`\n${times(6_000_000, 'a')}`);
    expect(draft.body).toHaveLength(5_000_000);
    expect(draft.unseen).toEqual([{ part: 'body', why: 'too-long' }]);
  });

  it('of HTML beyond what the engine reads', async () => {
    const draft = await draftFrom(`Content-Type: text/html\n\n${times(600_000, '<p>word</p>')}`);
    expect(draft.unseen).toEqual([{ part: 'body', why: 'too-long' }]);
  });

  it('of a subject too long to decode', async () => {
    const draft = await draftFrom(
      `Subject: ${times(5000, '=?utf-8?B?QUJD?= ')}\n\nHi`,
      'From: a@nhs.net\nTo: b@nhs.net\n',
    );
    expect(draft.unseen).toEqual([{ part: 'subject', why: 'too-long' }]);
  });

  it('of a file beyond what any service carries, everything', async () => {
    const read = await draftOfEml(new Uint8Array(150 * 1024 * 1024 + 1));
    expect(read).toEqual({ ok: false, problem: 'expected an email of at most 150 MB, this one has 151 MB' });
  });
});

it('does not stall on 20 MB that are made to', async () => {
  const size = 20_000_000;
  const filled = (front: string, text: string) => {
    const bytes = Buffer.alloc(size, text, 'latin1');
    bytes.write(front, 'latin1');
    return new Uint8Array(bytes);
  };
  const mail = 'From: a@nhs.net\nTo: b@nhs.net\n';
  for (const [front, text] of [
    [`${mail}\n`, '\n'],
    [`${mail}Content-Type: multipart/mixed; boundary=x\n\n`, '\n--x\n'],
    [`${mail}Content-Type: multipart/mixed; boundary=x\n\n`, '--y\n'],
    [`${mail}Content-Type: text/plain; format=flowed\n\n`, 'a \n'],
    [`${mail}Content-Type: text/html\n\n`, '<'],
    [`${mail}Cc: `, '("<'],
    [`${mail}Cc: `, '@:'],
    [`${mail}Cc: `, '<a@b>'],
    [`${mail}Cc: `, '=?a?q?b?='],
    [`${mail}Content-Type: text/plain; a`, ';a=" '],
  ] as const) {
    expect((await draftOfEml(filled(front, text))).ok).toBe(true);
  }
}, 60_000);

it('tells nothing of the mail when it cannot be read', async () => {
  const canary = 'zebrafinch';
  for (const text of [
    `${canary} ${canary}`,
    `To: ${canary}@example.com\nContent-Transfer-Encoding: base64\n\n${canary}`,
    `\x00 ${canary}`,
  ]) {
    expect(await problemOf(text)).not.toContain(canary);
  }
});
