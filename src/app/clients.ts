import type { BookApi, BookStatus } from '../db/api';
import { fail, type Result } from '../domain/result';
import type { ImportApi } from '../import/api';
import type { Clients } from '../ui/clients';
import { whenIdle, whenQuiet } from '../ui/idle';
import { loadScreens } from '../ui/screens';
import { whileWriting } from '../ui/writing';
import { type WorkerClient, workerClient } from './workerClient';

/** Where the device remembers which book it holds: outside IndexedDB, which a full disk can empty (RELIABILITY 1, 3). */
const BOOK_KEY = 'satchel.book';

/**
 * Starts both workers. The book is opened, and compared with the one that this device remembers, before any other
 * call reaches it; where that fails, every call answers with the same failure and nothing is written.
 */
export function startClients(): Clients {
  const bookWorker = workerClient<BookApi>(
    () => new Worker(new URL('../../workers/book.ts', import.meta.url), { type: 'module', name: 'book' }),
  );
  const importWorker = workerClient<ImportApi>(
    () => new Worker(new URL('../../workers/import.ts', import.meta.url), { type: 'module', name: 'import' }),
  );
  const opened = openOnce(bookWorker);
  void startAhead(importWorker, opened);
  const book = guardBook(bookWorker, opened);
  return { book, importer: guardImporter(importWorker.api, opened, book.tellNow) };
}

/** So long nobody must have done anything where the book has customers to work with. */
const QUIET_MS = 1500;

/**
 * Starts the worker that reads lists before it is needed, so that a list that is dropped is read at once: with the first
 * screen where nothing but an import is likely, else when nobody waits for an answer of the book.
 */
async function startAhead(worker: WorkerClient<ImportApi>, opened: Open): Promise<void> {
  const status = await opened();
  const isEmpty = status.ok && status.value.customers === 0;
  if (isEmpty || location.pathname.startsWith('/import')) whenIdle(() => worker.start(), 5000);
  else whenQuiet(() => worker.start(), QUIET_MS);
}

/** Opens the book; one call serves all who wait, and a failure or a dead worker lets the next caller try anew. */
interface Open {
  (): Promise<Result<BookStatus>>;
  /** True while it is open: nobody needs to wait then, not even for the end of the event that he answers. */
  isOpen: boolean;
}

function openOnce({ api, onDeath }: WorkerClient<BookApi>): Open {
  let opening: Promise<Result<BookStatus>> | null = null;
  const open = async () => {
    const status = await api.status(localStorage.getItem(BOOK_KEY) ?? undefined);
    if (status.ok) localStorage.setItem(BOOK_KEY, status.value.book);
    else opening = null;
    opened.isOpen = status.ok && opening !== null;
    return status;
  };
  const opened: Open = Object.assign(
    () => {
      opening ??= open();
      return opening;
    },
    { isOpen: false },
  );
  onDeath(() => {
    opening = null;
    opened.isOpen = false;
  });
  return opened;
}

function guardBook(worker: WorkerClient<BookApi>, opened: Open): BookApi & { tellNow(): Promise<void> } {
  const listeners: Parameters<BookApi['subscribe']>[0][] = [];
  const subscribe: BookApi['subscribe'] = async (listener) => {
    if ((await opened()).ok) await worker.api.subscribe(listener);
  };
  // A fresh worker knows nobody who listened to the dead one.
  worker.onDeath(() => {
    for (const listener of listeners) void subscribe(listener);
  });
  return {
    ...guarded(worker.api, opened, BOOK_CALLS),
    status: async () => {
      const first = await opened();
      return first.ok ? worker.api.status(first.value.book) : first;
    },
    subscribe: async (listener) => {
      listeners.push(listener);
      await subscribe(listener);
    },
    // The lists follow an import at their leisure; what stands at its end is told at once.
    tellNow: async () => {
      const first = await opened();
      const status = first.ok ? await worker.api.status(first.value.book) : first;
      if (status.ok) for (const listener of listeners) listener(status.value);
    },
  };
}

