import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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

/** After typing stops for this long, those like it are looked for. */
const PAUSE_MS = 500;
const MOST_SHOWN = 5;

/** True where a page of this visit stands before this one: they are numbered from 1 (shell/arrival.ts). */
const hasBefore = (): boolean => Number(history.state?.step) > 1;

/** A customer entered by hand, by the same rules as an imported one. */
export default function NewScreen(): JSX.Element {
  const clients = useClients();
  const { route } = useLocation();
  const [similar, setSimilar] = useState<readonly Customer[]>([]);
  const [warned, setWarned] = useState('');
  const asked = useRef('');
  const edits = unsaved.value.get(NEW) ?? {};
  const ids = similar.map(({ id }) => id).join(' ');

  /** Those who share a phone or an e-mail with what is typed; a hint only, so a failure finds nobody. */
  const lookForSimilar = async (): Promise<readonly Customer[]> => {
    const draft = toDraft(
      { ...(edits.email && { email: edits.email }), ...(edits.phone && { phone: edits.phone }) },
      {},
    );
    const question = JSON.stringify(draft);
    asked.current = question;
    const answer = await clients.book.similar(draft);
    const found = answer.ok ? answer.value : [];
    if (asked.current === question) setSimilar(found);
    return found;
  };
  const typed = JSON.stringify([edits.email, edits.phone]);
  useEffect(() => {
    const timer = setTimeout(() => void lookForSimilar(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const save = async (draft: CustomerDraft): Promise<Failure | null> => {
    const found = (await lookForSimilar()).map(({ id }) => id).join(' ');
    setWarned(found);
    if (found !== '' && found !== warned) return null; // shown now; the next press adds all the same
    const answer = await clients.book.put(draft);
    if (!answer.ok) return answer.failure;
    const { record, change } = answer.value;
    dropEdits(NEW);
    if (change !== null) {
      toastWithUndo(clients, record.id, {
        text: t('customer.created', { name: customerTitle(record) }),
        change,
        undone: t('app.undone'),
      });
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
      <CustomerForm
        groups={GROUPS}
        stored={{}}
        edits={edits}
        onEdits={(next) => keepEdits(NEW, next)}
        onSave={save}
        onCancel={() => {
          dropEdits(NEW);
          if (hasBefore()) history.back();
          else route(lastListUrl.value);
        }}
        saveLabel={t(ids !== '' && ids === warned ? 'customer.add-anyway' : 'customer.add')}
        onFieldLeft={() => void lookForSimilar()}
        aboveActions={<Similar customers={similar} />}
      />
    </Screen>
  );
}

/** Those whom the book has already, each a link; spoken as they are found. */
function Similar({ customers }: { customers: readonly Customer[] }): JSX.Element {
  return (
    <div role="status" class="similar-hint">
      {customers.length > 0 && (
        <Banner tone="duplicate" icon="customers" title={t('customer.similar', { n: customers.length })}>
          <p>{t('customer.similar-text')}</p>
          <ul class="similar">
            {customers.slice(0, MOST_SHOWN).map((customer) => (
              <li key={customer.id}>
                <a href={`/customers/${encodeURIComponent(customer.id)}`}>{customerTitle(customer)}</a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
