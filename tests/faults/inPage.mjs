/**
 * What runs inside the page: each function is handed over as text, so it uses nothing from outside itself. What they
 * say of their progress goes through the binding `tellFaults` at once, so that it is known even when the page dies.
 */

/** @typedef {import('../../src/domain/profile').ImportProfile} Profile */

/**
 * @typedef {{ kind: 'progress', phase: string, done: number, total: number }
 *   | { kind: 'written', by: string, revision: number } | { kind: 'ended', outcome: Outcome }} Sign
 *   `written`: a transaction was acknowledged (the door's own broadcast); `ended`: the call that was begun answered
 */

/**
 * What became of a call: its report, or its failure.
 * @typedef {{ ok: true, report: any } | { ok: false, code: string, params: Record<string, string | number> }} Outcome
 */

/** Every chunk that is written tells so from here on. */
export function followWrites() {
  const tell = /** @type {any} */ (window).tellFaults;
  /** @type {any} */ (window).faultsChannel ??= Object.assign(new BroadcastChannel('satchel'), {
    onmessage: (/** @type {MessageEvent<{ kind: string, revision: number }>} */ { data }) =>
      void tell({ kind: 'written', by: data.kind, revision: data.revision }),
  });
}

/**
 * Begins a call of `window.satchel` that is not waited for; `outcomeOf` does.
 * @param {{ call: 'import', url: string, profile: Profile } | { call: 'resume' | 'undo' | 'prove', jobId: string } | { call: 'importFile', input: string, profile: Profile }} order
 */
export async function begin(order) {
  const tell = /** @type {any} */ (window).tellFaults;
  const onProgress = (/** @type {{ phase: string, done: number, total: number }} */ { phase, done, total }) =>
    void tell({ kind: 'progress', phase, done, total });
  const call = async () => {
    if (order.call === 'import') {
      // As text: the blob of an answer may lie on the very disk that is filled, and is then never read.
      const text = await (await fetch(order.url)).text();
      const list = new File([text], order.url.slice(order.url.lastIndexOf('/') + 1));
      return window.satchel.import(list, order.profile, { onProgress });
    }
    if (order.call === 'importFile') {
      const input = document.querySelector(`#${order.input}`);
      const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
      if (file === undefined) throw new Error('no file was chosen');
      return window.satchel.import(file, order.profile, { onProgress });
    }
    if (order.call === 'resume') return window.satchel.resume(order.jobId, { onProgress });
    return window.satchel[order.call](order.jobId);
  };
  void call()
    .then(
      (report) => ({ ok: true, report: { ...report, issues: [] } }),
      (error) => ({ ok: false, code: error?.code ?? String(error), params: error?.params ?? {} }),
    )
    .then((outcome) => tell({ kind: 'ended', outcome }));
}

/**
 * The book in a few words: every record as JSON with its keys in order, hashed. What no two runs have in common is named
 * alike: the job's id, the instant it began, this copy's id; and which of its own transactions wrote a record, for how
 * many rows go into one depends on how the file's bytes came.
 * @param {{ jobId: string | null, startedAt: string | null, since: number, inFull: boolean }} how
 *   `since`: journal keys above it are the job's own; `inFull`: with the records themselves
 */
export async function bookInHashes({ jobId, startedAt, since, inFull }) {
  /** @type {(value: any) => any} */
  const inOrder = (value) => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, inOrder(value[key])]),
    );
  };
  /** @param {unknown} value */
  const textOf = (value) => {
    let text = JSON.stringify(value);
    if (jobId !== null) text = text.replaceAll(jobId, 'JOB');
    if (startedAt !== null) text = text.replaceAll(startedAt, 'START');
    return text;
  };
  /** @param {unknown} rows */
  const hash = async (rows) => {
    const text = textOf(rows);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const { total, rows } = await window.satchel.list('customer', {});
  /** @param {{ id: string }} record */
  const sequence = ({ id }) => Number(id.slice(id.lastIndexOf('-') + 1));
  const sorted = rows.map(inOrder).sort((a, b) => sequence(a) - sequence(b));
  const named = sorted.map((row) => ({
    ...row,
    id: sequence(row),
    log: row.log?.map((/** @type {number} */ key) => (key > since ? 'JOB' : key)),
  }));
  const ids = new Set(named.map((row) => row.id));
  return {
    total,
    listed: rows.length,
    twice: rows.length - ids.size,
    ofJob: jobId === null ? 0 : rows.filter((row) => row.importedBy?.jobId === jobId).length,
    records: inFull ? named.map(textOf) : [],
    /** Ids, instants, journal keys and all. */
    exact: await hash(named),
    /** Numbered by their order: an import that is begun anew leaves a gap in the ids behind it. */
    numbered: await hash(
      named.map(({ log: _, updatedAt: __, createdAt, ...row }, id) => ({
        ...row,
        id,
        ...(createdAt.length > 10 ? {} : { createdAt }),
      })),
    ),
    /** What a user sees: without the bookkeeping that an import and its undo leave. */
    content: await hash(named.map(({ log: _, updatedAt: __, lastImport: ___, ...row }) => row)),
  };
}

/** What the book keeps of itself beside the records: read raw, past the app. */
export async function bookKeeping() {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('satchel');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  /** @param {string} table @returns {Promise<any[]>} */
  const all = (table) =>
    new Promise((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const has = (/** @type {string} */ table) => database.objectStoreNames.contains(table);
  try {
    const meta = new Map((await all('meta')).map(({ key, value }) => [key, value]));
    const jobs = (await all('jobs')).map((job) => ({ ...job, report: { ...job.report, issues: [] } }));
    const journal = (await all('journal')).map(({ key, kind, job, created }) => {
      let count = 0;
      for (let at = 0; at < created.length; at += 2) count += created[at + 1] - created[at] + 1;
      return { key, kind, job, created: count };
    });
    const outcomes = (has('outcomes') ? await all('outcomes') : []).map(({ job, block, actions }) => {
      /** @type {Record<number, number>} */
      const counts = {};
      for (const action of actions) counts[action] = (counts[action] ?? 0) + 1;
      return { job, block, rows: actions.length, counts };
    });
    return {
      revision: Number(meta.get('revision') ?? 0),
      count: Number(meta.get('count:customer') ?? 0),
      jobs,
      journal,
      outcomes,
    };
  } finally {
    database.close();
  }
}

/** An element that a file can be chosen with. */
export function addFileInput() {
  const input = document.createElement('input');
  input.type = 'file';
  input.id = 'faults-file';
  document.body.append(input);
}

/** Remembers every worker that the page starts, so that one can be stopped from outside. For an init script. */
export function keepWorkers() {
  const Real = window.Worker;
  /** @type {Map<string, Worker>} */
  const kept = new Map();
  Object.assign(window, {
    faultsWorkers: kept,
    Worker: class extends Real {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        kept.set(options?.name ?? '', this);
      }
    },
  });
}

/** @param {string} name */
export function stopWorker(name) {
  /** @type {any} */ (window).faultsWorkers.get(name).terminate();
}
