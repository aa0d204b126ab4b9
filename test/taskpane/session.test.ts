import { checks, fingerprint, policyInUse, type Attachment, type Draft, type Fix } from '../../src/engine';
import { Session } from '../../src/taskpane/session';
import { words } from '../../src/ui/words';
import { draftOf, file, people } from '../support/draft';
import { MemoryHost, type MemoryHostOptions } from '../support/memory-host';

const exposed = draftOf({ to: ['clinic@nhs.net'], cc: people(12, 'example.com'), subject: 'Clinic', body: 'Hello.' });
const ask = draftOf({ to: ['supplier@example.org'], subject: 'Chairs', body: 'Hello.' });
const { policy } = policyInUse(undefined, checks);

async function opened(draft: Draft, options?: MemoryHostOptions) {
  const host = new MemoryHost(draft, options);
  const session = new Session({ host, policy, checks });
  const stop = session.start();
  await session.check();
  return { host, session, stop };
}

const moveAll: Fix = { kind: 'move-recipients', recipients: exposed.recipients.map((_, index) => index), to: 'bcc' };

describe('reading', () => {
  it('evaluates what the host holds', async () => {
    const { session } = await opened(exposed);
    expect(session.current().reading?.verdict.decision).toBe('block');
    expect(session.current().isReading).toBe(false);
  });

  it('reads again when the host tells of a change, and not after it was stopped', async () => {
    const { host, session, stop } = await opened(exposed);
    host.change(ask);
    await session.check();
    expect(session.current().reading?.draft).toBe(ask);
    stop();
    const before = host.reads;
    host.change(exposed);
    expect(host.reads).toBe(before);
  });

  it('leads many wishes to few reads, the last of them fresh', async () => {
    const { host, session } = await opened(exposed);
    const before = host.reads;
    const first = session.check();
    host.draft = ask;
    for (let i = 0; i < 20; i += 1) void session.check();
    await first;
    expect(host.reads - before).toBe(2);
    expect(session.current().reading?.draft).toBe(ask);
  });

  it('shows no old verdict once a read has brought nothing', async () => {
    const { host, session } = await opened(exposed);
    host.readDraft = () => Promise.reject(new Error('gone'));
    await session.check();
    expect(session.current()).toMatchObject({ reading: undefined, isUnread: true });
  });

  it('goes on when the kept answer cannot be read', async () => {
    const { host, session } = await opened(ask);
    host.readAcknowledgement = () => Promise.reject(new Error('gone'));
    await session.check();
    expect(session.current().reading?.settled.decision).toBe('warn');
  });
});

