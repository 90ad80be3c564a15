import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BulkEdit } from '../../db/bulkApi';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { Select } from '../components/Field';
import { statusLabel } from '../components/Pill';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { OwnerChoice } from '../team/OwnerChoice';
import { statuses } from '../vocabulary';
import { CategoryPicker } from '../words/CategoryPicker';

/** What many customers get who have nothing in a field. */
export type Settable = 'owner' | 'status' | 'category';

/** Asks what some customers get in a field in which they have nothing. */
export function SetDialog(props: {
  field: Settable;
  count: number;
  onSet: (edit: BulkEdit) => void;
  onClose: () => void;
}): JSX.Element {
  const { field, onClose } = props;
  const [values, setValues] = useState<readonly string[]>([]);
  const chosen = values.filter((value) => value !== '');
  const label = fieldLabel(field);
  return (
    <Dialog
      open
      size="s"
      title={t('health.set-title', { n: props.count })}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            onClick={() => props.onSet({ do: 'set', field, values: chosen })}
          >
            {t('health.set')}
          </Button>
        </>
      }
    >
      {field === 'owner' && (
        <OwnerChoice
          label={label}
          nobody={t('vocabulary.nobody')}
          value={values[0] ?? ''}
          onChange={(name) => setValues([name])}
        />
      )}
      {field === 'status' && (
        <Select
          label={label}
          value={values[0] ?? ''}
          options={[
            { value: '', label: t('customer.choose') },
            ...statuses.value.map((value) => ({ value, label: statusLabel(value) })),
          ]}
          onChange={(status) => setValues([status])}
        />
      )}
      {field === 'category' && <CategoryPicker label={label} values={values} onChange={setValues} />}
    </Dialog>
  );
}
