import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { bookFailure, bookStatus } from '../book';
import { useUpdates } from '../clients';
import { t } from '../i18n';

const online = signal(navigator.onLine);
for (const name of ['online', 'offline']) {
  addEventListener(name, () => {
    online.value = navigator.onLine;
  });
}

/** The quiet line at the foot: where the data is and whether a network matters. */
export function StateLine(): JSX.Element {
  const { importing, offlineReady } = useUpdates();
  const status = bookStatus.value;
  const network = !online.value
    ? t('app.no-network')
    : offlineReady.value
      ? t('app.works-offline')
      : t('app.getting-offline');
  return (
    <footer class="state-line">
      {bookFailure.value === null && (
        <>
          <span class="state-dot" data-on={offlineReady.value ? '' : undefined} />
          <span>{t('app.saved-here')}</span>
          <span>{network}</span>
          {importing.value && <span>{t('app.importing')}</span>}
        </>
      )}
      {status !== null && status.customers > 0 && (
        <span class="state-count">{t('customers.total', { n: status.customers })}</span>
      )}
    </footer>
  );
}
