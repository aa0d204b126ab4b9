import { utf16 } from '../bytes';
import { demand, spend, type Budget } from '../file';
import { u16, u32 } from './package';

/** A folder of a compound file. Names are in small letters, for they are compared so. */
export interface Storage {
  /** What gives the bytes of a stream; to be asked once. Throws what `openCompound` throws. */
  readonly streams: Map<string, () => Uint8Array>;
  readonly storages: Map<string, Storage>;
}

/** Numbers of sectors from here on are none: they mark ends and what is free. */
const MARKS = 0xfffffffa;

/** Streams below this size share the sectors of one. */
const SMALL = 4096;

/** Some bytes in which a stream is spread over sectors, and how these follow each other. */
interface Sectors {
  readonly bytes: Uint8Array;
  /** Where sector 0 begins. */
  readonly from: number;
  readonly size: number;
  readonly next: (sector: number) => number;
  /** Which were read already: no sector belongs to two streams. */
  readonly isUsed: Uint8Array;
}

/**
 * Opens a compound file, version 3 or 4 ([MS-CFB] 2.1 to 2.6, read 2026-11-22). Nothing is made before its size is held
 * against the file and the budget, and no sector is read twice: a chain that turns back or joins another is `damaged`. Throws
 * that, `too-large` and `no-time`. Linear.
 */
export function openCompound(bytes: Uint8Array, budget: Budget): Storage {
  const size = 1 << (u16(bytes, 30) & 15);
  const perSector = size >> 2;
  const count = Math.ceil(bytes.length / size) - 1;

  const tables: number[] = [];
  for (let at = 76, left = 109, next = u32(bytes, 68); ; left -= 1, at += 4) {
    if (left === 0) {
      // The last number of a sector of such numbers leads to the next.
      if (tables.length > 109) next = u32(bytes, at);
      if (next >= MARKS) break;
      at = (next + 1) * size;
      left = perSector - 1;
    }
    const table = u32(bytes, at);
    if (table >= MARKS) break;
    demand(tables.push(table) <= count);
  }
  const large: Sectors = {
    bytes,
    from: size,
    size,
    next: (sector) => u32(bytes, ((tables[Math.floor(sector / perSector)] || 0) + 1) * size + (sector % perSector) * 4),
    isUsed: new Uint8Array(count),
  };

  /** The bytes of a chain: of so many, or up to its end. */
  function chained(sectors: Sectors, first: number, length?: number): Uint8Array {
    const most = length === undefined ? Infinity : Math.ceil(length / sectors.size);
    const numbers: number[] = [];
    for (let sector = first; numbers.length < most; sector = sectors.next(sector)) {
      if (length === undefined && sector >= MARKS) break;
      demand(sectors.isUsed[sector] === 0);
      sectors.isUsed[sector] = 1;
      numbers.push(sector);
    }
    const full = numbers.length * sectors.size;
    spend(budget, full);
    const made = new Uint8Array(full);
    numbers.forEach((sector, index) => {
      const start = sectors.from + sector * sectors.size;
      made.set(sectors.bytes.subarray(start, start + sectors.size), index * sectors.size);
    });
    return length === undefined ? made : made.subarray(0, length);
  }

  const directory = chained(large, u32(bytes, 48));
  const places = chained(large, u32(bytes, 60));
  const shared = chained(large, u32(directory, 116), u32(directory, 120));
  const small: Sectors = {
    bytes: shared,
    from: 0,
    size: 64,
    next: (sector) => u32(places, sector * 4),
    isUsed: new Uint8Array(Math.ceil(shared.length / 64)),
  };

  function newStorage(): Storage {
    return { streams: new Map(), storages: new Map() };
  }

  const root = newStorage();
  const isSeen = new Uint8Array(directory.length / 128);
  isSeen[0] = 1;
  const todo: [entry: number, within: Storage][] = [[u32(directory, 76), root]];
  for (let item = todo.pop(); item; item = todo.pop()) {
    const [entry, within] = item;
    if (entry >= MARKS) continue;
    demand(isSeen[entry] === 0);
    isSeen[entry] = 1;
    const at = entry * 128;
    const name = utf16(directory, at, at + Math.min(u16(directory, at + 64), 64) - 2).toLowerCase();
    todo.push([u32(directory, at + 68), within], [u32(directory, at + 72), within]);
    if (directory[at + 66] === 1) {
      const made = newStorage();
      within.storages.set(name, made);
      todo.push([u32(directory, at + 76), made]);
    } else {
      const first = u32(directory, at + 116);
      const length = u32(directory, at + 120);
      within.streams.set(name, () => chained(length < SMALL ? small : large, first, length));
    }
  }
  return root;
}

/** The bytes of a stream, none where there is no such. */
export function streamOf({ streams }: Storage, name: string): Uint8Array {
  const read = streams.get(name);
  return read ? read() : new Uint8Array(0);
}
