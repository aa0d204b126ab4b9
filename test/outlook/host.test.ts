import { checks, policyInUse, type Draft, type Fix } from '../../src/engine';
import type { Applied, Host } from '../../src/host';
import { currentItem } from '../../src/outlook/client';
import { systemClock } from '../../src/outlook/clock';
import { hostOf } from '../../src/outlook/host';
import { crowd, entry, FakeOutlook, type FakeClient, type FakeMessage } from '../support/fake-office';

const { policy } = policyInUse(undefined, checks);

function open(message: FakeMessage, client: Partial<FakeClient> = {}) {
  const outlook = new FakeOutlook(message, client);
  Object.assign(globalThis, { Office: outlook.office });
  return { outlook, host: hostOf(currentItem(), systemClock(), policy) };
}

/** Faults are found when a method is made, so a host is made after them. */
function reopen(outlook: FakeOutlook): Host {
  Object.assign(globalThis, { Office: outlook.office });
  return hostOf(currentItem(), systemClock(), policy);
}

const everyone = (draft: Draft) => draft.recipients.map((_, index) => index);
const toBcc = (draft: Draft): Fix => ({ kind: 'move-recipients', recipients: everyone(draft), to: 'bcc' });
const held = ({ people }: FakeOutlook) =>
  [...people.to, ...people.cc, ...people.bcc].map((each) => each.emailAddress).sort();

async function apply(host: Host, fix: (draft: Draft) => Fix): Promise<Applied> {
  const draft = await host.readDraft();
  return host.applyFix(fix(draft), draft);
}

