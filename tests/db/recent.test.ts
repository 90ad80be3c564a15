import { expect, it } from 'vitest';
import { Recent } from '../../src/db/recent';

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
