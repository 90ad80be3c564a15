import { afterEach, expect, test, vi } from 'vitest';
import type { BookStatus } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import type { Condition } from '../../src/domain/filter';
import { dropBooks, freshBook } from './helpers';
import { failure, value } from './importing';

afterEach(dropBooks);

const ACTIVE: Condition = { kind: 'field', field: 'status', test: { is: 'one-of', values: ['active'] } };
const SILENT: Condition = { kind: 'not', of: { kind: 'activity', where: { state: 'done' } } };

test('a segment is kept by its name, told to every tab, changed, removed and put back', async () => {
  const book = await freshBook();
  const [api, other] = [createBookApi(book.db.name), createBookApi(book.db.name)];
  const told: BookStatus[] = [];
  await other.subscribe((status) => told.push(status));
  const silent = value(await api.saveSegment({ name: ' Silent ', condition: SILENT }));
  const active = value(await api.saveSegment({ name: 'Active', condition: ACTIVE }));
  expect(value(await other.segments()).map(({ name }) => name)).toEqual(['Active', 'Silent']);
  await vi.waitFor(() => expect(told.at(-1)?.words).toBeGreaterThan(0));

  const changed = value(
    await api.saveSegment({
      id: silent.id,
      name: 'Forgotten',
      condition: { kind: 'all', of: [SILENT, ACTIVE] },
    }),
  );
  expect(changed).toMatchObject({ id: silent.id, createdAt: silent.createdAt });

  expect(value(await api.removeSegment(active.id))).toEqual(active);
  expect(value(await api.segments())).toEqual([changed]);
  value(await api.restoreSegment(active));
  expect(value(await api.segments())).toEqual([active, changed]);
});

test('no two segments share a name, and none is without one', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const lodz = value(await api.saveSegment({ name: 'Łódź', condition: ACTIVE }));
  expect(failure(await api.saveSegment({ name: 'lodz', condition: SILENT }))).toBe('segment-exists');
  expect(failure(await api.saveSegment({ name: '  ', condition: SILENT }))).toBe('invalid-segment');
  expect(failure(await api.saveSegment({ id: 'gone', name: 'x', condition: SILENT }))).toBe('not-found');
  value(await api.removeSegment(lodz.id));
  value(await api.saveSegment({ name: 'LODZ', condition: SILENT }));
  expect(failure(await api.restoreSegment(lodz))).toBe('segment-exists');
});
