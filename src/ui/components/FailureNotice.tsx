import type { JSX } from 'preact';
import type { Failure } from '../../domain/failure';
import { t } from '../i18n';
import { Button } from './Button';
import { Banner } from './Notice';

/** The title of a failure: what happened, in a few words. */
export const failureTitle = (failure: Failure): string => t(`failure.${failure.code}`, failure.params);

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
      <p>{t(`failure.${failure.code}.text`, { detail: '', ...failure.params })}</p>
    </Banner>
  );
}
