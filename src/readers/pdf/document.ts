import { demand, spend, unreadable, whyOf, type Budget } from '../file';
import { unfilter } from './filters';
import {
  binary,
  isDict,
  isList,
  isName,
  isNumber,
  isRef,
  isStream,
  STOP,
  walk,
  type Dict,
  type Stream,
  type Value,
} from './syntax';

/** A PDF file as the objects it is made of. What does not exist, or is not what was asked for, is empty. */
export interface Document {
  /** Follows a reference, then the keys from one dictionary to the next. */
  readonly at: (value: Value | undefined, ...keys: string[]) => Value | undefined;
  readonly dictAt: (value: Value | undefined, ...keys: string[]) => Dict;
  readonly listAt: (value: Value | undefined, ...keys: string[]) => readonly Value[];
  /** A name as a string. */
  readonly nameAt: (value: Value | undefined, ...keys: string[]) => string;
  readonly numberAt: (value: Value | undefined, key: string, otherwise: number) => number;
  /** What a stream holds, its filters undone. Throws as those do. */
  readonly data: (stream: Stream) => Uint8Array;
  readonly trailer: Dict;
  /** In their order, never none; an empty one is lost. */
  readonly pages: readonly Dict[];
}

const EMPTY: Dict = new Map<string, Value>();

/**
 * What a file is searched for: where objects begin, how long their data are and where those begin, trailers, and objects
 * that hold others or act as a trailer.
 */
