import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { Banner } from '../../components/Notice';
import { formatInstant, t } from '../../i18n';
import { KeptTable } from './KeptTable';

/** What taking an import back did, and what it kept because the user had changed it since. */
export function UndoResult({ undo }: { undo: NonNullable<ImportJob['undo']> }): JSX.Element {
  const parts = [
    ...(undo.removed > 0 ? [t('report.undo-removed', { n: undo.removed })] : []),
    ...(undo.restored > 0 ? [t('report.undo-restored', { n: undo.restored })] : []),
  ];
  return (
    <section class="imp-undone">
      <Banner tone="new" icon="undo" title={t('report.undo-done', { n: undo.reverted })}>
        <p role="status">
          {[t('report.undo-at', { when: formatInstant(undo.at, 'long') }), ...parts].join(' · ')}
        </p>
      </Banner>
      {undo.keptCustomers > 0 && (
        <>
          <h2>{t('report.kept-heading', { n: undo.keptCustomers })}</h2>
          <KeptTable kept={undo.kept} />
        </>
      )}
    </section>
  );
}
