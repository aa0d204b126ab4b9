import { spend, type Budget } from '../file';
import { attempt, type Document } from './document';
import type { Font } from './font';
import { textOf } from './glyphs';
import { createLines } from './lines';
import { binary, isName, isNumber, isStream, isText, walk, type Dict, type Value } from './syntax';

/** What a page says, as lines. */
export interface PageText {
  readonly shown: string;
  /** What stands in layers that are off when the file is opened. */
  readonly hidden: string;
  /**
   * Why not all of it was read: something in it is broken; letters are drawn of which nothing says what they are;
   * something is drawn that may be text, and hardly any text is.
   */
  readonly why?: 'damaged' | 'unknown-format' | 'picture' | undefined;
}

/** How a reader gets at what pages share. */
export interface Shared {
  readonly fontOf: (font: Dict) => Font;
  /** Whether an optional content group, or a set of them, is off when the file is opened. */
  readonly isOff: (group: Value | undefined) => boolean;
}

/** a b c d e f: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

/** What `q` keeps: the matrix to the page, the font, its size, and as the operators say, Tc, Tw, Tz and TL. */
type State = readonly [
  space: Matrix,
  font: Font | undefined,
  size: number,
  apart: number,
  wordsApart: number,
  stretch: number,
  lead: number,
];

/** Marked content that is open. */
interface Mark {
  readonly isOff: boolean;
  /** What stands in place of the glyphs inside; '' once it was drawn. */
  readonly actual: { text: string } | undefined;
}

const NO_MARK: Mark = { isOff: false, actual: undefined };
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const START: State = [IDENTITY, undefined, 0, 0, 0, 1, 0];

/** Where the data of a picture inside the content end: plain letters follow. */
const INLINE_END = /\sEI(?=\s[\t\n\r\x20-\x7e]{10}|\s?[\t\n\r\x20-\x7e]{0,9}$)/g;

/** Forms in forms, states in states: beyond these nothing more is opened. */
const MOST_FORMS = 12;
const MOST_STATES = 200;

/** Parents of a page that it may have its resources from. */
const LEVELS = 20;

/** What playing costs in time, as bytes would: for each form, each character and each operator. */
const COST = { form: 1000, character: 2, operator: 20 };

/** A page without text for which more than this was written may have letters drawn as lines and curves. */
const MUCH_DRAWN = 1000;

/** A third of an A4 page, in square points; and how much text beside such a picture is no more than a stamp. */
const LARGE_PICTURE = { area: 170_000, text: 100 };

/** Letters that nothing explains: fewer different ones are bullets and logos. */
const MANY_UNSURE = 3;

const times = (m: Matrix, n: Matrix) =>
  m.map(
    (_, at) =>
      Number(m[at & 6]) * Number(n[at & 1]) +
      Number(m[at | 1]) * Number(n[(at & 1) | 2]) +
      (at > 3 ? Number(n[at]) : 0),
  ) as unknown as Matrix;

/** The one that changes nothing when these are not six numbers. */
const matrixOf = (list: readonly Value[]): Matrix =>
  list.length === 6 ? (list.map((each) => Number(each) || 0) as unknown as Matrix) : IDENTITY;

