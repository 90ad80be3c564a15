import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedCategories, nextColor, withCategory } from '../../src/domain/categories';
import {
  flatGroups,
  groupIn,
  groupTree,
  isWithin,
  movedGroup,
  parentGroup,
  tidyGroup,
} from '../../src/domain/groups';
import type { Category } from '../../src/domain/vocabulary';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

describe('folders', () => {
  it('makes a tree of what was made and of what customers lie in, with all on the way', () => {
    const held = new Map([
      ['North / Gdańsk', 3],
      ['North', 2],
      ['B2B/Retail', 1],
    ]);
    const rows = flatGroups(groupTree(['South / Kraków / Old town', 'North'], held, compare)).map(
      ({ group, depth, own, within }) => [group, depth, own, within],
    );
    expect(rows).toEqual([
      ['B2B/Retail', 0, 1, 1],
      ['North', 0, 2, 5],
      ['North / Gdańsk', 1, 3, 3],
      ['South', 0, 0, 0],
      ['South / Kraków', 1, 0, 0],
      ['South / Kraków / Old town', 2, 0, 0],
    ]);
    const closed = flatGroups(groupTree(['A / B'], new Map(), compare), () => false);
    expect(closed.map(({ group }) => group)).toEqual(['A']);
  });

  it.each([
    ['North / Gdańsk', 'North', 'South', 'South / Gdańsk'],
    ['North', 'North', 'South / North', 'South / North'],
    ['Northern', 'North', 'South', 'Northern'],
    ['North / Gdańsk', 'North', '', 'Gdańsk'],
    ['North', 'North', '', ''],
  ])('%s, where %s becomes %s, is %s', (group, from, to, after) => {
    expect(movedGroup(group, from, to)).toBe(after);
  });

  it.each([
    [' North /  Gdańsk ', 'North / Gdańsk'],
    ['/ North', 'North'],
    [' / North / / Gdańsk /', 'North / Gdańsk'],
    ['N/A', 'N/A'],
  ])('reads %j as %j', (typed, group) => expect(tidyGroup(typed)).toBe(group));

  it('counts everybody once, and moves back what it moved', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd/e');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join(' / '));
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.nat(9))), path, name, (entries, folder, into) => {
        const held = new Map(entries);
        const tree = groupTree([], held, compare);
        const sum = [...held.values()].reduce((all, n) => all + n, 0);
        expect(tree.reduce((all, node) => all + node.within, 0)).toBe(sum);
        const to = groupIn(`new ${into}`, 'x');
        for (const group of held.keys()) {
          const moved = movedGroup(group, folder, to);
          expect(movedGroup(moved, to, folder)).toBe(group);
          expect(isWithin(moved, to)).toBe(isWithin(group, folder));
          expect(isWithin(group, parentGroup(group)) || parentGroup(group) === '').toBe(true);
        }
      }),
    );
  });
});

describe('categories', () => {
  const some: Category[] = [
    { name: 'VIP', color: 'red' },
    { name: 'Fair', color: 'blue' },
    { name: 'Key', color: 'green' },
  ];

  it('merges into one that keeps its colour and its place', () => {
    expect(mergedCategories(some, ['VIP', 'Key'], 'Fair')).toEqual([{ name: 'Fair', color: 'blue' }]);
    expect(mergedCategories(some, ['Fair'], 'Fairs')).toEqual(some.with(1, { name: 'Fairs', color: 'blue' }));
    expect(mergedCategories(some, ['unknown'], 'New').at(-1)).toEqual({ name: 'New', color: 'grey' });
  });

  it('colours one, known or not, and gives a new one a colour that few have', () => {
    expect(withCategory(some, 'Fair', 'teal')).toEqual(some.with(1, { name: 'Fair', color: 'teal' }));
    expect(withCategory(some, 'Other', 'teal')).toHaveLength(4);
    expect(nextColor(some)).toBe('orange');
    expect(nextColor([])).toBe('red');
  });
});
