import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '../../src/simulator/host/client';
import { axeFindings } from '../support/axe';
import { closeBrowser, openSimulator, toyAddin, type Simulator } from '../support/browser';

jest.setTimeout(30_000);

/** What a call of the pane came to. */
interface Outcome {
  readonly value?: unknown;
  readonly error?: number;
  readonly thrown?: string;
}

let simulator: Simulator;

/** Opens the toy's pane and calls office.js there by a path such as `to.getAsync`. */
async function call(name: string, ...args: readonly unknown[]): Promise<Outcome> {
  const pane = await simulator.pane();
  await pane.locator('body[data-ready]').waitFor();
  return pane
    .locator('body')
    .evaluate(
      (_body, [called, given]) =>
        (window as unknown as { call(name: string, args: readonly unknown[]): Promise<Outcome> }).call(called, given),
      [name, args] as const,
    );
}

const value = async (name: string, ...args: readonly unknown[]): Promise<unknown> => (await call(name, ...args)).value;

const web: Partial<Client> = {
  mailbox: '1.15',
  recipientCap: 1000,
  keepsReplyPrefix: false,
  resolves: 'at once',
  sendMode: 'manifest',
  longerAfter: 5000,
  timesOutAfter: 300_000,
  unavailableAfter: 30_000,
  latency: 0,
  changeDelay: 0,
};

const addresses = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, at) => `p${at}@example.com`);

const toColleague = { to: ['Hazel Brook <hazel.brook@example.com>'] };

beforeAll(async () => {
  simulator = await openSimulator({ addin: toyAddin });
});

beforeEach(async () => {
  await simulator.control('clearFaults');
  await simulator.control('load', 'empty');
  await simulator.control('profile', web);
});

afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

describe('the servers', () => {
  test('office.js is served as it came', async () => {
    for (const file of [
      'office.js',
      'outlook-web-16.01.js',
      'en-us/office_strings.js',
      'AgaveErrorUX/AgaveErrorUX.js',
    ]) {
      const served = await simulator.page.request.get(`${simulator.addin}/office-js/${file}`);
      const ours = readFileSync(
        path.join(
          path.dirname(require.resolve('@microsoft/office-js/dist/office.js')),
          file.replace(/AgaveErrorUX/g, 'agaveerrorux'),
        ),
      );
      expect(Buffer.compare(await served.body(), ours)).toBe(0);
    }
  });

  test('nothing outside the folder is served', async () => {
    for (const climb of ['/..%2f..%2fbrowser.ts', '/%2e%2e/browser.ts', '/office-js/..%2f..%2fpackage.json', '/%00']) {
      expect((await simulator.page.request.get(simulator.addin + climb)).status()).toBe(404);
    }
  });

  test('the add-in pages are told what they may load', async () => {
    const { 'content-security-policy': policy } = (
      await simulator.page.request.get(`${simulator.addin}/taskpane.html`)
    ).headers();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
  });
});

test('over plain http office.js asks once, at the start, and no certificate is needed', async () => {
  const plain = await openSimulator({ addin: toyAddin, plain: true });
  expect(plain.questions).toEqual([expect.stringContaining('localhost')]);
  await plain.load({ ...toColleague, subject: 'block' });
  expect(await plain.send()).toBe('dialog');
  await plain.press('Take Action');
  await (await plain.pane()).getByText('Context: {"why":"blocked","to":1}').waitFor();
  expect(plain.questions).toHaveLength(1);
  await plain.close();
});

