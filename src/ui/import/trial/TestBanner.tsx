import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { jobs } from '../../book';
import { ButtonLink } from '../../components/Button';
import { failureTitle } from '../../components/FailureNotice';
import { Banner } from '../../components/Notice';
import { t } from '../../i18n';
import { customersOf } from '../report/customersOf';
import { reportUrl } from '../report/view';
import { workFailures } from '../report/work';
import type { ImportSession } from '../session';
import { TestActs } from './TestActs';

/** Over the grid: what the tests of this list imported, and what can be done with it. */
export function TestBanner({ session }: { session: ImportSession }): JSX.Element {
  const { testing } = session;
  useEffect(() => testing.follow(), [testing, jobs.value]);
  return (
    <>
      {testing.open.map((jobId) => {
        const job = jobs.value.get(jobId);
        if (job === undefined) return null;
        const { created, updated, rows } = job.report;
        const failed = workFailures.value.get(jobId);
        const check = Array.from({ length: Math.min(rows, CHECKED) }, (_, row) => row);
        return (
          <Banner
            key={jobId}
            tone="new"
            title={<span role="status">{t('trial.done', { n: created + updated })}</span>}
            actions={
              <>
                <ButtonLink size="s" href={customersOf(job, updated > 0 ? 'updated' : 'created')}>
                  {t('trial.look')}
                </ButtonLink>
                <ButtonLink size="s" href={reportUrl(jobId, { rows: null, check })}>
                  {t('trial.check')}
                </ButtonLink>
                <TestActs job={job} />
              </>
            }
          >
            {failed !== undefined && <p role="alert">{failureTitle(failed.failure)}</p>}
          </Banner>
        );
      })}
    </>
  );
}

/** So many rows of a test are opened beside the file at once. */
const CHECKED = 10;
