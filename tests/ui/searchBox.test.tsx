import { LocationProvider } from 'preact-iso';
import { afterEach, expect, it } from 'vitest';
import { SearchBox } from '../../src/ui/shell/SearchBox';
import { show, until } from './support';

const home = location.href;
afterEach(() => history.replaceState(null, '', home));

const searched = () => new URLSearchParams(location.search).get('search');

function type(input: HTMLInputElement, letter: string): void {
  input.value += letter;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A page that does not come to draw for so long. */
function busy(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

it('keeps every letter, however late the screen follows', async () => {
  history.replaceState(null, '', '/customers');
  const host = await show(
    <LocationProvider>
      <SearchBox />
    </LocationProvider>,
  );
  const input = await until(() => host.querySelector<HTMLInputElement>('input'));
  type(input, 'k');
  // The address of the first letter has come to the box, but not yet what follows from it after the next frame.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  busy(80);
  type(input, 'o');
  await until(() => searched() === 'ko');
  type(input, 's');
  await until(() => searched() === 'kos');
  expect(input.value).toBe('kos');

  // What the address says for another reason still comes into the box.
  history.pushState(null, '', '/customers?search=ko');
  dispatchEvent(new PopStateEvent('popstate'));
  await until(() => input.value === 'ko');
});