describe('fixing', () => {
  it('applies, reads again and says what happened', async () => {
    const { host, session } = await opened(exposed);
    await session.apply(moveAll, 'a');
    const { reading, result, running, focus } = session.current();
    expect(reading?.draft).toBe(host.draft);
    expect(reading?.verdict.outcomes['recipients-exposed']).toBe('clear');
    expect(result).toEqual({ report: '13 people moved.', outcome: 'done', canUndo: true, lostUndo: false });
    expect(running).toBeUndefined();
    expect(focus).toEqual({ on: 'result', turn: 1 });
  });

  it('puts back exactly what it changed', async () => {
    const { host, session } = await opened(exposed);
    await session.apply(moveAll, 'a');
    await session.undo();
    expect(host.draft).toBe(exposed);
    expect(session.current().reading?.verdict.decision).toBe('block');
    expect(session.current().result).toMatchObject({ outcome: 'done', canUndo: false });
  });

  it('offers no way back once the draft has changed', async () => {
    const { host, session } = await opened(exposed);
    await session.apply(moveAll, 'a');
    host.change({ ...host.draft, subject: 'Other' });
    await session.check();
    expect(session.current().result).toMatchObject({ canUndo: false, lostUndo: true });
    await session.undo();
    expect(host.draft.subject).toBe('Other');
    expect(session.current().result).toMatchObject({ outcome: 'done', lostUndo: true });
  });

  it('runs one fix at a time', async () => {
    const { host, session } = await opened(exposed, { holdsFixes: true });
    const first = session.apply(moveAll, 'a');
    const second = session.apply(moveAll, 'b');
    expect(session.current().running).toBe('a');
    await second;
    host.release();
    await first;
    expect(host.applied).toHaveLength(1);
  });

  it('shows no state between two, however often the host tells of a change', async () => {
    const { host, session } = await opened(exposed, { holdsFixes: true });
    const fix = session.apply(moveAll, 'a');
    host.change(ask);
    await session.check();
    expect(session.current().reading?.draft).toBe(exposed);
    host.release();
    await fix;
    expect(session.current().reading?.draft).toBe(ask);
    expect(session.current().result?.outcome).toBe('nothing');
  });

  it('says so when a fix is rejected, and reads how the message stands', async () => {
    const { host, session } = await opened(exposed, { fixes: 'reject' });
    const before = host.reads;
    await session.apply(moveAll, 'a');
    expect(session.current()).toMatchObject({
      result: { report: words.fixFailed, outcome: 'nothing', canUndo: false },
      running: undefined,
    });
    expect(host.reads).toBeGreaterThan(before);
  });

  it('tells of half a success as half', async () => {
    const { session } = await opened(exposed, { fixes: 'half' });
    await session.apply(moveAll, 'a');
    expect(session.current().result).toMatchObject({ outcome: 'half', canUndo: true });
  });
});

describe('answering', () => {
  it('keeps an answer for exactly this draft', async () => {
    const { host, session } = await opened(ask, { canPrompt: false });
    await session.acknowledge();
    expect(host.kept).toEqual({ version: 1, fingerprint: fingerprint(ask), lifted: [] });
    expect(session.current().reading?.settled.decision).toBe('allow');
    expect(session.current().focus.on).toBe('given');
  });

  it('holds no longer than until anything changes', async () => {
    const { host, session } = await opened(ask, { canPrompt: false });
    await session.acknowledge();
    host.change({ ...ask, subject: 'Tables' });
    await session.check();
    expect(session.current()).toMatchObject({ isVoid: true });
    expect(session.current().reading?.given).toBeUndefined();
    expect(session.current().reading?.settled.decision).toBe('warn');
  });

  it('does not count an answer for a draft that changed before it was kept', async () => {
    const { host, session } = await opened(ask, { canPrompt: false });
    host.draft = { ...ask, subject: 'Tables' };
    await session.acknowledge();
    expect(session.current().reading?.settled.decision).toBe('warn');
    expect(session.current().isVoid).toBe(true);
  });

  it('adds reasons to those given before, and keeps words for "other" only, at most 80 characters', async () => {
    const { host, session } = await opened(ask);
    await session.lift('one', 'urgent', 'not kept');
    await session.lift('two', 'other', ` ${'w'.repeat(90)}`);
    await session.lift('one', 'phone', '');
    expect(host.kept?.lifted).toEqual([
      { check: 'two', reason: 'other' },
      { check: 'one', reason: 'phone' },
    ]);
    expect(host.kept?.words).toBe('w'.repeat(80));
  });

  it('says so when the host does not keep it', async () => {
    const { session } = await opened(ask, { keepsAcknowledgement: false });
    await session.acknowledge();
    expect(session.current()).toMatchObject({ refusal: words.given.failed, isVoid: false });
    expect(session.current().reading?.given).toBeUndefined();
  });

  it('takes an answer back', async () => {
    const { host, session } = await opened(ask, { canPrompt: false });
    await session.acknowledge();
    await session.withdraw();
    expect(host.kept).toBeUndefined();
    expect(session.current().reading?.settled.decision).toBe('warn');
    expect(session.current().isVoid).toBe(false);
  });
});

