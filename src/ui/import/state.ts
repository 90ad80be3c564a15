import type { Failure } from '../../domain/failure';
import type { FieldKey } from '../../domain/fields';
import type { ImportReport, Inspection, Join, PlanSummary, Progress } from '../../import/api';
import type { Choices } from './choices';

/** The list that the user chose. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
  /** The file that its rows are completed from. */
  readonly join?: Join;
  readonly task?: MappingTask;
  /** It stands in the batch too, and was opened from there by itself. */
  readonly ofBatch?: true;
}

/** The list stands for all of its shape: what is chosen for it is kept for them, and nothing is imported here. */
export interface MappingTask {
  /** How many lists those are. */
  readonly lists: number;
  done(choices: Choices, inspection: Inspection): void;
}

/** What the workbench shows: the last reading and the last plan that are whole. */
export interface Shown {
  readonly session: string;
  readonly inspection: Inspection;
  readonly summary: PlanSummary;
  /** What was chosen when this plan was made: what to go back to. */
  readonly choices: Choices;
  /** Grows with every new plan and every corrected cell: rows fetched under an older number are stale. */
  readonly revision: number;
}

/** A call that failed in an expected way, and what was wanted: so that it can be tried again. */
export interface Failed {
  readonly failure: Failure;
  readonly wanted: 'read' | 'plan' | 'correct' | 'begin' | 'commit';
}

/**
 * Where an import stands; every step carries what it knows. While something is read or planned again, `shown` holds
 * what stood there before, so that the screen stays still until the new answer is whole.
 */
export type ImportState =
  | { readonly step: 'choosing'; readonly failed: (Failed & { readonly source: Source }) | null }
  | { readonly step: 'opening'; readonly source: Source; readonly shown: Shown | null }
  | {
      readonly step: 'reading';
      readonly source: Source;
      readonly inspection: Inspection;
      readonly shown: Shown | null;
      readonly progress: Progress | null;
    }
  | {
      readonly step: 'planning';
      readonly source: Source;
      readonly inspection: Inspection;
      readonly shown: Shown | null;
      readonly progress: Progress | null;
    }
  | {
      readonly step: 'review';
      readonly source: Source;
      readonly shown: Shown;
      readonly failed: Failed | null;
    }
  | {
      readonly step: 'committing';
      readonly source: Source;
      readonly shown: Shown;
      readonly progress: Progress | null;
      readonly paused: boolean;
      readonly cancelling: boolean;
    }
  | {
      readonly step: 'reported';
      readonly source: Source;
      readonly report: ImportReport;
    };

/** What the list is here for, where it is not to be imported by itself. */
export const taskOf = (state: ImportState): MappingTask | undefined =>
  'source' in state ? state.source.task : undefined;

/** What the workbench shows in this state; null before the first plan and after the commit. */
export const shownIn = (state: ImportState): Shown | null => ('shown' in state ? state.shown : null);

/** Something is under way that will change what is shown. */
export const isBusy = (state: ImportState): boolean =>
  state.step === 'opening' || state.step === 'reading' || state.step === 'planning';

/** What the user is told once, in passing: a message key under `import.notice.` and its values. */
export type Notice =
  | {
      readonly code: 'corrections-lost';
      /** Cells. */
      readonly n: number;
      readonly fixes: number;
    }
  | {
      readonly code: 'field-moved';
      readonly column: number;
      readonly header: string;
      readonly field: FieldKey;
      /** What to go back to. */
      readonly picks: ReadonlyMap<number, FieldKey | null>;
    }
  | { readonly code: 'book-changed' };
