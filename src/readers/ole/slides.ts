import { latin1, utf16 } from '../bytes';
import { spend, unreadable, type FilePart, type Gap } from '../file';
import { inflate } from '../inflate';
import { partOf } from '../text';
import { newParts } from '../text-parts';
import { streamOf } from './compound';
import { addObject, cut, u16, u32 } from './package';
import type { StorageReader } from './storage';

/** From here on the numbers of slides are those of masters. */
const MASTERS = 0x80000000;

/** A slide, or the notes of one, where it stands in the file. */
interface Page {
  readonly at: number;
  /** Of notes, what their slide is called; 0 for a slide. */
  readonly notesOf: number;
  isHidden: boolean;
  text: string;
}

/**
 * Reads a presentation of PowerPoint 97 to 2003 ([MS-PPT], record types of 2.13.24, read 2026-11-22): slides by their
 * numbers, headers and footers; and not visible: hidden slides, notes, comments, and slides that were changed but are still
 * in the file. Throws `encrypted`, `damaged`, `too-large` and `no-time`. Linear.
 */
export const readSlides: StorageReader = (storage, budget, readInside) => {
  const file = streamOf(storage, 'powerpoint document');
  if (u32(streamOf(storage, 'current user'), 12) === 0xf3d1c4df) throw unreadable('encrypted');
  spend(budget, file.length);
  const parts: FilePart[] = [];
  const inner: FilePart[] = [];
  const gaps: Gap[] = [];
  const others = newParts('');
  const pages: Page[] = [];
  /** The outline: the text of slides and notes by their number in the table of what is in force. */
  const outline = new Map<number, string>();
  const places = new Map<number, number>();
  const order = new Map<number, number>();
  const names = new Map<number, number>();
  let page: Page | undefined;
  let listed = 0;
  let list = 0;
  let parent = 0;
  let from = 0;
  let top = 0;

  /** Begins the page whose record is the outermost here. */
  function begin(notesOf: number): void {
    page = { at: from, notesOf, isHidden: false, text: '' };
    pages.push(page);
  }

  function write(text: string): void {
    const line = `${text.replace(/[\r\v]/g, '\n')}\n`;
    if (page) page.text += line;
    else if (listed) outline.set(listed, (outline.get(listed) || '') + line);
  }

  for (let at = 0; at < file.length;) {
    const version = u16(file, at);
    const type = u16(file, at + 2);
    const start = at + 8;
    const data = cut(file, start, u32(file, at + 4));
    const instance = version >> 4;
    if (at >= top) {
      from = at;
      top = start + data.length;
      listed = 0;
      page = undefined;
      if (type === 1006) begin(0);
    }
    // What holds others is stepped into; so are the tags of programs, which do not say that they do.
    const isFolder = (version & 15) === 15 || type === 5003;
    at = isFolder ? start : start + data.length;
    if (isFolder) parent = type;

    if (type === 12052) throw unreadable('encrypted');
    else if (type === 4080) list = instance;
    else if (type === 1011) {
      listed = u32(data, 0);
      if (list === 0) {
        order.set(listed, order.size + 1);
        names.set(u32(data, 12), order.size);
      }
    } else if (type === 4000) write(utf16(data));
    else if (type === 4008) write(latin1(data));
    else if (type === 4026 && (parent === 4057 || (parent === 12000 && instance === 1))) {
      others.part();
      others.write(parent === 4057 ? 'headers and footers' : '-comments', utf16(data));
    } else if (type === 1009 && u32(data, 0) < MASTERS) begin(u32(data, 0));
    else if (type === 1017 && page) page.isHidden = (u16(data, 10) & 4) > 0;
    else if (type === 6002) {
      for (let entry = 0; entry < data.length; entry += 4) {
        let id = u32(data, entry) & 0xfffff;
        for (let left = u32(data, entry) >>> 20; left > 0 && entry < data.length; left -= 1) {
          entry += 4;
          places.set(id, u32(data, entry));
          id += 1;
        }
      }
    } else if (type === 4113) {
      addObject(inner, gaps, () =>
        readInside(instance > 0 ? inflate(data.subarray(6), budget, u32(data, 0)) : data, 'embedded file'),
      );
    }
  }

  const inForce = new Map<number, number>();
  places.forEach((place, id) => inForce.set(place, id));
  function add(id: number, { notesOf, isHidden, text }: Omit<Page, 'at'>): void {
    const number = notesOf ? names.get(notesOf) : order.get(id);
    const name = `${notesOf ? 'notes of ' : isHidden ? 'hidden ' : ''}slide ${number || 0}`;
    const whole = (outline.get(id) || '') + text;
    outline.delete(id);
    parts.push(...partOf(number ? name : 'earlier version of a slide', number ? name.charAt(0) === 's' : false, whole));
  }
  for (const each of pages) add(inForce.get(each.at) || 0, each);
  outline.forEach((_, id) => add(id, { notesOf: 0, isHidden: false, text: '' }));
  return { parts: [...parts, ...others.parts(), ...inner], gaps };
};
