import { afterEach, expect, test } from 'vitest';
import { createBookApi } from '../../src/db/bookApi';
import { dropBooks, freshBook } from './helpers';
import { value } from './importing';

afterEach(dropBooks);

test('the last writes by hand are told newest first, with what was taken back since', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const ids: string[] = [];
  for (const name of ['Anna Lis', 'Jan Gil', 'Ewa Sowa']) ids.push(value(await api.put({ name })).record.id);
  const edit = value(await api.bulkEdit({ ids }, [{ do: 'set', field: 'status', values: ['active'] }]));
  value(await api.bulkEdit({ ids }, [{ do: 'set', field: 'archived', values: ['2026-01-01'] }]));
  const removal = value(await api.bulkRemove({ ids }));
  const told = value(await api.recentChanges(3));
  expect(told).toMatchObject([
    { key: removal.change, what: 'removed', entity: 'customer', count: 3, names: ['Anna Lis', 'Jan Gil'] },
    { what: 'archived', count: 3, names: [], takenBack: false },
    { key: edit.change, what: 'changed', field: 'status', count: 3, takenBack: false },
  ]);

  value(await api.revert(removal.change ?? -1));
  const [back, removed, archived] = value(await api.recentChanges(100));
  expect(back).toMatchObject({ takesBack: true, takenBack: false, what: 'removed', count: 3 });
  expect(removed).toMatchObject({ key: removal.change, takesBack: false, takenBack: true });
  expect(archived).toMatchObject({ what: 'archived', names: ['Anna Lis', 'Jan Gil'] });

  // Taking the taking back back makes the removal hold again.
  value(await api.revert(back?.key ?? -1));
  const again = value(await api.recentChanges(100));
  expect(again.map(({ takenBack }) => takenBack).slice(0, 3)).toEqual([false, true, false]);
});

test('a merge and what is beside a customer are told in their own words', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const ids: string[] = [];
  for (const name of ['Anna Lis', 'Anna Lis-Gil']) ids.push(value(await api.put({ name })).record.id);
  const [into = '', other = ''] = ids;
  value(await api.merge({ into, others: [other] }));
  value(
    await api.saveSides([
      { entity: 'activity', customer: into, subject: 'Call back', kind: 'task', state: 'planned' },
    ]),
  );
  expect(value(await api.recentChanges(2))).toMatchObject([
    { what: 'created', entity: 'activity', count: 1, names: ['Call back'] },
    { what: 'merged', count: 2, names: ['Anna Lis'] },
  ]);
});
