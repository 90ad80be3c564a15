import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Activity } from '../../domain/side';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import type { Picked } from '../customers/CustomerPicker';
import { customerTitle } from '../fields';
import { t } from '../i18n';
import { person } from '../vocabulary';
import { ActivityForm } from './ActivityForm';
import { carryOut, complete, remove, reopen, skip, stop } from './actions';
import { type ActivityStart, draftOf, type FormValues, formValues, problemsOf } from './activityDraft';

export type { ActivityStart } from './activityDraft';

/**
 * The form of an activity, for a new one or one that is there: opens where `start` is not null. It writes by itself, says
 * so with the way back, and closes.
 */
export function ActivityDialog(props: { start: ActivityStart | null; onClose: () => void }): JSX.Element {
  const { start, onClose } = props;
  return (
    <Dialog
      open={start !== null}
      title={t(start?.record === undefined ? 'task.new' : 'task.edit')}
      onClose={onClose}
    >
      {start !== null && <Inside start={start} onClose={onClose} />}
    </Dialog>
  );
}

function Inside({ start, onClose }: { start: ActivityStart; onClose: () => void }): JSX.Element {
  const clients = useClients();
  const { record } = start;
  const given = record?.customer ?? start.customer ?? '';
  const [values, setValues] = useState<FormValues>(() => formValues(start, person.value));
  const [customer, setCustomer] = useState<Picked | null>(
    given === '' ? null : { id: given, name: start.name ?? '…' },
  );
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (given === '' || start.name !== undefined) return;
    const read = async () => {
      const answer = await clients.book.get(given);
      if (answer.ok) setCustomer({ id: given, name: customerTitle(answer.value) });
    };
    void read();
  }, [given]);

  const act = async (work: () => Promise<boolean>) => {
    setBusy(true);
    const isDone = await work();
    setBusy(false);
    if (isDone) onClose();
  };
  const save = async () => {
    setChecked(true);
    if (Object.keys(problemsOf(values)).length > 0) return;
    const draft = draftOf(start, customer, values);
    if (draft === null) {
      onClose();
      return;
    }
    const subject = values.subject.trim();
    const text = t(record === undefined ? 'task.said-added' : 'task.said-saved', { subject });
    await act(
      async () => (await carryOut(clients, [draft], { id: record?.id ?? subject, subject, text })) !== null,
    );
  };
  const latest = useRef(save);
  latest.current = save;
  return (
    <form
      class="activity-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        // The field in which Enter was pressed hands over what was typed first.
        setTimeout(() => void latest.current());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <ActivityForm
        values={values}
        problems={checked ? problemsOf(values) : {}}
        customer={customer}
        isFixed={given !== ''}
        onChange={(part) => setValues((old) => ({ ...old, ...part }))}
        onCustomer={setCustomer}
      />
      <footer class="activity-actions">
        {record !== undefined && <More record={record} act={act} />}
        <Button variant="primary" type="submit" busy={busy}>
          {t(record === undefined ? 'task.add' : 'app.save')}
        </Button>
      </footer>
    </form>
  );
}

/** What else can be done with one that is there. */
function More(props: {
  record: Activity;
  act: (work: () => Promise<boolean>) => Promise<void>;
}): JSX.Element {
  const clients = useClients();
  const { record, act } = props;
  const { date, repeat, state } = record;
  const isSeries = repeat !== undefined && date !== undefined;
  return (
    <>
      <Button variant="danger" icon="trash" onClick={() => void act(() => remove(clients, record))}>
        {t(isSeries ? 'task.delete-series' : 'task.delete')}
      </Button>
      {isSeries && (
        <>
          <Button variant="quiet" onClick={() => void act(() => skip(clients, record, date))}>
            {t('task.skip')}
          </Button>
          <Button variant="quiet" onClick={() => void act(() => stop(clients, record))}>
            {t('task.stop')}
          </Button>
        </>
      )}
      <span class="activity-gap" />
      {state === 'planned' ? (
        <Button icon="check" onClick={() => void act(() => complete(clients, record))}>
          {t('task.done')}
        </Button>
      ) : (
        <Button icon="undo" onClick={() => void act(() => reopen(clients, record))}>
          {t('task.reopen')}
        </Button>
      )}
    </>
  );
}
