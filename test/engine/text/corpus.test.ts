import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Identifier } from '../../../src/engine/text/identifiers';
import { ordinaryMessages } from './corpus/ordinary';
import { patientMessages } from './corpus/patients';
import { alarmsPer1000, scoresOf } from './corpus/recall';
import { sample, SEED } from './corpus/sample';

const patients = patientMessages(4000, SEED);
const ordinary = ordinaryMessages(5000, SEED);
const scores = scoresOf(patients);

it('the sample in the repository is what the generator makes', () => {
  expect(readFileSync(path.join(__dirname, 'corpus/sample.jsonl'), 'utf8')).toBe(sample());
});

/** At least how many of each kind are in the messages, and the least recall and precision. */
it.each<[Identifier['kind'], number, number, number]>([
  ['nhs-number', 4000, 0.99, 0.999],
  ['chi-number', 500, 0.99, 0.999],
  ['hc-number', 150, 0.99, 0.999],
  ['ni-number', 250, 0.99, 0.999],
  ['hospital-number', 800, 0.99, 0.999],
  ['birth-date', 2000, 0.99, 0.999],
  ['postcode', 700, 0.99, 0.99],
])('of %s, at least %i, a share of %d is found, and of what is found %d is one', (kind, there, recall, precision) => {
  const score = scores[kind];
  expect(score.there).toBeGreaterThanOrEqual(there);
  expect(score.recall).toBeGreaterThanOrEqual(recall);
  expect(score.precision).toBeGreaterThanOrEqual(precision);
});

it('of 1,000 ordinary messages at most 0.5 are taken to hold a patient number, and 1 anything', () => {
  expect(alarmsPer1000(ordinary, ['nhs-number', 'chi-number', 'hc-number'])).toBeLessThanOrEqual(0.5);
  expect(alarmsPer1000(ordinary)).toBeLessThanOrEqual(1);
});

it('the ordinary messages are hard: the check digit alone would take every third for a patient', () => {
  const passes = (digits: string) =>
    Array.from(digits).reduce((sum, digit, at) => sum + (10 - at) * Number(digit), 0) % 11 === 0;
  const taken = ordinary.filter(({ text }) =>
    [...text.matchAll(/\b(\d{3})[- ]?(\d{3})[- ]?(\d{4})\b/g)].some((match) => passes(match.slice(1).join(''))),
  );
  expect(taken.length / ordinary.length).toBeGreaterThan(0.3);
});
