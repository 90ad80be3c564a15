/** Installs what the lock file names, when it names something else than what was installed last. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const STAMP = join(ROOT, 'node_modules', '.satchel', 'installed');

function wanted() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const [major] = process.versions.node.split('.');
  return `${createHash('sha256').update(lock).digest('hex')} node ${major} ${process.platform} ${process.arch}`;
}

function installed() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return ''; // nothing was installed here yet
  }
}

/** Remembers that what is installed now is what the lock file names. */
function remember() {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted());
}

/** Runs npm, by the very program that runs this script where npm started it. @param {string[]} args */
function npm(args) {
  const own = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: /** @type {const} */ ('inherit') };
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Makes `node_modules` true to `package-lock.json`; ends the process where that fails. */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Satchel is built with Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (installed() === wanted()) return;
  console.log('Installing packages (npm ci)');
  const run = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (run.status !== 0) {
    console.error('npm ci failed: see above. Without a network the packages cannot be installed.');
    process.exit(1);
  }
  remember();
}
