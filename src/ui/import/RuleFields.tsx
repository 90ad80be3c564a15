import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Select } from '../components/Field';
import { t } from '../i18n';
import type { Rules } from './choices';
import { Defaults } from './Defaults';

interface RuleFieldsProps {
  readonly rules: Rules;
  readonly onChange: (change: Rules) => void;
}

/** What matches, what is done with customers that are there, with empty cells and errors, and what new ones get. */
export function RuleFields({ rules, onChange }: RuleFieldsProps): JSX.Element {
  return (
    <>
      <MatchRules rules={rules} onChange={onChange} />
      <Radios
        heading={t('import.existing.heading')}
        value={rules.existing ?? 'update'}
        options={(['update', 'skip'] as const).map((value) => ({
          value,
          label: t(`import.existing.${value}`),
        }))}
        onChange={(existing) => onChange({ existing })}
      />
      <Radios
        heading={t('import.blanks.heading')}
        value={rules.blanks ?? 'keep'}
        options={(['keep', 'clear'] as const).map((value) => ({ value, label: t(`import.blanks.${value}`) }))}
        onChange={(blanks) => onChange({ blanks })}
      />
      <Radios
        heading={t('import.errors.heading')}
        value={rules.onError ?? 'skip-row'}
        options={(['skip-row', 'stop'] as const).map((value) => ({
          value,
          label: t(`import.errors.${value}`),
        }))}
        onChange={(onError) => onChange({ onError })}
      />
      <Radios
        heading={t('import.whole.heading')}
        value={rules.allOrNothing === true ? 'nothing' : 'keep'}
        options={(['keep', 'nothing'] as const).map((value) => ({
          value,
          label: t(`import.whole.${value}`),
        }))}
        hint={t('import.whole.why')}
        onChange={(value) => onChange({ allOrNothing: value === 'nothing' })}
      />
      <Defaults rules={rules} onChange={onChange} />
    </>
  );
}

function MatchRules({ rules, onChange }: RuleFieldsProps): JSX.Element {
  const match = rules.match ?? {};
  const set = (change: Rules['match']) => onChange({ match: { ...match, ...change } });
  const name = match.name ?? 'safe';
  return (
    <fieldset class="imp-section">
      <legend class="imp-heading">{t('import.match.heading')}</legend>
      {(['phone', 'email'] as const).map((key) => (
        <label class="imp-check" key={key}>
          <input
            type="checkbox"
            checked={match[key] ?? true}
            onChange={(event) => set({ [key]: event.currentTarget.checked })}
          />
          <span>{t(`import.match.${key}`)}</span>
        </label>
      ))}
      <Select
        label={t('import.match.name')}
        size="s"
        value={name}
        options={(['never', 'safe', 'always'] as const).map((value) => ({
          value,
          label: t(`import.match.name-${value}`),
        }))}
        {...(name === 'safe' && { hint: t('import.match.name-safe-why') })}
        onChange={(value) => set({ name: value })}
      />
    </fieldset>
  );
}

function Radios<T extends string>(props: {
  heading: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  hint?: string;
  onChange: (value: T) => void;
}): JSX.Element {
  const name = useId();
  return (
    <fieldset class="imp-section">
      <legend class="imp-heading">{props.heading}</legend>
      {props.options.map((option) => (
        <label class="imp-check" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {props.hint !== undefined && <p class="imp-quiet">{props.hint}</p>}
    </fieldset>
  );
}
