'use strict';

/** The simulator in a headless browser, for the pictures in the papers and for the benchmark. */
const path = require('node:path');
const { findBrowser } = require('./browser.js');
const { makeCertificate, serve } = require('./serve.js');

const dist = path.resolve(__dirname, '..', 'dist');

/**
 * Opens the compose window over dist/. Throws a sentence when there is no browser.
 * @param {import('playwright-core').BrowserContextOptions} [look]
 * @returns {Promise<{ page: import('playwright-core').Page, close(): Promise<void> }>}
 */
async function openWindow(look = {}) {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  const servers = await serve({ addin: dist, certificate: await makeCertificate() });
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, reducedMotion: 'reduce', ...look });
  await page.goto(servers.url);
  await page.waitForFunction(() => window.simulator?.state().ready === true);
  return {
    page,
    async close() {
      await browser.close();
      await servers.close();
    },
  };
}

module.exports = { openWindow };
