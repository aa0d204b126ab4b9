import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checks, policyInUse, unread, type Content, type Gap } from '../../src/engine';
import { createAsk } from '../../src/outlook/ask';
import {
  keep,
  listFiles,
  lookEarly,
  lookInto,
  lookingWith,
  readKept,
  type Listed,
  type LookOptions,
} from '../../src/outlook/attachments';
import { currentItem } from '../../src/outlook/client';
import { systemClock } from '../../src/outlook/clock';
import { FakeOutlook, FAULTS, type FakeFile, type FakeMessage, type Fault } from '../support/fake-office';
import { makeXlsx, workbookParts } from '../readers/make-xlsx';

const { policy } = policyInUse(undefined, checks);
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

/** Written by openpyxl: sheets, rows and columns hidden in every way. */
const CLINIC = base64(readFileSync(path.join(__dirname, '../readers/files/xlsx/clinic.xlsx')));
const HIDDEN = base64(
  makeXlsx(
    workbookParts([
      ['name="Rota"', sheet(['Day', 'Room'], ['Monday', '2'])],
      ['name="Staff" state="hidden"', sheet(['Name', 'NHS number'], ['Hazel Brook', '999 000 0018'])],
    ]),
  ),
);
const ROTA = base64('Day,Room\nMonday,2\n');
const EML = 'From: a@example.com\r\nSubject: Referral\r\n\r\nNHS number 999 000 0018, born 1 March 1950.\r\n';

function sheet(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
  return `<sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData>`;
}

