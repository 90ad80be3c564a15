/** What the shell says of imports that were cut off, and of those that run elsewhere. */
import { LocationProvider, useLocation } from 'preact-iso';
import { afterEach, expect, it } from 'vitest';
import type { ImportJob } from '../../src/db/api';
import { ok } from '../../src/domain/result';
import { bookStatus, jobs } from '../../src/ui/book';
import { ClientsContext, UpdatesContext } from '../../src/ui/clients';
import { finishing } from '../../src/ui/import/waiting';
import { StateLine } from '../../src/ui/shell/StateLine';
import { Unfinished } from '../../src/ui/shell/Unfinished';
import { UpdateBanner } from '../../src/ui/shell/UpdateBanner';
import { fakes, job, updates } from './jobs';
import { button, clear, show, until } from './support';

const home = location.href;
afterEach(() => {
  clear();
  jobs.value = new Map();
  bookStatus.value = null;
  finishing.value = null;
  history.replaceState(null, '', home);
});

const cutOff = (jobId: string, part: Partial<ImportJob> = {}): ImportJob =>
  job({ jobId, state: 'interrupted', done: 4, ...part });

const STATUS = {
  customers: 4,
  archived: 0,
  imports: 1,
  revision: 1,
  words: 0,
  running: null,
  book: 'b',
} as const;
const RUNNING = { jobId: 'j9', name: 'clients.csv', done: 41, rows: 100 } as const;

const Path = () => <p class="path">{useLocation().path}</p>;

async function draw(list: readonly ImportJob[], at = '/customers') {
  history.replaceState(null, '', at);
  jobs.value = new Map(list.map((one) => [one.jobId, one]));
  bookStatus.value = STATUS;
  const made = fakes(list, { settle: async (id) => ok(job({ jobId: id }).report) });
  const life = updates();
  const host = await show(
    <ClientsContext.Provider value={made.clients}>
      <UpdatesContext.Provider value={life}>
        <LocationProvider>
          <Path />
          <Unfinished />
          <UpdateBanner />
          <StateLine />
        </LocationProvider>
      </UpdatesContext.Provider>
    </ClientsContext.Provider>,
  );
  return { host, made, life };
}

const banner = (host: HTMLElement) => host.querySelector('.banner-title')?.textContent;

it('an import that was cut off is offered with how far it came, and finished on the import screen', async () => {
  const { host } = await draw([cutOff('f1'), job({ jobId: 'f2', number: 2 })]);
  expect(banner(host)).toBe('Finish the import of “list.csv”: 4 of 6 rows done');
  button(host, 'Finish')?.click();
  await until(() => host.querySelector('.path')?.textContent === '/import');
  expect(finishing.value).toEqual({ jobId: 'f1', stage: 'wanted' });
  expect(banner(host)).toBeUndefined();
});

it('the newest is offered first; put off, the next one, until the next start', async () => {
  const { host } = await draw([cutOff('p1'), cutOff('p2', { number: 7, done: 5 })]);
  expect(banner(host)).toContain('5 of 6');
  expect(button(host, '1 more import waits')?.getAttribute('href')).toBe('/imports');
  button(host, 'Later')?.click();
  await until(() => banner(host)?.includes('4 of 6'));
  button(host, 'Later')?.click();
  await until(() => banner(host) === undefined);
});

it('is kept as it stands where the user says so', async () => {
  const { host, made } = await draw([cutOff('k1')]);
  button(host, 'Keep what is in')?.click();
  await until(() => banner(host) === undefined);
  expect(made.calls).toContainEqual(['settle', 'k1']);
});

it('is not offered to be finished where its rows are gone, nor on the screens that say so themselves', async () => {
  const { host } = await draw([cutOff('g1', { hasRows: false })]);
  expect(button(host, 'Finish')).toBeUndefined();
  await until(() => button(host, 'Undo…'));
  clear();
  const told = await draw([cutOff('g2')], '/imports/g2');
  expect(banner(told.host)).toBeUndefined();
});

it('while any tab imports it says which list, and offers neither to finish another nor a new version', async () => {
  const { host, life } = await draw([cutOff('r1')]);
  life.waiting.value = true;
  await until(() => button(host, 'Update now'));
  bookStatus.value = { ...STATUS, running: RUNNING };
  await until(() => host.textContent?.includes('“clients.csv” is being imported in another tab: 41%'));
  expect(banner(host)).toBeUndefined();
  bookStatus.value = STATUS;
  await until(() => button(host, 'Finish') && button(host, 'Update now'));
});
