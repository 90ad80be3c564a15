import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FieldKey } from '../../../domain/fields';
import { Select } from '../../components/Field';
import { t } from '../../i18n';
import type { RuleChange, Rules } from '../choices';

interface MatchRulesProps {
  readonly rules: Rules;
  /** Fields that columns go to. */
  readonly fields: readonly FieldKey[];
  readonly onChange: (change: RuleChange) => void;
}

/** By what a row and a customer are one, each said in a line. */
export function MatchRules({ rules, fields, onChange }: MatchRulesProps): JSX.Element {
  const { match = {} } = rules;
  const { externalId, ...others } = match;
  const name = match.name ?? 'safe';
  const set = (change: Rules['match']) => onChange({ match: { ...match, ...change } });
  return (
    <fieldset class="imp-section">
      <legend class="imp-heading">{t('import.match.heading')}</legend>
      {(fields.includes('externalId') || externalId !== undefined) && (
        <Check
          label={t('rules.by-id')}
          hint={t('rules.by-id-why')}
          checked={externalId ?? true}
          // On again is as it was: an id is believed where nothing speaks against it.
          onChange={(on) => onChange({ match: on ? others : { ...others, externalId: false } })}
        />
      )}
      <Check
        label={t('import.match.phone')}
        hint={t('rules.by-phone-why')}
        checked={match.phone ?? true}
        onChange={(phone) => set({ phone })}
      />
      <Check
        label={t('import.match.email')}
        hint={t('rules.by-email-why')}
        checked={match.email ?? true}
        onChange={(email) => set({ email })}
      />
      <Select
        label={t('import.match.name')}
        size="s"
        value={name}
        options={(['never', 'safe', 'always'] as const).map((value) => ({
          value,
          label: t(`import.match.name-${value}`),
        }))}
        hint={t(name === 'safe' ? 'import.match.name-safe-why' : `rules.name-${name}-why`)}
        onChange={(value) => set({ name: value })}
      />
    </fieldset>
  );
}

function Check(props: {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}): JSX.Element {
  const id = useId();
  return (
    <>
      <label class="imp-check">
        <input
          type="checkbox"
          checked={props.checked}
          aria-describedby={id}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <p class="dec-hint" id={id}>
        {props.hint}
      </p>
    </>
  );
}
