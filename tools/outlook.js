'use strict';

/**
 * `npm run outlook`: builds, serves dist/ at https://localhost:3000 with a certificate that this machine trusts, and
 * sideloads the add-in into a real Outlook (Windows or Mac). Ctrl+C stops the server; `npm run outlook:stop` takes the
 * add-in out again.
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const https = require('node:https');
const path = require('node:path');
const { getHttpsServerOptions } = require('office-addin-dev-certs');
const { build, LOCAL_ORIGIN } = require('./build.js');
const { fileAnswer, fileIn, listener } = require('./serve.js');

const root = path.resolve(__dirname, '..');
const dist = path.join(root, 'dist');

async function main() {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Error(
      'Outlook is sideloaded on Windows and Mac only. Elsewhere: "npm start" for the simulator, or give dist/manifest.xml to Outlook on the web by hand (docs/deploying.md).',
    );
  }
  await build();
  const certificate = await getHttpsServerOptions();
  const find = (requestPath) => {
    const file = fileIn(dist, requestPath);
    return file === undefined ? undefined : fileAnswer(file);
  };
  const server = https.createServer(
    certificate,
    listener(find, () => ({})),
  );
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error('Port 3000 is in use; stop what uses it, then try again.') : error,
      ),
    );
    server.listen(3000, 'localhost', resolve);
  });
  console.log(`Serving ${path.relative(root, dist)} at ${LOCAL_ORIGIN}. Ctrl+C stops.`);
  const command = require.resolve('office-addin-debugging/cli.js');
  if (!fs.existsSync(command)) throw new Error('office-addin-debugging is not installed: run "npm ci" first.');
  spawn(
    process.execPath,
    [command, 'start', path.join(dist, 'manifest.xml'), 'desktop', '--app', 'outlook', '--no-live-reload'],
    { cwd: root, stdio: 'inherit' },
  );
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
