/**
 * `npm test`: everything that must hold, on a fresh clone too: types, lint, unused code, unit tests, the build within its size
 * budget, tests in a real browser, end-to-end tests. Each check without tests of its own counts as one. The last
 * line says `N passed, N failed`; one failure makes the exit code 1. Nothing is skipped: what cannot run has failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { runTool } = await import('./run.mjs');
const { findBrowser } = await import('./browser.mjs');

/** @typedef {{ passed: number, failed: number, names?: string[] }} Score the names are those of the failed tests */

const RESULTS = join(ROOT, 'node_modules', '.satchel', 'results');
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** @param {number} code @returns {Score} */
const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A runner that failed without a failed test (it did not start, a file did not load) has failed once. @param {number} code @param {Score} score @returns {Score} */
const atLeastOne = (code, score) => (code !== 0 && score.failed === 0 ? { ...score, failed: 1 } : score);

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner died before it wrote
  }
}

/** @param {string} project @param {NodeJS.ProcessEnv} [env] @returns {Promise<Score>} */
async function vitest(project, env) {
  const file = join(RESULTS, `vitest-${project.replace(/\W/g, '')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', ['run', '--project', project, ...reporters], env);
  const result = readJson(file);
  if (result === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = result;
  return atLeastOne(code, {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests,
    names: testResults
      .flatMap((/** @type {any} */ file) => file.assertionResults)
      .filter((/** @type {any} */ test) => test.status !== 'passed')
      .map((/** @type {any} */ test) => test.fullName),
  });
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Score>} */
async function playwright(env) {
  const file = join(RESULTS, 'playwright.json');
  const code = await runTool('playwright', ['test', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    SATCHEL_BUILT: '1',
  });
  const result = readJson(file);
  if (result?.stats === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  const specs = (/** @type {any} */ suite) => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(specs),
  ];
  return atLeastOne(code, {
    passed: expected,
    failed: unexpected + flaky + skipped,
    names: specs(result)
      .filter((spec) => !spec.tests.every((/** @type {any} */ test) => test.status === 'expected'))
      .map((spec) => `${spec.file}: ${spec.title}`),
  });
}

/** The browser to test with, or why there is none. */
async function browserEnv() {
  try {
    const { path } = await findBrowser({ install: true });
    console.log(`Browser: ${path}`);
    return { CHROME_PATH: path, SATCHEL_BROWSER_PROVED: path };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** @param {(env: NodeJS.ProcessEnv) => Promise<Score>} work */
const inBrowser = (work) => async () => {
  browser ??= await browserEnv();
  if (!(browser instanceof Error)) return work(browser);
  console.error(browser.message);
  return { passed: 0, failed: 1 };
};

/** @type {Error | NodeJS.ProcessEnv | undefined} */
let browser;

/**
 * What is done one after the other, or side by side where it needs one core alone.
 * @type {[string, () => Promise<Score>][][]}
 */
const STEPS = [
  [
    ['types', async () => asOne(await runTool('tsc', ['-b']))],
    ['lint', async () => asOne(await runTool('biome', ['check', '--error-on-warnings']))],
    ['unused code and packages', async () => asOne(await runTool('knip', []))],
  ],
  [['unit tests', () => vitest('unit')]],
  [['build and size budget', async () => asOne(await runTool('vite', ['build', '--logLevel', 'warn']))]],
  [['browser tests', inBrowser((env) => vitest('browser*', env))]],
  [['end-to-end tests', inBrowser(playwright)]],
];

/** @type {string[]} */
const lines = [];
const sum = { passed: 0, failed: 0 };
for (const group of STEPS) {
  console.log(`\n── ${group.map(([name]) => name).join(', ')}`);
  await Promise.all(
    group.map(async ([name, work]) => {
      const started = performance.now();
      const score = await work();
      sum.passed += score.passed;
      sum.failed += score.failed;
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      lines.push(
        `${score.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${score.passed} passed, ${score.failed} failed (${seconds} s)`,
        ...(score.names ?? []).map((test) => `     failed: ${test}`), // the end of a log may be all that is kept of it
      );
    }),
  );
}

console.log(`\n${lines.join('\n')}\n`);
process.exitCode = sum.failed === 0 ? 0 : 1;
console.log(`${sum.passed} passed, ${sum.failed} failed`);
