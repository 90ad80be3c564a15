/** Faults that need a build of their own: a newer version, and a clock that can be turned. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { serve } from '../../../scripts/serve.mjs';
import { agrees, finish, must, same } from '../checks.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground @typedef {import('../visit.mjs').Visit} Visit */

/** @param {string} file @param {(text: string) => string} change */
const edit = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));

/**
 * A newer version of a build: every script and style under another name, as a new release has them, so that whatever
 * of the old one was not loaded before is gone.
 * @param {string} folder @param {string} target
 */
function newerBuild(folder, target) {
  cpSync(folder, target, { recursive: true });
  const assets = join(target, 'assets');
  const names = readdirSync(assets);
  const renamed = names.map((name) => [name, `${basename(name, extname(name))}N${extname(name)}`]);
  for (const [name = '', newer = ''] of renamed) renameSync(join(assets, name), join(assets, newer));
  const texts = [
    join(target, 'index.html'),
    join(target, 'sw.js'),
    ...renamed.map(([, newer = '']) => join(assets, newer)),
  ];
  for (const file of texts)
    edit(file, (text) =>
      renamed.reduce((changed, [name = '', newer = '']) => changed.replaceAll(name, newer), text),
    );
  edit(join(target, 'index.html'), (text) =>
    text.replace('</head>', '<meta name="build" content="newer"></head>'),
  );
  edit(join(target, 'sw.js'), (text) =>
    text.replace(
      /("revision":")\w+(","url":"index\.html")|("url":"index\.html","revision":")\w+/,
      '$1$3newer$2',
    ),
  );
}

/** A newer version is served in the middle of an import, and found; then taken over by another tab. @param {Lab} lab @param {Ground} ground @param {string} folder */
export async function update(lab, { store, work }, folder) {
  const newer = join(work, `newer-${store}`);
  newerBuild(folder, newer);
  let site = await serve(folder, 0);
  const port = Number(new URL(site.url).port);
  /** @param {string} build */
  const serveInstead = async (build) => {
    await site.stop();
    site = await serve(build, port);
  };
  try {
    const ground = await lab.ground(site.url, store);
    for (const isTaken of [false, true]) {
      for (let chunk = 0; chunk < ground.reference.chunks; chunk++) {
        const moment = chunk === 0 ? 'while the rows are decided' : `behind chunk ${chunk}`;
        await lab.trial(ground, `${isTaken ? 'taken over' : 'found'} ${moment}`, async () => {
          const { profile, done } = ground.copy('base');
          const visit = await ground.open(profile);
          try {
            return await updateDuring(visit, ground, chunk, isTaken, () => serveInstead(newer));
          } finally {
            await visit.chrome.kill();
            done();
            await serveInstead(folder);
          }
        });
      }
    }
  } finally {
    await site.stop();
  }
}

/** @param {Visit} visit @param {Ground} ground @param {number} chunk @param {boolean} isTaken @param {() => Promise<void>} serveNewer */
async function updateDuring(visit, ground, chunk, isTaken, serveNewer) {
  const { page, signs } = visit;
  const reached = signs.until((sign, { chunks }) =>
    chunk === 0 ? sign.kind === 'progress' && sign.phase === 'decide' : chunks >= chunk,
  );
  await visit.begin(ground.order());
  await reached;
  await serveNewer();
  const found = page.evaluate(async (isTaken) => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const fresh = registration?.installing ?? registration?.waiting;
    if (!fresh) throw new Error('no newer version was found');
    await new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      const look = () => fresh.state !== 'installing' && resolve();
      fresh.addEventListener('statechange', look);
      look();
    });
    // Past the app's own question, as another tab's agreement would come.
    if (isTaken) fresh.postMessage({ type: 'SKIP_WAITING' });
  }, isTaken);
  const newer = page.locator('meta[name=build][content=newer]');
  if (!isTaken) {
    const outcome = await visit.outcome();
    must(outcome.ok, `the import: ${JSON.stringify(outcome)}`);
    await found;
    same(await newer.count(), 0, 'pages that changed their version by themselves');
    const at = await agrees(visit, ground.reference, signs);
    return finish(visit, ground, at);
  }
  await found.catch(() => undefined); // the page reloads itself, once the import is over and not before
  await newer.waitFor({ state: 'attached' });
  await page.waitForFunction(() => 'satchel' in window);
  const at = await agrees(visit, ground.reference, signs);
  same(at.job?.state, 'done', 'the import before the page took the newer version');
  return finish(visit, ground, at);
}

/** How far the clock jumps, milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const JUMPS = {
  'ten years back': -3653 * DAY,
  'a day back': -DAY,
  'an hour on': DAY / 24,
  'ten years on': 3653 * DAY,
};

/** The clock jumps in the middle of an import, or between its kill and its end. @param {Lab} lab @param {Ground} ground @param {string} folder */
export async function clock(lab, { store, work }, folder) {
  const turned = join(work, `clock-${store}`);
  cpSync(folder, turned, { recursive: true });
  /** @param {number} shift what the clock is off by when a page or a worker starts */
  const set = (shift) => writeFileSync(join(turned, 'faults-clock.js'), clockScript(shift));
  const entries = readdirSync(join(turned, 'assets')).filter((name) =>
    /^(import|book|index)-.*\.js$/.test(name),
  );
  for (const name of entries)
    edit(join(turned, 'assets', name), (text) => `import '/faults-clock.js';${text}`);
  set(0);
  const site = await serve(turned, 0);
  try {
    const ground = await lab.ground(site.url, store);
    for (const [name, shift] of Object.entries(JUMPS)) {
      for (const isKilled of [false, true]) {
        const when = isKilled ? 'between its kill and its end' : 'in the middle';
        await lab.trial(ground, `${name} ${when}`, async () => {
          const { profile, done } = ground.copy('base');
          let visit = await ground.open(profile);
          try {
            const { signs } = visit;
            const reached = signs.until((_, { chunks }) => chunks >= 1);
            await visit.begin(ground.order());
            await reached;
            if (isKilled) {
              await visit.chrome.kill();
              set(shift);
              visit = await ground.open(profile);
            } else {
              await visit.page.evaluate((by) => new BroadcastChannel('faults-clock').postMessage(by), shift);
              const outcome = await visit.outcome();
              must(outcome.ok, `the import: ${JSON.stringify(outcome)}`);
            }
            const at = await agrees(visit, ground.reference, signs);
            const how = await finish(visit, ground, at);
            const names = await visit.page.evaluate(async () =>
              (await window.satchel.imports()).map(({ source }) => source.name),
            );
            same(names, ['main.csv', 'base.csv'], 'the imports, newest first');
            return how;
          } finally {
            await visit.chrome.kill();
            set(0);
            done();
          }
        });
      }
    }
  } finally {
    await site.stop();
  }
}

/** @param {number} shift */
const clockScript = (shift) => `
const Real = Date;
let shift = ${shift};
new BroadcastChannel('faults-clock').onmessage = ({ data }) => { shift = data; };
globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(Real.now() + shift);
    else super(...args);
  }
  static now() {
    return Real.now() + shift;
  }
};
`;
