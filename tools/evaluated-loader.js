'use strict';

/**
 * A webpack loader: runs a module while building, and puts in its place what it exported, as plain values. It is run in
 * a layer of its own, so that other loaders can tell its imports from those of the bundle.
 */
const LAYER = 'build-time';

module.exports = async function evaluatedLoader() {
  const values = await this.importModule(this.resourcePath, { layer: LAYER });
  return Object.keys(values)
    .map((name) => `export const ${name} = ${JSON.stringify(values[name])};\n`)
    .join('');
};
module.exports.LAYER = LAYER;
