import { checks, policyInUse, quotedMessages, type Draft, type Fix } from '../../src/engine';
import type { Applied, Host } from '../../src/host';
import { currentItem } from '../../src/outlook/client';
import { systemClock } from '../../src/outlook/clock';
import { hostOf } from '../../src/outlook/host';
import { crowd, entry, FakeOutlook, type Fault } from '../support/fake-office';

const quoted = (says: string) =>
  `<hr><div id="divRplyFwdMsg"><b>From:</b> Asha &lt;asha@nhs.net&gt;<br><b>Sent:</b> 3 March 2026<br><b>To:</b> Rae</div><div>${says}</div>`;
const NEW = '<div>Dear all,</div><div id="Signature">Rae</div>';
const THREAD = `${NEW}${quoted('First')}${quoted('Second')}${quoted('NHS number 999 042 0599')}`;
const PLAIN =
  'Dear all\r\n\r\nFrom: asha@nhs.net\r\nSent: 3 March 2026\r\nTo: rae.example@nhs.net\r\nSubject: x\r\n\r\nFirst\r\n\r\nFrom: kit@nhs.net\r\nSent: 2 March 2026\r\nTo: asha@nhs.net\r\nSubject: x\r\n\r\n999 042 0599';

function open(html: string, client: { bodyType?: 'html' | 'text' } = {}) {
  const outlook = new FakeOutlook({ to: [entry('asha@nhs.net'), entry('hazel@example.com')], html }, client);
  return { outlook, host: hostFor(outlook) };
}

/** Faults are found when a method is made, so a host is made after them. */
function hostFor(outlook: FakeOutlook): Host {
  Object.assign(globalThis, { Office: outlook.office });
  return hostOf(currentItem(), systemClock(), policyInUse(undefined, checks).policy);
}

const cutAt = (draft: Draft, nth: number): Fix => ({
  kind: 'cut-history',
  from: quotedMessages(draft.body, draft.quotedFrom)[nth - 1] ?? draft.body.length,
});

async function cut(host: Host, nth = 3): Promise<Applied> {
  const draft = await host.readDraft();
  return host.applyFix(cutAt(draft, nth), draft);
}

