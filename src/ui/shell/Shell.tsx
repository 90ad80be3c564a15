import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { IconButton } from '../components/Button';
import { Toasts } from '../components/Toast';
import { t } from '../i18n';
import { importHref } from '../import/waiting';
import { useIntake } from '../intake/useIntake';
import { openPalette, PaletteHost } from '../palette/PaletteHost';
import { listenForShortcuts, type ShortcutAction } from '../shortcuts';
import { TemplateHost } from '../template/TemplateHost';
import { followScroll, noteStep } from './arrival';
import { DropZone } from './DropZone';
import { Rail } from './Rail';
import { RemindersHost } from './RemindersHost';
import { SEARCH_ID, SearchBox } from './SearchBox';
import { ShortcutsHelp } from './ShortcutsHelp';
import { StateLine } from './StateLine';
import { Unfinished } from './Unfinished';
import { UpdateBanner } from './UpdateBanner';
import './shell.css';

const GOES: Readonly<Partial<Record<ShortcutAction, string>>> = {
  today: '/today',
  customers: '/customers',
  opportunities: '/opportunities',
  tasks: '/tasks',
  reports: '/reports',
  settings: '/settings',
  new: '/customers/new',
};

/** The frame that stays while screens change: rail, bar, line of state, toasts, and what can be done from anywhere. */
export function Shell({ children }: { children: ComponentChildren }): JSX.Element {
  const { route, url } = useLocation();
  const [help, setHelp] = useState(false);
  useIntake();
  useEffect(followScroll, []);
  useLayoutEffect(noteStep, [url]);
  useLayoutEffect(
    () =>
      listenForShortcuts((action) => {
        const to = action === 'import' ? importHref(location.pathname) : GOES[action];
        if (to !== undefined) route(to);
        else if (action === 'help') setHelp(true);
        else if (action === 'palette') openPalette();
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
        <IconButton
          icon="command"
          label={t('app.palette')}
          aria-keyshortcuts="Control+K"
          onClick={openPalette}
        />
      </header>
      <main id="main" class="main" tabIndex={-1} data-quiet-focus>
        <UpdateBanner />
        <Unfinished />
        {children}
      </main>
      <StateLine />
      <RemindersHost />
      <Toasts />
      <DropZone />
      <TemplateHost />
      <PaletteHost />
      <ShortcutsHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
