import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { Customer, CustomerDraft } from '../../domain/customer';
import type { Failure } from '../../domain/failure';
import { bookStatus, jobs } from '../book';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Icon } from '../components/Icon';
import { Skeleton } from '../components/Notice';
import { StatusPill } from '../components/Pill';
import { Screen } from '../components/Screen';
import { toast } from '../components/Toast';
import { customerTitle } from '../fields';
import { formatInstant, t } from '../i18n';
import { lineUrl } from '../import/report/view';
import { removeCustomer, toastDone, toastWithUndo } from './actions';
import { CustomerForm } from './CustomerForm';
import { changedFields, dropEdits, type Edits, keepEdits, unsaved } from './draft';
import { FieldView } from './FieldView';
import { fieldsOf, GROUPS, type Group, hasValues } from './groups';
import { History } from './History';
import { type Origins, useOrigins } from './origins';
import { lastListUrl } from './query';
import { Sides } from './Sides';
import './card.css';

const EDIT_ID = 'customer-edit';

/** One customer, by the id in the URL. */
export default function CardScreen(): JSX.Element {
  const { params } = useRoute();
  return <Card key={params.id ?? ''} id={params.id ?? ''} />;
}

function useCustomer(id: string): {
  customer: Customer | null;
  failure: Failure | null;
  take: (c: Customer) => void;
} {
  const { book } = useClients();
  const [customer, take] = useState<Customer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const revision = bookStatus.value?.revision;
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await book.get(id);
      if (!current) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) take(answer.value);
    };
    void read();
    return () => {
      current = false;
    };
  }, [id, revision]);
  return { customer, failure, take };
}

function Back(): JSX.Element {
  return (
    <a class="back" href={lastListUrl.value}>
      <Icon name="arrowLeft" size={16} />
      {t('customers.title')}
    </a>
  );
}

function Card({ id }: { id: string }): JSX.Element {
  const clients = useClients();
  const { route } = useLocation();
  const { customer, failure, take } = useCustomer(id);
  const [editing, setEditing] = useState<readonly Group[] | null>(unsaved.value.has(id) ? GROUPS : null);
  const edits = unsaved.value.get(id) ?? {};
  const origins = useOrigins(id, bookStatus.value?.revision);
  useUnsavedNote(id, customer);

  if (failure !== null) {
    return (
      <Screen title={t('customers.title')} above={<Back />}>
        <FailureNotice failure={failure} />
      </Screen>
    );
  }
  if (customer === null) {
    return (
      <Screen title={t('app.loading')} above={<Back />}>
        <div class="sheet">
          <Skeleton lines={6} />
        </div>
      </Screen>
    );
  }

  const stopEditing = () => {
    dropEdits(id);
    setEditing(null);
    // The button is there again after the next frame: whoever works by keyboard goes on from where the form began.
    requestAnimationFrame(() => {
      document.getElementById(EDIT_ID)?.focus({ preventScroll: true });
      document.querySelector('h1')?.scrollIntoView({ block: 'nearest' });
    });
  };
  const save = async (draft: CustomerDraft): Promise<Failure | null> => {
    const answer = await clients.book.put(draft);
    if (!answer.ok) return answer.failure;
    const { record, change } = answer.value;
    take(record);
    stopEditing();
    if (change === null) toastDone(id, t('customer.unchanged'));
    else toastWithUndo(clients, id, { text: t('customer.saved'), change, undone: t('app.undone') });
    return null;
  };
  const remove = async () => {
    if (!(await removeCustomer(clients, customer))) return;
    dropEdits(id);
    route(lastListUrl.value);
  };

  return (
    <Screen
      title={customerTitle(customer)}
      above={<Back />}
      aside={customer.status !== undefined && <StatusPill status={customer.status} />}
      actions={
        editing === null && (
          <>
            <Button id={EDIT_ID} icon="edit" onClick={() => setEditing(GROUPS)}>
              {t('customer.edit')}
            </Button>
            <Button variant="danger" icon="trash" onClick={() => void remove()}>
              {t('customer.delete')}
            </Button>
          </>
        )
      }
    >
      <Origin customer={customer} />
      <div class="card-columns">
        <div class="card-main">
          {editing === null ? (
            <>
              <Sides id={id} revision={bookStatus.value?.revision} />
              <Facts customer={customer} origins={origins} onEdit={(group) => setEditing([group])} />
            </>
          ) : (
            <CustomerForm
              groups={editing}
              stored={customer}
              edits={edits}
              onEdits={(next: Edits) => keepEdits(id, next)}
              onSave={save}
              onCancel={stopEditing}
              saveLabel={t('app.save')}
            />
          )}
        </div>
        <History id={id} revision={bookStatus.value?.revision} />
      </div>
    </Screen>
  );
}

/** Whoever leaves with unsaved words is told that they are kept, and how to come back. */
function useUnsavedNote(id: string, customer: Customer | null): void {
  const { route } = useLocation();
  const stored = useRef(customer);
  stored.current = customer;
  useEffect(
    () => () => {
      const left = unsaved.value.get(id);
      if (left === undefined || stored.current === null) return;
      if (changedFields(left, stored.current).length === 0) {
        dropEdits(id);
        return;
      }
      toast({
        key: `draft ${id}`,
        text: t('customer.draft-kept', { name: customerTitle(stored.current) }),
        action: { label: t('customer.draft-back'), run: () => route(`/customers/${encodeURIComponent(id)}`) },
      });
    },
    [id],
  );
}

/** Where the record came from. */
function Origin({ customer }: { customer: Customer }): JSX.Element {
  const { importedBy } = customer;
  if (importedBy === undefined) {
    return (
      <p class="origin">{t('customer.origin-hand', { date: formatInstant(customer.createdAt, 'long') })}</p>
    );
  }
  const file = jobs.value.get(importedBy.jobId)?.source.name ?? '…';
  return (
    <p class="origin">
      <a href={lineUrl(importedBy.jobId, importedBy.line)}>
        {t('customer.origin', { file, line: String(importedBy.line) })}
      </a>
    </p>
  );
}

/** The groups that hold something, then a button for each that does not. */
function Facts(props: {
  customer: Customer;
  origins: Origins | null | 'failed';
  onEdit: (group: Group) => void;
}): JSX.Element {
  const { customer, origins, onEdit } = props;
  const filled = GROUPS.filter((group) => hasValues(customer, group));
  const empty = GROUPS.filter((group) => !hasValues(customer, group));
  return (
    <>
      {filled.map((group) => {
        const title = t(`customer.group-${group}`);
        return (
          <section key={group} class="sheet" aria-labelledby={`group-${group}`}>
            <div class="sheet-head">
              <h2 class="sheet-title" id={`group-${group}`}>
                {title}
              </h2>
              <IconButton
                icon="edit"
                size="s"
                label={t('customer.edit-group', { group: title })}
                onClick={() => onEdit(group)}
              />
            </div>
            <dl class="facts">
              {fieldsOf(group).map((field) => (
                <FieldView key={field} field={field} customer={customer} origins={origins} />
              ))}
            </dl>
          </section>
        );
      })}
      {empty.length > 0 && (
        <div class="empty-groups">
          {empty.map((group) => (
            <Button key={group} size="s" variant="quiet" icon="add" onClick={() => onEdit(group)}>
              {t(`customer.group-${group}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
