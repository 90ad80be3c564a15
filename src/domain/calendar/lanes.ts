/** What takes some room on a line: of minutes in a day, of days in a week. */
export interface Stretch {
  readonly from: number;
  /** Behind its end. */
  readonly to: number;
}

/** The lane in which something stands beside what it overlaps, and how many lanes it shares the room with. */
export interface Lane {
  readonly lane: number;
  readonly of: number;
}

/**
 * Puts what overlaps side by side: each in the first lane that is free, in the order given by where it begins (of those
 * that begin together the longer first). Whatever hangs together by overlaps shares the same number of lanes.
 * @returns a lane for each, in the order given.
 */
export function lanesOf(stretches: readonly Stretch[]): readonly Lane[] {
  const order = stretches
    .map((stretch, place) => ({ ...stretch, place }))
    .sort((a, b) => a.from - b.from || b.to - a.to || a.place - b.place);
  const lanes: number[] = [];
  const of: number[] = [];
  let cluster: number[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const place of cluster) of[place] = ends.length;
    cluster = [];
    ends = [];
  };
  for (const { from, to, place } of order) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    lanes[place] = lane;
    cluster.push(place);
  }
  close();
  return stretches.map((_, place) => ({ lane: lanes[place] ?? 0, of: of[place] ?? 1 }));
}
