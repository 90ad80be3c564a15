import { Chrome } from './chrome.mjs';
import { begin, bookInHashes, bookKeeping, followWrites } from './inPage.mjs';

/** @typedef {import('./inPage.mjs').Sign} Sign @typedef {import('./inPage.mjs').Outcome} Outcome */
/** @typedef {Parameters<typeof begin>[0]} Order */

/** What a page has told so far; it outlives the page. */
export class Signs {
  /** Rows of the import that were acknowledged. */
  rows = 0;
  /** The last write of the book that was acknowledged. */
  revision = 0;
  /** Transactions of an import or an undo that were acknowledged. */
  chunks = 0;
  /** The call that was begun has answered. */
  isEnded = false;
  /** @type {Set<{ holds: (sign: Sign, signs: Signs) => boolean, resolve: () => void }>} */
  waiting = new Set();

  /** @param {Sign} sign */
  hear(sign) {
    if (sign.kind === 'ended') this.isEnded = true;
    if (sign.kind === 'progress' && sign.phase === 'commit') this.rows = Math.max(this.rows, sign.done);
    if (sign.kind === 'written') {
      this.revision = Math.max(this.revision, sign.revision);
      this.chunks += 1;
    }
    for (const waiter of this.waiting) {
      if (!waiter.holds(sign, this)) continue;
      this.waiting.delete(waiter);
      waiter.resolve();
    }
  }

  /** @returns {Promise<Outcome>} of the call that ends next */
  async end() {
    /** @type {Outcome | undefined} */
    let outcome;
    await this.until((sign) => {
      if (sign.kind === 'ended') outcome = sign.outcome;
      return sign.kind === 'ended';
    });
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  }

  /** Resolves with the first sign from now on for which this holds. @param {(sign: Sign, signs: Signs) => boolean} holds */
  until(holds) {
    return new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      this.waiting.add({ holds, resolve: () => resolve() });
    });
  }
}

/** The app, opened in a browser of its own. */
export class Visit {
  /** @param {Chrome} chrome @param {import('@playwright/test').Page} page @param {Signs} signs @param {number} since */
  constructor(chrome, page, signs, since) {
    this.chrome = chrome;
    this.page = page;
    this.signs = signs;
    this.since = since;
    /** @type {Promise<Outcome> | undefined} */
    this.ended = undefined;
  }

  /**
   * @param {{ path: string, profile: string, store: import('./chrome.mjs').Store, url: string, since: number,
   *   before?: (page: import('@playwright/test').Page) => Promise<unknown> }} where `since`: the book's last write
   *   before the import under test; `before`: done to the page before the app is on it
   */
  static async open({ path, profile, store, url, since, before }) {
    const chrome = await Chrome.launch(path, profile, store);
    try {
      const page = chrome.context.pages()[0] ?? (await chrome.context.newPage());
      return await Visit.on(chrome, page, url, since, before);
    } catch (error) {
      await chrome.kill();
      throw error;
    }
  }

  /**
   * @param {Chrome} chrome @param {import('@playwright/test').Page} page @param {string} url @param {number} since
   * @param {(page: import('@playwright/test').Page) => Promise<unknown>} [before]
   */
  static async on(chrome, page, url, since, before) {
    const signs = new Signs();
    await page.exposeBinding('tellFaults', (_, /** @type {Sign} */ sign) => signs.hear(sign));
    await before?.(page);
    await page.goto(url);
    await page.waitForFunction(() => 'satchel' in window);
    await page.evaluate(followWrites);
    return new Visit(chrome, page, signs, since);
  }

  /** Another tab of the same browser. @param {string} url */
  async anotherTab(url) {
    return Visit.on(this.chrome, await this.chrome.context.newPage(), url, this.since);
  }

  /** @param {Order} order */
  begin(order) {
    this.ended = this.signs.end();
    return this.page.evaluate(begin, order);
  }

  /** @returns {Promise<Outcome>} of the call that was begun; it never comes where the page dies before */
  outcome() {
    if (this.ended === undefined) throw new Error('nothing was begun');
    return this.ended;
  }

  /** Begins a call and waits for it. @param {Order} order */
  async call(order) {
    await this.begin(order);
    return this.outcome();
  }

  /** @param {{ jobId: string, startedAt: string } | null} job @param {boolean} [inFull] with the records themselves */
  hashes(job, inFull = false) {
    const { jobId = null, startedAt = null } = job ?? {};
    const { since } = this;
    return this.page.evaluate(bookInHashes, { jobId, startedAt, since, inFull });
  }

  keeping() {
    return this.page.evaluate(bookKeeping);
  }

  /** The newest import of the list under test, as the app shows it. */
  async job() {
    const jobs = await this.page.evaluate(() => window.satchel.imports());
    return jobs.find((job) => job.source.name === 'main.csv') ?? null;
  }
}
