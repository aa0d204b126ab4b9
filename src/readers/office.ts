import { spend, whyOf, type Budget, type FileContent, type FilePart, type Gap, type ReadInside } from './file';
import { walkXml } from './xml';
import type { Entry } from './zip';

/** A part while it is written. */
export interface OpenPart {
  name: string;
  visible: boolean;
  text: string;
  /** What stands before the next text: a line end that is due. */
  gap: string;
  /** The table row that is being written, and how many rows deep that is. */
  row: string;
  rows: number;
  /** Moves with every text, line and cell. */
  tick: number;
}

/** What stands apart in a document, gathered; and where in the document, and when, it was last written. */
interface Aside {
  readonly part: OpenPart;
  from: OpenPart | undefined;
  tick: number;
}

/** What a style says of hiding; undefined leaves it to the style it is based on. */
interface Style {
  hides: boolean | undefined;
  parent: string;
}

/** What holds for an element and all in it. An element without changes shares the frame of its parent. */
export interface Frame {
  /** The part that the text belongs to. */
  to: OpenPart;
  /** Where hidden text goes instead, by name; empty where text is shown. */
  aside: string;
  /** The paragraph whose text waits for its end, where one does. */
  readonly held?: OpenPart;
  /** Whether text that stands right here is content. */
  readonly isText?: boolean;
  /** Cells so far, of a table row. */
  cells: number;
  /** Whether it is inside a run: elsewhere the properties of a run are those of a paragraph's mark. */
  readonly isRun?: boolean;
  /** Whether one of the alternatives was taken already. */
  isChosen?: boolean;
  /** Whether the shape is a prompt, which nobody but its author sees. */
  isPrompt?: boolean;
  readonly style?: Style;
  readonly close?: ((own: Frame) => void) | undefined;
}

export type Attribute = (name: string) => string | undefined;

/** What is different in an element; `false` leaves it out, with all in it. */
type Changes = Partial<Frame> | false | undefined;

/** What an element does when it opens; it may change its parent's frame. `undefined` gives it none of its own. */
export type Action = (frame: Frame, attribute: Attribute) => Changes;

/** The elements of one kind of document by local name; `*` is every other. */
export type Dialect = ReadonlyMap<string, Changes | Action>;

export const HIDDEN = 'hidden text';
export const DELETED = 'tracked deletions';

/** A dialect, from what the elements of these names do: "tab ptab". */
export function dialectOf(...actions: readonly (readonly [names: string, action: Changes | Action])[]): Dialect {
  const dialect = new Map<string, Changes | Action>();
  for (const [names, action] of actions) for (const name of names.split(' ')) dialect.set(name, action);
  return dialect;
}

/** Where hidden text goes, once something says that it is hidden or shown; what is deleted stays so. */
export function asideOf(frame: Frame, isHidden: boolean | undefined): string {
  if (isHidden) return frame.aside || HIDDEN;
  return isHidden === false && frame.aside === HIDDEN ? '' : frame.aside;
}

/** A part that is not, or not yet, one of the file's. */
export function newPart(name: string, visible: boolean): OpenPart {
  return { name, visible, text: '', gap: '', row: '', rows: 0, tick: 0 };
}

export function write(to: OpenPart, text: string): undefined {
  if (text === '') return;
  if (to.rows > 0) to.row += (to.row && to.gap) + text;
  else to.text += (to.text && to.gap) + text;
  to.gap = '';
  to.tick += 1;
}

/** Ends a line; in a table it is told later what that is, for a row is one line. */
export function newLine(to: OpenPart): undefined {
  to.gap = to.rows > 0 ? '\v' : '\n';
  to.tick += 1;
}

/** An element whose text is a line of its own. */
export const LINE = { isText: true, close: ({ to }: Frame) => newLine(to) };

export const row: Action = ({ to }) => {
  newLine(to);
  if (to.rows === 0) to.gap = '';
  to.rows += 1;
  const close = ({ cells }: Frame) => {
    to.rows -= 1;
    if (to.rows === 0) endRow(to, cells);
    newLine(to);
  };
  return { cells: 0, close };
};

/** A row's frame counts its cells. */
export const cell: Action = (frame) => {
  const { to } = frame;
  to.tick += 1;
  if (frame.cells > 0 && to.rows > 0) {
    to.gap = '';
    to.row += '\t';
  }
  frame.cells += 1;
  return undefined;
};

function endRow(to: OpenPart, cells: number): void {
  // One cell alone is no table but a layout: a letter in a box keeps its lines.
  if (/\S/.test(to.row)) to.text += (to.text && '\n') + to.row.split('\v').join(cells > 1 ? ' ' : '\n');
  to.row = '';
}

/** What people say about a document: its title and the like, and properties that they named. */
export const PROPERTIES = dialectOf(
  ['title subject keywords keyword description category contentStatus', LINE],
  [
    'property user-defined',
    ({ to }, attribute) => {
      write(to, `${attribute('name') || ''}\t`);
      return LINE;
    },
  ],
);

