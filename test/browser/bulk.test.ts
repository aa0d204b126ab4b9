import { closeBrowser, openSimulator, type Simulator } from '../support/browser';
import { openFromDialog, peopleIn, pressFix } from '../support/send-check';

jest.setTimeout(90_000);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator();
});
afterEach(async () => {
  await simulator.control('clearFaults');
});
afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

const patients = (count: number) =>
  Array.from({ length: count }, (_, index) => `Patient ${index + 1} <patient${index + 1}@example.com>`);

const bulk = (people: readonly string[], to: readonly string[] = []) => ({
  from: 'Reception <reception.example.surgery@nhs.net>',
  to,
  cc: people,
  subject: 'Flu clinic on Tuesday',
  bodyText:
    'Your flu clinic is on Tuesday.\n\nThis message may contain confidential information meant only for the intended recipient. If you have received it in error, tell the sender and delete it. Do not copy it.',
});

describe('patients in Cc are moved to Bcc, nobody lost or doubled, names and order kept', () => {
  it.each([
    [37, [], patients(37)],
    [100, [], patients(100)],
    [500, [], patients(500)],
    // 1 in To: at exactly 1,000 in one field Outlook may hide more, and that is another test.
    [1000, patients(1), patients(1000).slice(1)],
  ] as const)('%i people: moved, undone, moved again and sent', async (count, to, cc) => {
    await simulator.load(bulk(cc, to));
    expect(await simulator.send()).toBe('dialog');
    const shown = count.toLocaleString('en-GB');
    expect((await simulator.dialog()).text).toContain(`Not sent. ${shown} people will see each other`);
    const pane = await openFromDialog(simulator);

    expect(await pressFix(pane, `Move ${shown} people to Bcc`)).toContain(`Done ${shown} people moved to Bcc.`);
    expect(await peopleIn(simulator, 'to')).toEqual([]);
    expect(await peopleIn(simulator, 'cc')).toEqual([]);
    expect(await peopleIn(simulator, 'bcc')).toEqual([...to, ...cc]);

    expect(await pressFix(pane, 'Undo')).toContain('Put back as it was.');
    expect(await peopleIn(simulator, 'to')).toEqual(to);
    expect(await peopleIn(simulator, 'cc')).toEqual(cc);
    expect(await peopleIn(simulator, 'bcc')).toEqual([]);

    await pressFix(pane, `Move ${shown} people to Bcc`);
    const again = await simulator.send();
    if (count <= 500) expect(again).toBe('sent');
    else {
      expect((await simulator.dialog()).text).toMatch(/^Check before you send\..*500/);
      await simulator.press('Send Anyway');
    }
    const sent = (await simulator.sent()).at(-1);
    expect(sent?.cc).toEqual([]);
    expect(sent?.bcc.map((each) => `${each.name} <${each.address}>`)).toEqual([...to, ...cc]);
  });

  it('when the third hundred fails, everyone is where they were and the pane says so', async () => {
    await simulator.load(bulk(patients(500)));
    await simulator.send();
    const pane = await openFromDialog(simulator);
    await simulator.control('fault', { call: 'bcc.addAsync', kind: 'fails', nth: 3 });
    expect(await pressFix(pane, 'Move 500 people to Bcc')).toMatch(
      /^Not done Outlook took 200 of 500 people into Bcc, so they were taken out again/,
    );
    expect(await peopleIn(simulator, 'cc')).toEqual(patients(500));
    expect(await peopleIn(simulator, 'bcc')).toEqual([]);
    expect(await simulator.send()).toBe('dialog');
    expect((await simulator.dialog()).text).toContain('500 people will see each other');
    await simulator.press("Don't Send");
  });

  it('at exactly 1,000 in one field there may be more that Outlook does not show: nothing is overwritten', async () => {
    await simulator.load(bulk(patients(1000)));
    await simulator.send();
    const pane = await openFromDialog(simulator);
    expect(await pressFix(pane, 'Move 1,000 people to Bcc')).toContain(
      'Outlook may show only the first 1,000 people in Cc, and the rest could be lost.',
    );
    expect(await peopleIn(simulator, 'cc')).toEqual(patients(1000));
    expect(await peopleIn(simulator, 'bcc')).toEqual([]);
  });

  it('some of them, chosen', async () => {
    await simulator.load(bulk(patients(12)));
    await simulator.send();
    const pane = await openFromDialog(simulator);
    await pane.getByRole('button', { name: 'Choose people…' }).click();
    await pane.getByRole('checkbox', { name: /^Patient 3\b/ }).uncheck();
    await pressFix(pane, /^Move 11 people to Bcc$/);
    expect(await peopleIn(simulator, 'cc')).toEqual([patients(3)[2]]);
    expect(await peopleIn(simulator, 'bcc')).toHaveLength(11);
  });
});