describe('moving people to Bcc', () => {
  it.each([1, 37, 100, 101, 500, 1000])('moves %i people, and undoes it exactly', async (count) => {
    const { outlook, host } = open({ to: crowd(count) }, { platform: 'Mac', cap: 5000 });
    const before = outlook.people.to;
    const applied = await apply(host, toBcc);
    const number = count === 1000 ? '1,000' : String(count);
    expect(applied).toMatchObject({
      outcome: 'done',
      report: `${number} ${count === 1 ? 'person' : 'people'} moved to Bcc.`,
    });
    expect(applied.draft.recipients.map((each) => each.field)).toEqual(before.map(() => 'bcc'));
    expect(outlook.people).toEqual({ to: [], cc: [], bcc: before });
    expect((await applied.undo?.())?.outcome).toBe('done');
    expect(outlook.people).toEqual({ to: before, cc: [], bcc: [] });
  });

  it('never has anybody in no field, at any moment, there and back', async () => {
    const { outlook, host } = open({ to: crowd(150), cc: crowd(150, 'example.org'), bcc: crowd(3, 'example.net') });
    const all = new Set(held(outlook));
    const seen: number[] = [];
    outlook.before = () => seen.push(new Set(held(outlook)).size);
    const applied = await apply(
      host,
      (draft) => ({ ...toBcc(draft), recipients: everyone(draft).slice(0, 300) }) as Fix,
    );
    await applied.undo?.();
    expect(new Set(seen)).toEqual(new Set([all.size]));
    expect(held(outlook)).toHaveLength(303);
  });

  it('leaves others where they are, doubles nobody, and drops one who is in Bcc already', async () => {
    const { outlook, host } = open({
      to: [entry('sam.example@nhs.net'), entry('a@example.com')],
      cc: [entry('B@example.com'), entry('c@example.com')],
      bcc: [entry('b@example.com')],
    });
    const applied = await apply(host, () => ({ kind: 'move-recipients', recipients: [1, 2, 3], to: 'bcc' }));
    expect(applied.report).toBe('3 people moved to Bcc.');
    expect([outlook.in('to'), outlook.in('cc'), outlook.in('bcc')]).toEqual([
      ['sam.example@nhs.net'],
      [],
      ['b@example.com', 'a@example.com', 'c@example.com'],
    ]);
    await applied.undo?.();
    expect([outlook.in('to'), outlook.in('cc'), outlook.in('bcc')]).toEqual([
      ['sam.example@nhs.net', 'a@example.com'],
      ['B@example.com', 'c@example.com'],
      ['b@example.com'],
    ]);
  });

  it('takes back what it added when the third hundred fails', async () => {
    const { outlook } = open({ to: crowd(500) });
    outlook.fault('bcc.addAsync', 'fails', 3);
    const before = outlook.people.to;
    const applied = await apply(reopen(outlook), toBcc);
    expect(applied).toMatchObject({
      outcome: 'nothing',
      report:
        'Outlook took 200 of 500 people into Bcc, so they were taken out again. Nobody was moved. Move them yourself.',
    });
    expect(outlook.people).toEqual({ to: before, cc: [], bcc: [] });
  });

  it('says how far it came when even that fails, and leaves To whole', async () => {
    const { outlook } = open({ to: crowd(500) });
    outlook.fault('bcc.addAsync', 'fails', 3);
    outlook.fault('bcc.setAsync', 'fails');
    const applied = await apply(reopen(outlook), toBcc);
    expect(applied.outcome).toBe('half');
    expect(applied.report).toBe(
      'Outlook took 200 of 500 people into Bcc, and everyone is still where they were too. Look at Bcc.',
    );
    expect(outlook.people.to).toHaveLength(500);
  });

  it('believes what stands in Bcc, not what Outlook said about it', async () => {
    const { outlook } = open({ to: crowd(37) });
    outlook.fault('bcc.addAsync', 'null');
    outlook.fault('to.setAsync', 'fails');
    const applied = await apply(reopen(outlook), toBcc);
    expect(applied).toMatchObject({
      outcome: 'half',
      report: '37 people are in Bcc, and 37 of them still elsewhere too. Remove them there.',
    });
    await applied.undo?.();
    expect(outlook.people).toEqual({ to: crowd(37), cc: [], bcc: [] });
  });

  it('does nothing when the recipients changed since, before it or while it works', async () => {
    const { outlook, host } = open({ to: crowd(5) });
    const draft = await host.readDraft();
    outlook.people.to.push(entry('late@example.org'));
    expect(await host.applyFix(toBcc(draft), draft)).toMatchObject({ outcome: 'nothing' });
    expect(outlook.people.bcc).toEqual([]);

    outlook.before = (call) => {
      if (call === 'bcc.addAsync') outlook.people.to.push(entry('later@example.org'));
    };
    const applied = await apply(host, toBcc);
    expect(applied.outcome).toBe('nothing');
    expect(outlook.people.bcc).toEqual([]);
    expect(outlook.in('to')).toContain('later@example.org');
  });

  it('touches no list that Outlook may have cut short', async () => {
    const { outlook, host } = open({ to: crowd(600) }, { platform: 'PC', set: 14, cap: 500 });
    const applied = await apply(host, toBcc);
    expect(applied.outcome).toBe('nothing');
    expect(applied.report).toContain('first 500 people in To');
    expect(outlook.people.to).toHaveLength(600);
    expect(outlook.people.bcc).toHaveLength(0);
  });

  it('touches no list that holds an entry without an address, and says so', async () => {
    const { outlook, host } = open({
      to: [...crowd(5), { displayName: 'Choir', emailAddress: '' }],
      cc: crowd(2, 'example.org'),
    });
    const applied = await apply(host, toBcc);
    expect(applied).toMatchObject({
      outcome: 'half',
      report: '2 people moved to Bcc. Outlook gives no address for 1 entry in To. Move those yourself.',
    });
    expect(outlook.people.to).toHaveLength(6);
    expect(outlook.in('bcc')).toEqual(['person1@example.org', 'person2@example.org']);
  });

  it.each(['to', 'cc', 'bcc'])('moves nobody when %s cannot be read', async (field) => {
    const { outlook, host } = open({ to: crowd(5) });
    const draft = await host.readDraft();
    outlook.fault(`${field}.getAsync`, 'fails');
    const applied = await reopen(outlook).applyFix(toBcc(draft), draft);
    expect(applied.outcome).toBe('nothing');
    expect(outlook.people.to).toHaveLength(5);
  });

  it('puts nothing back once the sender changed the recipients again', async () => {
    const { outlook, host } = open({ to: crowd(5) });
    const applied = await apply(host, toBcc);
    outlook.people.bcc.push(entry('late@example.org'));
    expect(await applied.undo?.()).toMatchObject({
      outcome: 'nothing',
      report: 'The message has changed since, so nothing was put back.',
    });
    expect(outlook.people.bcc).toHaveLength(6);
  });
});

