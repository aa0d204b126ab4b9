import { checks, policyInUse, unread, type Draft } from '../../src/engine';
import { currentItem } from '../../src/outlook/client';
import { systemClock } from '../../src/outlook/clock';
import { hostOf } from '../../src/outlook/host';
import { FakeOutlook, type FakeFile } from '../support/fake-office';

const { policy } = policyInUse(undefined, checks);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const text = (name: string, content: string, more: Partial<FakeFile> = {}): FakeFile => ({
  name,
  size: content.length,
  content: base64(content),
  ...more,
});

const LETTER = text('Letter.txt', 'Dear Hazel Brook, NHS number 999 000 0018, your results are below.');
const ROTA = text('Rota.csv', 'Day,Room\nMonday,2\n');
const LINK = text('Shared folder', '', { attachmentType: 'cloud' });

function open(outlook: FakeOutlook) {
  Object.assign(globalThis, { Office: outlook.office });
  return hostOf(currentItem(), systemClock(), policy);
}

const names = ({ attachments }: Pick<FakeOutlook, 'attachments'>) => attachments.map(({ name }) => name);
const contents = ({ attachments }: Draft) => attachments.map(({ content }) => content);
const asked = ({ calls }: FakeOutlook) => calls.filter((call) => call === 'getAttachmentContentAsync').length;

describe('the files of an open draft', () => {
  it('are there at once, and looked into when the pane asks, the smallest first', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER, LINK, ROTA] });
    const host = open(outlook);
    expect(contents(await host.readDraft())).toEqual([unread('no-time'), unread('elsewhere'), unread('no-time')]);
    expect([host.filesLeft(), asked(outlook)]).toEqual([2, 0]);
    await host.lookIntoFile();
    expect(host.filesLeft()).toBe(1);
    expect(contents(await host.readDraft())).toEqual([unread('no-time'), unread('elsewhere'), { parts: [], gaps: [] }]);
    await host.lookIntoFile();
    const [letter] = contents(await host.readDraft());
    expect(letter).toMatchObject({ parts: [{ patients: 1, visible: true }], gaps: [] });
    expect(host.filesLeft()).toBe(0);
    await host.lookIntoFile();
    expect(asked(outlook)).toBe(2);
  });

  it('are not asked for again by a pane that is opened later, but for those whose places it would name', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER, ROTA] });
    const first = open(outlook);
    await first.readDraft();
    await first.lookIntoFile();
    await first.lookIntoFile();
    const host = open(outlook);
    const [letter, rota] = contents(await host.readDraft());
    expect(rota).toEqual({ parts: [], gaps: [] });
    expect(letter?.parts).toHaveLength(1);
    expect(host.filesLeft()).toBe(1);
  });

  it('of a format that was not read are looked into once more: the handler has room for fewer than the pane', async () => {
    const outlook = new FakeOutlook({ attachments: [text('scan.dcm', '\0\x01\x02DICM\0\xff\0')] });
    const first = open(outlook);
    await first.readDraft();
    await first.lookIntoFile();
    const host = open(outlook);
    expect(contents(await host.readDraft())).toEqual([unread('unknown-format')]);
    expect(host.filesLeft()).toBe(1);
    await host.lookIntoFile();
    expect(host.filesLeft()).toBe(0);
  });

  it('that Outlook did not give are asked for again when the sender says so, and no others', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER, ROTA] });
    const host = open(outlook);
    await host.readDraft();
    await host.lookIntoFile();
    outlook.fault('getAttachmentContentAsync', 'fails');
    await host.lookIntoFile();
    expect(contents(await host.readDraft())).toEqual([unread('failed'), { parts: [], gaps: [] }]);
    expect(host.filesLeft()).toBe(0);
    host.lookAgain();
    expect(host.filesLeft()).toBe(1);
  });

  it('drop out when they are removed, and one of the same name is another', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER] });
    const host = open(outlook);
    await host.readDraft();
    await host.lookIntoFile();
    outlook.attachments = [{ ...LETTER, id: 'file-9' }];
    expect(contents(await host.readDraft())).toEqual([unread('no-time')]);
    outlook.attachments = [];
    expect((await host.readDraft()).attachments).toEqual([]);
    expect(host.filesLeft()).toBe(0);
  });
});

