/** Where a value of a customer comes from, on its card, and the list of those whom an import touched. */
import { afterEach, expect, it } from 'vitest';
import type { ValueOrigin } from '../../src/db/api';
import { fail, ok } from '../../src/domain/result';
import { App } from '../../src/ui/App';
import { jobs } from '../../src/ui/book';
import { type Fakes, fakes, job, updates } from './jobs';
import { button, clear, press, show, until } from './support';

const home = location.href;
afterEach(() => {
  clear();
  jobs.value = new Map();
  history.replaceState(null, '', home);
});

const ORIGINS: Readonly<Record<'name' | 'city' | 'notes', ValueOrigin>> = {
  name: {
    entry: {
      key: 1,
      at: '2026-03-05T09:59:00.000Z',
      kind: 'import-created',
      job: { id: 'j1', file: 'list.csv', line: 7 },
      changes: [],
      sides: [],
    },
    source: { header: 'Kunde', cell: '  ANNA  kos ' },
  },
  city: { entry: { key: 2, at: '2026-03-06T09:59:00.000Z', kind: 'edited', changes: [], sides: [] } },
  notes: {
    entry: {
      key: 3,
      at: '2026-03-04T09:59:00.000Z',
      kind: 'imported',
      job: { id: 'j0', file: 'old.csv', line: 3 },
      changes: [],
      sides: [],
    },
  },
};

async function card(made: Fakes, known = true): Promise<HTMLElement> {
  const { book, importer } = made.clients;
  const customer = {
    id: 'b-1',
    name: 'Anna Kos',
    city: 'Nysa',
    notes: 'likes tea',
    createdAt: '2026-03-05T09:59:00.000Z',
    updatedAt: '2026-03-05T09:59:00.000Z',
  };
  const own = {
    status: book.status,
    subscribe: book.subscribe,
    imports: book.imports,
    settings: book.settings,
    vocabulary: book.vocabulary,
    sides: book.sides,
    get: async () => ok(customer),
    history: async () => ok([]),
    files: async () => ok([]),
    colleagues: async () => ok({ total: 0, people: [], opportunities: [] }),
    neighbours: async () => ok(null),
    origins: async () => (known ? ok(ORIGINS) : fail('unexpected', { detail: 'x' })),
  };
  history.replaceState(null, '', '/customers/b-1');
  const host = await show(
    <App clients={{ book: own as unknown as typeof book, importer }} updates={updates()} />,
    1200,
    900,
  );
  await until(() => host.querySelector('.fact'));
  return host;
}

/** Opens the note beside a field, by its button, and gives its text. */
async function note(host: HTMLElement, field: string): Promise<HTMLElement> {
  (await until(() => button(host, `Where “${field}” comes from`))).click();
  return until(() => host.querySelector<HTMLElement>('.source-note'));
}

it('names the file, the line, the heading and the own words of the file, and leads to the report', async () => {
  const host = await card(fakes([job({ jobId: 'j1' })]));
  const shown = await note(host, 'Name');
  await until(() => shown.textContent?.includes('list.csv, line 7'));
  expect(shown.querySelector('.source-cell')?.textContent).toBe('  ANNA  kos ');
  expect(shown.textContent).toContain('Kunde');
  expect(button(shown, 'Open the report')?.getAttribute('href')).toBe('/imports/j1?line=7');
  press('Escape');
});

it('says what was entered by hand, and where the words of the file are gone', async () => {
  const host = await card(fakes([job({ jobId: 'j1' })]));
  await until(() => host.querySelector('.timeline'));
  const edited = await note(host, 'City');
  await until(() => edited.textContent?.startsWith('Edited'));
  edited.hidePopover();
  await until(() => host.querySelector('.source-note') === null);
  const gone = await note(host, 'Notes');
  await until(() => gone.textContent?.includes('rows were removed from this device'));
});

it('says so where the origin cannot be read', async () => {
  const host = await card(fakes([]), false);
  const shown = await note(host, 'Name');
  await until(() => shown.textContent === 'Where it comes from could not be read.');
});

it('narrows the list to those whom an import made or changed, until that is taken off', async () => {
  const made = fakes([job({ jobId: 'j1' })]);
  history.replaceState(null, '', '/customers?touchedBy=j1');
  const host = await show(<App clients={made.clients} updates={updates()} />, 1200, 900);
  const chip = await until(() =>
    [...host.querySelectorAll('.filter-chip')].find((one) =>
      one.textContent?.includes('Made or changed by “list.csv”'),
    ),
  );
  const asked = () => made.calls.findLast(([name]) => name === 'list')?.[1];
  expect(asked()).toMatchObject({ where: { touchedBy: 'j1' } });
  chip.querySelector<HTMLElement>('.filter-chip-off')?.click();
  await until(() => location.search === '');
});
