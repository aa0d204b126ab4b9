'use strict';

/** Four bundles: the on-send handler, the pages an organisation deploys, the command, and (apart, in build/) the simulator. */
const path = require('node:path');
const webpack = require('webpack');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const Terser = require('terser-webpack-plugin');
const { LAYER } = require('./tools/evaluated-loader.js');

const swc = (target, externalHelpers = false) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        externalHelpers,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        // Object spread becomes Object.assign, not a helper of 1 kB in each file: all of ours are plain objects.
        assumptions: { setSpreadProperties: true, objectRestNoSymbols: true, noDocumentAll: true, pureGetters: true },
      },
    },
  },
});

// What goes into the handler itself, and not what is only run to build it.
const bundled = { not: [LAYER] };
const source = (name) => path.resolve(__dirname, 'src', name);
const loader = (name) => path.resolve(__dirname, 'tools', name);

const options = (ecma, compress = {}) => ({
  ecma,
  compress: { passes: 2, ...compress },
  format: { comments: false, ascii_only: true },
});
const minimise = (ecma) => [new Terser({ extractComments: false, terserOptions: options(ecma) })];

/**
 * Names of properties that the handler may shorten: they are its own, never part of JSON, never looked up by a text, and
 * no object of the language or of Office has them.
 */
const OWN = new RegExp(
  `^(?:${[
    ...['draft', 'reading', 'needs', 'uses', 'address', 'field', 'quotedFrom', 'recipients', 'unseen', 'kind', 'place'],
    ...['standings', 'isTagged', 'tagFixes', 'identifiers', 'inFileNames', 'hasPatientData', 'isSensitive', 'thread'],
    ...['hasClinicalWords', 'hasDisclaimer', 'strength', 'lastListed', 'isPrivate', 'findings', 'outcomes', 'decision'],
    ...['fixes', 'isPatientNear', 'isFurniture', 'cellOf', 'heading', 'isLabelled', 'isEncrypted', 'readInside'],
    ...['visible', 'parts', 'gaps', 'patients', 'identities', 'part', 'start', 'whole', 'hidden', 'column'],
    ...['isHidden', 'aside', 'isText', 'baseline', 'storages', 'relations', 'hiddenColumns', 'hiddenRows', 'streams'],
    ...['isDeleted', 'isUsed', 'cells', 'attempt', 'isOff', 'actual', 'headed', 'giveUp', 'inside', 'state'],
    ...[
      'newStyle',
      'numbered',
      'isChosen',
      'isOver',
      'writeParts',
      'isCell',
      'isWhole',
      'notesOf',
      'opened',
      'visited',
    ],
    ...['trailer', 'isRun', 'follow', 'spans', 'until', 'canPrompt', 'policyFailed', 'fallback', 'unreadable', 'depth'],
    ...['dictAt', 'listAt', 'nameAt', 'numberAt', 'hides', 'rows', 'tick', 'last', 'isOutside', 'templates', 'clock'],
  ].join('|')})$`,
);

/** Two minifiers in turn: what one leaves, the other finds (1.6 kB of 64). */
async function minimiseTwice(input, map, terserOptions) {
  const [[name, code]] = Object.entries(input);
  const once = await Terser.swcMinify({ [name]: code }, map, { ...options(2016, SMALLER), mangle: true });
  return Terser.terserMinify({ [name]: once.code }, map, terserOptions);
}
// Nothing in the handler is built with `new` by its own code or reads `arguments`, `this` or a function's length.
const SMALLER = { passes: 3, unsafe_arrows: true, keep_fargs: false };
const SMALLEST = { ...SMALLER, hoist_funs: true, unsafe_undefined: true };
// All of it stands in a function whose parameter nobody gives: one letter for each `undefined`.
const ENCLOSED = { enclose: 'undefined:' };
const minimiseHandler = new Terser({
  extractComments: false,
  minify: minimiseTwice,
  parallel: false,
  terserOptions: { ...options(2016, SMALLEST), ...ENCLOSED, mangle: { properties: { regex: OWN, builtins: true } } },
});

/** @param {{ dist?: string }} where `dist`: the folder for what is deployed, `dist/` when absent. */
module.exports = ({ dist = path.resolve(__dirname, 'dist') } = {}) => {
  // Always as shipped: classic Outlook refuses the wrappers of webpack's development mode, so nobody tests with them.
  const base = {
    mode: 'production',
    context: __dirname,
    devtool: false,
    stats: 'errors-warnings',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    performance: { hints: false },
  };

  const page = (folder) =>
    new HtmlWebpackPlugin({ template: `./src/${folder}/${folder}.html`, filename: `${folder}.html`, chunks: [folder] });

  const handler = {
    ...base,
    name: 'handler',
    target: 'es2016',
    entry: { 'on-send': './src/outlook/on-send.ts' },
    output: {
      path: dist,
      filename: '[name].js',
      publicPath: '',
      iife: true,
      globalObject: 'this',
      chunkFormat: false,
      chunkLoading: false,
      wasmLoading: false,
    },
    module: {
      rules: [
        { ...swc('es2016', true), issuerLayer: bundled },
        { ...swc('es2022'), issuerLayer: LAYER },
        // The engine is pure: what nobody uses of it does nothing by being loaded.
        { include: source('engine'), sideEffects: false },
        {
          include: source('engine/checks'),
          exclude: source('engine/checks/index.ts'),
          issuerLayer: bundled,
          enforce: 'post',
          use: loader('handler-loader.js'),
        },
        {
          include: source('resolved-policy.ts'),
          issuerLayer: bundled,
          enforce: 'post',
          use: loader('evaluated-loader.js'),
        },
      ],
    },
    // One small helper for all files, ours. What else swc might ask for is not found, and the build says so.
    resolve: {
      extensions: ['.ts', '.mjs'],
      alias: { '@swc/helpers/_': loader('swc-helpers'), './ole/old-office$': source('readers/ole/no-old-office.ts') },
    },
    experiments: { layers: true },
    optimization: { minimizer: [minimiseHandler], splitChunks: false, runtimeChunk: false },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    // The send check without readers, and 60,000 for these (`npm run bench` prints both).
    performance: { hints: 'error', maxEntrypointSize: 140_000, maxAssetSize: 140_000 },
  };

  const pages = {
    ...base,
    name: 'pages',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: { path: dist, filename: '[name].[contenthash:8].js', publicPath: '' },
    module: { rules: [swc('es2022')] },
    plugins: [page('taskpane')],
    optimization: { minimizer: minimise(2022) },
  };

  const command = {
    ...base,
    name: 'command',
    target: 'node20',
    entry: { sendcheck: './src/cli/main.ts' },
    output: { path: path.join(dist, 'cli'), filename: '[name].js' },
    module: { rules: [swc('es2022')] },
    optimization: { minimize: false },
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  };

  const simulator = {
    ...base,
    name: 'simulator',
    target: ['web', 'es2022'],
    entry: { simulator: './src/simulator/index.tsx' },
    output: { path: path.resolve(__dirname, 'build/simulator'), filename: '[name].js', publicPath: '' },
    module: { rules: [swc('es2022')] },
    plugins: [page('simulator')],
    optimization: { minimizer: minimise(2022) },
  };

  return [handler, pages, command, simulator];
};
module.exports.parallelism = 2;
