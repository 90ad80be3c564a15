/** @typedef {import('@playwright/test').Page} Page */

/**
 * Milliseconds from a key or a click, by the time that the browser itself gives the event, to the frame in which the list
 * shows the answer: its grid says that it is busy from the one to the other.
 * @param {Page} page @param {() => Promise<unknown>} act
 * @returns {Promise<number>}
 */
export async function toAnswer(page, act) {
  await page.evaluate(watchGrid);
  await act();
  return page.evaluate(() => /** @type {any} */ (window).benchAnswer);
}

/**
 * As `toAnswer`, until another heading is drawn, and something with it.
 * @param {Page} page @param {string} what of the new screen must be there @param {() => Promise<unknown>} act
 * @returns {Promise<number>}
 */
export async function toScreen(page, what, act) {
  await page.evaluate(watchHeading, what);
  await act();
  return page.evaluate(() => /** @type {any} */ (window).benchAnswer);
}

/** Runs in the page. */
function watchGrid() {
  const grid = document.querySelector('[role=grid]');
  /** @type {any} */ (window).benchAnswer = new Promise((resolve, reject) => {
    if (grid === null) {
      reject(new Error('there is no list'));
      return;
    }
    let pressed = Number.NaN;
    let wasBusy = false;
    const onPress = (/** @type {Event} */ event) => {
      if (Number.isNaN(pressed)) pressed = event.timeStamp;
    };
    for (const type of ['keydown', 'beforeinput', 'click'])
      addEventListener(type, onPress, { capture: true });
    const observer = new MutationObserver((changes) => {
      wasBusy ||= changes.some(({ oldValue }) => oldValue === 'true');
      if (!wasBusy || grid.getAttribute('aria-busy') === 'true') return;
      observer.disconnect();
      for (const type of ['keydown', 'beforeinput', 'click'])
        removeEventListener(type, onPress, { capture: true });
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(0);
      });
    });
    observer.observe(grid, { attributes: true, attributeFilter: ['aria-busy'], attributeOldValue: true });
  });
}

/** Runs in the page. @param {string} what */
function watchHeading(what) {
  const before = document.querySelector('main h1')?.textContent;
  /** @type {any} */ (window).benchAnswer = new Promise((resolve) => {
    let pressed = Number.NaN;
    const onPress = (/** @type {Event} */ event) => {
      if (Number.isNaN(pressed)) pressed = event.timeStamp;
    };
    for (const type of ['keydown', 'beforeinput', 'click'])
      addEventListener(type, onPress, { capture: true });
    const observer = new MutationObserver(() => {
      const heading = document.querySelector('main h1')?.textContent;
      if (heading === undefined || heading === before || document.querySelector(what) === null) return;
      observer.disconnect();
      for (const type of ['keydown', 'beforeinput', 'click'])
        removeEventListener(type, onPress, { capture: true });
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(0);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
