import { templateFault } from '../../../src/engine/text/template';

it.each([
  '{letter:1}{digit:6}',
  'RXQ{digit:7}',
  'rxq-{digit:4}/{digit:2}',
  '{digit:10}',
  'A 1 {digit:4}',
  'M.{digit:6}',
])('"%s" is a template', (template) => {
  expect(templateFault(template)).toBeUndefined();
});

const parts = 'letters, digits and parts such as {digit:6} or {letter:1}';
const digits = 'at least 4 digits that vary, such as {digit:4}';

it.each([
  ['', parts],
  ['{digits:6}', parts],
  ['{digit}', parts],
  ['{digit:0}{digit:6}', parts],
  ['{digit:21}', parts],
  ['[A-Z]{digit:6}', parts],
  ['{digit:6}+', parts],
  ['\\d{6}', parts],
  ['{digit:15}{digit:6}', 'at most 20 letters and digits in all'],
  ['A123456', digits],
  ['{letter:6}', digits],
  ['RXQ{digit:3}', digits],
])('"%s" is none: expected %s', (template, expected) => {
  expect(templateFault(template)).toBe(expected);
});