const MARK = /(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj|\bstream[\r\n]|\btrailer|\/(?:ObjStm|XRef)\b|\/Length\s{1,9}(\d{1,9})/g;

/** Where an object is written: in the file, or in the object stream that begins at `from` in the file. */
type Place = readonly [source: string, start: number, from: number];

/** How many references may lead to the next. */
const HOPS = 20;

/** A stream that makes more than this may not be so many times larger than what it was packed into. */
const RATIO = { from: 1_000_000, most: 200 };

/** What an object costs in memory: for each character it is written with, and for being listed. */
const COST = { character: 4, object: 50 };

/**
 * Finds the objects of a file by their own marks, as every reader must be able to: mail gateways and scanners leave
 * tables that lie, so no table is read. Of two objects with one number the later one counts, which is what incremental
 * updates, hybrid and linearised files mean by their tables. Objects are read when they are asked for; each time costs
 * as much of the budget as it is long. Throws `encrypted`, `damaged` when there is no page, `too-large`, `no-time`.
 */
export function openDocument(bytes: Uint8Array, budget: Budget): Document {
  const text = binary(bytes);
  const trailer = new Map<string, Value>();
  const places = new Map<number, Place>();
  const known = new Map<number, Value>();

  function at(value: Value | undefined, ...keys: string[]): Value | undefined {
    let found = value;
    for (let hops = 0; isRef(found); hops += 1) found = hops < HOPS ? load(found.ref) : null;
    const [key, ...more] = keys;
    return key ? at(dictOf(found).get(key), ...more) : found;
  }
  const dictOf = (value: Value | undefined) => (isDict(value) ? value : isStream(value) ? value.dict : EMPTY);
  const dictAt = (value: Value | undefined, ...keys: string[]) => dictOf(at(value, ...keys));
  const listAt = (value: Value | undefined, ...keys: string[]) => {
    const found = at(value, ...keys);
    return isList(found) ? found : [];
  };
  const nameAt = (value: Value | undefined, ...keys: string[]) => {
    const found = at(value, ...keys);
    return isName(found) ? found.name : '';
  };
  const numberAt = (value: Value | undefined, key: string, otherwise: number) => {
    const found = at(value, key);
    return isNumber(found) ? found : otherwise;
  };

  /** The first value from a place on, or that of the object which starts there. */
  function valueAt(source: string, start: number, isOne = false): Value {
    let value: Value | undefined;
    let isOpen = false;
    walk(
      source,
      start,
      (operator, [first], next) => {
        spend(budget, (next - start) * COST.character);
        if (operator === 'obj' && !isOpen) {
          isOpen = true;
          return next;
        }
        value = operator === 'stream' && isDict(first) ? { dict: first, start: afterLine(next) } : first;
        return STOP;
      },
      isOne,
    );
    return value === undefined ? null : value;
  }
  const afterLine = (place: number) => place + (text.charAt(place) + text.charAt(place + 1) === '\r\n' ? 2 : 1);

  /** An object that is broken is as good as lost. */
  function load(number: number): Value {
    const before = known.get(number);
    if (before !== undefined) return before;
    const place = places.get(number);
    let value: Value = null;
    if (place) attempt(() => (value = valueAt(place[0], place[1], place[0] !== text)));
    known.set(number, value);
    return value;
  }

  /** Lists an object, unless one that is written later has its number. */
  function list(number: number, source: string, start: number, from: number): void {
    const other = places.get(number);
    spend(budget, COST.object);
    if (!other || other[2] <= from) places.set(number, [source, start, from]);
  }

  /** A length is often wrong, the word behind the data hardly ever. */
  function endOf(start: number, length: number): number {
    if (/^\s{0,3}endstream/.test(text.slice(start + length, start + length + 12))) return start + length;
    const end = text.indexOf('endstream', start);
    return end < 0 ? text.length : end;
  }

  function data(stream: Stream): Uint8Array {
    const { dict, start } = stream;
    const end = endOf(start, numberAt(dict, 'Length', NaN));
    spend(budget, end - start);
    let found = bytes.subarray(start, end);
    const filter = at(dict, 'Filter');
    const parameters = at(dict, 'DecodeParms');
    const limit = Math.min(budget.bytes, Math.max(RATIO.from, found.length * RATIO.most));
    const rest = { ...budget, bytes: limit };
    try {
      (isName(filter) ? [filter] : listAt(filter)).forEach((each, index) => {
        const own = isList(parameters) ? parameters[index] : parameters;
        found = unfilter(nameAt(each), found, (name, otherwise) => numberAt(own, name, otherwise), rest);
      });
    } finally {
      budget.bytes -= limit - rest.bytes;
    }
    return found;
  }

  // Trailers by their place below zero, and objects, in the order of the file.
  const notable = new Set<number>();
  let number = 0;
  let length = NaN;
  let hasEnd = true;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const next = MARK.lastIndex;
    const mark = match[0];
    if (match[1]) {
      number = Number(match[1]);
      list(number, text, match.index, match.index);
      length = NaN;
    } else if (match[2]) {
      length = Number(match[2]);
    } else if (mark === 'trailer') {
      notable.add(-next);
    } else if (mark.charAt(0) === '/') {
      notable.add(number);
    } else if (hasEnd) {
      // What stands in data is no object, though it may look like one.
      const end = endOf(next, length);
      hasEnd = end < text.length;
      if (hasEnd) MARK.lastIndex = end;
    }
  }
  notable.forEach((each) =>
    attempt(() => {
      const value = each < 0 ? valueAt(text, -each) : load(each);
      const type = nameAt(value, 'Type');
      if (each < 0 || type === 'XRef') dictOf(value).forEach((entry, key) => trailer.set(key, entry));
      if (type !== 'ObjStm' || !isStream(value)) return;
      const content = binary(data(value));
      const first = numberAt(value, 'First', 0);
      walk(content.slice(0, first), 0, (_operator, members) => {
        for (let member = 0; member < members.length; member += 2) {
          list(Number(members[member]), content, first + Number(members[member + 1]), value.start);
        }
        return STOP;
      });
    }),
  );
  if (trailer.get('Encrypt')) throw unreadable('encrypted');

  const pages: Dict[] = [];
  const readTree = () => {
    const seen = new Set<Dict>();
    const waiting = [at(trailer, 'Root', 'Pages')];
    while (waiting.length > 0) {
      const dict = dictAt(waiting.pop());
      if (seen.has(dict)) continue;
      // Pages that are lost are many, but one gap.
      seen.add(dict);
      const kids = listAt(dict, 'Kids');
      kids
        .slice()
        .reverse()
        .forEach((kid) => waiting.push(kid));
      if (kids.length === 0 && nameAt(dict, 'Type') !== 'Pages') pages.push(dict);
    }
  };
  const isNone = () => pages.every((page) => page.size === 0);
  readTree();
  if (isNone()) {
    const loose: Dict[] = [];
    places.forEach((_place, each) => {
      const dict = dictAt({ ref: each });
      const type = nameAt(dict, 'Type');
      if (type === 'Catalog') trailer.set('Root', dict);
      if (type === 'Page') loose.push(dict);
    });
    pages.length = 0;
    readTree();
    // Without a tree, whatever says that it is a page; nobody knows how many there were.
    if (isNone()) loose.concat(EMPTY).forEach((page) => pages.push(page));
  }
  demand(!isNone());
  return { at, dictAt, listAt, nameAt, numberAt, data, trailer, pages };
}

/** Passes over what is broken: false then. Throws `too-large` and `no-time`, after which nothing can be read. */
export function attempt(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (stop) {
    const why = whyOf(stop);
    if (why === 'too-large' || why === 'no-time') throw stop;
    return false;
  }
}
