import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { browserArgs } from '../../scripts/browser.mjs';

/** @typedef {'leveldb' | 'sqlite'} Store Chromium's two ways to keep IndexedDB */

/** Chromium's names for the second of them. */
const SQLITE = ['IdbSqliteBackingStore', 'IdbSqliteOnDiskRollout'];

/** @type {Readonly<Record<Store, readonly string[]>>} */
const STORE_ARGS = {
  leveldb: browserArgs({ without: SQLITE }),
  sqlite: [...browserArgs(), `--enable-features=${SQLITE.join()}`],
};

/** The processes shall all be in one group, and nothing shall outlive it. */
const ARGS = [
  '--headless',
  '--lang=en-GB',
  '--remote-debugging-port=0',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-extensions',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--password-store=basic',
];

const START_MS = 30_000;

/** Those that live. @type {Set<Chrome>} */
const running = new Set();

/** Kills every browser that is still there. */
export function killAll() {
  for (const chrome of running) chrome.signal('SIGKILL');
}

/**
 * A browser that a fault may hit: started apart from this program, in a process group of its own, on a profile that
 * outlives it.
 */
export class Chrome {
  /**
   * @param {import('node:child_process').ChildProcess & { pid: number }} child
   * @param {import('@playwright/test').Browser} browser
   */
  constructor(child, browser) {
    this.child = child;
    this.browser = browser;
    /** @type {Promise<void>} */
    this.gone = new Promise((resolve) => child.once('exit', () => resolve()));
    running.add(this);
    void this.gone.then(() => running.delete(this));
  }

  /**
   * @param {string} path the program
   * @param {string} profile its folder
   * @param {Store} store
   */
  static async launch(path, profile, store) {
    const port = join(profile, 'DevToolsActivePort');
    for (const left of [
      port,
      ...['Lock', 'Cookie', 'Socket'].map((name) => join(profile, `Singleton${name}`)),
    ])
      rmSync(left, { force: true }); // of a browser that was killed
    const args = [...STORE_ARGS[store], ...ARGS, `--user-data-dir=${profile}`, 'about:blank'];
    const child = spawn(path, args, { detached: true, stdio: 'ignore' });
    const { pid } = child;
    if (pid === undefined) throw new Error(`${path} does not start`);
    const address = await addressIn(port);
    const browser = await chromium.connectOverCDP(address);
    return new Chrome(Object.assign(child, { pid }), browser);
  }

  get context() {
    const [context] = this.browser.contexts();
    if (context === undefined) throw new Error('the browser is gone');
    return context;
  }

  /** SIGKILL to all its processes at once: nothing is flushed, nobody is told. */
  async kill() {
    this.signal('SIGKILL');
    await this.gone;
    await this.browser.close().catch(() => undefined); // only our end of the line
  }

  /** All its processes stand still, as when the lid is closed, until `wake`. */
  sleep() {
    this.signal('SIGSTOP');
  }

  wake() {
    this.signal('SIGCONT');
  }

  /** As a user quits it: everything is on the disk afterwards. */
  async quit() {
    const session = await this.browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined); // the answer may die with the browser
    await this.gone;
    this.signal('SIGKILL');
  }

  /** @param {NodeJS.Signals} name */
  signal(name) {
    try {
      process.kill(-this.child.pid, name);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // already gone
    }
  }
}

/** @param {string} file where the browser writes its port once it listens */
async function addressIn(file) {
  for (const until = performance.now() + START_MS; performance.now() < until; await wait(20)) {
    const [port, path] = read(file).split('\n');
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
  }
  throw new Error('the browser did not start within 30 s');
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // not yet
  }
}
