import type { JSX } from 'preact';

/** How many series a chart tells apart by colour and pattern. */
const SERIES = 8;

/** The id of a series' pattern in a chart. */
export const patternOf = (chart: string, series: number): string => `${chart}-${series % SERIES}`;

/** Strokes over the colour of each series, so that nobody needs the colour: none, slanted, dotted, and so on. */
const STROKES: readonly (string | null)[] = [
  null,
  'M-1 7 7 -1M-1 1 1 -1M5 7 7 5',
  'M1.5 1.5h1.2M4.5 4.5h1.2',
  'M0 3h6',
  'M-1 -1 7 7M-1 5 1 7M5 -1 7 1',
  'M3 0v6',
  'M0 3h6M3 0v6',
  'M-1 7 7 -1M-1 -1 7 7',
];

/** The patterns of a chart's series, to be named by `fill`. */
export function Patterns({ chart, count }: { chart: string; count: number }): JSX.Element {
  return (
    <defs>
      {STROKES.slice(0, Math.min(count, SERIES)).map((stroke, series) => (
        <pattern
          key={patternOf(chart, series)}
          id={patternOf(chart, series)}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
        >
          <rect class={`chart-fill-${series}`} width={6} height={6} />
          {stroke !== null && <path class="chart-stroke" d={stroke} />}
        </pattern>
      ))}
    </defs>
  );
}
