/** `npm start`: sets up, builds and serves the app at http://localhost:4747; PORT overrides. */
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

const port = Number(process.env.PORT || 4747);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`);
  process.exit(1);
}

setUp();
const { runTool } = await import('./run.mjs');
const { serve } = await import('./serve.mjs');

if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);

try {
  const { url } = await serve(join(ROOT, 'dist'), port);
  console.log(`Satchel is at ${url} (stop with Ctrl+C)`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(
    `Port ${port} is taken by another program. The book belongs to its address, so the port is not chosen anew by itself:\n` +
      'stop the other program, or choose a port with PORT=5000 npm start (that address has a book of its own).',
  );
  process.exit(1);
}
