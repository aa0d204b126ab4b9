import { readDocument } from './document';
import { readSlides } from './slides';
import type { StorageReader } from './storage';

/**
 * Word and PowerPoint before 2007, by the stream that only they have. The handler's build leaves them out: it has 60,000
 * bytes for readers, and what the pane found in such a file is kept for it.
 */
export const OLD_OFFICE: readonly (readonly [stream: string, read: StorageReader])[] = [
  ['worddocument', readDocument],
  ['powerpoint document', readSlides],
];
