import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clinicalWords } from '../../../src/engine/data/clinical-words';
import { sensitiveWords } from '../../../src/engine/data/sensitive-words';
import { wordsIn } from '../../../src/engine/text/words';

interface Case {
  readonly id: string;
  readonly message: { readonly subject: string; readonly bodyText: string };
}

const { cases } = JSON.parse(readFileSync(path.resolve(__dirname, '../../data/scenarios.json'), 'utf8')) as {
  cases: readonly Case[];
};

function heldBy(words: readonly string[]): readonly string[] {
  return cases
    .filter(({ message }) => wordsIn(`${message.subject}\n${message.bodyText}`, words).length > 0)
    .map(({ id }) => id);
}

it('only the worked cases about one person hold clinical words', () => {
  expect(heldBy(clinicalWords)).toEqual(['S02', 'S03', 'S10', 'S14', 'S15', 'S20', 'S45']);
});

it('only the worked cases about a sensitive service hold its words', () => {
  expect(heldBy(sensitiveWords)).toEqual(['S14', 'S16', 'S17', 'S28', 'S31', 'S60']);
});

describe('ordinary mail is silent', () => {
  it.each([
    'Flu clinics run on Saturdays in October. Call us to book.',
    'Your appointment letter is attached. Please ring to book your asthma review.',
    'Order your prescription early before the bank holiday; tell us of your medication needs.',
    'How to see results in the NHS App. If you have chest pain, ring 999.',
    'Cancer screening and cervical screening: how to book. Mental health awareness week starts on Monday.',
    'Our new dementia-friendly waiting room. Autism training for all staff. Safeguarding training is due.',
    'Moor Lane Mental Health NHS Trust, Safeguarding Lead, Cancer Services Manager',
    'Hearing aids and batteries. First aids. Your probation period ends in May. Prep for the meeting.',
    'Look after your mental health this winter. Check your blood pressure at home.',
    'The minutes, the invoice and the rota are attached. Order 4471.',
  ])('%s', (text) => {
    expect(wordsIn(text, clinicalWords)).toEqual([]);
    expect(wordsIn(text, sensitiveWords)).toEqual([]);
  });
});

it.each([
  ['clinical', clinicalWords],
  ['sensitive', sensitiveWords],
] as const)('the %s list is one that a policy may hold', (_name, words) => {
  expect(words.length).toBeLessThanOrEqual(500);
  expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
  for (const word of words) {
    expect(word.trim()).toBe(word);
    expect(word.length >= 2 && word.length <= 80).toBe(true);
  }
});
