import type { JSX } from 'preact';
import { EmptyState } from '../components/Notice';
import { t } from '../i18n';

/** Stands in place of a chart that has nothing to show. */
export const NothingYet = (): JSX.Element => (
  <EmptyState icon="chart" title={t('reports.nothing-title')}>
    <p>{t('reports.nothing-text')}</p>
  </EmptyState>
);
