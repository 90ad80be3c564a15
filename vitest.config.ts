/** Unit tests in Node, and storage and screens in the machine's own Chromium. Only Vitest loads this file. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

// The unit project needs no browser, so a machine without one can still run it: the other project then fails.
const executablePath = await findBrowser({ install: false }).then(
  (found) => found.path,
  () => 'no-browser-found',
);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{domain,import,i18n}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
        },
      },
      {
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
          name: 'browser',
          include: ['tests/{db,ui,app}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions: { executablePath, args: browserArgs() } }),
          },
        },
      },
    ],
  },
});
