/**
 * Finds a Chromium that really starts. The order: CHROME_PATH (which must work where it is set), Playwright's own,
 * Chrome, Chromium or Edge by the platform's usual paths and PATH, then an installation through apt (root on Debian)
 * or through Playwright.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, platform, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const REMEDIES = `No browser was found that starts. Any of these helps:
  - install Chrome, Chromium or Edge
  - set CHROME_PATH to the program's path
  - npx playwright install chromium
  - on Debian or Ubuntu: apt-get install chromium`;

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What Playwright turns off in Chromium. Chromium hears only the last `--disable-features`, so ours repeats it. */
const OFF_IN_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

/** The address bar's popups are web pages: each new window would start a process for what no test sees. */
const POPUPS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

const isRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;

/**
 * The flags that every test browser gets. The sandbox goes only where it cannot work: for root, and in CI containers.
 * @param {{ without?: readonly string[] }} [options] `without`: features to turn off beside the usual ones
 * @returns {string[]}
 */
export function browserArgs({ without = [] } = {}) {
  const off = `--disable-features=${[...OFF_IN_PLAYWRIGHT, ...POPUPS, ...without].join()}`;
  const noSandbox = isRoot() || Boolean(process.env.CI);
  return noSandbox ? [...QUIET, off, '--no-sandbox'] : [...QUIET, off];
}

/**
 * Starts the program without a window on a page of its own and looks for what the page's script wrote.
 * @param {string} path
 */
export function launches(path) {
  const profile = mkdtempSync(join(tmpdir(), 'satchel-browser-'));
  const page = 'data:text/html,<script>document.write(40%2B2)</script>';
  const flags = ['--headless', ...browserArgs(), `--user-data-dir=${profile}`, '--dump-dom', page];
  const run = spawnSync(path, flags, { encoding: 'utf8', timeout: 60_000 });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return run.status === 0 && run.stdout.includes('42</body>');
}

/** @returns {string[]} */
function onPath() {
  const names =
    platform() === 'win32'
      ? ['chrome.exe', 'chromium.exe', 'msedge.exe']
      : ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string[]} */
function usualPlaces() {
  if (platform() === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform() === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    join(homedir(), '.local', 'bin', 'chromium'),
  ];
}

/** @returns {Promise<string[]>} */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()];
}

/** @param {string[]} candidates */
function firstThatLaunches(candidates) {
  return [...new Set(candidates)].find((path) => existsSync(path) && launches(path));
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  console.log(`  ${program} ${args.join(' ')}`);
  return spawnSync(program, args, { stdio: 'inherit', timeout: 600_000 }).status === 0;
}

/** @returns {Promise<string | undefined>} */
async function installOne() {
  if (isRoot() && existsSync('/etc/debian_version')) {
    console.log('No browser yet; installing Chromium from the distribution');
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
      const found = firstThatLaunches([...usualPlaces(), ...onPath()]);
      if (found !== undefined) return found;
    }
  }
  console.log("No browser yet; installing Playwright's");
  const installed = run(process.execPath, [
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'install',
    'chromium',
  ]);
  return installed ? firstThatLaunches(await playwrightsOwn()) : undefined;
}

/**
 * The browser to test with. Rejects with the remedies where there is none.
 * @param {{ install: boolean }} options `install`: may one be fetched where none is found?
 * @returns {Promise<{ path: string }>}
 */
export async function findBrowser({ install }) {
  const told = process.env.CHROME_PATH;
  if (told) {
    if (existsSync(told) && (process.env.SATCHEL_BROWSER_PROVED === told || launches(told)))
      return { path: told };
    throw new Error(`CHROME_PATH names ${told}, which does not start. Correct it or unset it.`);
  }
  const found =
    firstThatLaunches([...(await playwrightsOwn()), ...usualPlaces(), ...onPath()]) ??
    (install ? await installOne() : undefined);
  if (found === undefined) throw new Error(REMEDIES);
  return { path: found };
}
