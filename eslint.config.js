'use strict';

const globals = require('globals');
const jsxA11y = require('eslint-plugin-jsx-a11y');
const reactHooks = require('eslint-plugin-react-hooks');
const regexp = require('eslint-plugin-regexp');
const tseslint = require('typescript-eslint');

const pageSyntax = [
  { selector: 'MemberExpression[property.name=/^(?:inner|outer)HTML$/]', message: 'Render text with React.' },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: 'Render text with React.' },
];

// What every Outlook can run: classic Outlook's engine has no Intl, and old ones have no later built-ins.
const handlerSyntax = [
  ...pageSyntax,
  {
    selector: 'NewExpression[callee.name="RegExp"]',
    message: 'Write a literal: patterns are checked when they are read.',
  },
  {
    selector: 'CallExpression[callee.name="RegExp"]',
    message: 'Write a literal: patterns are checked when they are read.',
  },
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'ES2016 has no lookbehind.' },
  { selector: 'Literal[regex.pattern=/\\\\p\\{/]', message: 'Classic Outlook rejects \\p{} when it loads the file.' },
  { selector: 'AwaitExpression', message: 'Classic Outlook before 2403 stops at async functions: use promises.' },
  {
    selector: 'MemberExpression[property.name="normalize"]',
    message: 'normalize does nothing where there is no Intl.',
  },
  {
    selector: 'MemberExpression[property.name=/^(?:localeCompare|toLocale)/]',
    message: 'There is no Intl in classic Outlook.',
  },
];
const absentInHandler = ['Intl', 'globalThis', 'window', 'document', 'fetch', 'localStorage', 'console', 'URL'];

module.exports = tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/engine/tsconfig.json',
          './src/readers/tsconfig.json',
          './src/outlook/tsconfig.json',
          './src/cli/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', ...pageSyntax],
      'no-console': 'error',
      'regexp/no-super-linear-move': 'error',
      'regexp/no-super-linear-backtracking': 'error',
    },
  },
  {
    files: ['src/engine/**/*.ts', 'src/outlook/**/*.ts', 'src/readers/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...handlerSyntax],
      'no-restricted-globals': ['error', ...absentInHandler],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The engine has no clock: pass the time in.' },
        { object: 'Math', property: 'random', message: 'The engine knows no chance: pass it in.' },
      ],
      // ES2016: String.prototype.includes is there, Object.entries and the like are refused by the compiler.
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // These rewrites are shorter but newer than some of the runtimes we load into.
      'regexp/prefer-d': 'off',
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/{ui,taskpane,editor,simulator}/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { 'no-unused-vars': 'error', 'no-undef': 'error' },
  },
  // Scripts that run in a page, or hand functions to one.
  {
    files: [
      'tools/window.js',
      'tools/pictures.js',
      'bench/browser.js',
      'src/simulator/*.js',
      'test/support/toy-addin/*.js',
    ],
    languageOptions: { globals: globals.browser },
  },
);
