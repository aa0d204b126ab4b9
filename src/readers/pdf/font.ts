import { spend, type Budget } from '../file';
import { attempt, type Document } from './document';
import { ENCODINGS, glyphText, WIDTHS } from './glyphs';
import {
  bigEndian,
  binary,
  char,
  isList,
  isNumber,
  isStream,
  isText,
  numberOf,
  walk,
  type Dict,
  type Value,
} from './syntax';

/** One character of a font. */
export interface Glyph {
  /** '' when nothing says what it shows. */
  readonly text: string;
  /** How far it leads on, as a share of the font size. */
  readonly width: number;
}

/** What a font makes of the strings that are drawn in it. */
export interface Font {
  /** Hands over a string's glyphs in turn. `isSpace` when word spacing counts: a single byte, 32. */
  readonly read: (text: string, on: (glyph: Glyph, isSpace: boolean, code: number) => void) => void;
  /** How large its letters are at size 1: in a Type 3 font, anything. */
  readonly em: number;
}

/** Codes from `low` to `high`, and what the first of them stands for: text or a number, which count up from there. */
type Span = readonly [low: number, high: number, to: string | number];

/** What drawing a glyph costs in memory, in bytes, however long its text. */
const GLYPH_COST = 16;

/** More spans than there are two-byte codes say nothing new. */
const MOST_SPANS = 70_000;

/** The span of a code, where `spans` are in the order of `low`. */
function spanOf(spans: readonly Span[], code: number): Span | undefined {
  let from = 0;
  let to = spans.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const span = spans[middle];
    if (span && span[0] <= code) from = middle + 1;
    else to = middle;
  }
  const span = spans[from - 1];
  return span && code <= span[1] ? span : undefined;
}

const inOrder = (spans: Span[]) => spans.sort((a, b) => a[0] - b[0]);

/** Reads a CMap (Adobe Technical Note 5014, read 2026-11-22). Its code spaces are spans whose `to` is their length. */
function readMap(text: string): { readonly spaces: readonly Span[]; readonly spans: readonly Span[] } {
  const spaces: Span[] = [];
  const spans: Span[] = [];
  const add = (low: number, high: number, to: Value | undefined) => {
    if (spans.length > MOST_SPANS) return;
    if (isNumber(to)) spans.push([low, high, to]);
    // Longer than any ligature, a text only fills memory.
    else if (isText(to)) spans.push([low, high, bigEndian(to.slice(0, 16))]);
    else if (isList(to)) to.forEach((each, index) => add(low + index, low + index, each));
  };
  walk(text, 0, (operator, list, at) => {
    const end = /^end(codespace|bf|cid)(range|char)$/.exec(operator);
    if (!end) return at;
    const isSpace = end[1] === 'codespace';
    const isRange = end[2] === 'range';
    const step = isRange && !isSpace ? 3 : 2;
    for (let each = 0; each + step <= list.length; each += step) {
      const [first, last] = [list[each], list[each + 1]].map((value) => (isText(value) ? value : '')) as [
        string,
        string,
      ];
      const low = numberOf(first);
      const high = isRange ? numberOf(last) : low;
      if (!isSpace) add(low, high, list[each + step - 1]);
      else if (spaces.length < 100) spaces.push([low, high, first.length]);
    }
    return at;
  });
  return { spaces, spans: inOrder(spans) };
}

