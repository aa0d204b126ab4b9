import { latin1 } from './bytes';
import { spend, unreadable, type Reader } from './file';
import { newMail } from './mail-content';
import { decodedBytes, textIn } from './text';

/** Parts inside parts are read down to here; real mail needs five. */
const DEEPEST = 20;

/** Longer values of header fields are cut before their parameters are looked for. */
const LONGEST = 10_000;

const PERSONAL = ['subject', 'from', 'to', 'cc', 'bcc'];

/**
 * Reads a mail or a web archive (RFC 5322, RFC 2045 to 2047, RFC 2231; read 2026-11-22): subject, people and text as one
 * part, what its styling hides as another, attached files and mails by `readInside`. What is encrypted, nested too deep or
 * in letters that nobody here knows is a gap. Throws `damaged` where there is no header, `too-large` and `no-time`.
 */
export const readEml: Reader = (bytes, budget, readInside) => {
  const { attach, content, html, missing, write } = newMail(readInside);

  function entity(start: number, end: number, depth: number, usual: string): void {
    const fields = new Map<string, string>();
    const body = readHeader(bytes, start, end, fields);
    const field = (name: string) => fields.get(name) || '';
    const kind = field('content-type') || usual;
    const disposition = field('content-disposition');
    const type = (/^[^\s;,]*/.exec(kind) || [''])[0].toLowerCase();
    if (depth === 0) {
      if (fields.size === 0) throw unreadable('damaged');
      for (const each of PERSONAL) write(words(field(each)));
    }
    if (budget.entries < 1) throw unreadable('too-large');
    budget.entries -= 1;

    if (type === 'multipart/encrypted') {
      missing('message', 'encrypted');
      return;
    }
    if (/^multipart\//.test(type)) {
      const parts = depth < DEEPEST ? partsOf(bytes, body, end, parameter(kind, 'boundary')) : [];
      if (parts.length === 0) missing('message', depth < DEEPEST ? 'damaged' : 'too-large');
      for (const [from, to] of parts) {
        entity(from, to, depth + 1, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain');
      }
      return;
    }
    // What signs or styles says nothing.
    if (/-signature$|\/(?:css|javascript)$/.test(type)) return;

    spend(budget, end - body);
    const raw = bytes.subarray(body, end);
    const encoding = field('content-transfer-encoding').toLowerCase();
    const data = /base64/.test(encoding) ? unbase64(raw) : /quoted/.test(encoding) ? unquoted(raw, 61) : raw;
    const name = words(parameter(disposition, 'filename') || parameter(kind, 'name'));
    if (name || /^attachment/i.test(disposition) || !/^(?:text\/(?!calendar)|message\/d)/.test(type)) {
      attach(data, name, type, fields.has('content-id'));
      return;
    }
    const text = textIn(parameter(kind, 'charset'), data);
    if (text === undefined) missing('message', 'unknown-format');
    (type === 'text/html' ? html : write)(text || latin1(data));
  }

  entity(0, bytes.length, 0, 'text/plain');
  return content();
};

/** Reads the fields of a header, by their names in small letters, unfolded; returns where the body begins. */
function readHeader(bytes: Uint8Array, start: number, end: number, fields: Map<string, string>): number {
  let body = start;
  for (let line = -1; body < end && line !== body;) {
    line = body;
    const next = bytes.indexOf(10, line);
    body = next === -1 || next >= end ? end : next + 1;
    // An empty line ends it.
    if (next === line || (next === line + 1 && bytes[line] === 13)) break;
  }
  const header = decodedBytes(bytes.subarray(start, body)).replace(/\r?\n[ \t]/g, ' ');
  for (const line of header.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([\w-]+)[ \t]?:(.*)/.exec(line) || [];
    const key = name.toLowerCase();
    const before = fields.get(key);
    if (name) fields.set(key, before ? `${before}, ${value.trim()}` : value.trim());
  }
  return body;
}

/** Where the parts of a multipart stand; one without an end ends where all does. */
function partsOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  boundary: string,
): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  const mark = `--${boundary}`;
  let from = -1;
  for (let at = bytes.indexOf(45, start); at !== -1 && at < end; at = bytes.indexOf(45, at + 1)) {
    if (at > start && bytes[at - 1] !== 10) continue;
    let length = 0;
    while (length < mark.length && bytes[at + length] === mark.charCodeAt(length)) length += 1;
    const next = bytes[at + length] || 0;
    const isLast = next === 45 && bytes[at + length + 1] === 45;
    // Another boundary may begin as this one does.
    if (length < mark.length || (next > 32 && !isLast)) continue;
    if (from !== -1) parts.push([from, at]);
    from = isLast ? -1 : bytes.indexOf(10, at) + 1 || end;
    if (isLast) break;
  }
  if (from !== -1) parts.push([from, end]);
  return parts;
}

/** The text of a field, its encoded words read (RFC 2047). */
function words(field: string): string {
  let last = -1;
  return field.replace(
    /( ?)=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi,
    (whole: string, space: string, charset: string, how: string, text: string, at: number) => {
      // The space between two encoded words is not there.
      const before = at === last ? '' : space;
      last = at + whole.length;
      const data = /b/i.test(how) ? unbase64(bytesOf(text)) : unquoted(bytesOf(text.split('_').join(' ')), 61);
      return before + (textIn(charset.replace(/\*.*/, ''), data) || latin1(data));
    },
  );
}

/** A parameter of a field, put together and decoded (RFC 2231); empty when there is none. */
function parameter(field: string, name: string): string {
  const pattern = /;\s*([^\s=;*]+)(?:\*\d+)?(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;
  const text = field.slice(0, LONGEST);
  let value = '';
  let isEncoded = false;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, key = '', star, inQuotes = '', bare = ''] = match;
    if (key.toLowerCase() !== name) continue;
    if (star) isEncoded = true;
    value += inQuotes.replace(/\\(.)/g, '$1') || bare;
  }
  if (!isEncoded) return value;
  const [, charset = '', encoded = ''] = /^([^']*)'[^']*'(.*)$/.exec(value) || [];
  const data = unquoted(bytesOf(encoded), 37);
  return textIn(charset, data) || latin1(data);
}

/** The low byte of each code unit: the bytes of text that stands for bytes. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** What base64 stands for; what is none of its letters is passed over. Linear. */
export function unbase64(bytes: Uint8Array): Uint8Array {
  const values = new Uint8Array(256);
  bytesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((letter, value) => {
    values[letter] = value + 1;
  });
  const made = new Uint8Array((bytes.length * 3) / 4);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = values[byte] || 0;
    if (!value) continue;
    held = ((held << 6) | (value - 1)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    made[length] = held >> bits;
    length += 1;
  }
  return made.subarray(0, length);
}

/** What quoted-printable stands for, or any letters of which one begins the hexadecimal digits of others. Linear. */
function unquoted(bytes: Uint8Array, mark: number): Uint8Array {
  const made = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    let byte = bytes[at] || 0;
    if (byte === mark) {
      const digits = latin1(bytes, at + 1, at + 3);
      if (/^(?:\n|\r\n)/.test(digits)) {
        at += digits.charAt(0) === '\n' ? 1 : 2;
        continue;
      }
      if (/^[\da-f]{2}$/i.test(digits)) {
        byte = parseInt(digits, 16);
        at += 2;
      }
    }
    made[length] = byte;
    length += 1;
  }
  return made.subarray(0, length);
}
