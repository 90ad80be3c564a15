import { beforeEach, expect, it } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createImportApi } from '../../src/db/session/importApi';
import { ClientsContext } from '../../src/ui/clients';
import { NewOwners } from '../../src/ui/import/NewOwners';
import type { ImportSession } from '../../src/ui/import/session';
import type { Shown } from '../../src/ui/import/state';
import { changeVocabulary, readVocabulary, team } from '../../src/ui/vocabulary';
import { button, fill, show, until } from './support';
import { newBook, openIn, showImport } from './workbench';

let book: BookApi;
let host: HTMLElement;

beforeEach(async () => {
  const made = await newBook();
  ({ book } = made);
  await readVocabulary(book);
  host = await showImport(made);
  const list = `Name;Phone;Owner
Anna Kos;501 000 011;LIS P.
Jan Gil;501 000 012;Piotr Lis
Ewa Sowa;501 000 013;Maja Wilk
Ola Ryś;501 000 014;biuro@firma.example
`;
  await openIn(host, list);
});

const owners = (): (string | undefined)[] =>
  [0, 1, 2, 3].map((row) => host.querySelector<HTMLElement>(`[data-at="${row}:3"]`)?.innerText.trim());

it('makes members of the owners of a list with one press, each once, and takes that back', async () => {
  const notice = await until(() => host.querySelector<HTMLElement>('.imp-owners'));
  expect(notice.innerText).toContain('2 owners are not in the team yet');
  expect(notice.innerText).toContain('Piotr Lis (2), Maja Wilk (1)');
  button(notice, 'Add all 2 to the team')?.click();
  await until(() => owners()[0] === 'Piotr Lis');
  expect(owners().slice(0, 3)).toEqual(['Piotr Lis', 'Piotr Lis', 'Maja Wilk']);
  expect(team.value.map(({ name }) => name)).toEqual(['Piotr Lis', 'Maja Wilk']);
  await until(() => host.querySelector('.imp-owners') === null);
  expect(host.querySelector('.fix-group')?.textContent).toMatch(/Unknown owner.*1/);
  button(host, 'Undo')?.click();
  await until(() => owners()[0]?.startsWith('LIS P.'));
  expect(team.value).toEqual([]);
});

it('decides the rows anew when the words are changed elsewhere, and keeps several categories for all rows', async () => {
  await changeVocabulary(book, (words) => ({ ...words, members: [{ id: 'p', name: 'Piotr Lis' }] }));
  await until(() => owners()[0] === 'Piotr Lis');
  const input = [...host.querySelectorAll<HTMLInputElement>('.imp-default input')].at(-1);
  if (input === undefined) throw new Error('no line for categories');
  await fill(input, 'Fairs, VIP');
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => host.querySelectorAll('.imp-token').length === 2);
  button(host, 'Remove Fairs')?.click();
  await until(() => host.querySelectorAll('.imp-token').length === 1);
  expect(host.querySelector('.imp-token')?.textContent).toBe('VIP');
});

it('names each person once, as the fixes in force leave the names', async () => {
  const told = (value: string, count: number, fixed?: string[]) => ({
    ...{ value, count, becomes: [], issues: [], proposal: null },
    ...(fixed !== undefined && { fixed }),
  });
  const values = [
    told('KOS BEATA', 3),
    told('Lis Marek', 1, ['Piotr Lis']),
    told('Beata Kos', 1),
    told('Piotr Lis', 2),
  ];
  const detail = { columns: [{ column: 0, distinct: 4, values, offers: [] }] };
  const session = {
    fixing: { ask: () => Promise.resolve({ ok: true, value: detail }) },
  } as unknown as ImportSession;
  const shown = {
    session: 'one',
    revision: 0,
    summary: { groups: [{ code: 'unknown-owner', field: 'owner' }] },
  } as unknown as Shown;
  host = await show(
    <ClientsContext.Provider value={{ book, importer: createImportApi('none') }}>
      <NewOwners session={session} shown={shown} />
    </ClientsContext.Provider>,
    800,
    600,
  );
  const notice = await until(() => host.querySelector<HTMLElement>('.imp-owners'));
  expect(notice.innerText).toContain('Beata Kos (4), Piotr Lis (3)');
  expect(notice.innerText).not.toMatch(/KOS|Marek/);
});
