import { readFileSync } from 'node:fs';
import { closeBrowser, openSimulator, type Simulator } from '../support/browser';
import { openFromDialog, peopleIn, pressFix } from '../support/send-check';

jest.setTimeout(60_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let simulator: Simulator;
const complaints: string[] = [];
beforeAll(async () => {
  simulator = await openSimulator();
  simulator.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
beforeEach(async () => {
  complaints.length = 0;
  await simulator.control('clearFaults');
  await simulator.control('profile', 'web');
});
afterEach(async () => {
  expect(simulator.strays).toEqual([]);
  // A page that its own Content-Security-Policy stops, or that breaks, says so here.
  expect(complaints).toEqual([]);
  for (const { count } of await simulator.control('completions')) expect(count).toBe(1);
});
afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

const supplier = {
  from: 'Morgan Example <morgan.example.pm@nhs.net>',
  to: ['Orders <orders.example@supplier.example>'],
  subject: 'Order 4471',
  bodyText: 'Please deliver on Tuesday.',
};
const results = {
  ...supplier,
  to: ['Hazel Brook <hazel.brook@example.com>'],
  bodyText: `Your results, NHS number 999 001 2385.

This message may contain confidential information meant only for the intended recipient. If you have received it in error, tell the sender and delete it. Do not copy it.`,
};

describe('a client that cannot ask at Send (Mailbox 1.12)', () => {
  it('a warning is answered in the pane, for exactly this message', async () => {
    await simulator.control('profile', 'mailbox-1.12');
    await simulator.load(supplier);
    expect(await simulator.send()).toBe('dialog');
    const dialog = await simulator.dialog();
    expect(dialog.text).toMatch(/^Not sent yet\. /);
    expect(dialog.text).toContain('open Sendcheck and choose "I have checked this"');
    expect(dialog.buttons).toEqual(["Don't Send"]);
    await simulator.press("Don't Send");

    const pane = await simulator.pane();
    await pane.getByRole('button', { name: 'I have checked this' }).click();
    await pane.getByRole('group', { name: 'You have confirmed this message' }).waitFor();
    expect(await simulator.send()).toBe('sent');
    expect((await simulator.sent()).at(-1)).toMatchObject({ subject: 'Order 4471', how: 'checked' });
  });

  it('what was confirmed is void once the message has changed', async () => {
    await simulator.control('profile', 'mailbox-1.12');
    await simulator.load(supplier);
    const pane = await simulator.pane();
    await pane.getByRole('button', { name: 'I have checked this' }).click();
    await pane.getByRole('group', { name: 'You have confirmed this message' }).waitFor();
    await simulator.page.getByRole('textbox', { name: 'Subject' }).fill('Order 4472');
    await pane.getByText('Your answer no longer counts.').waitFor();
    expect(await simulator.send()).toBe('dialog');
  });
});

describe('a stop that the policy lets a sender lift', () => {
  it('is lifted with a reason in two presses, and the message goes as it was written', async () => {
    await simulator.load(results);
    expect(await simulator.send()).toBe('dialog');
    const pane = await openFromDialog(simulator);
    await pane.getByRole('button', { name: 'Send without this…' }).click();
    await pane.getByRole('radio', { name: 'Urgent clinical need' }).check();
    await pane.getByRole('button', { name: 'Send without this', exact: true }).click();
    await pane.getByRole('group', { name: 'You have confirmed this message' }).waitFor();
    expect(await simulator.send()).toBe('sent');
    expect((await simulator.sent()).at(-1)).toMatchObject({ subject: 'Order 4471', how: 'checked' });
  });

  it('patients who see each other cannot be sent to with a reason', async () => {
    await simulator.load('S25');
    await simulator.send();
    const pane = await openFromDialog(simulator);
    await pane.getByRole('button', { name: 'Move 12 people to Bcc' }).waitFor();
    expect(await pane.getByRole('button', { name: 'Send without this…' }).count()).toBe(0);
  });
});

describe('fixes that Outlook does not take as asked', () => {
  it('a client that keeps RE: in front: the pane says what really stands there', async () => {
    await simulator.control('profile', 'keeps-prefix');
    await simulator.load({ ...results, subject: 'RE: Your results' });
    await simulator.send();
    const pane = await openFromDialog(simulator);
    expect(await pressFix(pane, 'Put [secure] at the front')).toMatch(/RE:/);
    expect((await simulator.control('state')).message.subject).toBe('RE: [secure] Your results');
    expect(await simulator.send()).toBe('sent');
  });

  it('a subject that cannot be set: nothing is claimed, and Send still stops', async () => {
    await simulator.load(results);
    await simulator.send();
    const pane = await openFromDialog(simulator);
    await simulator.control('fault', { call: 'subject.setAsync', kind: 'fails' });
    expect(await pressFix(pane, 'Put [secure] at the front')).toMatch(/^Not done/);
    expect(await simulator.send()).toBe('dialog');
  });

  it.each([
    ['Put [secure] at the front', { subject: '[secure] Order 4471' }],
    ['Remove 1 person', { to: [] }],
  ] as const)('"%s" can be undone exactly', async (name, changed) => {
    const mixed = {
      ...results,
      bodyText: `${results.bodyText}\n\nFrom: Asha Example <asha.example.gp@nhs.net>\nSent: Monday\nTo: Kit Example <kit.example@nhs.net>\nSubject: query\n\nSee below.`,
    };
    await simulator.load(mixed);
    const before = (await simulator.control('state')).message;
    await simulator.send();
    const pane = await openFromDialog(simulator);
    await pressFix(pane, name);
    expect((await simulator.control('state')).message).toMatchObject(changed);
    expect(await pressFix(pane, 'Undo')).toContain('Done');
    const { to, cc, bcc, subject, html } = (await simulator.control('state')).message;
    expect({ cc, bcc, subject, html }).toEqual({
      cc: before.cc,
      bcc: before.bcc,
      subject: before.subject,
      html: before.html,
    });
    expect(to.map(({ name, address }) => ({ name, address }))).toEqual(
      before.to.map(({ name, address }) => ({ name, address })),
    );
  });

  it('the disclaimer goes in above what was written, and comes out again exactly', async () => {
    await simulator.load(supplier);
    const before = (await simulator.control('state')).message.html;
    await simulator.send();
    const pane = await openFromDialog(simulator);
    await pressFix(pane, 'Add the disclaimer');
    const after = (await simulator.control('state')).message.html;
    expect(after.endsWith(before)).toBe(true);
    expect(after.length).toBeGreaterThan(before.length);
    expect(await pressFix(pane, 'Undo')).toContain('Done');
    expect((await simulator.control('state')).message.html).toBe(before);
  });
});

describe('what Outlook does not answer is said, and one answer is given in time', () => {
  it.each([
    ['body.getAsync', 'the text'],
    ['bcc.getAsync', 'Bcc'],
    ['subject.getAsync', 'the subject'],
  ])('%s hangs', async (call, named) => {
    await simulator.load('S01');
    await simulator.control('fault', { call, kind: 'hangs' });
    expect(await simulator.send()).toBe('dialog');
    const dialog = await simulator.dialog();
    expect(dialog.text).toContain(`Outlook did not give ${named}, so it was not checked.`);
    expect(dialog.buttons).toContain('Send Anyway');
  });

  it.each(['to.getAsync', 'body.getAsync', 'from.getAsync', 'sessionData.getAsync'])(
    '%s answers twice',
    async (call) => {
      await simulator.load('S01');
      await simulator.control('fault', { call, kind: 'twice' });
      expect(await simulator.send()).toBe('sent');
    },
  );

  it('a stop that is established stays, though nothing else answers', async () => {
    await simulator.load('S25');
    for (const call of ['cc.getAsync', 'bcc.getAsync', 'subject.getAsync', 'body.getAsync', 'from.getAsync'])
      await simulator.control('fault', { call, kind: 'fails' });
    expect(await simulator.send()).toBe('dialog');
    const dialog = await simulator.dialog();
    expect(dialog.text).toMatch(/^Not sent\. 12 people will see each other/);
    expect(dialog.buttons).toEqual(['Fix it', "Don't Send"]);
  });

  it('people whom Outlook had not resolved are judged at Send', async () => {
    await simulator.control('profile', 'unresolved');
    await simulator.load({ ...supplier, to: [], bodyText: results.bodyText.replace(/999 001 2385/, '') });
    const cc = simulator.page.getByRole('textbox', { name: 'Cc', exact: true });
    await cc.fill(Array.from({ length: 12 }, (_, index) => `patient${index + 1}@example.com`).join('; '));
    await cc.press('Enter');
    expect(await simulator.send()).toBe('dialog');
    expect((await simulator.dialog()).text).toContain('12 people will see each other');
  });
});

describe('while composing', () => {
  it('one quiet notification tells of people who will see each other, and goes when it is cured', async () => {
    await simulator.load({ ...supplier, to: [], bodyText: results.bodyText });
    const cc = simulator.page.getByRole('textbox', { name: 'Cc', exact: true });
    await cc.fill(Array.from({ length: 6 }, (_, index) => `patient${index + 1}@example.com`).join('; '));
    await cc.press('Enter');
    await simulator.page.waitForFunction(() => window.simulator?.state().notifications.length === 1);
    const [notification] = (await simulator.control('state')).notifications;
    expect(notification?.message).toMatch(/6 people will see each other/);

    const pane = await simulator.pane();
    await pressFix(pane, 'Move 6 people to Bcc');
    expect(await peopleIn(simulator, 'bcc')).toHaveLength(6);
    await simulator.page.waitForFunction(() => window.simulator?.state().notifications.length === 0);
  });
});

describe('the pane in the window', () => {
  it('has nothing that axe objects to, stopped, fixed and undone', async () => {
    await simulator.load('S25');
    await simulator.send();
    const pane = await openFromDialog(simulator);
    const objections = async () => {
      const body = pane.locator('body');
      await body
        .evaluate((_body, source) => {
          (0, eval)(source);
        }, axe)
        .catch(() => undefined);
      return body.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: { run(context: object, options: object): Promise<{ violations: { id: string }[] }> };
          }
        ).axe.run(
          { exclude: [['[data-tabster-dummy]']] },
          {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
          },
        );
        return violations.map((each) => each.id);
      });
    };
    expect(await objections()).toEqual([]);
    await pressFix(pane, 'Move 12 people to Bcc');
    expect(await objections()).toEqual([]);
    await pressFix(pane, 'Undo');
    expect(await objections()).toEqual([]);
  });

  it('says "Not sent" to a sender who was stopped, and not to one who looks before', async () => {
    await simulator.load('S25');
    const before = await simulator.pane();
    await before.getByText('This will not go yet. 1 thing to put right.').waitFor();
    await simulator.control('closePane');
    await simulator.send();
    const after = await openFromDialog(simulator);
    await after.getByText('Not sent. 1 thing to put right.').waitFor();
  });

  it('groups who will get it by standing and organisation', async () => {
    await simulator.load('S36');
    const pane = await simulator.pane();
    await pane.getByRole('heading', { name: 'On the accredited list of 22 May 2025' }).waitFor();
    const list = await pane.locator('main').innerText();
    expect(list).toContain('University Hospital Southampton NHS Foundation Trust · uhs.nhs.uk · 1 person');
    expect(list).toContain('leeds.gov.uk · 2 people');
    for (const standing of ['UK government', 'Police', 'NHSmail'])
      await pane.getByRole('heading', { name: standing, exact: true }).waitFor();
  });

  it('keeps nothing of a message in the browser', async () => {
    await simulator.load({ ...results, subject: 'Canary 7431 subject', bodyText: 'Canary 7431 body' });
    await simulator.send();
    const pane = await openFromDialog(simulator);
    const kept = await pane
      .locator('body')
      .evaluate(() =>
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, location.href]),
      );
    expect(kept).not.toMatch(/Canary|hazel/i);
    expect(JSON.stringify((await simulator.control('state')).sessionData)).not.toMatch(/Canary|hazel/i);
  });
});
