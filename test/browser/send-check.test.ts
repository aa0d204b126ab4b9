import { closeBrowser, openSimulator, type Simulator } from '../support/browser';
import { scenarios } from '../support/scenarios';
import { openFromDialog, pressFix } from '../support/send-check';

jest.setTimeout(60_000);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator();
});
afterEach(async () => {
  // Whatever was done, nothing left this machine and nothing was said that Outlook might refuse.
  expect(simulator.strays).toEqual([]);
  expect((await simulator.control('log')).filter((entry) => entry.level === 'error')).toEqual([]);
});
afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

const caseOf = (id: string) => {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`There is no worked case ${id}.`);
  return found;
};

/** Everything of the newest message sent, as a recipient would find it. */
async function newest() {
  const message = (await simulator.sent()).at(-1);
  if (message === undefined) throw new Error('Nothing was sent.');
  const addresses = (list: readonly { readonly address: string }[]) => list.map((each) => each.address);
  return {
    from: message.from.address,
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    subject: message.subject,
    html: message.html,
    how: message.how,
  };
}

interface Changes {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  /** What stands in front of the body that was written. */
  readonly above?: RegExp;
}

/** Loads a worked case; gives its body as the compose window holds it. */
async function load(id: string): Promise<string> {
  await simulator.load(id);
  return (await simulator.control('state')).message.html;
}

/** Asserts what was sent in full: as the case wrote it, but for the changes. `body` is the HTML it was loaded with. */
async function expectSent(
  id: string,
  body: string,
  { above, ...fields }: Changes = {},
  how: 'checked' | 'anyway' = 'checked',
): Promise<void> {
  const { from, to, cc, bcc, subject } = caseOf(id).message;
  const { html, ...sent } = await newest();
  expect(sent).toEqual({ from, to, cc, bcc, subject, how, ...fields });
  if (above === undefined) expect(html).toBe(body);
  else {
    expect(html.endsWith(body)).toBe(true);
    expect(html.slice(0, html.length - body.length)).toMatch(above);
  }
}

describe('ordinary mail goes with no sign of us', () => {
  it.each(['S01', 'S03', 'S09', 'S10', 'S11', 'S16', 'S32', 'S36', 'S47', 'S58'])('%s', async (id) => {
    const body = await load(id);
    expect(await simulator.send()).toBe('sent');
    await expectSent(id, body);
  });

  it('S20, whose 9 MB the pane looked into while it was written', async () => {
    const body = await load('S20');
    const pane = await simulator.pane();
    await pane.getByText('Nothing found to stop this message.').waitFor();
    await simulator.control('closePane');
    expect(await simulator.send()).toBe('sent');
    await expectSent('S20', body);
  });
});

/** From Send to the verdict, to the fix in the pane, to the second Send. */
interface Walk {
  readonly id: string;
  /** What the dialog says first, and some of what it says then. */
  readonly says: RegExp;
  readonly fixes: readonly string[];
  readonly changes: Changes;
  /** What is still asked at the second Send, and answered with Send Anyway. */
  readonly stillAsks?: RegExp;
}

const everyone = (id: string) => [...caseOf(id).message.to, ...caseOf(id).message.cc];

