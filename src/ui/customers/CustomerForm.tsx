import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Customer, CustomerDraft } from '../../domain/customer';
import type { Failure } from '../../domain/failure';
import type { RowIssue } from '../../domain/issue';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { t } from '../i18n';
import { changedFields, type Edits, fieldsLost, shown, toDraft, toShow } from './draft';
import { FieldInput } from './FieldInput';
import { fieldsOf, type Group } from './groups';
import { questionOf, type Refused, RefusedNotice } from './RefusedNotice';
import { useCountryName } from './useCountryName';
import './customerForm.css';

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
  /** Stays in view above the buttons. */
  readonly aboveActions?: ComponentChildren;
}

/**
 * The form of a customer. What cannot be kept is marked where it was typed, by the rules of the import, and nothing is
 * stored until it is corrected or the user saves the rest without it; the stored value of such a field then stays. A value
 * that only wants a look is shown once, and stored by the next press.
 */
export function CustomerForm(props: FormProps): JSX.Element {
  const { stored, edits } = props;
  const { book } = useClients();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  const country = useCountryName();
  const dirty = changedFields(edits, stored).length > 0;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  useLayoutEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
  // What stands in the way is said above the first field, which may be far above the button.
  useEffect(() => {
    if (refused === null && failure === null) return;
    notice.current?.scrollIntoView({ block: 'center' });
    notice.current?.focus({ preventScroll: true });
  }, [refused, failure]);

  /** Checks what was typed and stores it; what cannot be kept is shown instead, or left out where the user said so. */
  const submit = async (leaveOut: boolean) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setFailure(await checkAndStore(leaveOut));
    setBusy(false);
  };
  const checkAndStore = async (leaveOut: boolean): Promise<Failure | null> => {
    const draft = toDraft(edits, stored);
    const checked = await book.check(draft);
    // A draft that says nothing of who it is fails as a whole; its words stay in the form.
    if (!checked.ok) return checked.failure;
    const issues = toShow(checked.value.issues);
    const lost = fieldsLost(issues, checked.value.values);
    if (leaveOut) return props.onSave(toDraft(edits, stored, lost));
    const seen = lost.size === 0 && questionOf(issues) === refused?.question;
    if (issues.length > 0 && !seen) {
      setRefused({ issues, lost, question: questionOf(issues) });
      return null;
    }
    setRefused(null);
    return props.onSave(draft);
  };

  return (
    <form
      ref={form}
      class="customer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !dirty) props.onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(false);
      }}
    >
      {(failure !== null || refused !== null) && (
        <div class="form-notice" ref={notice} tabIndex={-1} data-quiet-focus="">
          {failure !== null && <FailureNotice failure={failure} />}
          {refused !== null && (
            <RefusedNotice refused={refused} busy={busy} onLeaveOut={() => submit(true)} />
          )}
        </div>
      )}
      {props.groups.map((group) => (
        <FormGroup key={group} group={group} form={props} issues={refused?.issues ?? []} country={country} />
      ))}
      <div class="form-actions">
        {props.aboveActions}
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
  country: string;
}): JSX.Element {
  const { group, form, issues, country } = props;
  return (
    <details class="sheet form-group" open>
      <summary class="sheet-title">{t(`customer.group-${group}`)}</summary>
      <div class="form-fields">
        {fieldsOf(group).map((field) => (
          <FieldInput
            key={field}
            field={field}
            values={shown(form.edits, form.stored, field)}
            issues={issues}
            country={country}
            onChange={(values) => form.onEdits({ ...form.edits, [field]: values })}
            onBlur={form.onFieldLeft}
          />
        ))}
      </div>
    </details>
  );
}
