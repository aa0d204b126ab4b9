import { latin1, utf16 } from '../bytes';
import { demand, quoted, spend, unreadable, type FilePart } from '../file';
import { partOf } from '../text';
import { streamOf } from './compound';
import { cut, u16, u32 } from './package';
import type { StorageReader } from './storage';

const CONTINUE = 0x3c;

/** Columns beyond are not looked for: this format has 256. */
const COLUMNS = 1024;

interface Cell {
  readonly column: number;
  readonly text: string;
}

interface Sheet {
  /** Its name in the names of parts. */
  readonly where: string;
  readonly visible: boolean;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
}

/** Tells each record of a stream: what it is, and where its data stand. */
function eachRecord(stream: Uint8Array, act: (type: number, at: number, end: number) => void): void {
  for (let at = 0; at < stream.length;) {
    const start = at + 4;
    at = start + u16(stream, at + 2);
    demand(at <= stream.length);
    act(u16(stream, start - 4), start, at);
  }
}

/** Reads strings from a place in a record on; those that are long go on in the records behind it ([MS-XLS] 2.5.293). */
function stringsFrom(stream: Uint8Array, at: number, end: number) {
  function next(): void {
    demand(u16(stream, end) === CONTINUE);
    at = end + 4;
    end = at + u16(stream, end + 2);
  }

  /** So many letters. Where they go on in another record, that says again how wide they are. */
  function letters(count: number, flags: number): string {
    let text = '';
    for (;;) {
      const width = (flags & 1) + 1;
      const few = Math.min(count, Math.max(0, end - at) >> (width - 1));
      text += (width > 1 ? utf16 : latin1)(stream, at, at + few * width);
      at += few * width;
      count -= few;
      // On one line, as a cell is.
      if (count === 0) return text.replace(/[\t\n\r]+/g, ' ');
      next();
      flags = stream[at] || 0;
      at += 1;
    }
  }

  return {
    isOver: () => at >= end && u16(stream, end) !== CONTINUE,
    /** The letters of the record behind this one. */
    behind(count: number): string {
      at = end;
      return count > 0 ? letters(count, 0) : '';
    },
    /** A string with its length before it, in so many bytes. */
    string(width = 2): string {
      if (at >= end) next();
      const count = width > 1 ? u16(stream, at) : stream[at] || 0;
      const flags = stream[at + width] || 0;
      at += width + 1;
      let rest = 0;
      if (flags & 8) {
        rest = u16(stream, at) * 4;
        at += 2;
      }
      if (flags & 4) {
        rest += u32(stream, at);
        at += 4;
      }
      const text = letters(count, flags);
      while (rest > end - at) {
        rest -= Math.max(0, end - at);
        next();
      }
      at += rest;
      return text;
    },
  };
}

/**
 * Reads a workbook of Excel 97 to 2003 ([MS-XLS], BIFF8; read 2026-11-22) as `readXlsx` reads a newer one. Throws `encrypted`,
 * `unknown-format` where it is older, `damaged`, `too-large` and `no-time`.
 */
