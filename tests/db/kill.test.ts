import { afterEach, expect, test } from 'vitest';
import { eachKey } from '../../src/db/matchIndex';
import { allRecords } from '../../src/db/pages';
import { dropBooks, freshBook, secondTab } from './helpers';
import { CHUNK } from './writer.worker';

afterEach(dropBooks);

test.each([1, 2, 3, 5, 8])(
  'a worker killed after chunk %i leaves whole chunks, and every acknowledged one',
  async (kill) => {
    const book = await freshBook();
    const worker = new Worker(new URL('./writer.worker.ts', import.meta.url), { type: 'module' });
    const acknowledged = await new Promise<number>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = (event: MessageEvent<number>) => {
        if (event.data < kill) return;
        worker.terminate();
        resolve(event.data);
      };
      worker.postMessage(book.db.name);
    });
    // Another connection: it waits for what the dead one had begun.
    const after = await secondTab(book);
    const stored = await after.db.settings.get('cursor');
    const cursor = stored?.value !== undefined && 'done' in stored.value ? Number(stored.value.done) : 0;
    expect(cursor).toBeGreaterThanOrEqual(acknowledged);
    let records = 0;
    for await (const some of allRecords(after)) records += some.length;
    expect(records).toBe(cursor * CHUNK);
    const keyed = new Set<number>();
    await eachKey(after, (_, __, ___, sequence) => keyed.add(sequence));
    expect(keyed.size).toBe(records);
    expect(await after.db.journal.count()).toBe(cursor);
    expect(await after.db.meta.get('count:customer')).toMatchObject({ value: records });
  },
);
