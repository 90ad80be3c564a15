/** Unit tests in Node, and storage and screens in the machine's own Chromium. Only Vitest loads this file. */
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

// The unit project needs no browser, so a machine without one can still run it: the other project then fails.
const executablePath = await findBrowser({ install: false }).then(
  (found) => found.path,
  () => 'no-browser-found',
);

interface How {
  /** A page of its own for each file: for what screens keep in modules, and for the focus. Books are told apart by name. */
  readonly isolate: boolean;
  /** One project after the other: each fills the cores by itself. */
  readonly groupOrder: number;
}

const inBrowser = (
  name: string,
  include: string,
  { isolate, groupOrder }: How,
): TestProjectConfiguration => ({
  extends: true,
  optimizeDeps: {
    include: [
      '@preact/signals',
      'comlink',
      'dexie',
      'libphonenumber-js/core',
      'libphonenumber-js/min/metadata',
      'papaparse',
      'preact',
      'preact-iso',
      'preact/hooks',
      'preact/jsx-dev-runtime',
      'zod/mini',
    ],
  },
  test: {
    name,
    include: [include],
    sequence: { groupOrder },
    isolate,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' }],
      provider: playwright({ launchOptions: { executablePath, args: browserArgs() } }),
    },
  },
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // By itself Vitest leaves one core to whoever watches.
    // Limits are for what hangs: a machine shared with other work is ten times slower.
    testTimeout: 60_000,
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // The tests' modules are pure: files share a thread and what it has loaded already.
          pool: 'threads',
          isolate: false,
          include: ['tests/{domain,import,i18n}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
        },
      },
      inBrowser('browser storage', 'tests/{db,app}/**/*.test.ts', { isolate: false, groupOrder: 1 }),
      inBrowser('browser screens', 'tests/ui/**/*.test.{ts,tsx}', { isolate: true, groupOrder: 2 }),
    ],
  },
});