/** Plays a page's content (ISO 32000-1, 8 and 9; read 2026-11-22) for the text in it. Throws as streams do. */
export function readPage(document: Document, page: Dict, { fontOf, isOff }: Shared, budget: Budget): PageText {
  const { at, dictAt, listAt, nameAt, data } = document;
  const shown = createLines(budget);
  const hidden = createLines(budget);
  const unsure = new Set<number>();
  const marks: Mark[] = [];
  // Forms that are being drawn: none is drawn inside itself.
  const forms: Value[] = [];
  let largest = 0;
  let isTorn = page.size === 0 || at(page, 'Contents') === null;

  const mark = () => marks[marks.length - 1] || NO_MARK;
  /** What is broken is passed over, and said. */
  const tryTo = (run: () => void) => {
    if (!attempt(run)) isTorn = true;
  };

  function play(content: string, resources: Value | undefined, start: State): void {
    spend(budget, content.length * COST.character + COST.form);
    const states: State[] = [];
    const outside = marks.length;
    let [space, font, size, apart, wordsApart, stretch, lead] = start;
    let line = IDENTITY;
    let place = IDENTITY;
    let operands: readonly Value[] = [];
    let next = 0;

    const number = (index: number) => Number(operands[index]) || 0;
    const resource = (kind: string, value = operands[0]) => at(resources, kind, nameAt(value));
    const nextLine = (x: number, y: number) => (place = line = times([1, 0, 0, 1, x, y], line));
    const move = (by: number) => (place = times([1, 0, 0, 1, by * stretch, 0], place));
    const picture = () => (largest = Math.max(largest, 1, Math.abs(space[0] * space[3] - space[1] * space[2])));

    function show(text: Value | undefined): void {
      if (!isText(text)) return;
      // Nobody knows what is written in a font that is not there.
      if (!font) isTorn = true;
      else {
        const [a, b, c, d, e, f] = times(place, space);
        // Text of a negative size runs backwards along a matrix that does, too.
        const scale = Math.sqrt(a * a + b * b) * (size * stretch < 0 ? -1 : 1) || 1;
        const x = a / scale;
        const y = b / scale;
        const from = e * x + f * y;
        const spot = {
          baseline: f * x - e * y,
          size: Math.abs(size * font.em) * Math.sqrt(c * c + d * d) || 1,
          turn: Math.round(Math.atan2(y, x) * 57.3),
        };
        const { isOff, actual } = mark();
        let moved = 0;
        font.read(text, (glyph, isSpace, code) => {
          const width = glyph.width * size;
          const before = moved;
          let drawn = glyph.text;
          if (actual) {
            drawn = actual.text;
            actual.text = '';
          } else if (!drawn && unsure.size < MANY_UNSURE) unsure.add(code);
          moved += width + apart + (isSpace ? wordsApart : 0);
          // The room of a space is all of it; what is between letters is not part of either.
          const end = drawn.trim() ? before + width : moved;
          (isOff ? hidden : shown).draw(drawn, from + before * stretch * scale, from + end * stretch * scale, spot);
        });
        move(moved);
      }
    }
    const showLine = (text: Value | undefined) => {
      nextLine(0, -lead);
      show(text);
    };
    const open = () => {
      const [tag, named] = operands;
      const outer = mark();
      const properties = isName(named) ? resource('Properties', named) : named;
      const actual = at(properties, 'ActualText');
      marks.push({
        isOff: outer.isOff || (nameAt(tag) === 'OC' && isOff(properties)),
        actual: outer.actual || (isText(actual) ? { text: textOf(actual) } : undefined),
      });
    };

    const OPERATORS: { readonly [operator: string]: (() => unknown) | null | undefined } = {
      // Nothing is inherited: a file may call an operator `constructor`.
      __proto__: null,
      q: () => states.length < MOST_STATES && states.push([space, font, size, apart, wordsApart, stretch, lead]),
      Q: () => {
        const state = states.pop();
        if (state) [space, font, size, apart, wordsApart, stretch, lead] = state;
      },
      cm: () => (space = times(matrixOf(operands), space)),
      BT: () => (place = line = IDENTITY),
      Tm: () => (place = line = matrixOf(operands)),
      Td: () => nextLine(number(0), number(1)),
      TD: () => {
        lead = -number(1);
        nextLine(number(0), -lead);
      },
      'T*': () => nextLine(0, -lead),
      TL: () => (lead = number(0)),
      Tc: () => (apart = number(0)),
      Tw: () => (wordsApart = number(0)),
      Tz: () => (stretch = number(0) / 100),
      Tf: () => {
        const dict = dictAt(resource('Font'));
        if (dict.size === 0) isTorn = true;
        font = fontOf(dict);
        size = number(1);
      },
      Tj: () => show(operands[0]),
      "'": () => showLine(operands[0]),
      '"': () => {
        wordsApart = number(0);
        apart = number(1);
        showLine(operands[2]);
      },
      TJ: () => listAt(operands[0]).forEach((each) => (isNumber(each) ? move((-each / 1000) * size) : show(each))),
      BMC: open,
      BDC: open,
      EMC: () => marks.length > outside && marks.pop(),
      Do: () => {
        const object = resource('XObject');
        if (!isStream(object)) isTorn = true;
        else if (nameAt(object, 'Subtype') !== 'Form') picture();
        else if (forms.length < MOST_FORMS && forms.indexOf(object) < 0) {
          const { isOff: isOutside, actual } = mark();
          const depth = marks.length;
          forms.push(object);
          marks.push({ actual, isOff: isOutside || isOff(at(object, 'OC')) });
          tryTo(() => {
            const inner = times(matrixOf(listAt(object, 'Matrix')), space);
            const own = at(object, 'Resources') || resources;
            play(binary(data(object)), own, [inner, font, size, apart, wordsApart, stretch, lead]);
          });
          // Whatever it left open, and where it broke off.
          marks.splice(depth);
          forms.pop();
        }
      },
      ID: () => {
        picture();
        INLINE_END.lastIndex = next;
        next = INLINE_END.test(content) ? INLINE_END.lastIndex : content.length;
      },
    };
    walk(content, 0, (operator, list, at) => {
      spend(budget, COST.operator);
      const run = OPERATORS[operator];
      operands = list;
      next = at;
      if (run) run();
      return next;
    });
  }

  const contents = at(page, 'Contents');
  let resources: Value | undefined;
  for (let level = 0, node = page; level < LEVELS && !resources; level += 1) {
    resources = at(node, 'Resources');
    node = dictAt(node, 'Parent');
  }
  let content = '';
  (isStream(contents) ? [contents] : listAt(contents)).forEach((each) =>
    tryTo(() => {
      const stream = at(each);
      if (isStream(stream)) content += `${binary(data(stream))}\n`;
      else isTorn = true;
    }),
  );
  tryTo(() => play(content, resources, START));
  const text = shown.text();
  return {
    shown: text,
    hidden: hidden.text(),
    why: isTorn
      ? 'damaged'
      : unsure.size >= MANY_UNSURE
        ? 'unknown-format'
        : (text === '' && (largest > 0 || content.length > MUCH_DRAWN)) ||
            (largest > LARGE_PICTURE.area && text.length < LARGE_PICTURE.text)
          ? 'picture'
          : undefined,
  };
}
