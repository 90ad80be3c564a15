import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Customer, CustomerDraft } from '../../domain/customer';
import type { Failure } from '../../domain/failure';
import { useClients } from '../clients';
import { Icon } from '../components/Icon';
import { Banner } from '../components/Notice';
import { Screen } from '../components/Screen';
import { customerTitle } from '../fields';
import { t } from '../i18n';
import { toastWithUndo } from './actions';
import { CustomerForm } from './CustomerForm';
import { dropEdits, keepEdits, NEW, toDraft, unsaved } from './draft';
import { GROUPS } from './groups';
import { lastListUrl } from './query';
import './card.css';

/** A customer entered by hand, by the same rules as an imported one. */
export default function NewScreen(): JSX.Element {
  const clients = useClients();
  const { route } = useLocation();
  const [similar, setSimilar] = useState<readonly Customer[]>([]);
  const asked = useRef('');
  const edits = unsaved.value.get(NEW) ?? {};

  const lookForSimilar = async () => {
    const draft = toDraft(
      { ...(edits.email && { email: edits.email }), ...(edits.phone && { phone: edits.phone }) },
      {},
    );
    const question = JSON.stringify(draft);
    if (question === asked.current) return;
    asked.current = question;
    const answer = await clients.book.similar(draft);
    // A hint only: where it fails, or was overtaken by another, nothing is said.
    if (answer.ok && asked.current === question) setSimilar(answer.value);
  };
  const save = async (draft: CustomerDraft): Promise<Failure | null> => {
    const answer = await clients.book.put(draft);
    if (!answer.ok) return answer.failure;
    const { record, change } = answer.value;
    dropEdits(NEW);
    if (change !== null) {
      toastWithUndo(clients, t('customer.created', { name: customerTitle(record) }), change, t('app.undone'));
    }
    route(`/customers/${encodeURIComponent(record.id)}`);
    return null;
  };

  return (
    <Screen
      title={t('customer.new-title')}
      above={
        <a class="back" href={lastListUrl.value}>
          <Icon name="arrowLeft" size={16} />
          {t('customers.title')}
        </a>
      }
    >
      <p class="origin">{t('customer.new-text')}</p>
      <div role="status" class="similar-hint">
        {similar.length > 0 && (
          <Banner tone="duplicate" icon="customers" title={t('customer.similar', { n: similar.length })}>
            <p>{t('customer.similar-text')}</p>
            <ul class="similar">
              {similar.slice(0, 5).map((customer) => (
                <li key={customer.id}>
                  <a href={`/customers/${encodeURIComponent(customer.id)}`}>{customerTitle(customer)}</a>
                </li>
              ))}
            </ul>
          </Banner>
        )}
      </div>
      <CustomerForm
        groups={GROUPS}
        stored={{}}
        edits={edits}
        onEdits={(next) => keepEdits(NEW, next)}
        onSave={save}
        onCancel={() => {
          dropEdits(NEW);
          route(lastListUrl.value);
        }}
        saveLabel={t('customer.add')}
        onFieldLeft={() => void lookForSimilar()}
      />
    </Screen>
  );
}
