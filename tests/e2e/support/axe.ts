import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe over a page whose colours stand. Its other way gathers the findings of frames on a blank page of its own, which costs more than the look
 * itself; the app has no frames.
 */
export async function axe(page: Page): Promise<AxeBuilder> {
  await settled(page);
  return new AxeBuilder({ page }).setLegacyMode();
}

/**
 * Until colours stand: half-way from light to dark, or out of a disabled state, no contrast is right. A change shows in the
 * frame after it, and what begins to change says so by then.
 */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const changing = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
    for (let frames = 2; frames > 0 || changing().length > 0; frames--) {
      await new Promise(requestAnimationFrame);
      await Promise.allSettled(changing().map(({ finished }) => finished));
    }
  });

/** What on the page falls short of WCAG 2.2 AA, as axe finds it; empty for nothing. */
export async function shortcomings(page: Page): Promise<string[]> {
  const { violations } = await (await axe(page))
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  );
}
