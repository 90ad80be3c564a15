import { TableReader } from '../../structure/table';
import type { HeaderPlace, RawRow } from '../format';
import { HeldDown, type Merge } from './merges';
import { fillUp, type SheetRecord, tableWidth } from './records';

/** Makes data rows of a sheet's records, as they come. */
export class SheetRows {
  readonly #place: HeaderPlace;
  #table: TableReader | null = null;
  #width: number | null = null;

  constructor(place: HeaderPlace) {
    this.#place = place;
  }

  /**
   * The data rows among the next records, which are filled up to the table's width in place.
   *
   * @param damaged some cell may hold what `mayBeDamaged` looks for
   * @param merges the sheet's merged cells, those of the first call; more may join them as they are read
   */
  read(records: readonly SheetRecord[], damaged: boolean, merges: readonly Merge[]): RawRow[] {
    this.#width ??= tableWidth(records);
    fillUp(records, this.#width);
    this.#table ??= new TableReader(this.#place, new HeldDown(merges));
    return this.#table.read(records, damaged);
  }
}