/** Reads a font dictionary (ISO 32000-1, 9.5 to 9.10; read 2026-11-22). What it does not know shows ''. */
export function readFont(document: Document, font: Dict, budget: Budget): Font {
  const { at, dictAt, listAt, nameAt, numberAt, data } = document;
  const mapAt = (key: string) => {
    const stream = at(font, key);
    let map: ReturnType<typeof readMap> = { spaces: [], spans: [] };
    attempt(() => {
      if (isStream(stream)) map = readMap(binary(data(stream)));
    });
    return map;
  };
  const kind = nameAt(font, 'Subtype');
  const isComposite = kind === 'Type0';
  const isType3 = kind === 'Type3';
  const unicode = mapAt('ToUnicode');
  // Of one byte a code stands for a name or a place in a table, of more for a number that the font knows.
  const codes = mapAt('Encoding');
  const tableName = nameAt(font, 'Encoding') || nameAt(font, 'Encoding', 'BaseEncoding');
  const table = ENCODINGS.get(tableName || (kind === 'TrueType' ? 'WinAnsiEncoding' : 'StandardEncoding')) || '';
  const names: string[] = [];
  let next = 0;
  listAt(font, 'Encoding', 'Differences').forEach((each) => {
    const value = at(each);
    if (isNumber(value)) next = value;
    else {
      names[next & 255] = nameAt(value);
      next += 1;
    }
  });

  const inner = isComposite ? dictAt(listAt(font, 'DescendantFonts')[0]) : font;
  const descriptor = dictAt(inner, 'FontDescriptor');
  // What a symbolic font shows is in its program when nothing else says so.
  const isUnnamed = isComposite || isType3 || (!tableName && (numberAt(descriptor, 'Flags', 0) & 4) > 0);

  function textOf(code: number): string {
    const span = spanOf(unicode.spans, code);
    if (span) {
      const to = String(span[2]);
      const last = to.length - 1;
      const text = to.slice(0, last) + char(to.charCodeAt(last) + code - span[0]);
      if (!/^[\0\ufffd]/.test(text)) return text;
    }
    const name = names[code];
    if (name) return glyphText(name);
    return isUnnamed || code < 32 ? '' : table.charAt(code - 128) || char(code);
  }

  const scale = isType3 ? Math.abs(Number(at(listAt(font, 'FontMatrix')[0]))) : 0.001;
  const first = numberAt(font, 'FirstChar', 0);
  const widths = listAt(font, 'Widths');
  const base = nameAt(font, 'BaseFont');
  const standard = /cour|mono/i.test(base) ? '' : WIDTHS[/times|serif|roman/i.test(base) ? 'serif' : 'sans'];
  let spans: Span[] = [];
  let before: number[] = [];
  // `first [width width]` or `first last width`.
  listAt(inner, 'W').forEach((each) => {
    const low = before[0] || 0;
    const value = at(each);
    listAt(value).forEach((width, index) => spans.push([low + index, low + index, Number(at(width))]));
    before.push(Number(value));
    if (before.length > 2) spans.push([low, before[1] || 0, Number(value)]);
    if (before.length > 2 || isList(value)) before = [];
  });
  spans = inOrder(spans);

  function widthOf(code: number, text: string): number {
    if (isComposite) {
      const span = spanOf(codes.spans, code);
      const width = spanOf(spans, span ? Number(span[2]) + code - span[0] : code);
      return (width ? Number(width[2]) : numberAt(inner, 'DW', 1000)) / 1000;
    }
    if (widths.length > 0) {
      const width = at(widths[code - first]);
      return (isNumber(width) ? width : numberAt(descriptor, 'MissingWidth', 0)) * scale;
    }
    const width = standard.charCodeAt(text.charCodeAt(0) - 32);
    return width ? (width - 32) * 0.011 : standard ? 0.5 : 0.6;
  }

  const known = new Map<number, Glyph>();
  function read(text: string, on: (glyph: Glyph, isSpace: boolean, code: number) => void): void {
    for (let at = 0; at < text.length;) {
      const space = codes.spaces.filter(([low, high, to]) => {
        const code = numberOf(text, at, Number(to));
        return code >= low && code <= high;
      })[0];
      const length = space ? Number(space[2]) || 1 : isComposite ? 2 : 1;
      const code = numberOf(text, at, length);
      let glyph = known.get(code);
      if (!glyph) {
        const shown = textOf(code);
        glyph = { text: shown, width: widthOf(code, shown) || 0 };
        if (code <= 0xffff) known.set(code, glyph);
      }
      spend(budget, GLYPH_COST);
      on(glyph, length === 1 && code === 32, code);
      at += length;
    }
  }
  return { read, em: (isType3 && Math.max(...widths.map((width) => Number(at(width)))) * scale) || 1 };
}
