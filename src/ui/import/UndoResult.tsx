import type { JSX } from 'preact';
import type { ImportJob } from '../../db/api';
import { Banner } from '../components/Notice';
import { fieldLabel } from '../fields';
import { formatInstant, t } from '../i18n';

/** More than that nobody reads on a page. */
const SHOWN = 200;

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
          {undo.kept.length > SHOWN && <p class="imp-quiet">{t('report.kept-first', { shown: SHOWN })}</p>}
          <div class="imp-table-box">
            <table class="imp-table">
              <thead>
                <tr>
                  <th scope="col">{t('report.kept-customer')}</th>
                  <th scope="col">{t('report.field')}</th>
                  <th scope="col">{t('report.kept-why')}</th>
                </tr>
              </thead>
              <tbody>
                {undo.kept.slice(0, SHOWN).map((kept) => (
                  <tr key={`${kept.id} ${kept.field}`}>
                    <td>
                      {kept.reason === 'removed-since' ? (
                        kept.name
                      ) : (
                        <a href={`/customers/${kept.id}`}>{kept.name}</a>
                      )}
                    </td>
                    <td>{fieldLabel(kept.field)}</td>
                    <td>
                      {t(kept.reason === 'changed-since' ? 'report.kept-changed' : 'report.kept-removed')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