describe('other recipients', () => {
  it('removes and puts back', async () => {
    const { outlook, host } = open({ to: crowd(120), cc: crowd(2, 'example.org') });
    const applied = await apply(host, () => ({ kind: 'remove-recipients', recipients: [0, 121] }));
    expect(applied).toMatchObject({ outcome: 'done', report: '2 people removed.' });
    expect([outlook.people.to.length, outlook.in('cc')]).toEqual([119, ['person1@example.org']]);
    await applied.undo?.();
    expect(outlook.people).toEqual({ to: crowd(120), cc: crowd(2, 'example.org'), bcc: [] });
  });

  it('adds again whom a failed call left out', async () => {
    const { outlook } = open({ to: crowd(320) });
    outlook.fault('to.addAsync', 'fails', 2);
    const applied = await apply(reopen(outlook), () => ({ kind: 'remove-recipients', recipients: [0] }));
    expect(outlook.in('to').slice().sort()).toEqual(
      crowd(320)
        .slice(1)
        .map((each) => each.emailAddress)
        .sort(),
    );
    expect(applied.outcome).not.toBe('nothing');
  });

  it('replaces one address where it stands', async () => {
    const { outlook, host } = open({ to: crowd(3) });
    const applied = await apply(host, () => ({
      kind: 'replace-recipient',
      recipient: 1,
      address: 'sam.example@nhs.net',
    }));
    expect(applied).toMatchObject({ outcome: 'done', report: 'The address was changed.' });
    expect(outlook.in('to')).toEqual(['person1@example.com', 'sam.example@nhs.net', 'person3@example.com']);
    await applied.undo?.();
    expect(outlook.people.to).toEqual(crowd(3));
  });

  it('says that nothing happened when Outlook refuses', async () => {
    const { outlook } = open({ to: crowd(3) });
    outlook.fault('to.setAsync', 'throws');
    const applied = await apply(reopen(outlook), () => ({ kind: 'remove-recipients', recipients: [0] }));
    expect(applied).toMatchObject({
      outcome: 'nothing',
      report: 'Outlook did not take the change. Nobody was removed. Remove them yourself.',
    });
  });
});

describe('a meeting', () => {
  it('is read with its organizer, required and optional people, and no Bcc', async () => {
    const { host } = open({
      isMeeting: true,
      from: entry('Kit Example <kit.example@nhs.net>'),
      to: [entry('a@example.com')],
      cc: [entry('b@example.com')],
      bcc: [entry('nobody@example.com')],
      subject: 'RE: Review',
    });
    const draft = await host.readDraft();
    expect(draft).toMatchObject({ kind: 'meeting', from: { address: 'kit.example@nhs.net' }, unseen: [] });
    expect(draft.recipients.map(({ address, field }) => [address, field])).toEqual([
      ['a@example.com', 'to'],
      ['b@example.com', 'cc'],
    ]);
  });

  it('loses the people who were chosen, required and optional, and gets them back', async () => {
    const { outlook, host } = open({
      isMeeting: true,
      to: [entry('lead@nhs.net'), ...crowd(150)],
      cc: [...crowd(3, 'example.org'), entry('nurse@nhs.net')],
    });
    const applied = await apply(host, (draft) => ({
      kind: 'remove-recipients',
      recipients: everyone(draft).slice(1, -1),
    }));
    expect(applied).toMatchObject({ outcome: 'done', report: '153 people removed.' });
    expect([outlook.in('to'), outlook.in('cc')]).toEqual([['lead@nhs.net'], ['nurse@nhs.net']]);
    expect((await applied.undo?.())?.outcome).toBe('done');
    expect([outlook.in('to').length, outlook.in('cc').length]).toEqual([151, 4]);
  });

  it('keeps its people when a fix would have them in a Bcc that it lacks', async () => {
    const { outlook, host } = open({ isMeeting: true, to: crowd(3) });
    expect((await apply(host, toBcc)).outcome).toBe('nothing');
    expect(outlook.in('to')).toHaveLength(3);
  });

  it('says which of its fields Outlook may have cut short', async () => {
    const { host } = open({ isMeeting: true, cc: crowd(1000) });
    const { report } = await apply(host, (draft) => ({ kind: 'remove-recipients', recipients: everyone(draft) }));
    expect(report).toContain('only the first 1,000 people in Optional,');
  });

  it('takes the tag and the disclaimer as a message does', async () => {
    const { outlook, host } = open({ isMeeting: true, subject: 'Review', html: '<p>Hello.</p>' });
    await apply(host, () => ({ kind: 'edit-subject', cut: [], prefix: '[secure]' }));
    await apply(host, () => ({ kind: 'insert-text', text: 'Confidential.' }));
    expect([outlook.subject, outlook.html]).toEqual(['[secure] Review', '<p>Confidential.</p><p>Hello.</p>']);
  });
});

