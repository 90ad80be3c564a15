/** An importer made up for the run of a folder: it decides in small as the real one does, and fails where it is told to. */
import type { BookApi, ImportJob } from '../../src/db/api';
import type { FailureCode } from '../../src/domain/failure';
import type { ImportProfile } from '../../src/domain/profile';
import { fail, ok, type Result } from '../../src/domain/result';
import type {
  CommitOptions,
  ImportApi,
  ImportReport,
  Inspection,
  JoinProposal,
  JoinSource,
  OnProgress,
  OpenOptions,
  PlanSummary,
  SheetInfo,
} from '../../src/import/api';
import { Batch } from '../../src/ui/import/batch/batch';
import { job } from './jobs';

const ZERO = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  skipped: 0,
  rejected: 0,
  pending: 0,
};

/** What was asked, what is to fail, what the book holds. A new one for each test. */
export class World {
  /** The names of the calls with what they were about: the file's name, or the job. */
  readonly calls: string[] = [];
  /** What calls answer in place of success, by `call name`, once each. */
  readonly failures = new Map<string, { code: FailureCode; params?: Record<string, string | number> }>();
  /** Names in the book: a row that brings one of them is unchanged, another is new. */
  readonly book = new Set<string>();
  jobs: ImportJob[] = [];
  /** Sessions that are open, and how many were at once. */
  open = 0;
  mostOpen = 0;
  /** Commits wait here while it is set. */
  gate: Promise<void> | null = null;
  readonly paused: string[] = [];
  /** Headings by file; else one column `Name`. */
  readonly headers = new Map<string, readonly string[]>();
  readonly encodings = new Map<string, string>();
  readonly sheets = new Map<string, readonly SheetInfo[]>();
  /** Files whose mapping is a guess. */
  readonly guessed = new Set<string>();
  /** What files were opened with, and planned by. */
  readonly profiles: ImportProfile[] = [];
  readonly joins: OpenOptions['join'][] = [];
  readonly plans: string[] = [];
  proposals: readonly JoinProposal[] = [];
  readonly batch: Batch;

  constructor() {
    const known: Pick<BookApi, 'imports'> = { imports: async () => ok(this.jobs) };
    this.batch = new Batch({ importer: importerOf(this), book: known });
  }

  /** Chooses these files and waits until they are read. */
  async add(files: Readonly<Record<string, string>>): Promise<void> {
    this.batch.add(chosen(files));
    await this.batch.settled;
  }

  /** Holds the commits; the answer lets them go. */
  hold(): () => void {
    let go = (): void => undefined;
    this.gate = new Promise((resolve) => {
      go = resolve;
    });
    return go;
  }

  get states(): string[] {
    return this.batch.files.value.map(({ state }) => state.at);
  }

  get commits(): string[] {
    return this.calls.filter((call) => call.startsWith('commit'));
  }
}

export const chosen = (files: Readonly<Record<string, string>>, folder: string | null = 'fairs') => ({
  folder,
  files: Object.entries(files).map(([path, text]) => ({ path, file: new File([text], path) })),
});

/** What the file of this name holds: one column of the list that `headers` gives, in the order given there. */
function inspectionOf(world: World, name: string): Partial<Inspection> {
  const header = world.headers.get(name) ?? ['Name'];
  const detected = { confidence: 1, reason: { code: 'only-choice', params: {} }, alternatives: [] } as const;
  return {
    format: 'csv',
    encoding: { ...detected, value: world.encodings.get(name) ?? 'utf-8' },
    delimiter: { ...detected, value: ',' },
    headerRow: { ...detected, value: 1 },
    sheet: null,
    sheets: world.sheets.get(name) ?? [],
    fingerprint: `sha256:${name}`,
    remarks: [],
    columns: header.map((text, index) => ({
      index,
      header: text,
      samples: [],
      filled: 1,
      field: text === 'Name' ? 'name' : null,
      confidence: world.guessed.has(name) ? 0.5 : 0.95,
      reason: { code: 'alias', params: {} },
    })),
  };
}

const rowsOf = async (file: Blob): Promise<string[]> => (await file.text()).split(',');

const report = (jobId: string, counts: Partial<ImportReport>): ImportReport => ({
  ...job({ jobId }).report,
  ...ZERO,
  ...counts,
});

function failing({ failures }: World, call: string, name: string): Result<never> | null {
  const found = failures.get(`${call} ${name}`);
  if (found === undefined) return null;
  failures.delete(`${call} ${name}`);
  return fail(found.code, found.params);
}

function importerOf(world: World): ImportApi {
  const cancelled = new Set<string>();
  const files = new Map<string, { name: string; rows: string[] }>();
  let made = 0;
  const of = (session: string) => files.get(session) ?? { name: '', rows: [] };
  const counts = (rows: readonly string[]) => {
    const created = rows.filter((row) => !world.book.has(row)).length;
    return { ...ZERO, rows: rows.length, created, unchanged: rows.length - created };
  };
  const known = {
    open: async (file: Blob, name: string, profile: ImportProfile, options: OpenOptions) => {
      world.calls.push(`open ${name}`);
      const failed = failing(world, 'open', name);
      if (failed !== null) return failed;
      made += 1;
      world.open += 1;
      world.mostOpen = Math.max(world.mostOpen, world.open);
      world.profiles.push(profile);
      world.joins.push(options.join);
      files.set(`s${made}`, { name, rows: await rowsOf(file) });
      return ok({ session: `s${made}`, inspection: {} as never });
    },
    read: async (session: string) =>
      failing(world, 'read', of(session).name) ?? ok(inspectionOf(world, of(session).name) as never),
    plan: async (session: string, profile: ImportProfile) => {
      const { name, rows } = of(session);
      world.plans.push(`${name} ${JSON.stringify(profile)}`);
      const blocked = name.startsWith('blocked') && !(profile.columns?.includes('name') ?? false);
      const blockers = blocked ? [{ code: 'missing-columns' as const }] : [];
      return ok({
        counts: counts(rows),
        problems: 0,
        errors: 0,
        sensitive: [],
        groups: [],
        refusedNumbers: 0,
        fixed: [],
        blockers,
        profile,
      } as PlanSummary);
    },
    commit: async (session: string, options: CommitOptions, onProgress: OnProgress) => {
      const { name, rows } = of(session);
      world.calls.push(`commit ${name} ${options.batch?.index}/${options.batch?.of}`);
      onProgress({ phase: 'commit', done: 0, total: rows.length, rate: 0, secondsLeft: null });
      await world.gate;
      const failed = failing(world, 'commit', name);
      if (failed !== null) return failed;
      if (cancelled.has(session))
        return ok(report(`job ${name}`, { rows: rows.length, pending: rows.length, cancelled: true }));
      const done = counts(rows);
      for (const row of rows) world.book.add(row);
      return ok(report(`job ${name}`, done));
    },
    resume: async (jobId: string) => {
      world.calls.push(`resume ${jobId}`);
      return failing(world, 'resume', jobId) ?? ok(report(jobId, { rows: 1, created: 1 }));
    },
    proposeJoins: async (sources: readonly JoinSource[]) => {
      world.calls.push(`joins ${sources.map(({ name }) => name).join(' ')}`);
      return ok(world.proposals);
    },
    close: async () => {
      world.open -= 1;
    },
    cancel: async (id: string) => {
      cancelled.add(id);
    },
    pause: async (id: string, on: boolean) => {
      world.paused.push(`${of(id).name} ${on}`);
    },
  };
  return known as unknown as ImportApi;
}
