'use strict';

/**
 * `npm test`: builds, then runs every test. Without a browser the rest still runs, and the command ends red with a
 * line that says how to get one. Arguments go to the test runner. The runner's own report: build/test-report.json.
 */
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { build } = require('./build.js');
const { findBrowser } = require('./browser.js');

const root = path.resolve(__dirname, '..');

async function main() {
  await build();
  const browser = findBrowser();
  const report = path.join(root, 'build', 'test-report.json');
  const jest = spawnSync(
    process.execPath,
    [
      require.resolve('jest/bin/jest'),
      '--json',
      `--outputFile=${report}`,
      ...(browser === undefined ? ['--testPathIgnorePatterns', '/test/browser/'] : []),
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
  );
  if (browser === undefined) {
    console.error('The browser tests did not run: install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  }
  process.exitCode = browser === undefined ? 1 : (jest.status ?? 1);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
