/** A calendar with more in it than the book hands over at a time. */
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { BookApi } from '../../src/db/api';
import type { ActivityQuery, ActivityRow } from '../../src/db/workApi';
import { ok } from '../../src/domain/result';
import { App } from '../../src/ui/App';
import { fakes, updates } from './jobs';
import { clear, show, until } from './support';

const home = location.href;
afterEach(() => {
  clear();
  history.replaceState(null, '', home);
});

const MANY = 7003;
const DAY = '2027-03-10';

const rows: readonly ActivityRow[] = Array.from({ length: MANY }, (_, at) => ({
  name: '',
  record: {
    ...{ id: `b-1.${at}`, customer: '', createdAt: '', updatedAt: '', date: DAY },
    ...{ kind: 'task', state: 'planned', subject: `Task ${at}` },
  },
}));

it.each([
  ['day', MANY - 3],
  ['month', null],
])('leaves nothing of %s out', async (view, hidden) => {
  await page.viewport(1300, 900);
  history.replaceState(null, '', `/tasks/${view}?date=${DAY}`);
  const made = fakes([]);
  const activities: BookApi['activities'] = async ({ day, offset, limit }: ActivityQuery) => {
    const found = day !== undefined && 'from' in day ? rows : [];
    return ok({ total: found.length, rows: found.slice(offset, offset + limit) });
  };
  const book = new Proxy(made.clients.book, {
    get: (target, name) => (name === 'activities' ? activities : target[name as keyof BookApi]),
  });
  const host = await show(<App clients={{ ...made.clients, book }} updates={updates()} />, 1300, 900);
  const more = await until(() => host.querySelector('.month-more'));
  const bars = host.querySelectorAll('.cal-bar').length;
  expect(more.textContent).toBe(`${(MANY - bars).toLocaleString('en')} more`);
  if (hidden !== null) expect(MANY - bars).toBe(hidden);
});
