import { utf8 } from './bytes';
import { demand, LIMITS, spend, unreadable, type Budget, type FileContent, type ReadInside } from './file';
import { inflate } from './inflate';

/** A file of an archive, or of an office document, which is one. */
export interface Entry {
  /** As the archive writes it, with `/` between folders. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Inflates it, verified against its declared size and the budget. Throws what `unreadable` makes. */
  readonly read: () => Uint8Array;
}

/** Reads one format that is an archive, once the archive is open. It may throw, as a `Reader` may. */
export type ArchiveReader = (archive: readonly Entry[], budget: Budget, readInside: ReadInside) => FileContent;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;

/** What a field holds when the value stands in a zip64 field; the largest number of files without zip64. */
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/**
 * The files of an archive without its folders, by its central directory, zip64 too (PKWARE APPNOTE 6.3.10, read
 * 2026-11-22). Throws `damaged`, also where files overlap, as they do in bombs made of one kernel; `too-large` when there
 * are more than 65,535; `no-time`. Nothing is inflated before an entry is read; then its size is held against the budget
 * and the ratio, and what it gives against its size.
 */
export function openZip(bytes: Uint8Array, budget: Budget): readonly Entry[] {
  const u16 = (at: number) => (bytes[at] || 0) | ((bytes[at + 1] || 0) << 8);
  const u32 = (at: number) => u16(at) + u16(at + 2) * 0x10000;
  const u64 = (at: number) => u32(at) + u32(at + 4) * 0x100000000;

  let end = bytes.length - 22;
  const lowest = end - FULL_16;
  while (end > 0 && end > lowest && u32(end) !== END) end -= 1;
  let count = u16(end + 10);
  let at = u32(end + 16);
  if (u32(end - 20) === LOCATOR_64) {
    const end64 = u64(end - 12);
    demand(u32(end64) === END_64);
    count = u64(end64 + 32);
    at = u64(end64 + 48);
  }
  demand(u32(end) === END);
  if (count > FULL_16) throw unreadable('too-large');

  const entries: Entry[] = [];
  let packedInAll = 0;
  for (; count > 0; count -= 1) {
    demand(u32(at) === CENTRAL);
    const nameEnd = at + 46 + u16(at + 28);
    const extraEnd = nameEnd + u16(at + 30);
    const name = utf8(bytes, at + 46, nameEnd)
      .split('\\')
      .join('/');
    const isEncrypted = (u16(at + 8) & 1) > 0;
    const method = u16(at + 10);

    let extra = nameEnd;
    while (extra < extraEnd && u16(extra) !== 1) extra += 4 + u16(extra + 2);
    extra += 4;
    const large = (field: number) => {
      const value = u32(field);
      if (value !== FULL_32 || extra >= extraEnd) return value;
      extra += 8;
      return u64(extra - 8);
    };
    const size = large(at + 24);
    const packed = large(at + 20);
    const start = large(at + 42);
    at = extraEnd + u16(at + 32);

    packedInAll += packed;
    demand(packedInAll <= bytes.length);
    if (name.slice(-1) === '/') continue;
    const read = () => {
      if (isEncrypted) throw unreadable('encrypted');
      const from = start + 30 + u16(start + 26) + u16(start + 28);
      demand(u32(start) === LOCAL && from + packed <= bytes.length);
      if (method !== 0 && method !== 8) throw unreadable('unknown-format');
      if (budget.entries < 1 || size > packed * LIMITS.ratio) throw unreadable('too-large');
      budget.entries -= 1;
      const data = bytes.subarray(from, from + packed);
      if (method === 8) return inflate(data, budget, size);
      spend(budget, size);
      demand(size === packed);
      return data;
    };
    entries.push({ name, isEncrypted, read });
  }
  return entries;
}
