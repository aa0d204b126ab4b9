import { spend, type FilePart, type Gap, type Reader, type Stop } from '../file';
import { walkXml } from '../xml';
import { attempt, openDocument } from './document';
import { readFont, type Font } from './font';
import { textOf } from './glyphs';
import { readPage } from './page';
import { binary, isList, isStream, isText, type Dict, type Value } from './syntax';

/** The flags Hidden and NoView of an annotation, or of a field of a form. */
const NOT_SHOWN = 2 | 32;

/** Parents of a field, levels of a name. */
const LEVELS = 20;

/** Of a name, so many characters are enough to find what it names. */
const NAME_LENGTH = 80;

/** What XMP and the document information say beside how and when the file was made. */
const PROPERTIES = /^(?:title|description|subject|Keywords)$/;

/**
 * Reads a PDF of any version: the text of its pages, layers that are off, comments, form fields, attached files
 * and document properties. A file with a password, also one that opens without asking for it, is `encrypted`. A
 * page with a picture and hardly any text is a gap, and so is one whose letters nothing explains. Source: ISO 32000-1,
 * read 2026-11-22.
 */
export const readPdf: Reader = (bytes, budget, readInside) => {
  const document = openDocument(bytes, budget);
  const { at, dictAt, listAt, nameAt, data, trailer, pages } = document;
  const root = at(trailer, 'Root');
  const shownParts: FilePart[] = [];
  const parts: FilePart[] = [];
  const pageGaps: Gap[] = [];
  const gaps: Gap[] = [];
  // Each file, field and annotation once, however many lists name it.
  const seen = new Set<Value | undefined>();
  let isOver = false;

  const isNew = (value: Value | undefined) => seen.size < seen.add(value).size;
  const stringAt = (value: Value | undefined, key: string, most = Infinity) => {
    const found = at(value, key);
    return isText(found) ? textOf(found.slice(0, most)) : '';
  };
  const dictsAt = (value: Value | undefined, ...keys: string[]) => listAt(value, ...keys).map((each) => dictAt(each));
  const isShown = (annotation: Dict) => (Number(at(annotation, 'F')) & NOT_SHOWN) === 0;

  function add(name: string, text: string, visible = false, list = parts): void {
    spend(budget, text.length);
    if (text.trim()) list.push({ name, visible, text: text.replace(/\r\n?/g, '\n') });
  }

  function addFile(file: Value | undefined): void {
    const stream = [at(file, 'EF', 'UF'), at(file, 'EF', 'F')].filter(isStream)[0];
    if (!stream || !isNew(stream)) return;
    const name = `attached file '${stringAt(file, 'UF', NAME_LENGTH) || stringAt(file, 'F', NAME_LENGTH)}'`;
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
      names.unshift(stringAt(node, 'T', NAME_LENGTH));
      value = value || at(node, 'V');
      node = dictAt(node, 'Parent');
    }
    const name = `form field '${names.filter(Boolean).join('.')}'`;
    if (!isNew(name)) return;
    const values = isList(value)
      ? listAt(value).map((each) => at(each))
      : [isStream(value) ? binary(data(value)) : value];
    const texts = values.map((each) => (isText(each) ? textOf(each) : ''));
    add(name + where, texts.join('\n'), isShown(field));
  }

  function addAnnotation(annotation: Dict, where: string): void {
    const kind = nameAt(annotation, 'Subtype');
    if (kind === 'Widget') addField(annotation, where);
    if (kind === 'FileAttachment') addFile(at(annotation, 'FS'));
    // A note shows when it is opened, text that was typed on the page always.
    add(`comment${where}`, stringAt(annotation, 'Contents'), kind === 'FreeText' && isShown(annotation));
  }

  /** Whatever hangs from a dictionary, in any depth. */
  function walkTree(top: Value | undefined, on: (dict: Dict) => void): void {
    const waiting = [top];
    while (waiting.length > 0) {
      const dict = dictAt(waiting.pop());
      if (dict.size === 0 || !isNew(dict)) continue;
      on(dict);
      waiting.push(...listAt(dict, 'Fields'), ...listAt(dict, 'Kids'));
    }
  }

  /** The text inside of elements of these names. */
  function xmlTextAt(value: Value | undefined, names: RegExp): string {
    const stream = at(value);
    const texts: string[] = [];
    let inside = 0;
    if (isStream(stream)) {
      walkXml(data(stream), {
        open: (name) => {
          if (names.test(name)) inside += 1;
        },
        close: (name) => {
          if (names.test(name)) inside -= 1;
        },
        text: (text) => {
          if (inside > 0) texts.push(text.trim());
        },
      });
    }
    return texts.filter(Boolean).join('\n');
  }

  const off = new Set(dictsAt(root, 'OCProperties', 'D', 'OFF'));
  // A set of groups shows when one of them does.
  const isOff = (group: Value | undefined) => {
    const groups = [dictAt(group, 'OCGs')].concat(dictsAt(group, 'OCGs')).filter((each) => each.size > 0);
    return (groups.length > 0 ? groups : [dictAt(group)]).every((each) => off.has(each));
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
      list.push({ name: `${name} and after`, why: (stop as Stop).unreadable });
    }
  }

  pages.forEach((page, index) => {
    const name = `page ${index + 1}`;
    const readIt = () => {
      const { shown, hidden, why } = readPage(document, page, { fontOf, isOff }, budget);
      add(name, shown, true, shownParts);
      add(`hidden layer on ${name}`, hidden);
      if (why) pageGaps.push({ name, why });
      dictsAt(page, 'Annots').forEach((each) => isNew(each) && addAnnotation(each, ` on ${name}`));
    };
    read(name, readIt, pageGaps);
  });
  read('form', () => {
    walkTree(at(root, 'AcroForm'), (dict) => dict.has('Kids') || addField(dict, ''));
    const form = at(root, 'AcroForm', 'XFA');
    const packets = listAt(form);
    const stream = packets.length > 0 ? packets[packets.indexOf('datasets') + 1] : form;
    add('form data', xmlTextAt(stream, /./));
  });
  read('attached files', () => {
    walkTree(at(root, 'Names', 'EmbeddedFiles'), (dict) => listAt(dict, 'Names').forEach(addFile));
    listAt(root, 'AF').forEach(addFile);
  });
  read('document properties', () => {
    const info = ['Title', 'Subject', 'Keywords'].map((key) => stringAt(at(trailer, 'Info'), key));
    const texts = info.concat(xmlTextAt(at(root, 'Metadata'), PROPERTIES).split('\n'));
    add('document properties', Array.from(new Set(texts)).filter(Boolean).join('\n'));
  });
  // Pages that all lack a text are a file that does.
  const [gap] = pageGaps;
  const missing = gap && shownParts.length === 0 ? [{ name: '', why: gap.why }] : pageGaps;
  return { parts: shownParts.concat(parts), gaps: missing.concat(gaps) };
};
