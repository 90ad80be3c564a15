import type { UndoReport } from '../import/api';

/** Where the undo of a job stands; stored with each of its transactions, so that a killed one goes on. */
export interface UndoProgress {
  /** Key of the journal entry that was taken back last; those above it are done. */
  readonly down: number;
  readonly report: UndoReport;
}
