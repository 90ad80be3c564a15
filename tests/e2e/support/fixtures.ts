import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, chromium, expect } from '@playwright/test';
import { serve } from '../../../scripts/serve.mjs';

export { expect };

/** The built app: where the build was told to go, as `vite.config.ts` has it. */
export const DIST = resolve(
  fileURLToPath(new URL('../../..', import.meta.url)),
  process.env.SATCHEL_OUT ?? 'dist',
);

/** The served app, which a test may stop, start again, and exchange for another build. */
export interface Site {
  readonly url: string;
  stop(): Promise<void>;
  start(folder?: string): Promise<void>;
}

/** What a page did that none of ours may do. */
export interface Watch {
  readonly problems: string[];
  /** Errors of this kind are what the test is about. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  site: Site;
  watch: Watch;
  /** A browser with a profile on the disk: service workers and installation work as they do for a user. */
  profile: BrowserContext;
}

export const test = base.extend<Fixtures>({
  // Storing the whole app for later costs every page a second: journeys about that have a `profile`, which does.
  serviceWorkers: 'block',

  site: async ({}, use) => {
    let running = await serve(DIST, 0);
    const port = Number(new URL(running.url).port);
    const site: Site = {
      url: running.url,
      stop: () => running.stop(),
      start: async (folder = DIST) => {
        running = await serve(folder, port);
      },
    };
    await use(site);
    await running.stop();
  },

  baseURL: async ({ site }, use) => use(site.url),

  watch: async ({}, use) => {
    const problems: string[] = [];
    const allowed: RegExp[] = [];
    await use({ problems, allow: (pattern) => void allowed.push(pattern) });
    expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
  },

  context: async ({ context, watch, site }, use) => {
    follow(context, watch, site.url);
    await use(context);
  },

  profile: async ({ watch, site, launchOptions, locale, viewport, colorScheme }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'satchel-e2e-'));
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: site.url,
      serviceWorkers: 'allow',
      viewport,
      ...(locale === undefined ? {} : { locale }),
      ...(colorScheme === undefined ? {} : { colorScheme }),
    });
    follow(context, watch, site.url);
    await use(context);
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

/** In every journey: no request leaves the origin, no script throws, nothing is written to the console as an error. */
function follow(context: BrowserContext, { problems }: Watch, origin: string): void {
  context.on('request', (request) => {
    const url = request.url();
    const inside = url.startsWith(`${origin}/`) || /^(data|blob):/.test(url);
    if (!inside) problems.push(`request to ${url}`);
  });
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') {
      void dialog.accept();
      return;
    }
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
