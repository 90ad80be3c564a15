import type { JSX } from 'preact';
import { MenuButton } from '../components/MenuButton';
import { t } from '../i18n';

/** What is done with the whole list less often. */
export function ListMenu(): JSX.Element {
  return (
    <MenuButton
      label={t('changes.menu')}
      text={t('changes.menu')}
      items={[
        { icon: 'copy', label: t('app.duplicates'), run: '/customers/duplicates' },
        { icon: 'check', label: t('app.health'), run: '/customers/health' },
        { icon: 'undo', label: t('changes.title'), run: '/changes' },
      ]}
    />
  );
}
