'use strict';

/** `node test/engine/text/corpus/write.js`: writes `sample.jsonl` again, after the generator has changed. */
const fs = require('node:fs');
const path = require('node:path');
require('../../../../bench/typescript.js');
const { sample } = require('./sample.ts');

fs.writeFileSync(path.join(__dirname, 'sample.jsonl'), sample());
