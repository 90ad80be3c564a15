import type { ImportJob } from '../../db/api';
import { ExportFile } from '../../db/exportFile';
import type { ImportProfile } from '../../domain/profile';
import type { ImportReport, Inspection, OnProgress, PlanSummary } from '../../import/api';
import type { Clients } from '../../ui/clients';
import { language } from '../../ui/i18n';
import {
  type Automation,
  AutomationError,
  type EntityCalls,
  type Inspected,
  type Job,
  type Where,
} from '../automation';
import {
  checkEntity,
  checkExport,
  checkId,
  checkImportOptions,
  checkProfile,
  checkSource,
} from './arguments';
import { companiesOf } from './companies';
import { customersOf } from './customers';
import { membersOf } from './members';
import { orThrow } from './orThrow';
import { serially } from './serially';
import { sidesOf } from './sides';
import { tasksOf } from './tasks';

/** Rows that cross the worker's boundary at a time: the page stays free between the batches. */
const BATCH = 1000;

/** A script comes to the same result whatever was saved or corrected on the screens before. */
const BY_ITSELF = { saved: 'none', learning: false } as const;

/** The order of an export. */
const OLDEST_FIRST = { by: 'created', descending: false } as const;

/** How often an import is decided anew because somebody wrote to the book between its plan and its commit. */
const PLANS = 3;

