import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opportunity } from '../../domain/side';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import type { Picked } from '../customers/CustomerPicker';
import { customerTitle } from '../fields';
import { t } from '../i18n';
import { person, vocabulary } from '../vocabulary';
import { DealActivities } from './DealActivities';
import { DealFields } from './DealFields';
import { DealHistory } from './DealHistory';
import { type DealValues, type DealWrong, draftOf, valuesOf } from './draft';
import { toastDeal } from './moving';
import { useDealDefaults } from './useDealDefaults';
import './opportunities.css';

interface OpportunityFormProps {
  /** The opportunity that is changed; left out, a new one is made. */
  readonly id?: string;
  /** Whose the new one is; left out, the form asks. */
  readonly customer?: Picked;
  /** Where a new one begins; left out, the first stage of the first pipeline. */
  readonly start?: { readonly pipeline: string; readonly stage: string };
  readonly onClose: () => void;
}

/** An opportunity in a dialog: its values, and below them what is planned and was done for it. */
export function OpportunityForm(props: OpportunityFormProps): JSX.Element {
  const { id, start, onClose } = props;
  const clients = useClients();
  const [stored, setStored] = useState<Opportunity | null>(null);
  const [customer, setCustomer] = useState<Picked | null>(props.customer ?? null);
  const [values, setValues] = useState<DealValues>(() => begun(start));
  const [wrong, setWrong] = useState<DealWrong | null>(null);
  const [saving, setSaving] = useState(false);
  useDealDefaults(id === undefined, customer?.id, setValues);
  const isReady = id === undefined || stored !== null;

  useEffect(() => {
    if (id === undefined) return;
    let current = true;
    const read = async () => {
      const found = await clients.book.getSide('opportunity', id);
      if (!current) return;
      if (!found.ok) {
        toast({ text: failureTitle(found.failure), tone: 'problem' });
        onClose();
        return;
      }
      setStored(found.value);
      setValues(valuesOf(found.value));
      const owner = await clients.book.get(found.value.customer);
      if (current && owner.ok) setCustomer({ id: owner.value.id, name: customerTitle(owner.value) });
    };
    void read();
    return () => {
      current = false;
    };
  }, [id]);

  const save = async () => {
    const made = draftOf(values, stored, customer?.id ?? '');
    if ('wrong' in made) {
      setWrong(made.wrong);
      return;
    }
    setSaving(true);
    const answer = await clients.book.saveSides([made.draft]);
    setSaving(false);
    if (!answer.ok) {
      toast({ text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    const saved = answer.value.records[0]?.id ?? '';
    const title = values.title.trim();
    toastDeal(clients, saved, {
      text: t(stored === null ? 'deal.added' : 'deal.saved', { title }),
      undone: t(stored === null ? 'opportunity.removed' : 'deal.unsaved', { title }),
      changes: [answer.value.change],
    });
    onClose();
  };

  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(save);
  latest.current = save;

  return (
    <Dialog
      open
      size="l"
      title={stored === null ? t('deal.new') : stored.title}
      onClose={onClose}
      actions={
        <>
          {stored !== null && <RemoveButton record={stored} onRemoved={onClose} />}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            busy={saving}
            disabled={!isReady}
            onClick={() => form.current?.requestSubmit()}
          >
            {t('deal.save')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        class="deal-form"
        onSubmit={(event) => {
          event.preventDefault();
          // The field in which Enter was pressed hands over what was typed first.
          setTimeout(() => void latest.current());
        }}
      >
        <DealFields
          values={values}
          customer={customer}
          isNew={id === undefined}
          fixed={id !== undefined || props.customer !== undefined}
          wrong={wrong}
          onCustomer={(next) => {
            setCustomer(next);
            setWrong(null);
          }}
          onChange={(next) => {
            setValues(next);
            setWrong(null);
          }}
        />
        <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
      {stored !== null && (
        <>
          <DealActivities record={stored} customer={customer} />
          <DealHistory record={stored} />
        </>
      )}
    </Dialog>
  );
}

/** What a new opportunity begins with. */
function begun(start: OpportunityFormProps['start']): DealValues {
  const first = vocabulary.value.pipelines[0];
  return valuesOf({
    pipeline: start?.pipeline ?? first?.id ?? '',
    stage: start?.stage ?? first?.stages[0]?.id ?? '',
    owner: person.value,
  });
}

function RemoveButton({ record, onRemoved }: { record: Opportunity; onRemoved: () => void }): JSX.Element {
  const clients = useClients();
  const { id, title } = record;
  const remove = async () => {
    const answer = await clients.book.removeSide('opportunity', id);
    if (!answer.ok) {
      toast({ text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    toastDeal(clients, id, {
      text: t('opportunity.removed', { title }),
      undone: t('opportunity.restored', { title }),
      changes: [answer.value.change],
    });
    onRemoved();
  };
  return (
    <span class="deal-remove">
      <Button variant="quiet" icon="trash" onClick={() => void remove()}>
        {t('deal.remove')}
      </Button>
    </span>
  );
}
