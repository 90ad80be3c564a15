import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Toasts } from '../components/Toast';
import { t } from '../i18n';
import { importHref } from '../import/waiting';
import { useIntake } from '../intake/useIntake';
import { listenForShortcuts, type ShortcutAction } from '../shortcuts';
import { TemplateHost } from '../template/TemplateHost';
import { DropZone } from './DropZone';
import { Rail } from './Rail';
import { SEARCH_ID, SearchBox } from './SearchBox';
import { ShortcutsHelp } from './ShortcutsHelp';
import { StateLine } from './StateLine';
import { Unfinished } from './Unfinished';
import { UpdateBanner } from './UpdateBanner';
import './shell.css';

const GOES: Readonly<Partial<Record<ShortcutAction, string>>> = {
  customers: '/customers',
  settings: '/settings',
  new: '/customers/new',
};

/** The frame that stays while screens change: rail, bar, line of state, toasts, and what can be done from anywhere. */
export function Shell({ children }: { children: ComponentChildren }): JSX.Element {
  const { route } = useLocation();
  const [help, setHelp] = useState(false);
  useIntake();
  useLayoutEffect(
    () =>
      listenForShortcuts((action) => {
        const to = action === 'import' ? importHref(location.pathname) : GOES[action];
        if (to !== undefined) route(to);
        else if (action === 'help') setHelp(true);
        else document.getElementById(SEARCH_ID)?.focus();
      }),
    [],
  );
  return (
    <div class="shell">
      <a class="skip" href="#main">
        {t('app.skip')}
      </a>
      <Rail />
      <header class="bar">
        <SearchBox />
      </header>
      <main id="main" class="main" tabIndex={-1} data-quiet-focus>
        <UpdateBanner />
        <Unfinished />
        {children}
      </main>
      <StateLine />
      <Toasts />
      <DropZone />
      <TemplateHost />
      <ShortcutsHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** After navigation the focus goes to the new screen's heading, unless the user is typing in the search. */
export function focusHeading(): void {
  if (document.activeElement?.id === SEARCH_ID) return;
  const main = document.getElementById('main');
  const heading = main?.querySelector<HTMLElement>('h1') ?? main;
  heading?.focus({ preventScroll: true });
  main?.scrollTo({ top: 0 });
}
