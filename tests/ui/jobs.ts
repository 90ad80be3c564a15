/** Imports and clients made up for the screens that show them: each call is recorded, each answer can be set. */
import { signal } from '@preact/signals';
import type { BookApi, BookStatus, ImportJob } from '../../src/db/api';
import type { Settings } from '../../src/db/settings';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import { ok, type Result } from '../../src/domain/result';
import type { ImportApi, ReportRow, RowAction, SpotRow } from '../../src/import/api';
import { NO_SIDES } from '../../src/import/plan/sides';
import type { Clients } from '../../src/ui/clients';

const COUNTS = {
  rows: 6,
  created: 4,
  updated: 0,
  unchanged: 0,
  duplicates: 1,
  skipped: 0,
  rejected: 1,
  pending: 0,
};

/** A finished import of six rows, proved already; what a test is about is given. */
export function job(part: Partial<ImportJob> & { readonly jobId: string }): ImportJob {
  return {
    state: 'done',
    source: {
      name: 'list.csv',
      size: 1234,
      encoding: 'utf-8',
      delimiter: ',',
      fingerprint: 'sha256:abcdef0123456789abcdef0123456789',
    },
    number: 1,
    by: '',
    profile: {},
    predicted: COUNTS,
    done: 6,
    hasRows: true,
    events: [],
    checks: [],
    proof: { at: '2026-03-05T10:00:00.000Z', agrees: true, counted: COUNTS, differing: 0, differences: [] },
    startedAt: '2026-03-05T09:59:00.000Z',
    endedAt: '2026-03-05T09:59:02.000Z',
    ...part,
    report: {
      ...COUNTS,
      jobId: part.jobId,
      opportunities: 0,
      activities: 0,
      companies: 0,
      issues: [],
      issueCounts: {},
      durationMs: 2000,
      failedRows: 0,
      cancelled: false,
      ...part.report,
    },
  };
}

const ACTIONS: readonly RowAction[] = ['create', 'create', 'duplicate', 'create', 'reject', 'create'];

/** The six rows of such an import; they begin on line 2. */
export const ROWS: readonly ReportRow[] = ACTIONS.map((action, index) => ({
  index,
  line: index + 2,
  cells: [`Customer ${index}`, `c${index}@firm.example`],
  action,
  predicted: action,
  customer: action === 'create' ? { id: `b-${index}`, name: `Customer ${index}` } : null,
  repeats: action === 'duplicate' ? 2 : null,
  issues: [],
}));

export const spotRow = (row: number): SpotRow => ({
  row,
  line: row + 2,
  action: 'create',
  customer: { id: `b-${row}`, name: `Customer ${row}` },
  fields: [
    {
      column: 0,
      header: 'Name',
      cell: `  Customer ${row}`,
      field: 'name',
      stored: `Customer ${row}`,
      how: 'trimmed',
      issues: [],
    },
  ],
});

export interface Fakes {
  readonly clients: Clients;
  /** The names of the calls with their arguments, progress callbacks left out. */
  readonly calls: (readonly [name: string, ...args: unknown[]])[];
  jobs: ImportJob[];
  settings: Settings;
}

type Answers = { readonly [K in keyof ImportApi]?: ImportApi[K] };

/** Clients over a list of made-up imports. A call that no test foresaw answers with an empty page. */
export function fakes(jobs: readonly ImportJob[], answers: Answers = {}): Fakes {
  const made: Fakes = {
    calls: [],
    jobs: [...jobs],
    settings: { country: 'PL', person: '', persisted: true, staleDays: 90, archiveMonths: 12 },
    clients: undefined as unknown as Clients,
  };
  const usual: Answers = {
    jobRows: async (_, filter, offset, limit) => {
      const rows =
        filter.kind === 'action'
          ? ROWS.filter(({ action }) => action === filter.action)
          : filter.kind === 'all'
            ? ROWS
            : [];
      return ok({ total: rows.length, header: ['Name', 'Email'], rows: rows.slice(offset, offset + limit) });
    },
    spotCheck: async (_, choice) =>
      ok(('rows' in choice ? choice.rows : [1, 3, 5].slice(0, choice.draw)).map(spotRow)),
    markChecked: async () => ok(null),
    undoPreview: async (jobId) =>
      ok({ jobId, reverted: 4, removed: 4, restored: 0, kept: [], keptCustomers: 0 }),
    undo: async (jobId) => ok({ jobId, reverted: 4, removed: 4, restored: 0, kept: [], keptCustomers: 0 }),
  };
  const record = <T extends object>(known: T): T =>
    new Proxy(known, {
      get:
        (target, name) =>
        async (...args: unknown[]): Promise<unknown> => {
          made.calls.push([String(name), ...args.filter((arg) => typeof arg !== 'function')]);
          const own = target[name as keyof T];
          return typeof own === 'function'
            ? own(...args)
            : ok({ total: 0, all: 1, archived: 0, rows: [], statuses: {} });
        },
    });
  const status: BookStatus = {
    customers: 4,
    archived: 0,
    imports: jobs.length,
    revision: 1,
    words: 0,
    running: null,
    book: 'b',
  };
  const book: Partial<BookApi> = {
    status: async () => ok(status),
    segments: async () => ok([]),
    counts: async (conditions) => ok(conditions.map(() => 0)),
    subscribe: async () => undefined,
    imports: async (): Promise<Result<readonly ImportJob[]>> => ok(made.jobs),
    settings: async () => ok(made.settings),
    vocabulary: async () => ok(NO_VOCABULARY),
    sides: async () => ok(NO_SIDES),
    valuesHeld: async () => ok([]),
    saveSettings: async (part) => {
      made.settings = { ...made.settings, ...part };
      return ok(made.settings);
    },
  };
  Object.assign(made, {
    clients: { book: record(book), importer: record({ ...usual, ...answers }) } as unknown as Clients,
  });
  return made;
}

export const updates = () => ({
  waiting: signal(false),
  offlineReady: signal(true),
  importing: signal(false),
  apply: () => undefined,
  askPersist: () => Promise.resolve(true),
});
