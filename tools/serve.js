'use strict';

/**
 * The two small servers behind the simulator. The compose window and the add-in have different ports, as they have different
 * origins in life: office.js remembers in sessionStorage that it was hosted, and would believe so again on the same origin.
 */
const fs = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const OFFICE_JS = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const STAND_IN = path.join(root, 'src/simulator/ajax-stand-in.js');
const CDN_TAG = /<script\b([^>]*?)\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\/office\.js"/g;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file inside `folder` that a request path names, or undefined when it names none or climbs out. */
function fileIn(folder, requestPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const home = path.resolve(folder);
  const file = path.resolve(home, `.${path.posix.normalize(`/${decoded}`)}`);
  if (!file.startsWith(home + path.sep)) return undefined;
  // The real path too: a link inside the folder must not lead out of it.
  const real = fs.existsSync(file) ? fs.realpathSync(file) : undefined;
  if (real === undefined || !real.startsWith(fs.realpathSync(home) + path.sep)) return undefined;
  return fs.statSync(real).isFile() ? real : undefined;
}

/** office.js asks for AgaveErrorUX/AgaveErrorUX.js; the package spells that folder and its files in lower case. */
function officeFile(requestPath) {
  const plain = requestPath.slice('/office-js/'.length).replaceAll('%5C', '/');
  return fileIn(OFFICE_JS, plain) ?? fileIn(OFFICE_JS, plain.toLowerCase());
}

/** A page with its CDN tag led to our copy of office.js, which the stand-in precedes. Nothing else of the page changes. */
function rewritePage(html) {
  return html.replace(
    CDN_TAG,
    (_tag, before) => `<script src="/office-js-support/ajax.js"></script><script${before}src="/office-js/office.js"`,
  );
}

const policy = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const addinPolicy = (simulator, secure) =>
  policy({
    'default-src': "'none'",
    'script-src': "'self' https://appsforoffice.microsoft.com",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    // Over plain http office.js asks its own question in a frame of its own.
    ...(!secure && { 'frame-src': "'self'" }),
    'frame-ancestors': simulator,
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
  });

const simulatorPolicy = (addin) =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' data: blob: ${addin}`,
    'connect-src': `'self' ${addin}`,
    'frame-src': addin,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
  });

function send(response, status, headers, body) {
  response.writeHead(status, { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...headers });
  response.end(body);
}

/** Answers GET and HEAD with what `find(path)` gives: `{ type, body }`, or undefined for 404. */
function listener(find, headersFor) {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, 405, { Allow: 'GET, HEAD' }, '');
      return;
    }
    const requestPath = (request.url ?? '/').split(/[?#]/, 1)[0];
    const found = find(requestPath);
    const headers = { ...headersFor(request), 'Content-Type': found?.type ?? TYPES['.txt'] };
    send(response, found ? 200 : 404, headers, request.method === 'HEAD' ? undefined : (found?.body ?? 'Not found'));
  };
}

const fileAnswer = (file) => ({
  type: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
  body: fs.readFileSync(file),
});

function findForAddin(folder) {
  return (requestPath) => {
    if (requestPath === '/office-js-support/ajax.js') return fileAnswer(STAND_IN);
    const file = requestPath.startsWith('/office-js/') ? officeFile(requestPath) : fileIn(folder, requestPath);
    if (file === undefined) return undefined;
    const answer = fileAnswer(file);
    const ours = !requestPath.startsWith('/office-js/') && answer.type === TYPES['.html'];
    return ours ? { ...answer, body: rewritePage(answer.body.toString('utf8')) } : answer;
  };
}

function findForSimulator(folder, settings) {
  return (requestPath) => {
    if (requestPath === '/settings.json') return { type: TYPES['.json'], body: JSON.stringify(settings()) };
    const file = fileIn(folder, requestPath === '/' ? '/simulator.html' : requestPath);
    return file === undefined ? undefined : fileAnswer(file);
  };
}

/** A port number is only known once the server listens, so the listener is attached by the caller. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Loopback only: nobody else on the network can open the window.
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

const stop = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Serves the compose window and an add-in.
 * @param {{ addin: string, simulator?: string, port?: number, addinPort?: number, certificate?: { key: string | Buffer, cert: string | Buffer } }} options
 *   `addin` and `simulator` are folders; the ports are any free ones when absent or 0; with a certificate both speak https.
 * @returns {Promise<{ url: string, addin: string, close(): Promise<void> }>} the window's address and the add-in's origin
 */
async function serve({ addin, simulator = path.join(root, 'build/simulator'), port = 0, addinPort = 0, certificate }) {
  const create = (...args) => (certificate ? https.createServer(certificate, ...args) : http.createServer(...args));
  const scheme = certificate ? 'https' : 'http';
  const window = create();
  const host = create();
  const windowOrigin = `${scheme}://localhost:${await listen(window, port)}`;
  let hostOrigin;
  try {
    hostOrigin = `${scheme}://localhost:${await listen(host, addinPort)}`;
  } catch (error) {
    await stop(window);
    throw error;
  }
  window.on(
    'request',
    listener(
      findForSimulator(simulator, () => ({ addin: hostOrigin })),
      () => ({ 'Content-Security-Policy': simulatorPolicy(hostOrigin) }),
    ),
  );
  host.on(
    'request',
    listener(findForAddin(addin), (request) => ({
      'Content-Security-Policy': request.url.startsWith('/office-js/')
        ? `frame-ancestors 'self' ${windowOrigin}`
        : addinPolicy(windowOrigin, Boolean(certificate)),
      'Access-Control-Allow-Origin': windowOrigin,
    })),
  );
  return {
    url: `${windowOrigin}/`,
    addin: hostOrigin,
    close: async () => void (await Promise.all([stop(window), stop(host)])),
  };
}

/** A certificate for localhost, made now and trusted by nobody: for tests, which tell their browser not to mind. */
async function makeCertificate() {
  const { generateCertificates } = require('office-addin-dev-certs');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sendcheck-certificate-'));
  const log = console.log;
  try {
    console.log = () => {};
    const [authority, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
    await generateCertificates(authority, cert, key, 2, ['localhost']);
    return { cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
  } finally {
    console.log = log;
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { serve, makeCertificate, fileAnswer, fileIn, listener, rewritePage, OFFICE_JS };
