import fs from 'node:fs';
import process from 'node:process';
import { reason, STANDARD_INPUT } from './walk';

/** One byte more than any email may have: whoever reads them sees that it is too many. */
const LIMIT = 150 * 1024 * 1024 + 1;

export type Bytes =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string };

/** A file or standard input, up to just over the largest email there is. Never rejects. */
export async function readBytes(path: string): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const stream = path === STANDARD_INPUT ? process.stdin : fs.createReadStream(path, { highWaterMark: 1 << 20 });
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Buffer);
      chunks.push(bytes);
      length += bytes.length;
      if (length >= LIMIT) break;
    }
    return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks, Math.min(length, LIMIT))) };
  } catch (failure) {
    return { ok: false, problem: reason(failure, 'file') };
  }
}
