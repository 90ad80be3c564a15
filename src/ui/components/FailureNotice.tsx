import type { JSX } from 'preact';
import type { Failure } from '../../domain/failure';
import { t } from '../i18n';
import { Button } from './Button';
import { Banner } from './Notice';

/** The title of a failure: what happened, in a few words. */
export const failureTitle = (failure: Failure): string => t(`failure.${failure.code}`, failure.params);

/** An import that stopped for want of room says how far it came. */
const PARTLY = { quota: 'failure.quota.part', 'disk-full': 'failure.disk-full.part' } as const;

/** What was not lost, and what to do; with the file and the rows where the failure names them. */
export function failureText({ code, params }: Failure): string {
  if (code === 'locked' && 'name' in params) return t('failure.locked.by', params);
  if ((code === 'quota' || code === 'disk-full') && 'jobId' in params) return t(PARTLY[code], params);
  return t(`failure.${code}.text`, { detail: '', ...params });
}

/** What went wrong, what was not lost, what to do; with a button where trying again, or reloading, may help. */
export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: () => void }): JSX.Element {
  const reload = failure.code === 'book-newer' || failure.code === 'book-missing';
  return (
    <Banner
      tone="problem"
      urgent
      title={failureTitle(failure)}
      actions={
        reload ? (
          <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
        ) : (
          onRetry !== undefined && <Button onClick={onRetry}>{t('app.retry')}</Button>
        )
      }
    >
      <p>{failureText(failure)}</p>
    </Banner>
  );
}
