import type { JSX } from 'preact';
import { SYSTEMS, type SystemId } from '../../../domain/system';
import { t } from '../../i18n';
import { FROM_PATH } from './path';

/** One quiet line on the program that a file comes from, with the way to what its export brings. */
export function FromSystem({ system }: { system: SystemId | null }): JSX.Element | null {
  if (system === null) return null;
  return (
    <p class="imp-quiet">
      {t('intake.from-system', { system: SYSTEMS[system] })}{' '}
      <a href={`${FROM_PATH}/${system}`}>{t('intake.from-more')}</a>
    </p>
  );
}
