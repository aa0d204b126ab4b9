'use strict';

/** Who may import whom: the table of docs/architecture.md, row by row. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to, dependencyTypesNot: ['type-only'] },
});
const ENGINE_DOOR = '^src/engine/index\\.ts$';
const REACT = '^node_modules/(react|react-dom|@fluentui|scheduler)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-dangling', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('data-is-facts', '^src/engine/data/', '^$', 'Facts import nothing.'),
    only(
      'text-knows-no-checks',
      '^src/engine/text/',
      '^src/engine/(text|data)/|^src/engine/draft\\.ts$',
      'Text helpers know nothing of checks or policy.',
    ),
    only(
      'checks-know-the-contract',
      '^src/engine/checks/(?!index)',
      '^src/engine/(check|option|organisation|draft|fix|reading)\\.ts$|^src/engine/(text|data)/',
      'A check knows the contract and the text helpers, never another check or the machinery.',
    ),
    only('engine-is-pure', '^src/engine/', '^src/engine/', 'The engine imports nothing from outside.'),
    {
      name: 'machinery-knows-no-check',
      severity: 'error',
      from: { path: '^src/engine/[^/]+\\.ts$', pathNot: ENGINE_DOOR },
      to: { path: '^src/engine/checks/' },
    },
    only(
      'readers-are-portable',
      '^src/readers/',
      '^src/readers/|^src/engine/text/(html|entities)\\.ts$',
      'Bytes to text with the language alone.',
    ),
    only(
      'outlook-is-thin',
      '^src/outlook/',
      `${ENGINE_DOOR}|^src/(outlook|readers)/|^src/(host|stamped-policy|resolved-policy)\\.ts$|^node_modules/@types/office-js/`,
      'No React, no page.',
    ),
    only(
      'mail-is-portable',
      '^src/mail/',
      `${ENGINE_DOOR}|^src/(mail|readers)/|^node_modules/postal-mime/`,
      'No Node, no page.',
    ),
    only(
      'ui-knows-no-host',
      '^src/ui/',
      `${ENGINE_DOOR}|^src/ui/|${REACT}`,
      'React parts know the engine and no host.',
    ),
    only(
      'pane-knows-the-port',
      '^src/taskpane/(?!index)',
      `${ENGINE_DOOR}|^src/(ui|taskpane)/|^src/(host|stamped-policy)\\.ts$|${REACT}`,
      'Only the entry knows Outlook.',
    ),
    only(
      'simulator-stands-apart',
      '^src/simulator/',
      `^src/(simulator|mail)/|^test/data/|${REACT}`,
      'It loads the built pages, as Outlook does.',
    ),
    {
      name: 'command-has-no-page',
      severity: 'error',
      comment: 'Engine, mail and Node.',
      from: { path: '^src/cli/' },
      to: { pathNot: `${ENGINE_DOOR}|^src/(cli|mail|readers)/`, dependencyTypesNot: ['type-only', 'core'] },
    },
    {
      name: 'handler-carries-no-package',
      severity: 'error',
      comment: 'What the on-send handler loads stays tiny and without surprises.',
      from: { path: '^src/outlook/on-send\\.ts$' },
      to: { path: '^node_modules/(?!@types/)', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
