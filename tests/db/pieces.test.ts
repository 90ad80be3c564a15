import { expect, it } from 'vitest';
import { inPieces, Turns } from '../../src/db/directory/pieces';

/** A promise with what ends it. */
function pending(): { readonly over: Promise<void>; end(): void } {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}

it('rests until everybody who asks is answered, and answers nobody twice', async () => {
  const turns = new Turns();
  const [one, two] = [pending(), pending()];
  const did: string[] = [];
  const first = turns.first(() => one.over).then(() => did.push('one'));
  const second = turns.first(() => two.over).then(() => did.push('two'));
  const rested = turns.rest().then(() => did.push('went on'));
  one.end();
  await first;
  two.end();
  await Promise.all([second, rested]);
  expect(did).toEqual(['one', 'two', 'went on']);
});

it('goes on after one who asks and fails, and at once where nobody asks', async () => {
  const turns = new Turns();
  await turns.rest();
  const failing = turns.first(() => Promise.reject(new Error('no')));
  const rested = turns.rest();
  await expect(failing).rejects.toThrow('no');
  await rested;
});

it('waits for who asks again in the same breath', async () => {
  const turns = new Turns();
  const [one, two] = [pending(), pending()];
  let isRested = false;
  const asked = turns.first(() => one.over).then(() => turns.first(() => two.over));
  const rested = turns.rest().then(() => {
    isRested = true;
  });
  one.end();
  const channel = new MessageChannel();
  await new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });
  channel.port1.close();
  expect(isRested).toBe(false);
  two.end();
  await Promise.all([asked, rested]);
});

it('rests between two pieces', async () => {
  let rests = 0;
  const pause = inPieces(async () => {
    rests++;
  });
  const start = performance.now();
  while (rests === 0 && performance.now() - start < 10_000) await pause();
  expect(rests).toBe(1);
});