export const readSheets: StorageReader = (storage, budget) => {
  const book = streamOf(storage, 'workbook');
  const sheets = new Map<number, Sheet>();
  const found = new Map<string, { readonly visible: boolean; readonly lines: string[] }>();
  const codes = new Map<number, string>();
  const styles: string[] = [];
  const strings: string[] = [];
  const drawn = new Map<number, string>();
  let is1904 = false;
  let sheet: Sheet | undefined;
  /** How deep in charts and the like, which have cells of their own. */
  let nested = 0;
  let drawing = 0;
  let heading = '';
  let row = -1;
  let column = -1;
  let cells: Cell[] = [];

  function add(name: string, visible: boolean, text = ''): void {
    const part = found.get(name) || { visible, lines: [] };
    found.set(name, part);
    if (text) part.lines.push(text);
  }

  function lineOf(some: readonly Cell[]): string {
    let line = '';
    let last = 0;
    for (const cell of some) {
      const gap = Math.max(cell.column - last, line ? 1 : 0);
      // A few bytes can name the same long text again and again.
      spend(budget, gap + cell.text.length);
      line += '\t'.repeat(gap) + cell.text;
      last = cell.column;
    }
    return line;
  }

  function endRow(): void {
    const whole = lineOf(cells);
    if (sheet && whole) {
      const { where, visible, hiddenColumns, hiddenRows } = sheet;
      const apart = `hidden rows of ${where}`;
      heading = heading || whole;
      if (visible && hiddenRows.has(row)) {
        // A column's heading tells what its cells are.
        if (!found.has(apart) && whole !== heading) add(apart, false, heading);
        add(apart, false, whole);
      } else {
        const [shown, hidden] = [false, true].map((isHidden) =>
          lineOf(cells.filter((cell) => (visible && hiddenColumns.has(cell.column)) === isHidden)),
        );
        add(where, visible, shown);
        add(`hidden columns of ${where}`, false, hidden);
      }
    }
    cells = [];
  }

  function put(at: number, nth: number, text: string | undefined): void {
    if (u16(book, at) !== row) endRow();
    row = u16(book, at);
    column = u16(book, at + 2) + nth;
    if (text) cells.push({ column, text });
  }

  function endSheet(): void {
    endRow();
    const { where = '', visible = false } = sheet || {};
    drawn.forEach((text) => add(`drawings on ${where}`, visible, text));
    drawn.clear();
    heading = '';
  }

  function numberText(value: number, style: number): string {
    const format = styles[style] || '';
    const text = String(value);
    const serial = Math.floor(value) + (is1904 ? 1462 : 0);
    if (format === 'date' && serial > 0 && serial < 2_958_466) {
      // There never was a day 60, 29 February 1900: the days before it are one off.
      const day = new Date((serial - (serial < 60 ? 25_568 : 25_569)) * 86_400_000);
      return day.toISOString().replace(/^(\d+)-(\d\d)-(\d\d).*/, '$3/$2/$1');
    }
    return /^0+$/.test(format) && /^\d+$/.test(text) ? format.slice(text.length) + text : text;
  }

  /** A number in four bytes: whole, or the front of a double; perhaps a hundredfold. */
  function short(at: number): number {
    const [first = 0, ...others] = cut(book, at, 4);
    const value = first & 2 ? (u32(book, at) | 0) >> 2 : double(Uint8Array.of(0, 0, 0, 0, first & 252, ...others), 0);
    return first & 1 ? value / 100 : value;
  }

  eachRecord(book, (type, at, end) => {
    const text = (from: number, width?: number) => stringsFrom(book, from, end).string(width);
    const second = u16(book, at + 2);
    const third = u16(book, at + 4);
    if (type === 0x809) {
      if (u16(book, at) !== 0x600) throw unreadable('unknown-format');
      const begun = sheets.get(at - 4);
      nested += 1;
      if (begun) {
        endSheet();
        sheet = begun;
        nested = 0;
        add(sheet.where, sheet.visible);
      }
    } else if (type === 0x0a) nested = Math.max(0, nested - 1);
    else if (type === 0x2f) throw unreadable('encrypted');
    else if (type === 0x22) is1904 = u16(book, at) > 0;
    else if (type === 0x41e) codes.set(u16(book, at), text(at + 2));
    else if (type === 0xe0) styles.push(formatOf(second, codes.get(second) || ''));
    else if (type === 0x85) {
      const name = text(at + 6, 1);
      const visible = (third & 3) === 0;
      add(`names of ${visible ? '' : 'hidden '}sheets`, visible, name);
      const where = `${visible ? '' : 'hidden '}sheet ${quoted(name)}`;
      sheets.set(u32(book, at), { where, visible, hiddenColumns: new Set(), hiddenRows: new Set() });
    } else if (type === 0xfc) {
      const table = stringsFrom(book, at + 8, end);
      while (!table.isOver()) strings.push(table.string());
    }
    if (!sheet || nested > 0) return;

    const { where, hiddenColumns, hiddenRows } = sheet;
    if (type === 0x208) {
      if (u16(book, at + 12) & 32 || u16(book, at + 6) === 0) hiddenRows.add(u16(book, at));
    } else if (type === 0x7d) {
      const isHidden = u16(book, at + 8) & 1 || third === 0;
      for (let each = u16(book, at); isHidden && each <= Math.min(second, COLUMNS); each += 1) hiddenColumns.add(each);
    } else if (type === 0xfd) put(at, 0, strings[u32(book, at + 6)]);
    else if (type === 0x204 || type === 0xd6) put(at, 0, text(at + 6));
    else if (type === 0x203) put(at, 0, numberText(double(book, at + 6), third));
    else if (type === 0x27e) put(at, 0, numberText(short(at + 6), third));
    else if (type === 0xbd) {
      for (let each = at + 4; each + 6 < end; each += 6) {
        put(at, (each - at - 4) / 6, numberText(short(each + 2), u16(book, each)));
      }
    } else if (type === 0x06) {
      // What it came to: a number, or where that is none, a truth, or text in the next record.
      const isNumber = u16(book, at + 12) !== 0xffff;
      put(at, 0, isNumber ? numberText(double(book, at + 6), third) : '');
    } else if (type === 0x207) cells.push({ column, text: text(at) });
    else if (type === 0x5d) drawing = u16(book, at + 6);
    else if (type === 0x1b6) drawn.set(drawing, stringsFrom(book, at, end).behind(u16(book, at + 10)));
    else if (type === 0x1c) {
      const id = u16(book, at + 6);
      add(`comment in ${columnName(second)}${u16(book, at) + 1} of ${where}`, false, drawn.get(id));
      drawn.delete(id);
    } else if ((type === 0x14 || type === 0x15) && end > at) {
      const margin = text(at).replace(/&(?:"[^"]*"|\d{1,3} ?|.)/g, ' ');
      add(`${type === 0x14 ? 'header' : 'footer'} of ${where}`, false, margin.trim());
    }
  });
  endSheet();

  // What a pivot table keeps of its source, even when that is gone.
  const caches = storage.storages.get('_sx_db_cur');
  if (caches) {
    caches.streams.forEach((read) => {
      const cache = read();
      eachRecord(cache, (type, at, end) => {
        const value =
          type === 0xcd ? stringsFrom(cache, at, end).string() : type === 0xc9 ? String(double(cache, at)) : undefined;
        add("pivot table's copy of its data", false, value);
      });
    });
  }

  const parts: FilePart[] = [];
  found.forEach(({ visible, lines }, name) => parts.push(...partOf(name, visible, lines.join('\n'))));
  return { parts, gaps: [] };
};

function double(stream: Uint8Array, at: number): number {
  return new Float64Array(cut(stream, at, 8).slice().buffer)[0] || 0;
}

function columnName(column: number): string {
  return (column > 25 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What matters of a number format: that it makes a date, or zeros that pad a number. Those below 164 are known: 2.5.165. */
function formatOf(id: number, code: string): string {
  const [first = ''] = code.replace(/"[^"]*"|\[[^[\]]*\]|[\\_*]./g, '').split(';');
  return (id > 13 && id < 18) || id === 22 || /[dy]|mmm/i.test(first) ? 'date' : first;
}
