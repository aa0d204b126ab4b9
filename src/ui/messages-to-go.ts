import { quotedHeading, quotedMessages, type Draft } from '../engine';
import { inPlainSight, withNumbersHidden } from './excerpt';

/** A quoted message that a cut takes off. */
export interface MessageToGo {
  /** How many messages down it stands, from 1. */
  readonly down: number;
  /** Who wrote it and when, for a person to read; empty where it does not say. */
  readonly heading: string;
}

const LONGEST = 160;

/** The quoted messages that a cut at `from` takes off, the latest first. */
export function messagesToGo({ body, quotedFrom }: Draft, from: number): readonly MessageToGo[] {
  return quotedMessages(body, quotedFrom)
    .map((start, index, starts) => ({ start, down: index + 1, end: starts[index + 1] }))
    .filter(({ start }) => start >= from)
    .map(({ start, down, end }) => ({ down, heading: shown(quotedHeading(body.slice(start, end))) }));
}

function shown(heading: string): string {
  return withNumbersHidden(inPlainSight(heading)).slice(0, LONGEST);
}
