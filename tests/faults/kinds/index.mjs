import { clock, update } from './builds.mjs';
import { files } from './files.mjs';
import { killAllOrNothing, killImport, killResume, killUndo } from './kill.mjs';
import { asleep, bookWorker, closedTab, crashed, importWorker, reloadedTab } from './page.mjs';
import { fullDisk, quota } from './room.mjs';
import { tabs } from './tabs.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab @typedef {import('../ground.mjs').Ground} Ground */

/**
 * Every kind of fault by its name on the command line.
 * @type {Readonly<Record<string, { title: string, run: (lab: Lab, ground: Ground, folder: string) => Promise<void> }>>}
 *   `folder`: the served build with the lists
 */
export const KINDS = {
  'kill-import': { title: 'SIGKILL in an import', run: killImport },
  'kill-resume': { title: 'SIGKILL while a killed import is finished', run: killResume },
  'kill-undo': { title: 'SIGKILL in an undo', run: killUndo },
  'kill-all-or-nothing': { title: 'SIGKILL in an import that is all or nothing', run: killAllOrNothing },
  'import-worker': { title: "the import's worker is terminated", run: importWorker },
  'book-worker': { title: "the book's worker is terminated", run: bookWorker },
  'closed-tab': { title: 'the tab is closed', run: closedTab },
  'reloaded-tab': { title: 'the page is reloaded', run: reloadedTab },
  crash: { title: 'the renderer crashes', run: crashed },
  sleep: { title: 'the machine sleeps for 3 s', run: asleep },
  quota: { title: 'twenty quotas, lifted afterwards', run: quota },
  'full-disk': { title: 'a disk that is filled in the middle', run: fullDisk },
  file: { title: 'the file is changed or goes away', run: files },
  tabs: { title: 'two to five tabs import the same list', run: tabs },
  update: { title: 'a newer version of the app comes in the middle', run: update },
  clock: { title: 'the clock jumps', run: clock },
};
