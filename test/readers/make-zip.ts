import zlib from 'node:zlib';
import { LIMITS, type Budget } from '../../src/readers/file';

/** One file of an archive to make; what is not given is told truthfully. */
export interface Made {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Instead of the true sizes, in the central directory. */
  readonly size?: number;
  readonly packed?: number;
  /** Where the central directory says that it starts. */
  readonly start?: number;
  /** Sizes in a zip64 field, and 0xffffffff in their own. */
  readonly zip64?: boolean;
  /** Zeros in the local header and the sizes behind the data, as programs write that cannot go back. */
  readonly streamed?: boolean;
}

export interface Archive {
  /** How many files the end says there are. */
  readonly count?: number;
  readonly comment?: string;
  readonly zip64?: boolean;
  /** Instead of the true place of the central directory. */
  readonly directory?: number;
}

function bytesOf(data: string | Uint8Array): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data);
}

/** Numbers in little endian, each with its width in bytes. */
function fields(...pairs: readonly (readonly [width: number, value: number])[]): Buffer {
  return Buffer.concat(
    pairs.map(([width, value]) => {
      const field = Buffer.alloc(width);
      if (width === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, width);
      return field;
    }),
  );
}

/** An archive, byte by byte, so that any field of it may lie. */
export function makeZip(files: readonly Made[], archive: Archive = {}): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  files.forEach((file) => {
    const name = bytesOf(file.name);
    const raw = bytesOf(file.data);
    const method = file.method ?? 8;
    const data = method === 8 ? zlib.deflateRawSync(raw) : raw;
    const flags = (file.flags ?? 0) | (file.streamed === true ? 8 : 0) | 0x800;
    const size = file.size ?? raw.length;
    const packed = file.packed ?? data.length;
    const sum = zlib.crc32(raw);
    const told = file.streamed === true ? [0, 0, 0] : [sum, data.length, raw.length];
    const local = Buffer.concat([
      fields([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0]),
      fields([4, told[0] ?? 0], [4, told[1] ?? 0], [4, told[2] ?? 0], [2, name.length], [2, 0]),
      name,
      data,
      file.streamed === true ? fields([4, 0x08074b50], [4, sum], [4, data.length], [4, raw.length]) : Buffer.alloc(0),
    ]);
    locals.push(local);
    const extra =
      file.zip64 === true
        ? fields([2, 0x5455], [2, 1], [1, 7], [2, 1], [2, 16], [8, size], [8, packed])
        : Buffer.alloc(0);
    const short = (value: number) => (file.zip64 === true ? 0xffffffff : value);
    central.push(
      fields([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, sum]),
      fields([4, short(packed)], [4, short(size)], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
      fields([4, file.start ?? offset]),
      name,
      extra,
    );
    offset += local.length;
  });
  const directory = Buffer.concat(central);
  const start = archive.directory ?? offset;
  const count = archive.count ?? files.length;
  const comment = bytesOf(archive.comment ?? '');
  const end64 = Buffer.concat([
    fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
    fields([8, directory.length], [8, start], [4, 0x07064b50], [4, 0], [8, offset + directory.length], [4, 1]),
  ]);
  const few = (value: number, most: number) => (archive.zip64 === true ? most : Math.min(value, most));
  return Uint8Array.from(
    Buffer.concat([
      ...locals,
      directory,
      archive.zip64 === true ? end64 : Buffer.alloc(0),
      fields([4, 0x06054b50], [4, 0], [2, few(count, 0xffff)], [2, few(count, 0xffff)], [4, directory.length]),
      fields([4, few(start, 0xffffffff)], [2, comment.length]),
      comment,
    ]),
  );
}

/** A budget as the door gives it, or a smaller one. */
export function budgetOf(given: Partial<Budget> = {}): Budget {
  return { bytes: LIMITS.bytes, entries: LIMITS.entries, depth: LIMITS.depth, isOver: () => false, ...given };
}

/** Why reading ended; 'read' when it did not. */
export function reasonOf(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (stop) {
    return String((stop as { unreadable?: unknown }).unreadable);
  }
}
