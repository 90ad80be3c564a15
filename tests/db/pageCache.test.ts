import { expect, test } from 'vitest';
import { PageCache } from '../../src/db/directory/pageCache';

const upTo = (count: number, first = 0): number[] => Array.from({ length: count }, (_, at) => first + at);

test('answers with every page, however many are asked for and whichever of them were kept', async () => {
  const cache = new PageCache(async (pages) => pages.map((page) => `page ${page}`));
  await cache.get(upTo(150));
  for (const asked of [upTo(500), upTo(500).reverse(), upTo(150, 400), upTo(1000)])
    expect(await cache.get(asked)).toEqual(asked.map((page) => `page ${page}`));
});

test('answers with every page that was kept when others are asked for, or written, meanwhile', async () => {
  const cache = new PageCache(async (pages) => pages.map((page) => `page ${page}`));
  await cache.get(upTo(150));
  const answer = cache.get(upTo(300));
  const other = cache.get(upTo(900, 300));
  cache.drop([3, 700]);
  expect(await answer).toEqual(upTo(300).map((page) => `page ${page}`));
  expect(await other).toEqual(upTo(900, 300).map((page) => `page ${page}`));
});

test('reads a page once while it is kept, anew after it was written, and says where there is none', async () => {
  const read: number[] = [];
  const cache = new PageCache(async (pages) => {
    read.push(...pages);
    return pages.map((page) => (page === 7 ? undefined : page));
  });
  expect(await cache.get([5, 6, 7])).toEqual([5, 6, undefined]);
  await cache.get([5, 6]);
  cache.drop([6]);
  await cache.get([5, 6]);
  expect(read).toEqual([5, 6, 7, 6]);
});
