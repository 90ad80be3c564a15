import { describe, expect, it } from 'vitest';
import {
  doneDrafts,
  type Length,
  lengthDrafts,
  moveDrafts,
  occurrencesOf,
  skipDrafts,
  stopDrafts,
} from '../../../src/domain/calendar/series';
import type { Activity } from '../../../src/domain/side';

const activity = (part: Partial<Activity>): Activity => ({
  id: 'b-1.7',
  customer: 'b-7',
  createdAt: '',
  updatedAt: '',
  kind: 'call',
  state: 'planned',
  subject: 'Ask how it goes',
  ...part,
});

const WEEKLY = activity({
  date: '2026-11-16',
  time: '09:00',
  repeat: 'FREQ=WEEKLY;COUNT=4;BYDAY=MO',
  uid: 'x@y',
});
const NOW = '2026-11-16T10:00:00.000Z';
const done = { state: 'done', doneAt: NOW };
const copy = { entity: 'activity', customer: 'b-7', kind: 'call', subject: 'Ask how it goes', time: '09:00' };

describe('what is done', () => {
  it('of a single one is the record', () => {
    expect(doneDrafts(activity({ date: '2026-11-16' }), NOW, '2026-11-16')).toMatchObject([
      { id: 'b-1.7', ...done },
    ]);
  });

  it('of a series becomes a record of its own, and the series moves on with what is left of it', () => {
    const drafts = doneDrafts(WEEKLY, NOW, '2026-11-16');
    expect(drafts).toEqual([
      { ...copy, ...done, date: '2026-11-16' },
      { entity: 'activity', id: 'b-1.7', date: '2026-11-23', repeat: 'FREQ=WEEKLY;COUNT=3;BYDAY=MO' },
    ]);
  });

  it('of an overdue series leads to today or later, not through all that was missed', () => {
    const [, next] = doneDrafts(WEEKLY, NOW, '2026-11-30');
    expect(next).toMatchObject({ date: '2026-11-30', repeat: 'FREQ=WEEKLY;COUNT=2;BYDAY=MO' });
  });

  it('at the end of a series is the record itself', () => {
    const last = { ...WEEKLY, repeat: 'FREQ=WEEKLY;COUNT=1;BYDAY=MO' };
    expect(doneDrafts(last, NOW, '2026-11-16')).toEqual([
      { entity: 'activity', id: 'b-1.7', repeat: undefined, ...done },
    ]);
  });

  it('further on leaves the series where it is, without that day', () => {
    const [one, rest] = doneDrafts(WEEKLY, NOW, '2026-11-16', '2026-11-30');
    expect(one).toEqual({ ...copy, ...done, date: '2026-11-30' });
    expect(rest).toEqual({
      entity: 'activity',
      id: 'b-1.7',
      repeat: 'FREQ=WEEKLY;COUNT=4;BYDAY=MO;EXDATE=20261130',
    });
  });
});

it('skips one, and says where none is left', () => {
  expect(skipDrafts(WEEKLY, '2026-11-16')).toMatchObject([{ date: '2026-11-23' }]);
  expect(skipDrafts(WEEKLY, '2026-11-30')).toMatchObject([
    { repeat: expect.stringContaining('EXDATE=20261130') },
  ]);
  expect(skipDrafts({ ...WEEKLY, repeat: 'FREQ=WEEKLY;COUNT=1' }, '2026-11-16')).toBeNull();
});

it('ends a series at the occurrence at which it stands', () => {
  expect(stopDrafts(WEEKLY)).toEqual([{ entity: 'activity', id: 'b-1.7', repeat: undefined }]);
});

it('moves a single one with all its days, of a series one occurrence alone', () => {
  const fair = activity({ date: '2026-11-16', endDate: '2026-11-18' });
  expect(moveDrafts(fair, fair.date, { date: '2026-11-20' })).toEqual([
    { entity: 'activity', id: 'b-1.7', date: '2026-11-20', endDate: '2026-11-22' },
  ]);
  expect(moveDrafts(WEEKLY, '2026-11-16', { date: '2026-11-17', time: '11:30' })).toEqual([
    { ...copy, state: 'planned', date: '2026-11-17', time: '11:30' },
    { entity: 'activity', id: 'b-1.7', date: '2026-11-23', repeat: 'FREQ=WEEKLY;COUNT=3;BYDAY=MO' },
  ]);
});

it.each([
  ['22:00', undefined, '23:30', '2026-11-21'],
  ['23:30', '2026-11-17', '22:00', undefined],
  ['09:00', '2026-11-18', '23:30', '2026-11-22'],
])('moves what begins at %s and ends on %s to %s', (time, endDate, later, end) => {
  const record = activity({
    date: '2026-11-16',
    time,
    minutes: '60',
    ...(endDate !== undefined && { endDate }),
  });
  expect(moveDrafts(record, record.date, { date: '2026-11-20', time: later })).toEqual([
    {
      entity: 'activity',
      id: 'b-1.7',
      date: '2026-11-20',
      time: later,
      ...(end !== undefined && { endDate: end }),
    },
  ]);
});

it.each<[Partial<Activity>, Length, object]>([
  [{ time: '10:00', minutes: '60' }, { minutes: 75 }, { minutes: '75', endDate: undefined }],
  [{ time: '10:00' }, { minutes: 45 }, { minutes: '45', endDate: undefined }],
  [{ time: '23:00', minutes: '30' }, { minutes: 60 }, { minutes: '60', endDate: undefined }],
  [{ time: '23:00', minutes: '60' }, { minutes: 75 }, { minutes: '75', endDate: '2026-11-17' }],
  [
    { time: '23:00', minutes: '75', endDate: '2026-11-17' },
    { minutes: 60 },
    { minutes: '60', endDate: undefined },
  ],
  [{ time: '23:00', minutes: '60' }, { minutes: 60 + 1440 }, { minutes: '1500', endDate: '2026-11-17' }],
  [{ endDate: '2026-11-18' }, { days: 3 }, { endDate: '2026-11-19' }],
  [{ endDate: '2026-11-17' }, { days: 0 }, { endDate: undefined }],
])('lets %j last %j', (part, length, expected) => {
  const date = '2026-11-16';
  expect(lengthDrafts(activity({ ...part, date }), date, length)).toEqual([
    { entity: 'activity', id: 'b-1.7', date, ...expected },
  ]);
});

it('lets one of a series last longer alone', () => {
  expect(lengthDrafts(WEEKLY, '2026-11-23', { minutes: 45 })).toEqual([
    { ...copy, state: 'planned', date: '2026-11-23', minutes: '45' },
    { entity: 'activity', id: 'b-1.7', repeat: 'FREQ=WEEKLY;COUNT=4;BYDAY=MO;EXDATE=20261123' },
  ]);
});

it('shows a series on each of its days and a long one on all of them', () => {
  const days = (record: Activity, from: string, to: string) =>
    occurrencesOf(record, from, to).map(({ day, lastDay, isLater }) => `${day}/${lastDay} ${isLater}`);
  expect(days(WEEKLY, '2026-11-17', '2026-12-31')).toEqual([
    '2026-11-23/2026-11-23 true',
    '2026-11-30/2026-11-30 true',
    '2026-12-07/2026-12-07 true',
  ]);
  const fair = activity({ date: '2026-11-16', endDate: '2026-11-18' });
  expect(days(fair, '2026-11-18', '2026-11-30')).toEqual(['2026-11-16/2026-11-18 false']);
  expect(days(fair, '2026-11-19', '2026-11-30')).toEqual([]);
});
