import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bookStatus } from '../book';
import { useUpdates } from '../clients';
import { Button } from '../components/Button';
import { Banner } from '../components/Notice';
import { t } from '../i18n';

/** Offers a waiting version; never while any tab imports, and "Later" means until the next start. */
export function UpdateBanner(): JSX.Element | null {
  const updates = useUpdates();
  const [later, setLater] = useState(false);
  const importing = updates.importing.value || (bookStatus.value?.running ?? null) !== null;
  if (!updates.waiting.value || importing || later) return null;
  return (
    <div class="shell-banner">
      <Banner
        tone="update"
        icon="refresh"
        title={t('app.update-title')}
        actions={
          <>
            <Button variant="quiet" onClick={() => setLater(true)}>
              {t('app.update-later')}
            </Button>
            <Button variant="primary" onClick={() => updates.apply()}>
              {t('app.update-apply')}
            </Button>
          </>
        }
      >
        <p>{t('app.update-text')}</p>
      </Banner>
    </div>
  );
}
