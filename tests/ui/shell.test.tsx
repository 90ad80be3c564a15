import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { LocationProvider, useLocation } from 'preact-iso';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Updates, UpdatesContext } from '../../src/ui/clients';
import { language, setLanguage, t } from '../../src/ui/i18n';
import { pendingFile } from '../../src/ui/pendingFile';
import { Boundary } from '../../src/ui/shell/Boundary';
import { DropZone } from '../../src/ui/shell/DropZone';
import { UpdateBanner } from '../../src/ui/shell/UpdateBanner';
import { listenForShortcuts, setShortcuts } from '../../src/ui/shortcuts';
import { setTheme } from '../../src/ui/theme';
import { button, press, show, until } from './support';

const home = location.href;
afterEach(() => {
  history.replaceState(null, '', home);
  pendingFile.value = null;
});

function fakeUpdates(apply = () => undefined) {
  return {
    waiting: signal(false),
    offlineReady: signal(true),
    importing: signal(false),
    apply,
    askPersist: () => Promise.resolve(true),
  } satisfies Updates;
}

describe('a waiting version', () => {
  it('is offered, but never in the middle of an import', async () => {
    let applied = 0;
    const updates = fakeUpdates(() => {
      applied++;
      return undefined;
    });
    const host = await show(
      <UpdatesContext.Provider value={updates}>
        <UpdateBanner />
      </UpdatesContext.Provider>,
    );
    expect(host.textContent).toBe('');
    updates.importing.value = true;
    updates.waiting.value = true;
    await until(() => host.isConnected);
    expect(host.textContent).toBe('');
    updates.importing.value = false;
    (await until(() => button(host, 'Update now'))).click();
    expect(applied).toBe(1);
    button(host, 'Later')?.click();
    await until(() => host.textContent === '');
  });
});

describe('a file dropped anywhere', () => {
  const drop = (target: EventTarget, type: string) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['name\nAnna'], 'klienci.csv', { type: 'text/csv' }));
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event;
  };
  const Path = () => <p>{useLocation().path}</p>;
  const draw = (children?: ComponentChildren) =>
    show(
      <LocationProvider>
        <Path />
        <DropZone />
        {children}
      </LocationProvider>,
    );

  it('goes to the import screen', async () => {
    const host = await draw();
    await until(() => {
      drop(document.body, 'dragover'); // a browser repeats it while the file is held over the window
      return host.querySelector('.drop-zone');
    });
    expect(drop(document.body, 'drop').defaultPrevented).toBe(true);
    await until(() => host.querySelector('p')?.textContent === '/import');
    expect(pendingFile.value?.name).toBe('klienci.csv');
    expect(host.querySelector('.drop-zone')).toBeNull();
  });

  it('is left to whoever takes it first', async () => {
    const host = await draw(<button type="button" class="own" onDrop={(event) => event.preventDefault()} />);
    drop(await until(() => host.querySelector('.own')), 'drop');
    expect(pendingFile.value).toBeNull();
  });
});

describe('shortcuts', () => {
  it.each<[string, string[], string[]]>([
    ['one key', ['/', 'n', '?'], ['search', 'new', 'help']],
    ['a key after g', ['g', 'c', 'g', 'i', 'g', 's'], ['customers', 'import', 'settings']],
    ['no key alone that only follows g', ['c', 'i'], []],
    ['no other key after g', ['g', 'x', 'c'], []],
  ])('take %s', (_, keys, actions) => {
    const seen: string[] = [];
    const stop = listenForShortcuts((action) => seen.push(action));
    document.body.focus();
    for (const key of keys) press(key);
    stop();
    expect(seen).toEqual(actions);
  });

  it('leave typing alone, and are silent when switched off', async () => {
    const seen: string[] = [];
    const stop = listenForShortcuts((action) => seen.push(action));
    const host = await show(<input />);
    host.querySelector('input')?.focus();
    press('/');
    host.querySelector('input')?.blur();
    press('n', { ctrlKey: true });
    setShortcuts(false);
    press('n');
    setShortcuts(true);
    stop();
    expect(seen).toEqual([]);
  });
});

describe('the device remembers', () => {
  it('the language, which every text follows at once', async () => {
    const Word = () => <p>{t('app.settings')}</p>;
    const host = await show(<Word />);
    expect(host.textContent).toBe('Settings');
    await setLanguage('pl');
    await until(() => host.textContent === 'Ustawienia');
    expect(document.documentElement.lang).toBe('pl');
    expect(localStorage.getItem('satchel.language')).toBe('pl');
    await setLanguage('zh');
    expect(document.documentElement.lang).toBe('zh-CN');
    await setLanguage('en');
    expect(language.value).toBe('en');
  });

  it('the theme, and forgets it where the device decides', () => {
    setTheme('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('satchel.theme')).toBe('dark');
    setTheme('system');
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(localStorage.getItem('satchel.theme')).toBeNull();
  });
});

describe('a screen that throws', () => {
  it('is replaced by a word; another path is drawn again', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const path = signal('/a');
    const Screen = () => {
      if (path.value === '/a') throw new Error('defect');
      return <p>fine</p>;
    };
    const Frame = () => (
      <Boundary path={path.value}>
        <Screen />
      </Boundary>
    );
    const host = await show(<Frame />);
    await until(() => button(host, 'Reload'));
    expect(reported).toHaveBeenCalledOnce();
    path.value = '/b';
    await until(() => host.textContent === 'fine');
    reported.mockRestore();
  });
});
