import { fixLabel } from '../../src/ui/fix-words';
import { messagesToGo } from '../../src/ui/messages-to-go';
import { draftOf } from '../support/draft';

const quoted = (from: string, says = 'Thank you.') =>
  `From: ${from}\nSent: 3 March 2026 10:00\nTo: Rae Example\nSubject: Clinic\n\n${says}\n\n`;
const NEW = 'See below.\n\n';
const FIRST = quoted('Asha <asha@nhs.net>');
const SECOND = quoted('Kit <kit@nhs.net>');
const draft = draftOf({ body: NEW + FIRST + SECOND + quoted('Oak 999 042 0599') });

it('names the messages that a cut takes off, by who and when, with how far down they stand', () => {
  expect(messagesToGo(draft, NEW.length + FIRST.length)).toEqual([
    { down: 2, heading: 'Kit <kit@nhs.net>, 3 March 2026 10:00' },
    { down: 3, heading: 'Oak ••• ••• 0599, 3 March 2026 10:00' },
  ]);
});

it('shows no more of a long line than fits, and no number that the end of it cuts', () => {
  const body = `${NEW}> ${'word '.repeat(30)}999 042 0599 ${'word '.repeat(30)}\n> more`;
  const [only] = messagesToGo(draftOf({ body }), NEW.length);
  expect(only?.heading).toHaveLength(160);
  expect(only?.heading).not.toContain('042');
});

it.each([
  [3, 'Cut off 3 earlier messages'],
  [1, 'Cut off 1 earlier message'],
])('says on the button how many: %i', (count, label) => {
  const from = count === 3 ? NEW.length : NEW.length + FIRST.length + SECOND.length;
  expect(fixLabel({ kind: 'cut-history', from }, draft, '')).toBe(label);
});