describe('removing files', () => {
  async function remove(outlook: FakeOutlook, ...attachments: readonly number[]) {
    const host = open(outlook);
    const draft = await host.readDraft();
    const canPutBack = host.canPutBack(attachments);
    return { host, canPutBack, applied: await host.applyFix({ kind: 'remove-attachments', attachments }, draft) };
  }

  it('takes off those that were chosen, and attaches them again', async () => {
    const twin = { ...ROTA, content: base64('Day,Room\nMonday,3\n') };
    const outlook = new FakeOutlook({ attachments: [LETTER, ROTA, twin, ROTA] });
    const { canPutBack, applied } = await remove(outlook, 2, 0);
    expect(canPutBack).toBe(true);
    expect(applied).toMatchObject({ outcome: 'done', report: '2 files removed.' });
    expect(outlook.attachments.map(({ id }) => id)).toEqual(['file-2', 'file-4']);
    expect(applied.draft.attachments).toHaveLength(2);
    expect(await applied.undo?.()).toMatchObject({ outcome: 'done', report: 'The files are attached again.' });
    expect(outlook.attachments.map(({ name, content }) => [name, content]).sort()).toEqual(
      [LETTER, ROTA, twin, ROTA].map(({ name, content }) => [name, content]).sort(),
    );
  });

  it('says before that a link cannot be attached again, and offers no way back', async () => {
    const { canPutBack, applied } = await remove(new FakeOutlook({ attachments: [LETTER, LINK] }), 0, 1);
    expect(canPutBack).toBe(false);
    expect(applied).toMatchObject({
      outcome: 'done',
      report: '2 files removed. To have them back, attach them again.',
    });
    expect(applied.undo).toBeUndefined();
  });

  it('does so too where the client cannot attach', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER] });
    outlook.fault('addFileAttachmentFromBase64Async', 'missing');
    const { canPutBack, applied } = await remove(outlook, 0);
    expect([canPutBack, applied.undo]).toEqual([false, undefined]);
  });

  it.each([
    ['removeAttachmentAsync', 'fails', 'nothing', 2],
    ['removeAttachmentAsync', 'missing', 'nothing', 2],
    ['removeAttachmentAsync', 'throws', 'nothing', 2],
    ['getAttachmentContentAsync', 'fails', 'done', 0],
  ] as const)('when %s %s, it is %s', async (call, fault, outcome, left) => {
    const outlook = new FakeOutlook({ attachments: [LETTER, ROTA] });
    outlook.fault(call, fault);
    const { applied } = await remove(outlook, 0, 1);
    expect([applied.outcome, applied.undo, outlook.attachments.length]).toEqual([outcome, undefined, left]);
  });

  it('tells half as half', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER, ROTA] });
    outlook.fault('removeAttachmentAsync', 'fails', 1);
    const { applied } = await remove(outlook, 0, 1);
    expect(applied).toMatchObject({
      outcome: 'half',
      report: '1 file removed, and 1 still there. Remove the rest yourself.',
    });
    expect(names(outlook)).toEqual(['Letter.txt']);
  });

  it('does nothing when the files have changed since, and does not put back into others', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER, ROTA] });
    const host = open(outlook);
    const draft = await host.readDraft();
    const [first] = outlook.attachments;
    outlook.attachments = outlook.attachments.slice(1);
    const fix = { kind: 'remove-attachments', attachments: [0] } as const;
    expect((await host.applyFix(fix, draft)).outcome).toBe('nothing');
    expect(names(outlook)).toEqual(['Rota.csv']);
    const applied = await host.applyFix(fix, await host.readDraft());
    if (first !== undefined) outlook.attachments = [first];
    expect(await applied.undo?.()).toMatchObject({ outcome: 'nothing' });
    expect(names(outlook)).toEqual(['Letter.txt']);
  });

  it('says so when Outlook does not attach it again', async () => {
    const outlook = new FakeOutlook({ attachments: [LETTER] });
    outlook.fault('addFileAttachmentFromBase64Async', 'fails');
    const { applied } = await remove(outlook, 0);
    expect(await applied.undo?.()).toMatchObject({ outcome: 'half' });
  });
});
