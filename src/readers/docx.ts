import { openDocument } from './ooxml';
import type { ArchiveReader } from './zip';

/**
 * Reads a Word document (docx, docm, dotx): what it shows, and what is deleted, hidden, commented or embedded in it. Throws
 * `damaged` when the package has no main part, and what reading its relations throws; other parts that break are gaps.
 */
export const readDocx: ArchiveReader = (archive, budget, readInside) => {
  const { content, follow, main, read } = openDocument(archive, budget, readInside);
  const document = main();
  // Styles say what is hidden; the settings, which headers are shown.
  follow(document, '', true, /^(?:styles|settings)$/);
  read(document, 'document', true);
  follow(document, '', true);
  follow('', '', true);
  return content();
};
