import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, tokenizer } from 'acorn';
import { checks, policyInUse } from '../../src/engine';
import { currentItem } from '../../src/outlook/client';
import { systemClock } from '../../src/outlook/clock';
import { hostOf } from '../../src/outlook/host';
import { bareWorld, runIn } from '../support/bare-world';
import { crowd, entry, FakeOutlook, type FakeMessage } from '../support/fake-office';

/** Bytes. Classic Outlook has no stated limit; loading counts towards the 5 seconds a sender waits. */
const LARGEST = 140_000;

const file = path.resolve(__dirname, '../../dist/on-send.js');
if (!existsSync(file)) throw new Error('There is no dist/on-send.js: run `npm run build` first.');
const source = readFileSync(file, 'utf8');

const HANDLERS = [
  'onMessageSendHandler',
  'onAppointmentSendHandler',
  'onMessageRecipientsChangedHandler',
  'onMessageAttachmentsChangedHandler',
];
/** Written by openpyxl: sheets, rows and columns of patients hidden in it. */
const CLINIC = readFileSync(path.resolve(__dirname, '../readers/files/xlsx/clinic.xlsx'));
const CLEAR: FakeMessage = {
  to: [entry('Sam Example <sam.example@nhs.net>')],
  subject: 'Rota',
  html: '<p>The rota for next week.</p>',
};
const RISKY: FakeMessage = { to: crowd(12), subject: 'News', html: '<p>Our news.</p>' };

interface Token {
  readonly type: string;
  readonly text: string;
  readonly pattern: string;
}

function tokens(): readonly Token[] {
  return [...tokenizer(source, { ecmaVersion: 2016 })].map(({ type, start, end, ...rest }) => {
    const value = (rest as { value?: unknown }).value;
    const pattern = typeof value === 'object' && value !== null ? String((value as { pattern?: unknown }).pattern) : '';
    return { type: type.label, text: source.slice(start, end), pattern };
  });
}

/** The built file in an empty world with an Outlook in it, and nothing else: no page, no Node, no timers. */
async function send(outlook: FakeOutlook, spoil?: (office: Record<string, unknown>) => void): Promise<unknown> {
  const office = outlook.office as Record<string, unknown>;
  spoil?.(office);
  runIn(bareWorld({ Office: office }), source, 'on-send.js');
  expect([...outlook.handlers.keys()].sort()).toEqual([...HANDLERS].sort());
  outlook.raise(outlook.isMeeting ? 'onAppointmentSendHandler' : 'onMessageSendHandler');
  for (let i = 0; i < 500; i += 1) await Promise.resolve();
  expect(outlook.completions).toHaveLength(1);
  return outlook.completions[0];
}

describe('the built handler', () => {
  it('is ES2016, patterns included', () => {
    parse(source, { ecmaVersion: 2016, sourceType: 'script' });
  });

  it(`is smaller than ${LARGEST} bytes`, () => {
    expect(Buffer.byteLength(source)).toBeLessThan(LARGEST);
  });

  it('names nothing that some Outlook lacks', () => {
    const absent = [
      'async',
      'await',
      'Intl',
      'document',
      'window',
      'self',
      'globalThis',
      'fetch',
      'localStorage',
      'URL',
    ];
    const found = tokens().filter(
      ({ type, text, pattern }) =>
        (type === 'name' && (absent.includes(text) || text === 'RegExp')) || /\\p\{|\(\?<[=!a-zA-Z]/.test(pattern),
    );
    expect(found.map(({ text }) => text)).toEqual([]);
  });

  it('loads where there is no Office, and does nothing', () => {
    expect(() => {
      runIn(bareWorld(), source, 'on-send.js');
    }).not.toThrow();
  });

  it('lets a clear message go', async () => {
    expect(await send(new FakeOutlook(CLEAR))).toEqual({ allowEvent: true });
  });

  it('stops a risky one, with no check broken', async () => {
    const options = await send(new FakeOutlook(RISKY));
    expect(options).toMatchObject({ allowEvent: false, contextData: '{"check":"recipients-exposed"}' });
    expect(options).not.toHaveProperty('sendModeOverride');
    expect((options as { errorMessage: string }).errorMessage).not.toContain('could not finish');
  });

  it('lets a meeting of colleagues go, and stops one that shows many to each other', async () => {
    expect(await send(new FakeOutlook({ ...CLEAR, isMeeting: true }))).toEqual({ allowEvent: true });
    const options = await send(new FakeOutlook({ ...RISKY, isMeeting: true }));
    expect(options).toMatchObject({ allowEvent: false, commandId: 'apptComposeOpenPane' });
    expect((options as { errorMessage: string }).errorMessage).toContain('Send each a separate invitation.');
  });

  it('stops a real workbook with hidden sheets, with the language alone, and keeps what it found', async () => {
    const attachments = [{ name: 'Clinic.xlsx', size: CLINIC.length, content: CLINIC.toString('base64') }];
    const outlook = new FakeOutlook({ ...CLEAR, to: [entry('office@example.org')], attachments });
    expect((await send(outlook)) as { errorMessage: string }).toMatchObject({
      errorMessage: expect.stringMatching(/^Not sent\.[\s\S]*Patient data is hidden in \d+ places/) as string,
    });
    outlook.completions.length = 0;
    outlook.raise('onMessageAttachmentsChangedHandler', { attachmentDetails: { id: 'file-1' } });
    for (let i = 0; i < 500; i += 1) await Promise.resolve();
    expect(outlook.completions).toEqual([{ allowEvent: true }]);
    expect(outlook.session.get('sendcheck-files')).toMatch(/^\[\["[0-9a-f]{20}","[0-9a-f]{20}",\[\["/);
    // The pane, whose names are not shortened, reads what the handler wrote.
    const { policy } = policyInUse(undefined, checks);
    Object.assign(globalThis, { Office: outlook.office });
    const host = hostOf(currentItem(), systemClock(), policy);
    const [file] = (await host.readDraft()).attachments;
    expect(file?.content.parts).toContainEqual(
      expect.objectContaining({ name: 'hidden sheet', visible: false, patients: 5 }),
    );
  });

  it('asks about one that cannot be read', async () => {
    const outlook = new FakeOutlook(CLEAR);
    ['to', 'cc', 'bcc', 'subject', 'body', 'from'].forEach((part) => {
      outlook.fault(`${part}.getAsync`, 'fails');
    });
    expect(await send(outlook)).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
  });

  it('asks when Outlook throws at everything', async () => {
    const outlook = new FakeOutlook(CLEAR);
    const options = await send(outlook, (office) => {
      Object.defineProperty(office, 'context', {
        get: () => {
          throw new Error('no context');
        },
      });
    });
    // Without a context nobody can say that "Send Anyway" is known here.
    expect(options).toMatchObject({ allowEvent: false });
    expect((options as { errorMessage: string }).errorMessage).toContain('Outlook did not give');
  });

  it('loads where onReady throws, or is missing', async () => {
    const throwing = () => {
      throw new Error('onReady');
    };
    expect(await send(new FakeOutlook(CLEAR), (office) => (office['onReady'] = throwing))).toEqual({
      allowEvent: true,
    });
    expect(await send(new FakeOutlook(CLEAR), (office) => delete office['onReady'])).toEqual({ allowEvent: true });
  });
});
