'use strict';

/** What the handler is made of: it is built once whole and once without the readers, in a folder of its own. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const zlib = require('node:zlib');
const webpack = require('webpack');
const config = require('../webpack.config.js');

function built(dist, plugins) {
  const [handler] = config({ dist });
  return new Promise((resolve, reject) => {
    webpack({ ...handler, cache: false, plugins: [...handler.plugins, ...plugins] }, (error, stats) => {
      if (error || stats.hasErrors()) reject(error || new Error(stats.toString({ all: false, errors: true })));
      else resolve(fs.readFileSync(path.join(dist, 'on-send.js')));
    });
  });
}

/** Bytes, minified and compressed. */
async function handlerSizes() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sendcheck-size-'));
  try {
    const none = path.join(folder, 'none.ts');
    fs.writeFileSync(none, 'export const readFile = () => ({ parts: [], gaps: [] });\n');
    const whole = await built(path.join(folder, 'whole'), []);
    const without = await built(path.join(folder, 'without'), [
      new webpack.NormalModuleReplacementPlugin(/\/readers$/, none),
    ]);
    return {
      'the whole handler': { minified: whole.length, gzip: zlib.gzipSync(whole, { level: 9 }).length },
      'of it the readers': { minified: whole.length - without.length },
      'without them': { minified: without.length, gzip: zlib.gzipSync(without, { level: 9 }).length },
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { handlerSizes };
if (require.main === module) handlerSizes().then((sizes) => console.table(sizes));
