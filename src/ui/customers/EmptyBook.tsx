import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Button, ButtonLink } from '../components/Button';
import { EmptyState } from '../components/Notice';
import { Screen } from '../components/Screen';
import { t } from '../i18n';
import { trySample } from '../sample';
import { askTemplate } from '../template/wanted';

/** What a new user sees: what the app is for, and four ways to begin. */
export function EmptyBook({ title = t('customers.title') }: { title?: string }): JSX.Element {
  const { route } = useLocation();
  return (
    <Screen title={title}>
      <EmptyState
        icon="satchel"
        title={t('customers.empty-title')}
        actions={
          <>
            <ButtonLink href="/import" icon="import" variant="primary" size="l">
              {t('customers.import')}
            </ButtonLink>
            <Button size="l" onClick={() => void trySample(route)}>
              {t('customers.empty-sample')}
            </Button>
          </>
        }
      >
        <p>{t('customers.empty-text')}</p>
        <p class="empty-drop">{t('customers.empty-drop')}</p>
      </EmptyState>
      <div class="empty-more">
        <Button variant="quiet" icon="download" onClick={askTemplate}>
          {t('customers.empty-template')}
        </Button>
        <ButtonLink variant="quiet" icon="add" href="/customers/new">
          {t('customers.empty-hand')}
        </ButtonLink>
      </div>
    </Screen>
  );
}
