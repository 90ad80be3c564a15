/** The list of all imports: found, grouped by folder, taken back. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ok } from '../../src/domain/result';
import { App } from '../../src/ui/App';
import { jobs } from '../../src/ui/book';
import { type Fakes, fakes, job, updates } from './jobs';
import { button, clear, fill, show, until } from './support';

const home = location.href;
afterEach(() => {
  clear();
  jobs.value = new Map();
  history.replaceState(null, '', home);
});

async function open(made: Fakes, path = '/imports'): Promise<HTMLElement> {
  await page.viewport(1300, 900);
  history.replaceState(null, '', path);
  const host = await show(<App clients={made.clients} updates={updates()} />, 1300, 900);
  await until(() => host.querySelector('.imp-history, .empty'));
  return host;
}

const source = (name: string, fingerprint: string) => ({
  name,
  size: 2000,
  encoding: 'utf-8',
  delimiter: ',',
  fingerprint: `sha256:${fingerprint}`,
});

const files = (host: HTMLElement): (string | null)[] =>
  [...host.querySelectorAll('.imp-history-file')].map((link) => link.textContent);

const JOBS = [
  job({ jobId: 'a', number: 1, by: 'Ewa Łoś', source: source('march.csv', '1111aaaa2222') }),
  job({
    jobId: 'b',
    number: 2,
    source: source('april.csv', '3333bbbb4444'),
    startedAt: '2025-12-24T08:00:00.000Z',
  }),
];

describe('the search', () => {
  it.each([
    ['march', ['march.csv']],
    ['ewa los', ['march.csv']],
    ['3333bbbb4444', ['april.csv']],
    ['december 2025', ['april.csv']],
    ['#2', ['april.csv']],
    ['csv', ['april.csv', 'march.csv']],
    ['march december', []],
  ])('finds by “%s”', async (text, found) => {
    const host = await open(fakes(JOBS));
    await fill(await until(() => host.querySelector<HTMLInputElement>('.his-search input')), text);
    await until(() => files(host).join() === found.join());
    expect(new URLSearchParams(location.search).get('search')).toBe(text);
    if (found.length === 0) expect(host.querySelector('.empty-title')?.textContent).toBe('No import fits');
  });
});

it('leads from a number to its rows, and to the customers that an import touched', async () => {
  const host = await open(fakes(JOBS));
  expect(button(host, '4 new')?.getAttribute('href')).toBe('/imports/b?rows=created');
  expect(button(host, 'The customers that “march.csv” made or changed')?.getAttribute('href')).toBe(
    '/customers?touchedBy=a',
  );
});

it('puts the files of a folder under one line with their sum, and takes them back newest first', async () => {
  const batch = (index: number) => ({ id: 'f', name: 'fairs', index, of: 3 });
  const list = [1, 2, 3].map((number) =>
    job({
      jobId: `f${number}`,
      number,
      batch: batch(number - 1),
      source: source(`f${number}.csv`, `${number}`),
    }),
  );
  const made = fakes([...list, job({ jobId: 'z', number: 4, source: source('z.csv', '9') })], {
    undo: async (jobId) => {
      made.jobs = made.jobs.map((one) => (one.jobId === jobId ? { ...one, state: 'undone' } : one));
      return ok({ jobId, reverted: 4, removed: 4, restored: 0, kept: [], keptCustomers: 0 });
    },
  });
  const host = await open(made);
  expect(files(host)).toEqual(['z.csv']);
  const line = await until(() => host.querySelector<HTMLElement>('.his-batch'));
  expect(line.textContent).toContain('3 files');
  expect(line.textContent).toContain('12 new');
  line.querySelector<HTMLElement>('.his-batch-name')?.click();
  await until(() => files(host).join() === 'z.csv,f3.csv,f2.csv,f1.csv');
  button(host, 'Undo all…: “fairs”')?.click();
  (await until(() => button(host, 'Undo them all'))).click();
  const undone = () => made.calls.filter(([name]) => name === 'undo').map(([, id]) => id);
  await until(() => undone().length === 3 && host.querySelector('dialog[open]') === null);
  expect(undone()).toEqual(['f3', 'f2', 'f1']);
});

it('offers what fits the state of each import', async () => {
  const made = fakes([
    job({ jobId: 'i', number: 3, state: 'interrupted', done: 2 }),
    job({ jobId: 'u', number: 2, state: 'undone' }),
    job({ jobId: 'g', number: 1, state: 'undone', hasRows: false }),
  ]);
  const host = await open(made);
  const offered = [...host.querySelectorAll('.his-job')].map((row) =>
    [...row.querySelectorAll('.imp-history-act button')].map((one) => one.textContent),
  );
  expect(offered).toEqual([['Finish', 'Keep what is in', 'Undo…'], ['Carry out again'], []]);
});
