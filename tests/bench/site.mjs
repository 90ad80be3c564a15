import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { runTool } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ROOT } from '../../scripts/setup.mjs';

const HERE = join(ROOT, 'tests', 'bench');

/**
 * The app as it is served to the browser, with the benchmark's own workers beside it: same origin, same policy.
 * @typedef {{ url: string, folder: string, importer: string, stop: () => Promise<void> }} Site `importer`: path of the
 *   import worker's script
 */

/**
 * Builds the app into a folder and serves it, once as it is and once with writing switched off.
 * @param {string} work @param {string | undefined} built a build to take instead
 * @returns {Promise<{ real: Site, unwritten: Site }>}
 */
export async function serveSites(work, built) {
  const folder = join(work, 'site');
  if (built !== undefined) cpSync(built, folder, { recursive: true });
  else if ((await runTool('vite', ['build', '--logLevel', 'error'], { SATCHEL_OUT: folder })) !== 0) {
    throw new Error('the app could not be built');
  }
  cpSync(join(HERE, 'floor.worker.js'), join(folder, 'bench-floor.js'));
  await bundle(folder);
  const copy = join(work, 'site-unwritten');
  cpSync(folder, copy, { recursive: true });
  const script = join(copy, importerOf(copy));
  writeFileSync(
    script,
    readFileSync(join(HERE, 'unwritten.prelude.js'), 'utf8') + readFileSync(script, 'utf8'),
  );
  return { real: await started(folder), unwritten: await started(copy) };
}

/** What of the benchmark runs in the browser and needs packages. @param {string} folder */
async function bundle(folder) {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      lib: {
        entry: {
          'bench-naive': join(HERE, 'naive.worker.js'),
          'bench-client': join(HERE, 'client.js'),
          'bench-workbook': join(HERE, 'workbook.worker.js'),
          'bench-workbook-floor': join(HERE, 'workbookFloor.worker.js'),
        },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
}

/** @param {string} folder @returns {Promise<Site>} */
async function started(folder) {
  return { ...(await serve(folder, 0)), folder, importer: `/${importerOf(folder)}` };
}

/** @param {string} folder */
function importerOf(folder) {
  const script = readdirSync(join(folder, 'assets')).find((name) => /^import-[\w-]+\.js$/.test(name));
  if (script === undefined) throw new Error('the build has no import worker');
  return `assets/${script}`;
}
