'use strict';

/**
 * A webpack loader for the files of checks, in the handler only: drops what a check says of itself to the pane, the
 * editor and the documentation, and what the resolved policy already holds. Refuses a file that is not
 * `export default defineCheck({ ... })` with plain properties: dropping nothing in silence would make the handler grow.
 */
const acorn = require('acorn');

const DROPPED = ['title', 'topic', 'why', 'source', 'level', 'liftable', 'options'];
const KEPT = ['id', 'needs', 'uses', 'find'];

module.exports = function handlerLoader(code) {
  const refuse = (what) => {
    throw new Error(`${this.resourcePath}: a check is \`export default defineCheck({ ... })\`, but ${what}.`);
  };
  const { body } = acorn.parse(code, { ecmaVersion: 2016, sourceType: 'module' });
  const call = body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration;
  if (call?.type !== 'CallExpression' || call.callee.name !== 'defineCheck') refuse('this file exports something else');
  const [described] = call.arguments;
  if (described?.type !== 'ObjectExpression') refuse('what it is given is no object literal');
  const { properties } = described;
  const names = properties.map((property) =>
    property.type === 'Property' && !property.computed ? property.key.name : undefined,
  );
  const missing = [...DROPPED, ...KEPT].filter((name) => !names.includes(name));
  if (missing.length > 0) refuse(`it has no plain ${missing.join(', ')}`);
  const other = names.findIndex((name) => !DROPPED.includes(name) && !KEPT.includes(name));
  if (other !== -1) refuse(`it also has ${names[other] ?? 'something computed or spread'}`);
  const kept = properties.filter((_, index) => KEPT.includes(names[index]));
  const text = kept.map(({ start, end }) => code.slice(start, end)).join(',\n  ');
  return `${code.slice(0, described.start)}{\n  ${text},\n}${code.slice(described.end)}`;
};
