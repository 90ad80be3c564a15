import { appendFileSync, closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { choose, onFreshBook } from '../app.mjs';
import { megabytes, millis } from '../figures.mjs';
import { openChosenFile } from '../inPage.mjs';
import { people } from '../lists.mjs';

/** What the lists must hold at least, and how many rows come to that. */
const BYTES = 150e6;
const ROWS = 800_000;

/**
 * Saying what a long list is: its encoding, separators, header and fields, by samples of its bytes. The same list in
 * UTF-8, and as an old program would save it: plain Latin down to its end, where the first Polish letters come.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchDetect({ work, sites, runs, list, table, noise, say }) {
  const file = list('long', ROWS, people(ROWS));
  if (statSync(file).size < BYTES) throw new Error('the list is too short');
  const late = lateLetters(join(work, 'late.csv'));
  /** @type {Record<'file' | 'late', number[]>} */
  const took = { file: [], late: [] };
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      for (const [name, source, expected] of /** @type {const} */ ([
        ['file', file, 'utf-8'],
        ['late', late, 'windows-1250'],
      ])) {
        await choose(page, source);
        const opened = await page.evaluate(openChosenFile, sites.real.importer);
        if (opened.encoding !== expected) throw new Error(`${name} was read as ${opened.encoding}`);
        took[name].push(opened.took);
      }
    });
    noise();
    say(`UTF-8 ${millis(took.file.at(-1) ?? 0)}, late letters ${millis(took.late.at(-1) ?? 0)}`);
  }
  const section = `Detection of a list of ${megabytes(statSync(file).size)}`;
  table.add(section, 'opening it, in UTF-8', took.file, millis, { most: 1_000 });
  table.add(section, 'opening it, where letters beyond ASCII come late', took.late, millis, { most: 1_000 });
}

/** Latin rows over 10 MB, then Polish ones in windows-1250. @param {string} file */
function lateLetters(file) {
  const latin = 'Ann Smith;ann@poczta.example;Oslo;501000001\n'.repeat(5_000);
  const out = openSync(file, 'w');
  writeSync(out, 'Name;E-mail;City;Phone\n');
  for (let size = 0; size < 10e6; size += latin.length) writeSync(out, latin);
  closeSync(out);
  // Łucja Żak;Świdnica and Wąs;Łódź, byte by byte.
  const polish = Buffer.from(
    '\xa3ucja \xafak;l@poczta.example;\x8cwidnica;501000002\nW\xb9s;w@poczta.example;\xa3\xf3d\x9f;501000003\n',
    'latin1',
  );
  const block = Buffer.concat(Array.from({ length: 10_000 }, () => polish));
  for (let size = 10e6; size < BYTES; size += block.length) appendFileSync(file, block);
  return file;
}
