import type { FilePart } from './file';
import { partOf } from './text';

/** The end of a table's row, and one that ends a line where it may: in a table it is a space. */
export const ROW = '\r';

/**
 * Gathers the text of a document part by part, in the order it comes. A part whose name begins with a minus is not seen on
 * opening. What is written to another part than the first is a line of its own where it stood apart.
 */
export function newParts(first: string) {
  const texts = new Map<string, { text: string; gap: string }>();
  let last = '';

  /** Writes text; a tab, line end or row end alone is kept back until more text follows. */
  function write(name: string, text: string): void {
    const part = texts.get(name) || { text: '', gap: '' };
    texts.set(name, part);
    const isApart = name !== last && name !== first;
    last = name;
    if (isApart) part.gap = '\n';
    if (text === ROW) part.gap = `${part.gap.replace(/\t$/, '')}\n`;
    else if (!/^[\t\n ]$/.test(text)) {
      part.text += (part.text && part.gap) + text;
      part.gap = '';
    } else if (!isApart) part.gap += text;
  }

  /** What follows stands apart from what came before. */
  function part(): void {
    last = '';
  }

  function parts(): readonly FilePart[] {
    const found: FilePart[] = [];
    texts.forEach(({ text }, name) => {
      const visible = name.charAt(0) !== '-';
      found.push(...partOf(visible ? name : name.slice(1), visible, text));
    });
    return found;
  }

  return { part, parts, write };
}
