import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ActivityValues } from '../../src/domain/side';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

type Plan = Partial<ActivityValues> & { readonly customer?: string };

/** Plans activities by scripts; their ids. `+1` as a date is tomorrow on the page's clock. */
const plan = (page: Page, ...all: readonly Plan[]): Promise<string[]> =>
  page.evaluate(async (drafts) => {
    const ids: string[] = [];
    for (const { date, ...draft } of drafts) {
      const day = new Date();
      const isNear = /^[+-]\d+$/.test(date ?? '');
      if (isNear) day.setDate(day.getDate() + Number(date));
      const local = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
      const on = date === undefined ? {} : { date: isNear ? local : date };
      const values = { kind: 'task', state: 'planned', ...draft, ...on } as const;
      ids.push((await window.satchel.put('activity', values as never)).id);
    }
    return ids;
  }, all);

const activity = (page: Page, id: string) => page.evaluate((one) => window.satchel.get('activity', one), id);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger that goes from one point to another. */
async function touch(page: Page): Promise<(from: Point, to: Point) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (from, to) => {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const at of [middle, to])
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

const line = (page: Page, subject: string) => page.getByRole('listitem').filter({ hasText: subject });

test('plans a task in words, does it and takes that back, with the server gone', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.goto('/tasks');
  await expect(page.getByText('works offline')).toBeVisible();
  await page.evaluate(() => window.satchel.put('customer', { name: 'Ada Kos', phone: ['+48 601 000 001'] }));
  await site.stop();
  await page.reload();

  await page.getByRole('main').getByRole('button', { name: 'New activity' }).first().click();
  await page.getByLabel('What is to be done').fill('Send the price list');
  await page.getByRole('combobox', { name: 'Customer' }).fill('kos');
  await expect(page.getByRole('option', { name: 'Ada Kos' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Day' }).fill('tomorrow 15:00');
  await page.keyboard.press('Enter');
  const tomorrow = page.getByRole('region', { name: 'Tomorrow' });
  await expect(tomorrow.getByRole('listitem')).toContainText('Send the price list');
  await expect(tomorrow.getByRole('listitem')).toContainText('15:00');
  await expect(tomorrow.getByRole('link', { name: 'Call +48 601 000 001' })).toHaveAttribute(
    'href',
    'tel:+48601000001',
  );

  await page.getByRole('button', { name: 'Done: Send the price list' }).click();
  await expect(line(page, 'Send the price list')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line(page, 'Send the price list')).toBeVisible();

  // Its series: done moves it on, and what was done stays.
  await page.getByRole('button', { name: 'Send the price list', exact: true }).click();
  await page.getByLabel('Repeat').selectOption({ label: 'every day' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Send the price list” is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Done: Send the price list' }).click();
  await expect(page.getByText(/is done\. Next: /)).toBeVisible();
  await expect(tomorrow).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Done' }).check();
  await expect(page.getByRole('region', { name: 'Done' }).getByRole('listitem')).toHaveCount(1);
  await page.goBack();
  await site.start();
});

test('moves an event of a week by keys and by hand, and one of a series alone', async ({ page }) => {
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const [single = '', series = ''] = await plan(
    page,
    { kind: 'meeting', subject: 'Demo', date: '2027-03-10', time: '10:00', minutes: '60' },
    { kind: 'meeting', subject: 'Stand-up', date: '2027-03-09', time: '10:15', repeat: 'FREQ=DAILY' },
    { kind: 'event', subject: 'Fair', date: '2027-03-08', endDate: '2027-03-11' },
  );
  await page.goto('/tasks/week?date=2027-03-10');
  const demo = page.getByRole('button', { name: /^Meeting: Demo/ });
  await expect(page.getByRole('button', { name: /Stand-up/ })).toHaveCount(6);
  await expect(page.getByRole('button', { name: /^Event: Fair/ })).toHaveCount(1);

  await demo.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(demo).toHaveAccessibleName(/Thursday,? 11 March, 10:00/);
  await expect(demo).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(demo).toHaveAccessibleName(/11 March, 10:15/);

  const box = await demo.boundingBox();
  const column = (await page.getByRole('gridcell').first().boundingBox())?.width ?? 0;
  if (box === null) throw new Error('the event is nowhere');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 20 - column, box.y + 8 + 52, { steps: 4 });
  await page.mouse.up();
  await expect(demo).toHaveAccessibleName(/Wednesday,? 10 March, 11:15/);
  expect(await activity(page, single)).toMatchObject({ date: '2027-03-10', time: '11:15' });

  // Its end alone: by keys from one quarter of an hour to the next, by hand, by finger; one undo takes a drag back.
  await page.keyboard.press('Shift+Alt+ArrowDown');
  const lasts = async () => (await activity(page, single))?.minutes;
  await expect.poll(lasts).toBe('75');
  await expect(demo).toBeFocused();
  await expect(demo).toContainText('11:15–12:30');
  const end = async () => {
    const at = await demo.boundingBox();
    if (at === null) throw new Error('the event is nowhere');
    return { x: at.x + at.width / 2, y: at.y + at.height - 3 };
  };
  const edge = await end();
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 30, edge.y + 52, { steps: 4 });
  await expect(demo).toContainText('11:15–13:30');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(demo).toContainText('11:15–12:30');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 30, edge.y + 52, { steps: 4 });
  await expect(demo).toContainText('11:15–13:30');
  await page.mouse.up();
  await expect.poll(lasts).toBe('135');
  await page.keyboard.press('Control+z');
  await expect.poll(lasts).toBe('75');
  await expect(demo).toContainText('11:15–12:30');
  const finger = await touch(page);
  const under = await end();
  await finger(under, { x: under.x, y: under.y - 26 });
  await expect.poll(lasts).toBe('45');
  expect(await activity(page, single)).toMatchObject({ date: '2027-03-10', time: '11:15' });

  // One of a series leaves it; the series goes on without that day, and both come back by one undo.
  await page.getByRole('button', { name: /Stand-up.*12 March/ }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('button', { name: /Stand-up.*12 March, 10:30/ })).toBeVisible();
  expect(await activity(page, series)).toMatchObject({ repeat: 'FREQ=DAILY;EXDATE=20270312' });
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /Stand-up.*12 March, 10:15/ })).toBeVisible();
  expect(await activity(page, series)).toMatchObject({ repeat: 'FREQ=DAILY' });

  // The cells have keys of their own: n adds where the focus is.
  await page.getByRole('gridcell', { name: /10 March, 9:00|10 March, 09:00/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Time')).toHaveValue('10:00');
  await page.keyboard.press('Escape');

  await page.getByText('Month', { exact: true }).click();
  await expect(page).toHaveURL(/\/tasks\/month\?date=2027-03-10/);
  await expect(page.getByRole('gridcell', { name: /^Wednesday,? 10 March/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/tasks\/week/);
});

test('shows a month and three days on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await plan(
    page,
    { kind: 'meeting', subject: 'Demo', date: '2027-03-10', time: '10:00', minutes: '60' },
    { kind: 'event', subject: 'Fair', date: '2027-03-10', endDate: '2027-03-11' },
    { kind: 'call', subject: 'Forgotten', date: '2020-03-10' },
  );
  await page.goto('/tasks/month?date=2027-03-09');
  await expect(page.getByText('Nothing is planned on this day.')).toBeVisible();
  await page.getByRole('gridcell', { name: /^Wednesday,? 10 March, 2 activities$/ }).click();
  await expect(page).toHaveURL(/date=2027-03-10/);
  await expect(page.getByRole('listitem').filter({ hasText: /Demo|Fair/ })).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('gridcell', { name: /^Thursday,? 11 March, 1 activity$/ })).toBeFocused();
  await expect(line(page, 'Demo')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, await shortcomings(page)]).toEqual([colorScheme, []]);
  }
  const finger = await touch(page);
  await finger({ x: 300, y: 450 }, { x: 120, y: 455 });
  await expect(page.getByRole('heading', { name: 'April 2027' })).toBeVisible();
  await finger({ x: 120, y: 450 }, { x: 300, y: 455 });
  await expect(page.getByRole('heading', { name: 'March 2027' })).toBeVisible();
  await page.goto('/tasks/month?date=2020-03-10');
  await expect(page.getByRole('gridcell', { name: /10 March, 1 activity, 1 overdue$/ })).toBeVisible();

  await page.goto('/tasks/week?date=2027-03-10');
  await expect(page.getByRole('button', { name: /^Meeting: Demo/ })).toBeVisible();
  await expect(page.locator('.cal-day')).toHaveCount(3);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page).toHaveURL(/date=2027-03-13/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('takes a calendar elsewhere and brings one along, nothing twice', async ({ page, browser, site }) => {
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await plan(
    page,
    {
      kind: 'meeting',
      subject: 'Spotkanie w Łodzi, przy kawie',
      date: '2099-03-10',
      time: '10:00',
      minutes: '45',
    },
    { subject: 'Report', date: '2099-03-12', repeat: 'FREQ=WEEKLY;BYDAY=TH' },
    { subject: 'Some day' },
  );
  await page.getByRole('button', { name: 'Calendar files' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const saved = await saving;
  const buffer = await readFile(await saved.path());
  const guest = Buffer.from(
    buffer
      .toString()
      .replace(
        'END:VCALENDAR',
        'BEGIN:VEVENT\r\nUID:g1\r\nDTSTART;TZID=America/New_York:20990311T090000\r\nDURATION:PT1H\r\n' +
          'SUMMARY:Lunch\r\nATTENDEE:mailto:Ada@poczta.example\r\nEND:VEVENT\r\nEND:VCALENDAR',
      ),
  );

  const context = await browser.newContext({ baseURL: site.url });
  const other = await context.newPage();
  await other.goto('/tasks');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await other.evaluate(() =>
    window.satchel.put('customer', { name: 'Ada Kos', email: ['ada@poczta.example'] }),
  );
  await other.getByRole('button', { name: 'Calendar files' }).click();
  const choose = (name: string, file: Buffer) =>
    other
      .getByLabel('Choose a file…')
      .first()
      .setInputFiles({ name, mimeType: 'text/calendar', buffer: file });
  await choose('list.ics', Buffer.from('Name,Email\n'));
  await expect(other.getByText('This is no calendar file.')).toBeVisible();
  await choose('mine.ics', guest);
  await expect(other.getByText('4 come new')).toBeVisible();
  await expect(line(other, 'Lunch')).toContainText('Ada Kos');
  expect(await shortcomings(other)).toEqual([]);
  await other.getByRole('button', { name: 'Add 4' }).click();
  await expect(other.getByText('4 activities came from “mine.ics”.')).toBeVisible();
  await expect(line(other, 'Spotkanie w Łodzi, przy kawie')).toContainText('10:00');

  await other.getByRole('button', { name: 'Calendar files' }).click();
  await choose('mine.ics', guest);
  await expect(other.getByText('Everything in this file is here already.')).toBeVisible();
  await other.keyboard.press('Escape');
  await other.keyboard.press('Control+z');
  await expect(line(other, 'Lunch')).toHaveCount(0);
  await context.close();
});

test('reminds of what is due, of what was missed too, and stays quiet when told to', async ({ page }) => {
  await page.clock.install();
  await page.goto('/customers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await plan(page, { subject: 'Bring samples', date: '+1', remind: '2880' });
  const notices = page.getByRole('region', { name: 'Reminders' });
  await expect(notices.getByText('Bring samples')).toBeVisible();
  await notices.getByLabel('Remind again in…').selectOption('10');
  await expect(notices).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Tasks' })).toBeVisible();
  await page.clock.runFor(4 * 60_000);
  await expect(notices).toHaveCount(0);
  await page.clock.runFor(8 * 60_000);
  await expect(notices.getByText('Bring samples')).toBeVisible();
  await notices.getByRole('button', { name: 'Done' }).click();
  await expect(notices).toHaveCount(0);
});

test.describe('is readable by all', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/tasks');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await plan(
        page,
        { kind: 'call', subject: 'Ask again', date: '-2', priority: 'high' },
        { kind: 'meeting', subject: 'Demo', date: '+0', time: '10:00', minutes: '60' },
        { kind: 'email', subject: 'Remind', date: '+0', time: '10:30', repeat: 'FREQ=WEEKLY' },
        ...['One', 'Two', 'Three', 'Four', 'Five'].map((subject) => ({ subject, date: '+0' })),
      );
      for (const view of ['', '/agenda', '/day', '/week', '/month']) {
        await page.goto(`/tasks${view}`);
        await expect(page.getByText(/^(Demo|One)$/).first()).toBeVisible();
        expect([view, await shortcomings(page)]).toEqual([view, []]);
      }
      await page.getByRole('button', { name: 'New activity' }).click();
      await page.getByRole('button', { name: 'Reminder, owner, place, notes' }).click();
      expect(['form', await shortcomings(page)]).toEqual(['form', []]);
    });
  }
});
