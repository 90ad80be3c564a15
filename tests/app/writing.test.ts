import { describe, expect, it } from 'vitest';
import { whenNobodyWrites, whileWriting, writing } from '../../src/ui/writing';

/** A promise with its key. */
function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** True where closing the page would be asked about. */
const isAskedAbout = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('while this page writes', () => {
  it('closing it is asked about, and only then', async () => {
    expect([writing.value, isAskedAbout()]).toEqual([false, false]);
    const done = gate();
    const work = whileWriting(() => done.opened);
    expect([writing.value, isAskedAbout()]).toEqual([true, true]);
    done.open();
    await work;
    expect([writing.value, isAskedAbout()]).toEqual([false, false]);
  });

  it('who wants quiet waits, and does not keep the work from going on to its next file', async () => {
    const [first, second] = [gate(), gate()];
    const seen: string[] = [];
    const work = whileWriting(async () => {
      await first.opened;
      await whileWriting(async () => void seen.push('second file'));
      await second.opened;
    });
    await Promise.resolve();
    const quiet = whenNobodyWrites(() => void seen.push('quiet'));
    first.open();
    await expect.poll(() => seen).toEqual(['second file']);
    second.open();
    await Promise.all([work, quiet]);
    expect(seen).toEqual(['second file', 'quiet']);
  });

  it('a failure ends it as an answer does', async () => {
    await expect(whileWriting(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(writing.value).toBe(false);
    await whenNobodyWrites();
  });
});
