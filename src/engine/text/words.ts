import type { Range } from '../draft';
import { folded, SPACE, UNSEEN } from './characters';

/** One letter further into the phrases: what may follow, and whether a phrase ends here. */
interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}

/** Word lists belong to a policy and live as long as it does. */
const tries = new WeakMap<readonly string[], Node>();

/**
 * Where any of the phrases stands as whole words, in order and apart; the longest one where several begin. Characters
 * count as they look (`folded`), those that show nothing not at all. One pass over the text, however many phrases.
 */
export function wordsIn(text: string, words: readonly string[]): readonly Range[] {
  const root = trieOf(words);
  const found: Range[] = [];
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = folded(text.charCodeAt(at));
    if (code === UNSEEN) continue;
    const node = isWordCode(before) && isWordCode(code) ? undefined : root.next.get(code);
    before = code;
    if (node === undefined) continue;
    const end = matchEnd(text, at, node);
    if (end === -1) continue;
    found.push({ start: at, end });
    at = end - 1;
    before = folded(text.charCodeAt(at));
  }
  return found;
}

/** The end of the longest phrase that `first`, the letter at `start`, begins; -1 when none is there whole. */
function matchEnd(text: string, start: number, first: Node): number {
  let node = first;
  let last = folded(text.charCodeAt(start));
  let longest = -1;
  for (let at = start + 1; ; at += 1) {
    const code = at < text.length ? folded(text.charCodeAt(at)) : SPACE;
    if (code === UNSEEN) continue;
    if (node.ends && !(isWordCode(last) && isWordCode(code))) longest = at;
    if (at >= text.length) return longest;
    if (code === SPACE && last === SPACE) continue;
    const next = node.next.get(code);
    if (next === undefined) return longest;
    node = next;
    last = code;
  }
}

function trieOf(words: readonly string[]): Node {
  const known = tries.get(words);
  if (known !== undefined) return known;
  const root: Node = { next: new Map(), ends: false };
  words.forEach((phrase) => {
    let node = root;
    let last = SPACE;
    const plain = phrase.trim();
    for (let at = 0; at < plain.length; at += 1) {
      const code = folded(plain.charCodeAt(at));
      if (code === UNSEEN || (code === SPACE && last === SPACE)) continue;
      let next = node.next.get(code);
      if (next === undefined) node.next.set(code, (next = { next: new Map(), ends: false }));
      node = next;
      last = code;
    }
    if (node !== root) node.ends = true;
  });
  tries.set(words, root);
  return root;
}

/** Letters and digits; beyond ASCII everything but the blocks of signs and punctuation. */
function isWordCode(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return !(code >= 0x2000 && code < 0x2c00) && !(code >= 0x3000 && code < 0x3040) && code < 0xd800;
}
