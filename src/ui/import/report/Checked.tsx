import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { formatInstant, t } from '../../i18n';
import { CHECK_ID } from './SpotCheck';

/** Who checked which rows when, the latest first, and the way to check some more. */
export function Checked({ job, onCheck }: { job: ImportJob; onCheck: () => void }): JSX.Element | null {
  const { checks, hasRows, state, report } = job;
  const can = hasRows && state !== 'running' && report.rows > 0;
  if (!can && checks.length === 0) return null;
  return (
    <div class="rep-checked">
      <ul>
        {checks.length === 0 && <li class="imp-quiet">{t('report.check-text')}</li>}
        {checks.toReversed().map((check) => (
          <li key={`${check.at} ${check.by}`} data-tone="new">
            <Icon name="check" size={17} />
            <span>
              {t('report.checked', {
                n: check.rows.length,
                by: check.by,
                when: formatInstant(check.at, 'long'),
              })}
            </span>
          </li>
        ))}
      </ul>
      {can && (
        <Button id={`open-${CHECK_ID}`} size="s" variant="quiet" onClick={onCheck}>
          {t('report.check')}
        </Button>
      )}
    </div>
  );
}
