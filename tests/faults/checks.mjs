/** Something that a fault may not do was seen. */
export class Loss extends Error {
  /** @override */
  name = 'Loss';
}

/** @param {unknown} holds @param {string} what */
export function must(holds, what) {
  if (!holds) throw new Loss(what);
}

/** @param {unknown} found @param {unknown} expected @param {string} what */
export function same(found, expected, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  must(a === b, `${what}: ${a}, expected ${b}`);
}

const COUNTS = /** @type {const} */ ([
  'rows',
  'created',
  'updated',
  'unchanged',
  'duplicates',
  'skipped',
  'rejected',
  'pending',
]);

/** @param {any} report */
export const countsOf = (report) => Object.fromEntries(COUNTS.map((name) => [name, report[name]]));

/** @typedef {import('./visit.mjs').Visit} Visit @typedef {import('./ground.mjs').Reference} Reference */

/**
 * Whatever happened: the book agrees with itself. Rows = cursor = counts, and what was acknowledged is there.
 * @param {Visit} visit @param {Reference} reference
 * @param {import('./visit.mjs').Signs} told what was told before the fault
 */
export async function agrees(visit, reference, told) {
  const job = await visit.job();
  const kept = await visit.keeping();
  const found = await visit.hashes(job);
  same(found.listed, found.total, 'records that the list hands out');
  same(found.twice, 0, 'records with an id that another has');
  same(kept.count, found.total, "the book's own number of customers");
  must(
    kept.revision >= told.revision,
    `write ${told.revision} was acknowledged, the book stands at ${kept.revision}`,
  );
  const keys = kept.journal.map(({ key }) => key).sort((a, b) => a - b);
  same(
    keys,
    keys.map((_, index) => index + 1),
    'keys of the journal',
  );
  same(keys.at(-1) ?? 0, kept.revision, 'the last entry of the journal');
  const before = reference.base;
  if (job === null) {
    same(told.rows, 0, 'rows acknowledged of an import that left no job');
    same(found.content, before.content, 'the book without the import');
    return { job, found };
  }
  const stored = kept.jobs.find(({ jobId }) => jobId === job.jobId);
  const { report } = stored;
  const done = job.state === 'done' ? report.rows : stored.done;
  const created = kept.journal
    .filter((entry) => entry.job === job.jobId && entry.kind === 'import')
    .reduce((sum, entry) => sum + entry.created, 0);
  same(
    COUNTS.slice(1).reduce((sum, name) => sum + report[name], 0),
    report.rows,
    'the sum of the counts',
  );
  must(done >= told.rows, `${told.rows} rows were acknowledged, the cursor stands at ${done}`);
  same(created, report.created, 'customers created by the journal');
  if (stored.undoing === undefined && job.state !== 'undone') {
    same(found.ofJob, report.created, 'customers who name the import');
    same(found.total, before.total + report.created, 'customers in all');
    outcomesAgree(
      kept.outcomes.filter((block) => block.job === job.jobId),
      done,
      report,
    );
  } else if (stored.undoing !== undefined) {
    same(
      found.ofJob,
      report.created - stored.undoing.report.removed,
      'customers whom the undo has not reached',
    );
  }
  must(job.state !== 'running', 'a job that nobody runs is called running');
  return { job, found };
}

/** The cursor and the counts again, from what was written of each row. @param {any[]} blocks @param {number} done @param {any} report */
function outcomesAgree(blocks, done, report) {
  same(
    blocks.reduce((sum, { rows }) => sum + rows, 0),
    done,
    'rows with an outcome',
  );
  /** @param {number} action */
  const count = (action) => blocks.reduce((sum, { counts }) => sum + (counts[action] ?? 0), 0);
  // The order of ACTIONS in src/db/session/ledger.ts; a row that was not reached is pending.
  const written = {
    created: count(0),
    updated: count(1),
    unchanged: count(2),
    duplicates: count(3),
    skipped: count(4),
    rejected: count(5),
    pending: count(6) + report.rows - done,
  };
  same(written, Object.fromEntries(COUNTS.slice(1).map((name) => [name, report[name]])), 'counts by outcome');
}

/** How many records differ, and the first that does. @param {string[]} found @param {string[]} expected */
function differing(found, expected) {
  const [here, there] = [new Set(found), new Set(expected)];
  const [extra, missing] = [
    found.filter((text) => !there.has(text)),
    expected.filter((text) => !here.has(text)),
  ];
  return `${extra.length} records of ${found.length} differ, the first is ${extra[0]}, expected ${missing[0]}`;
}

/**
 * Brings a disturbed import to its end and compares the book with the undisturbed one.
 * @param {Visit} visit @param {import('./ground.mjs').Ground} ground @param {{ job: any }} at what `agrees` found
 * @param {ReturnType<import('./ground.mjs').Ground['order']>} [order]
 */
export async function finish(visit, ground, { job }, order = ground.order()) {
  const { reference } = ground;
  if (job === null) {
    // Nothing was promised yet: the same list, imported anew.
    const outcome = await visit.call(order);
    must(outcome.ok, `imported anew: ${JSON.stringify(outcome)}`);
    const fresh = await visit.job();
    same(
      (await visit.hashes(fresh)).numbered,
      reference.after.numbered,
      'the book after the list was imported anew',
    );
    return 'anew';
  }
  if (job.state !== 'done') {
    const outcome = await visit.call({ call: 'resume', jobId: job.jobId });
    if (!outcome.ok) throw new Loss(`resume: ${outcome.code} ${JSON.stringify(outcome.params)}`);
    same(countsOf(outcome.report), countsOf(reference.report), 'the report after the resume');
  }
  const end = await visit.job();
  same(end?.jobId, job.jobId, 'the newest job');
  same(end?.state, 'done', 'its state');
  same(countsOf(end?.report), countsOf(reference.report), 'the report at the end');
  const { exact } = await visit.hashes(end);
  if (exact !== reference.after.exact) {
    const { records } = await visit.hashes(end, true);
    throw new Loss(
      `hash of all records: ${exact}, expected ${reference.after.exact}; ${differing(records, reference.after.records)}`,
    );
  }
  const proof = await visit.call({ call: 'prove', jobId: job.jobId });
  if (!proof.ok) throw new Loss(`prove: ${proof.code} ${JSON.stringify(proof.params)}`);
  must(
    proof.report.agrees,
    `the proof: ${proof.report.differing} rows differ: ${JSON.stringify(proof.report.differences.slice(0, 3))}`,
  );
  return job.state === 'done' ? 'whole' : 'resumed';
}
