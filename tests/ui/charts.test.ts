import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, draw } from '../../src/ui/charts/drawing';
import { niceScale } from '../../src/ui/charts/scale';
import type { ChartData } from '../../src/ui/charts/types';
import { besides, onBoardKey } from '../../src/ui/opportunities/boardKeys';
import { dealUrl, readDealView } from '../../src/ui/opportunities/view';
import { monthsOf, readReportView, reportUrl } from '../../src/ui/reports/view';

it.each([
  [0, 1, [0, 0.25, 0.5, 0.75, 1]],
  [9, 10, [0, 2.5, 5, 7.5, 10]],
  [83, 100, [0, 25, 50, 75, 100]],
  [1_200_000, 1_500_000, [0, 500_000, 1_000_000, 1_500_000]],
])('finds a scale for %s', (most, top, ticks) => {
  expect(niceScale(most)).toEqual({ top, ticks });
});

it('has room for the largest value, few lines, and no halves of what is whole', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.boolean(), (most, whole) => {
      const { top, ticks } = niceScale(most, 4, whole);
      expect(top).toBeGreaterThanOrEqual(most * (1 - 1e-6));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
      if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});

const data: ChartData = {
  title: 'Customers',
  category: 'Status',
  series: [
    { key: 'a', label: 'A' },
    { key: 'b', label: 'B' },
  ],
  points: [
    { key: '1', label: 'Active customers of the whole wide world', values: [30, 10] },
    { key: '2', label: '潜在客户', values: [0, 5] },
  ],
  format: String,
  whole: true,
};

it.each(['bars', 'columns'] as const)(
  'draws %s in proportion, one upon the other, inside the drawing',
  (kind) => {
    const { marks, width, height, labels } = draw(kind, data, 400);
    const long = (at: number) => (kind === 'bars' ? marks[at]?.width : marks[at]?.height) ?? 0;
    expect(long(0) / long(1)).toBeCloseTo(3);
    expect(long(1) / long(3)).toBeCloseTo(2);
    expect(long(2)).toBe(0);
    const [first, second] = marks;
    if (kind === 'bars') expect(second?.x).toBeCloseTo((first?.x ?? 0) + long(0));
    else expect((second?.y ?? 0) + long(1)).toBeCloseTo(first?.y ?? 0);
    for (const mark of marks) {
      expect(mark.x + mark.width).toBeLessThanOrEqual(width);
      expect(mark.y + mark.height).toBeLessThanOrEqual(height);
      expect(Math.min(mark.x, mark.y)).toBeGreaterThanOrEqual(0);
    }
    expect(labels.every(({ x, y }) => x >= 0 && x <= width && y <= height)).toBe(true);
    expect(cut('潜在客户潜在客户', 60)).toMatch(/^潜在.*…$/);
  },
);

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
  ...more,
});

it.each([
  [key(' '), false, true, { kind: 'take' }],
  [key('Enter'), true, true, { kind: 'put-down' }],
  [key('Enter'), false, false, null], // the title opens
  [key('Escape'), true, true, { kind: 'put-back' }],
  [key('Escape'), false, true, null],
  [key('ArrowRight'), true, true, { kind: 'carry', by: 1 }],
  [key('ArrowDown'), true, true, null],
  [key('ArrowDown'), false, false, { kind: 'focus', columns: 0, cards: 1 }],
  [key('ArrowLeft', { ctrlKey: true }), false, false, { kind: 'shift', by: -1 }],
  [key(' ', { isComposing: true }), false, true, null],
])('reads the keys of the board', (event, isCarrying, onGrip, act) => {
  expect(onBoardKey(event, isCarrying, onGrip)).toEqual(act);
});

it('goes from card to card, over empty columns', () => {
  const columns = [['a', 'b', 'c'], [], ['d']];
  expect(besides(columns, 'c', { columns: 1, cards: 0 })).toBe('d');
  expect(besides(columns, 'd', { columns: -1, cards: 0 })).toBe('a');
  expect(besides(columns, 'b', { columns: 0, cards: 1 })).toBe('c');
  expect(besides(columns, 'c', { columns: 0, cards: 1 })).toBeUndefined();
});

it('keeps views in their addresses', () => {
  const url = '/opportunities/list?outcome=won&owner=Anna&month=2026-11&sort=-revenue';
  const query = Object.fromEntries(new URL(url, 'http://x').searchParams);
  expect(dealUrl(readDealView('list', query))).toBe(url);
  expect(dealUrl(readDealView('nonsense', { sort: 'nonsense', outcome: '?' }))).toBe('/opportunities');
  expect(reportUrl(readReportView('growth', { period: '365', by: 'x' }))).toBe('/reports/growth');
  expect(reportUrl(readReportView('customers', { by: 'city', owner: 'Ola' }))).toBe(
    '/reports/customers?by=city&owner=Ola',
  );
  expect(monthsOf({ last: 60 }, [], '2026-01-15')).toEqual(['2025-11', '2025-12', '2026-01']);
  expect(monthsOf(undefined, ['2025-12', ''], '2026-01-15')).toEqual(['2025-12', '2026-01']);
});
