import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** The programs of the packages that the scripts run, by their files: no shell, the same on every platform. */
export const TOOLS = {
  tsc: join('typescript', 'bin', 'tsc'),
  biome: join('@biomejs', 'biome', 'bin', 'biome'),
  knip: join('knip', 'bin', 'knip.js'),
  vite: join('vite', 'bin', 'vite.js'),
  vitest: join('vitest', 'vitest.mjs'),
  playwright: join('@playwright', 'test', 'cli.js'),
};

/**
 * Runs one of the tools in the project's folder and shows what it prints.
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] beside the environment of this process
 * @returns {Promise<number>} its exit code
 */
export function runTool(tool, args, env = {}) {
  const program = join(ROOT, 'node_modules', TOOLS[tool]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
