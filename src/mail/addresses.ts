import { decoded } from './headers';

/** One entry of an address line. */
export interface Listed {
  /** Decoded. */
  readonly name: string;
  /** As written between the angle brackets, or alone; empty when there is only a name. */
  readonly address: string;
  /** A group without members: whoever is behind it cannot be seen. */
  readonly emptyGroup: boolean;
}

/**
 * Reads the list in a To, Cc, Bcc or From line. An address is kept as written, quotes and all: what cannot be read
 * plainly must stay so, for the engine to see. An entry that two readers could read differently (text after the
 * brackets, two pairs of brackets) becomes one address that nobody can read.
 */
export function addressList(line: string): readonly Listed[] {
  const entries: Listed[] = [];
  let groupName: string | undefined;
  let members = 0;
  const closeGroup = () => {
    if (groupName !== undefined && members === 0) entries.push({ name: groupName, address: '', emptyGroup: true });
    groupName = undefined;
    members = 0;
  };
  pieces(line).forEach((piece) => {
    if (piece.end === ':') {
      closeGroup();
      groupName = decoded(plainWords(piece.text));
      return;
    }
    const entry = entryOf(piece.text);
    if (entry !== undefined) {
      entries.push(entry);
      members += 1;
    }
    if (piece.end === ';') closeGroup();
  });
  closeGroup();
  return entries;
}

interface Piece {
  readonly text: string;
  /** What ended it: a comma, a semicolon, the colon after a group's name, or the end of the line. */
  readonly end: ',' | ';' | ':' | '';
}

const CLOSERS: { readonly [open: string]: string } = { '"': '"', '(': ')', '<': '>', '[': ']' };

/** Cuts at commas, semicolons and a group's colon, but not inside quotes, comments, angle brackets or literals. */
function pieces(line: string): readonly Piece[] {
  const found: Piece[] = [];
  /** Openers that are never closed: ordinary characters, or one stray quote would swallow everybody after it. */
  const plain = new Set<string>();
  let start = 0;
  let inGroup = false;
  let hasAt = false;
  let at = 0;
  while (at < line.length) {
    const char = line.charAt(at);
    const end = spanEnd(line, at, plain);
    if (end !== -1) {
      at = end + 1;
      continue;
    }
    if (char === '@') hasAt = true;
    if (char === ',' || char === ';' || (char === ':' && !inGroup && !hasAt)) {
      found.push({ text: line.slice(start, at), end: char });
      inGroup = char === ':' || (char === ',' && inGroup);
      hasAt = false;
      start = at + 1;
    }
    at += 1;
  }
  found.push({ text: line.slice(start), end: '' });
  return found;
}

const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?[^?\s]*\?=/iy;

/**
 * The last character of the span that starts at `at`: quotes, a comment, angle brackets, a literal, an encoded word. -1
 * when none does. `plain` collects openers that nothing closes.
 */
function spanEnd(line: string, at: number, plain: Set<string>): number {
  const char = line.charAt(at);
  if (char === '=') {
    ENCODED_WORD.lastIndex = at;
    return ENCODED_WORD.test(line) ? ENCODED_WORD.lastIndex - 1 : -1;
  }
  if (CLOSERS[char] === undefined || plain.has(char)) return -1;
  const end = closing(line, at);
  if (end === -1) plain.add(char);
  return end;
}

/** Where what opens at `from` closes, or -1. Comments nest; a backslash takes the next character with it. */
function closing(line: string, from: number): number {
  const open = line.charAt(from);
  const close = CLOSERS[open] ?? '';
  let depth = 0;
  for (let at = from + 1; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === '\\' && open !== '<') at += 1;
    else if (char === '"' && open === '<') {
      const end = line.indexOf('"', at + 1);
      if (end !== -1) at = end;
    } else if (char === close) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (open === '(' && char === '(') depth += 1;
  }
  return -1;
}

/** One piece as an entry; undefined when there is nothing but space. */
function entryOf(piece: string): Listed | undefined {
  const text = piece.trim();
  if (text === '') return undefined;
  const { words, comments, angles } = spans(text);
  const angle = angles[0];
  if (angle === undefined) {
    const alone = words.join(' ').trim();
    const comment = decoded(comments.join(' ').trim());
    if (alone === '') return { name: comment, address: '', emptyGroup: false };
    if (alone.includes('@')) return { name: comment, address: alone, emptyGroup: false };
    return { name: decoded(plainWords(alone)), address: '', emptyGroup: false };
  }
  const rest = spans(text.slice(angle.end + 1));
  if (angles.length > 1 || rest.words.join('').trim() !== '') return { name: '', address: text, emptyGroup: false };
  const name = plainWords(words[0] ?? '') === '' ? comments.join(' ').trim() : plainWords(text.slice(0, angle.start));
  return { name: decoded(name), address: angle.text.trim(), emptyGroup: false };
}

interface Spans {
  /** Everything outside comments and angle brackets, quotes kept. */
  readonly words: readonly string[];
  readonly comments: readonly string[];
  readonly angles: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

function spans(text: string): Spans {
  const words: string[] = [];
  const comments: string[] = [];
  const angles: { start: number; end: number; text: string }[] = [];
  const plain = new Set<string>();
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const end = spanEnd(text, at, plain);
    if (end === -1) {
      at += 1;
      continue;
    }
    if (char === '(' || char === '<') {
      words.push(text.slice(start, at));
      if (char === '(') comments.push(text.slice(at + 1, end));
      else angles.push({ start: at, end, text: text.slice(at + 1, end) });
      start = end + 1;
    }
    at = end + 1;
  }
  words.push(text.slice(start));
  return { words, comments, angles };
}

/** A display name without its quotes and the backslashes inside them. */
function plainWords(text: string): string {
  let plain = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    else if (char === '\\' && isQuoted && at + 1 < text.length) {
      at += 1;
      plain += text.charAt(at);
    } else plain += char;
  }
  return plain.trim();
}