describe('a thread that is cut', () => {
  it.each([
    [3, 'The thread was cut: 1 message removed.', `${NEW}${quoted('First')}${quoted('Second')}`],
    [2, 'The thread was cut: 2 messages removed.', `${NEW}${quoted('First')}`],
    [1, 'The thread was cut: 3 messages removed.', NEW],
  ])('at message %i loses it and what is below, and gets it back exactly', async (nth, report, left) => {
    const { outlook, host } = open(THREAD);
    const applied = await cut(host, nth);
    expect(applied).toMatchObject({ outcome: 'done', report });
    expect(outlook.html).toBe(left);
    expect(applied.draft.body).not.toContain('999');
    expect(await applied.undo?.()).toMatchObject({ outcome: 'done', report: 'Put back as it was.' });
    expect(outlook.html).toBe(THREAD);
  });

  it('in plain text too', async () => {
    const { outlook, host } = open(PLAIN, { bodyType: 'text' });
    const applied = await cut(host, 2);
    expect(applied).toMatchObject({ outcome: 'done', report: 'The thread was cut: 1 message removed.' });
    expect(outlook.html).toBe(PLAIN.slice(0, PLAIN.indexOf('First') + 'First'.length));
    await applied.undo?.();
    expect(outlook.html).toBe(PLAIN);
  });

  it('is left alone when the message has changed since it was looked at', async () => {
    const { outlook, host } = open(THREAD);
    const draft = await host.readDraft();
    outlook.html = outlook.html.replace('Dear all', 'Dear Hazel');
    expect(await host.applyFix(cutAt(draft, 3), draft)).toMatchObject({
      outcome: 'nothing',
      report: 'The message has changed since it was looked at, so nothing was done. Look again.',
    });
    expect(outlook.html).toContain('Second');
  });

  it('is not put back over what the sender wrote since', async () => {
    const { outlook, host } = open(THREAD);
    const applied = await cut(host);
    outlook.html = outlook.html.replace('Dear all', 'Dear Hazel');
    expect(await applied.undo?.()).toMatchObject({ outcome: 'nothing' });
    expect(outlook.html).toContain('Dear Hazel');
    expect(outlook.html).not.toContain('999');
  });

  it.each<[Fault, string]>([
    ['fails', 'Outlook did not take the change. Nothing was cut. Delete the earlier messages yourself.'],
    ['throws', 'Outlook did not take the change. Nothing was cut. Delete the earlier messages yourself.'],
    ['missing', 'Outlook did not take the change. Nothing was cut. Delete the earlier messages yourself.'],
  ])('stays whole when setting the body %s', async (fault, report) => {
    const { outlook } = open(THREAD);
    outlook.fault('body.setAsync', fault);
    expect(await cut(hostFor(outlook))).toMatchObject({ outcome: 'nothing', report });
    expect(outlook.html).toBe(THREAD);
  });

  it('is told by what stands there, whatever Outlook said about it', async () => {
    const { outlook } = open(THREAD);
    outlook.fault('body.setAsync', 'null');
    expect(await cut(hostFor(outlook))).toMatchObject({ outcome: 'done' });
  });

  it('is only partly done when Outlook makes something else of it, and can be put back', async () => {
    const { outlook, host } = open(THREAD);
    outlook.rewrites = (html) => html.replace('First', 'Else');
    const applied = await cut(host);
    expect(applied).toMatchObject({
      outcome: 'half',
      report: 'Outlook changed the text in another way. Look at it.',
    });
    outlook.rewrites = (html) => html;
    expect((await applied.undo?.())?.outcome).toBe('done');
    expect(outlook.html).toBe(THREAD);
  });

  it('does not mind white space that Outlook lays out anew', async () => {
    const { outlook, host } = open(THREAD);
    outlook.rewrites = (html) => html.replace(/<\/div>/g, '</div>\n<br>');
    expect(await cut(host)).toMatchObject({ outcome: 'done' });
  });

  it('says so when Outlook adds somebody on the way', async () => {
    const { outlook, host } = open(THREAD);
    outlook.rewrites = (html) => {
      outlook.people.cc.push(...crowd(1));
      return html;
    };
    expect(await cut(host)).toMatchObject({
      outcome: 'half',
      report: 'Outlook changed the recipients as the text was changed. Look at the recipients.',
    });
  });

  it.each(['body.getAsync', 'to.getAsync'])('stays whole when %s gives nothing', async (call) => {
    const { outlook, host } = open(THREAD);
    const draft = await host.readDraft();
    outlook.fault(call, 'fails');
    expect(await hostFor(outlook).applyFix(cutAt(draft, 3), draft)).toMatchObject({
      outcome: 'nothing',
      report: 'Outlook did not give the whole message. Nothing was cut. Delete the earlier messages yourself.',
    });
    expect(outlook.html).toBe(THREAD);
  });

  it('stays whole when Outlook could lose pictures above the cut', async () => {
    const { outlook, host } = open(THREAD.replace('Rae</div>', 'Rae <img src="cid:logo"></div>'));
    expect(await cut(host)).toMatchObject({
      outcome: 'nothing',
      report: 'Outlook could lose the pictures above. Nothing was cut. Delete the earlier messages yourself.',
    });
    expect(outlook.calls).not.toContain('body.setAsync');
  });

  it('comes back with a word about the pictures that were in it', async () => {
    const { outlook, host } = open(`${THREAD}<img src="cid:scan">`);
    const applied = await cut(host);
    expect(applied.outcome).toBe('done');
    expect(await applied.undo?.()).toMatchObject({
      outcome: 'half',
      report: 'The messages were put back, but their pictures may be lost. Look at them.',
    });
    expect(outlook.html).toContain('cid:scan');
  });

  it('stays whole when what is left would be longer than Outlook takes', async () => {
    const { outlook, host } = open(`<p>${'word '.repeat(200_001)}</p>${THREAD}`);
    expect((await cut(host)).outcome).toBe('nothing');
    expect(outlook.calls).not.toContain('body.setAsync');
  });

  it('offers no undo when Outlook would not take the whole of it back', async () => {
    const { host } = open(`${THREAD}<p>${'word '.repeat(200_001)}</p>`);
    const applied = await cut(host);
    expect(applied.outcome).toBe('done');
    expect(applied.undo).toBeUndefined();
  });
});
