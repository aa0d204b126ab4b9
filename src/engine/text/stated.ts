import type { Draft, Place } from '../draft';
import { wordsIn } from './words';

/** Where a phrase stands. */
export type Stated = Place & { readonly part: 'subject' | 'body' };

/** How far back and on a sentence is looked at, in characters. */
const BACK = 160;
const ON = 40;

/**
 * Where any of the phrases stands in the new text, and before it in the subject unless this is a reply, whose subject is
 * another's. A phrase counts only as the writer's own statement: not in double quotation marks, with nothing that `unless`
 * finds before it in its sentence, and nothing that `unlessAfter` finds behind it. Linear in the text.
 */
export function statedIn(
  draft: Draft,
  words: readonly string[],
  unless: RegExp,
  unlessAfter?: RegExp,
): readonly Stated[] {
  const found = (text: string, part: 'subject' | 'body') =>
    wordsIn(text, words)
      .filter(({ start, end }) => {
        const paragraph =
          text
            .slice(Math.max(0, start - BACK), start)
            .split('\n\n')
            .pop() || '';
        return (
          paragraph.split(/["\u201c\u201d]/).length % 2 === 1 &&
          !unless.test(paragraph.split(/[.!?;]\s/).pop() || '') &&
          !(unlessAfter && unlessAfter.test(text.slice(end, end + ON)))
        );
      })
      .map((range) => ({ part, ...range }));
  return [
    ...found(draft.kind === 'reply' ? '' : draft.subject, 'subject'),
    ...found(draft.body.slice(0, draft.quotedFrom), 'body'),
  ];
}
