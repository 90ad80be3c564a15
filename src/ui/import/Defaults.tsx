import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { FieldKey } from '../../domain/fields';
import { DEFAULT_STATUS } from '../../domain/status';
import { useClients } from '../clients';
import { IconButton } from '../components/Button';
import { Select } from '../components/Field';
import { statusLabel } from '../components/Pill';
import { fieldLabel, valuesOf } from '../fields';
import { t } from '../i18n';
import { OwnerChoice } from '../team/OwnerChoice';
import { statuses } from '../vocabulary';
import type { Rules } from './choices';

type Given = NonNullable<Rules['defaults']>;

/** What a new customer gets where its row says nothing; the words that the book has already are offered. */
export function Defaults(props: {
  rules: Rules;
  onChange: (change: Pick<Rules, 'defaults'>) => void;
}): JSX.Element {
  const defaults: Given = props.rules.defaults ?? {};
  const set = (field: FieldKey, values: readonly string[]) => {
    if (values.join('\n') === valuesOf(defaults[field]).join('\n')) return;
    const { [field]: _, ...rest } = defaults;
    const [first] = values;
    if (first === undefined) props.onChange({ defaults: rest });
    else props.onChange({ defaults: { ...rest, [field]: values.length === 1 ? first : [...values] } });
  };
  const one = (field: FieldKey) => valuesOf(defaults[field])[0] ?? '';
  const status = one('status') || DEFAULT_STATUS;
  const known = statuses.value.includes(status) ? statuses.value : [...statuses.value, status];
  return (
    <fieldset class="imp-section">
      <legend class="imp-heading">{t('import.defaults.heading')}</legend>
      <OwnerChoice
        size="s"
        label={fieldLabel('owner')}
        nobody={t('import.defaults.none')}
        value={one('owner')}
        onChange={(owner) => set('owner', owner === '' ? [] : [owner])}
      />
      <Select
        label={fieldLabel('status')}
        size="s"
        value={status}
        options={known.map((value) => ({ value, label: statusLabel(value) }))}
        onChange={(value) => set('status', [value])}
      />
      {(['group', 'source'] as const).map((field) => (
        <OneText
          key={field}
          field={field}
          value={one(field)}
          onChange={(value) => set(field, value === '' ? [] : [value])}
        />
      ))}
      <SeveralTexts values={valuesOf(defaults.category)} onChange={(values) => set('category', values)} />
    </fieldset>
  );
}

/** The words that customers of the book hold in a field, for its input to offer. */
function Suggested(props: { id: string; field: FieldKey; without: readonly string[] }): JSX.Element {
  const { id, field, without } = props;
  const { book } = useClients();
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    void book.valuesHeld(field).then((answer) => {
      if (current && answer.ok) setWords(answer.value.map(({ value }) => value));
    });
    return () => {
      current = false;
    };
  }, [book, field]);
  return (
    <datalist id={id}>
      {words
        .filter((word) => !without.includes(word))
        .map((word) => (
          <option key={word} value={word} />
        ))}
    </datalist>
  );
}

function OneText(props: { field: FieldKey; value: string; onChange: (value: string) => void }): JSX.Element {
  const { field, value } = props;
  const id = useId();
  return (
    <label class="imp-default">
      <span class="field-label">{fieldLabel(field)}</span>
      <input
        class="input"
        type="text"
        autocomplete="off"
        list={id}
        placeholder={t('import.defaults.none')}
        value={value}
        onChange={(event) => props.onChange(event.currentTarget.value.trim())}
      />
      <Suggested id={id} field={field} without={[]} />
    </label>
  );
}

/** Several categories: each one that is entered stands above the line, and goes with its button. */
function SeveralTexts(props: {
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}): JSX.Element {
  const { values, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const label = fieldLabel('category');
  const add = () => {
    const next = typed
      .split(/[;,，；、]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    setTyped('');
    if (next.length > 0) onChange([...new Set([...values, ...next])]);
  };
  return (
    <div class="imp-default">
      <label class="field-label" for={`${id}-input`}>
        {label}
      </label>
      {values.length > 0 && (
        <ul class="imp-tokens" aria-label={label}>
          {values.map((value) => (
            <li key={value} class="imp-token">
              <span>{value}</span>
              <IconButton
                icon="close"
                size="s"
                label={t('vocabulary.remove-value', { name: value })}
                onClick={() => onChange(values.filter((other) => other !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        id={`${id}-input`}
        class="input"
        type="text"
        autocomplete="off"
        list={id}
        placeholder={t(values.length === 0 ? 'import.defaults.none' : 'vocabulary.add-category')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          }
        }}
      />
      <Suggested id={id} field="category" without={values} />
    </div>
  );
}
