import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../src/domain/result';
import { ClientsContext } from '../../src/ui/clients';
import { Ask } from '../../src/ui/import/Ask';
import type { Asking } from '../../src/ui/import/going';
import { fakes } from './jobs';
import { button, show, until } from './support';

type Copy = Result<{ name: string; file: Blob }>;

const COPY: Asking = {
  preflight: { need: 1000, free: null, customers: 3200, rows: 12_400 },
  offersCopy: true,
  isTight: false,
};

/** What the question led to, in order. */
const led: string[] = [];
let answer: (copy: Copy) => void;

beforeEach(() => {
  led.length = 0;
});

async function ask(asking: Asking): Promise<HTMLElement> {
  const { clients } = fakes([]);
  const book = {
    ...clients.book,
    exportBook: () => new Promise<Copy>((resolve) => (answer = resolve)),
  };
  const host = await show(
    <ClientsContext.Provider value={{ ...clients, book }}>
      <Ask asking={asking} onBack={() => led.push('back')} onGo={() => led.push('go')} />
    </ClientsContext.Provider>,
  );
  await until(() => host.querySelector('dialog[open]'));
  return host;
}

const press = (host: HTMLElement, name: string) => button(host, name)?.click();

describe('the question before many rows', () => {
  it('names both numbers and saves the copy before the first row', async () => {
    const host = await ask(COPY);
    expect(host.textContent).toContain('12,400 rows');
    expect(host.textContent).toContain('3,200 customers');
    press(host, 'Save a copy and import');
    await until(() => button(host, 'Saving the copy…'));
    expect(led).toEqual([]);
    answer(ok({ name: 'book.json', file: new Blob(['{}']) }));
    await until(() => led.length > 0);
    expect(led).toEqual(['go']);
  });

  it('imports nothing where the user goes back while the copy is made', async () => {
    const host = await ask(COPY);
    press(host, 'Save a copy and import');
    await until(() => button(host, 'Saving the copy…'));
    host.querySelector('dialog')?.close();
    await until(() => led.includes('back'));
    answer(ok({ name: 'book.json', file: new Blob(['{}']) }));
    await Promise.resolve();
    await until(() => button(host, 'Save a copy and import'));
    expect(led).toEqual(['back']);
  });

  it('says why a copy could not be made, and imports nothing by itself', async () => {
    const host = await ask(COPY);
    press(host, 'Save a copy and import');
    await until(() => button(host, 'Saving the copy…'));
    answer(fail('disk-full'));
    await until(() => host.querySelector('[role="alert"]'));
    expect(led).toEqual([]);
    press(host, 'Import without');
    expect(led).toEqual(['go']);
  });

  it('only warns where the room looks short, with the safe way first', async () => {
    const host = await ask({
      preflight: { need: 9_000_000, free: 2_000_000, customers: 0, rows: 500 },
      offersCopy: false,
      isTight: true,
    });
    expect(host.textContent).toContain('9 MB');
    expect(document.activeElement?.textContent).toBe('Go back');
    press(host, 'Import anyway');
    expect(led).toEqual(['go']);
  });
});
