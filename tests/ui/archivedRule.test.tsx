import { expect, it } from 'vitest';
import { until } from './support';
import { newBook, openIn, showImport } from './workbench';

it('a list that meets archived customers counts them, and brings them back where that is chosen', async () => {
  const opened = await newBook();
  await opened.book.put({ name: 'Anna Kos', phone: ['501000011'], archived: '2026-02-03' });
  const host = await showImport(opened);
  await openIn(host, 'Name;Phone\nAnna Kos;501 000 011\nJan Gil;501 000 012\n');
  const line = () => host.querySelector('[data-at="0:0"] .imp-line')?.textContent ?? '';
  const told = () => host.querySelector('.imp-inspector')?.textContent ?? '';

  const problem = await until(() => host.querySelector<HTMLElement>('.fix-group > .imp-group'));
  expect(problem.textContent).toBe('Archived customer1');
  problem.click();
  await until(() => host.querySelector('[data-at="1:0"]') === null);
  expect(line()).toContain('Unchanged');
  host.querySelector<HTMLElement>('[data-at="0:0"]')?.click();
  await until(() => /Anna Kos was archived on .*2026; lists and counts/.test(told()));
  expect(told()).toContain('Stays archived.');

  const back = await until(() =>
    [...host.querySelectorAll<HTMLLabelElement>('.fix-part label')].find(
      ({ textContent }) => textContent === 'Bring them back',
    ),
  );
  back.click();
  await until(() => line().includes('Update'));
  await until(() => told().includes('Comes back from the archive.'));
  expect(host.querySelector('.fix-part'), 'what was unfolded stays so').not.toBeNull();
});
