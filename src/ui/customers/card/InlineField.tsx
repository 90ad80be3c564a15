import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readLabels, writeLabels } from '../../../domain/contactDetails';
import type { Customer, CustomerDraft } from '../../../domain/customer';
import type { FieldKey } from '../../../domain/fields';
import { IconButton } from '../../components/Button';
import { fieldLabel, kindOfField, valuesOf } from '../../fields';
import { t } from '../../i18n';
import { shown, toDraft } from '../draft';
import { FieldInput } from '../FieldInput';
import { FieldView } from '../FieldView';
import type { Origins } from '../origins';
import { useCountryName } from '../useCountryName';
import { ContactInput, type ContactLine, focusLine } from './ContactInput';
import { labelOf, labelWord } from './details';
import { Frame } from './InlineFrame';
import { type Leave, useInline } from './useInline';

interface InlineFieldProps {
  readonly field: FieldKey;
  readonly customer: Customer;
  readonly origins: Origins | null | 'failed';
  readonly editing: boolean;
  /** True where it is edited in order to give it one value more. */
  readonly adding: boolean;
  readonly onEdit: () => void;
  readonly onSaved: (record: Customer) => void;
  readonly onClose: (leave: Leave) => void;
}

export const pencilId = (field: string): string => `edit-${field}`;

/** One field of the card: its values, and in their place, once somebody presses there, what edits them. */
export function InlineField(props: InlineFieldProps): JSX.Element {
  const { field, customer, editing, onEdit } = props;
  const isEmpty = valuesOf(customer[field]).length === 0;
  const kind = kindOfField(field);
  return (
    <div class="fact" data-kind={kind} data-field={field} data-editing={editing ? '' : undefined}>
      <dt>{fieldLabel(field)}</dt>
      <dd>
        {editing ? (
          <Editor {...props} />
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil beside it does the same by keyboard
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <div
            class="fact-values"
            onClick={(event) => {
              const isOwn = (event.target as Element).closest('a, button, [popover]') !== null;
              if (!isOwn && getSelection()?.isCollapsed !== false) onEdit();
            }}
          >
            <FieldView field={field} customer={customer} origins={props.origins} />
            <span class="fact-edit" data-empty={isEmpty ? '' : undefined}>
              <IconButton
                id={pencilId(field)}
                icon={isEmpty ? 'add' : 'edit'}
                size="s"
                label={t('customer.edit-group', { group: fieldLabel(field) })}
                onClick={onEdit}
              />
            </span>
          </div>
        )}
      </dd>
    </div>
  );
}

function Editor(props: InlineFieldProps): JSX.Element {
  return props.field === 'phone' || props.field === 'email' ? (
    <ContactEditor {...props} field={props.field} />
  ) : (
    <PlainEditor {...props} />
  );
}

function PlainEditor({ field, customer, onSaved, onClose }: InlineFieldProps): JSX.Element {
  const [values, setValues] = useState(() => shown({}, customer, field));
  const country = useCountryName();
  const inline = useInline({
    fields: [field],
    multiline: kindOfField(field) === 'longText',
    draft: () => {
      const draft = toDraft({ [field]: values }, customer);
      return field in draft ? draft : null;
    },
    onSaved,
    onClose,
  });
  return (
    <Frame inline={inline}>
      <FieldInput
        field={field}
        values={values}
        issues={inline.issues}
        country={country}
        onChange={setValues}
      />
    </Frame>
  );
}

function ContactEditor(props: InlineFieldProps & { field: 'phone' | 'email' }): JSX.Element {
  const { field, customer, adding, onSaved, onClose } = props;
  const stored = readLabels(customer.labels);
  const [lines, setLines] = useState<readonly ContactLine[]>(() => [
    ...valuesOf(customer[field]).map((value) => ({ value, label: labelWord(stored[field]?.[value] ?? '') })),
    ...(adding ? [{ value: '', label: '' }] : []),
  ]);
  const country = useCountryName();
  const inline = useInline({
    fields: [field],
    multiline: false,
    draft: () => contactDraft(customer, field, lines),
    onSaved,
    onClose,
  });
  useEffect(() => {
    if (adding) focusLine(field, lines.length - 1);
  }, []);
  return (
    <Frame inline={inline}>
      <ContactInput
        field={field}
        lines={lines}
        issues={inline.issues}
        country={country}
        onChange={setLines}
      />
    </Frame>
  );
}

/** What lines of phones or e-mails change; null where they say what is stored. */
function contactDraft(
  customer: Customer,
  field: 'phone' | 'email',
  lines: readonly ContactLine[],
): CustomerDraft | null {
  const filled = lines.map(({ value, label }) => ({ value: value.trim(), label: labelOf(label) }));
  const kept = filled.filter(({ value }) => value !== '');
  const labels = writeLabels({
    ...readLabels(customer.labels),
    [field]: Object.fromEntries(kept.map(({ value, label }) => [value, label])),
  });
  const values = toDraft({ [field]: kept.map(({ value }) => value) }, customer);
  const isRelabelled = labels !== (customer.labels ?? '');
  if (!(field in values) && !isRelabelled) return null;
  return { ...values, ...(isRelabelled && { labels }) };
}
