'use strict';

/** How well patient data is found: on generated messages with known contents, and on ordinary ones that hold none. */
require('./typescript.js');
const corpus = '../test/engine/text/corpus';
const { ordinaryMessages } = require(`${corpus}/ordinary.ts`);
const { patientMessages } = require(`${corpus}/patients.ts`);
const { alarmsPer1000, scoresOf } = require(`${corpus}/recall.ts`);
const { SEED } = require(`${corpus}/sample.ts`);

/** `recognisers`: one row for each kind; `alarms`: ordinary messages of 1,000 in which something is found. */
function identifierScores(patients = 10_000, ordinary = 20_000) {
  const messages = ordinaryMessages(ordinary, SEED);
  return {
    recognisers: scoresOf(patientMessages(patients, SEED)),
    alarms: {
      'ordinary messages': ordinary,
      "alarms of 1,000, patients' numbers": alarmsPer1000(messages, ['nhs-number', 'chi-number', 'hc-number']),
      'alarms of 1,000, anything': alarmsPer1000(messages),
    },
  };
}

module.exports = { identifierScores };
if (require.main === module) Object.values(identifierScores()).forEach((table) => console.table(table));
