import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAdvance } from '../../src/db/inAdvance';

/** A promise that is kept from outside. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('hands over in order, however long each takes, and makes no more ahead than it may', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 4 }),
      fc.infiniteStream(fc.nat({ max: 3 })),
      async (first, count, depth, delays) => {
        const begun: number[] = [];
        const handed: number[] = [];
        const make = async (number: number): Promise<number> => {
          begun.push(number);
          const [turns = 0] = delays;
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          return number;
        };
        for await (const number of inAdvance(first, first + count, depth, make)) {
          handed.push(number);
          expect(begun.length).toBe(Math.min(count, handed.length + depth));
        }
        expect(handed).toEqual(Array.from({ length: count }, (_, at) => first + at));
      },
    ),
  );
});

test('a failure is heard when its turn comes, and not before', async () => {
  const { opened, open } = gate();
  const make = async (number: number): Promise<number> => {
    if (number === 1) throw new Error('the second');
    await opened;
    return number;
  };
  const all = inAdvance(0, 3, 2, make);
  const first = all.next();
  open();
  expect(await first).toEqual({ done: false, value: 0 });
  await expect(all.next()).rejects.toThrow('the second');
});
