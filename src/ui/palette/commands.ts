import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/message';
import type { IconName } from '../components/Icon';
import { toast } from '../components/Toast';
import { language, setLanguage, t } from '../i18n';
import { BATCH_PATH, PROFILES_PATH } from '../pendingFile';
import { SHORTCUTS, type ShortcutAction } from '../shortcuts';
import { setTheme, THEMES, theme } from '../theme';

/** Something that can be done from anywhere by its name. */
export interface Command {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** What it is found by beside its label. */
  readonly also?: string;
  /** What tells it from others of its name. */
  readonly note?: string;
  readonly keys?: readonly string[];
  /** Where it leads, or what it does. */
  readonly act: string | (() => void);
}

const place = (
  id: string,
  icon: IconName,
  label: string,
  act: Command['act'],
  shortcut?: ShortcutAction,
): Command => ({ id, icon, label, act, ...(shortcut !== undefined && { keys: SHORTCUTS[shortcut] }) });

/** All commands, in the words of the language in use: one line adds one. */
export const commands = (): readonly Command[] => [
  place('today', 'today', t('app.today'), '/today', 'today'),
  place('customers', 'customers', t('app.customers'), '/customers', 'customers'),
  place('opportunities', 'deals', t('app.opportunities'), '/opportunities', 'opportunities'),
  place('tasks', 'calendar', t('app.tasks'), '/tasks', 'tasks'),
  place('reports', 'chart', t('app.reports'), '/reports', 'reports'),
  place('import', 'import', t('customers.import'), '/import', 'import'),
  place('new-customer', 'add', t('customers.new'), '/customers/new', 'new'),
  place('new-task', 'add', t('palette.new-task'), '/tasks?new=task'),
  place('new-opportunity', 'add', t('palette.new-opportunity'), '/opportunities?new=1'),
  place('duplicates', 'copy', t('app.duplicates'), '/customers/duplicates'),
  place('health', 'check', t('app.health'), '/customers/health'),
  place('changes', 'undo', t('changes.title'), '/changes'),
  place('imports', 'import', t('palette.imports'), '/imports'),
  place('batch', 'import', t('palette.batch'), BATCH_PATH),
  place('profiles', 'settings', t('palette.profiles'), PROFILES_PATH),
  place('settings', 'settings', t('app.settings'), '/settings', 'settings'),
  ...THEMES.filter((one) => one !== theme.value).map(
    (one): Command => ({
      id: `theme-${one}`,
      icon: 'settings',
      label: `${t('settings.theme')}: ${t(`settings.theme-${one}`)}`,
      act: () => setTheme(one),
    }),
  ),
  ...LANGUAGES.filter((one) => one !== language.value).map(
    (one): Command => ({
      id: `language-${one}`,
      icon: 'globe',
      label: `${t('settings.language')}: ${LANGUAGE_NAMES[one]}`,
      also: `language język язык 语言 ${one}`,
      act: () => {
        setLanguage(one).catch(() => toast({ text: t('settings.language-failed'), tone: 'problem' }));
      },
    }),
  ),
];
