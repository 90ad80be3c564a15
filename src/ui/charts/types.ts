/** One of the things that a chart tells apart; its place gives its colour and pattern. */
export interface Series {
  readonly key: string;
  readonly label: string;
}

/** One bar, column or place of a line. */
export interface Point {
  readonly key: string;
  readonly label: string;
  /** Of each series in its order. */
  readonly values: readonly number[];
  /** Where what is behind each value is listed; undefined where that is nowhere. */
  readonly hrefs?: readonly (string | undefined)[];
}

/** What a chart draws, and what its table and its file say. */
export interface ChartData {
  readonly title: string;
  /** What the points are: the heading of the table's first column. */
  readonly category: string;
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  /** A value as people read it. */
  readonly format: (value: number) => string;
  /** A value at the axis, where there is little room; left out, as `format`. */
  readonly short?: (value: number) => string;
  /** True where only whole numbers occur. */
  readonly whole?: boolean;
}

/** `bars` lie, for names; `columns` stand, for months; both pile their series up. `lines` go beside each other. */
export type ChartKind = 'bars' | 'columns' | 'lines';

/** What stands for one value. Of a line's point the middle is meant. */
export interface Mark {
  readonly point: number;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: 'name' | 'value' | 'axis';
}

/** A chart of a certain width, in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** Lines of the axis: from, to. */
  readonly grid: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Of each series its line as the `d` of a path; none for bars. */
  readonly paths: readonly string[];
}
