import { setTimeout as wait } from 'node:timers/promises';
import { agrees, countsOf, finish, Loss, must, same } from '../checks.mjs';
import { Signs } from '../visit.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground @typedef {import('../visit.mjs').Visit} Visit */

/**
 * A moment to strike at: it is armed before the call is begun.
 * @typedef {{ name: string, arm: (visit: Visit) => () => Promise<unknown> }} Moment
 */

/** Right after the n-th chunk was acknowledged. @param {number} chunk @returns {Moment} */
const behind = (chunk) => ({
  name: `behind chunk ${chunk}`,
  arm: ({ signs }) => {
    const written = signs.until(() => signs.chunks >= chunk);
    return () => written;
  },
});

/** So many milliseconds after the call. @param {number} ms @returns {Moment} */
const after = (ms) => ({ name: `${ms.toFixed(1)} ms after the call`, arm: () => () => wait(ms) });

/** So many milliseconds after the last row was decided. @param {number} ms @returns {Moment} */
const afterDeciding = (ms) => ({
  name: `${ms.toFixed(1)} ms after the plan`,
  arm: ({ signs }) => {
    const decided = signs.until(
      (sign) => sign.kind === 'progress' && sign.phase === 'decide' && sign.done === sign.total,
    );
    return () => decided.then(() => wait(ms));
  },
});

/** Moments spread over a span, a random one in each part of it. @param {number} count @param {number} span @param {() => number} random */
const spread = (count, span, random) =>
  Array.from({ length: count }, (_, part) => ((part + random()) / count) * span);

/** @param {number} count @returns {Moment[]} */
const boundaries = (count) => Array.from({ length: count }, (_, chunk) => behind(chunk + 1));

/** @param {Lab} lab @param {Ground} ground @returns {Moment[]} */
function momentsOfImport(lab, { reference: { took, chunks } }) {
  const early = Math.floor(lab.moments / 4);
  return [
    ...boundaries(chunks),
    ...spread(early, took.decide, lab.random).map(after),
    ...spread(lab.moments - early, took.commit, lab.random).map(afterDeciding),
  ];
}

/**
 * Kills the browser in the middle of a call, opens the profile again and hands it on.
 * @param {Ground} ground @param {'base' | 'half' | 'done'} from
 * @param {(visit: Visit) => Promise<import('../visit.mjs').Order>} orderFor @param {Moment} moment
 * @param {(visit: Visit, told: import('../visit.mjs').Signs) => Promise<string>} then
 */
async function killed(ground, from, orderFor, moment, then) {
  const { profile, done } = ground.copy(from);
  const first = await ground.open(profile);
  try {
    const order = await orderFor(first);
    const strike = moment.arm(first);
    await first.begin(order);
    // Where the call ends before the moment comes, the end is the moment.
    await Promise.race([strike(), first.outcome()]);
  } finally {
    await first.chrome.kill();
  }
  const second = await ground.open(profile);
  try {
    return await then(second, first.signs);
  } finally {
    await second.chrome.kill();
    done();
  }
}

/** @param {Visit} visit */
async function jobOf(visit) {
  const job = await visit.job();
  if (job === null) throw new Loss('the profile to start from holds no job');
  return job;
}

/** SIGKILL in an import: at every chunk's boundary, and at random moments. @param {Lab} lab @param {Ground} ground */
export async function killImport(lab, ground) {
  for (const moment of momentsOfImport(lab, ground)) {
    await lab.trial(ground, moment.name, () =>
      killed(
        ground,
        'base',
        async () => ground.order(),
        moment,
        async (visit, told) => {
          const at = await agrees(visit, ground.reference, told);
          return finish(visit, ground, at);
        },
      ),
    );
  }
}

/** SIGKILL while an import that was killed before is finished. @param {Lab} lab @param {Ground} ground */
export async function killResume(lab, ground) {
  const took = await ground.time('half', 'resume', async (visit, job) => {
    const { exact } = await visit.hashes(job);
    same(exact, ground.reference.after.exact, 'hash of all records after an undisturbed resume');
  });
  const moments = [
    ...boundaries(ground.reference.chunks - 1),
    ...spread(lab.moments, took, lab.random).map(after),
  ];
  for (const moment of moments) {
    await lab.trial(ground, moment.name, () =>
      killed(
        ground,
        'half',
        async (visit) => ({ call: 'resume', jobId: (await jobOf(visit)).jobId }),
        moment,
        async (visit, told) => {
          const at = await agrees(visit, ground.reference, told);
          must(at.job !== null, 'the job is gone');
          return finish(visit, ground, at);
        },
      ),
    );
  }
}

/** SIGKILL in an undo. @param {Lab} lab @param {Ground} ground */
export async function killUndo(lab, ground) {
  let chunks = 0;
  const took = await ground.time('done', 'undo', async (visit, job) => {
    const { content } = await visit.hashes(job);
    chunks = visit.signs.chunks;
    same(content, ground.reference.base.content, 'the book after an undisturbed undo');
  });
  const moments = [...boundaries(chunks), ...spread(lab.moments, took, lab.random).map(after)];
  for (const moment of moments) {
    await lab.trial(ground, moment.name, () =>
      killed(
        ground,
        'done',
        async (visit) => ({ call: 'undo', jobId: (await jobOf(visit)).jobId }),
        moment,
        async (visit, told) => {
          const { job, found } = await agrees(visit, ground.reference, told);
          const undone = job?.state === 'undone';
          if (job !== null && !undone) {
            const outcome = await visit.call({ call: 'undo', jobId: job.jobId });
            must(outcome.ok, `undo: ${JSON.stringify(outcome)}`);
          }
          const end = await jobOf(visit);
          same(end.state, 'undone', 'the state after the undo');
          const last = await visit.hashes(end);
          same(last.content, ground.reference.base.content, 'the book after the undo');
          if (undone) return 'whole';
          return found.exact === ground.reference.after.exact ? 'anew' : 'resumed';
        },
      ),
    );
  }
}

/** SIGKILL in an import that is all or nothing: the book is as before, or whole. @param {Lab} lab @param {Ground} ground */
export async function killAllOrNothing(lab, ground) {
  const order = ground.order({ allOrNothing: true });
  for (const moment of momentsOfImport(lab, ground)) {
    await lab.trial(ground, moment.name, () =>
      killed(
        ground,
        'base',
        async () => order,
        moment,
        async (visit, told) => {
          // Nothing is promised before the call has ended: all its chunks are one transaction.
          const { job, found } = await agrees(visit, ground.reference, told.isEnded ? told : new Signs());
          const { base, after } = ground.reference;
          if (job?.state === 'done') {
            same(found.numbered, after.numbered, 'the whole book');
            same(countsOf(job.report), countsOf(ground.reference.report), 'its report');
            return 'whole';
          }
          same(found.content, base.content, 'the book of which nothing was imported');
          return finish(visit, ground, { job }, order);
        },
      ),
    );
  }
}
