import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { Pill } from '../../components/Pill';
import { t } from '../../i18n';
import { isOpenTest } from './TestActs';

/** Marks an import of some rows only; nothing of any other. */
export function TestPill({ job }: { job: ImportJob }): JSX.Element | null {
  if (job.test === undefined) return null;
  return (
    <Pill tone={isOpenTest(job) ? 'warning' : 'unchanged'}>
      {t(job.test === 'kept' ? 'trial.pill-kept' : 'trial.pill')}
    </Pill>
  );
}
