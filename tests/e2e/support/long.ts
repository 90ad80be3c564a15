import { expect, type Page } from '@playwright/test';
import { goButton, openList } from './screens';

/** A list that takes a browser long enough to be stopped in the middle of it. */
export const longList = (rows: number, file = 'long.csv') => ({
  file,
  bytes: Buffer.from(
    `Name,Email\n${Array.from({ length: rows }, (_, n) => `Customer ${n},person${n}@firm.example`).join('\n')}\n`,
  ),
});

type Long = ReturnType<typeof longList>;

const doneText = (page: Page) => page.getByText(/^[\d,]+ of [\d,]+ rows$/).first();

/** How many rows the screen says are written. */
export const rowsDone = async (page: Page): Promise<number> =>
  Number(((await doneText(page).textContent()) ?? '').split(' ')[0]?.replaceAll(',', ''));

/** Opens a list, presses the button, and holds the import after some of its parts: it stays so until told. */
export async function importAndHold(page: Page, list: Long): Promise<void> {
  await openList(page, list);
  // In the page itself: on a busy machine an order from outside may come when all is done.
  const held = page.evaluate(holdOncePartIsDone);
  await goButton(page).click();
  await held;
  await expect(page.getByText('Paused.')).toBeVisible();
}

/** Runs in the page. */
function holdOncePartIsDone(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const done = /([\d,]+) of [\d,]+ rows/.exec(document.querySelector('main')?.textContent ?? '')?.[1];
      const pause = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Pause');
      if (done === undefined || done === '0' || pause === undefined) return;
      observer.disconnect();
      pause.click();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** The browser ends the page without a word to it, as when it is killed. */
export async function killPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined); // the answer dies with the page
  await crashed;
  await page.close();
}
