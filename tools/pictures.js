'use strict';

/** `npm run pictures`: takes the README's pictures from the running simulator. Needs a build. */
const fs = require('node:fs');
const path = require('node:path');
const { openWindow } = require('./window.js');

const folder = path.resolve(__dirname, '..', 'docs', 'pictures');

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  const { page, close } = await openWindow({ viewport: { width: 1000, height: 640 } });
  try {
    await page.getByRole('button', { name: 'Things to try' }).click();
    await page.evaluate(() => window.simulator.load('S25'));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alertdialog').waitFor();
    await page.screenshot({ path: path.join(folder, 'dialog.png') });
    await page.getByRole('button', { name: 'Fix it' }).click();
    const pane = page.getByRole('complementary').frameLocator('iframe');
    await pane.getByText('Outlook brought you here.').waitFor();
    await page.screenshot({ path: path.join(folder, 'pane.png') });
  } finally {
    await close();
  }
  console.log('docs/pictures/dialog.png and docs/pictures/pane.png are new.');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