describe('the subject', () => {
  const tag = (): Fix => ({ kind: 'edit-subject', cut: [], prefix: '[secure]' });

  it('gets its tag, and loses it again', async () => {
    const { outlook, host } = open({ subject: 'RE: Clinic' });
    const applied = await apply(host, tag);
    expect(applied).toMatchObject({ outcome: 'done', report: '[secure] is now at the front of the subject.' });
    expect(outlook.subject).toBe('[secure] RE: Clinic');
    expect((await applied.undo?.())?.outcome).toBe('done');
    expect(outlook.subject).toBe('RE: Clinic');
  });

  it('reports a client that keeps RE: in front, and does not double it', async () => {
    const { outlook, host } = open({ subject: 'RE: Clinic' }, { keepsReplyPrefix: true });
    const applied = await apply(host, tag);
    expect(applied).toMatchObject({ outcome: 'half', report: 'Outlook kept RE: in front of [secure].' });
    expect(outlook.subject).toBe('RE: [secure] Clinic');
    expect((await applied.undo?.())?.outcome).toBe('done');
    expect(outlook.subject).toBe('RE: Clinic');
  });

  it('is not made longer than Outlook takes, nor changed when it has changed', async () => {
    const { outlook, host } = open({ subject: 'x'.repeat(250) });
    expect((await apply(host, tag)).report).toBe(
      'The subject would have 259 characters, and Outlook takes 255. Shorten it first.',
    );
    const draft = await host.readDraft();
    outlook.subject = 'Other';
    expect(await host.applyFix(tag(), draft)).toMatchObject({ outcome: 'nothing' });
    expect(outlook.subject).toBe('Other');
  });

  it('stays with the sender who changed it after the fix', async () => {
    const { outlook, host } = open({ subject: 'Clinic' });
    const applied = await apply(host, tag);
    outlook.subject = '[secure] Clinic on Monday';
    expect((await applied.undo?.())?.outcome).toBe('nothing');
    expect(outlook.subject).toBe('[secure] Clinic on Monday');
  });
});

describe('inserted text', () => {
  const notice = (): Fix => ({ kind: 'insert-text', text: 'For <you> & nobody else.\n\nSecond line.' });

  it('stands at the top, escaped, and comes out exactly', async () => {
    const { outlook, host } = open({ html: '<p>Dear Sam,</p>' });
    const applied = await apply(host, notice);
    expect(applied).toMatchObject({ outcome: 'done', report: 'The text was added at the top of your message.' });
    expect(outlook.html).toBe('<p>For &lt;you&gt; &amp; nobody else.</p><p>Second line.</p><p>Dear Sam,</p>');
    expect((await applied.undo?.())?.outcome).toBe('done');
    expect(outlook.html).toBe('<p>Dear Sam,</p>');
  });

  it('is plain in a plain message', async () => {
    const { outlook, host } = open({ html: 'Dear Sam' }, { bodyType: 'text' });
    await apply(host, () => ({ kind: 'insert-text', text: 'Private.' }));
    expect(outlook.html).toBe('Private.\n\nDear Sam');
  });

  it('leaves a body alone that holds pictures or has changed: Outlook has its own Undo', async () => {
    for (const change of [(html: string) => `${html}<p>More</p>`, (html: string) => html]) {
      const picture = change('') === '' ? '<img src="cid:logo">' : '';
      const { outlook, host } = open({ html: `<p>Dear Sam,</p>${picture}` });
      const applied = await apply(host, notice);
      outlook.html = change(outlook.html);
      expect((await applied.undo?.())?.report).toContain('Use Undo in Outlook');
      expect(outlook.calls).not.toContain('body.setAsync');
    }
  });

  it('says so when Outlook does not take it', async () => {
    const { outlook } = open({ html: '<p>Dear Sam,</p>' });
    outlook.fault('body.prependAsync', 'fails');
    expect(await apply(reopen(outlook), notice)).toMatchObject({
      outcome: 'nothing',
      report: 'Outlook did not take the text. Add it yourself.',
    });
  });
});

