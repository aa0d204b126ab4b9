import { checks, fingerprint, policyInUse, type Draft } from '../../src/engine';
import { hostOf } from '../../src/outlook/host';
import { systemClock } from '../../src/outlook/clock';
import { currentItem } from '../../src/outlook/client';
import {
  crowd,
  entry,
  FakeOutlook,
  FAULTS,
  type FakeClient,
  type FakeFile,
  type FakeMessage,
  type Fault,
} from '../support/fake-office';
import { makeXlsx, workbookParts } from '../readers/make-xlsx';

const CLEAR: FakeMessage = {
  to: [entry('Sam Example <sam.example@nhs.net>')],
  subject: 'Rota',
  html: '<p>The rota for next week.</p>',
};
const RISKY: FakeMessage = { to: crowd(12), subject: 'News', html: '<p>Our news.</p>' };
/** A workbook with a hidden sheet that lists a patient. */
const HIDDEN_SHEET: FakeFile = {
  name: 'Rota.xlsx',
  size: 2000,
  content: Buffer.from(
    makeXlsx(
      workbookParts([
        ['name="Rota"', '<sheetData><row><c t="inlineStr"><is><t>Monday</t></is></c></row></sheetData>'],
        [
          'name="Staff" state="hidden"',
          '<sheetData><row><c t="inlineStr"><is><t>NHS number 999 000 0018</t></is></c></row></sheetData>',
        ],
      ]),
    ),
  ).toString('base64'),
};
const HIDING: FakeMessage = {
  to: [entry('supplier@example.org')],
  subject: 'Rota',
  html: '<p>The rota.</p>',
  attachments: [HIDDEN_SHEET],
};
const WARNED: FakeMessage = { to: crowd(2), subject: 'News', html: '<p>Our news.</p>' };

const READS = [
  'to.getAsync',
  'cc.getAsync',
  'bcc.getAsync',
  'subject.getAsync',
  'body.getAsync',
  'getAttachmentsAsync',
  'from.getAsync',
  'getComposeTypeAsync',
  'sessionData.getAsync',
];
const MEETING_READS = [
  'requiredAttendees.getAsync',
  'optionalAttendees.getAsync',
  'subject.getAsync',
  'body.getAsync',
  'getAttachmentsAsync',
  'organizer.getAsync',
  'sessionData.getAsync',
];
/** What a fault leaves as it is: the answer comes after all, or comes once too often. */
const HARMLESS: readonly Fault[] = ['fails once', 'twice'];
/** What the verdict does without: the kind is inferred, nothing confirmed is nothing confirmed, and some parts no check wants. */
const DISPENSABLE = [
  'getComposeTypeAsync',
  'sessionData.getAsync',
  ...(checks.some((check) => [...check.needs, ...check.uses].includes('attachments')) ? [] : ['getAttachmentsAsync']),
];

// Loading the handler anew takes its time on a busy machine; nothing here is about that.
jest.setTimeout(60_000);

let handlers: FakeOutlook['handlers'];

beforeAll(async () => {
  const outlook = new FakeOutlook();
  Object.assign(globalThis, { Office: outlook.office });
  await import('../../src/outlook/on-send');
  handlers = outlook.handlers;
});

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

interface Completed {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly sendModeOverride?: string;
  readonly [option: string]: unknown;
}

function install(outlook: FakeOutlook): void {
  handlers.forEach((run, name) => outlook.handlers.set(name, run));
  Object.assign(globalThis, { Office: outlook.office });
}

/** Presses Send on a message or meeting; the answer must be there within the deadline, and stay the only one. */
async function send(outlook: FakeOutlook): Promise<Completed> {
  install(outlook);
  outlook.completions.length = 0;
  outlook.raise(outlook.isMeeting ? 'onAppointmentSendHandler' : 'onMessageSendHandler');
  await jest.advanceTimersByTimeAsync(4000);
  expect(outlook.completions).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(outlook.completions).toHaveLength(1);
  expect(outlook.mostAtOnce).toBeLessThanOrEqual(3);
  const options = outlook.completions[0] as Completed;
  if (!options.allowEvent) {
    expect(options.errorMessage).not.toBe('');
    expect(options.errorMessage?.length).toBeLessThanOrEqual(500);
  }
  return options;
}

function decision({ allowEvent, sendModeOverride }: Completed): 'allow' | 'warn' | 'block' {
  return allowEvent ? 'allow' : sendModeOverride === 'promptUser' ? 'warn' : 'block';
}

