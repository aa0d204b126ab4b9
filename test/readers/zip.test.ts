import fc from 'fast-check';
import { openZip } from '../../src/readers/zip';
import { budgetOf, makeZip, reasonOf, type Archive, type Made } from './make-zip';

const list = 'Asha Patel\t999 037 1113\n'.repeat(50);

function firstOf(files: readonly Made[], archive: Archive = {}): string {
  const [entry] = openZip(makeZip(files, archive), budgetOf());
  return entry === undefined ? '' : Buffer.from(entry.read()).toString();
}

function reasonToRead(file: Partial<Made>, archive: Archive = {}): string {
  return reasonOf(() => firstOf([{ name: 'list.txt', data: list, ...file }], archive));
}

describe('an archive', () => {
  it.each<[string, Partial<Made>, Archive]>([
    ['deflated', {}, {}],
    ['stored', { method: 0 }, {}],
    ['with its sizes behind the data', { streamed: true }, {}],
    ['with a comment', {}, { comment: 'PK'.repeat(30_000) }],
    ['with 64-bit sizes', { zip64: true }, {}],
    ['with a 64-bit end', {}, { zip64: true }],
    ['with both', { zip64: true, streamed: true }, { zip64: true }],
  ])('%s gives its file', (_, file, archive) => {
    expect(firstOf([{ name: 'list.txt', data: list, ...file }], archive)).toBe(list);
  });

  it('lists every file in its order, twice what stands in it twice, and no folders', () => {
    const names = ['b/', 'b/one.txt', 'a.txt', 'a.txt', 'päivä\u{1f4c5}.csv', 'windows\\path.txt', '../up.txt'];
    const entries = openZip(makeZip(names.map((name, at) => ({ name, data: String(at) }))), budgetOf());
    expect(entries.map((each) => each.name)).toEqual([
      'b/one.txt',
      'a.txt',
      'a.txt',
      'päivä\u{1f4c5}.csv',
      'windows/path.txt',
      '../up.txt',
    ]);
    expect(entries.map((each) => Buffer.from(each.read()).toString())).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('may be empty, and hold an empty file', () => {
    expect(openZip(makeZip([]), budgetOf())).toEqual([]);
    expect(firstOf([{ name: 'empty.txt', data: '' }])).toBe('');
    expect(firstOf([{ name: 'empty.txt', data: '', method: 0 }])).toBe('');
  });

  it('gives every file back, whatever it holds', () => {
    const file = fc.record({
      name: fc.string({ minLength: 1, maxLength: 20 }).map((name) => `${name}.txt`),
      data: fc.uint8Array({ maxLength: 500 }),
      method: fc.constantFrom(0, 8),
      zip64: fc.boolean(),
      streamed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 8 }), fc.boolean(), (files, zip64) => {
        const entries = openZip(makeZip(files, { zip64 }), budgetOf());
        expect(entries.map((each) => [...each.read()])).toEqual(files.map((each) => [...each.data]));
      }),
    );
  });
});

describe('X-14: a file is not read', () => {
  it.each<[string, Partial<Made>, string]>([
    ['that is encrypted', { flags: 1 }, 'encrypted'],
    ['that is larger than it says', { size: list.length - 1 }, 'damaged'],
    ['that is smaller than it says', { size: list.length + 1 }, 'damaged'],
    ['that is stored in another size than it has', { method: 0, size: 10 }, 'damaged'],
    ['that says it is empty', { size: 0 }, 'damaged'],
    ['that would be 4 GB', { size: 0xfffffffe }, 'too-large'],
    ['that would be larger than a number can say', { size: 2 ** 60, zip64: true }, 'too-large'],
    ['that grows 800 times', { data: 'a'.repeat(100_000) }, 'too-large'],
    ['that is packed in a way nobody here knows', { method: 12 }, 'unknown-format'],
    ['that starts where no file is', { start: 5 }, 'damaged'],
    ['that starts behind the end', { start: 0xfffffff0 }, 'damaged'],
    ['that ends behind the end', { packed: 60_000 }, 'damaged'],
  ])('%s', (_, file, why) => {
    expect(reasonToRead(file)).toBe(why);
  });

  it('beyond what may be inflated, and what may be opened', () => {
    const files = [1, 2, 3].map((at) => ({ name: `${at}.txt`, data: list, method: 0 }));
    const bytes = makeZip(files);
    const reasons = (budget: ReturnType<typeof budgetOf>) => openZip(bytes, budget).map((each) => reasonOf(each.read));
    expect(reasons(budgetOf({ bytes: list.length * 2 }))).toEqual(['read', 'read', 'too-large']);
    expect(reasons(budgetOf({ entries: 2 }))).toEqual(['read', 'read', 'too-large']);
    expect(reasons(budgetOf({ isOver: () => true }))).toEqual(['no-time', 'no-time', 'no-time']);
  });

  it('and its size is not made before it is known to fit: a lie of 50 MB costs its ratio', () => {
    const budget = budgetOf();
    const [entry] = openZip(makeZip([{ name: 'a', data: 'abc', size: 49_000_000 }]), budget);
    expect(reasonOf(() => entry?.read())).toBe('too-large');
    expect(budget.bytes).toBe(50_000_000);
  });
});

describe('X-14: an archive is not opened', () => {
  const good = makeZip([{ name: 'list.txt', data: list }]);

  it('when its files overlap', () => {
    const kernel = { name: 'kernel', data: 'x'.repeat(10_000), method: 0 };
    const again = { name: 'again', data: '', method: 0, start: 0, size: 10_000, packed: 10_000 };
    expect(reasonOf(() => openZip(makeZip([kernel, again, again]), budgetOf()))).toBe('damaged');
  });

  it.each<[string, Uint8Array, string]>([
    ['when it has no end', good.subarray(0, good.length - 22), 'damaged'],
    ['when it is cut off', good.subarray(0, good.length - 1), 'damaged'],
    ['when it is nothing', new Uint8Array(0), 'damaged'],
    ['when its list is elsewhere', makeZip([{ name: 'a', data: list }], { directory: 3 }), 'damaged'],
    ['when it says it has more files', makeZip([{ name: 'a', data: list }], { count: 2 }), 'damaged'],
    ['when it says it has a million files', makeZip([], { count: 1_000_000, zip64: true }), 'too-large'],
  ])('%s', (_, bytes, why) => {
    expect(reasonOf(() => openZip(bytes, budgetOf()))).toBe(why);
  });

  it('never otherwise than for a reason, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 255 }), fc.nat(), (place, value, cut) => {
        const bytes = Uint8Array.from(good);
        bytes[place % bytes.length] = value;
        const whole = cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
        const why = reasonOf(() => openZip(whole, budgetOf()).map((each) => each.read()));
        expect(['read', 'damaged', 'too-large', 'encrypted', 'unknown-format']).toContain(why);
      }),
      { numRuns: 1000 },
    );
  });
});
