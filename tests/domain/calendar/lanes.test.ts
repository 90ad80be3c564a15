import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { lanesOf } from '../../../src/domain/calendar/lanes';
import { remindersOf } from '../../../src/domain/calendar/reminders';
import type { Activity } from '../../../src/domain/side';

test('what overlaps stands side by side, and what does not has the whole width', () => {
  const at = (from: number, to: number) => ({ from, to });
  expect(lanesOf([at(9, 11), at(10, 12), at(11, 13), at(14, 15)])).toEqual([
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
    { lane: 0, of: 2 },
    { lane: 0, of: 1 },
  ]);
});

it('puts no two that overlap into one lane, and none beyond its number of lanes', () => {
  const stretch = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), (all) => {
      const lanes = lanesOf(all);
      all.forEach((one, a) => {
        expect(lanes[a]?.lane).toBeLessThan(lanes[a]?.of ?? 0);
        all.forEach((other, b) => {
          if (a === b || one.from >= other.to || other.from >= one.to) return;
          expect(lanes[a]?.lane).not.toBe(lanes[b]?.lane);
          expect(lanes[a]?.of).toBe(lanes[b]?.of);
        });
      });
    }),
  );
});

test('reminders come before their time, of a whole day before 9:00, of a series each day', () => {
  const activity = (id: string, part: Partial<Activity>): Activity => ({
    ...{ id, customer: '', createdAt: '', updatedAt: '', kind: 'task', state: 'planned', subject: id },
    ...part,
  });
  const found = remindersOf(
    [
      activity('a', { date: '2026-11-22', time: '10:00', remind: '15' }),
      activity('b', { date: '2026-11-22', remind: '0' }),
      activity('c', { date: '2026-11-21', time: '08:00', remind: '1440', repeat: 'FREQ=WEEKLY' }),
      activity('quiet', { date: '2026-11-22' }),
      activity('done', { date: '2026-11-22', remind: '0', state: 'done' }),
      activity('old', { date: '2026-11-01', remind: '0' }),
    ],
    '2026-11-22',
  );
  expect(found.map(({ key, at }) => [key, at])).toEqual([
    ['c 2026-11-21 08:00', new Date(2026, 10, 20, 8, 0).getTime()],
    ['b 2026-11-22 ', new Date(2026, 10, 22, 9, 0).getTime()],
    ['a 2026-11-22 10:00', new Date(2026, 10, 22, 9, 45).getTime()],
    ['c 2026-11-28 08:00', new Date(2026, 10, 27, 8, 0).getTime()],
  ]);
});
