import { expect, it } from 'vitest';
import { Recent } from '../../src/db/recent';

it('lets go of more where less may be held by now', () => {
  let most = 3;
  const recent = new Recent<string, number>(() => most);
  for (const key of ['a', 'b', 'c']) recent.keep(key, 0);
  most = 2;
  recent.keep('d', 1);
  expect([...recent.entries()].map(([key]) => key)).toEqual(['c', 'd']);
});

it('holds what was kept last, and lets go what was not used for longest', () => {
  const recent = new Recent<string, number>(2);
  expect(recent.keep('a', 1)).toBe(1);
  recent.keep('b', 2);
  recent.keep('a', 3);
  recent.keep('c', 4);
  expect([...recent.entries()]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
  expect(recent.get('b')).toBeUndefined();
  recent.delete('c');
  recent.keep('d', 5);
  expect([...recent.entries()]).toEqual([
    ['a', 3],
    ['d', 5],
  ]);
  recent.clear();
  expect(recent.get('a')).toBeUndefined();
});
