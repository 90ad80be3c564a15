import { describe, expect, it } from 'vitest';
import { suggestMapping } from '../../src/import/mapping/suggest';
import { LISTS } from '../bench/mapping/corpus.mjs';
import { classOf, judge, tally } from '../bench/mapping/judge.mjs';

/** What `npm run bench:mapping` prints, kept from getting worse. */
describe('the mapping of labelled lists', () => {
  const verdicts = judge((header, rows) => suggestMapping(header, rows));
  const share = (some: typeof verdicts): number => tally(some).right / tally(some).of;

  it('is measured on many lists', () => {
    expect(LISTS.length).toBeGreaterThanOrEqual(150);
    expect(verdicts.length).toBeGreaterThanOrEqual(1500);
  });

  it('is right in 97 of 100 columns, neighbours’ languages included', () => {
    expect(share(verdicts)).toBeGreaterThanOrEqual(0.97);
  });

  it('is right where it says that it is certain, in 99 of 100 columns', () => {
    const certain = verdicts.filter((verdict) => classOf(verdict) === 'certain');
    expect(certain.length).toBeGreaterThan(verdicts.length / 2);
    expect(share(certain)).toBeGreaterThanOrEqual(0.99);
    expect(share(certain.filter(({ list }) => list.part === 'fresh'))).toBeGreaterThanOrEqual(0.99);
  });

  it('is right often enough where it is less sure, and surer the more often it is right', () => {
    const likely = share(verdicts.filter((verdict) => classOf(verdict) === 'likely'));
    expect(likely).toBeGreaterThanOrEqual(0.9);
    expect(share(verdicts.filter((verdict) => classOf(verdict) === 'guess'))).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['en', 0.99],
    ['pl', 0.99],
    ['ru', 0.99],
    ['zh', 0.99],
  ])('finds the columns of lists in %s', (language, least) => {
    expect(share(verdicts.filter(({ list }) => list.language === language))).toBeGreaterThanOrEqual(least);
  });

  it('finds them in lists that it was not tuned on', () => {
    expect(share(verdicts.filter(({ list }) => list.part === 'fresh'))).toBeGreaterThanOrEqual(0.98);
  });
});