describe('on-send', () => {
  it('lets a clear message go without a word', async () => {
    expect(await send(new FakeOutlook(CLEAR))).toEqual({ allowEvent: true });
  });

  it('stops 12 people who would see each other, and opens the pane on it', async () => {
    const options = await send(new FakeOutlook(RISKY));
    expect(options).toEqual({
      allowEvent: false,
      errorMessage: expect.stringMatching(/^Not sent\. 12 people will see each other's email addresses\./) as string,
      cancelLabel: 'Fix it',
      commandId: 'msgComposeOpenPane',
      contextData: '{"check":"recipients-exposed"}',
    });
    expect(String(options['cancelLabel']).length).toBeLessThanOrEqual(20);
  });

  it('asks about a warning, and leaves "Send Anyway" to the sender', async () => {
    const options = await send(new FakeOutlook(WARNED));
    expect(decision(options)).toBe('warn');
    expect(options.errorMessage).toMatch(/^Check before you send\./);
  });

  it('gives a client below Mailbox 1.14 nothing that it does not know', async () => {
    const options = await send(new FakeOutlook(WARNED, { set: 12 }));
    expect(Object.keys(options).sort()).toEqual(['allowEvent', 'errorMessage']);
    expect(options.errorMessage).toContain('I have checked this');
  });

  it('accepts what the sender confirmed in the pane, until the message changes', async () => {
    const outlook = new FakeOutlook(WARNED, { set: 12 });
    install(outlook);
    const host = hostOf(currentItem(), systemClock(), policyInUse(undefined, checks).policy);
    const draft: Draft = await host.readDraft();
    await host.acknowledge({ version: 1, fingerprint: fingerprint(draft), lifted: [] });
    expect(await send(outlook)).toEqual({ allowEvent: true });
    outlook.people.cc.push(entry('late@example.org'));
    expect(decision(await send(outlook))).toBe('block');
  });

  it('takes garbage in session data for nothing confirmed', async () => {
    const outlook = new FakeOutlook(WARNED);
    outlook.session.set('sendcheck', '{"version":1,"fingerprint":7}');
    expect(decision(await send(outlook))).toBe('warn');
  });

  it('says what Outlook did not give when there is no item at all', async () => {
    const outlook = new FakeOutlook(CLEAR);
    outlook.hasItem = false;
    const options = await send(outlook);
    expect(decision(options)).toBe('warn');
    expect(options.errorMessage).toContain('Outlook did not give');
  });

  it('says so, and asks, when the handler itself breaks', async () => {
    const outlook = new FakeOutlook(CLEAR);
    install(outlook);
    const sort = jest.spyOn(Array.prototype, 'sort').mockImplementation(() => {
      throw new Error('broken');
    });
    outlook.raise('onMessageSendHandler');
    for (let i = 0; i < 200; i += 1) await Promise.resolve();
    sort.mockRestore();
    expect(outlook.completions).toEqual([
      expect.objectContaining({
        allowEvent: false,
        sendModeOverride: 'promptUser',
        errorMessage: 'Sendcheck could not check this message. Look through it yourself before you send.',
      }),
    ]);
  });

  it('says so once when it breaks twice: at the start, and again when the message has been read', async () => {
    const outlook = new FakeOutlook(CLEAR);
    await jest.isolateModulesAsync(async () => {
      jest.doMock('../../src/engine', () => ({
        ...jest.requireActual<object>('../../src/engine'),
        revivePolicy: () => {
          throw new Error('no policy');
        },
      }));
      Object.assign(globalThis, { Office: outlook.office });
      await import('../../src/outlook/on-send');
    });
    jest.dontMock('../../src/engine');
    outlook.raise('onMessageSendHandler');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(outlook.completions).toEqual([
      expect.objectContaining({ allowEvent: false, sendModeOverride: 'promptUser' }),
    ]);
  });

  it('calls completed once even when that throws', async () => {
    const outlook = new FakeOutlook(CLEAR);
    outlook.completedThrows = true;
    await send(outlook);
  });

  describe.each([
    ...READS.map((call) => ['a message', call, false] as const),
    ...MEETING_READS.map((call) => ['a meeting', call, true] as const),
  ])('%s, %s', (_kind, call, isMeeting) => {
    it.each(FAULTS)('%s: one answer, none weaker than the truth allows', async (fault) => {
      const outlookFor = (message: FakeMessage) => {
        const outlook = new FakeOutlook({ ...message, isMeeting });
        outlook.fault(call, fault);
        return outlook;
      };
      const isSender = call === 'from.getAsync' || call === 'organizer.getAsync';
      const isHarmless = HARMLESS.includes(fault) || DISPENSABLE.includes(call) || (isSender && fault === 'missing');
      expect(decision(await send(outlookFor(CLEAR)))).toBe(isHarmless ? 'allow' : 'warn');
      // A stop that was read is never undone by trouble elsewhere.
      const holdsThem = call === 'to.getAsync' || call === 'requiredAttendees.getAsync';
      expect(decision(await send(outlookFor(RISKY)))).toBe(isHarmless || !holdsThem ? 'block' : 'warn');
    });
  });

  it('keeps a stop when any two other calls hang, and ends in time', async () => {
    const others = READS.filter((call) => call !== 'to.getAsync');
    for (const [index, one] of others.entries()) {
      for (const other of others.slice(index + 1)) {
        const outlook = new FakeOutlook(RISKY);
        outlook.fault(one, 'hangs');
        outlook.fault(other, 'hangs');
        expect([one, other, decision(await send(outlook))]).toEqual([one, other, 'block']);
      }
    }
  });

  it('ends in time when everything hangs, and when everything is late', async () => {
    for (const fault of ['hangs', 'late'] as const) {
      const outlook = new FakeOutlook(RISKY);
      READS.forEach((call) => {
        outlook.fault(call, fault);
      });
      expect(decision(await send(outlook))).toBe('warn');
    }
  });

  it('counts a list as cut short when it is as long as the longest that this client gives', async () => {
    const colleagues = crowd(1000, 'nhs.net');
    const cut = await send(new FakeOutlook({ ...CLEAR, to: colleagues }));
    expect(cut.errorMessage).toContain('Only the first part of To could be checked.');
    const whole = await send(new FakeOutlook({ ...CLEAR, to: colleagues.slice(1) }));
    expect(whole.errorMessage).not.toContain('Only the first part');
    expect(await send(new FakeOutlook({ ...CLEAR, to: colleagues.slice(0, 500) }))).toEqual({ allowEvent: true });
  });

  it('finds an address that a contact card put into the name', async () => {
    const cards = crowd(12).map(({ emailAddress }) => ({ displayName: emailAddress, emailAddress: '' }));
    expect(decision(await send(new FakeOutlook({ ...CLEAR, to: cards })))).toBe('block');
  });

  it('counts whom it can read when one entry makes no sense, and says that it is not all', async () => {
    const outlook = new FakeOutlook(WARNED);
    outlook.people.to.push(null as never);
    const options = await send(outlook);
    expect(decision(options)).toBe('warn');
    expect(options.errorMessage).toContain('Only the first part of To could be checked.');
  });

  it('reads the plain text when Outlook does not give HTML', async () => {
    const outlook = new FakeOutlook(CLEAR);
    outlook.fault('body.getAsync', 'null', 1);
    expect(await send(outlook)).toEqual({ allowEvent: true });
  });

  it('runs without timers', async () => {
    const timers = { setTimeout: globalThis.setTimeout };
    const outlook = new FakeOutlook(RISKY);
    install(outlook);
    Object.assign(globalThis, { setTimeout: undefined });
    outlook.raise('onMessageSendHandler');
    for (let i = 0; i < 200; i += 1) await Promise.resolve();
    Object.assign(globalThis, timers);
    expect(outlook.completions).toHaveLength(1);
    expect(decision(outlook.completions[0] as Completed)).toBe('block');
  });
});

describe('the early hint', () => {
  async function change(outlook: FakeOutlook): Promise<void> {
    install(outlook);
    outlook.completions.length = 0;
    outlook.raise('onMessageRecipientsChangedHandler');
    await jest.advanceTimersByTimeAsync(4000);
    expect(outlook.completions).toHaveLength(1);
  }

  it('says once that people will see each other, and takes it back when that is cured', async () => {
    const outlook = new FakeOutlook(RISKY);
    await change(outlook);
    await change(outlook);
    expect([...outlook.notifications]).toEqual([
      ['sendcheck-hint', { type: 'insightMessage', message: expect.stringMatching(/^12 people/) as string }],
    ]);
    outlook.people.bcc = outlook.people.to.splice(0);
    await change(outlook);
    expect([...outlook.notifications]).toEqual([]);
    await change(outlook);
  });

  it('is a plain line where the client has no button for it, and where the button fails', async () => {
    const old = new FakeOutlook(RISKY, { set: 9 });
    await change(old);
    expect(old.notifications.get('sendcheck-hint')?.type).toBe('informationalMessage');
    const failing = new FakeOutlook(RISKY);
    failing.fault('notificationMessages.replaceAsync', 'fails once');
    await change(failing);
    expect(failing.notifications.size).toBe(1);
  });

  it('lets what stands stand while a field cannot be read', async () => {
    const outlook = new FakeOutlook(RISKY);
    await change(outlook);
    outlook.fault('to.getAsync', 'fails');
    await change(outlook);
    expect(outlook.notifications.size).toBe(1);
  });

  it('completes whatever happens, and leaves the word to the newest of several runs', async () => {
    const outlook = new FakeOutlook(RISKY);
    install(outlook);
    outlook.raise('onMessageRecipientsChangedHandler');
    outlook.people.to.length = 1;
    outlook.raise('onMessageRecipientsChangedHandler');
    await jest.advanceTimersByTimeAsync(4000);
    expect(outlook.completions).toHaveLength(2);
    expect(outlook.notifications.size).toBe(0);
    const hanging = new FakeOutlook(RISKY);
    hanging.fault('notificationMessages.replaceAsync', 'hangs');
    await change(hanging);
  });
});

describe('a meeting', () => {
  const meeting = (message: FakeMessage, client?: Partial<FakeClient>) =>
    new FakeOutlook({ ...message, isMeeting: true }, client);

  it('goes without a word when colleagues are invited, and only what a meeting has is asked for', async () => {
    const outlook = meeting({ ...CLEAR, cc: [entry('Kit Example <kit.example@nhs.net>')] });
    expect(await send(outlook)).toEqual({ allowEvent: true });
    expect([...outlook.calls].sort()).toEqual([...MEETING_READS].sort());
  });

  it("stops 12 people who would see each other, names no Bcc, and opens the pane on the meeting's own ribbon", async () => {
    expect(await send(meeting({ ...RISKY, to: crowd(6), cc: crowd(6, 'example.org') }))).toEqual({
      allowEvent: false,
      errorMessage: expect.stringMatching(
        /^Not sent\. 12 people will see each other's email addresses\. Send each a separate invitation\. \((?!.*Bcc)/,
      ) as string,
      cancelLabel: 'Fix it',
      commandId: 'apptComposeOpenPane',
      contextData: '{"check":"recipients-exposed"}',
    });
  });

  it('asks about two, and leaves "Send Anyway" to the organiser', async () => {
    const options = await send(meeting(WARNED));
    expect(decision(options)).toBe('warn');
    expect(options.errorMessage).toContain('Send each a separate invitation unless they know each other.');
    expect(options['commandId']).toBe('apptComposeOpenPane');
  });

  it('calls its fields by their names when one could not be read', async () => {
    const outlook = meeting(CLEAR);
    outlook.fault('requiredAttendees.getAsync', 'fails');
    outlook.fault('optionalAttendees.getAsync', 'fails');
    expect((await send(outlook)).errorMessage).toContain(
      'Outlook did not give the required attendees and the optional attendees, so it was not checked.',
    );
  });

  it('accepts what the organiser confirmed in the pane, on a client that cannot ask', async () => {
    const outlook = meeting(WARNED, { set: 12 });
    install(outlook);
    const host = hostOf(currentItem(), systemClock(), policyInUse(undefined, checks).policy);
    await host.acknowledge({ version: 1, fingerprint: fingerprint(await host.readDraft()), lifted: [] });
    expect(await send(outlook)).toEqual({ allowEvent: true });
    outlook.people.cc.push(entry('late@example.org'));
    expect(decision(await send(outlook))).toBe('block');
  });

  it('opens the pane where it belongs even when the handler breaks', async () => {
    const outlook = meeting(CLEAR);
    install(outlook);
    const sort = jest.spyOn(Array.prototype, 'sort').mockImplementation(() => {
      throw new Error('broken');
    });
    outlook.raise('onAppointmentSendHandler');
    for (let i = 0; i < 200; i += 1) await Promise.resolve();
    sort.mockRestore();
    expect(outlook.completions).toEqual([
      expect.objectContaining({ allowEvent: false, commandId: 'apptComposeOpenPane' }),
    ]);
  });
});

describe('a change of attachments', () => {
  async function change(outlook: FakeOutlook, ...events: readonly object[]): Promise<void> {
    install(outlook);
    events.forEach((event) => {
      outlook.raise('onMessageAttachmentsChangedHandler', event);
    });
    await jest.advanceTimersByTimeAsync(21_000);
    expect(outlook.completions).toEqual(events.map(() => ({ allowEvent: true })));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(outlook.completions).toHaveLength(events.length);
    expect(outlook.mostAtOnce).toBeLessThanOrEqual(3);
  }
  const added = (id: string) => ({ attachmentStatus: 'added', attachmentDetails: { id } });
  const looks = ({ calls }: FakeOutlook) => calls.filter((call) => call === 'getAttachmentContentAsync').length;

  it('has the added file looked into, so that Send need not', async () => {
    const outlook = new FakeOutlook(HIDING);
    await change(outlook, added('file-1'));
    expect(looks(outlook)).toBe(1);
    outlook.fault('getAttachmentContentAsync', 'fails');
    const options = await send(outlook);
    expect(options.errorMessage).toContain('Patient data is hidden in 1 place of what you attached.');
    expect(decision(options)).toBe('block');
    expect(looks(outlook)).toBe(1);
  });

  it('looks into each of several files once, however the events overlap', async () => {
    const outlook = new FakeOutlook({ ...HIDING, attachments: [1, 2, 3, 4, 5].map(() => HIDDEN_SHEET) });
    await change(outlook, ...[1, 2, 3, 4, 5].map((index) => added(`file-${index}`)));
    expect(looks(outlook)).toBe(5);
  });

  it('is not told of files that a forwarded message comes with: those are looked into as its recipients are added', async () => {
    const outlook = new FakeOutlook(HIDING);
    install(outlook);
    outlook.raise('onMessageRecipientsChangedHandler');
    await jest.advanceTimersByTimeAsync(21_000);
    expect(outlook.completions).toEqual([{ allowEvent: true }]);
    outlook.fault('getAttachmentContentAsync', 'fails');
    expect((await send(outlook)).errorMessage).toContain('Patient data is hidden in 1 place');
  });

  it('is nothing to look at when a file was removed', async () => {
    const outlook = new FakeOutlook(HIDING);
    await change(outlook, { attachmentStatus: 'removed', attachmentDetails: { id: 'file-1' } });
    expect(outlook.calls).toEqual([]);
  });

  it('ends whatever Outlook does', async () => {
    for (const call of ['getAttachmentsAsync', 'getAttachmentContentAsync', 'sessionData.getAsync']) {
      for (const fault of FAULTS) {
        const outlook = new FakeOutlook(HIDING);
        outlook.fault(call, fault);
        await change(outlook, added('file-1'), {});
      }
    }
  });
});

describe('files at Send', () => {
  it('stops hidden patient data on its way out of the organisation', async () => {
    const options = await send(new FakeOutlook(HIDING));
    expect(decision(options)).toBe('block');
    expect(options.errorMessage).toMatch(/Patient data is hidden in 1 place.*\(Rota\.xlsx\)/);
  });

  it('asks about a file that there was no time to look into, and never waits for it', async () => {
    for (const file of [{ ...HIDDEN_SHEET, size: 3_000_001 }, HIDDEN_SHEET]) {
      const outlook = new FakeOutlook({ ...HIDING, attachments: [file] });
      outlook.fault('getAttachmentContentAsync', 'hangs');
      const options = await send(outlook);
      expect(decision(options)).toBe('warn');
      expect(options.errorMessage).toContain('Nobody could look into 1 file');
    }
  });

  it('keeps a stop that was read when every file hangs', async () => {
    const outlook = new FakeOutlook({ ...RISKY, attachments: [1, 2, 3, 4, 5].map(() => HIDDEN_SHEET) });
    outlook.fault('getAttachmentContentAsync', 'hangs');
    expect(decision(await send(outlook))).toBe('block');
  });

  it('says nothing of a logo in a signature', async () => {
    const logo = { name: 'image001.png', size: 9000, isInline: true, content: 'AAAA' };
    const outlook = new FakeOutlook({
      ...HIDING,
      html: '<p>Our rota. This email is confidential.</p>',
      attachments: [logo],
    });
    expect((await send(outlook)).errorMessage ?? '').not.toMatch(/file|look into|picture/);
    expect(outlook.calls).not.toContain('getAttachmentContentAsync');
  });
});

it('knows the checks that the early hint is about', () => {
  const ids = Object.keys(policyInUse(undefined, checks).policy.checks);
  expect(ids).toEqual(expect.arrayContaining(['recipients-exposed', 'recipient-beside-bcc', 'recipient-lookalike']));
});
