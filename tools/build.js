'use strict';

/**
 * `npm run build -- --origin https://sendcheck.example.org` writes dist/, the folder to deploy, and build/simulator/.
 * Everything is made in a fresh folder first, so that a build that fails leaves the last good one in place.
 */
const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const webpack = require('webpack');
const makeConfigs = require('../webpack.config.js');

const root = path.resolve(__dirname, '..');
const LOCAL_ORIGIN = 'https://localhost:3000';

/** The origin as typed, checked: https, no path. Throws a sentence that says what was expected. */
function checkedOrigin(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`--origin: expected an address like https://sendcheck.example.org, got "${text}"`);
  }
  if (url.protocol !== 'https:') throw new Error(`--origin: expected an address that begins https://, got "${text}"`);
  if (text.replace(/\/$/, '') !== url.origin) {
    throw new Error(`--origin: expected only https:// and a host name, without a path, got "${text}"`);
  }
  return url.origin;
}

/** @param {{ origin?: string, only?: readonly string[] }} options `only` names the bundles to make (all, when absent). */
async function build({ origin = LOCAL_ORIGIN, only } = {}) {
  const configs = makeConfigs().filter((config) => only === undefined || only.includes(config.name));
  await new Promise((resolve, reject) => {
    const compiler = webpack(configs);
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
  const dist = path.join(root, 'dist');
  const manifest = path.join(root, 'manifest.xml');
  fs.mkdirSync(dist, { recursive: true });
  if (fs.existsSync(manifest)) {
    fs.writeFileSync(
      path.join(dist, 'manifest.xml'),
      fs.readFileSync(manifest, 'utf8').replaceAll(LOCAL_ORIGIN, origin),
    );
  }
  fs.cpSync(path.join(root, 'assets'), path.join(dist, 'assets'), { recursive: true });
  const page = path.join(root, 'src/outlook/on-send.html');
  if (fs.existsSync(page)) fs.copyFileSync(page, path.join(dist, 'on-send.html'));
  if (fs.existsSync(path.join(dist, 'cli/sendcheck.js'))) fs.chmodSync(path.join(dist, 'cli/sendcheck.js'), 0o755);
}

module.exports = { build, LOCAL_ORIGIN };

if (require.main === module) {
  const { values } = parseArgs({ options: { origin: { type: 'string' }, only: { type: 'string', multiple: true } } });
  Promise.resolve()
    .then(() =>
      build({
        ...(values.origin && { origin: checkedOrigin(values.origin) }),
        ...(values.only && { only: values.only }),
      }),
    )
    .catch((error) => {
      console.error(error.message);
      process.exitCode = 2;
    });
}
