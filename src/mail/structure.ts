import { headerText } from './charset';
import { bare, first, parameter, readFields, type Field } from './headers';
import { DEPTH_LIMIT, HEADER_LIMIT, PART_HEADER_LIMIT, PARTS_LIMIT } from './limits';

/** A part that holds content, not other parts. */
export interface Leaf {
  readonly fields: readonly Field[];
  /** "text/html", in lower case. */
  readonly type: string;
  /** "base64", in lower case; empty when nothing is said. */
  readonly encoding: string;
  /** Still encoded. */
  readonly bytes: Uint8Array;
  /** The number of the nearest multipart/alternative around it, of which a reader sees one version. */
  readonly alternative: number | undefined;
  /** Inside a multipart/related, where pictures belong to the text. */
  readonly isRelated: boolean;
}

export interface Structure {
  /** The header lines at the top. */
  readonly fields: readonly Field[];
  /** False when header lines were left out or could be read otherwise. */
  readonly fieldsWhole: boolean;
  readonly leaves: readonly Leaf[];
  /** False when parts were left out, being too many or too deep. */
  readonly leavesWhole: boolean;
  /** False when the file ends before its last part does. */
  readonly isClosed: boolean;
}

interface Open {
  readonly boundary: Uint8Array;
  readonly alternative: number | undefined;
  readonly isRelated: boolean;
  readonly type: string;
}

const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const TAB = 0x09;
const NONE = new Uint8Array();

/** Takes an email apart along its boundaries in one pass over the bytes, without decoding anything. */
export function structureOf(bytes: Uint8Array): Structure {
  const open: Open[] = [];
  const leaves: Leaf[] = [];
  let alternatives = 0;
  let parts = 0;
  let leavesWhole = true;
  let at = 0;

  /** The level whose boundary this line is, and whether it is the last one; undefined for any other line. */
  const boundaryAt = (start: number, end: number): { level: number; isLast: boolean } | undefined => {
    if (open.length === 0 || bytes[start] !== HYPHEN || bytes[start + 1] !== HYPHEN) return undefined;
    let to = end;
    while (to > start && (bytes[to - 1] === SPACE || bytes[to - 1] === TAB)) to -= 1;
    for (let level = open.length - 1; level >= 0; level -= 1) {
      const boundary = open[level]?.boundary ?? NONE;
      const rest = to - start - 2 - boundary.length;
      if ((rest !== 0 && rest !== 2) || !boundary.every((byte, index) => bytes[start + 2 + index] === byte)) continue;
      if (rest === 0) return { level, isLast: false };
      if (bytes[to - 1] === HYPHEN && bytes[to - 2] === HYPHEN) return { level, isLast: true };
    }
    return undefined;
  };

  /** Header lines from `at` on; stops behind the empty line, or at a boundary. */
  const readHeader = (limit: number): { fields: readonly Field[]; whole: boolean } => {
    const start = at;
    let end = at;
    while (at < bytes.length) {
      const { end: lineEnd, next } = lineAt(bytes, at);
      if (lineEnd === at) {
        at = next;
        break;
      }
      if (boundaryAt(at, lineEnd) !== undefined) break;
      at = next;
      end = at;
    }
    const kept = Math.min(end, start + limit);
    const read = readFields(headerText(bytes.subarray(start, kept)));
    return { fields: read.fields, whole: read.whole && kept === end };
  };

  const root = readHeader(HEADER_LIMIT);
  let current: Omit<Leaf, 'bytes'> | undefined;
  let contentFrom = at;

  const begin = (fields: readonly Field[]): void => {
    const around = open[open.length - 1];
    const value = first(fields, 'content-type') ?? (around?.type === 'multipart/digest' ? 'message/rfc822' : '');
    const type = bare(value) === '' ? 'text/plain' : bare(value);
    current = undefined;
    contentFrom = at;
    parts += 1;
    if (type.startsWith('multipart/')) {
      const boundary = parameter(value, 'boundary') ?? '';
      if (boundary === '' || open.length >= DEPTH_LIMIT) leavesWhole = false;
      else {
        if (type === 'multipart/alternative') alternatives += 1;
        open.push({
          boundary: new TextEncoder().encode(boundary.trimEnd()),
          type,
          alternative: type === 'multipart/alternative' ? alternatives : around?.alternative,
          isRelated: type === 'multipart/related' || around?.isRelated === true,
        });
      }
      return;
    }
    current = {
      fields,
      type,
      encoding: bare(first(fields, 'content-transfer-encoding') ?? '').replace(/"/g, ''),
      alternative: around?.alternative,
      isRelated: around?.isRelated === true,
    };
  };
  const finish = (end: number): void => {
    if (current !== undefined)
      leaves.push({ ...current, bytes: bytes.subarray(contentFrom, Math.max(contentFrom, end)) });
    current = undefined;
  };

  begin(root.fields);
  while (open.length > 0 && at < bytes.length) {
    const { end, next } = lineAt(bytes, at);
    const boundary = boundaryAt(at, end);
    if (boundary === undefined) {
      at = next;
      continue;
    }
    finish(beforeLine(bytes, at));
    open.length = boundary.isLast ? boundary.level : boundary.level + 1;
    at = next;
    if (boundary.isLast) continue;
    if (parts >= PARTS_LIMIT) {
      leavesWhole = false;
      break;
    }
    begin(readHeader(PART_HEADER_LIMIT).fields);
  }
  const isClosed = open.length === 0 || at < bytes.length;
  finish(bytes.length);
  return { fields: root.fields, fieldsWhole: root.whole, leaves, leavesWhole, isClosed };
}

/** Where the line that starts at `start` ends, without its line end, and where the next one starts. */
function lineAt(bytes: Uint8Array, start: number): { end: number; next: number } {
  const newline = bytes.indexOf(LF, start);
  if (newline === -1) return { end: bytes.length, next: bytes.length };
  return { end: newline > start && bytes[newline - 1] === CR ? newline - 1 : newline, next: newline + 1 };
}

/** The line end before a boundary belongs to the boundary. */
function beforeLine(bytes: Uint8Array, start: number): number {
  if (start === 0 || bytes[start - 1] !== LF) return start;
  return start > 1 && bytes[start - 2] === CR ? start - 2 : start - 1;
}