/** What writes is known to every tab, and begins once the screens that it leads to are here. */
function guardImporter(api: ImportApi, opened: Open, tellNow: () => Promise<void>): ImportApi {
  const carryOut = <T>(work: () => Promise<T>): Promise<T> =>
    whileWriting(async () => {
      await loadScreens();
      const answer = await work();
      await tellNow();
      return answer;
    });
  const safe = guarded(api, opened, IMPORT_CALLS);
  return {
    ...safe,
    commit: (...args) => carryOut(() => safe.commit(...args)),
    test: (...args) => carryOut(() => safe.test(...args)),
    resume: (...args) => carryOut(() => safe.resume(...args)),
    undo: (...args) => carryOut(() => safe.undo(...args)),
    pause: (id, paused) => api.pause(id, paused),
    cancel: (session) => api.cancel(session),
    close: (session) => api.close(session),
  };
}

/** The calls that answer with a Result: those can say that the book did not open. */
type ResultCall<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => Promise<Result<unknown>> ? K : never;
}[keyof T];

const BOOK_CALLS = {
  list: true,
  get: true,
  history: true,
  origins: true,
  exportBook: true,
  similar: true,
  check: true,
  put: true,
  remove: true,
  sides: true,
  listSides: true,
  getSide: true,
  removeSide: true,
  companies: true,
  revert: true,
  imports: true,
  settings: true,
  saveSettings: true,
  vocabulary: true,
  saveVocabulary: true,
  valuesHeld: true,
  replaceHeld: true,
  health: true,
  fieldUse: true,
  profiles: true,
  saveProfile: true,
  removeProfile: true,
  restoreProfile: true,
  profileFile: true,
  readProfileFile: true,
  lessons: true,
  forgetLessons: true,
  restoreLessons: true,
  counts: true,
  idsOf: true,
  activities: true,
  opportunities: true,
  saveSides: true,
  planCalendar: true,
  calendarFile: true,
  colleagues: true,
  neighbours: true,
  files: true,
  addFile: true,
  fileContent: true,
  renameFile: true,
  removeFile: true,
  restoreFile: true,
  exportList: true,
  exportOpportunities: true,
  exportActivities: true,
  countActivities: true,
  findDuplicates: true,
  duplicates: true,
  setApart: true,
  mergeSure: true,
  recentChanges: true,
  revertAll: true,
  mergeCandidates: true,
  merge: true,
  bulkEdit: true,
  bulkRemove: true,
  segments: true,
  saveSegment: true,
  removeSegment: true,
  restoreSegment: true,
  dealSums: true,
  moveDeals: true,
  usualCurrency: true,
  growth: true,
  activityCounts: true,
} as const satisfies Record<Exclude<ResultCall<BookApi>, 'status'>, true>;

const IMPORT_CALLS = {
  unpack: true,
  open: true,
  proposeJoins: true,
  useProfile: true,
  read: true,
  plan: true,
  proposeField: true,
  rows: true,
  problem: true,
  values: true,
  suggestions: true,
  tryFix: true,
  correct: true,
  leaveOut: true,
  decide: true,
  decideAll: true,
  candidates: true,
  preflight: true,
  problemLog: true,
  test: true,
  keepTest: true,
  commit: true,
  resume: true,
  settle: true,
  jobRows: true,
  prove: true,
  spotCheck: true,
  markChecked: true,
  logFile: true,
  forgetRows: true,
  report: true,
  failedRows: true,
  undoPreview: true,
  undo: true,
} as const satisfies Record<ResultCall<ImportApi>, true>;

/** The same calls, each made only once the book is open. */
function guarded<T extends object, K extends ResultCall<T>>(
  api: T,
  opened: Open,
  names: Record<K, true>,
): Pick<T, K> {
  const entries = (Object.keys(names) as K[]).map((name) => {
    const call = async (...args: unknown[]): Promise<Result<unknown>> => {
      const open = opened.isOpen ? null : await opened();
      if (open?.ok === false) return open;
      const method = api[name];
      if (typeof method !== 'function') return fail('unexpected', { detail: `no call ${String(name)}` });
      return method(...args);
    };
    return [name, call];
  });
  return Object.fromEntries(entries);
}
