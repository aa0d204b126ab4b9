'use strict';

/**
 * `npm run bench`: what the sender waits for. Prints a table and JSON (also build/bench.json); ratios tell whether the
 * handler is linear on any machine. Nothing here fails a build. Needs a build; a browser for the last part.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { fileSpeeds } = require('./files.js');
const { identifierScores } = require('./identifiers.js');
const { bareOutlook } = require('./outlook.js');
const { handlerSizes } = require('./size.js');
const { textSpeeds } = require('./text.js');

const root = path.resolve(__dirname, '..');
const file = path.join(root, 'dist', 'on-send.js');

const addresses = (n) =>
  Array.from(
    { length: n },
    (_, i) => `person${i + 1}@${['example.com', 'supplier.example', 'uhs.nhs.uk', 'nhs.net'][i % 4]}`,
  );
const paragraph =
  '<p class="MsoNormal"><span style="font-family:Calibri">Thank you for seeing this man of 54, NHS number <b>999 000 0018</b>, ' +
  'who was seen on 3 March 2026. Order 4471, call 020 7946 0991. His <i>HbA1c</i> was 52&nbsp;mmol/mol.</span></p>\n';
const html = (bytes) =>
  `<html><body>${paragraph.repeat(Math.max(1, Math.round(bytes / paragraph.length)))}</body></html>`;
const ordinary = { to: ['kit.example@nhs.net'], subject: 'Clinic list', html: html(4_000) };
const worst = { to: addresses(1_000), subject: 'Clinic list', html: html(2_000_000) };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(runs, work) {
  const times = [];
  for (let i = 0; i < runs; i += 1) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { median: median(times), worst: Math.max(...times) };
}

async function growth(label, sizes, make, outlook) {
  const rows = [];
  for (const size of sizes) {
    const message = make(size);
    await outlook.send(message);
    rows.push({ size, ms: (await timed(5, () => outlook.send(message))).median });
  }
  return rows.map((row, i) => {
    const before = rows[i - 1];
    return {
      [label]: row.size,
      ms: row.ms,
      ...(before && { 'times the size': row.size / before.size, 'times the time': row.ms / before.ms }),
    };
  });
}

async function main() {
  if (!fs.existsSync(file)) throw new Error('dist/on-send.js is not there: run "npm run build" first.');
  const source = fs.readFileSync(file, 'utf8');
  const size = await handlerSizes();

  const compile = await timed(25, () => new vm.Script(source, { filename: `on-send-${Math.random()}.js` }));
  const load = await timed(25, () => bareOutlook(source).load());
  const first = await timed(9, () => {
    const outlook = bareOutlook(source);
    outlook.load();
    return outlook.send(ordinary);
  });
  const outlook = bareOutlook(source);
  outlook.load();
  await outlook.send(ordinary);
  const times = {
    'compile (ms)': compile,
    'load and evaluate in a bare world (ms)': load,
    'load, then the first ordinary mail (ms)': first,
    'ordinary mail, 4 kB to 1 person (ms)': await timed(51, () => outlook.send(ordinary)),
    'worst mail, 2 MB to 1,000 people (ms)': await timed(9, () => outlook.send(worst)),
    'worst mail, first run (ms)': await timed(5, () => {
      const cold = bareOutlook(source);
      cold.load();
      return cold.send(worst);
    }),
  };
  const recipients = await growth(
    'recipients',
    [10, 100, 1_000, 10_000],
    (n) => ({ ...ordinary, to: addresses(n) }),
    outlook,
  );
  const body = await growth(
    'body bytes',
    [10_000, 100_000, 1_000_000, 10_000_000],
    (n) => ({ ...ordinary, html: html(n) }),
    outlook,
  );
  const text = textSpeeds();
  const files = fileSpeeds();
  const identifiers = identifierScores();
  const { inTheBrowser } = require('./browser.js');
  const browser = await inTheBrowser();

  console.log('\nSize of on-send.js');
  console.table(size);
  console.log('The handler in a bare world (load + verdict)');
  console.table(times);
  console.log('Growth with recipients (a ratio of times near or below the ratio of sizes is linear)');
  console.table(recipients);
  console.log('Growth with the body (beyond 5 million characters the rest is not looked at, and the sender is told)');
  console.table(body);
  console.log('Looking for patient data in 2 MB of text');
  console.table(text);
  console.log('Looking into files');
  console.table(files);
  console.log('Patient data found in generated messages, and false alarms in ordinary ones');
  console.table(identifiers.recognisers);
  console.table(identifiers.alarms);
  console.log('In the browser, from Send to the dialog');
  console.table(browser);
  const result = { size, times, recipients, body, text, files, identifiers, browser };
  fs.mkdirSync(path.join(root, 'build'), { recursive: true });
  fs.writeFileSync(path.join(root, 'build', 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
