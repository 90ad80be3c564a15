import type { Page } from '@playwright/test';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

const column = (page: Page, name: string) => page.getByRole('region', { name });
const card = (page: Page, stage: string, title: string) =>
  column(page, stage).getByRole('listitem').filter({ hasText: title });

/** Three customers, and four opportunities of theirs in two currencies. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const deals = [
      ['Anna Nowak', 'Oak table', '1200.50', 'EUR', 'first-1'],
      ['Anna Nowak', 'Service contract', '800', 'EUR', 'first-2'],
      ['Jan Gawron', 'Shop fittings', '9000', 'PLN', 'first-1'],
      ['Ewa Sowa', 'Trial order', '50', 'EUR', 'first-3'],
    ] as const;
    const ids = new Map<string, string>();
    for (const [name, title, expectedRevenue, currency, stage] of deals) {
      const known = ids.get(name) ?? (await window.satchel.put('customer', { name, owner: 'Maria' })).id;
      ids.set(name, known);
      const values = {
        title,
        expectedRevenue,
        currency,
        stage,
        pipeline: 'first',
        closeDate: '2099-05-04',
      };
      await window.satchel.put('opportunity', { customer: known, ...values });
    }
  });
}

async function looked(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await shortcomings(page)).toEqual([]);
  }
}

test('opportunities are carried over the board by keys and by the pointer, and told why they were lost', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/opportunities');
  await expect(column(page, 'New')).toBeVisible();
  await expect(page.getByText('works offline')).toBeVisible();
  await fill(page);
  await site.stop();
  await expect(column(page, 'New').getByRole('heading')).toHaveText('New 2');
  await expect(column(page, 'New')).toContainText('€1,200.50');
  await expect(column(page, 'New')).toContainText('PLN 9,000');
  await expect(card(page, 'New', 'Oak table')).toContainText('No next step');
  await looked(page);

  // By keys: lifted, carried, put back; lifted, carried and put down.
  const grip = (stage: string) =>
    card(page, stage, 'Oak table').getByRole('button', { name: 'Move “Oak table”' });
  await grip('New').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('“Oak table” is lifted, in New')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Over In talks, 1 opportunity')).toBeAttached();
  await expect(grip('In talks')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grip('New')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(column(page, 'Offer sent').getByRole('heading')).toHaveText('Offer sent 2');
  await expect(column(page, 'Offer sent')).toContainText('€1,250.50');
  await expect(grip('Offer sent')).toBeFocused();
  // At once, to what is won: the day is today.
  await page.keyboard.press('Control+ArrowRight');
  await expect(column(page, 'Won').getByRole('heading')).toHaveText('Won 1');
  const won = await page.evaluate(async () => {
    const { rows } = await window.satchel.list('opportunity', { where: { stage: 'first-4' } });
    return rows[0]?.closedAt === new Date().toLocaleDateString('sv');
  });
  expect(won).toBe(true);
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Offer sent').getByRole('heading')).toHaveText('Offer sent 2');

  // By the pointer, to what is lost: the question waits beside the work.
  const from = await card(page, 'New', 'Shop fittings').boundingBox();
  const to = await column(page, 'Lost').boundingBox();
  if (from === null || to === null) throw new Error('not on the screen');
  await page.mouse.move(from.x + 40, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 120, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Why was “Shop fittings” lost?' })).toBeVisible();
  await expect(card(page, 'Lost', 'Shop fittings')).toBeVisible();
  await looked(page);
  await page.getByText('Chose a competitor').click();
  await page.getByRole('button', { name: 'Keep the reason' }).click();
  await expect(card(page, 'Lost', 'Shop fittings')).toContainText('Chose a competitor');
  // The way back takes the move and its reason.
  await page.keyboard.press('Control+z');
  await expect(column(page, 'New').getByRole('heading')).toHaveText('New 1');
  await expect(column(page, 'Lost').getByRole('heading')).toHaveText('Lost 0');
});

test('why an opportunity was lost is asked for as long as it takes, and kept by Enter', async ({ page }) => {
  await page.clock.install();
  await page.setViewportSize({ width: 1280, height: 768 });
  await page.goto('/opportunities');
  await fill(page);
  // Five columns are whole.
  const board = await page.locator('.board').evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(board).toBe(0);

  const grip = card(page, 'Offer sent', 'Trial order').getByRole('button', { name: /^Move/ });
  await grip.focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect(card(page, 'Won', 'Trial order')).toBeVisible();
  await page.keyboard.press('Control+ArrowRight');
  const asked = page.getByRole('form', { name: 'Why was “Trial order” lost?' });
  await expect(asked.getByRole('radio', { name: 'Price' })).toBeFocused();
  const toast = page.locator('.toast');
  await expect(toast).toHaveText(/“Trial order” → Lost/);
  const [over, under, state] = await Promise.all(
    [toast, asked, page.locator('.state-line')].map((one) => one.boundingBox()),
  );
  if (!over || !under || !state) throw new Error('not on the screen');
  expect(over.y + over.height).toBeLessThanOrEqual(under.y);
  expect(under.y + under.height).toBeLessThanOrEqual(state.y);

  await page.clock.fastForward(60_000);
  await expect(asked).toBeVisible();
  // Nothing is chosen: the question stays.
  await asked.getByRole('button', { name: 'Keep the reason' }).click();
  await expect(asked).toContainText('Choose a reason, or leave it out.');
  // Enter means the reason that has the focus, though arrows have chosen none.
  await asked.getByRole('radio', { name: 'Price' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(asked).toBeHidden();
  await expect(toast).toHaveText(/“Trial order” was lost: Price/);
  await expect(card(page, 'Lost', 'Trial order')).toContainText('Price');
});

test('an opportunity is entered, planned for, listed and forecast, and every view has its address', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/opportunities');
  await expect(page.getByText('works offline')).toBeVisible();
  await fill(page);
  await site.stop();
  await page.getByRole('button', { name: 'New opportunity' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('Give it a title.');
  await dialog.getByLabel('Title').fill('Second machine');
  await dialog.getByRole('combobox', { name: 'Customer' }).fill('gawron');
  await dialog.getByRole('option', { name: /Jan Gawron/ }).click();
  await dialog.getByLabel('Amount').fill('2 345,50 zł');
  // The last opportunity says the currency, and the customer who is responsible; the day is typed as it is said.
  await expect(dialog.getByLabel('Currency')).toHaveValue('EUR');
  await dialog.getByLabel('Currency').selectOption('PLN');
  await expect(dialog.getByLabel('Owner')).toHaveValue('Maria');
  await dialog.getByLabel('Expected to close').fill('tomorrow');
  await dialog.getByLabel('Amount').focus();
  const tomorrow = dialog.getByRole('button', { name: 'Tomorrow' });
  await expect(tomorrow).toHaveAttribute('aria-pressed', 'true');
  await tomorrow.click();
  await expect(dialog.getByLabel('Expected to close')).toHaveValue('');
  await looked(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(card(page, 'New', 'Second machine')).toContainText('PLN 2,345.50');

  await card(page, 'New', 'Second machine').getByRole('button', { name: 'No next step' }).click();
  await dialog.getByLabel('What').fill('Ask for the measures');
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'New', 'Second machine')).toContainText('Ask for the measures');

  await page.getByText('List', { exact: true }).click();
  await expect(page).toHaveURL(/\/opportunities\/list$/);
  await expect(page.getByRole('row')).toHaveCount(6);
  await page.getByLabel('Search opportunities').fill('machine');
  await expect(page).toHaveURL(/search=machine/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').nth(1)).toContainText('Ask for the measures');
  await looked(page);
  await page.getByRole('row').nth(1).getByText('Second machine').click();
  await expect(dialog.getByLabel('Title')).toHaveValue('Second machine');
  await expect(dialog).toContainText('Ask for the measures');
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.goto('/opportunities/forecast');
  await expect(page.getByRole('row', { name: /^Later/ })).toContainText('PLN 9,000');
  await page.getByText('EUR', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^Later/ })).toContainText('€2,050.50');
  await looked(page);
  await page
    .getByRole('row', { name: /^No date/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/opportunities\/list/);
});

test('a stage in use goes once its opportunities have a place, and comes back with them', async ({
  page,
}) => {
  await page.goto('/opportunities');
  await fill(page);
  const inNew = { kind: 'opportunity', where: { stage: ['first-1'] } };
  await page.goto(`/customers?filter=${encodeURIComponent(JSON.stringify(inNew))}`);
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('With something new');
  await page.keyboard.press('Enter');
  const segment = page.getByRole('link', { name: 'With something new' });
  await expect(segment).toHaveText('With something new2');
  await page.goto('/settings');
  await page.getByLabel('What “Offer sent” means').scrollIntoViewIfNeeded();
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Move “In talks”, stage 2/ }).press('ArrowUp');
  await expect(page.getByRole('button', { name: /^Move “In talks”, stage 1/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove New' }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'In talks' });
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('New removed. 2 opportunities moved.')).toBeVisible();
  const inTalks = () =>
    page.evaluate(
      async () => (await window.satchel.list('opportunity', { where: { stage: 'first-2' } })).total,
    );
  expect(await inTalks()).toBe(3);
  // A segment that asked for the stage asks for the other one.
  await page.getByRole('link', { name: 'Customers', exact: true }).click();
  await expect(segment).toHaveText('With something new2');
  await segment.click();
  await expect(page.getByRole('row', { name: /Jan Gawron/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(inTalks).toBe(1);
  await expect(segment).toHaveText('With something new2');
  await page.goto('/settings');
  await expect(page.getByRole('button', { name: 'Remove New' })).toBeVisible();
});

test('the first stages are called in the language of the screens, but for what the user calls otherwise', async ({
  page,
}) => {
  await page.goto('/opportunities');
  await fill(page);
  await page.goto('/settings');
  const stages = page.getByRole('list', { name: 'Stages of Sales' }).getByLabel('Name of the stage');
  const name = stages.nth(1);
  await expect(name).toHaveValue('In talks');
  await name.fill('Measured');
  await name.press('Enter');
  await expect(page.getByText('In talks is now Measured.')).toBeVisible();
  await page.getByText('Polski', { exact: true }).click();
  const polish = page.getByRole('list', { name: 'Etapy: Sprzedaż' }).getByLabel('Nazwa etapu');
  await expect(polish.first()).toHaveValue('Nowa');
  await expect(polish.nth(1)).toHaveValue('Measured');
  await page.goto('/opportunities');
  await expect(column(page, 'Nowa').getByRole('heading')).toHaveText(/^Nowa\s*2/);
  await expect(card(page, 'Oferta wysłana', 'Trial order')).toBeVisible();
  await page.goto('/settings');
  await page.getByText('English', { exact: true }).click();
  await expect(stages.first()).toHaveValue('New');
});
