import { quoted, spend, unreadable } from './file';
import {
  asideOf,
  cell as cellOfTable,
  DELETED,
  dialectOf,
  HIDDEN,
  LINE,
  newLine,
  newOffice,
  newPart,
  PROPERTIES,
  row as rowOfTable,
  write,
  type Action,
  type Attribute,
  type OpenPart,
} from './office';
import { walkXml } from './xml';
import type { ArchiveReader } from './zip';

interface Cell {
  readonly column: number;
  readonly text: string;
  readonly isHidden: boolean;
}

/** A sheet of a spreadsheet while it is read. */
interface Sheet {
  /** As in "sheet 'Staff'". */
  readonly name: string;
  readonly to: OpenPart;
  /** Whether each column is hidden. */
  readonly isHidden: boolean[];
  /** The first row that says anything, and what it went on top of already: rows that are hidden stand under it. */
  heading: string;
  headed: string;
  row: number;
  column: number;
  cells: Cell[];
}

/** A sheet has no more. */
const COLUMNS = 16_384;
/** Columns further out are written as this one: a few bytes can say that all before are empty. */
const FAR = 1000;

/**
 * Reads an OpenDocument file (OASIS ODF 1.3, part 3): text, spreadsheet, presentation or drawing. Throws `encrypted` when its
 * manifest says so, and what reading that throws; parts that break are gaps.
 */
