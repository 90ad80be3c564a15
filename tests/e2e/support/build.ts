import { runTool } from '../../../scripts/run.mjs';

/** Builds the app once for all journeys, unless `npm test` just did. */
export default async function build(): Promise<void> {
  if (process.env.SATCHEL_BUILT === '1') return;
  if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) throw new Error('the build failed');
}
