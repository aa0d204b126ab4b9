import { identifiersIn, type Identifier } from '../../../../src/engine/text/identifiers';
import { TEMPLATES, type Gold, type Message } from './messages';

/** How one recogniser does; weak findings, which no check acts upon, are not counted. */
export interface Score {
  /** Identifiers in the messages, and how many of them were found. */
  readonly there: number;
  readonly found: number;
  /** What was found although it is none. */
  readonly wrong: number;
  /** found / there, and found / (found + wrong); 1 where nothing is. */
  readonly recall: number;
  readonly precision: number;
}

export type Scores = { readonly [kind in Identifier['kind']]: Score };

const KINDS: readonly Identifier['kind'][] = [
  'nhs-number',
  'chi-number',
  'hc-number',
  'ni-number',
  'hospital-number',
  'birth-date',
  'postcode',
];

const told = ({ kind, start, key }: Gold) => `${kind} ${start} ${key}`;

/** What is missing and what is wrong in a message, as words that can be read; empty when all is right. */
export function mistakes({
  text,
  gold,
}: Message): readonly { readonly kind: Identifier['kind']; readonly wrong: boolean }[] {
  const found = identifiersIn(text, { templates: TEMPLATES }).filter((each) => each.strength !== 'weak');
  const [expected, got] = [new Set(gold.map(told)), new Set(found.map(told))];
  return [
    ...gold.filter((each) => !got.has(told(each))).map(({ kind }) => ({ kind, wrong: false })),
    ...found.filter((each) => !expected.has(told(each))).map(({ kind }) => ({ kind, wrong: true })),
  ];
}

/** Each recogniser's precision and recall over the messages. */
export function scoresOf(messages: readonly Message[]): Scores {
  const all = messages.flatMap(mistakes);
  const score = (kind: Identifier['kind']): Score => {
    const there = messages.reduce((sum, { gold }) => sum + gold.filter((each) => each.kind === kind).length, 0);
    const wrong = all.filter((each) => each.kind === kind && each.wrong).length;
    const found = there - all.filter((each) => each.kind === kind && !each.wrong).length;
    const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
    return { there, found, wrong, recall: share(found, there), precision: share(found, found + wrong) };
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, score(kind)])) as unknown as Scores;
}

/** Messages of 1,000 in which something of these kinds is found. */
export function alarmsPer1000(messages: readonly Message[], kinds: readonly Identifier['kind'][] = KINDS): number {
  const alarms = messages.filter((message) =>
    mistakes(message).some(({ kind, wrong }) => wrong && kinds.includes(kind)),
  );
  return (alarms.length / messages.length) * 1000;
}
