import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnLayout,
  columnSpan,
  fitting,
  MAX_TRACK,
  rowSpan,
  rowTop,
  rowTrack,
  scrollLeftFor,
  scrollTopFor,
} from '../../src/ui/components/grid/geometry';

const ROW = 34;

/** A grid of any size, its window, and how far it is scrolled (0 to 1). */
const scrolled = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 5_000_000 })),
  viewport: fc.integer({ min: 40, max: 2000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('rows', () => {
  it('cover the window at every scroll position, whatever the count', () => {
    fc.assert(
      fc.property(scrolled, ({ count, viewport, share }) => {
        const track = rowTrack(count, ROW, viewport);
        const scrollTop = share * Math.max(0, track.height - viewport);
        const span = rowSpan(count, ROW, scrollTop, viewport, track.scale, 0);
        const top = rowTop(span.first, ROW, scrollTop, track.scale);
        const bottom = rowTop(span.last, ROW, scrollTop, track.scale) + ROW;
        expect(top).toBeLessThanOrEqual(scrollTop + 0.01);
        expect(bottom).toBeGreaterThanOrEqual(Math.min(scrollTop + viewport, top + count * ROW) - 0.01);
        expect(span.first).toBeGreaterThanOrEqual(0);
        expect(span.last).toBeLessThan(count);
      }),
    );
  });

  it('never make the track taller than a browser can', () => {
    expect(rowTrack(10_000_000, ROW, 600).height).toBe(MAX_TRACK);
    expect(rowTrack(100_000, ROW, 600)).toEqual({ height: 3_400_000, scale: 1 });
  });

  it('come wholly into view where they are asked for', () => {
    fc.assert(
      fc.property(
        scrolled,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ count, viewport, share }, which) => {
          const track = rowTrack(count, ROW, viewport);
          const index = Math.floor(which * (count - 1));
          const from = share * Math.max(0, track.height - viewport);
          const to = scrollTopFor(index, ROW, from, viewport, track.scale);
          const top = rowTop(index, ROW, to, track.scale) - to;
          expect(top).toBeGreaterThanOrEqual(-0.01);
          expect(top + ROW).toBeLessThanOrEqual(Math.max(viewport, ROW) + 0.01);
        },
      ),
    );
  });

  it('are none in an empty list', () => {
    const span = rowSpan(0, ROW, 0, 600, 1, 8);
    expect(span.last).toBeLessThan(span.first);
  });
});

describe('columns', () => {
  it('share the room that is left by their weights', () => {
    const { widths, total } = columnLayout(
      [{ width: 100 }, { width: 100, grow: 1 }, { width: 50, grow: 3 }],
      450,
    );
    expect(widths).toEqual([100, 150, 200]);
    expect(total).toBe(450);
  });

  it.each([
    [1000, ['a', 'b', 'c', 'd']],
    [400, ['a', 'b', 'c', 'd']],
    [399, ['a', 'b', 'c']],
    [300, ['a', 'b', 'c']],
    [299, ['a', 'c']],
    [50, ['a', 'c']],
  ])(
    'that nobody asked for show in %i pixels where there is room, the last ones go first',
    (viewport, shown) => {
      const columns = [
        { key: 'a', width: 100 },
        { key: 'b', width: 100, ifRoom: true },
        { key: 'c', width: 100 },
        { key: 'd', width: 100, ifRoom: true },
      ];
      expect(fitting(columns, viewport).map(({ key }) => key)).toEqual(shown);
    },
  );

  it('keep their widths where there is no room', () => {
    expect(columnLayout([{ width: 300, grow: 1 }, { width: 300 }], 400).widths).toEqual([300, 300]);
  });

  it('in view are found among thousands, the frozen ones apart', () => {
    const layout = columnLayout(
      Array.from({ length: 5000 }, () => ({ width: 120 })),
      1000,
    );
    expect(columnSpan(layout, 1, 0, 1000, 0)).toEqual({ first: 1, last: 8 });
    expect(columnSpan(layout, 1, 240_000, 1000, 0)).toEqual({ first: 2001, last: 2008 });
    expect(columnSpan(layout, 1, layout.total - 1000, 1000, 2).last).toBe(4999);
  });

  it('come into view beside the frozen ones', () => {
    const layout = columnLayout(
      Array.from({ length: 50 }, () => ({ width: 100 })),
      500,
    );
    expect(scrollLeftFor(layout, 10, 1, 0, 500)).toBe(600);
    expect(scrollLeftFor(layout, 3, 1, 1000, 500)).toBe(200);
    expect(scrollLeftFor(layout, 0, 1, 1000, 500)).toBe(1000);
    expect(scrollLeftFor(layout, 12, 1, 1000, 500)).toBe(1000);
  });
});
