/** Faults of the page and its workers: the browser itself lives on. */
import { setTimeout as wait } from 'node:timers/promises';
import { agrees, finish, must, same } from '../checks.mjs';
import { keepWorkers, stopWorker } from '../inPage.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground @typedef {import('../visit.mjs').Visit} Visit */

/** How long the machine sleeps, milliseconds. */
const SLEEP_MS = 3000;

/**
 * Disturbs an import behind each of its chunks, and while its rows are decided.
 * @param {Lab} lab @param {Ground} ground
 * @param {(visit: Visit) => Promise<Visit>} strike hands on the tab to look at the book in
 * @param {(visit: Visit) => Promise<void>} [then]
 */
async function disturb(lab, ground, strike, then) {
  for (let chunk = 0; chunk < ground.reference.chunks; chunk++) {
    await lab.trial(
      ground,
      chunk === 0 ? 'while the rows are decided' : `behind chunk ${chunk}`,
      async () => {
        const { profile, done } = ground.copy('base');
        const visit = await ground.open(profile, (page) => page.addInitScript(keepWorkers));
        try {
          const moment = visit.signs.until((sign, signs) =>
            chunk === 0 ? sign.kind === 'progress' && sign.phase === 'decide' : signs.chunks >= chunk,
          );
          await visit.begin(ground.order());
          await moment;
          const next = await strike(visit);
          await then?.(visit);
          const at = await agrees(next, ground.reference, visit.signs);
          return await finish(next, ground, at);
        } finally {
          await visit.chrome.kill();
          done();
        }
      },
    );
  }
}

/** The import's worker is terminated: its page says so at once, and finishes the import with a fresh one. @param {Lab} lab @param {Ground} ground */
export const importWorker = (lab, ground) =>
  disturb(lab, ground, async (visit) => {
    await visit.page.evaluate(stopWorker, 'import');
    const outcome = await visit.outcome();
    must(!outcome.ok || outcome.report.pending >= 0, 'no answer');
    if (!outcome.ok) same(outcome.code, 'unexpected', 'the code of a worker that was stopped');
    return visit;
  });

/** The book's worker is terminated: the import does not need it. @param {Lab} lab @param {Ground} ground */
export const bookWorker = (lab, ground) =>
  disturb(lab, ground, async (visit) => {
    await visit.page.evaluate(stopWorker, 'book');
    const outcome = await visit.outcome();
    must(outcome.ok, `the import: ${JSON.stringify(outcome)}`);
    return visit;
  });

/** The tab is closed. @param {Lab} lab @param {Ground} ground */
export const closedTab = (lab, ground) =>
  disturb(lab, ground, async (visit) => {
    await visit.page.close({ runBeforeUnload: false });
    return visit.anotherTab(ground.url);
  });

/** The page is reloaded. @param {Lab} lab @param {Ground} ground */
export const reloadedTab = (lab, ground) =>
  disturb(lab, ground, async (visit) => {
    visit.page.on('dialog', (dialog) => void dialog.accept());
    await visit.page.reload();
    await visit.page.waitForFunction(() => 'satchel' in window);
    return visit;
  });

/** The renderer's process crashes. @param {Lab} lab @param {Ground} ground */
export const crashed = (lab, ground) =>
  disturb(lab, ground, async (visit) => {
    const session = await visit.chrome.context.newCDPSession(visit.page);
    const gone = visit.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined); // the answer dies with the page
    await gone;
    return visit.anotherTab(ground.url);
  });

/** The machine sleeps in the middle of it: the import goes on afterwards. @param {Lab} lab @param {Ground} ground */
export const asleep = (lab, ground) =>
  disturb(lab, ground, async (visit) => {
    visit.chrome.sleep();
    await wait(SLEEP_MS);
    visit.chrome.wake();
    const outcome = await visit.outcome();
    must(outcome.ok, `the import: ${JSON.stringify(outcome)}`);
    return visit;
  });
