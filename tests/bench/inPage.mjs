/** What the benchmark runs inside the page: each function is sent there whole, so it uses nothing from around it. */

/** @typedef {import('../../src/app/automation').Automation} Automation */
/** @typedef {import('../../src/import/api').Progress['phase']} Phase */
/** @typedef {import('comlink').Remote<import('../../src/import/api').ImportApi>} Importer */

/** An input of our own, through which the page gets a real File. */
export function addFileInput() {
  document.querySelector('#bench-file')?.remove();
  const input = document.createElement('input');
  input.type = 'file';
  input.id = 'bench-file';
  document.body.append(input);
}

/**
 * The whole `satchel.import`, detection to report, how the page's own thread fared meanwhile, and how soon after it a
 * list answers.
 */
export async function importChosenFile() {
  const input = document.querySelector('#bench-file');
  const source = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (source === undefined) throw new Error('no file');
  let longestTask = 0;
  let longestGap = 0;
  let last = performance.now();
  let watching = true;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const frame = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
    if (watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  /** @type {Record<string, number>} when each phase was last heard of */
  const until = {};
  const started = performance.now();
  const report = await window.satchel.import(
    source,
    { country: 'PL' },
    {
      onProgress: ({ phase }) => {
        until[phase] = performance.now() - started;
      },
    },
  );
  const took = performance.now() - started;
  const { total } = await window.satchel.list('customer', { limit: 50 });
  const listed = performance.now() - started - took;
  watching = false;
  observer.disconnect();
  return { took, report, until, longestTask, longestGap, listed, total };
}

/**
 * Aborts `satchel.import` in the middle of a phase.
 * @param {Phase} wanted
 * @returns {Promise<{ before: number, took: number, jobId: string }>} milliseconds until it was asked to stop, and from
 *   there until it had stopped and tidied up; the job's id where it had begun to write
 */
export async function abortImport(wanted) {
  const input = document.querySelector('#bench-file');
  const source = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (source === undefined) throw new Error('no file');
  const controller = new AbortController();
  const started = performance.now();
  let asked = 0;
  try {
    await window.satchel.import(
      source,
      { country: 'PL' },
      {
        signal: controller.signal,
        onProgress: ({ phase, done, total }) => {
          if (asked > 0 || phase !== wanted || done < total / 2) return;
          asked = performance.now();
          controller.abort();
        },
      },
    );
  } catch (error) {
    const { code, report } = /** @type {import('../../src/app/automation').AutomationError} */ (error);
    if (code !== 'cancelled') throw error;
    return { before: asked - started, took: performance.now() - asked, jobId: report?.jobId ?? '' };
  }
  throw new Error(`the import went on after it was aborted in ${wanted}`);
}

/** @param {string} jobId @returns {Promise<{ took: number, reverted: number }>} */
export async function undoImport(jobId) {
  const started = performance.now();
  const { reverted } = await window.satchel.undo(jobId);
  return { took: performance.now() - started, reverted };
}

/**
 * Gives a worker of the benchmark's own something to do.
 * @param {{ script: string, message?: string }} about `message`: left out, the chosen file
 * @returns {Promise<{ took: number, rows: number, created?: number, detected?: number }>} what it answers
 */
export async function runWorker({ script, message }) {
  const input = document.querySelector('#bench-file');
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  const worker = new Worker(script, { type: 'module' });
  const answer = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(message ?? file);
  const result = await answer;
  worker.terminate();
  return result;
}

/**
 * Reads and plans the chosen file in an import worker of its own; writes nothing.
 * @param {string} script of the import worker
 */
export async function planChosenFile(script) {
  const input = document.querySelector('#bench-file');
  const source = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (source === undefined) throw new Error('no file');
  // The page's own policy lets it load scripts of its origin; the types are of the file that it is bundled from.
  const client = '/bench-client.js';
  const { startImporter } = /** @type {typeof import('./client.js')} */ (await import(client));
  const importer = startImporter(script);
  const profile = { country: 'PL' };
  const opened = await importer.open(source, source.name, profile);
  if (!opened.ok) throw new Error(opened.failure.code);
  const { session } = opened.value;
  const started = performance.now();
  const read = await importer.read(session);
  const decided = performance.now();
  const plan = await importer.plan(session, profile);
  const ended = performance.now();
  if (!read.ok || !plan.ok) throw new Error('the list could not be planned');
  await importer.close(session);
  return { read: decided - started, decide: ended - decided, counts: plan.value.counts };
}

/**
 * Reads and decides the chosen file in an import worker of its own, then puts each fix on and takes it back again.
 * @param {{ script: string, fixes: readonly import('../../src/domain/fix').Fix[], times: number }} about
 */
export async function fixChosenFile({ script, fixes, times }) {
  const input = document.querySelector('#bench-file');
  const source = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (source === undefined) throw new Error('no file');
  const client = '/bench-client.js';
  const { startImporter } = /** @type {typeof import('./client.js')} */ (await import(client));
  const importer = startImporter(script);
  const profile = { country: 'PL' };
  const opened = await importer.open(source, source.name, profile);
  if (!opened.ok) throw new Error(opened.failure.code);
  const { session } = opened.value;
  const read = await importer.read(session);
  const first = await importer.plan(session, profile);
  if (!read.ok || !first.ok) throw new Error('the list could not be planned');
  const before = JSON.stringify(first.value);
  const measured = [];
  for (const fix of fixes) {
    const on = [];
    const off = [];
    let cells = 0;
    let problems = 0;
    for (let time = 0; time < times; time++) {
      const started = performance.now();
      const fixed = await importer.plan(session, { ...profile, fixes: [fix] });
      const between = performance.now();
      const back = await importer.plan(session, { ...profile, fixes: [] });
      off.push(performance.now() - between);
      on.push(between - started);
      if (!fixed.ok || !back.ok) throw new Error('the fix could not be planned');
      if (JSON.stringify(back.value) !== before) throw new Error('taken back it left something behind');
      cells = fixed.value.fixed[0] ?? 0;
      problems = fixed.value.problems;
    }
    measured.push({ on, off, cells, problems });
  }
  await importer.close(session);
  return { measured, problems: first.value.problems };
}

/** Opens the chosen file in an import worker of its own, which has started: what detection takes. @param {string} script */
export async function openChosenFile(script) {
  const input = document.querySelector('#bench-file');
  const source = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (source === undefined) throw new Error('no file');
  const client = '/bench-client.js';
  const { startImporter } = /** @type {typeof import('./client.js')} */ (await import(client));
  const importer = startImporter(script);
  await importer.failedRows('none', 'en');
  const started = performance.now();
  const opened = await importer.open(source, source.name, { country: 'PL' });
  const took = performance.now() - started;
  if (!opened.ok) throw new Error(opened.failure.code);
  await importer.close(opened.value.session);
  return { took, encoding: opened.value.inspection.encoding.value };
}

/**
 * Calls an import worker of its own about a job.
 * @param {{ script: string, call: 'resume' | 'prove', jobId: string }} about
 */
export async function callAboutJob({ script, call, jobId }) {
  const client = '/bench-client.js';
  const { startImporter } = /** @type {typeof import('./client.js')} */ (await import(client));
  const importer = startImporter(script);
  // The worker starts and opens the book before the clock runs: a wrong id makes it do that and nothing else.
  await importer.failedRows('none', 'en');
  const started = performance.now();
  const result = await importer[call](jobId);
  const took = performance.now() - started;
  if (!result.ok) throw new Error(`${call}: ${JSON.stringify(result.failure)}`);
  return { took, value: result.value };
}

/** Some records of the book, for the floor. @param {number} offset */
export async function someRecords(offset) {
  const { rows } = await window.satchel.list('customer', { limit: 5000, offset });
  return rows;
}

/** Milliseconds of lists of 50 rows, by what is asked for. */
export async function timeLists() {
  /** @param {NonNullable<Parameters<Automation['list']>[1]>[]} queries */
  const time = async (queries) => {
    const times = [];
    for (const query of queries) {
      const started = performance.now();
      await window.satchel.list('customer', { limit: 50, ...query });
      times.push(performance.now() - started);
    }
    return times;
  };
  const typed = (/** @type {string} */ word) =>
    [...word].map((_, index) => ({ search: word.slice(0, index + 1) }));
  return {
    open: await time(Array.from({ length: 10 }, (_, n) => ({ offset: n * 1000 }))),
    filter: await time(
      ['active', 'potential', 'lapsed', 'active', 'lapsed'].map((status) => ({ where: { status } })),
    ),
    sort: await time(['name', '-name', 'city', '-company', 'email'].map((sort) => ({ sort }))),
    search: await time([...typed('dąbrowska'), ...typed('c4803'), ...typed('+48503'), ...typed('杭州')]),
  };
}

/** Milliseconds from the beginning of the page to the frame with its first customers. */
export async function untilCustomers() {
  // Rows that still wait for their customers hold no link.
  while (document.querySelectorAll('[role=row] a').length < 6)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now();
}
