'use strict';

/** Type-checks every runtime under its own tsconfig, so that a stray `document` in the engine does not compile. */
const { spawnSync } = require('node:child_process');

const projects = ['tsconfig.json', 'src/engine', 'src/readers', 'src/outlook', 'src/cli', 'test'];
const failed = projects.filter(
  (project) => spawnSync('npx', ['tsc', '-p', project], { stdio: 'inherit' }).status !== 0,
);
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`);
  process.exitCode = 1;
}
