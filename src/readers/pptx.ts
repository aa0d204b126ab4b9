import { openDocument } from './ooxml';
import { walkXml } from './xml';
import type { ArchiveReader } from './zip';

/**
 * Reads a presentation (pptx, pptm, ppsx, potx): its slides in the order they are shown, hidden ones, notes, comments, what is
 * embedded, and what masters say themselves. Throws as `readDocx` does.
 */
export const readPptx: ArchiveReader = (archive, budget, readInside) => {
  const { attempt, content, follow, main, read, relations, visited, xml } = openDocument(archive, budget, readInside);
  const presentation = main();
  const parts = relations(presentation);
  const slides: string[] = [];
  attempt('', () => {
    // A slide has an id of its own beside that of its relation, and the walker knows no prefixes.
    walkXml(xml(presentation).split(':id=').join(':relation='), {
      open(name, attribute) {
        const id = name === 'sldId' && attribute('relation');
        const slide = id && parts.find((each) => each.id === id);
        if (slide) slides.push(slide.target);
      },
    });
  });
  slides.forEach((slide) => visited.add(slide));
  slides.forEach((slide, index) => {
    const name = `slide ${index + 1}`;
    follow(slide, name, read(slide, name, true).visible);
  });
  follow(presentation, '', true);
  // Layouts that no slide uses.
  for (const { type, target } of parts) if (type === 'slideMaster') follow(target, '', false, /^slideLayout$/);
  follow('', '', true);
  return content();
};
