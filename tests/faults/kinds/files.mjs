/** Faults of the file that is imported. */
import { appendFileSync, copyFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agrees, finish, must, same } from '../checks.mjs';
import { addFileInput } from '../inPage.mjs';
import { mainList } from '../list.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground @typedef {import('../visit.mjs').Visit} Visit */

/** What may be said of a file that is no longer the one that was chosen. */
const SAID = ['changed-while-read', 'unreadable-file', 'empty-file'];

/** Rows of the list that takes long enough to read that it can be changed meanwhile. */
const LONG = 150_000;

/** @type {Readonly<Record<string, (file: string) => void>>} */
const CHANGES = {
  rewritten: (file) => writeFileSync(file, 'Name,Email\r\nSomebody Else,else@other.example\r\n'),
  'cut short': (file) => truncateSync(file, 1000),
  'appended to': (file) => appendFileSync(file, 'One More,more@other.example,,,,\r\n'),
  replaced: (file) => {
    writeFileSync(`${file}.new`, 'Name,Email\r\nSomebody Else,else@other.example\r\n');
    renameSync(`${file}.new`, file);
  },
  gone: (file) => rmSync(file),
};

/** @type {Readonly<Record<string, { long: boolean, moment: ((visit: Visit) => Promise<unknown>) | null }>>} */
const MOMENTS = {
  'before it is read': { long: false, moment: null },
  'while it is read': {
    long: true,
    moment: ({ signs }) =>
      signs.until(
        (sign) => sign.kind === 'progress' && sign.phase === 'read' && sign.done < sign.total * 0.7,
      ),
  },
  'after it was read': {
    long: false,
    moment: ({ signs }) => signs.until((sign) => sign.kind === 'progress' && sign.phase === 'decide'),
  },
};

/** The chosen file is changed, or goes away. @param {Lab} lab @param {Ground} ground @param {string} folder */
export async function files(lab, ground, folder) {
  const long = join(ground.work, 'long.csv');
  writeFileSync(long, mainList(LONG, 1000, 7));
  for (const [when, { long: isLong, moment }] of Object.entries(MOMENTS)) {
    for (const [how, change] of Object.entries(CHANGES)) {
      await lab.trial(ground, `${how} ${when}`, async () => {
        const file = join(ground.work, 'main.csv');
        copyFileSync(isLong ? long : join(folder, 'faults', 'main.csv'), file);
        const { profile, done } = ground.copy('base');
        const visit = await ground.open(profile);
        try {
          await choose(visit, file);
          const reached = moment?.(visit);
          if (moment === null) change(file);
          await visit.begin({ call: 'importFile', input: 'faults-file', profile: { country: 'PL' } });
          await reached;
          if (moment !== null) change(file);
          const outcome = await visit.outcome();
          const at = await agrees(visit, ground.reference, visit.signs);
          if (when === 'after it was read') {
            must(outcome.ok, `the import: ${JSON.stringify(outcome)}`);
            return await finish(visit, ground, at);
          }
          if (outcome.ok) {
            same(outcome.report.rows, isLong ? LONG : -1, 'rows of a file that was read although it changed');
            return 'read before it changed';
          }
          must(SAID.includes(outcome.code), `said ${outcome.code} ${JSON.stringify(outcome.params)}`);
          same(at.job, null, 'the job of a file that could not be read');
          return 'said so, nothing written';
        } finally {
          await visit.chrome.kill();
          done();
          rmSync(file, { force: true });
        }
      });
    }
  }
  rmSync(long);
}

/** As a user chooses it: the page gets the file on the disk, not its bytes. @param {Visit} visit @param {string} file */
async function choose({ page, chrome }, file) {
  await page.evaluate(addFileInput);
  const session = await chrome.context.newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#faults-file',
  });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [file] });
  await session.detach();
}
