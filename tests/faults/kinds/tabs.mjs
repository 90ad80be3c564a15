/** Several tabs at once. */
import { countsOf, must, same } from '../checks.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground @typedef {import('../visit.mjs').Visit} Visit */

const MOST = 5;
const TIMES = 2;

/** Two to five tabs import the same list at the same time. @param {Lab} lab @param {Ground} ground */
export async function tabs(lab, ground) {
  for (let count = 2; count <= MOST; count++) {
    for (let time = 1; time <= TIMES; time++) {
      await lab.trial(ground, `${count} tabs, time ${time}`, async () => {
        const { profile, done } = ground.copy('base');
        const first = await ground.open(profile);
        try {
          const visits = [first];
          while (visits.length < count) visits.push(await first.anotherTab(ground.url));
          await Promise.all(visits.map((visit) => visit.begin(ground.order())));
          const outcomes = await Promise.all(visits.map((visit) => visit.outcome()));
          return await oneWhole(first, ground, outcomes);
        } finally {
          await first.chrome.kill();
          done();
        }
      });
    }
  }
}

/** One tab imported the list; the others were told who does, or found everything there. @param {Visit} visit @param {Ground} ground @param {import('../inPage.mjs').Outcome[]} outcomes */
async function oneWhole(visit, ground, outcomes) {
  const { reference } = ground;
  const creators = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.report.created > 0 ? [outcome.report] : [],
  );
  same(creators.length, 1, `tabs that created customers, of ${JSON.stringify(outcomes)}`);
  same(countsOf(creators[0]), countsOf(reference.report), 'its report');
  let locked = 0;
  for (const outcome of outcomes) {
    if (outcome.ok) {
      if (outcome.report !== creators[0])
        same([outcome.report.created, outcome.report.updated], [0, 0], 'what a later tab wrote');
      continue;
    }
    same(outcome.code, 'locked', 'what another tab is told');
    same(outcome.params.name, 'main.csv', 'which import it is told of');
    must(Number(outcome.params.rows) === reference.report.rows, 'how many rows that import has');
    locked += 1;
  }
  const jobs = await visit.page.evaluate(() => window.satchel.imports());
  const job = jobs.find(({ jobId }) => jobId === creators[0].jobId);
  if (job === undefined) throw new Error('the job is gone');
  const found = await visit.hashes(job);
  same(found.content, reference.after.content, 'the book afterwards');
  same((await visit.keeping()).count, reference.after.total, "the book's own number of customers");
  return locked === outcomes.length - 1
    ? 'one imported, the others were told'
    : 'one imported, the others were told or found it done';
}
