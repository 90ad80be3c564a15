import { Loss } from './checks.mjs';
import { Ground } from './ground.mjs';
import { randomBy } from './list.mjs';

/** @typedef {import('./chrome.mjs').Store} Store */

/** A trial that has not ended by then hangs, milliseconds. */
const MOST_MS = 240_000;

/** @returns {Promise<never>} */
function tooLong() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Loss(`no answer within ${MOST_MS / 1000} s`)), MOST_MS).unref();
  });
}

/** What was tried and what survived. */
export class Lab {
  /** @type {Map<string, { tried: number, survived: number, how: Map<string, number> }>} by kind and store */
  scores = new Map();
  /** @type {string[]} */
  losses = [];
  kind = '';

  /** @param {{ path: string, work: string, seed: number, moments: number, verbose: boolean }} settings */
  constructor({ path, work, seed, moments, verbose }) {
    this.path = path;
    this.work = work;
    this.moments = moments;
    this.verbose = verbose;
    this.random = randomBy(seed);
    /** @type {Map<string, Ground>} */
    this.grounds = new Map();
  }

  /** The prepared ground for a build and a store. @param {string} url @param {Store} store */
  async ground(url, store) {
    const key = `${url} ${store}`;
    const known = this.grounds.get(key) ?? new Ground({ path: this.path, work: this.work, url, store });
    this.grounds.set(key, known);
    return known.prepare();
  }

  /**
   * One fault. What `work` throws is a loss.
   * @param {Ground} ground @param {string} name which one @param {() => Promise<string>} work says how it ended
   */
  async trial(ground, name, work) {
    const key = `${this.kind}, ${ground.store}`;
    const score = this.scores.get(key) ?? { tried: 0, survived: 0, how: new Map() };
    this.scores.set(key, score);
    score.tried += 1;
    const started = performance.now();
    try {
      const how = await Promise.race([work(), tooLong()]);
      score.survived += 1;
      score.how.set(how, (score.how.get(how) ?? 0) + 1);
      if (this.verbose)
        console.log(`  ok   ${name}: ${how} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      const words =
        error instanceof Error
          ? `${error.name === 'Loss' ? '' : `${error.name}: `}${error.message}`
          : String(error);
      this.losses.push(`${key}: ${name}: ${words}`);
      console.log(`  LOSS ${name}: ${words}`);
    }
  }

  /** Prints survived of tried, by kind and in sum. @returns {boolean} true where nothing was lost */
  print() {
    const sum = { tried: 0, survived: 0 };
    console.log('\nSurvived of tried:');
    for (const [name, { tried, survived, how }] of this.scores) {
      sum.tried += tried;
      sum.survived += survived;
      const ways = [...how].map(([way, count]) => `${count} ${way}`).join(', ');
      console.log(`  ${name}: survived ${survived} of ${tried}${ways === '' ? '' : ` (${ways})`}`);
    }
    if (this.losses.length > 0) console.log(`\nLost:\n  ${this.losses.join('\n  ')}`);
    console.log(`\nsurvived ${sum.survived} of ${sum.tried}`);
    return sum.survived === sum.tried && sum.tried > 0;
  }
}
