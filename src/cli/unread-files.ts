import type { Draft, Gap } from '../engine';

/** An attachment that was not looked into, or not whole, and why: each reason once. */
export interface UnreadFile {
  readonly index: number;
  readonly whys: readonly Gap['why'][];
  /** Nothing of it was. */
  readonly isWhole: boolean;
}

/** Attachments that nobody looked into, or not whole, in order; pictures in the text apart, which the sender sees. */
export function unreadFiles({ attachments }: Draft): readonly UnreadFile[] {
  return attachments.flatMap(({ inline, content }, index) => {
    const gaps = content.gaps.filter(({ why }) => !inline || why !== 'picture');
    const whys = [...new Set(gaps.map(({ why }) => why))];
    return whys.length === 0 ? [] : [{ index, whys, isWhole: gaps.some(({ name }) => name === '') }];
  });
}
