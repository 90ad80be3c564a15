import { niceScale } from './scale';
import type { ChartData, ChartKind, Drawing, Label, Mark } from './types';

/** A letter's width in pixels, about: enough to tell what does not fit. */
const LETTER = 6.6;
const WIDE_LETTER = 12.5;
const GAP = 8;
const ROW = 28;
const BAR = 16;
const PLOT = 220;
const AXIS = 26;
const ABOVE = 22;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE_LETTER : LETTER), 0);

/** A text cut to a width in pixels. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let left = width - WIDE_LETTER;
  let kept = '';
  for (const letter of text) {
    left -= letter > '\u2e7f' ? WIDE_LETTER : LETTER;
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mostOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** Where everything of a chart stands in a width. Pure, so that it draws the same on paper and in a file. */
export function draw(kind: ChartKind, data: ChartData, width: number): Drawing {
  return kind === 'bars' ? drawBars(data, width) : drawUpright(kind, data, width);
}

function drawBars({ points, format }: ChartData, width: number): Drawing {
  const totals = points.map(({ values }) => sum(values));
  const names = Math.min(width * 0.38, mostOf(points.map(({ label }) => widthOf(label))) + GAP);
  const valued = mostOf(totals.map((total) => widthOf(format(total)))) + GAP;
  const room = Math.max(40, width - names - valued - GAP);
  const most = mostOf(totals) || 1;
  const marks: Mark[] = [];
  const labels: Label[] = [];
  points.forEach(({ label, values }, point) => {
    const middle = point * ROW + ROW / 2;
    let x = names + GAP;
    labels.push({ x: names, y: middle, text: cut(label, names), anchor: 'end', tone: 'name' });
    values.forEach((value, series) => {
      const long = (Math.max(0, value) / most) * room;
      // What is there at all shows, be it ever so little.
      const shown = value > 0 ? Math.max(2, long) : 0;
      marks.push({ point, series, x, y: middle - BAR / 2, width: shown, height: BAR });
      x += shown;
    });
    const text = format(totals[point] ?? 0);
    labels.push({ x: x + GAP / 2, y: middle, text, anchor: 'start', tone: 'value' });
  });
  const height = Math.max(ROW, points.length * ROW);
  const grid = [[names + GAP, 0, names + GAP, height] as const];
  return { width, height, marks, labels, grid, paths: [] };
}

function drawUpright(kind: 'columns' | 'lines', data: ChartData, width: number): Drawing {
  const { points, series, whole } = data;
  const short = data.short ?? data.format;
  const heights = points.map(({ values }) => (kind === 'columns' ? sum(values) : mostOf(values)));
  const scale = niceScale(mostOf(heights), 4, whole === true);
  const left = mostOf(scale.ticks.map((tick) => widthOf(short(tick)))) + GAP;
  const plot = Math.max(40, width - left);
  const slot = plot / Math.max(1, points.length);
  const base = ABOVE + PLOT;
  const yOf = (value: number): number => base - (Math.max(0, value) / scale.top) * PLOT;
  const grid = scale.ticks.map((tick) => [left, yOf(tick), width, yOf(tick)] as const);
  const labels: Label[] = scale.ticks.map((tick) => ({
    ...{ x: left - GAP, y: yOf(tick), text: short(tick) },
    ...{ anchor: 'end', tone: 'axis' },
  }));
  // As many names as stand beside each other without touching.
  const every = Math.max(1, Math.ceil((mostOf(points.map(({ label }) => widthOf(label))) + GAP) / slot));
  const marks: Mark[] = [];
  points.forEach(({ label, values }, point) => {
    const middle = left + slot * (point + 0.5);
    if (point % every === 0) {
      // The last name must not stand out of the drawing.
      const x = Math.min(middle, width - widthOf(label) / 2);
      labels.push({ x, y: base + AXIS / 2 + 3, text: label, anchor: 'middle', tone: 'axis' });
    }
    let top = base;
    const wide = Math.min(44, slot * 0.68);
    values.forEach((value, at) => {
      if (kind === 'lines') {
        marks.push({ point, series: at, x: middle - 4, y: yOf(value) - 4, width: 8, height: 8 });
        return;
      }
      const high = base - yOf(value);
      const shown = value > 0 ? Math.max(1.5, high) : 0;
      top -= shown;
      marks.push({ point, series: at, x: middle - wide / 2, y: top, width: wide, height: shown });
    });
  });
  const paths =
    kind === 'columns'
      ? []
      : series.map((_, at) =>
          points
            .map(({ values }, point) => {
              const x = left + slot * (point + 0.5);
              return `${point === 0 ? 'M' : 'L'}${x.toFixed(1)} ${yOf(values[at] ?? 0).toFixed(1)}`;
            })
            .join(''),
        );
  return { width, height: base + AXIS, marks, labels, grid, paths };
}
