/** Writes chunk after chunk until it is killed, each with its cursor, and reports every one that was acknowledged. */
import { openBook } from '../../src/db/book';
import { write } from '../../src/db/door';
import { customers } from './helpers';

export const CHUNK = 300;

addEventListener('message', async (event: MessageEvent<string>) => {
  const opened = await openBook(event.data);
  if (!opened.ok) throw new Error(opened.failure.code);
  const book = opened.value;
  for (let done = 1; ; done++) {
    const rows = Array.from({ length: CHUNK }, (_, i) => ({ name: `${done}/${i}` }));
    const records = await customers(book, rows, 'job');
    await write(
      book,
      records.map((record) => ({ kind: 'create', entity: 'customer', record }) as const),
      { kind: 'import', jobId: 'job' },
      (db) => db.settings.put({ key: 'cursor', value: { done } }),
    );
    postMessage(done);
  }
});
