import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BookStatus } from '../../db/api';
import { bookFailure, bookStatus } from '../book';
import { useUpdates } from '../clients';
import { formatNumber, t } from '../i18n';

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
  const running = status?.running ?? null;
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
          {importing.value && running === null && <span>{t('app.writing')}</span>}
          {running !== null && <Importing running={running} here={importing.value} />}
        </>
      )}
      {status !== null && status.customers > 0 && (
        <span class="state-count">
          {t('customers.total', { n: status.customers - status.archived })}
          {status.archived > 0 && ` · ${t('customers.of-them-archived', { n: status.archived })}`}
        </span>
      )}
    </footer>
  );
}

/** One import at a time: which one, how far, and whether it is this tab that must stay open. */
function Importing(props: { running: NonNullable<BookStatus['running']>; here: boolean }): JSX.Element {
  const { name, done, rows } = props.running;
  const share = formatNumber(rows === 0 ? 0 : done / rows, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <span class="state-import">
      {t(props.here ? 'app.importing-here' : 'app.importing-elsewhere', { name, share })}
    </span>
  );
}
