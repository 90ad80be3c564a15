import type { Asked, Condition, Test } from '../../domain/filter';
import { columnText } from '../packedText';
import type { Coded } from './column';
import type { ColumnSet } from './columnSet';
import { EMPTY } from './dictionary';
import { intersect, invert, maskOf, unite } from './masks';
import { valueTest } from './valueTest';

/** What conditions are tested on; all that they need is at hand (`needs.ts`). */
export interface Ground {
  readonly columns: ColumnSet;
  /** ISO day on the device's calendar. */
  readonly today: string;
  column(asked: Asked): Coded;
  /** Says of each import that is asked for whom it touched, by sequence. */
  readonly touched: ReadonlyMap<string, (sequence: number) => boolean>;
  /** Marks who has such activities or opportunities. */
  having(condition: Extract<Condition, { kind: 'activity' | 'opportunity' }>): Uint8Array;
}

/**
 * Marks the positions that a condition finds; what it says of gaps means nothing. Values are tested once each, customers
 * by their codes. The mask is the caller's own.
 */
export function matches(condition: Condition, ground: Ground): Uint8Array {
  const { room } = ground.columns;
  switch (condition.kind) {
    case 'all': {
      const mask = new Uint8Array(room).fill(1);
      for (const one of condition.of) intersect(mask, matches(one, ground));
      return mask;
    }
    case 'any': {
      const mask = new Uint8Array(room);
      for (const one of condition.of) unite(mask, matches(one, ground));
      return mask;
    }
    case 'not': {
      const mask = matches(condition.of, ground);
      invert(mask);
      return mask;
    }
    case 'field':
      return condition.field === 'touchedBy'
        ? touchedBy(condition.test, ground)
        : inColumn(condition.field, condition.test, ground);
    default:
      return ground.having(condition);
  }
}

function inColumn(asked: Asked, test: Test, ground: Ground): Uint8Array {
  const { dictionary, codes } = ground.column(asked);
  const compiled = valueTest(asked, test, ground.today);
  if (compiled !== undefined) {
    const hits = dictionary.passing(compiled.name, compiled.passes);
    const wantsEmpty = test.is === 'one-of' && test.values.includes('');
    return maskOf(codes, wantsEmpty ? hits.with(EMPTY, 1) : hits, ground.columns.room);
  }
  const wanted = test.is === 'one-of' ? test.values.map(columnText) : [''];
  return maskOf(codes, dictionary.holding(wanted), ground.columns.room);
}

/** Of imports it can be asked which ones touched somebody, and whether any did. */
function touchedBy(test: Test, ground: Ground): Uint8Array {
  const { columns } = ground;
  if (test.is === 'empty') {
    const mask = inColumn('importedBy', test, ground);
    intersect(mask, inColumn('lastImport', test, ground));
    return mask;
  }
  const mask = new Uint8Array(columns.room);
  if (test.is !== 'one-of') return mask;
  for (const job of test.values) {
    const isTouched = ground.touched.get(job);
    if (isTouched === undefined) continue;
    for (let at = 0; at < mask.length; at++) if (isTouched(columns.sequence(at))) mask[at] = 1;
  }
  return mask;
}
