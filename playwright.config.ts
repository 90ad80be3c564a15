import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

const { path } = await findBrowser({ install: false });
// The processes that run the tests load this file again and need not search anew.
process.env.CHROME_PATH = path;
process.env.SATCHEL_BROWSER_PROVED = path;

/** Journeys through the built app, several at once: each has a server and a browser's context of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/build.ts',
  // More than four would wait for the same disk.
  workers: Math.min(availableParallelism(), 4),
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Limits are for what hangs: a machine shared with other work is ten times slower. A service worker's update takes up
  // to 6 s with two tabs on a quiet one.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: path, args: browserArgs() },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
  },
});
