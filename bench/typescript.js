'use strict';

/** Lets a benchmark require our own modules as they are written. */
const fs = require('node:fs');
const swc = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformSync(fs.readFileSync(filename, 'utf8'), {
    filename,
    module: { type: 'commonjs' },
    jsc: { target: 'es2016', parser: { syntax: 'typescript' } },
  });
  module._compile(code, filename);
};
