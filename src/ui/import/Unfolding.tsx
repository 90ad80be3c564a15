import type { JSX } from 'preact';
import { Progress } from '../components/Notice';
import { t } from '../i18n';

/** An archive is looked into: which lists it holds decides where they go. */
export function Unfolding({ name }: { name: string }): JSX.Element {
  return (
    <div class="imp-first">
      <p class="imp-file-name">{name}</p>
      <Progress label={t('import.opening')} />
      <p class="imp-quiet">{t('import.opening')}</p>
    </div>
  );
}
