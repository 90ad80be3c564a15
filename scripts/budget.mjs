/**
 * Fails the build when the first visit loads too much JavaScript, or a library that belongs into a worker. Counted
 * is what the browser loads before the first screen is usable: the entry, all that it imports statically, and the
 * chunks that the first screen waits for. Workers load beside it and are printed apart.
 */
import { gzipSync } from 'node:zlib';

/** kB (1,000 bytes), gzipped. */
const BUDGET_KB = 90;

/** Chunks that are loaded lazily but always before the first screen: the texts in the browser's language. */
const FIRST_SCREEN = [/\/src\/i18n\/messages\/(en|pl|ru|zh)\//];

/** Packages that must never reach the UI thread by a static import. */
const WORKERS_ONLY = ['dexie', 'papaparse', 'libphonenumber-js', 'zod'];

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

/** @param {string | Uint8Array} code */
const kilobytes = (code) => gzipSync(code, { level: 9 }).length / 1000;

/** @param {number} kb */
const shown = (kb) => `${kb.toFixed(1)} kB`;

/** @param {Map<string, Chunk>} chunks @param {string} start @returns {Chunk[]} */
function withStaticImports(chunks, start) {
  const seen = new Set([start]);
  for (const name of seen) for (const imported of chunks.get(name)?.imports ?? []) seen.add(imported);
  return [...seen].map((name) => chunks.get(name)).filter((chunk) => chunk !== undefined);
}

/** @param {Chunk[]} chunks @returns {string[]} */
function strayPackages(chunks) {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
  return WORKERS_ONLY.filter((name) => modules.some((id) => id.includes(`/node_modules/${name}/`)));
}

/** The plugin. @returns {import('vite').Plugin} */
export function sizeBudget() {
  return {
    name: 'satchel:budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const outputs = Object.values(bundle);
      /** @type {Map<string, Chunk>} */
      const chunks = new Map(
        outputs.flatMap((item) => (item.type === 'chunk' ? [[item.fileName, item]] : [])),
      );
      const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
      if (entry === undefined) return; // the service worker's own bundle
      const atOnce = withStaticImports(chunks, entry.fileName);
      const stray = strayPackages(atOnce);
      if (stray.length > 0) this.error(`${stray.join(', ')} would load on the UI thread with the first page`);

      const atOnceNames = new Set(atOnce.map((chunk) => chunk.fileName));
      const languages = [...chunks.values()]
        .filter((chunk) => FIRST_SCREEN.some((pattern) => pattern.test(chunk.facadeModuleId ?? '')))
        .map((chunk) =>
          withStaticImports(chunks, chunk.fileName)
            .filter((part) => !atOnceNames.has(part.fileName))
            .reduce((sum, part) => sum + kilobytes(part.code), 0),
        );
      const total = atOnce.reduce((sum, chunk) => sum + kilobytes(chunk.code), 0) + Math.max(0, ...languages);
      const workers = outputs.filter(
        (item) => item.type === 'asset' && /^assets\/(book|import)-.*\.js$/.test(item.fileName),
      );
      console.log(`First visit: ${shown(total)} of JavaScript, gzipped (budget ${BUDGET_KB} kB)`);
      for (const worker of workers) {
        if (worker.type === 'asset')
          console.log(`  beside it, in a worker: ${worker.fileName} ${shown(kilobytes(worker.source))}`);
      }
      if (total > BUDGET_KB)
        this.error(`first visit: ${shown(total)} of JavaScript is more than ${BUDGET_KB} kB`);
    },
  };
}