/** Gathers what an office document holds, part by part; shared by all formats that are XML in an archive. */
export function newOffice(archive: readonly Entry[], budget: Budget, readInside: ReadInside) {
  const parts: FilePart[] = [];
  const gaps: Gap[] = [];
  const open: OpenPart[] = [];
  const asides = new Map<string, Aside>();
  const counts = new Map<string, number>();
  const styles = new Map<string, Style>();
  let elements = 0;

  function part(name: string, visible: boolean): OpenPart {
    const made = newPart(name, visible);
    parts.push(made);
    open.push(made);
    return made;
  }

  /** The next name of its kind: "comment #" is counted from 1; another tells its number from the second on. */
  function numbered(kind: string): string {
    const count = (counts.get(kind) || 0) + 1;
    counts.set(kind, count);
    const name = kind.replace('#', `${count}`);
    return name === kind && count > 1 ? `${kind} ${count}` : name;
  }

  /** The changes for an element that is a part of its own, seen where what it stands in is seen. */
  function opened({ to }: Frame, kind: string): Partial<Frame> {
    return { to: part(numbered(kind), to.visible), isText: false };
  }

  /** Writes to an aside, in a new line unless it goes on where it was: `from` is the part it is written for. */
  function put(name: string, text: string, from?: OpenPart): undefined {
    const aside = asides.get(name) || { part: part(name, false), from, tick: 0 };
    asides.set(name, aside);
    if (!from || aside.from !== from || aside.tick !== from.tick) newLine(aside.part);
    write(aside.part, text);
    aside.from = from;
    aside.tick = from ? from.tick : 0;
  }

  /** Writes where the text of a frame goes. */
  function say({ aside, to }: Frame, text: string): undefined {
    if (aside) put(aside, text, to);
    else write(to, text);
  }

  /** A line of its own in an aside. */
  function note(name: string, ...words: readonly (string | undefined)[]): undefined {
    put(name, words.filter((word) => word).join('\t'));
  }

  /** An action that notes what attributes say. */
  function noting(name: string, ...attributes: readonly string[]): Action {
    return (_, attribute) => note(name, ...attributes.map((each) => attribute(each)));
  }

  /** The changes for an element that describes a style. */
  function newStyle(id: string, parent: string): Partial<Frame> {
    const style: Style = { hides: undefined, parent };
    styles.set(id, style);
    return { style };
  }

  /** Whether a style hides; undefined when neither it nor those it is based on say. */
  function hides(id: string): boolean | undefined {
    let style = styles.get(id);
    for (let steps = 0; style && style.hides === undefined && steps < 20; steps += 1) style = styles.get(style.parent);
    return style && style.hides;
  }

  /** Walks one XML file; what it says up to where it breaks is kept. Throws what `walkXml` and `spend` throw. */
  function walk(xml: Uint8Array, dialect: Dialect, to: OpenPart): void {
    const frames: Frame[] = [];
    let frame: Frame = { to, aside: '', cells: 0 };
    let skipped = 0;
    const other = dialect.get('*');
    walkXml(xml, {
      open(name, attribute) {
        if (skipped > 0) {
          skipped += 1;
          return;
        }
        elements += 1;
        if (elements % 4096 === 0) spend(budget, 0);
        frames.push(frame);
        const known = dialect.get(name);
        const action = known === undefined ? other : known;
        const changes = typeof action === 'function' ? action(frame, attribute) : action;
        if (changes === false) skipped = 1;
        else if (changes) frame = { ...frame, close: undefined, ...changes };
      },
      close() {
        if (skipped > 0) skipped -= 1;
        if (skipped > 0) return;
        const own = frame;
        frame = frames.pop() || frame;
        if (own !== frame && own.close) own.close(own);
      },
      text(words) {
        if (skipped > 0 || !frame.isText || frame.isPrompt) return;
        // In two steps, for nearly every run of white space is one space and may stay.
        say(frame, words.replace(/[\t\n\r]+/g, ' ').replace(/ {2,}/g, ' '));
      },
    });
  }

  /** Reads something named; what stops that is a gap, and the rest goes on. */
  function attempt(name: string, read: () => void): void {
    // Once the time is up, that is said of the file, once.
    if (gaps.some(({ why }) => why === 'no-time')) return;
    try {
      read();
    } catch (thrown) {
      const why = whyOf(thrown);
      gaps.push({ name: why === 'no-time' ? '' : name, why });
    }
  }

  /** Reads a file that stands in this one; `visible` false where it shows only when it is opened in its turn. */
  function inside(name: string, visible: boolean, read: () => Uint8Array): void {
    attempt(name, () => {
      const found = readInside(read(), name);
      for (const each of found.parts) parts.push({ ...each, visible: visible && each.visible });
      gaps.push(...found.gaps);
    });
  }

  function content(): FileContent {
    for (const each of open) endRow(each, 0);
    const found = parts.filter(({ text }) => /\S/.test(text));
    const isShown = found.some(({ visible }) => visible);
    if (!isShown && gaps.length === 0 && archive.some(({ name }) => /(?:^|\/)(?:media|pictures)\//i.test(name))) {
      gaps.push({ name: '', why: 'picture' });
    }
    return {
      parts: found.map(({ name, visible, text }) => ({ name, visible, text })),
      gaps: found.length > 0 ? gaps : gaps.slice(0, 1).map(({ why }) => ({ name: '', why })),
    };
  }

  return { attempt, content, hides, inside, newStyle, note, noting, numbered, opened, part, say, walk };
}
