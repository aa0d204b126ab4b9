import { ageOf, dayInWords, isOld } from '../../src/ui/days';

const now = new Date('2026-11-22T18:00:00Z');

it('says a day as people do', () => {
  expect(dayInWords('2025-05-02')).toBe('2 May 2025');
  expect(dayInWords('some day')).toBe('some day');
});

it.each([
  ['2026-11-22', 'from today'],
  ['2026-12-01', 'from today'],
  ['2026-11-21', '1 day old'],
  ['2026-10-01', '52 days old'],
  ['2026-09-22', '2 months old'],
  ['2025-05-22', '18 months old'],
  ['2025-05-23', '17 months old'],
])('%s is %s', (day, age) => {
  expect(ageOf(day, now)).toBe(age);
});

it('calls a list old after 60 days', () => {
  expect(isOld('2026-09-23', now)).toBe(false);
  expect(isOld('2026-09-22', now)).toBe(true);
});
