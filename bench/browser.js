'use strict';

/** From Send to the dialog in a real browser, through office.js: the whole, and the share that is the handler's own work. */
const { findBrowser } = require('../tools/browser.js');
const { openWindow } = require('../tools/window.js');

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Times one press of Send in the page; the handler's own work is what its vm run of the same message takes. */
async function sendToDialog(page, message, runs) {
  const times = { whole: [], handler: [] };
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate((name) => window.simulator.load(name), message);
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    const whole = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const start = performance.now();
          const look = () => {
            if (window.simulator.state().alert !== undefined) resolve(performance.now() - start);
            else requestAnimationFrame(look);
          };
          window.simulator.send();
          look();
        }),
    );
    const completion = await page.evaluate(() => window.simulator.completions().at(-1));
    times.whole.push(whole);
    times.handler.push(completion.handlerMs ?? completion.ms);
    await page.evaluate(() => window.simulator.choose('dont-send'));
  }
  return {
    'Send to dialog (ms)': median(times.whole),
    'of it the handler, office.js calls included (ms)': median(times.handler),
  };
}

/** @returns {Promise<object | string>} a row for each message, or a sentence when there is no browser */
async function inTheBrowser() {
  if (findBrowser() === undefined) return 'No browser: install Chrome, Edge or Chromium, or set CHROME_PATH to one.';
  const { page, close } = await openWindow();
  try {
    return {
      'S50, a supplier, no disclaimer': await sendToDialog(page, 'S50', 7),
      'S28, 85 people in Cc': await sendToDialog(page, 'S28', 7),
      '1,000 people in Cc': await sendToDialog(page, 'cc-1000', 5),
    };
  } finally {
    await close();
  }
}

module.exports = { inTheBrowser };
