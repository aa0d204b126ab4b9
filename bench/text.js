'use strict';

/** How fast text is looked through: the recognisers beside an `indexOf` and a plain regular expression over the same text. */
require('./typescript.js');
const { identifiersIn } = require('../src/engine/text/identifiers.ts');

const sentence =
  'Thank you for seeing this man of 54 who was seen on 3 March 2026 about his knee. Order 4471 went out last week, and ' +
  'the ward on 020 7946 0991 knows of it. The rota for Monday is as it was, and Kit covers the late clinic.\n';
const numbered = `${sentence.repeat(8)}NHS number 999 037 1113, date of birth 04/05/1961.\n`;

const TEXTS = {
  'ordinary mail': (size) => sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size),
  'mail with patients': (size) => numbered.repeat(Math.ceil(size / numbered.length)).slice(0, size),
  digits: (size) => '1'.repeat(size),
  'groups of 3 digits': (size) => '123 456 789 '.repeat(size / 12),
  'a column of NHS numbers': (size) => '999 037 1113\t04/05/1961\tGLEN\n'.repeat(size / 29),
  'cues without dates': (size) => 'born b. DOB: '.repeat(size / 13),
  capitals: (size) => 'AB12 3CD '.repeat(size / 9),
};
const PLAIN = /\b(\d{3})[- ]?(\d{3})[- ]?(\d{4})\b/g;

function megabytesPerSecond(text, work) {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const start = process.hrtime.bigint();
    work(text);
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return text.length / 1e6 / times.sort((a, b) => a - b)[2];
}

/** One row for each kind of text: speeds in MB/s, and by how much the time grows when the text grows tenfold. */
function textSpeeds() {
  return Object.entries(TEXTS).map(([text, make]) => {
    const small = make(200_000);
    const large = make(2_000_000);
    const speed = megabytesPerSecond(large, identifiersIn);
    return {
      text,
      'identifiers (MB/s)': speed,
      'indexOf (MB/s)': megabytesPerSecond(large, (all) => all.indexOf('\u0001')),
      'one regular expression (MB/s)': megabytesPerSecond(large, (all) => all.match(PLAIN)),
      'times the time for 10 times the text': (10 * megabytesPerSecond(small, identifiersIn)) / speed,
    };
  });
}

module.exports = { textSpeeds };
if (require.main === module) console.table(textSpeeds());
