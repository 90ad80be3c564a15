import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Loss } from './checks.mjs';
import { Visit } from './visit.mjs';

/** @typedef {import('./chrome.mjs').Store} Store */
/** @typedef {Awaited<ReturnType<Visit['hashes']>>} Hashes */

/**
 * What an undisturbed run came to, which every disturbed one must come to as well.
 * @typedef {object} Reference
 * @property {Hashes} base the book before the import
 * @property {Hashes} after the book after it
 * @property {any} report
 * @property {number} chunks transactions of the import
 * @property {{ decide: number, commit: number }} took milliseconds
 */

/** How many chunks are written before the import is killed that all trials of `resume` start from. */
const HALF = 1;

/**
 * Where faults are injected: one build of the app on one of the browser's stores, with profiles to start from (the book
 * before the import, killed in the middle of it, after it) and the reference.
 */
export class Ground {
  /** @param {{ path: string, work: string, url: string, store: Store, profile?: import('../../src/domain/profile').ImportProfile }} where */
  constructor({ path, work, url, store }) {
    this.path = path;
    this.work = work;
    this.url = url;
    this.store = store;
    /** @type {Reference | undefined} */
    this.known = undefined;
    this.count = 0;
    /** The book's last write before the import under test. */
    this.since = 0;
    this.prefix = `${store}-${new URL(url).port}`;
  }

  /** @param {string} name */
  at(name) {
    return join(this.work, `${this.prefix}-${name}`);
  }

  get reference() {
    if (this.known === undefined) throw new Error('the ground is not prepared');
    return this.known;
  }

  /** The order that all trials disturb. @param {import('../../src/domain/profile').ImportProfile} [profile] */
  order(profile = {}) {
    return /** @type {const} */ ({
      call: 'import',
      url: '/faults/main.csv',
      profile: { country: 'PL', ...profile },
    });
  }

  /** Opens the app on a profile. @param {string} profile @param {(page: import('@playwright/test').Page) => Promise<unknown>} [before] */
  open(profile, before) {
    return Visit.open({
      ...{ path: this.path, profile, store: this.store, url: this.url, since: this.since },
      ...(before === undefined ? {} : { before }),
    });
  }

  /** A copy of one of the profiles to start from; `done` removes it. @param {'base' | 'half' | 'done'} from */
  copy(from) {
    const profile = this.at(`trial-${++this.count}`);
    cpSync(this.at(from), profile, { recursive: true, verbatimSymlinks: true, filter: isData });
    return { profile, done: () => remove(profile) };
  }

  /** Makes the profiles and the reference, once. */
  async prepare() {
    if (this.known !== undefined) return this;
    const first = await this.open(this.at('base'));
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await done(first, { call: 'import', url: '/faults/base.csv', profile: { country: 'PL' } });
    this.since = (await first.keeping()).revision;
    first.since = this.since;
    const base = await first.hashes(null);
    await first.chrome.quit();

    cpSync(this.at('base'), this.at('done'), { recursive: true, verbatimSymlinks: true, filter: isData });
    const second = await this.open(this.at('done'));
    const times = [performance.now()];
    const decided = second.signs.until(
      (sign) => sign.kind === 'progress' && sign.phase === 'decide' && sign.done === sign.total,
    );
    const run = done(second, this.order());
    await decided;
    times.push(performance.now());
    const { report } = await run;
    times.push(performance.now());
    const { chunks } = second.signs;
    const job = await second.job();
    if (job === null) throw new Loss('the undisturbed import left no job');
    const after = await second.hashes(job, true);
    await second.chrome.quit();

    const [t0 = 0, t1 = 0, t2 = 0] = times;
    this.known = { base, after, report, chunks, took: { decide: t1 - t0, commit: t2 - t1 } };
    await this.makeHalf();
    return this;
  }

  /** The profile that every trial of `resume` starts from: an import killed behind its first chunk. */
  async makeHalf() {
    cpSync(this.at('base'), this.at('half'), { recursive: true, verbatimSymlinks: true, filter: isData });
    const visit = await this.open(this.at('half'));
    const written = visit.signs.until((_, signs) => signs.chunks === HALF);
    await visit.begin(this.order());
    await written;
    await visit.chrome.kill();
  }

  /**
   * Carries a call out undisturbed on a profile and says how long it took, milliseconds.
   * @param {'half' | 'done'} from @param {'resume' | 'undo'} call
   * @param {(visit: Visit, job: NonNullable<Awaited<ReturnType<Visit['job']>>>) => Promise<void>} check of what it came to
   */
  async time(from, call, check) {
    const { profile, done: removed } = this.copy(from);
    const visit = await this.open(profile);
    try {
      const job = await visit.job();
      if (job === null) throw new Loss('the profile to start from holds no job');
      const started = performance.now();
      await done(visit, { call, jobId: job.jobId });
      const took = performance.now() - started;
      await check(visit, job);
      return took;
    } finally {
      await visit.chrome.kill();
      removed();
    }
  }
}

/** A call that must end well. @param {Visit} visit @param {import('./visit.mjs').Order} order */
async function done(visit, order) {
  const outcome = await visit.call(order);
  if (!outcome.ok)
    throw new Loss(`undisturbed ${order.call}: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome;
}

/** The locks of a running browser are no part of a profile. @param {string} file */
const isData = (file) => !/Singleton(Lock|Cookie|Socket)$|DevToolsActivePort$/.test(file);

/** @param {string} folder */
export const remove = (folder) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
