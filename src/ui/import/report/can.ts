import type { ImportJob } from '../../../db/api';

/** What can be done with an import as it stands. */
export interface Can {
  readonly finish: boolean;
  /** End an interrupted import where it is. */
  readonly settle: boolean;
  readonly undo: boolean;
  /** Carry an undone import out again. */
  readonly redo: boolean;
  /** Let its source rows go. */
  readonly forget: boolean;
}

/** Not every row was reached. */
export const isStopped = ({ state, report }: ImportJob): boolean =>
  report.cancelled || state === 'interrupted' || state === 'cancelled';

export function canDo(job: ImportJob): Can {
  const { state, hasRows, done, report } = job;
  const written = report.created + report.updated > 0;
  return {
    finish:
      hasRows && (state === 'interrupted' || (isStopped(job) && state !== 'undone' && done < report.rows)),
    settle: state === 'interrupted',
    undo: state !== 'undone' && state !== 'running' && written,
    redo: hasRows && state === 'undone',
    forget: hasRows && state !== 'running' && state !== 'interrupted',
  };
}

/** When an undone import was last carried out again: its report then tells of that run. */
export const redoneAt = ({ events }: ImportJob): string | undefined =>
  events.findLast(({ what }) => what === 'redone')?.at;
