import { failed, longer, stopped, timedOut, unavailable } from '../../src/simulator/host/alert';
import { firstClient, knows, type SendMode } from '../../src/simulator/host/client';
import { Faults } from '../../src/simulator/host/faults';
import { Log } from '../../src/simulator/host/log';
import type { Manifest } from '../../src/simulator/host/manifest';
import { testNumber } from '../../src/simulator/messages/files';
import { ownMessages } from '../../src/simulator/messages/own';
import { readyMade } from '../../src/simulator/messages/ready-made';

const manifest: Manifest = { name: 'Toy', id: '', permission: 3, eventPage: '', launches: [], buttons: [] };

const labels = (options: object, mode: SendMode, mailbox = '1.15'): readonly string[] =>
  stopped({ allowEvent: false, ...options }, mode, manifest, { ...firstClient, mailbox }, new Log()).buttons.map(
    ({ label }) => label,
  );

const pane = { commandId: 'b', cancelLabel: 'Look' };
const override = { sendModeOverride: 'promptUser' };

test.each<[object, SendMode, string, readonly string[]]>([
  [{}, 'softBlock', '1.15', ["Don't Send"]],
  [{}, 'promptUser', '1.15', ['Send Anyway', "Don't Send"]],
  [pane, 'softBlock', '1.15', ['Look', "Don't Send"]],
  [{ commandId: 'b' }, 'softBlock', '1.15', ['Take Action', "Don't Send"]],
  [{ cancelLabel: 'Look' }, 'softBlock', '1.15', ["Don't Send"]],
  [{ ...pane, ...override }, 'softBlock', '1.14', ['Look', 'Send Anyway', "Don't Send"]],
  [{ ...pane, ...override }, 'softBlock', '1.13', ["Don't Send"]],
  [override, 'block', '1.15', ["Don't Send"]],
  [{ sendModeOverride: 'block' }, 'promptUser', '1.15', ['Send Anyway', "Don't Send"]],
])('%j in %s on %s offers %j', (options, mode, mailbox, expected) => {
  expect(labels(options, mode, mailbox)).toEqual(expected);
});

test('only Prompt User lets a sender past an add-in that runs; only Block holds a sender whose add-in is gone', () => {
  const actions = (mode: SendMode): readonly (readonly string[])[] =>
    [longer, timedOut, unavailable].map((make) => make(mode, manifest).buttons.map(({ action }) => action));
  expect(actions('promptUser')).toEqual([
    ['send-anyway', 'dont-send'],
    ['send-anyway', 'dont-send'],
    ['send-anyway', 'try-later'],
  ]);
  expect(actions('softBlock')).toEqual([['wait', 'dont-send'], ['dont-send'], ['send-anyway', 'try-later']]);
  expect(actions('block')).toEqual([['wait', 'dont-send'], ['dont-send'], ['try-later']]);
  expect(failed(manifest).buttons).toHaveLength(1);
});

test('requirement sets are compared as numbers', () => {
  expect(knows({ ...firstClient, mailbox: '1.9' }, '1.12')).toBe(false);
  expect(knows({ ...firstClient, mailbox: '1.14' }, '1.14')).toBe(true);
  expect(knows({ ...firstClient, mailbox: '2.0' }, '1.15')).toBe(true);
});

test('a fault meets its call, the nth time or every time', () => {
  const faults = new Faults();
  faults.add({ call: 'a', kind: 'fails', nth: 2 });
  faults.add({ call: 'b', kind: 'hangs' });
  expect(['a', 'a', 'a', 'b', 'b', 'c'].map((call) => faults.meet(call)?.kind)).toEqual([
    undefined,
    'fails',
    undefined,
    'hangs',
    'hangs',
    undefined,
  ]);
  faults.clear();
  expect(faults.meet('b')).toBeUndefined();
});

test('the wire log keeps its last lines and counts all', () => {
  const log = new Log();
  for (let at = 0; at < 2500; at += 1) log.add('pane', 'call', 'ok');
  expect(log.entries).toHaveLength(2000);
  expect(log.entries.at(-1)?.number).toBe(2500);
});

test('ready-made messages have ids of their own and invented people only', () => {
  expect(new Set(readyMade.map(({ id }) => id)).size).toBe(readyMade.length);
  const people = ownMessages.flatMap(({ message: { to = [], cc = [], bcc = [] } }) => [...to, ...cc, ...bcc]);
  expect(people.filter((each) => !/@example\.(?:com|org|net)>?$|example\S*@nhs\.net>?$/.test(each))).toEqual([]);
});

test('test numbers pass the check of NHS numbers', () => {
  expect(testNumber(1)).toBe('9990000018');
  expect(readyMade.find(({ id }) => id === 'S43')?.message.attachments?.[0]?.content).toBeDefined();
});
