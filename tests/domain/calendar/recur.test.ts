import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextAfter, occurrencesWithin, ruleFrom } from '../../../src/domain/calendar/recur';
import { everyOne, parseRule, type Rule, rulePresets, writeRule } from '../../../src/domain/calendar/rule';
import { addDays } from '../../../src/domain/day';

const rule = (text: string): Rule => {
  const parsed = parseRule(text);
  if (parsed === null) throw new Error(`no rule: ${text}`);
  return parsed;
};

/** The first occurrences, with the year left out where it is that of the start. */
const first = (text: string, start: string, many: number): string[] =>
  occurrencesWithin(rule(text), start, start, addDays(start, 36_500))
    .slice(0, many)
    .map((day) => (day.startsWith(start.slice(0, 5)) ? day.slice(5) : day));

describe('the examples of RFC 5545, 3.8.5.3', () => {
  test.each<[string, string, string, number, string]>([
    [
      'daily for 10',
      'FREQ=DAILY;COUNT=10',
      '1997-09-02',
      12,
      '09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11',
    ],
    ['every other day', 'FREQ=DAILY;INTERVAL=2', '1997-09-02', 4, '09-02 09-04 09-06 09-08'],
    ['every 10 days, 5', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', 9, '09-02 09-12 09-22 10-02 10-12'],
    [
      'weekly until',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z',
      '1997-09-02',
      9,
      '09-02 09-09 09-16 09-23 09-30 10-07',
    ],
    ['every other week', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU', '1997-09-02', 4, '09-02 09-16 09-30 10-14'],
    [
      'Tuesday and Thursday',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      12,
      '09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02',
    ],
    [
      'every other week, Mo We Fr',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971001T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01',
      12,
      '09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01',
    ],
    [
      'every other week, Tu Th, 8',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      12,
      '09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16',
    ],
    [
      'first Friday',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      6,
      '09-05 10-03 11-07 12-05 1998-01-02 1998-02-06',
    ],
    [
      'first and last Sunday, every other month',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      6,
      '09-07 09-28 11-02 11-30 1998-01-04 1998-01-25',
    ],
    [
      'second-to-last Monday',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      9,
      '09-22 10-20 11-17 12-22 1998-01-19 1998-02-16',
    ],
    ['third-to-last day', 'FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28', 4, '09-28 10-29 11-28 12-29'],
    [
      '2nd and 15th',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02',
      5,
      '09-02 09-15 10-02 10-15 11-02',
    ],
    [
      'first and last day',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30',
      5,
      '09-30 10-01 10-31 11-01 11-30',
    ],
    [
      '10th to 15th, every 18 months',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10',
      8,
      '09-10 09-11 09-12 09-13 09-14 09-15 1999-03-10 1999-03-11',
    ],
    [
      'Tuesdays of every other month',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
      '1997-09-02',
      7,
      '09-02 09-09 09-16 09-23 09-30 11-04 11-11',
    ],
    [
      'June and July',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10',
      4,
      '06-10 07-10 1998-06-10 1998-07-10',
    ],
    [
      'every other year, Jan Feb Mar',
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03-10',
      5,
      '03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10',
    ],
    ['20th Monday of the year', 'FREQ=YEARLY;BYDAY=20MO', '1997-05-19', 3, '05-19 1998-05-18 1999-05-17'],
    [
      'Thursdays in March',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03-13',
      5,
      '03-13 03-20 03-27 1998-03-05 1998-03-12',
    ],
    [
      'Saturday after the first Sunday',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13',
      4,
      '09-13 10-11 11-08 12-13',
    ],
    [
      'Election Day',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      3,
      '11-05 2000-11-07 2004-11-02',
    ],
    [
      'third of Tu We Th',
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04',
      5,
      '09-04 10-07 11-06',
    ],
    [
      'second-to-last weekday',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09-29',
      4,
      '09-29 10-30 11-27 12-30',
    ],
    [
      'weeks from Monday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      5,
      '08-05 08-10 08-19 08-24',
    ],
    [
      'weeks from Sunday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      5,
      '08-05 08-17 08-19 08-31',
    ],
    [
      '15th and 30th, no 30 February',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      6,
      '01-15 01-30 02-15 03-15 03-30',
    ],
  ])('%s', (_, text, start, many, expected) => {
    expect(first(text, start, many).join(' ')).toBe(expected);
  });
});

it('leaves out what is excepted and passes over days that a month or a year lacks', () => {
  expect(first('FREQ=WEEKLY;COUNT=4;EXDATE=20261130', '2026-11-23', 9)).toEqual(['11-23', '12-07', '12-14']);
  expect(first('FREQ=MONTHLY', '2026-10-31', 4)).toEqual(['10-31', '12-31', '2027-01-31', '2027-03-31']);
  expect(first('FREQ=YEARLY', '2024-02-29', 2)).toEqual(['02-29', '2028-02-29']);
  expect(nextAfter(rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), '2026-01-01', '2026-01-01')).toBeUndefined();
});

it('takes no rule that says more than is followed, or nothing', () => {
  for (const text of [
    '',
    'DAILY',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=WEEKLY;BYDAY=2TU',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=20260231',
    'FREQ=DAILY;FREQ=DAILY',
  ]) {
    expect(parseRule(text), text).toBeNull();
  }
});

const days = fc.integer({ min: 0, max: 4000 }).map((more) => addDays('2020-01-01', more));
const some = <T>(from: fc.Arbitrary<T>) =>
  fc.uniqueArray(from, { maxLength: 3, selector: (one) => JSON.stringify(one) });
const rules: fc.Arbitrary<Rule> = fc
  .record({
    freq: fc.constantFrom('daily', 'weekly', 'monthly', 'yearly'),
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    until: fc.option(days, { nil: undefined }),
    day: some(fc.integer({ min: 0, max: 6 })),
    nth: fc.option(fc.constantFrom(1, 2, 3, -1), { nil: undefined }),
    byMonthDay: some(fc.constantFrom(1, 15, 28, 31, -1)),
    byMonth: some(fc.integer({ min: 1, max: 12 })),
    weekStart: fc.constantFrom(0, 6),
    except: some(days),
  })
  .map(({ freq, count, until, day, nth, byMonthDay, ...rest }) =>
    everyOne(freq, {
      ...rest,
      byDay: day.map((one) => ({
        day: one,
        ...(nth !== undefined && (freq === 'monthly' || freq === 'yearly') && { nth }),
      })),
      byMonthDay: freq === 'weekly' ? [] : byMonthDay,
      ...(count !== undefined && { count }),
      ...(until !== undefined && { until }),
    }),
  );

describe('of any rule', () => {
  const span = fc.record({ start: days, from: days, length: fc.integer({ min: 0, max: 800 }) });

  it('occurrences ascend, lie within the span, and stepping finds the same', () => {
    fc.assert(
      fc.property(rules, span, (one, { start, from, length }) => {
        const to = addDays(from, length);
        const found = occurrencesWithin(one, start, from, to);
        expect(found).toEqual([...new Set(found)].sort());
        for (const day of found) expect(day >= from && day <= to && day >= start).toBe(true);
        const stepped: string[] = [];
        for (
          let at = nextAfter(one, start, addDays(from, -1));
          at !== undefined && at <= to;
          at = nextAfter(one, start, at)
        ) {
          stepped.push(at);
        }
        expect(stepped).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(rules, (one) => {
        expect(parseRule(writeRule(one))).toEqual(one);
      }),
    );
  });

  it('goes on from any of its occurrences as it would have', () => {
    fc.assert(
      fc.property(rules, days, fc.nat(12), (one, start, place) => {
        const to = addDays(start, 1200);
        // A start that the rule itself would not name is an occurrence only as the start.
        const all = occurrencesWithin(one, start, start, to);
        const from = all[Math.min(place, all.length - 1)];
        if (from === undefined) return;
        expect(occurrencesWithin(ruleFrom(one, start, from), from, from, to)).toEqual(
          all.filter((day) => day >= from),
        );
      }),
      { numRuns: 60 },
    );
  });
});

it('offers what mostly repeats from a day', () => {
  expect(rulePresets('2026-11-24').map(writeRule)).toEqual([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTHDAY=24',
    'FREQ=MONTHLY;BYDAY=-1TU',
    'FREQ=YEARLY',
  ]);
});
