import { axeFindings } from '../support/axe';
import { closeBrowser, openSimulator, type Simulator } from '../support/browser';
import { openFromDialog, peopleIn, pressFix } from '../support/send-check';

jest.setTimeout(60_000);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator();
});
afterEach(async () => {
  expect(simulator.strays).toEqual([]);
  expect((await simulator.control('log')).filter((entry) => entry.level !== 'info')).toEqual([]);
});
afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

const patients = Array.from({ length: 12 }, (_, index) => `Patient ${index + 1} <patient${index + 1}@example.com>`);
const lead = 'Robin Example <r.example.cardiology@nhs.net>';
const nurse = 'Kit Example <kit.example.secretary@nhs.net>';
const meeting = { start: '2026-12-08T14:00', end: '2026-12-08T15:30', location: 'Gym' };
const rehabilitation = {
  from: 'Asha Example <asha.example.gp@nhs.net>',
  to: [lead, ...patients.slice(0, 9)],
  cc: [nurse, ...patients.slice(9)],
  subject: 'Cardiac rehabilitation',
  bodyText: 'Welcome to the first session.',
  meeting,
};
const BODY = '<div class="elementToProof">Welcome to the first session.</div>';

const person = (text: string) => {
  const [name = '', address = ''] = text.replace('>', '').split(' <');
  return { name, address };
};

/** The window, and the pane where it is open, as axe-core sees them. */
async function expectNoBarriers(): Promise<void> {
  for (const page of [simulator.page, ...simulator.page.frames().filter((each) => each.url().includes('/taskpane'))])
    expect(await axeFindings(page)).toEqual([]);
}

/** Everything of the newest invitation, as those invited would find it. */
const expectSent = async (words: {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly how: string;
}) =>
  expect((await simulator.sent()).at(-1)).toEqual({
    from: person(rehabilitation.from),
    to: words.to.map(person),
    cc: words.cc.map(person),
    bcc: [],
    subject: rehabilitation.subject,
    html: BODY,
    text: rehabilitation.bodyText,
    attachments: [],
    meeting,
    how: words.how,
  });

it('a meeting of colleagues goes with no sign of us', async () => {
  await simulator.load({ ...rehabilitation, to: [lead], cc: [nurse] });
  await expectNoBarriers();
  expect(await simulator.send()).toBe('sent');
  await expectSent({ to: [lead], cc: [nurse], how: 'checked' });
  await expectNoBarriers();
});

it('12 patients who would see each other are stopped, taken off and put back, and colleagues are invited', async () => {
  await simulator.load(rehabilitation);
  expect(await simulator.send()).toBe('dialog');
  const dialog = await simulator.dialog();
  expect(dialog.title).toContain('Sendcheck');
  expect(dialog.text).toMatch(
    /^Not sent\. 12 people will see each other's email addresses\. Send each a separate invitation\. \(.*and 9 more\)/,
  );
  expect(dialog.text).not.toContain('Bcc');
  expect(dialog.buttons).toEqual(['Fix it', "Don't Send"]);
  await expectNoBarriers();

  const pane = await openFromDialog(simulator);
  expect((await simulator.control('state')).pane).toBe('apptComposeOpenPane');
  await pane.getByText('14 people · Required 10, Optional 4').waitFor();
  await expectNoBarriers();
  expect(await pane.locator('main').innerText()).not.toMatch(/\b(?:To|Cc|Bcc)\b/);

  expect(await pressFix(pane, 'Remove 12 people')).toContain('Done 12 people removed.');
  expect(await peopleIn(simulator, 'to')).toEqual([lead]);
  expect(await peopleIn(simulator, 'cc')).toEqual([nurse]);
  await expectNoBarriers();
  expect(await pressFix(pane, 'Undo')).toContain('Put back as it was.');
  expect(await peopleIn(simulator, 'to')).toEqual(rehabilitation.to);
  expect(await peopleIn(simulator, 'cc')).toEqual(rehabilitation.cc);

  await pressFix(pane, 'Remove 12 people');
  expect(await simulator.send()).toBe('sent');
  await expectSent({ to: [lead], cc: [nurse], how: 'checked' });
});

it('one patient is kept and the rest taken off, which leaves a separate invitation', async () => {
  const body = `${rehabilitation.bodyText}\n\nThis message may contain confidential information meant only for the intended recipient. If you have received it in error, tell the sender and delete it. Do not copy it.`;
  await simulator.load({ ...rehabilitation, to: patients, cc: [], bodyText: body });
  expect(await simulator.send()).toBe('dialog');
  const pane = await openFromDialog(simulator);
  await pane.getByRole('button', { name: 'Choose people…' }).first().click();
  await pane.getByRole('checkbox', { name: /patient5@/ }).uncheck();
  expect(await pressFix(pane, 'Remove 11 people')).toContain('11 people removed.');
  expect(await simulator.send()).toBe('sent');
  expect((await simulator.sent()).at(-1)).toMatchObject({ to: [{ address: 'patient5@example.com' }], cc: [] });
});

it('a couple may be invited together, once the organiser says so', async () => {
  const couple = patients.slice(0, 2);
  await simulator.load({ ...rehabilitation, to: couple, cc: [] });
  expect(await simulator.send()).toBe('dialog');
  const dialog = await simulator.dialog();
  expect(dialog.text).toMatch(/^Check before you send\. 2 people .* unless they know each other\./);
  expect(dialog.buttons).toEqual(['Fix it', 'Send Anyway', "Don't Send"]);
  await simulator.press('Send Anyway');
  await expectSent({ to: couple, cc: [], how: 'anyway' });
});

it('patient data to a charity is stopped, and goes with the tag in front of the title and the disclaimer', async () => {
  await simulator.load('meeting-review');
  expect(await simulator.send()).toBe('dialog');
  expect((await simulator.dialog()).text).toMatch(/^Not sent\. .*patient data/);
  const pane = await openFromDialog(simulator);
  await pressFix(pane, 'Put [secure] at the front');
  await pressFix(pane, 'Add the disclaimer');
  expect(await simulator.send()).toBe('sent');
  expect((await simulator.sent()).at(-1)).toMatchObject({
    subject: '[secure] Case review',
    text: expect.stringMatching(/confidential[\s\S]*Patient NHS number/) as string,
    how: 'checked',
  });
});

it('the organiser of an old client confirms in the pane', async () => {
  await simulator.control('profile', 'mailbox-1.12');
  await simulator.load({ ...rehabilitation, to: patients.slice(0, 2), cc: [] });
  expect(await simulator.send()).toBe('dialog');
  expect((await simulator.dialog()).buttons).toEqual(["Don't Send"]);
  await simulator.press("Don't Send");
  await simulator.page.getByRole('button', { name: 'Check meeting' }).click();
  const pane = await simulator.pane();
  await pane.getByRole('button', { name: 'I have checked this' }).click();
  await pane.getByText('You have confirmed this message').waitFor();
  expect(await simulator.send()).toBe('sent');
  await expectSent({ to: patients.slice(0, 2), cc: [], how: 'checked' });
  await simulator.control('profile', 'web');
});