export const readOdf: ArchiveReader = (archive, budget, readInside) => {
  const { attempt, content, hides, inside, newStyle, note, noting, numbered, opened, part, say, walk } = newOffice(
    archive,
    budget,
    readInside,
  );
  const entries = new Map(archive.map((entry) => [entry.name, entry]));
  const objects = new Set<string>();
  let isSpreadsheet = false;
  let sheet: Sheet | undefined;
  let pages = 'page';
  let page = 0;

  function isHiding(family: string, attribute: Attribute): boolean | undefined {
    return hides(`${family} ${attribute('style-name') || ''}`);
  }

  /** What the style that is being described says about hiding. */
  function hiding(property: string, pattern: RegExp): Action {
    return ({ style }, attribute) => {
      const value = attribute(property);
      if (style && value) style.hides = pattern.test(value);
      return undefined;
    };
  }

  const paragraph: Action = (frame, attribute) => {
    const { to } = frame;
    const changes = { aside: asideOf(frame, isHiding('paragraph', attribute)), isText: true };
    // In a shape in a paragraph.
    if (to === frame.held) return { ...LINE, ...changes };
    // Whether it is hidden may be said anywhere in it: the text waits for its end.
    const held = newPart(to.name, to.visible);
    const close = () => {
      if (held.name === HIDDEN) note(HIDDEN, held.text);
      else write(to, held.text.split('\n').join(to.rows > 0 ? '\v' : '\n'));
      newLine(to);
    };
    return { ...changes, to: held, held, close };
  };

  const shape: Action = ({ aside, to }, attribute) => {
    // What a master says in a place that slides fill is a prompt.
    if (/^(?:slide|notes) master/.test(to.name) && attribute('class')) return false;
    const isHidden = /none|printer/.test(attribute('display') || '');
    return { isText: false, aside: aside || (isHidden ? `hidden shape in ${to.name}` : '') };
  };

  const description: Action = ({ isText, to }) => {
    // In a line of text it is a field that shows the document's title; a chart shows its own.
    if (isText || /^chart/.test(to.name)) return undefined;
    const held = newPart('', false);
    return { to: held, aside: '', isText: true, close: () => note(`alt text in ${to.name}`, held.text) };
  };

  function region(kind: string): Action {
    return (frame, attribute) => {
      if (frame.isText) return undefined;
      const isShown = attribute('display') !== 'false';
      return { to: part(numbered(isShown ? kind : `unused ${kind}`), isShown) };
    };
  }

  const comment: Action = ({ to }, attribute) => {
    const name = sheet
      ? `comment in ${columnName(sheet.column)}${sheet.row + 1} of ${sheet.name}`
      : numbered(page > 0 ? `comment # on ${pages} ${page}` : 'comment #');
    return { to: part(name, to.visible && attribute('display') === 'true'), aside: '', isText: false };
  };

  const table: Action = ({ to: outer }, attribute) => {
    if (!isSpreadsheet || sheet) return undefined;
    const isHidden = isHiding('table', attribute);
    const name = `sheet ${quoted(attribute('name') || '')}${/^embedded/.test(outer.name) ? ` in ${outer.name}` : ''}`;
    const to = part(isHidden ? `hidden ${name}` : name, outer.visible && !isHidden);
    sheet = { name, to, isHidden: [], heading: '', headed: '', row: 0, column: 0, cells: [] };
    const close = () => {
      sheet = undefined;
    };
    return { to, close };
  };

  const column: Action = (_, attribute) => {
    const isHidden = /collapse|filter/.test(attribute('visibility') || '');
    let more = repeats(attribute('number-columns-repeated'));
    if (sheet) for (; more > 0 && sheet.isHidden.length < COLUMNS; more -= 1) sheet.isHidden.push(isHidden);
    return undefined;
  };

  const row: Action = (frame, attribute) => {
    const of = sheet;
    if (!of) return rowOfTable(frame, attribute);
    const visibility = attribute('visibility');
    const more = repeats(attribute('number-rows-repeated'));
    of.column = 0;
    of.cells = [];
    const close = () => {
      endRow(of, visibility === 'collapse' ? 'hidden rows of' : visibility === 'filter' ? 'rows filtered out of' : '');
      of.row += more;
    };
    return { close };
  };

  const cell: Action = (frame, attribute) => {
    const of = sheet;
    if (!of) return cellOfTable(frame, attribute);
    const from = of.column;
    const end = from + repeats(attribute('number-columns-repeated'));
    const value = ['string-value', 'date-value', 'time-value', 'boolean-value', 'value']
      .map((name) => attribute(name))
      .find((each) => each);
    const held = newPart(frame.to.name, frame.to.visible);
    const close = () => {
      // "9.99E+09" is how a number is shown that would be found.
      const text = (value && /^$|\dE[+-]?\d/.test(held.text) ? value : held.text).replace(/[\t\n]+/g, ' ');
      if (/\S/.test(text))
        of.cells.push({ column: from, text, isHidden: !!(of.isHidden[from] && of.isHidden[end - 1]) });
      of.column = end;
    };
    return { to: held, close };
  };

  /** Cells in their columns: those that are hidden, or are not, or all. */
  function lineOf(cells: readonly Cell[], isHidden?: boolean): string {
    let text = '';
    let at = 0;
    for (const each of cells) {
      if (isHidden !== undefined && each.isHidden !== isHidden) continue;
      const to = Math.min(each.column, FAR);
      spend(budget, to - at);
      text += '\t'.repeat(to - at) + each.text;
      at = to;
    }
    return text;
  }

  /** Writes a row to where it belongs, once, however often it is repeated; `apart` where that is not the sheet. */
  function endRow(of: Sheet, apart: string): void {
    const { cells, heading, headed, name, to } = of;
    const whole = lineOf(cells);
    if (whole === '') return;
    of.heading = heading || whole;
    if (apart) {
      if (headed.indexOf(apart) === -1) {
        of.headed += apart;
        note(`${apart} ${name}`, heading);
      }
      note(`${apart} ${name}`, whole);
    } else {
      write(to, lineOf(cells, false));
      newLine(to);
      note(`hidden columns of ${name}`, lineOf(cells, true));
    }
  }

  const dialect = dialectOf(
    [
      'style',
      (_, attribute) => {
        const family = attribute('family') || '';
        return newStyle(`${family} ${attribute('name') || ''}`, `${family} ${attribute('parent-style-name') || ''}`);
      },
    ],
    ['text-properties', hiding('display', /none/)],
    ['table-properties', hiding('display', /false/)],
    ['drawing-page-properties', hiding('visibility', /hidden/)],

    ['p h', paragraph],
    ['span', (frame, attribute) => ({ aside: asideOf(frame, isHiding('text', attribute)) })],
    ['s', (frame) => say(frame, ' ')],
    ['tab', (frame) => say(frame, '\t')],
    ['line-break', ({ to }) => newLine(to)],
    ['frame g custom-shape rect ellipse line polyline polygon path connector', shape],
    ['title desc', description],
    ['text-box', (frame) => (page > 0 || / master/.test(frame.to.name) ? undefined : opened(frame, 'text box'))],
    ['note', (frame, attribute) => opened(frame, attribute('note-class') === 'endnote' ? 'endnote #' : 'footnote #')],
    ['note-citation handout-master', false],
    ['annotation', comment],
    ['header header-left header-first', region('header')],
    ['footer footer-left footer-first', region('footer')],
    ['footer-decl header-decl', (frame) => ({ ...opened(frame, 'footer'), isText: true })],
    ['a section-source table-source cell-range-source', noting('link targets', 'href')],

    ['tracked-changes', { aside: DELETED }],
    [
      'section',
      (frame, attribute) => ({
        aside: asideOf(frame, attribute('display') === 'none' || attribute('is-hidden') === 'true' || undefined),
      }),
    ],
    [
      'hidden-text',
      (_, attribute) => {
        if (attribute('is-hidden') !== 'true') return undefined;
        note(HIDDEN, attribute('string-value'));
        return false;
      },
    ],
    [
      'hidden-paragraph',
      ({ held }, attribute) => {
        if (held && attribute('is-hidden') === 'true') held.name = HIDDEN;
        return undefined;
      },
    ],
    [
      'conditional-text user-field-decl',
      noting('field codes', 'name', 'string-value', 'string-value-if-true', 'string-value-if-false'),
    ],
    ['text textarea combobox formatted-text fixed-text', noting('form fields', 'current-value', 'label', 'value')],
    ['content-validations', { aside: 'form fields' }],

    [
      'spreadsheet',
      () => {
        isSpreadsheet = true;
        return undefined;
      },
    ],
    ['table', table],
    ['table-column', column],
    ['table-row', row],
    ['table-cell covered-table-cell', cell],

    [
      'presentation',
      () => {
        pages = 'slide';
        return undefined;
      },
    ],
    ['master-page', (frame) => opened(frame, 'slide master')],
    [
      'page',
      ({ to }, attribute) => {
        const isHidden = isHiding('drawing-page', attribute);
        page += 1;
        return { to: part(`${isHidden ? 'hidden ' : ''}${pages} ${page}`, to.visible && !isHidden) };
      },
    ],
    ['notes', () => ({ to: part(page > 0 ? `notes of ${pages} ${page}` : 'notes master', false) })],

    [
      'object object-ole',
      (_, attribute) => {
        objects.add((attribute('href') || '').replace(/^\.\//, ''));
        return undefined;
      },
    ],
    [
      'chart',
      ({ to }) => {
        if (!/^embedded/.test(to.name)) return undefined;
        to.name = numbered('chart');
        to.visible = true;
        return undefined;
      },
    ],
  );

  /** Reads a part of the package, when it is there; the content must be. */
  function read(name: string, label: string, to: OpenPart, words = dialect): void {
    const entry = entries.get(name);
    attempt(label, () => {
      if (entry) walk(entry.read(), words, to);
      else if (label === '') throw unreadable('damaged');
    });
  }

  const manifest = entries.get('META-INF/manifest.xml');
  if (manifest) {
    walkXml(manifest.read(), {
      open(name) {
        if (name === 'encryption-data') throw unreadable('encrypted');
      },
    });
  }
  const document = part('document', true);
  // Before the content, for it says what its styles hide.
  read('styles.xml', 'styles', document);
  read('content.xml', '', document);
  read('meta.xml', 'document properties', part('document properties', false), PROPERTIES);
  entries.forEach((_, name) => {
    if (!/[^/]\/content\.xml$/.test(name)) return;
    isSpreadsheet = false;
    page = 0;
    const object = part(numbered('embedded object'), false);
    read(name, object.name, object);
  });
  objects.forEach((name) => {
    const entry = entries.get(name);
    if (entry) inside(`embedded file ${quoted(name)}`, false, entry.read);
  });
  return content();
};

function repeats(count: string | undefined): number {
  return Math.max(1, Math.min(Number(count) || 1, 1 << 20));
}

/** A column as sheets name it: A for 0. */
function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}
