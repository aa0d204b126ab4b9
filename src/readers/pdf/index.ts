import { quoted, spend, whyOf, type FilePart, type Gap, type Reader } from '../file';
import { walkXml } from '../xml';
import { attempt, openDocument } from './document';
import { readFont, type Font } from './font';
import { textOf } from './glyphs';
import { readPage } from './page';
import { binary, isStream, isText, type Dict, type Value } from './syntax';

/** The flags Hidden and NoView of an annotation, or of a field of a form. */
const NOT_SHOWN = 2 | 32;

/** Parents of a field, levels of a name. */
const LEVELS = 20;

/** What XMP and the document information say beside how and when the file was made. */
const PROPERTIES = /^(?:title|description|subject|Keywords)$/;

/**
 * Reads a PDF of any version: the text of its pages, layers that are off, comments, form fields, attached files and
 * document properties. A file with a password, also one that opens without asking for it, is `encrypted`. A page with a
 * picture and hardly any text is a gap, and so is one whose letters nothing explains. Linear in the file and what is
 * drawn; bounded by the budget. Throws `encrypted`, and what stops it before the first page. Source: ISO 32000-1, read
 * 2026-11-22.
 */
export const readPdf: Reader = (bytes, budget, readInside) => {
  const document = openDocument(bytes, budget);
  const { at, dictAt, listAt, nameAt, data, trailer, pages } = document;
  const root = at(trailer, 'Root');
  const parts: FilePart[] = [];
  const pageGaps: Gap[] = [];
  const gaps: Gap[] = [];
  // Each file, field and annotation once, however many lists name it.
  const seen = new Set<Value | undefined>();
  let isOver = false;
  let hasText = false as boolean;

  const isNew = (value: Value | undefined) => seen.size < seen.add(value).size;
  const stringOf = (value: Value | undefined) => {
    const found = at(value);
    if (!isText(found)) return '';
    spend(budget, found.length);
    return textOf(found);
  };
  const dictsAt = (value: Value | undefined, ...keys: string[]) => listAt(value, ...keys).map((each) => dictAt(each));
  const isShown = (annotation: Dict) => (Number(at(annotation, 'F')) & NOT_SHOWN) === 0;

  function add(name: string, text: string, visible = false): void {
    if (text.trim()) parts.push({ name, visible, text: text.replace(/\r\n?/g, '\n') });
  }

  function addFile(file: Value | undefined): void {
    const stream = [at(file, 'EF', 'UF'), at(file, 'EF', 'F')].filter(isStream)[0];
    if (!stream || !isNew(stream)) return;
    const name = `attached file ${quoted(stringOf(at(file, 'UF')) || stringOf(at(file, 'F')))}`;
    read(name, () => {
      const inside = readInside(data(stream), name);
      inside.parts.forEach((each) => parts.push({ ...each, visible: false }));
      gaps.push(...inside.gaps);
    });
  }

  function addField(field: Dict, where: string): void {
    const names: string[] = [];
    let value: Value | undefined;
    // A field has its name and its value from those above it, too.
    for (let level = 0, node = field; level < LEVELS; level += 1) {
      names.unshift(stringOf(at(node, 'T')));
      value = value || at(node, 'V');
      node = dictAt(node, 'Parent');
    }
    const name = `form field ${quoted(names.filter(Boolean).join('.'))}`;
    if (!isNew(name)) return;
    const values = [isStream(value) ? binary(data(value)) : value, ...listAt(value)];
    add(
      name + where,
      values
        .map((each) => stringOf(each))
        .join('\n')
        .trim(),
      isShown(field),
    );
  }

  function addAnnotation(annotation: Dict, where: string): void {
    const kind = nameAt(annotation, 'Subtype');
    if (kind === 'Widget') addField(annotation, where);
    if (kind === 'FileAttachment') addFile(at(annotation, 'FS'));
    // A note shows when it is opened, text that was typed on the page always.
    add(`comment${where}`, stringOf(at(annotation, 'Contents')), kind === 'FreeText' && isShown(annotation));
  }

  /** Whatever hangs from a dictionary, in any depth. */
  function walkTree(top: Value | undefined, on: (dict: Dict) => void): void {
    const waiting = [top];
    while (waiting.length > 0) {
      const dict = dictAt(waiting.pop());
      if (dict.size === 0 || !isNew(dict)) continue;
      on(dict);
      ['Fields', 'Kids'].forEach((key) => listAt(dict, key).forEach((each) => waiting.push(each)));
    }
  }

  const off = new Set(dictsAt(root, 'OCProperties', 'D', 'OFF'));
  // A set of groups shows when one of them does.
  const isOff = (group: Value | undefined) => {
    const groups = dictsAt(group, 'OCGs');
    return (
      [group, at(group, 'OCGs')].some((each) => off.has(dictAt(each))) ||
      (groups.length > 0 && groups.every((each) => off.has(each)))
    );
  };

  const fonts = new Map<Dict, Font>();
  const fontOf = (dict: Dict) => {
    const font = fonts.get(dict) || readFont(document, dict, budget);
    fonts.set(dict, font);
    return font;
  };

  /** Reads on unless there is nothing left to spend. */
  function read(name: string, run: () => void, list = gaps): void {
    if (isOver) return;
    try {
      if (!attempt(run)) list.push({ name, why: 'damaged' });
    } catch (stop) {
      isOver = true;
      list.push({ name: `${name} and after`, why: whyOf(stop) });
    }
  }

  pages.forEach((page, index) => {
    const name = `page ${index + 1}`;
    const readIt = () => {
      const { shown, hidden, why } = readPage(document, page, { fontOf, isOff }, budget);
      add(name, shown, true);
      if (shown) hasText = true;
      add(`hidden layer on ${name}`, hidden);
      if (why) pageGaps.push({ name, why });
      dictsAt(page, 'Annots').forEach((each) => isNew(each) && addAnnotation(each, ` on ${name}`));
    };
    read(name, readIt, pageGaps);
  });
  read('form', () => {
    walkTree(at(root, 'AcroForm'), (dict) => dict.has('Kids') || addField(dict, ''));
    // Its pages are made from XML by programs that few have.
    if (at(root, 'NeedsRendering')) gaps.push({ name: 'form', why: 'unknown-format' });
  });
  read('attached files', () => {
    walkTree(at(root, 'Names', 'EmbeddedFiles'), (dict) => listAt(dict, 'Names').forEach(addFile));
  });
  read('document properties', () => {
    const texts = ['Title', 'Subject', 'Keywords'].map((key) => stringOf(at(trailer, 'Info', key)));
    const xmp = at(root, 'Metadata');
    let inside = 0;
    const step = (by: number) => (name: string) => {
      if (PROPERTIES.test(name)) inside += by;
    };
    const text = (found: string) => inside > 0 && texts.push(found.trim());
    if (isStream(xmp)) walkXml(data(xmp), { open: step(1), close: step(-1), text });
    add('document properties', texts.filter((each) => each && isNew(each)).join('\n'));
  });
  // Pages that all lack a text are a file that does.
  const [gap] = pageGaps;
  return { parts, gaps: (gap && !hasText ? [{ name: '', why: gap.why }] : pageGaps).concat(gaps) };
};
