import { axeFindings } from '../support/axe';
import { closeBrowser, openSimulator, type Simulator } from '../support/browser';
import { openFromDialog, pressFix } from '../support/send-check';

jest.setTimeout(60_000);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator();
});
afterEach(async () => {
  expect(simulator.strays).toEqual([]);
  expect((await simulator.control('log')).filter((entry) => entry.level === 'error')).toEqual([]);
});
afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

const DISCLAIMER =
  'This message may contain confidential information meant only for the intended recipient. If you have received it in error, please tell the sender and delete it.';

/** A message as Outlook on the web quotes it. */
const quoted = (from: string, sent: string, says: string, to = 'Rae Example') =>
  `<hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> ${from}<br><b>Sent:</b> ${sent}<br><b>To:</b> ${to}<br><b>Subject:</b> Clinic</div><div>${says}</div>`;
const written = `<div>Hazel brings the key on Monday.</div><div id="Signature">Rae Example<br>${DISCLAIMER}</div><div id="appendonsend"></div>`;
const asha = 'Asha Example &lt;asha.example@nhs.net&gt;';
const first = quoted(asha, '20 November 2026 16:12', 'Who has the key?', 'Oak Glen &lt;oak.glen@charity.example&gt;');
const second = quoted('Kit Example &lt;kit.example@nhs.net&gt;', '20 November 2026 11:30', 'I can be there at 9.');
const third = quoted(asha, '19 November 2026 09:05', '<p>Room 2 is for NHS number <b>999 000 0018</b>.</p>');
const fourth = quoted('Oak Glen &lt;oak.glen@charity.example&gt;', '18 November 2026 14:40', 'The clinic moves.');
const message = {
  from: 'Rae Example <rae.example@nhs.net>',
  to: ['Asha Example <asha.example@nhs.net>'],
  cc: ['Oak Glen <oak.glen@charity.example>', 'Hazel Brook <hazel.brook@solicitors.example>'],
  subject: '[secure] RE: Clinic',
  composeType: 'reply' as const,
  bodyHtml: written + first + second + third + fourth,
};

const person = (text: string) => {
  const [name = '', address = ''] = text.replace('>', '').split(' <');
  return { name, address };
};

it('a thread with an NHS number 3 messages down is cut there before it goes to someone new', async () => {
  await simulator.load(message);
  const before = (await simulator.control('state')).message.html;
  expect(await simulator.send()).toBe('dialog');
  const dialog = await simulator.dialog();
  expect(dialog.text).toContain(
    'Patient data 3 messages down will reach 1 person outside who had no part in this thread. Cut it there, or remove them. (hazel.brook@solicitors.example)',
  );
  expect(dialog.text).not.toContain('oak.glen');
  expect(dialog.text).not.toContain('999');

  const pane = await openFromDialog(simulator);
  const preview = pane.getByRole('group', { name: 'What will be cut off' });
  expect(await preview.isVisible()).toBe(false);
  await pane.getByText('What will be cut off').press('Enter');
  expect(await preview.getByRole('listitem').allInnerTexts()).toEqual([
    'Asha Example <asha.example@nhs.net>, 19 November 2026 09:05',
    'Oak Glen <oak.glen@charity.example>, 18 November 2026 14:40',
  ]);
  for (const frame of simulator.page.frames().filter((each) => each.url().includes('/taskpane')))
    expect(await axeFindings(frame)).toEqual([]);

  expect(await pressFix(pane, 'Cut off 2 earlier messages')).toContain('The thread was cut: 2 messages removed.');
  expect((await simulator.control('state')).message.html).toBe(written + first + second);
  await pane.getByRole('button', { name: 'Undo' }).click();
  await pane.getByText('Put back as it was.').waitFor();
  expect((await simulator.control('state')).message.html).toBe(before);

  expect(await pressFix(pane, 'Cut off 2 earlier messages')).toMatch(/^Done/);
  expect(await simulator.send()).toBe('sent');
  expect((await simulator.sent()).at(-1)).toEqual({
    from: person(message.from),
    to: message.to.map(person),
    cc: message.cc.map(person),
    bcc: [],
    subject: message.subject,
    html: written + first + second,
    text: expect.stringMatching(/^Hazel brings[\s\S]*I can be there at 9\.$/) as string,
    attachments: [],
    how: 'checked',
  });
});

it('whoever was in the thread may go on in it', async () => {
  await simulator.load({ ...message, cc: ['Oak Glen <oak.glen@charity.example>'] });
  expect(await simulator.send()).toBe('sent');
});