const file = (name: string, content: string, more: Partial<FakeFile> = {}): FakeFile => ({
  name,
  size: Math.ceil((content.length * 3) / 4),
  content,
  ...more,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function open(message: FakeMessage) {
  const outlook = new FakeOutlook(message);
  return { outlook, ...optionsFor(outlook) };
}

/** Faults are met when a method is made, so the item is taken after them. */
function optionsFor(outlook: FakeOutlook, more: Partial<LookOptions> = {}) {
  Object.assign(globalThis, { Office: outlook.office });
  const clock = systemClock();
  const ask = createAsk({ clock, limit: 1500, deadline: 20_000 });
  const options: LookOptions = {
    ask,
    item: currentItem(),
    clock,
    until: clock.now() + 3000,
    most: 3_000_000,
    policy: () => policy,
    ...more,
  };
  return { options, ask, item: options.item };
}

async function listed(outlook: FakeOutlook): Promise<readonly Listed[]> {
  const { ask, item } = optionsFor(outlook);
  const listing = await listFiles(ask, item);
  if (!listing.ok) throw new Error('no list');
  return listing.value.files;
}

/** What looking gives for each file, in order, with whatever time passes. */
async function look(outlook: FakeOutlook, more: Partial<LookOptions> = {}): Promise<readonly Content[]> {
  const files = await listed(outlook);
  const looking = lookingWith(optionsFor(outlook, more).options)(files);
  await jest.advanceTimersByTimeAsync(10_000);
  return (await looking).map(({ content }) => content);
}

const knownAs = (files: readonly Listed[], contents: readonly Content[]) =>
  files.map((each, index) => ({ ...each, content: contents[index] ?? unread('failed') }));
const asked = (outlook: FakeOutlook) => outlook.calls.filter((call) => call === 'getAttachmentContentAsync').length;
const told = ({ parts, gaps }: Content) => [
  ...parts.map(({ name, visible, patients }) => `${name}: ${patients}${visible ? '' : ' hidden'}`),
  ...gaps.map(({ name, why }) => `${name}: ${why}`),
];
const only = (why: Gap['why']) => [`: ${why}`];

describe('looking into a file', () => {
  it('tells of a hidden sheet in a workbook', async () => {
    const [content = unread('failed')] = await look(new FakeOutlook({ attachments: [file('Rota.xlsx', HIDDEN)] }));
    expect(told(content)).toEqual(["hidden sheet 'Staff': 1 hidden"]);
  });

  it('tells of everything hidden in a workbook that a real program wrote', async () => {
    const [content = unread('failed')] = await look(new FakeOutlook({ attachments: [file('Clinic.xlsx', CLINIC)] }));
    expect(content.gaps).toEqual([]);
    expect(content.parts.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["hidden sheet 'Staff'", "hidden columns of sheet 'Columns'"]),
    );
  });

  it.each([
    ['a mail attached whole', { attachmentType: 'item', format: 'eml', content: EML }, [/: 1$/]],
    ['a meeting', { attachmentType: 'item', format: 'iCalendar', content: `BEGIN:VCALENDAR\r\n${EML}` }, [/1$/]],
    ['a link', { format: 'url', content: 'https://files.example/1' }, only('elsewhere')],
    ['text that is no base64 of anything', { content: '&&&&' }, only('failed')],
    ['nothing, where Outlook says that there is something', { content: '' }, only('failed')],
    ['nothing, where nothing is to be', { content: '', size: 0 }, []],
  ] as const)('%s', async (_what, given, expected) => {
    const [content = unread('failed')] = await look(
      new FakeOutlook({ attachments: [file('a file', '', { size: 100, ...given })] }),
    );
    expect(told(content)).toEqual(
      expected.map((each) => (typeof each === 'string' ? each : (expect.stringMatching(each) as string))),
    );
  });

  it.each([
    ['a link in the cloud', { attachmentType: 'cloud' }, 'elsewhere'],
    ['a logo in a signature', { isInline: true, name: 'logo.PNG' }, 'picture'],
    ['a pasted picture without an ending', { isInline: true, name: 'image001' }, 'picture'],
    ['more than 25 MB', { size: 26_214_401 }, 'too-large'],
  ] as const)('%s is not asked for', async (_what, more, why) => {
    const outlook = new FakeOutlook({ attachments: [file('a.xlsx', HIDDEN, more)] });
    const [content = unread('failed')] = await look(outlook, { most: Infinity });
    expect(told(content)).toEqual(only(why));
    expect(asked(outlook)).toBe(0);
    expect(outlook.calls).not.toContain('sessionData.getAsync');
  });

  it('looks into a workbook that claims to stand in the text', async () => {
    const [content = unread('failed')] = await look(
      new FakeOutlook({ attachments: [file('a.xlsx', HIDDEN, { isInline: true })] }),
    );
    expect(content.parts).toHaveLength(1);
  });

  it('asks for small files first, gives contents in the order of the files, and takes three calls at once', async () => {
    const outlook = new FakeOutlook({
      attachments: [
        file('large.csv', ROTA, { size: 2_000_000 }),
        ...[4, 3, 2].map((size) => file(`${size}.xlsx`, HIDDEN, { size })),
        file('huge.csv', ROTA, { size: 3_000_001 }),
      ],
    });
    const order: unknown[] = [];
    const item = optionsFor(outlook).item as { getAttachmentContentAsync: (...args: unknown[]) => void };
    const { getAttachmentContentAsync } = item;
    item.getAttachmentContentAsync = (...args) => {
      order.push(args[0]);
      getAttachmentContentAsync(...args);
    };
    const contents = await look(outlook, { item });
    expect(order).toEqual(['file-4', 'file-3', 'file-2', 'file-1']);
    expect(contents.map(({ parts }) => parts.length)).toEqual([0, 1, 1, 1, 0]);
    expect(contents.map(told)[4]).toEqual(only('no-time'));
    expect(outlook.mostAtOnce).toBe(3);
  });

  const HARMLESS: readonly Fault[] = ['fails once', 'twice'];
  it.each(FAULTS)('when Outlook %s, it is a gap or nothing, never a clear file', async (fault) => {
    const outlook = new FakeOutlook({ attachments: [file('Rota.xlsx', HIDDEN)] });
    outlook.fault('getAttachmentContentAsync', fault);
    const [content = unread('failed')] = await look(outlook);
    if (HARMLESS.includes(fault)) expect(content.parts).toHaveLength(1);
    else expect(told(content)).toEqual(only(fault === 'hangs' || fault === 'late' ? 'no-time' : 'failed'));
  });

  it('does not begin when the time is up, and stops in the middle of a file', async () => {
    const outlook = new FakeOutlook({ attachments: [file('Clinic.xlsx', CLINIC)] });
    const [late = unread('failed')] = await look(outlook, { until: 0 });
    expect([told(late), asked(outlook)]).toEqual([only('no-time'), 0]);
    const [first] = await listed(outlook);
    if (first === undefined) throw new Error('no file');
    const { ask, item } = optionsFor(outlook);
    const until = async (steps: number) => {
      let left = steps;
      const content = await lookInto(ask, item, first, policy.organisation, () => (left -= 1), 1000);
      return { content, left };
    };
    const whole = await until(1000);
    expect(whole.content.gaps).toEqual([]);
    for (const steps of [0, 1, 2, 10, Math.floor((1000 - whole.left) / 2)]) {
      const { content } = await until(steps);
      expect(content.gaps.some(({ why }) => why === 'no-time')).toBe(true);
      expect(content.parts.length).toBeLessThanOrEqual(whole.content.parts.length);
    }
  });

  it('looks at the beginning of a text that is too long for the time that is left', async () => {
    const rows = Array.from({ length: 3000 }, () => 'NHS number 999 000 0018 Hazel Brook');
    const outlook = new FakeOutlook({ attachments: [file('List.csv', base64(rows.join('\n')))] });
    const [first] = await listed(outlook);
    if (first === undefined) throw new Error('no file');
    const { ask, item } = optionsFor(outlook);
    const content = await lookInto(ask, item, first, policy.organisation, () => 20, 1000);
    expect(told(content)).toEqual(['text: 1', 'text: no-time']);
  });
});

describe('what is kept with the draft', () => {
  const KEY = 'sendcheck-files';
  const message = { attachments: [file('Clinic list.xlsx', CLINIC), file('Rota.csv', ROTA)] };

  async function kept(outlook: FakeOutlook, files?: readonly Listed[], own = policy) {
    const { ask, item } = optionsFor(outlook);
    const find = await readKept(ask, item, () => own);
    return (files ?? (await listed(outlook))).map(find);
  }

  it('is found again for the same files, without their words', async () => {
    const { outlook, options } = open(message);
    await lookEarly({ ...options, most: Infinity }, undefined);
    const text = outlook.session.get(KEY) ?? '';
    expect(text).not.toMatch(/Staff|Clinic|Columns|Rota|Monday|\d{10}|999 ?000/);
    const [clinic, rota] = await kept(outlook);
    expect(clinic?.parts).toContainEqual(
      expect.objectContaining({ name: 'hidden sheet', visible: false, patients: expect.any(Number) as number }),
    );
    expect(rota).toEqual({ parts: [], gaps: [] });
    const before = asked(outlook);
    const contents = await look(outlook);
    expect(contents).toEqual([clinic, rota]);
    expect(asked(outlook)).toBe(before);
  });

  it('is nothing for another id, name, size or policy', async () => {
    const { outlook, options } = open(message);
    await lookEarly(options, undefined);
    const [first] = await listed(outlook);
    if (first === undefined) throw new Error('no file');
    const others = [
      { ...first, id: 'file-9' },
      { ...first, name: 'Other.xlsx' },
      { ...first, size: first.size + 1 },
    ];
    expect(await kept(outlook, others)).toEqual([undefined, undefined, undefined]);
    expect(await kept(outlook, [first], { ...policy, version: policy.version + 1 })).toEqual([undefined]);
    expect(await kept(outlook, [first], { ...policy, name: 'Other' })).toEqual([undefined]);
  });

  const sealed = async () => {
    const { outlook, options } = open(message);
    await lookEarly(options, undefined);
    return { outlook, text: outlook.session.get(KEY) ?? '', true: await kept(outlook) };
  };

  it.each([
    ['null', () => 'null'],
    ['no JSON', () => '{'],
    ['an object', () => '{"0":[]}'],
    ['text', () => '"read"'],
    ['empty entries', () => '[[],null,7,{"length":4}]'],
    ['an entry without its seal', (text: string) => text.replace(/,"[0-9a-f]{20}",/g, ',"",')],
    ['the parts taken out', (text: string) => text.replace(/",\[\[[\s\S]*?\]\],\[\]\]/, '",[],[]]')],
    ['cut short', (text: string) => text.slice(0, -20)],
    [
      "another file's entry under this one's key",
      (text: string) => {
        const [one = [], two = []] = JSON.parse(text) as unknown[][];
        return JSON.stringify([
          [one[0], ...two.slice(1)],
          [two[0], ...one.slice(1)],
        ]);
      },
    ],
  ])('is nothing when it was spoilt: %s', async (_how, spoil) => {
    const { outlook, text } = await sealed();
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    outlook.session.set(KEY, spoilt);
    const files = await kept(outlook);
    expect(files[0]).toBeUndefined();
    // The file is looked into again, and what was spoilt is replaced.
    const { options } = optionsFor(outlook);
    await lookEarly(options, undefined);
    expect((await kept(outlook))[0]?.parts.length).toBeGreaterThan(0);
  });

  it('is what it was, or nothing, whatever single character is changed', async () => {
    const { outlook, text, true: whole } = await sealed();
    const files = await listed(outlook);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), async (at, instead) => {
        outlook.session.set(KEY, text.slice(0, at) + instead + text.slice(at + 1));
        (await kept(outlook, files)).forEach((content, index) => {
          if (content !== undefined) expect(content).toEqual(whole[index]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves room for what the sender confirmed, and lets the files that are read soonest go', async () => {
    const { outlook, ask, item } = open({});
    const files = Array.from({ length: 300 }, (_, index): Listed => {
      return { id: `f${index}`, name: `${index}.xlsx`, size: 1000 + index, inline: false, type: 'file' };
    });
    const many: Content = {
      parts: Array.from({ length: 60 }, (_, index) => ({
        name: `sheet '${index}'`,
        visible: index < 59,
        patients: index + 1,
        identities: Array.from({ length: 12 }, (_unused, each) => `n${1000 + each}`),
      })),
      gaps: [],
    };
    await keep(
      ask,
      item,
      () => policy,
      knownAs(
        files,
        files.map(() => many),
      ),
    );
    expect(outlook.session.get(KEY)?.length).toBeLessThan(45_000);
    const back = await kept(outlook, files);
    expect(back[299]?.parts).toHaveLength(40);
    // What a file hides, and the longest lists, are not among what is dropped.
    expect(back[299]?.parts[0]).toMatchObject({ name: 'sheet', visible: false, patients: 60 });
    expect(back[299]?.parts[1]?.patients).toBe(59);
    expect(back[0]).toBeUndefined();
    await keep(ask, item, () => policy, knownAs(files.slice(0, 1), [many]));
    expect((await kept(outlook, files.slice(0, 1)))[0]).toBeDefined();
  });

  it('is not made of what may be had later', async () => {
    const { outlook, ask, item } = open(message);
    const files = await listed(outlook);
    await keep(ask, item, () => policy, knownAs(files, [unread('no-time'), unread('failed')]));
    expect(outlook.session.size).toBe(0);
    await keep(ask, item, () => policy, knownAs(files, [unread('damaged'), unread('encrypted')]));
    expect(await kept(outlook)).toEqual([unread('damaged'), unread('encrypted')]);
  });

  it.each(FAULTS)('%s: session data that fails costs time, no truth', async (fault) => {
    const { outlook, options } = open(message);
    await lookEarly(options, undefined);
    outlook.fault('sessionData.getAsync', fault);
    outlook.fault('sessionData.setAsync', fault);
    const early = lookEarly(optionsFor(outlook).options, undefined);
    await jest.advanceTimersByTimeAsync(20_000);
    await early;
    const contents = await look(outlook);
    expect(contents[0]?.parts.length).toBeGreaterThan(0);
  });

  it('holds both of two files that were looked into at the same time', async () => {
    const { outlook } = open(message);
    await lookEarly(optionsFor(outlook).options, 'file-1');
    await lookEarly(optionsFor(outlook).options, 'file-2');
    expect((await kept(outlook)).every((each) => each !== undefined)).toBe(true);
    expect(asked(outlook)).toBe(2);
  });

  it('is written once, however often somebody looks', async () => {
    const { outlook, options } = open(message);
    for (let run = 0; run < 3; run += 1) await lookEarly(options, undefined);
    expect(outlook.calls.filter((call) => call === 'sessionData.setAsync')).toHaveLength(1);
  });

  it('is made of the whole list where Outlook does not say which file was added', async () => {
    const { outlook, options } = open(message);
    await lookEarly(options, 'nobody knows');
    expect(asked(outlook)).toBe(2);
  });
});
