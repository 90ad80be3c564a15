import { type ComponentChild, render } from 'preact';
import { afterEach } from 'vitest';
import { setLanguage } from '../../src/ui/i18n';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/base.css';

const hosts: HTMLElement[] = [];

/** Takes away what was drawn; done after each test, and before by whoever takes away what the screens read. */
export function clear(): void {
  for (const host of hosts.splice(0)) {
    render(null, host);
    host.remove();
  }
}

afterEach(clear);

/** Draws into a window of a fixed size, in English; taken away after the test. */
export async function show(node: ComponentChild, width = 900, height = 600): Promise<HTMLElement> {
  await setLanguage('en');
  const host = document.createElement('div');
  host.style.cssText = `display: flex; flex-direction: column; width: ${width}px; height: ${height}px`;
  document.body.append(host);
  hosts.push(host);
  render(node, host);
  return host;
}

/** Waits until a condition holds or what it looks for is there; fails with its source after twenty seconds, which only a machine busy with much else needs. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`never came true: ${look}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

export function press(key: string, init: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
}

/** Types into a field as a user does: the whole value at once, and the screen follows before anything else happens. */
export async function fill(input: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

export const button = (root: ParentNode, name: string | RegExp): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('button, a')].find((element) => {
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    return typeof name === 'string' ? text === name : name.test(text);
  });
