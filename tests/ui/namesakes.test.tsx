import { expect, it } from 'vitest';
import { button, until } from './support';
import { newBook, openIn, showImport } from './workbench';

it('a row that repeats another by its name alone can be said to be a new customer, and taken back', async () => {
  const host = await showImport(await newBook());
  await openIn(
    host,
    'Name;City;Phone\nAnna Kos;Opole;501 000 011\nAnna Kos;Nysa;\nJan Gil;;501000012\nJan Gil;;501000012\n',
  );
  const line = (row: number) => host.querySelector(`[data-at="${row}:0"] .imp-line`)?.textContent ?? '';
  const go = (row: number) => host.querySelector<HTMLElement>(`[data-at="${row}:0"]`)?.click();
  expect(line(1)).toContain('Duplicate');
  go(1);
  (await until(() => button(host, 'A new customer'))).click();
  await until(() => line(1).includes('New'));
  await until(() => host.textContent?.includes('You decided this.'));
  expect(button(host, 'A new customer')).toBeUndefined();
  (await until(() => button(host, 'Undo my decision'))).click();
  await until(() => line(1).includes('Duplicate'));
  await until(() => button(host, 'A new customer'));
  // A phone says more than a name.
  go(3);
  await until(() => host.querySelector('.imp-inspector')?.textContent?.includes('Line 5'));
  expect(button(host, 'A new customer')).toBeUndefined();
});
