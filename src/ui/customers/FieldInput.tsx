import type { JSX } from 'preact';
import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { definitionOf } from '../../domain/ownFields';
import { Button, IconButton } from '../components/Button';
import { type Option, Select, TextArea, TextField } from '../components/Field';
import { statusLabel } from '../components/Pill';
import { fieldLabel, kindOfField, showValue } from '../fields';
import { t } from '../i18n';
import { OwnerChoice } from '../team/OwnerChoice';
import { statuses, vocabulary } from '../vocabulary';
import { CategoryPicker } from '../words/CategoryPicker';
import { GroupPicker } from '../words/GroupPicker';
import { issueOf } from './draft';
import './fieldInput.css';

interface FieldInputProps {
  readonly field: FieldKey;
  readonly values: readonly string[];
  readonly issues: readonly RowIssue[];
  /** The country by which a phone without a code is read, by its name. */
  readonly country: string;
  readonly onChange: (values: readonly string[]) => void;
  readonly onBlur?: (() => void) | undefined;
}

const GENDERS = ['F', 'M', 'other'] as const;

const issueText = (issue: RowIssue | undefined): string | undefined =>
  issue && t(`issue.short.${issue.code}`, issue.params);

/** What helps to correct it. */
const helpOf = (issue: RowIssue | undefined, country: string): string | undefined =>
  issue?.code === 'invalid-phone' && country !== '' ? t('customer.phone-hint', { country }) : undefined;

/** A field as its kind is entered; what is typed stays as typed, whatever is wrong with it. */
export function FieldInput(props: FieldInputProps): JSX.Element {
  const { field, values, issues, onChange, onBlur } = props;
  const kind = kindOfField(field);
  const id = `field-${field}`;
  if (field === 'category')
    return <CategoryPicker id={id} label={fieldLabel(field)} values={values} onChange={onChange} />;
  if (field === 'group')
    return (
      <GroupPicker
        id={id}
        label={fieldLabel(field)}
        value={values[0] ?? ''}
        onChange={(group) => onChange([group])}
      />
    );
  if (fieldSpec(field).many) return <ManyInputs {...props} />;
  const value = values[0] ?? '';
  const error = issueText(issueOf(issues, field, value));
  const shared = { id, label: fieldLabel(field), value, error };
  const one = (next: string) => onChange([next]);
  if (kind === 'longText') return <TextArea {...shared} onInput={one} />;
  if (kind === 'status') {
    const known = statuses.value;
    const words = value === '' || known.includes(value) ? known : [...known, value];
    return <Select {...shared} options={choices(words, statusLabel)} onChange={one} />;
  }
  if (kind === 'member') return <OwnerChoice {...shared} nobody={t('vocabulary.nobody')} onChange={one} />;
  if (kind === 'gender') {
    const options = choices(GENDERS, (gender) => t(`gender.${gender}`));
    return <Select {...shared} options={options} onChange={one} />;
  }
  if (kind === 'yesno') {
    return (
      <Select {...shared} options={choices(['yes', 'no'], (word) => showValue(field, word))} onChange={one} />
    );
  }
  if (kind === 'choice') {
    const known = definitionOf(field, vocabulary.value.fields)?.choices ?? [];
    const words = value === '' || known.includes(value) ? known : [...known, value];
    return <Select {...shared} options={choices(words, (word) => word)} onChange={one} />;
  }
  return (
    <TextField
      {...shared}
      inputMode={inputModeOf(field)}
      hint={kind === 'date' ? t('customer.date-hint') : undefined}
      onInput={one}
      onBlur={() => onBlur?.()}
    />
  );
}

function choices<T extends string>(values: readonly T[], label: (value: T) => string): readonly Option[] {
  return [
    { value: '', label: t('customer.choose') },
    ...values.map((value) => ({ value, label: label(value) })),
  ];
}

function inputModeOf(field: FieldKey): 'text' | 'email' | 'tel' | 'url' | 'decimal' {
  switch (kindOfField(field)) {
    case 'email':
      return 'email';
    case 'phone':
      return 'tel';
    case 'url':
      return 'url';
    case 'money':
    case 'number':
      return 'decimal';
    default:
      return 'text';
  }
}

/** A field of several values: one line each, the first one leading. */
function ManyInputs({ field, values, issues, country, onChange, onBlur }: FieldInputProps): JSX.Element {
  const label = fieldLabel(field);
  const lines = values.length === 0 ? [''] : values;
  const set = (index: number, value: string) =>
    onChange(lines.map((line, at) => (at === index ? value : line)));
  return (
    <fieldset class="many">
      <legend class="field-label">{label}</legend>
      {lines.map((value, index) => (
        <div class="many-line" key={index}>
          <TextField
            id={`field-${field}-${index}`}
            hideLabel
            label={lines.length === 1 ? label : t('customer.value-of', { field: label, n: index + 1 })}
            value={value}
            error={issueText(issueOf(issues, field, value))}
            hint={helpOf(issueOf(issues, field, value), country)}
            inputMode={inputModeOf(field)}
            onInput={(next) => set(index, next)}
            onBlur={() => onBlur?.()}
          />
          {lines.length > 1 && (
            <IconButton
              icon="close"
              label={t('customer.remove-value', { value })}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {lines.at(-1) !== '' && (
        <Button
          size="s"
          variant="quiet"
          icon="add"
          onClick={() => {
            onChange([...lines, '']);
            // The line is there after the next frame; it takes the focus, being what was asked for.
            requestAnimationFrame(() => document.getElementById(`field-${field}-${lines.length}`)?.focus());
          }}
        >
          {t('customer.add-value')}
        </Button>
      )}
    </fieldset>
  );
}
