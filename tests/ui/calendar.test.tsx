/** The calendar: more in it than the book hands over at a time, and what goes on over midnight. */
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

/** The calendar of a book that answers what is asked for by days with these. */
async function showing(address: string, rows: readonly ActivityRow[]): Promise<HTMLElement> {
  await page.viewport(1300, 900);
  history.replaceState(null, '', address);
  const made = fakes([]);
  const activities: BookApi['activities'] = async ({ day, offset, limit }: ActivityQuery) => {
    const found = day !== undefined && 'from' in day ? rows : [];
    return ok({ total: found.length, rows: found.slice(offset, offset + limit) });
  };
  const book = new Proxy(made.clients.book, {
    get: (target, name) => (name === 'activities' ? activities : target[name as keyof BookApi]),
  });
  return await show(<App clients={{ ...made.clients, book }} updates={updates()} />, 1300, 900);
}

it.each([
  ['day', MANY - 3],
  ['month', null],
])('leaves nothing of %s out', async (view, hidden) => {
  const host = await showing(`/tasks/${view}?date=${DAY}`, rows);
  const more = await until(() => host.querySelector('.month-more'));
  const bars = host.querySelectorAll('.cal-bar').length;
  expect(more.textContent).toBe(`${(MANY - bars).toLocaleString('en')} more`);
  if (hidden !== null) expect(MANY - bars).toBe(hidden);
});

it('draws the first of very many on a day of the agenda, and more by a press', async () => {
  const host = await showing(`/tasks/agenda?date=${DAY}`, rows);
  const more = await until(() => host.querySelector<HTMLElement>('.task-section > .button'));
  expect(host.querySelectorAll('.task-lines > li')).toHaveLength(100);
  expect(more.textContent).toBe(`${(MANY - 100).toLocaleString('en')} more`);
  more.click();
  await until(() => host.querySelectorAll('.task-lines > li').length === 300);
});

const NIGHT: ActivityRow['record'] = {
  ...{ id: 'b-2.1', customer: '', createdAt: '', updatedAt: '', kind: 'event', state: 'planned' },
  ...{ subject: 'Night move', date: DAY, endDate: '2027-03-11', time: '22:00', minutes: '240' },
};

const boxOf = (part: Element) => part.getBoundingClientRect();

it('draws what goes on over midnight on both days, each at its hours', async () => {
  const host = await showing(`/tasks/week?date=${DAY}`, [{ name: '', record: NIGHT }]);
  await until(() => host.querySelectorAll('.cal-event').length === 2);
  expect(host.querySelectorAll('.cal-bar')).toHaveLength(0);
  const [first, rest] = [...host.querySelectorAll<HTMLElement>('.cal-event')];
  if (first === undefined || rest === undefined) throw new Error('one of its parts is missing');
  const hour = boxOf(first).height / 2;
  expect(Math.abs(boxOf(rest).height - 2 * hour)).toBeLessThan(3);
  expect(boxOf(rest).left).toBeGreaterThan(boxOf(first).right);
  expect(rest.style.top).toBe('0px');
  expect(rest.textContent).toContain('continued');
  expect(rest.getAttribute('aria-label')).toMatch(/continued$/);
  expect(first.textContent).not.toContain('continued');
  // Its end is dragged where it ends.
  expect([first, rest].map((part) => part.querySelector('.cal-end') !== null)).toEqual([false, true]);
});

it('leaves what takes more than a day its bar', async () => {
  const long = { ...NIGHT, endDate: '2027-03-12', minutes: '1800' };
  const host = await showing(`/tasks/week?date=${DAY}`, [{ name: '', record: long }]);
  await until(() => host.querySelector('.cal-bar'));
  expect(host.querySelectorAll('.cal-event')).toHaveLength(0);
});
