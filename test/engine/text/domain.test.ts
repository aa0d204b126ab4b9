import fc from 'fast-check';
import { isUnder, plainDomain } from '../../../src/engine/text/domain';

it.each([
  ['leeds.gov.uk', 'gov.uk', true],
  ['gov.uk', 'gov.uk', true],
  ['leeds-gov.uk', 'gov.uk', false],
  ['notgov.uk', 'gov.uk', false],
  ['gov.uk.example.com', 'gov.uk', false],
  ['uk', 'gov.uk', false],
  ['nhs.net', '', false],
])('%s under %s: %s', (domain, suffix, expected) => {
  expect(isUnder(domain, suffix)).toBe(expected);
});

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,5}[a-z0-9])?$/);
const domain = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('.')}.net`);

it('is under on label boundaries only (X-7)', () => {
  fc.assert(
    fc.property(domain, domain, (a, b) => {
      const labels = a.split('.');
      const suffix = b.split('.');
      expect(isUnder(a, b)).toBe(labels.slice(-suffix.length).join('.') === b);
      expect(isUnder(`${a}.${b}`, b)).toBe(true);
      expect(isUnder(`${a}-${b}`, b)).toBe(false);
      expect(isUnder(`x${b}`, b)).toBe(false);
    }),
  );
});

it('folds letter case and one trailing dot, and nothing else', () => {
  fc.assert(
    fc.property(domain, (text) => {
      expect(plainDomain(text.toUpperCase())).toBe(text);
      expect(plainDomain(`${text}.`)).toBe(text);
      expect(plainDomain(`${text}..`)).toBeUndefined();
      expect(plainDomain(` ${text}`)).toBeUndefined();
    }),
  );
});
