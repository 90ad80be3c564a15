/** Faults of the room on the disk. */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { agrees, finish, Loss, must, same } from '../checks.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground @typedef {import('../visit.mjs').Visit} Visit */

const QUOTAS = 20;

/** The disk that is filled, bytes: enough for the browser's profile and the import twice over. */
const DISK = 256 * 1024 * 1024;

/** What a caller may be told where there is no room. */
const NO_ROOM = ['quota', 'disk-full'];

/** Bytes that the origin takes by the browser's own count. @param {Ground} ground @param {'base' | 'done'} from */
async function usage(ground, from) {
  const { profile, done } = ground.copy(from);
  const visit = await ground.open(profile);
  try {
    return await visit.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  } finally {
    await visit.chrome.kill();
    done();
  }
}

/** A quota somewhere between nothing more and enough for the whole import; lifted afterwards. @param {Lab} lab @param {Ground} ground */
export async function quota(lab, ground) {
  const [before, after] = [await usage(ground, 'base'), await usage(ground, 'done')];
  for (let n = 1; n <= QUOTAS; n++) {
    const quotaSize = Math.round(before + ((after - before) * 1.5 * n) / QUOTAS);
    await lab.trial(ground, `${quotaSize} bytes, ${before} of them taken`, async () => {
      const { profile, done } = ground.copy('base');
      const origin = ground.url;
      /** @type {import('@playwright/test').CDPSession | undefined} */
      let session;
      const visit = await ground.open(profile, async (page) => {
        // Before the first write: the browser remembers for a while how much room it found.
        session = await page.context().newCDPSession(page);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
      });
      try {
        const outcome = await visit.call(ground.order());
        if (!outcome.ok)
          must(NO_ROOM.includes(outcome.code), `said ${outcome.code} ${JSON.stringify(outcome.params)}`);
        const at = await agrees(visit, ground.reference, visit.signs);
        if (!outcome.ok && at.job !== null) {
          same(outcome.params.jobId, at.job.jobId, 'the job that the failure names');
          same(at.job.state, 'interrupted', 'its state');
        }
        await session?.send('Storage.overrideQuotaForOrigin', { origin });
        return await finish(visit, ground, at);
      } finally {
        await visit.chrome.kill();
        done();
      }
    });
  }
}

/** A small disk of its own, which is filled to the last byte in the middle of the import. @param {Lab} lab @param {Ground} ground */
export async function fullDisk(lab, ground) {
  for (let chunk = 0; chunk < ground.reference.chunks; chunk++) {
    const name = chunk === 0 ? 'filled while the rows are decided' : `filled behind chunk ${chunk}`;
    const disk = mount(ground.at('disk'));
    if (disk === null) {
      console.log('  not tried: mounting a small disk needs root, losetup and mkfs.ext4');
      return;
    }
    try {
      await lab.trial(ground, name, () => onFullDisk(ground, disk.folder, chunk));
    } finally {
      disk.unmount();
    }
  }
}

/** @param {Ground} ground @param {string} folder @param {number} chunk */
async function onFullDisk(ground, folder, chunk) {
  const profile = join(folder, 'profile');
  const { profile: copied, done } = ground.copy('base');
  cpSync(copied, profile, { recursive: true });
  done();
  const first = await ground.open(profile);
  try {
    const moment = first.signs.until((sign, signs) =>
      chunk === 0 ? sign.kind === 'progress' && sign.phase === 'decide' : signs.chunks >= chunk,
    );
    await first.begin(ground.order());
    await moment;
    fill(join(folder, 'filler'));
    const outcome = await first.outcome();
    if (!outcome.ok)
      must(
        [...NO_ROOM, 'book-missing'].includes(outcome.code),
        `said ${outcome.code} ${JSON.stringify(outcome.params)}`,
      );
  } finally {
    await first.chrome.kill();
  }
  rmSync(join(folder, 'filler'));
  const second = await ground.open(profile);
  try {
    const code = await second.page.evaluate(() =>
      window.satchel.list('customer', { limit: 1 }).then(
        () => 'open',
        (error) => error.code,
      ),
    );
    if (code === 'open') {
      const at = await agrees(second, ground.reference, first.signs);
      return await finish(second, ground, at);
    }
    same(code, 'book-missing', 'what a book that was wiped is called');
    // The browser emptied the origin: nothing may be written, as if this were a new book.
    await second.page.getByText('Your book is missing').waitFor();
    const again = await second.call(ground.order());
    must(
      !again.ok && again.code === 'book-missing',
      `an import into the lost book: ${JSON.stringify(again)}`,
    );
    const keeping = await second.keeping().catch(() => null);
    must(keeping === null || (keeping.revision === 0 && keeping.jobs.length === 0), 'something was written');
    if (ground.store === 'sqlite') throw new Loss('the book was wiped');
    return 'wiped by the browser, and said so';
  } finally {
    await second.chrome.kill();
  }
}

/** @param {string} file */
function fill(file) {
  const out = openSync(file, 'w');
  const piece = Buffer.alloc(1024 * 1024, 1);
  for (let size = piece.length; size >= 512; ) {
    try {
      writeSync(out, piece, 0, size);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      size /= 2;
    }
  }
  closeSync(out);
}

/** A filesystem in a file. Null where the machine does not allow it. @param {string} at */
function mount(at) {
  const image = `${at}.img`;
  closeSync(openSync(image, 'w'));
  truncateSync(image, DISK);
  mkdirSync(at, { recursive: true });
  /** @param {string} program @param {string[]} args */
  const run = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!run('mkfs.ext4', '-q', '-m', '0', image) || !run('mount', '-o', 'loop', image, at)) {
    rmSync(image);
    return null;
  }
  return {
    folder: at,
    unmount() {
      if (!run('umount', at)) run('umount', '-l', at); // a process of the browser may take a moment to end
      rmSync(image);
    },
  };
}
