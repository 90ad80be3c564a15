import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { Banner } from '../../components/Notice';
import { t } from '../../i18n';
import { isOpenTest, TestActs } from './TestActs';

/** In a report: that this was a test, and while nobody has decided it, the two acts. */
export function TestNote({ job }: { job: ImportJob }): JSX.Element | null {
  if (job.test === undefined) return null;
  if (!isOpenTest(job))
    return <Banner title={t(job.test === 'kept' ? 'trial.report-kept' : 'trial.report')} />;
  return (
    <Banner tone="warning" title={t('trial.report')} actions={<TestActs job={job} />}>
      <p>{t('trial.report-why')}</p>
    </Banner>
  );
}