describe('files', () => {
  const list = file('List.xlsx', { parts: [{ name: "hidden sheet 'Staff'", visible: false, patients: 40 }] });
  const locked = file('Records.zip', { gaps: [{ name: '', why: 'encrypted' }] });
  const clear = file('Agenda.docx');
  const carrying = (...attachments: readonly Attachment[]) =>
    draftOf({ to: ['supplier@example.org'], subject: 'Chairs', body: 'This email is confidential.', attachments });
  const found = (session: Session) => session.current().reading?.verdict.findings.map((each) => each.check) ?? [];
  const settled = async () => {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  };

  it('are looked into one after another, and each one is in the verdict before the next', async () => {
    const { host, session } = await opened(carrying(clear, list, locked), { files: 'held' });
    const seen: (readonly unknown[])[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await settled();
      const inFiles = found(session).filter((each) => /^attachment-(?:hidden|unread)/.test(each));
      seen.push([session.current().looking, session.current().reading?.pending, inFiles]);
      host.release();
    }
    await settled();
    expect(seen).toEqual([
      [{ file: 1, of: 3 }, 3, []],
      [{ file: 2, of: 3 }, 2, []],
      [{ file: 3, of: 3 }, 1, ['attachment-hidden-content']],
    ]);
    expect(found(session)).toEqual(expect.arrayContaining(['attachment-hidden-content', 'attachment-unread']));
    expect(session.current()).toMatchObject({ looking: undefined, reading: { pending: 0, passedOver: 0 } });
  });

  it('that are still to be looked into are no warning, and cannot be confirmed yet', async () => {
    const { host, session } = await opened(carrying(list), { files: 'held', canPrompt: false });
    await settled();
    expect(found(session)).not.toContain('attachment-unread');
    await session.acknowledge();
    await session.lift('recipients-exposed', 'urgent', '');
    expect(host.kept).toBeUndefined();
  });

  it('that the sender stops looking into are said to be unread, until somebody asks again', async () => {
    const { host, session } = await opened(carrying(clear, list), { files: 'held' });
    await settled();
    await session.stopLooking();
    expect(session.current()).toMatchObject({ looking: undefined, reading: { pending: 0, passedOver: 2 } });
    expect(found(session)).toContain('attachment-unread');
    // The one that was being read ends, and no other is begun.
    host.release();
    await settled();
    host.release();
    await settled();
    expect(session.current()).toMatchObject({ looking: undefined, reading: { pending: 0, passedOver: 1 } });
    void session.checkAgain();
    await settled();
    expect(session.current().looking).toEqual({ file: 1, of: 1 });
    host.release();
    await settled();
    expect(session.current().reading?.passedOver).toBe(0);
    expect(found(session)).not.toContain('attachment-unread');
  });

  it('that come and go while others are read are looked into and forgotten', async () => {
    const { host, session } = await opened(carrying(clear), { files: 'held' });
    await settled();
    host.change(carrying(list, clear));
    await settled();
    host.release();
    await settled();
    expect(session.current().looking).toEqual({ file: 2, of: 2 });
    host.change(carrying());
    host.release();
    await settled();
    expect(session.current()).toMatchObject({ looking: undefined, reading: { pending: 0 } });
    expect(found(session)).not.toContain('attachment-hidden-content');
  });

  it('are left alone when the pane is closed, and when the host breaks', async () => {
    const { host, session, stop } = await opened(carrying(clear, list), { files: 'held' });
    await settled();
    stop();
    host.release();
    await settled();
    expect(host.filesLeft()).toBe(1);
    const broken = await opened(carrying(clear, list), { files: 'unlooked' });
    broken.host.lookIntoFile = () => Promise.reject(new Error('broken'));
    await broken.session.checkAgain();
    await settled();
    expect(broken.session.current().looking).toBeUndefined();
    expect(session.current().looking).toBeUndefined();
  });

  it('do not hold up a fix', async () => {
    const { host, session } = await opened(carrying(clear, list), { files: 'held' });
    await settled();
    await session.apply({ kind: 'edit-subject', cut: [], prefix: '[secure]' }, 'a');
    expect(session.current().result?.outcome).toBe('done');
    expect(host.draft.subject).toBe('[secure] Chairs');
  });
});
