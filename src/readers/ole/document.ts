import { latin1, utf16 } from '../bytes';
import { demand, spend, unreadable } from '../file';
import { newParts, ROW } from '../text-parts';
import { streamOf } from './compound';
import { cut, u16, u32 } from './package';
import type { StorageReader } from './storage';

const COMMENTS = '-comments';

/** The stretches of a document's text in their order, each with its length in the header: [MS-DOC] 2.5.4. */
const STORIES = [
  'document',
  'footnotes',
  'headers and footers',
  'macros',
  COMMENTS,
  'endnotes',
  'text boxes',
  'text boxes in headers',
];

/** Signs below the space: the marks of fields, then what is text. */
const FIELD = 19;
const FIELD_TEXT = 20;
const FIELD_END = 21;
const CONTROLS = new Map([
  [9, '\t'],
  [11, '\n'],
  [12, '\n'],
  [30, '-'],
]);

/** What is said of letters and paragraphs, a bit each: [MS-DOC] 2.6.1 and 2.6.2, by the number of the property. */
const DELETED = 1;
const HIDDEN = 2;
const IN_TABLE = 4;
const ROW_END = 8;
const PROPERTIES = new Map([
  [0x800, DELETED],
  [0x83c, HIDDEN],
  [0x2416, IN_TABLE],
  [0x2417, ROW_END],
]);

/** How long the value of a property is, by the top bits of its number; 0 stands for one that says so itself. */
const WIDTHS = [1, 1, 2, 4, 2, 2, 0, 3];

/**
 * Reads a document of Word 97 to 2003 ([MS-DOC], read 2026-11-22): its text by the table of pieces, without field codes;
 * headers, notes and text boxes; and not visible: comments, hidden text and tracked deletions. Throws `encrypted`,
 * `unknown-format` where it is older, `damaged`, `too-large` and `no-time`. Linear.
 */
export const readDocument: StorageReader = (storage, budget) => {
  const file = streamOf(storage, 'worddocument');
  const flags = u16(file, 10);
  if (u16(file, 0) !== 0xa5ec || u16(file, 2) < 0xc1) throw unreadable('unknown-format');
  if (flags & 0x100) throw unreadable('encrypted');
  const tables = streamOf(storage, flags & 0x200 ? '1table' : '0table');
  const table = (at: number) => cut(tables, u32(file, at), u32(file, at + 4));
  const { parts, write } = newParts('document');

  spend(budget, file.length);
  const said = new Uint8Array(file.length);
  learn(table(0xfa), 1);
  learn(table(0x102), 13);

  /** Learns what is said of each byte, from the pages that tell it of letters or of paragraphs: 2.9.33, 2.9.174. */
  function learn(places: Uint8Array, width: number): void {
    const pages = Math.floor((places.length - 4) / 8);
    let last = 0;
    for (let page = 0; page < pages; page += 1) {
      const start = (u32(places, (pages + 1 + page) * 4) & 0x3fffff) * 512;
      const runs = file[start + 511] || 0;
      for (let run = 0; run < runs; run += 1) {
        const to = Math.min(u32(file, start + run * 4 + 4), file.length);
        // Stretches are in order: what was told of is not told of again.
        if (to <= last) continue;
        const offset = file[start + (runs + 1) * 4 + run * width] || 0;
        const bits = offset && bitsOf(start + offset * 2, width > 1);
        let at = Math.max(u32(file, start + run * 4), last);
        for (; bits && at < to; at += 1) said[at] = (said[at] || 0) | bits;
        last = to;
      }
    }
  }

  function bitsOf(from: number, isParagraph: boolean): number {
    let at = from + 1;
    let length = file[from] || 0;
    if (isParagraph) {
      // In words of two bytes, the first of them half used; and the number of a style before all.
      if (length === 0) {
        length = (file[at] || 0) * 2;
        at += 1;
      } else length = length * 2 - 1;
    }
    const end = at + length;
    if (isParagraph) at += 2;
    let bits = 0;
    while (at < end) {
      const property = u16(file, at);
      if ((file[at + 2] || 0) & 1) bits |= PROPERTIES.get(property) || 0;
      at += 2 + (WIDTHS[property >> 13] || 1 + (file[at + 2] || 0));
    }
    return bits;
  }

  const clx = table(0x1a2);
  let at = 0;
  while (clx[at] === 1) at += 3 + u16(clx, at + 1);
  demand(clx[at] === 2);
  at += 5;
  const pieces = Math.floor((Math.min(u32(clx, at - 4), clx.length - at) - 4) / 12);
  let told = 0;
  let story = 0;
  let left = u32(file, 0x4c);
  /** For each field that is open, whether its code goes on; and how many codes do. */
  let fields: boolean[] = [];
  let codes = 0;

  for (let piece = 0; piece < pieces; piece += 1) {
    const place = u32(clx, at + (pieces + 1) * 4 + piece * 8 + 2);
    const width = place & 0x40000000 ? 1 : 2;
    const from = width === 1 ? (place & 0x3fffffff) >> 1 : place;
    const bytes = cut(file, from, Math.max(0, u32(clx, at + piece * 4 + 4) - u32(clx, at + piece * 4)) * width);
    // No two pieces are of the same text.
    told += bytes.length;
    demand(told <= file.length);
    spend(budget, bytes.length);
    const text = (width === 1 ? latin1 : utf16)(bytes);
    let start = 0;
    let before = '';
    for (let index = 0; index <= text.length; index += 1) {
      while (left === 0 && story < STORIES.length) {
        story += 1;
        left = u32(file, 0x4c + story * 4);
        fields = [];
        codes = 0;
      }
      const code = text.charCodeAt(index);
      const bits = said[from + index * width] || 0;
      const name = STORIES[story] || 'document';
      const target =
        codes > 0
          ? ''
          : name === COMMENTS
            ? name
            : bits & DELETED
              ? '-tracked deletions'
              : bits & HIDDEN
                ? '-hidden text'
                : name;
      if (code > 31 && target === before) {
        left -= 1;
        continue;
      }
      // A stretch ends here.
      if (before && index > start) write(before, text.slice(start, index));
      before = target;
      start = index;
      if (index === text.length) break;
      left -= 1;
      if (code > 31) continue;
      start += 1;
      const wasCode = code === FIELD_END ? fields.pop() : code === FIELD_TEXT && fields[fields.length - 1];
      if (wasCode) {
        codes -= 1;
        if (code === FIELD_TEXT) fields[fields.length - 1] = false;
      }
      if (code === FIELD) {
        fields.push(true);
        codes += 1;
      }
      const letter =
        code === 7 ? (bits & ROW_END ? ROW : '\t') : code === 13 ? (bits & IN_TABLE ? ' ' : '\n') : CONTROLS.get(code);
      if (target && letter) write(target, letter);
    }
  }
  return { parts: parts(), gaps: [] };
};
