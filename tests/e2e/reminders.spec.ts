import type { BrowserContext, Page } from '@playwright/test';
import type { ActivityValues } from '../../src/domain/side';
import { expect, test } from './support/fixtures';

/** Plans activities by scripts. */
const plan = (page: Page, ...all: readonly Partial<ActivityValues>[]): Promise<void> =>
  page.evaluate(async (drafts) => {
    for (const draft of drafts) {
      const values = { kind: 'task', state: 'planned', ...draft } as const;
      await window.satchel.put('activity', values as never);
    }
  }, all);

/** What the pages of a context tell the system: its notifications in their order, and the last number on the badge. */
async function systemOf(context: BrowserContext): Promise<{ readonly told: string[]; badge: number }> {
  const system = { told: [] as string[], badge: -1 };
  await context.exposeFunction('noteTold', (title: string) => void system.told.push(title));
  await context.exposeFunction('noteBadge', (n: number) => {
    system.badge = n;
  });
  await context.addInitScript(() => {
    const { noteTold, noteBadge } = window as unknown as Record<string, (value: unknown) => Promise<void>>;
    class Noted extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        void noteTold?.(title);
      }
    }
    window.Notification = Noted;
    const note = (n: number) => Promise.resolve(noteBadge?.(n));
    Object.assign(navigator, { setAppBadge: note, clearAppBadge: () => note(0) });
  });
  return system;
}

test('reminds at its time, once over tabs and reloads, and not of what is put off or done', async ({
  page,
  context,
}) => {
  const { told } = await systemOf(context);
  await context.grantPermissions(['notifications']);
  await page.clock.install({ time: '2027-03-10T08:00:00+01:00' });
  await page.goto('/settings');
  // The browser is asked first: only then it is checked.
  const notifications = page.getByRole('checkbox', { name: 'System notifications' });
  await notifications.click();
  await expect(notifications).toBeChecked();
  const date = '2027-03-10';
  await plan(
    page,
    { subject: 'Bring samples', date, time: '09:00', remind: '15' },
    { subject: 'Long done', date, time: '09:00', remind: '15', state: 'done' },
    { subject: 'No bell', date, time: '09:00' },
  );
  await page.goto('/tasks');
  const other = await context.newPage();
  await other.goto('/tasks');
  const all = [page, other];
  const notices = (one: Page) => one.getByRole('region', { name: 'Reminders' });
  // Both have counted what is due: their reminders run.
  for (const one of all) await expect(one.getByText('2 overdue or due today')).toBeAttached();
  for (const one of all) await expect(notices(one)).toHaveCount(0);

  await page.clock.fastForward('46:00');
  for (const one of all) await expect(notices(one).getByRole('article')).toHaveText(/^Bring samples/);
  await expect.poll(() => told).toEqual(['Bring samples']);
  // Another tab takes over from one that is loaded anew, and tells nothing again.
  for (const one of all) {
    await one.reload();
    await expect(notices(one).getByText('Bring samples')).toBeVisible();
  }
  expect(told).toEqual(['Bring samples']);

  await notices(page).getByLabel('Remind again in…').selectOption('10');
  for (const one of all) await expect(notices(one)).toHaveCount(0);
  await page.clock.fastForward('05:00');
  for (const one of all) await expect(notices(one)).toHaveCount(0);
  await page.clock.fastForward('06:00');
  for (const one of all) await expect(notices(one).getByText('Bring samples')).toBeVisible();
  await expect.poll(() => told).toEqual(['Bring samples', 'Bring samples']);

  // What comes late, and was due before another one was told, is told all the same.
  await plan(page, { subject: 'Ring the bank', date, time: '08:50', remind: '30' });
  for (const one of all) await expect(notices(one).getByText('Ring the bank')).toBeVisible();
  await expect.poll(() => told.slice(2)).toEqual(['Ring the bank']);

  for (const subject of ['Bring samples', 'Ring the bank']) {
    const notice = notices(page).getByRole('article').filter({ hasText: subject });
    await notice.getByRole('button', { name: 'Done' }).click();
    for (const one of all) await expect(notices(one).getByText(subject)).toHaveCount(0);
  }
  await page.clock.fastForward('05:00:00');
  for (const one of all) await expect(notices(one)).toHaveCount(0);
  expect(told).toHaveLength(3);
});

test('goes on to the new day at midnight and after a sleep, the badge with it', async ({ page, context }) => {
  const system = await systemOf(context);
  const badge = () => system.badge;
  await page.clock.install({ time: '2027-03-10T23:55:00+01:00' });
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await plan(
    page,
    { subject: 'Forgotten', date: '2027-03-09' },
    { subject: 'Of today', date: '2027-03-10' },
    { subject: 'Done today', date: '2027-03-10', state: 'done' },
    { subject: 'Of tomorrow', date: '2027-03-11' },
    { subject: 'Of Friday', date: '2027-03-12' },
    { subject: 'Some day' },
  );
  await page.evaluate(() => window.satchel.put('customer', { name: 'Ada Kos' }));
  await page.goto('/');
  await expect(page.getByText(/^Wednesday,? 10 March$/)).toBeVisible();
  const overdue = page.getByRole('region', { name: /^Overdue/ });
  await expect(overdue.getByRole('listitem')).toHaveText([/Forgotten/]);
  await page.clock.fastForward('00:10');
  await expect.poll(badge).toBe(2);
  await expect(page.getByText('2 overdue or due today')).toBeAttached();

  await page.clock.fastForward('06:00');
  await expect(page.getByText(/^Thursday,? 11 March$/)).toBeVisible();
  await expect(overdue.getByRole('listitem')).toHaveText([/Of today|Forgotten/, /Of today|Forgotten/]);
  await expect.poll(badge).toBe(3);

  // A device that slept: its clock is another day's, and no timer has come.
  await page.clock.setSystemTime('2027-03-12T08:00:00+01:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(/^Friday,? 12 March$/)).toBeVisible();
  await expect(overdue.getByRole('listitem')).toHaveCount(3);
  await expect.poll(badge).toBe(4);

  // The calendar goes on as well, and what is done leaves the badge.
  await page.goto('/tasks/day');
  await expect(page.getByRole('heading', { name: /Friday,? 12 March 2027/ })).toBeVisible();
  await page.clock.setSystemTime('2027-03-13T08:00:00+01:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('heading', { name: /Saturday,? 13 March 2027/ })).toBeVisible();
  await page.goto('/tasks');
  await page.getByRole('button', { name: 'Done: Forgotten' }).click();
  await page.clock.fastForward('00:10');
  await expect.poll(badge).toBe(3);
});