const walks: readonly Walk[] = [
  {
    id: 'S02',
    says: /^Not sent\. This email has patient data.*\(hazel\.brook@example\.com\)/,
    fixes: ['Put [secure] at the front'],
    changes: { subject: '[secure] Your blood results' },
  },
  {
    id: 'S05',
    says: /^Not sent\. /,
    fixes: ['Correct the tag'],
    changes: { subject: '[secure] Letter you asked for' },
  },
  {
    id: 'S08',
    says: /^Check before you send\. /,
    fixes: ['Move [secure] to the front'],
    changes: { subject: '[secure] Your appointment letter' },
  },
  {
    id: 'S12',
    says: /^Not sent\. /,
    fixes: ['Put [secure] at the front'],
    changes: { subject: '[secure] Query about a prescription' },
  },
  {
    id: 'S14',
    says: /^Not sent\. [\s\S]*September 2024/,
    fixes: ['Put [secure] at the front'],
    changes: { subject: '[secure] Mental health referral' },
  },
  {
    id: 'S15',
    says: /^Check before you send\. /,
    fixes: ['Change to earlyhelp.example@example-council.gov.uk'],
    changes: { to: ['earlyhelp.example@example-council.gov.uk'] },
  },
  {
    id: 'S17',
    says: /^Not sent\. /,
    fixes: ['Change to mash.example@leeds.gov.uk'],
    changes: { to: ['mash.example@leeds.gov.uk'] },
  },
  {
    id: 'S25',
    says: /^Not sent\. 12 people will see each other.*and 9 more\)/,
    fixes: ['Move 12 people to Bcc'],
    changes: { to: [], bcc: everyone('S25') },
  },
  {
    id: 'S28',
    says: /^Not sent\. 105 people will see each other.*and 102 more\)/,
    fixes: ['Move 105 people to Bcc'],
    changes: { cc: [], bcc: caseOf('S28').message.cc },
    stillAsks: /sensitive service/,
  },
  {
    id: 'S31',
    says: /^Not sent\. 90 people will see each other/,
    fixes: ['Move 90 people to Bcc'],
    changes: { to: [], bcc: everyone('S31') },
    stillAsks: /sensitive service/,
  },
  {
    id: 'S34',
    says: /^Not sent\. 25 people in Bcc/,
    fixes: ['Move 1 person to Bcc'],
    changes: { to: [], bcc: [...caseOf('S34').message.bcc, ...caseOf('S34').message.to] },
  },
  {
    id: 'S38',
    says: /^Not sent\. 60 people will see each other/,
    fixes: ['Move 60 people to Bcc'],
    changes: { to: [], bcc: everyone('S38') },
  },
  {
    id: 'S40',
    says: /^Check before you send\. The subject has an NHS number/,
    fixes: ['Take the number out of the subject'],
    changes: { subject: 'DNA letter' },
  },
  {
    id: 'S50',
    says: /^Check before you send\. /,
    fixes: ['Add the disclaimer'],
    changes: { above: /confidential/ },
  },
  {
    id: 'S51',
    says: /^Check before you send\. /,
    fixes: ['Add the disclaimer'],
    changes: { above: /confidential/ },
  },
  {
    id: 'S60',
    says: /^Not sent\. /,
    fixes: ['Put [secure] at the front', 'Add the disclaimer'],
    changes: { subject: '[secure] FW: query', above: /confidential/ },
    stillAsks: /internal/,
  },
];

describe('from Send to the verdict, the fix and the second Send', () => {
  it.each(walks.map((walk) => [walk.id, caseOf(walk.id).title, walk] as const))('%s %s', async (id, _title, walk) => {
    const before = (await simulator.sent()).length;
    const body = await load(id);
    expect(await simulator.send()).toBe('dialog');
    const dialog = await simulator.dialog();
    expect(dialog.title).toContain('Sendcheck');
    expect(dialog.text).toMatch(walk.says);
    expect(dialog.text.length).toBeLessThanOrEqual(500);
    const stopped = dialog.text.startsWith('Not sent');
    expect(dialog.buttons).toEqual(['Fix it', ...(stopped ? [] : ['Send Anyway']), "Don't Send"]);
    expect(await simulator.sent()).toHaveLength(before);

    const pane = await openFromDialog(simulator);
    for (const name of walk.fixes) expect(await pressFix(pane, name)).toMatch(/^Done/);

    const again = await simulator.send();
    if (walk.stillAsks === undefined) expect(again).toBe('sent');
    else {
      expect(again).toBe('dialog');
      const left = await simulator.dialog();
      expect(left.text).toMatch(walk.stillAsks);
      expect(left.text).toMatch(/^Check before you send/);
      await simulator.press('Send Anyway');
    }
    await expectSent(id, body, walk.changes, walk.stillAsks === undefined ? 'checked' : 'anyway');
  });

  it('S22 a warning can be answered with Send Anyway, and the message goes as it was written', async () => {
    const body = await load('S22');
    expect(await simulator.send()).toBe('dialog');
    await simulator.press('Send Anyway');
    await expectSent('S22', body, {}, 'anyway');
  });
});
