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
const { writePages } = require('./pages.js');

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

/** Runs webpack to its end; rejects with its own words. */
function bundle(configs) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configs);
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
}

/** The manifest for an origin. */
function manifestFor(origin) {
  return fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8').replaceAll(LOCAL_ORIGIN, origin);
}

/** What is copied rather than compiled. */
async function copyStatic(out, origin) {
  fs.writeFileSync(path.join(out, 'manifest.xml'), manifestFor(origin));
  fs.cpSync(path.join(root, 'assets'), path.join(out, 'assets'), { recursive: true });
  fs.copyFileSync(path.join(root, 'src/outlook/on-send.html'), path.join(out, 'on-send.html'));
  await writePages(path.join(root, 'docs'), out);
}

/**
 * Builds everything, or only the bundles named in `only`, which go straight into dist/ for a developer's quick look.
 * @param {{ origin?: string, only?: readonly string[] }} options
 */
async function build({ origin = LOCAL_ORIGIN, only } = {}) {
  const dist = path.join(root, 'dist');
  if (only !== undefined) {
    await bundle(makeConfigs().filter((config) => only.includes(config.name)));
    return;
  }
  const next = path.join(root, 'build', 'next');
  fs.rmSync(next, { recursive: true, force: true });
  await bundle(makeConfigs({ dist: next }));
  await copyStatic(next, origin);
  fs.chmodSync(path.join(next, 'cli/sendcheck.js'), 0o755);
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(next, dist);
}

module.exports = { build, checkedOrigin, manifestFor, LOCAL_ORIGIN };

async function main() {
  const { values } = parseArgs({ options: { origin: { type: 'string' }, only: { type: 'string', multiple: true } } });
  await build({
    ...(values.origin !== undefined && { origin: checkedOrigin(values.origin) }),
    ...(values.only !== undefined && { only: values.only }),
  });
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
