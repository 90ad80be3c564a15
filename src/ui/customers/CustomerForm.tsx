import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Customer, CustomerDraft } from '../../domain/customer';
import type { Failure } from '../../domain/failure';
import type { RowIssue } from '../../domain/issue';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Banner } from '../components/Notice';
import { t } from '../i18n';
import { changedFields, type Edits, fieldsWithErrors, shown, toDraft } from './draft';
import { FieldInput } from './FieldInput';
import { fieldsOf, type Group, hasValues } from './groups';

/** Groups that most customers have nothing in: folded while they are empty. */
const FOLDED: ReadonlySet<Group> = new Set(['opportunity']);

interface FormProps {
  /** The groups to edit. */
  readonly groups: readonly Group[];
  readonly stored: Partial<Customer>;
  readonly edits: Edits;
  readonly onEdits: (edits: Edits) => void;
  /** Stores the draft; a failure is shown and nothing is lost. */
  readonly onSave: (draft: CustomerDraft) => Promise<Failure | null>;
  readonly onCancel: () => void;
  readonly saveLabel: string;
  /** A field has been left: a moment to look for similar customers. */
  readonly onFieldLeft?: () => void;
}

/**
 * The form of a customer. What cannot be kept is marked where it was typed, by the rules of the import, and nothing is
 * stored until it is corrected or the user saves the rest without it; the stored value of such a field then stays.
 */
export function CustomerForm(props: FormProps): JSX.Element {
  const { stored, edits } = props;
  const { book } = useClients();
  const form = useRef<HTMLFormElement>(null);
  const [issues, setIssues] = useState<readonly RowIssue[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const dirty = changedFields(edits, stored).length > 0;
  const rejected = fieldsWithErrors(issues);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
  useEffect(() => {
    if (rejected.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [issues]);

  const store = async (draft: CustomerDraft) => {
    const failed = await props.onSave(draft);
    setFailure(failed);
    setBusy(false);
  };
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const draft = toDraft(edits, stored);
    const checked = await book.check(draft);
    if (!checked.ok) {
      // A draft that says nothing of who it is fails the check as a whole; its words stay in the form.
      setFailure(checked.failure);
      setBusy(false);
      return;
    }
    setIssues(checked.value.issues);
    if (fieldsWithErrors(checked.value.issues).size > 0) setBusy(false);
    else await store(draft);
  };
  const saveRest = async () => {
    setBusy(true);
    await store(toDraft(edits, stored, rejected));
  };

  return (
    <form
      ref={form}
      class="customer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !dirty) props.onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      {failure !== null && <FailureNotice failure={failure} />}
      {rejected.size > 0 && (
        <Banner
          tone="problem"
          urgent
          actions={
            <Button busy={busy} onClick={() => void saveRest()}>
              {t('customer.save-rest')}
            </Button>
          }
        >
          <p>{t('customer.partly')}</p>
        </Banner>
      )}
      {props.groups.map((group) => (
        <FormGroup
          key={group}
          group={group}
          form={props}
          issues={issues}
          folded={props.groups.length > 1 && FOLDED.has(group) && !hasValues(stored, group)}
        />
      ))}
      <div class="form-actions">
        <Button variant="quiet" onClick={props.onCancel}>
          {t('app.cancel')}
        </Button>
        <Button variant="primary" type="submit" busy={busy}>
          {props.saveLabel}
        </Button>
      </div>
    </form>
  );
}

function FormGroup(props: {
  group: Group;
  form: FormProps;
  issues: readonly RowIssue[];
  folded: boolean;
}): JSX.Element {
  const { group, form, issues } = props;
  const [open] = useState(!props.folded);
  return (
    <details class="sheet form-group" open={open}>
      <summary class="sheet-title">{t(`customer.group-${group}`)}</summary>
      <div class="form-fields">
        {fieldsOf(group).map((field) => (
          <FieldInput
            key={field}
            field={field}
            values={shown(form.edits, form.stored, field)}
            issues={issues}
            onChange={(values) => form.onEdits({ ...form.edits, [field]: values })}
            onBlur={form.onFieldLeft}
          />
        ))}
      </div>
    </details>
  );
}
