import { type RawProblem, ReadError } from '../format';
import type { NamedRecord } from './columns';

/**
 * Records whose problems can be shown: what is said of a place where no record stands goes to the record before it, or to
 * the next one. Throws ReadError `damaged` {part} where there is no record at all.
 */
export async function* withProblems<T extends NamedRecord>(
  batches: AsyncIterable<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  let held: T | null = null;
  let waiting: readonly RawProblem[] = [];
  for await (const batch of batches) {
    const out: T[] = [];
    for (const record of batch) {
      const problems = record.problems ?? [];
      if (problems.length > 0 && record.values.every(([, value]) => value.trim() === '')) {
        if (held === null) waiting = [...waiting, ...problems];
        else held = saying(held, [...(held.problems ?? []), ...problems]);
        continue;
      }
      if (held !== null) out.push(held);
      held = waiting.length === 0 ? record : saying(record, [...waiting, ...problems]);
      waiting = [];
    }
    if (out.length > 0) yield out;
  }
  if (held !== null) yield [held];
  else if (waiting[0] !== undefined)
    throw new ReadError({ code: 'damaged', params: { part: String(waiting[0].params.line ?? '') } });
}

const saying = <T extends NamedRecord>(record: T, problems: readonly RawProblem[]): T => ({
  ...record,
  problems,
});