describe('an add-in in the pane', () => {
  test('boots as in Outlook on the web, and asks nothing of the world', async () => {
    const pane = await simulator.pane();
    await pane.locator('body[data-ready]').waitFor();
    expect(
      await pane.locator('body').evaluate(() => [Office.context.mailbox.diagnostics.hostName, Office.context.platform]),
    ).toEqual(['OutlookWebApp', 'OfficeOnline']);
    expect(
      await pane.locator('body').evaluate(() => Office.context.requirements.isSetSupported('Mailbox', '1.15')),
    ).toBe(true);
    expect(simulator.strays).toEqual([]);
  });

  test('reads and changes people', async () => {
    await simulator.load({ to: ['Hazel Brook <hazel.brook@example.com>', 'robin@nhs.net'] });
    expect(await value('to.getAsync')).toMatchObject([
      { displayName: 'Hazel Brook', emailAddress: 'hazel.brook@example.com', recipientType: 'externalUser' },
      { displayName: 'robin@nhs.net', emailAddress: 'robin@nhs.net', recipientType: 'user' },
    ]);
    await call('cc.setAsync', [{ displayName: 'Ivy', emailAddress: 'ivy@example.org' }]);
    await call('cc.addAsync', ['oak@example.net']);
    await call('to.setAsync', []);
    expect(await value('cc.getAsync')).toMatchObject([
      { emailAddress: 'ivy@example.org' },
      { emailAddress: 'oak@example.net' },
    ]);
    expect(await value('to.getAsync')).toEqual([]);
    expect(await value('from.getAsync')).toMatchObject({ emailAddress: 'asha.example.gp@nhs.net' });
    expect(
      await simulator.page.getByRole('list', { name: 'People in Cc' }).getByRole('listitem').allTextContents(),
    ).toEqual(['Ivy ivy@example.org', 'oak@example.net']);
  });

  test('reads and changes the subject and the body', async () => {
    await simulator.load({ subject: 'RE: Before', bodyText: 'One & two\n\nThree' });
    expect(await value('subject.getAsync')).toBe('RE: Before');
    expect(await value('body.getAsync', 'text')).toBe('One & two\n\nThree');
    expect(await value('body.getAsync', 'html')).toContain('<div class="elementToProof">One &amp; two</div>');
    await call('subject.setAsync', 'After');
    await call('body.prependAsync', '<p>Zero</p>', { coercionType: 'html' });
    expect(await value('body.getAsync', 'text')).toBe('Zero\n\nOne & two\n\nThree');
    await call('body.setAsync', '<b>', { coercionType: 'text' });
    expect(await value('body.getAsync', 'text')).toBe('<b>');
    await call('body.setSignatureAsync', 'Asha', { coercionType: 'text' });
    await call('body.setSelectedDataAsync', 'Top', { coercionType: 'text' });
    expect(await value('body.getAsync', 'text')).toBe('Top\n<b>\nAsha');
    expect(await value('body.getTypeAsync')).toBe('html');
    expect(await value('getComposeTypeAsync')).toEqual({ composeType: 'reply', coercionType: 'html' });
    await expect(simulator.page.getByRole('textbox', { name: 'Subject' }).inputValue()).resolves.toBe('After');
    expect(await simulator.page.getByRole('textbox', { name: 'Message body' }).innerText()).toContain('Top');
  });

  test('quotes a reply in the markup of Outlook on the web', async () => {
    await simulator.load('reply-all');
    expect(await value('body.getAsync', 'html')).toMatch(
      /<div id="appendonsend"><\/div><hr[^>]*><div id="divRplyFwdMsg" dir="ltr">/,
    );
    expect(await value('body.getAsync', 'text')).toMatch(/\n_{32}\nFrom: .*\nSent: .*\nTo: .*\nSubject: /);
  });

  test('lists, reads, adds and removes files', async () => {
    await simulator.load({ attachments: [{ name: 'a.txt', content: 'YWJj', size: 3 }] });
    const [first] = (await value('getAttachmentsAsync')) as { id: string }[];
    expect(first).toMatchObject({ name: 'a.txt', size: 3, isInline: false, attachmentType: 'file' });
    expect(await value('getAttachmentContentAsync', first?.id)).toEqual({ content: 'YWJj', format: 'base64' });
    const added = await value('addFileAttachmentFromBase64Async', 'ZGVm', 'b.txt');
    expect(await value('removeAttachmentAsync', first?.id)).toBeUndefined();
    expect(await value('getAttachmentsAsync')).toMatchObject([{ id: added, name: 'b.txt', size: 3 }]);
    expect(await call('getAttachmentContentAsync', 'none')).toMatchObject({ error: 9003 });
    expect(await call('removeAttachmentAsync', 'none')).toMatchObject({ error: 9008 });
  });

  test('keeps session data, custom properties and headers with the message', async () => {
    await call('sessionData.setAsync', 'seen', 'yes');
    expect(await value('sessionData.getAsync', 'seen')).toBe('yes');
    expect(await value('sessionData.getAllAsync')).toEqual({ seen: 'yes' });
    expect(await call('sessionData.getAsync', 'none')).toMatchObject({ error: 9050 });
    expect(await call('sessionData.setAsync', 'large', 'x'.repeat(50_000))).toMatchObject({ error: 9051 });
    await call('sessionData.removeAsync', 'seen');
    expect(await call('sessionData.getAsync', 'seen')).toMatchObject({ error: 9050 });
    await call('internetHeaders.setAsync', { 'x-toy': 'yes' });
    expect(await value('internetHeaders.getAsync', ['x-toy'])).toEqual({ 'x-toy': 'yes' });
    expect(await call('getItemIdAsync')).toMatchObject({ error: 9046 });
    expect(await value('saveAsync')).toEqual(await value('getItemIdAsync'));
    expect(await call('loadCustomPropertiesAsync')).toHaveProperty('value');
    await simulator.load('empty');
    expect((await simulator.control('state')).sessionData).toEqual({});
  });

  test('shows notifications, and opens the pane from one', async () => {
    const { page } = simulator;
    const add = (key: string, details: object): Promise<Outcome> => call('notificationMessages.addAsync', key, details);
    await add('i', { type: 'informationalMessage', message: 'Read me', icon: 'Icon.16', persistent: false });
    await add('e', { type: 'errorMessage', message: 'Gone wrong' });
    await add('s', {
      type: 'insightMessage',
      message: 'Look here',
      icon: 'Icon.16',
      actions: [
        { actionType: 'showTaskPane', actionText: 'Look', commandId: 'toyButton', contextData: '{"from":"bar"}' },
      ],
    });
    expect(await add('e', { type: 'errorMessage', message: 'Again' })).toMatchObject({ error: 9023 });
    expect(await call('notificationMessages.removeAsync', 'none')).toMatchObject({ error: 9024 });
    expect(await value('notificationMessages.getAllAsync')).toMatchObject([
      { key: 'i' },
      { key: 'e' },
      { type: 'insightMessage' },
    ]);
    expect(await axeFindings(simulator.page)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss: Gone wrong' }).click();
    await simulator.control('closePane');
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    await expect((await simulator.pane()).getByRole('status').textContent()).resolves.toMatch(/^$|from/);
    await (await simulator.pane()).getByText('Context: {"from":"bar"}').waitFor();
  });

  test('closes itself', async () => {
    const pane = await simulator.pane();
    await pane.locator('body[data-ready]').waitFor();
    await pane.locator('body').evaluate(() => Office.context.ui.closeContainer());
    await simulator.page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  test('hears of changes that the sender makes', async () => {
    const { page } = simulator;
    await call('from.getAsync');
    await page.getByLabel('Bcc', { exact: true }).fill('oak@example.org');
    await page.keyboard.press('Enter');
    const events = (await simulator.pane()).getByRole('list', { name: 'Events' });
    await events.getByText('people {"to":false,"cc":false,"bcc":true}').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
    await events.getByText('file added').waitFor();
    await page.getByRole('button', { name: 'Remove a.txt' }).click();
    await events.getByText('file removed').waitFor();
    await page.waitForFunction(() => {
      const runs = window.simulator?.completions().map(({ run }) => run);
      return runs?.includes('onPeople') === true && runs.includes('onFiles');
    });
  });
});

describe('limits', () => {
  test('more than three calls at once are remarked on', async () => {
    await simulator.control('profile', { latency: 50 });
    await call('from.getAsync');
    await (await simulator.pane()).locator('body').evaluate(() => {
      const { call: toy } = window as unknown as { call(name: string, args: readonly unknown[]): Promise<unknown> };
      return Promise.all(['to', 'cc', 'bcc', 'subject'].map((part) => toy(`${part}.getAsync`, [])));
    });
    expect((await simulator.control('log')).filter(({ level }) => level === 'warning')).toMatchObject([
      { call: 'subject.getAsync', outcome: '4 calls at once; Outlook on the web takes 3' },
    ]);
  });

  test('a field is read up to the cap, and not filled beyond it', async () => {
    await simulator.load({ cc: addresses(120) });
    await simulator.control('profile', { recipientCap: 100 });
    expect(await value('cc.getAsync')).toHaveLength(100);
    expect(await call('cc.addAsync', ['one.more@example.com'])).toMatchObject({ error: 9012 });
  });

  test('more than 100 people in one call are refused by office.js itself', async () => {
    expect(await call('bcc.setAsync', addresses(101))).toHaveProperty('thrown');
    await call('bcc.setAsync', addresses(100));
    await call('bcc.addAsync', ['p100@example.com']);
    expect(await value('bcc.getAsync')).toHaveLength(101);
  });

  test('RE: stays in front of a set subject where the client keeps it', async () => {
    await simulator.load({ subject: 'RE: Letter' });
    await simulator.control('profile', { keepsReplyPrefix: true });
    await call('subject.setAsync', '[secure] RE: Letter');
    expect(await value('subject.getAsync')).toBe('RE: [secure] RE: Letter');
  });

  test('typed people are unseen until Send where the client does not look them up', async () => {
    await simulator.control('profile', { resolves: 'at send' });
    await simulator.load({ ...toColleague, subject: 'block' });
    expect(await value('to.getAsync')).toEqual([]);
    await simulator.send();
    expect(await simulator.dialog()).toMatchObject({ text: 'First line\nto 1' });
    await simulator.press("Don't Send");
    await simulator.control('profile', { resolves: 'never' });
    await simulator.load({ ...toColleague, subject: 'block' });
    await simulator.send();
    expect(await simulator.dialog()).toMatchObject({ text: 'First line\nto 0' });
  });
});

describe('Send', () => {
  test('a stopped message is mended in the pane and leaves exactly as it then stands', async () => {
    await simulator.load({
      ...toColleague,
      cc: ['ivy@example.org'],
      bcc: ['oak@example.net'],
      subject: 'block this',
      bodyText: 'Hello\n\nHazel',
      attachments: [{ name: 'a.txt', content: 'YWJj', size: 3 }],
    });
    const before = (await simulator.sent()).length;
    expect(await simulator.send()).toBe('dialog');
    expect(await simulator.dialog()).toEqual({
      title: 'Toy',
      text: 'First line\nto 1',
      buttons: ['Take Action', "Don't Send"],
    });
    expect(await axeFindings(simulator.page)).toEqual([]);
    await simulator.press('Take Action');
    const pane = await simulator.pane();
    await pane.getByText('Context: {"why":"blocked","to":1}').waitFor();
    await pane.getByRole('button', { name: 'Set the subject' }).click();
    await pane.getByText('subject succeeded').waitFor();
    expect(await simulator.send()).toBe('sent');
    expect((await simulator.sent()).slice(before)).toEqual([
      {
        from: { name: 'Asha Example', address: 'asha.example.gp@nhs.net' },
        to: [{ name: 'Hazel Brook', address: 'hazel.brook@example.com' }],
        cc: [{ name: 'ivy@example.org', address: 'ivy@example.org' }],
        bcc: [{ name: 'oak@example.net', address: 'oak@example.net' }],
        subject: 'All is well',
        html: '<div class="elementToProof">Hello</div><div class="elementToProof"><br></div><div class="elementToProof">Hazel</div>',
        text: 'Hello\n\nHazel',
        attachments: [{ name: 'a.txt', size: 3, inline: false, content: 'YWJj' }],
        how: 'checked',
      },
    ]);
    expect(await axeFindings(simulator.page)).toEqual([]);
    expect((await simulator.control('log')).filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('a warning can be answered Send Anyway', async () => {
    await simulator.load({ ...toColleague, subject: 'prompt' });
    await simulator.send();
    expect(await simulator.dialog()).toEqual({
      title: 'Toy',
      text: 'Really?',
      buttons: ['Have a look', 'Send Anyway', "Don't Send"],
    });
    await simulator.press('Send Anyway');
    expect((await simulator.sent()).at(-1)).toMatchObject({ subject: 'prompt', how: 'anyway' });
  });

  test('a client below Mailbox 1.14 knows neither override nor Take Action', async () => {
    await simulator.control('profile', 'mailbox-1.12');
    await simulator.load({ ...toColleague, subject: 'prompt' });
    await simulator.send();
    expect(await simulator.dialog()).toEqual({ title: 'Toy', text: 'Really?', buttons: ["Don't Send"] });
    await simulator.page.keyboard.press('Escape');
    expect(await simulator.control('state')).toMatchObject({ phase: 'composing', message: { subject: 'prompt' } });
    await simulator.control('profile', 'web');
  });

  test("Outlook's own words stand in for none, and Escape is Don't Send", async () => {
    await simulator.load({ ...toColleague, subject: 'unlabelled' });
    await simulator.send();
    expect((await simulator.dialog()).text).toBe('Toy is preventing this email from being sent.');
    await simulator.page.keyboard.press('Escape');
    await simulator.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await simulator.page.waitForFunction(() => document.activeElement?.textContent === 'Send');
  });

  test('the dialog keeps focus inside', async () => {
    await simulator.load({ ...toColleague, subject: 'prompt' });
    await simulator.send();
    for (const button of ['Have a look', 'Send Anyway', "Don't Send", 'Have a look']) {
      await expect(simulator.page.evaluate(() => document.activeElement?.textContent)).resolves.toBe(button);
      await simulator.page.keyboard.press('Tab');
    }
  });

  test('too long a text or label is written loudly into the log', async () => {
    await simulator.load({ ...toColleague, subject: 'long' });
    await simulator.send();
    const loud = (await simulator.control('log')).filter(({ level }) => level === 'error');
    expect(loud.map((line) => line.call)).toEqual(['errorMessage', 'cancelLabel']);
    await simulator.page.getByText('2 lines of the log would trouble Outlook').waitFor();
  });

  test('a second event.completed is recorded', async () => {
    await simulator.load({ ...toColleague, subject: 'twice' });
    expect(await simulator.send()).toBe('sent');
    await simulator.page.waitForFunction(() => window.simulator?.completions()[0]?.count === 2);
  });

  test('a message to nobody is not checked', async () => {
    await simulator.load({ subject: 'block' });
    await simulator.send();
    expect(await simulator.dialog()).toMatchObject({ title: 'Nobody to send to', buttons: ['OK'] });
    await simulator.press('OK');
    expect(await simulator.control('completions')).toEqual([]);
  });

  test.each(['hang', 'throw'])('a handler that does not answer (%s) is waited for, then given up', async (subject) => {
    await simulator.control('profile', { longerAfter: 0, timesOutAfter: 300_000 });
    await simulator.load({ ...toColleague, subject });
    await simulator.send();
    expect(await simulator.dialog()).toMatchObject({
      text: 'Toy is taking longer than expected to check this message.',
      buttons: ['Wait', "Don't Send"],
    });
    await simulator.press("Don't Send");
    await simulator.control('profile', { longerAfter: 300_000, timesOutAfter: 1 });
    await simulator.send();
    expect((await simulator.dialog()).text).toContain('did not answer in time');
  });

  test('an answer that comes late ends the waiting', async () => {
    await simulator.control('profile', { longerAfter: 0 });
    await simulator.load({ ...toColleague, subject: 'fine' });
    await simulator.control('fault', { call: 'subject.getAsync', kind: 'late', ms: 200 });
    await simulator.send();
    await simulator.page.getByRole('heading', { name: 'Message sent' }).waitFor();
    expect((await simulator.sent()).at(-1)).toMatchObject({ subject: 'fine', how: 'checked' });
  });

  test('an add-in that does not load may be done without, but not in Block mode', async () => {
    await simulator.control('fault', { call: 'load', kind: 'fails' });
    await simulator.load({ ...toColleague, subject: 'block' });
    await simulator.send();
    expect((await simulator.dialog()).buttons).toEqual(['Send Anyway', 'Try Later']);
    await simulator.press('Try Later');
    await simulator.control('profile', { sendMode: 'block' });
    await simulator.send();
    expect((await simulator.dialog()).buttons).toEqual(['Try Later']);
  });

  test('an add-in that loads for ever is given up', async () => {
    await simulator.control('profile', { unavailableAfter: 1 });
    await simulator.control('fault', { call: 'load', kind: 'hangs' });
    await simulator.load({ ...toColleague, subject: 'block' });
    await simulator.send();
    expect((await simulator.dialog()).text).toContain('is not available');
  });
});

describe('a meeting', () => {
  const meeting = {
    to: ['robin@nhs.net'],
    cc: ['ivy@example.org'],
    subject: 'block',
    bodyText: 'Hello',
    meeting: { start: '2026-12-08T14:00', end: '2026-12-08T15:30', location: 'Gym' },
  };

  test('is read and changed as an appointment, with nothing of a message', async () => {
    await simulator.load(meeting);
    const pane = await simulator.pane();
    await pane.locator('body[data-ready]').waitFor();
    const members = await pane.locator('body').evaluate(() => {
      const item = Office.context.mailbox.item as unknown as Readonly<Record<string, unknown>>;
      return ['itemType', 'from', 'to', 'bcc', 'getComposeTypeAsync'].map((name) => item[name] ?? null);
    });
    expect(members).toEqual(['appointment', null, null, null, null]);
    expect(await value('organizer.getAsync')).toMatchObject({ emailAddress: 'asha.example.gp@nhs.net' });
    expect(await value('requiredAttendees.getAsync')).toMatchObject([{ emailAddress: 'robin@nhs.net' }]);
    await call('requiredAttendees.setAsync', []);
    await call('optionalAttendees.addAsync', ['oak@example.net']);
    expect(await value('optionalAttendees.getAsync')).toMatchObject([
      { emailAddress: 'ivy@example.org' },
      { emailAddress: 'oak@example.net' },
    ]);
    expect(await value('location.getAsync')).toBe('Gym');
    await call('location.setAsync', 'Hall');
    await call('subject.setAsync', 'After');
    const { message } = await simulator.control('state');
    expect([message.to, message.subject, message.meeting]).toEqual([
      [],
      'After',
      { start: '2026-12-08T14:00', end: '2026-12-08T15:30', location: 'Hall' },
    ]);
    const start = (path: string) =>
      pane.locator('body').evaluate(
        (_body, called) =>
          new Promise((resolve) => {
            const { start } = Office.context.mailbox.item as unknown as Office.AppointmentCompose;
            const answer = (result: Office.AsyncResult<Date>) => {
              const { value } = result;
              resolve([value.getDate(), value.getHours(), value.getMinutes()].join(' '));
            };
            if (called === 'read') start.getAsync(answer);
            else start.setAsync(new Date(2026, 11, 9, 8, 15), () => start.getAsync(answer));
          }),
        path,
      );
    expect(await start('read')).toBe('8 14 0');
    expect(await start('set')).toBe('9 8 15');
  });

  test('has its own event, and opens panes of its own ribbon alone', async () => {
    await simulator.load(meeting);
    expect(await simulator.send()).toBe('dialog');
    expect(await simulator.dialog()).toMatchObject({ text: 'First line\nto 1' });
    await simulator.press('Take Action');
    // The toy names its message button, which a meeting does not have.
    expect((await simulator.control('state')).pane).toBeUndefined();
    await simulator.control('openPane', 'toyMeetingButton');
    expect((await simulator.control('state')).pane).toBe('toyMeetingButton');
    expect((await simulator.control('completions')).map(({ run }) => run)).toEqual(['onMeeting']);
  });

  test('hears of attendees, and what is typed is what is sent', async () => {
    const { page } = simulator;
    await simulator.load('meeting-empty');
    await call('subject.getAsync');
    await page.getByLabel('Title').fill('Typed');
    await page.getByLabel('Optional', { exact: true }).fill('oak@example.org');
    await page.keyboard.press('Enter');
    await (
      await simulator.pane()
    )
      .getByRole('list', { name: 'Events' })
      .getByText('people {"requiredAttendees":false,"optionalAttendees":true}')
      .waitFor();
    await page.getByLabel('Date').fill('2026-12-24');
    await page.getByLabel('Ends').fill('12:30');
    await page.getByLabel('Starts').fill('13:00');
    await page.getByLabel('Location').fill('Room 4');
    expect(await axeFindings(page)).toEqual([]);
    expect(await simulator.send()).toBe('sent');
    expect((await simulator.sent()).at(-1)).toMatchObject({
      from: { address: 'asha.example.gp@nhs.net' },
      to: [],
      cc: [{ address: 'oak@example.org' }],
      subject: 'Typed',
      meeting: { start: '2026-12-24T13:00', end: '2026-12-24T13:00', location: 'Room 4' },
    });
    expect(await axeFindings(page)).toEqual([]);
  });

  test('with nobody invited is saved, and no add-in is asked', async () => {
    const { page } = simulator;
    await simulator.load({ ...meeting, to: [], cc: [] });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await simulator.dialog()).toMatchObject({ title: 'Event saved', buttons: ['OK'] });
    await simulator.press('OK');
    expect(await simulator.control('completions')).toEqual([]);
  });
});

describe('faults', () => {
  test('a call fails with the code asked for, once', async () => {
    await simulator.load({ ...toColleague, subject: 'block' });
    await simulator.control('fault', { call: 'to.getAsync', kind: 'fails', code: 9030, nth: 1 });
    await simulator.send();
    expect((await simulator.dialog()).text).toBe('First line\nto error 9030');
    await simulator.press("Don't Send");
    await simulator.send();
    expect((await simulator.dialog()).text).toBe('First line\nto 1');
  });

  test('a call hangs', async () => {
    await simulator.control('profile', { longerAfter: 0 });
    await simulator.load({ ...toColleague, subject: 'fine' });
    await simulator.control('fault', { call: 'to.getAsync', kind: 'hangs' });
    await simulator.send();
    expect((await simulator.dialog()).buttons).toEqual(['Wait', "Don't Send"]);
  });

  test('a call answers twice, and the handler ends once all the same', async () => {
    await simulator.load({ ...toColleague, subject: 'fine' });
    await simulator.control('fault', { call: '*', kind: 'twice' });
    expect(await simulator.send()).toBe('sent');
  });

  test('faults can be set and cleared in the window', async () => {
    const { page } = simulator;
    await page.getByRole('tab', { name: 'Faults' }).click();
    await page.getByLabel('Call', { exact: true }).selectOption('body.getAsync');
    await page.getByLabel('Error code').fill('9000');
    await page.getByRole('button', { name: 'Add fault' }).click();
    expect(await call('body.getAsync', 'text')).toMatchObject({ error: 9000 });
    expect(await axeFindings(simulator.page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove: body.getAsync fails with 9000' }).click();
    expect(await call('body.getAsync', 'text')).toEqual({ value: '' });
  });
});

describe('the window', () => {
  test('a long list is pasted as people', async () => {
    const { page } = simulator;
    await page.getByLabel('To', { exact: true }).focus();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, 'Hazel Brook <hazel@example.com>; "Croft, Ivy" <ivy@example.org>,\noak@example.net\nDALE, Elder <elder@example.com>; HAZEL@example.com');
    const { to } = (await simulator.control('state')).message;
    expect(to.map(({ name, address }) => [name, address])).toEqual([
      ['Hazel Brook', 'hazel@example.com'],
      ['Croft, Ivy', 'ivy@example.org'],
      ['oak@example.net', 'oak@example.net'],
      ['DALE, Elder', 'elder@example.com'],
    ]);
    await page.getByRole('button', { name: 'Remove oak@example.net from To' }).click();
    expect((await simulator.control('state')).message.to).toHaveLength(3);
  });

  test('what is typed is what is sent', async () => {
    const { page } = simulator;
    await page.getByLabel('To', { exact: true }).fill('hazel@example.com');
    await page.getByLabel('Subject').fill('Typed');
    await page.getByRole('textbox', { name: 'Message body' }).click();
    await page.keyboard.type('Hello there');
    await page
      .getByLabel('From', { exact: true })
      .selectOption({ label: 'Kit Example <kit.example.secretary@nhs.net>' });
    expect(await simulator.send()).toBe('sent');
    expect((await simulator.sent()).at(-1)).toMatchObject({
      from: { address: 'kit.example.secretary@nhs.net' },
      to: [{ address: 'hazel@example.com' }],
      subject: 'Typed',
      text: 'Hello there',
    });
  });

  test('text that is put in goes to the cursor', async () => {
    await simulator.load({ bodyText: 'onetwo' });
    await call('from.getAsync');
    await simulator.page.getByRole('textbox', { name: 'Message body' }).evaluate((body) => {
      const text = body.firstElementChild?.firstChild;
      if (text !== null && text !== undefined) getSelection()?.setBaseAndExtent(text, 3, text, 3);
    });
    await call('setSelectedDataAsync', ' and ', { coercionType: 'html' });
    expect(await value('body.getAsync', 'text')).toBe('one and two');
  });

  test('a ready-made message is chosen by the address and in the drawer', async () => {
    const { page } = simulator;
    await page.evaluate(() => (location.hash = '#cc-37'));
    await page.waitForFunction(() => window.simulator?.state().message.cc.length === 37);
    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByRole('searchbox', { name: 'Find a message' }).fill('S28');
    await page.getByRole('button', { name: /Advocacy network/ }).click();
    expect((await simulator.control('state')).message.cc.length).toBeGreaterThan(90);
    expect(await axeFindings(simulator.page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('is accessible in %s colours, with everything open', async (colorScheme) => {
    const { page } = simulator;
    await page.emulateMedia({ colorScheme });
    await simulator.load({ ...toColleague, subject: 'fine', bodyText: 'Hello', attachments: [{ name: 'a.txt' }] });
    await simulator.send();
    await simulator.load({ ...toColleague, attachments: [{ name: 'a.txt' }] });
    await call('from.getAsync');
    await page.getByRole('tab', { name: 'Client' }).click();
    for (const record of [/^Sent \(/, /^Wire log \(/]) {
      await page.getByRole('button', { name: record }).click();
      expect(await axeFindings(simulator.page)).toEqual([]);
    }
    await page.getByRole('button', { name: /^Wire log \(/ }).click();
  });
});
