'use strict';

/** `npm start`: builds, then opens a compose window in the browser that plays Outlook to the built add-in. */
const { spawn } = require('node:child_process');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { serve } = require('./serve.js');

const root = path.resolve(__dirname, '..');
const DEFAULT_PORT = 3100;

const USAGE = `npm start -- [--port N] [--open] [--no-build]

  --port N    the port of the compose window (${DEFAULT_PORT})
  --open      open it in the browser
  --no-build  serve what is in dist/ and build/ as it is`;

class Wrong extends Error {}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65534) {
      throw new Wrong(`--port: expected a number from 0 to 65534, got "${values.port}"`);
    }
    return { ...values, port };
  } catch (error) {
    throw error instanceof Wrong ? error : new Wrong(`${error.message}\n\n${USAGE}`);
  }
}

function openBrowser(url) {
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  }[process.platform] ?? ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened; follow the address above.'))
    .unref();
}

async function main() {
  const { port, open, help, 'no-build': asItIs } = options();
  if (help) {
    console.log(USAGE);
    return;
  }
  if (!asItIs) {
    console.log('Building ...');
    await require('./build.js').build();
  }
  // The next port, always the same one: office.js asks its question once for each address.
  const addinPort = port === 0 ? 0 : port + 1;
  const servers = await serve({ addin: path.join(root, 'dist'), port, addinPort }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Wrong(`Port ${error.port} is in use; choose another with --port, or stop what uses it.`);
  });
  const finish = () => servers.close().then(() => process.exit(0));
  process.once('SIGINT', finish);
  process.once('SIGTERM', finish);
  console.log(`
Compose window (simulator):  ${servers.url}

Your browser will ask once whether to trust "localhost": Microsoft's library asks that
of any window that is not Outlook. Choose OK. Nothing leaves this machine. Ctrl+C stops.
`);
  if (open) openBrowser(servers.url);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
