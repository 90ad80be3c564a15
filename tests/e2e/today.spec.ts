import { fillBook } from '../book/fill.mjs';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

test('starts with what is due and lets each line be done at once, with the server gone', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page).toHaveURL(/\/customers$/);
  await expect(page.getByText('Your customer book is empty')).toBeVisible();
  await expect(page.getByText('works offline')).toBeVisible();
  await fillBook(page, 300);
  await page.reload();
  const callId = await page.evaluate(async () => {
    const { rows } = await window.satchel.list('customer', { limit: 50 });
    const customer = rows.find(({ phone }) => phone?.[0]?.startsWith('+'))?.id ?? '';
    const now = new Date();
    const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    const call = { kind: 'call', state: 'planned', subject: 'Call back' } as const;
    return (await window.satchel.put('activity', { ...call, date, customer })).id;
  });
  await site.stop();
  await page.goto('/');
  const overdue = page.getByRole('region', { name: /^Overdue/ });
  const calls = page.getByRole('region', { name: /^To call/ });
  await expect(overdue.getByRole('listitem').first()).toBeVisible();
  await expect(calls.getByRole('link', { name: /^Call \+/ }).first()).toHaveAttribute('href', /^tel:\+\d+$/);
  await expect(page.getByRole('region', { name: /^Not heard of for long/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, await shortcomings(page)]).toEqual([colorScheme, []]);
  }

  // As many as the list of tasks says.
  const count = async () => Number(await overdue.locator('.task-count').textContent());
  const before = await count();
  await overdue.getByRole('link', { name: `Show all ${before}` }).click();
  await expect(page.getByRole('region', { name: /^Overdue/ }).locator('.task-count')).toHaveText(`${before}`);
  await page.goBack();

  // One after the other by keys: the focus goes on to the line that stands there then.
  const first = overdue.getByRole('button', { name: /^Done: / }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before - 1);
  await expect(first).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(count).toBe(before);

  // A call that was done asks what was said, by keys too, and keeps it in its notes.
  await calls.getByRole('button', { name: 'Done: Call back' }).focus();
  await page.keyboard.press('Enter');
  const strip = page.getByRole('form', { name: 'What was said?' });
  await expect(strip).toContainText('Call back');
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('w');
  await page.keyboard.type('Wants the new list');
  await strip.getByRole('button', { name: 'Reached' }).click();
  await strip.getByRole('button', { name: 'Save' }).click();
  await expect(strip).toHaveCount(0);
  await expect(page.getByText('What was said is kept with “Call back”.')).toBeVisible();
  const kept = () => page.evaluate(async (id) => (await window.satchel.get('activity', id))?.notes, callId);
  await expect.poll(kept).toBe('Reached. Wants the new list');
  await page.keyboard.press('Control+z');
  await expect.poll(kept).toBe(undefined);

  // To tomorrow, and who is forgotten gets a call.
  await overdue
    .getByRole('button', { name: /^To tomorrow: / })
    .first()
    .click();
  await expect.poll(count).toBe(before - 1);
  const stale = page.getByRole('region', { name: /^Not heard of for long/ });
  await stale.getByRole('button', { name: 'Plan a call' }).first().click();
  await expect(page.getByLabel('What is to be done')).toHaveValue('Ask how things are');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('“Ask how things are” is planned.')).toBeVisible();
  await stale.getByRole('link', { name: /^Show all/ }).click();
  await expect(page).toHaveURL(/\/customers\?filter=/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await site.start();
});

test('fits a phone, and says so where nothing is due', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/today');
  await expect(page.getByText('Your customer book is empty')).toBeVisible();
  await page.evaluate(() => window.satchel.put('customer', { name: 'Ada Kos', phone: ['+48 601 000 001'] }));
  await page.evaluate(() => {
    const day = `${new Date().getFullYear() + 1}-01-10`;
    const visit = { kind: 'meeting', state: 'planned', subject: 'Visit', date: day } as const;
    return window.satchel.put('activity', visit);
  });
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^What comes next/ })).toContainText('Visit');
  await expect(page.getByRole('region', { name: /^New since yesterday/ })).toContainText('Ada Kos');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  // Back from the phone, what was said becomes a call that was done.
  // (Nothing dials here: the browser's question whether it may would take every key and press.)
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), { once: true }));
  await page.getByRole('link', { name: 'Call +48 601 000 001' }).click();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  const strip = page.getByRole('form', { name: 'What was said?' });
  await strip.getByRole('textbox').fill('Rings back on Friday');
  await strip.getByRole('textbox').press('Enter');
  await expect(page.getByText('What was said is kept with “Ada Kos”.')).toBeVisible();
  await expect(strip).toHaveCount(0);
  const said = await page.evaluate(async () => (await window.satchel.list('activity', { limit: 9 })).rows);
  expect(said).toContainEqual(
    expect.objectContaining({ kind: 'call', state: 'done', notes: 'Rings back on Friday' }),
  );
  expect(await shortcomings(page)).toEqual([]);
});
