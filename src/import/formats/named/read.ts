import { fail, ok, type Result } from '../../../domain/result';
import type { Detected } from '../../api';
import { dataRows, type SourceRecord, type Width } from '../../structure/rows';
import { BATCH_ROWS, type Detection, type RawRow } from '../format';
import { NamedColumns, type NamedRecord } from './columns';

/** Data rows from which the mapping is proposed. */
const SAMPLE_ROWS = 500;
const HEAD_ROWS = 30;

/** Records name their own values: any number of cells is right. */
const ANY_WIDTH: Width = { cells: Number.POSITIVE_INFINITY, least: 0 };

/** What `detect` says of the header in a format whose records name their own values. */
export const NAMED_BY_RECORDS: Detected<number> = {
  value: 0,
  confidence: 1,
  reason: { code: 'only-choice', params: {} },
  alternatives: [],
};

const rowsOf = (records: readonly SourceRecord[], columns: NamedColumns): RawRow[] =>
  dataRows(records, ANY_WIDTH, columns.damaged);

/** Collects what a detection needs of named records: every name, and the first rows. */
export class NamedSurvey {
  readonly #columns = new NamedColumns();
  readonly #first: SourceRecord[] = [];
  #records = 0;

  /** How many records hold something. */
  get records(): number {
    return this.#records;
  }

  add(records: readonly NamedRecord[]): void {
    for (const record of records) {
      const laid = this.#columns.lay(record);
      if (laid.cells.length > 0) this.#records++;
      if (this.#first.length < SAMPLE_ROWS) this.#first.push(laid);
    }
  }

  /** Header and first rows. Fails with `no-rows`. */
  facts(): Result<Pick<Detection, 'header' | 'head' | 'sample'>> {
    const sample = rowsOf(this.#first, this.#columns);
    if (sample.length === 0) return fail('no-rows');
    const head = sample.slice(0, HEAD_ROWS).map(({ line, cells }) => ({ line, cells }));
    return ok({ header: this.#columns.names, head, sample });
  }
}

/** The data rows of named records, in batches. */
export async function* namedRows(
  batches: AsyncIterable<readonly NamedRecord[]>,
): AsyncGenerator<readonly RawRow[]> {
  const columns = new NamedColumns();
  for await (const batch of batches) {
    for (let at = 0; at < batch.length; at += BATCH_ROWS) {
      const laid = batch.slice(at, at + BATCH_ROWS).map((record) => columns.lay(record));
      yield rowsOf(laid, columns);
    }
  }
}
