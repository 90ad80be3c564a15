import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BulkEdit, BulkOutcome } from '../../../db/bulkApi';
import { FIELD_KEYS, type FieldKey, fieldSpec } from '../../../domain/fields';
import type { RowIssue } from '../../../domain/issue';
import { ownField } from '../../../domain/ownFields';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Select } from '../../components/Field';
import { Segmented } from '../../components/Segmented';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import { vocabulary } from '../../vocabulary';
import { FieldInput } from '../FieldInput';
import { useCountryName } from '../useCountryName';

type Act = 'set' | 'add' | 'remove' | 'clear';

/** Fields that are many people's alike: what says who somebody is comes last. */
const LAST: readonly FieldKey[] = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'email',
  'phone',
  'externalId',
];

/** The fields that can be set for many at once. */
function editable(): readonly FieldKey[] {
  const all = FIELD_KEYS.filter(
    (key) => fieldSpec(key).importable && !key.startsWith('opportunity.') && key !== 'createdAt',
  );
  const own = vocabulary.value.fields.map(ownField);
  return [...own, ...all.filter((key) => !LAST.includes(key)), ...LAST];
}

/** What all who are chosen get in one field. What is wrong with a value shows at it, and nothing is written. */
export function BulkDialog(props: {
  /** Null where the field is still to be chosen. */
  field: FieldKey | null;
  count: number;
  onClose: () => void;
  onApply: (edits: readonly BulkEdit[]) => Promise<BulkOutcome | null>;
}): JSX.Element {
  const { count, onClose, onApply } = props;
  const country = useCountryName();
  const [field, setField] = useState<FieldKey>(props.field ?? editable()[0] ?? 'source');
  const { many } = fieldSpec(field);
  const [act, setAct] = useState<Act>(many ? 'add' : 'set');
  const [values, setValues] = useState<readonly string[]>([]);
  const [issues, setIssues] = useState<readonly RowIssue[]>([]);
  const given = values.filter((value) => value.trim() !== '');
  const acts: readonly Act[] = many ? ['add', 'remove', 'set', 'clear'] : ['set', 'clear'];
  const isReady = act === 'clear' || given.length > 0;

  const chooseField = (next: FieldKey) => {
    setField(next);
    setAct(fieldSpec(next).many ? 'add' : 'set');
    setValues([]);
    setIssues([]);
  };
  const apply = async () => {
    const done = await onApply([
      act === 'clear' ? { do: 'set', field, values: [] } : { do: act, field, values: given },
    ]);
    if (done === null) return;
    if (done.issues.length > 0 && done.changed === 0) setIssues(done.issues);
    else onClose();
  };
  return (
    <Dialog
      open
      title={t('bulk.edit-title', { n: count })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form="bulk-edit" disabled={!isReady}>
            {t('bulk.apply', { n: count })}
          </Button>
        </>
      }
    >
      <form
        id="bulk-edit"
        class="bulk-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void apply();
        }}
      >
        {props.field === null && (
          <Select
            label={t('bulk.field')}
            value={field}
            options={editable().map((value) => ({ value, label: fieldLabel(value) }))}
            onChange={chooseField}
          />
        )}
        <Segmented
          label={t('bulk.how')}
          value={act}
          options={acts.map((value) => ({ value, label: t(`bulk.act-${value}`) }))}
          onChange={setAct}
        />
        {act === 'clear' ? (
          <p>{t('bulk.clear-text', { field: fieldLabel(field) })}</p>
        ) : (
          <FieldInput
            field={field}
            values={values}
            issues={issues}
            country={country}
            onChange={(next) => {
              setValues(next);
              setIssues([]);
            }}
          />
        )}
      </form>
    </Dialog>
  );
}
