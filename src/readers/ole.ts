import { quoted, unreadable, within, type Budget, type FileContent, type FilePart, type Gap } from './file';
import type { Reader, ReadInside } from './file';
import { openCompound, streamOf, type Storage } from './ole/compound';
import { readMessage } from './ole/message';
import { OLD_OFFICE } from './ole/old-office';
import { addObject, packaged } from './ole/package';
import { readSheets } from './ole/sheets';
import type { StorageReader } from './ole/storage';

/** What is read, by the stream that only such documents have. */
const DOCUMENTS: readonly (readonly [stream: string, read: StorageReader])[] = [
  ['encryptedpackage', locked],
  ['encryptioninfo', locked],
  ['__properties_version1.0', readMessage],
  ['workbook', readSheets],
  ...OLD_OFFICE,
  // Any file that was put into a document, and one of a newer program.
  ['\x01ole10native', readPackaged],
  ['package', (storage, _, readInside) => readInside(streamOf(storage, 'package'), 'embedded file')],
];

function locked(): never {
  throw unreadable('encrypted');
}

function readPackaged(storage: Storage, _: Budget, readInside: ReadInside): FileContent {
  const { name, data } = packaged(streamOf(storage, '\x01ole10native').subarray(4));
  return readInside(data, quoted(name));
}

/**
 * Reads a compound file by what is in it: a mail that Outlook saved, an old spreadsheet, text document or presentation, a
 * file that was put into one as an object; then the objects in it. Throws `encrypted`, `unknown-format` where it is none of
 * these, and what `openCompound` throws.
 */
export const readOle: Reader = (bytes, budget, readInside) =>
  readStorage(openCompound(bytes, budget), budget, readInside);

function readStorage(storage: Storage, budget: Budget, readInside: ReadInside): FileContent {
  const openInside = (inner: Storage, name: string) =>
    within(budget, name, () => readStorage(inner, budget, readInside));
  const [, read = unknown] = DOCUMENTS.find(([stream]) => storage.streams.has(stream)) || [];
  const content = read(storage, budget, readInside, openInside);
  const parts: FilePart[] = [...content.parts];
  const gaps: Gap[] = [...content.gaps];
  // Word keeps its objects together, Excel each by a number.
  (storage.storages.get('objectpool') || storage).storages.forEach((inner, name) => {
    if (!/^(?:_\d|mbd)/.test(name)) return;
    addObject(parts, gaps, () => openInside(inner, 'embedded file'));
  });
  // Where Word and PowerPoint keep them.
  const pictures = storage.streams.get('data') || storage.streams.get('pictures');
  if (pictures && !parts.some(({ visible }) => visible) && gaps.length === 0 && pictures().length > 0) {
    gaps.push({ name: '', why: 'picture' });
  }
  return { parts, gaps };
}

function unknown(): never {
  throw unreadable('unknown-format');
}
