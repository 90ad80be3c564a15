import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { expect, it } from 'vitest';
import { useReviewKeys } from '../../src/ui/import/deciding/keys';
import { listenForShortcuts } from '../../src/ui/shortcuts';
import { press, show } from './support';

/** The rows that wait, of which one shows or, between two plans, none. */
function Rows({ did, row }: { did: string[]; row: boolean }): JSX.Element {
  const keys = useReviewKeys();
  useLayoutEffect(() => {
    if (!row) return;
    keys.current = {
      onNumber: (number) => did.push(String(number)),
      onCreate: () => did.push('create'),
      onSkip: () => did.push('skip'),
      onMove: (step) => did.push(step === 1 ? 'next' : 'previous'),
    };
    return () => {
      keys.current = null;
    };
  });
  return <p>rows</p>;
}

it('decide the row at once, in any layout, before the shortcuts of the page', async () => {
  const did: string[] = [];
  const stop = listenForShortcuts((action) => did.push(`page: ${action}`));
  await show(<Rows did={did} row />);
  for (const key of ['n', 's', 'j', 'K', '2']) press(key);
  press('т', { code: 'KeyN' });
  press('n', { ctrlKey: true });
  press('g');
  press('s');
  stop();
  expect(did).toEqual(['create', 'skip', 'next', 'previous', '2', 'create', 'page: settings']);
});

it('lead nowhere while no row shows', async () => {
  const did: string[] = [];
  const stop = listenForShortcuts((action) => did.push(`page: ${action}`));
  await show(<Rows did={did} row={false} />);
  press('n');
  press('т', { code: 'KeyN' });
  press('?');
  stop();
  expect(did).toEqual(['page: help']);
});
