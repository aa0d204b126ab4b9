import type { Identifier } from '../../../../src/engine/text/identifiers';

/** What a reader who knows says that a stretch of a message is. */
export type Gold = Pick<Identifier, 'kind' | 'start' | 'end' | 'key'>;

/** A message and everything in it that tells who a patient is. */
export interface Message {
  readonly text: string;
  readonly gold: readonly Gold[];
}

/** How the hospital numbers of the corpus are written. */
export const TEMPLATES = ['{letter:1}{digit:6}', 'RXQ{digit:7}', '{digit:8}'];

/** What stands for a `{name}` in a frame: words, or words that are an identifier. */
export type Filling = string | { readonly kind: Identifier['kind']; readonly written: string; readonly key: string };

/** Puts the fillings into a frame and notes where the identifiers went. */
export function filled(frame: string, filling: (name: string) => Filling): Message {
  let text = '';
  const gold: Gold[] = [];
  let from = 0;
  for (const part of frame.matchAll(/\{([a-z]+)\}/g)) {
    text += frame.slice(from, part.index);
    from = part.index + part[0].length;
    const words = filling(part[1] ?? '');
    if (typeof words === 'string') {
      text += words;
    } else {
      gold.push({ kind: words.kind, key: words.key, start: text.length, end: text.length + words.written.length });
      text += words.written;
    }
  }
  return { text: text + frame.slice(from), gold };
}

/** Several messages one after the other. */
export function joined(messages: readonly Message[], between: string): Message {
  let text = '';
  const gold: Gold[] = [];
  for (const message of messages) {
    if (text !== '') text += between;
    const offset = text.length;
    gold.push(...message.gold.map((each) => ({ ...each, start: each.start + offset, end: each.end + offset })));
    text += message.text;
  }
  return { text, gold };
}
