import { decoded } from '../engine/text/entities';
import { utf16, utf8, utf8Bytes } from './bytes';
import { demand } from './file';

/** What a walk over XML tells, in the document's order. Names are local names, without their prefix. */
export interface XmlEvents {
  /**
   * `attribute` gives a value by local name, entities resolved; only until `open` returns. An empty element is opened and
   * closed.
   */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  /** Text between tags, the five entities and numeric references resolved; CDATA as it stands. */
  readonly text?: (text: string) => void;
}

/**
 * Walks XML from front to end once, linear in its length. No DTD, no entities but those that mail has: a DOCTYPE is
 * passed over, and one that declares anything is refused (assurance X-15). Throws `damaged` where the markup breaks off
 * or there is none; the names of closing tags are not compared, only counted. Bytes are walked without making one text of
 * them, in any encoding that `xmlText` knows.
 */
export function walkXml(xml: string | Uint8Array, on: XmlEvents): void {
  // One kind of array only: the walk is slower by half in an engine that has met two.
  const units = typeof xml === 'string' ? utf8Bytes(xml) : isUtf16(xml) ? utf8Bytes(xmlText(xml)) : xml;
  const end = units.length;
  const cut = (from: number, to: number) => utf8(units, from, to);
  /** Where the attributes of the last tag stand: the name from and to, the value from and to. */
  const places: number[] = [];
  let count = 0;
  /** The names seen, by a number that their letters make: nearly every tag is one that was there before. */
  const names: string[] = [];
  let depth = 0;
  let at = 0;

  function is(text: string, from: number): boolean {
    let index = 0;
    while (index < text.length && units[from + index] === text.charCodeAt(index)) index += 1;
    return index === text.length;
  }

  function attribute(name: string): string | undefined {
    for (let index = 0; index < count; index += 4) {
      const from = places[index] || 0;
      if (places[index + 1] === from + name.length && is(name, from)) {
        return decoded(cut(places[index + 2] || 0, places[index + 3] || 0));
      }
    }
    return undefined;
  }

  function behindSpaces(from: number): number {
    while ((units[from] || CLOSE) <= SPACE) from += 1;
    return from;
  }

  /** Behind the next such mark. */
  function past(mark: string, from: number): number {
    while (!is(mark, from)) {
      demand(from < end);
      from += 1;
    }
    return from + mark.length;
  }

  while (at < end) {
    const before = at;
    while (at < end && units[at] !== OPEN) at += 1;
    if (at > before && on.text) on.text(decoded(cut(before, at)));
    if (at === end) break;

    const angle = at;
    at += 1;
    let code = units[at] || 0;
    if (code === MARK) {
      if (is('[CDATA[', at + 1)) {
        at = past(']]>', at);
        if (on.text) on.text(cut(angle + 9, at - 3));
      } else if (is('--', at + 1)) at = past('-->', at + 3);
      else {
        at = past('>', at);
        demand(cut(angle, at).indexOf('[') === -1);
      }
      continue;
    }
    if (code === QUESTION) {
      at = past('?>', at);
      continue;
    }
    const closes = code === SLASH;
    if (closes) at += 1;
    let from = at;
    let key = 0;
    for (code = units[at] || 0; code > SPACE && code !== SLASH && code !== CLOSE; code = units[at] || 0) {
      at += 1;
      key = (key * 5 + code) & 1023;
      if (code === COLON) {
        from = at;
        key = 0;
      }
    }
    let name = names[key] || '';
    if (name.length !== at - from || !is(name, from)) {
      name = cut(from, at);
      names[key] = name;
    }
    demand(name !== '');
    if (closes) {
      at = past('>', at);
      depth -= 1;
      if (on.close) on.close(name);
      continue;
    }

    count = 0;
    while (code !== CLOSE) {
      if (code <= SPACE || code === SLASH) {
        demand(at < end);
        at += 1;
        code = units[at] || 0;
        continue;
      }
      from = at;
      for (; code > SPACE && code !== EQUALS && code !== CLOSE; code = units[at] || 0) {
        at += 1;
        if (code === COLON) from = at;
      }
      places[count] = from;
      places[count + 1] = at;
      at = behindSpaces(at);
      demand(units[at] === EQUALS);
      at = behindSpaces(at + 1);
      const quote = units[at];
      demand(quote === QUOTE || quote === DOUBLE_QUOTE);
      from = at + 1;
      at = past(String.fromCharCode(quote), from);
      places[count + 2] = from;
      places[count + 3] = at - 1;
      count += 4;
      code = units[at] || 0;
    }
    at += 1;
    const isEmpty = units[at - 2] === SLASH;
    if (on.open) on.open(name, attribute);
    if (!isEmpty) depth += 1;
    else if (on.close) on.close(name);
  }
  demand(depth === 0 && names.length > 0);
}

const SPACE = 32;
const MARK = 33;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const OPEN = 60;
const EQUALS = 61;
const CLOSE = 62;
const QUESTION = 63;

/** The text of an XML file's bytes: UTF-16 where their first two are its mark or half empty, else UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  return isUtf16(bytes) ? utf16(bytes, 0, bytes.length, bytes[0] === 0 || bytes[0] === 0xfe) : utf8(bytes);
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return first === 0 || second === 0 || first > 0xfd;
}
