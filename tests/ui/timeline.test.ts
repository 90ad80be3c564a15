/** What the card's timeline makes of what the book knows in several places. */
import { describe, expect, it, test } from 'vitest';
import type { HistoryEntry, SideStep } from '../../src/db/api';
import type { Activity, Opportunity } from '../../src/domain/side';
import { byDay, countKinds, timelineOf } from '../../src/ui/customers/card/timeline';

const made = {
  customer: 'b-1',
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
};

const activity = (id: string, values: Partial<Activity>): Activity => ({
  ...{ ...made, id, kind: 'call', state: 'done', subject: id },
  ...values,
});
const deal: Opportunity = { ...made, id: 'd', title: 'Roof', pipeline: 'p', stage: 's1' };

const step = (values: Partial<SideStep>): SideStep => ({
  ...{ entity: 'opportunity', id: 'd', title: 'Roof', what: 'changed', changes: [] },
  ...values,
});

const entry = (key: number, values: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ key, at: `2026-03-0${key}T10:00:00.000Z`, kind: 'edited', changes: [], sides: [] },
  ...values,
});

const changed = [{ field: 'city', before: 'Opole', after: 'Nysa' }] as const;

describe('what comes next', () => {
  it('is what is planned, the soonest first; without a day last', () => {
    const activities = [
      activity('no day', { state: 'planned' }),
      activity('late', { state: 'planned', date: '2026-05-02', time: '15:00' }),
      activity('done', {}),
      activity('soon', { state: 'planned', date: '2026-05-02', time: '09:00' }),
      activity('whole day', { state: 'planned', date: '2026-05-01' }),
    ];
    const { next, past } = timelineOf({ opportunities: [], activities }, [], []);
    expect(next.map(({ id }) => id)).toEqual(['whole day', 'soon', 'late', 'no day']);
    expect(past.map(({ key }) => key)).toEqual(['done']);
  });
});

describe('what happened', () => {
  test('stands newest first, whatever it is, by the day when it was', () => {
    const activities = [
      activity('call', { doneAt: '2026-03-02T12:00:00.000Z', date: '2026-02-01' }),
      activity('note', { kind: 'note', doneAt: '2026-03-04T08:00:00.000Z' }),
      activity('day only', { date: '2026-03-02' }),
    ];
    const file = {
      id: 'f',
      customer: 'b-1',
      name: 'a',
      type: '',
      size: 1,
      addedAt: '2026-03-03T08:00:00.000Z',
    };
    const history = [
      entry(5, { changes: changed }),
      entry(1, { kind: 'import-created', job: { id: 'j', file: 'a.csv', line: 2 } }),
    ];
    const { past } = timelineOf({ opportunities: [], activities }, history, [file]);
    expect(past.map(({ key }) => key)).toEqual(['h5', 'note', 'f', 'call', 'day only', 'h1']);
    expect(byDay(past).map(({ items }) => items.length)).toEqual([1, 1, 1, 2, 1]);
    expect(countKinds(past)).toEqual({ activity: 2, note: 1, opportunity: 0, change: 1, import: 1, file: 1 });
  });

  const kinds = (history: readonly HistoryEntry[], opportunities: readonly Opportunity[] = [deal]) =>
    timelineOf({ opportunities, activities: [] }, history, []).past.map(({ kind, key }) => `${kind} ${key}`);

  it.each<[string, readonly HistoryEntry[], string[]]>([
    ['an opportunity that an import brought: by its record', [], ['opportunity d']],
    [
      'one that was made by hand: by the journal alone',
      [entry(1, { sides: [step({ what: 'made' })] })],
      ['opportunity h1.0'],
    ],
    [
      'a stage that changed',
      [entry(2, { sides: [step({ changes: [{ field: 'stage', before: 's1', after: 's2' }] })] })],
      ['opportunity h2.0', 'opportunity d'],
    ],
    [
      'a field and an opportunity in one write: both',
      [entry(2, { changes: changed, sides: [step({})] })],
      ['opportunity h2.0', 'change h2', 'opportunity d'],
    ],
    [
      'an activity that its own line tells of: nothing more',
      [
        entry(2, { sides: [step({ entity: 'activity', id: 'a', what: 'made', record: activity('a', {}) })] }),
        entry(3, {
          sides: [
            step({
              ...{ entity: 'activity', id: 'a', record: activity('a', {}) },
              changes: [{ field: 'state', before: 'planned', after: 'done' }],
            }),
          ],
        }),
      ],
      ['opportunity d'],
    ],
    [
      'an activity that is gone: that it went',
      [entry(2, { sides: [step({ entity: 'activity', id: 'a', what: 'removed' })] })],
      ['change h2.0', 'opportunity d'],
    ],
    [
      'what went and came back with its customer: nothing more',
      [
        entry(3, { kind: 'restored', sides: [step({ what: 'made', id: 'other' })] }),
        entry(2, { kind: 'removed', sides: [step({ what: 'removed' })] }),
      ],
      ['change h3', 'change h2', 'opportunity d'],
    ],
  ])('%s', (_, history, expected) => expect(kinds(history)).toEqual(expected));
});
