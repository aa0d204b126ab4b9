/** A folder of a compound file to make: bytes are a stream. */
export interface Folder {
  readonly [name: string]: Uint8Array | Folder;
}

/** What the file may say untruthfully: fields of the header by their place, and a chance to change the finished sectors. */
export interface Lies {
  readonly header?: Readonly<Record<number, number>>;
  readonly fat?: (fat: number[]) => void;
  readonly entry?: (name: string, fields: DataView) => void;
}

const END = 0xfffffffe;
const FREE = 0xffffffff;

/** Numbers of two or four bytes, lowest first. */
export function u16s(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([value & 255, (value >> 8) & 255])));
}

export function u32s(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => u16s(value % 0x10000, Math.floor(value / 0x10000))));
}

/** A compound file of version 3, or 4 with sectors of 4,096 bytes; [MS-CFB], read 2026-11-22. */
export function makeCompound(tree: Folder, lies: Lies = {}, version: 3 | 4 = 3): Uint8Array {
  const size = version === 3 ? 512 : 4096;
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const mini: number[] = [];
  const shared: Buffer[] = [];
  const entries: Buffer[] = [];

  function padded(bytes: Uint8Array, to: number, filler = 0): Buffer {
    return Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to, filler)]);
  }

  function store(bytes: Uint8Array): number {
    const first = sectors.length;
    const whole = padded(bytes, size);
    for (let at = 0; at < whole.length; at += size) {
      sectors.push(whole.subarray(at, at + size));
      fat.push(sectors.length);
    }
    if (sectors.length === first) return END;
    fat[fat.length - 1] = END;
    return first;
  }

  /** Adds an entry and gives its number; the folder's others hang to its right, one by one. */
  function add(name: string, kind: number, right: number, child: number, first: number, length: number): number {
    const raw = Buffer.alloc(128);
    raw.write(name, 'utf16le');
    raw.set([...u16s(name.length * 2 + 2), kind, 1, ...u32s(FREE, right, child)], 64);
    raw.set(u32s(first, length), 116);
    lies.entry?.(name, new DataView(raw.buffer, raw.byteOffset, 128));
    return entries.push(raw) - 1;
  }

  function folder(content: Folder): number {
    return Object.entries(content).reduceRight((right, [name, inner]) => {
      if (!(inner instanceof Uint8Array)) return add(name, 1, right, folder(inner), 0, 0);
      if (inner.length >= 4096) return add(name, 2, right, FREE, store(inner), inner.length);
      const first = mini.length;
      const count = Math.ceil(inner.length / 64);
      for (let at = 1; at <= count; at += 1) mini.push(at === count ? END : first + at);
      shared.push(padded(inner, 64));
      return add(name, 2, right, FREE, count > 0 ? first : END, inner.length);
    }, FREE);
  }

  entries.push(Buffer.alloc(128));
  const child = folder(tree);
  const stream = Buffer.concat(shared);
  add('Root Entry', 5, FREE, child, store(stream), stream.length);
  entries[0] = entries.pop() ?? Buffer.alloc(128);
  const miniFirst = store(padded(u32s(...mini), size, 255));
  const directory = store(Buffer.concat(entries));
  const tables = Math.ceil((fat.length + 4) / (size / 4 - 1));
  const fatFirst = sectors.length;
  for (let at = 0; at < tables; at += 1) fat.push(0xfffffffd);
  lies.fat?.(fat);
  const header = Buffer.alloc(size, 0);
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  header.set(u16s(0x3e, version, 0xfffe, version === 3 ? 9 : 12, 6), 24);
  const places = Array.from({ length: 109 }, (_, at) => (at < tables ? fatFirst + at : FREE));
  header.set(u32s(tables, directory, 0, 4096, miniFirst, 1, END, 0, ...places), 44);
  Object.entries(lies.header ?? {}).forEach(([at, value]) => header.set(u32s(value), Number(at)));
  return Uint8Array.from(Buffer.concat([header, ...sectors, padded(u32s(...fat), size, 255)]));
}

/** A record of an old spreadsheet. */
export function record(type: number, ...data: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(data);
  return Buffer.concat([u16s(type, whole.length), whole]);
}

/** A string as old spreadsheets write it, one or two bytes a letter. */
export function excelString(text: string, lengthBytes = 2): Buffer {
  const isWide = /[^\0-\xff]/.test(text);
  const length = lengthBytes === 1 ? Buffer.from([text.length]) : u16s(text.length);
  return Buffer.concat([length, Buffer.from([isWide ? 1 : 0]), Buffer.from(text, isWide ? 'utf16le' : 'latin1')]);
}

/** A workbook with these sheets: their names, whether and how they are hidden (0 to 2), and their records. */
export function makeWorkbook(
  sheets: readonly (readonly [name: string, state: number, ...records: readonly Buffer[]])[],
  ...globals: readonly Buffer[]
): Buffer {
  const begin = record(0x809, u16s(0x600, 0x10), Buffer.alloc(12));
  const end = record(0x0a);
  const tables = Buffer.concat(globals);
  const bodies = sheets.map(([, , ...records]) => Buffer.concat([begin, ...records, end]));
  const bound = (at: number, name: string, state: number) => record(0x85, u32s(at), u16s(state), excelString(name, 1));
  let place =
    begin.length +
    sheets.reduce((sum, [name, state]) => sum + bound(0, name, state).length, 0) +
    tables.length +
    end.length;
  const bounds = sheets.map(([name, state], index) => {
    const made = bound(place, name, state);
    place += bodies[index]?.length ?? 0;
    return made;
  });
  return Buffer.concat([begin, ...bounds, tables, end, ...bodies]);
}

/** A text document of Word 97: its stories in order (text, footnotes, headers, macros, comments), one byte a letter. */
export function makeDocument(stories: readonly string[], flags = 0): Folder {
  const text = Buffer.from(stories.join(''), 'latin1');
  const start = 1024;
  const header = Buffer.alloc(start);
  header.set(u16s(0xa5ec, 0xc1), 0);
  header.set(u16s(flags | 0x200), 10);
  header.set(u32s(...stories.map((story) => story.length)), 0x4c);
  const pieces = Buffer.concat([u32s(0, text.length), u16s(0), u32s(start * 2 + 0x40000000), u16s(0)]);
  const clx = Buffer.concat([Buffer.from([2]), u32s(pieces.length), pieces]);
  header.set(u32s(0, clx.length), 0x1a2);
  header.set(u32s(clx.length, 0, clx.length, 0), 0xfa);
  return { WordDocument: Uint8Array.from(Buffer.concat([header, text])), '1Table': Uint8Array.from(clx) };
}

/** A record of an old presentation; one that holds others has them as its data. */
export function slideRecord(type: number, version: number, ...data: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(data);
  return Buffer.concat([u16s(version, type), u32s(whole.length), whole]);
}

/** The properties of a saved mail: text by its tag. */
export function mailProperties(texts: Readonly<Record<string, string | Uint8Array>>): Folder {
  const streams = Object.entries(texts).map(([tag, value]): [string, Uint8Array] =>
    typeof value === 'string'
      ? [`__substg1.0_${tag}001F`, Uint8Array.from(Buffer.from(value, 'utf16le'))]
      : [`__substg1.0_${tag}0102`, value],
  );
  return { ...Object.fromEntries(streams), '__properties_version1.0': new Uint8Array(32) };
}
