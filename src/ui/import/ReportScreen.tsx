import type { JSX } from 'preact';
import { useRoute } from 'preact-iso';
import { jobs } from '../book';
import { ButtonLink } from '../components/Button';
import { EmptyState, Skeleton } from '../components/Notice';
import { useTitle } from '../components/Screen';
import { t } from '../i18n';
import { Report } from './report/Report';
import { useJobs } from './report/useJobs';
import './css/index.css';

/** One import's report, at its own address. */
export default function ReportScreen(): JSX.Element {
  const { params } = useRoute();
  const { settled } = useJobs();
  const job = jobs.value.get(params.jobId ?? '');
  useTitle(t('report.title', { name: job?.source.name ?? '' }));
  return (
    <div class="screen imp-page">
      {job !== undefined && <Report job={job} />}
      {job === undefined && !settled && <Skeleton lines={4} />}
      {job === undefined && settled && (
        <EmptyState
          icon="file"
          title={t('report.not-found')}
          actions={<ButtonLink href="/imports">{t('history.title')}</ButtonLink>}
        />
      )}
    </div>
  );
}