describe('the host', () => {
  it.each([
    ['text', '{"check":"recipients-exposed"}', 'recipients-exposed'],
    ['text inside text', '"{\\"check\\":\\"recipients-exposed\\"}"', 'recipients-exposed'],
    ['an object', { check: 'recipients-exposed' }, 'recipients-exposed'],
    ['nothing', '', undefined],
    ['garbage', '{"check', undefined],
    ['a check there is not', '{"check":"constructor"}', undefined],
    ['null', null, undefined],
  ])('knows what the sender came from: %s', async (_name, context, expected) => {
    const { outlook, host } = open({});
    outlook.context = context;
    expect(await host.openedFrom()).toBe(expected);
  });

  it('knows what it stands before', () => {
    expect(open({}).host).toMatchObject({ surface: 'compose', canPrompt: true });
    expect(open({}, { set: 12 }).host.canPrompt).toBe(false);
    expect(hostOf(undefined, systemClock(), policy).surface).toBe('none');
    expect(hostOf({ subject: 'Read' as never }, systemClock(), policy).surface).toBe('read');
    expect(open({ isMeeting: true }).host.surface).toBe('compose');
  });

  it('keeps, gives back and forgets what was confirmed, and says when it cannot', async () => {
    const { outlook, host } = open({});
    const given = { version: 1, fingerprint: 'f', lifted: [] } as const;
    expect(await host.readAcknowledgement()).toBeUndefined();
    expect(await host.acknowledge(given)).toBe(true);
    expect(await host.readAcknowledgement()).toEqual(given);
    expect(await host.withdrawAcknowledgement()).toBe(true);
    expect(await host.withdrawAcknowledgement()).toBe(true);
    expect(await host.readAcknowledgement()).toBeUndefined();
    outlook.fault('sessionData.setAsync', 'missing');
    expect(await reopen(outlook).acknowledge(given)).toBe(false);
  });

  it('reads names, kinds, files and the quoted thread', async () => {
    const { host } = open({
      to: [
        entry('Hazel Brook <hazel@example.com>'),
        entry('list@example.org', 'distributionList'),
        entry('x@example.org', 'other'),
      ],
      attachments: [{ name: 'letter.docx', size: 2048 }],
      composeType: 'forward',
      html: '<p>See below.</p>',
    });
    const draft = await host.readDraft();
    expect(draft.recipients).toEqual([
      { name: 'Hazel Brook', address: 'hazel@example.com', field: 'to', kind: 'person' },
      { name: 'list@example.org', address: 'list@example.org', field: 'to', kind: 'group' },
      { name: 'x@example.org', address: 'x@example.org', field: 'to', kind: 'unknown' },
    ]);
    expect(draft).toMatchObject({
      from: { address: 'rae.example@nhs.net' },
      kind: 'forward',
      attachments: [
        {
          name: 'letter.docx',
          size: 2048,
          inline: false,
          content: { parts: [], gaps: [{ name: '', why: 'no-time' }] },
        },
      ],
      unseen: [],
    });
  });

  it.each([
    ['RE: Clinic', 'reply'],
    ['[secure] FW: Clinic', 'forward'],
    ['Clinic', 'new'],
    ['Regarding: Clinic', 'new'],
  ])('infers what %s is where Outlook does not say', async (subject, kind) => {
    const { outlook } = open({ subject });
    outlook.fault('getComposeTypeAsync', 'missing');
    expect((await reopen(outlook).readDraft()).kind).toBe(kind);
  });

  it('tells of changes by event and by looking, until it is stopped', async () => {
    jest.useFakeTimers();
    const { outlook, host } = open({ subject: 'Clinic' });
    let told = 0;
    const stop = host.onChange(() => (told += 1));
    await jest.advanceTimersByTimeAsync(5000);
    expect(told).toBe(0);
    outlook.subject = 'Clinic on Monday';
    await jest.advanceTimersByTimeAsync(5000);
    expect(told).toBe(1);
    outlook.listeners.get('olkRecipientsChanged')?.();
    expect(told).toBe(2);
    const listener = outlook.listeners.get('olkRecipientsChanged');
    stop();
    outlook.subject = 'Other';
    listener?.();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told).toBe(2);
    expect(outlook.listeners.size).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});
