import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

const { path } = await findBrowser({ install: false });
// The processes that run the tests load this file again and need not search anew.
process.env.CHROME_PATH = path;
process.env.SATCHEL_BROWSER_PROVED = path;

/** Journeys through the built app. One worker: the machine has few cores and the tests share one origin. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/build.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // A service worker's update takes up to 6 s with two tabs.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: path, args: browserArgs() },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
  },
});
