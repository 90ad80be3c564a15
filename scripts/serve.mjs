/**
 * A small server of static files, for `npm start`, the end-to-end tests and the benchmark. An address of the app
 * answers with its one page; a file that is not there answers 404, which Vite's own preview does not.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { HEADERS } from './policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Loopback only, by both of its addresses: `localhost` may mean either. */
const HOSTS = ['127.0.0.1', '::1'];

/** Errors that say that the machine has no such address. */
const NO_SUCH_HOST = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/**
 * The file that a request asks for: null where the folder has none.
 * @param {string} folder
 * @param {Request} request
 */
async function fileFor(folder, request) {
  const path = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (path === null) return null;
  const isFile = extname(path) !== '';
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  const file = normalize(join(folder, isFile ? path : 'index.html'));
  if (!file.startsWith(folder + sep) || !(isFile || wantsPage || path === '/')) return null;
  const found = await stat(file).catch(() => null); // whatever keeps us from it, it is not there to be served
  return found?.isFile() ? { file, size: found.size } : null;
}

/** @param {string} path */
function decode(path) {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null; // a broken escape
  }
}

/** @param {string} folder @param {Request} request @param {Response} response */
async function answer(folder, request, response) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await fileFor(folder, request);
  if (found === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  // Files under assets/ carry a hash of their content in their names.
  const forGood = found.file.startsWith(join(folder, 'assets') + sep);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': forGood ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  // A reader who went away in the middle is no error of ours.
  else pipeline(createReadStream(found.file), response, () => undefined);
}

/**
 * Serves a folder on the loopback addresses. Rejects with code EADDRINUSE where the port is taken.
 * @param {string} folder absolute
 * @param {number} port 0 takes any that is free
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` also cuts the connections that are kept alive
 */
export async function serve(folder, port) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  let taken = port;
  for (const host of HOSTS) {
    const server = createServer((request, response) => {
      answer(folder, request, response).catch((error) => response.destroy(error));
    });
    const listening = await listen(server, taken, host);
    if (!listening) continue;
    servers.push(server);
    const address = server.address();
    if (typeof address === 'object' && address !== null) taken = address.port;
  }
  return {
    url: `http://localhost:${taken}`,
    stop: async () => {
      await Promise.all(servers.map(close));
    },
  };

  /** @param {import('node:http').Server} server */
  function close(server) {
    return new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false where the machine has no such address
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (NO_SUCH_HOST.includes(error.code ?? '') && host !== HOSTS[0]) resolve(false);
      else reject(error);
    });
    server.listen({ port, host, ipv6Only: host === '::1' }, () => resolve(true));
  });
}