/** The calls of `window.satchel`, over the same workers as the screens. */
export function createAutomation({ book, importer }: Clients): Automation {
  const activity = sidesOf(book, 'activity');
  const entities: EntityCalls = {
    ...{ customer: customersOf(book), member: membersOf(book), company: companiesOf(book) },
    ...{ opportunity: sidesOf(book, 'opportunity'), activity, task: tasksOf(activity) },
  };
  // Reading a list fills a worker's memory and an import has the book to itself: one after another.
  const inTurn = serially();

  /** Opens the source, reads it to its end, hands the session on, and forgets it whatever came of it. */
  async function withSession<T>(
    source: Blob,
    profile: ImportProfile,
    signal: AbortSignal | null,
    onProgress: OnProgress | undefined,
    work: (session: string, inspection: Inspection) => Promise<T>,
  ): Promise<T> {
    const name = source instanceof File ? source.name : '';
    const { session } = orThrow(await importer.open(source, name, profile, BY_ITSELF));
    const abort = () => void importer.cancel(session);
    try {
      signal?.addEventListener('abort', abort);
      throwIfAborted(signal);
      const inspection = orThrow(await importer.read(session, onProgress));
      throwIfAborted(signal);
      return await work(session, inspection);
    } finally {
      signal?.removeEventListener('abort', abort);
      await importer.close(session);
    }
  }

  async function decide(session: string, profile: ImportProfile, onProgress?: OnProgress): Promise<void> {
    refuseBlocked(orThrow(await importer.plan(session, profile, onProgress)), profile);
  }

  async function commit(
    session: string,
    profile: ImportProfile,
    signal: AbortSignal | null,
    onProgress?: OnProgress,
  ): Promise<ImportReport> {
    for (let plans = 1; ; plans++) {
      await decide(session, profile, onProgress);
      throwIfAborted(signal);
      const outcome = await importer.commit(session, {}, stopping(session, signal, onProgress));
      if (!outcome.ok && outcome.failure.code === 'book-changed' && plans < PLANS) continue;
      return wholeOrThrow(orThrow(outcome));
    }
  }

  async function resume(
    jobId: string,
    signal: AbortSignal | null,
    onProgress?: OnProgress,
  ): Promise<ImportReport> {
    const abort = () => void importer.cancel(jobId);
    try {
      signal?.addEventListener('abort', abort);
      throwIfAborted(signal);
      return wholeOrThrow(orThrow(await importer.resume(jobId, stopping(jobId, signal, onProgress))));
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** An abort that came while the call was still on its way to the worker is said again, once the work is under way. */
  function stopping(id: string, signal: AbortSignal | null, onProgress?: OnProgress): OnProgress | undefined {
    if (signal === null) return onProgress;
    return (progress) => {
      if (signal.aborted) void importer.cancel(id);
      onProgress?.(progress);
    };
  }

  async function exported(where: Where): Promise<Blob> {
    const { book: id } = orThrow(await book.status());
    const file = new ExportFile(id, new Date());
    for (;;) {
      const query = { where, sort: OLDEST_FIRST, limit: BATCH, offset: file.count };
      const { rows } = orThrow(await book.list(query));
      file.add(rows);
      if (rows.length < BATCH) return file.finish();
    }
  }

  return {
    inspect: async (source, options) => {
      const blob = checkSource(source);
      const profile = checkProfile(options);
      return inTurn(() =>
        withSession(blob, profile, null, undefined, (_, inspection) =>
          Promise.resolve(inspected(inspection)),
        ),
      );
    },

    plan: async (source, profile) => {
      const blob = checkSource(source);
      const checked = checkProfile(profile);
      return inTurn(() =>
        withSession(blob, checked, null, undefined, async (session) => {
          await decide(session, checked);
          return orThrow(await importer.report(session));
        }),
      );
    },

    import: async (source, profile, options) => {
      const blob = checkSource(source);
      const checked = checkProfile(profile);
      const { onProgress, signal } = checkImportOptions(options);
      const tell = plainProgress(onProgress);
      return inTurn(() => {
        throwIfAborted(signal);
        return withSession(blob, checked, signal, tell, (session) => commit(session, checked, signal, tell));
      });
    },

    resume: async (jobId, options) => {
      const id = checkId(jobId, 'jobId');
      const { onProgress, signal } = checkImportOptions(options);
      return inTurn(() => resume(id, signal, plainProgress(onProgress)));
    },

    undoPreview: async (jobId) => {
      const id = checkId(jobId, 'jobId');
      return inTurn(async () => orThrow(await importer.undoPreview(id)));
    },

    undo: async (jobId) => {
      const id = checkId(jobId, 'jobId');
      const report = await inTurn(async () => orThrow(await importer.undo(id)));
      const kept = report.kept.map(({ entity, id, field, reason }) => ({ entity, id, field, reason }));
      return { jobId: report.jobId, reverted: report.reverted, kept };
    },

    prove: async (jobId) => {
      const id = checkId(jobId, 'jobId');
      return inTurn(async () => orThrow(await importer.prove(id)));
    },

    imports: async () => orThrow(await book.imports()).map(asJob),

    list: async (entity, options) => entities[checkEntity(entity)].list(options),
    get: async (entity, id) => entities[checkEntity(entity)].get(checkId(id, 'id')),
    put: async (entity, record) => entities[checkEntity(entity)].put(record),
    remove: async (entity, id) => entities[checkEntity(entity)].remove(checkId(id, 'id')),

    export: async (entity, options) => {
      if (checkEntity(entity) !== 'customer')
        throw new AutomationError('invalid-argument', { argument: 'entity' });
      const { format, where } = checkExport(options);
      if (format !== 'json') {
        const query = { where: where ?? {}, archived: 'shown', sort: OLDEST_FIRST } as const;
        const how = { format, language: language.value };
        return inTurn(async () => orThrow(await book.exportList({ query }, how)).file);
      }
      return inTurn(async () =>
        where === null ? orThrow(await book.exportBook()).file : await exported(where),
      );
    },
  };
}

/** The report of an import that went to its end; one that was stopped is `cancelled`, with what it wrote until then. */
function wholeOrThrow(report: ImportReport): ImportReport {
  if (report.cancelled) throw new AutomationError('cancelled', { jobId: report.jobId }, { report });
  return report;
}

/** Progress as the API promises it to scripts. */
function plainProgress(onProgress: ((progress: unknown) => void) | null): OnProgress | undefined {
  return onProgress === null ? undefined : ({ phase, done, total }) => onProgress({ phase, done, total });
}

function throwIfAborted(signal: AbortSignal | null): void {
  if (signal?.aborted) throw new AutomationError('cancelled');
}

/** What stops an import stops its plan, with the same code: the plan shows what would happen. */
function refuseBlocked({ blockers, groups }: PlanSummary, { onError }: ImportProfile): void {
  const [blocker] = blockers;
  if (blocker?.code === 'duplicate-mapping') {
    throw new AutomationError(blocker.code, { field: blocker.field, columns: blocker.columns.join(', ') });
  }
  if (blocker !== undefined) throw new AutomationError(blocker.code);
  const errors = groups.filter((group) => group.severity === 'error');
  if (onError === 'stop' && errors.length > 0) {
    throw new AutomationError('row-errors', { count: errors.reduce((sum, group) => sum + group.count, 0) });
  }
}

function inspected(inspection: Inspection): Inspected {
  return {
    format: inspection.format,
    encoding: inspection.encoding.value,
    delimiter: inspection.delimiter.value,
    sheet: inspection.sheet?.value ?? null,
    sheets: inspection.sheets,
    headerRow: inspection.headerRow.value,
    headerRows: inspection.headerRows,
    rows: inspection.rows,
    columns: inspection.columns.map(({ index, header, samples, field, confidence, reason }) => ({
      index,
      header,
      samples,
      field,
      confidence,
      reason,
    })),
    warnings: inspection.warnings,
    system: inspection.system,
    remarks: inspection.remarks,
  };
}

function asJob(job: ImportJob): Job {
  const { jobId, number, state, source, by, done, hasRows, startedAt, report } = job;
  const { endedAt = null, batch = null } = job;
  return { jobId, number, state, source, by, done, hasRows, startedAt, endedAt, batch, report };
}
