import type { Budget, FileContent, ReadInside } from '../file';
import type { Storage } from './compound';

/** Reads a document that stands in a folder of the same file, a level deeper; its parts are named after it. */
export type OpenInside = (storage: Storage, name: string) => FileContent;

/** Reads one kind of document in a compound file, as a `Reader` does. */
export type StorageReader = (
  storage: Storage,
  budget: Budget,
  readInside: ReadInside,
  openInside: OpenInside,
) => FileContent;
