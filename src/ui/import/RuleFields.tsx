import type { JSX } from 'preact';
import type { FieldKey } from '../../domain/fields';
import { t } from '../i18n';
import { ArchivedRule } from './ArchivedRule';
import type { RuleChange, Rules } from './choices';
import { Defaults } from './Defaults';
import { MatchRules } from './deciding/MatchRules';
import { MergeFields } from './deciding/MergeFields';
import { Radios } from './Radios';

interface RuleFieldsProps {
  readonly rules: Rules;
  /** Fields that columns go to. */
  readonly fields: readonly FieldKey[];
  readonly onChange: (change: RuleChange) => void;
}

/** What matches, what is done with customers that are there, with empty cells and errors, and what new ones get. */
export function RuleFields({ rules, fields, onChange }: RuleFieldsProps): JSX.Element {
  return (
    <>
      <MatchRules rules={rules} fields={fields} onChange={onChange} />
      <Radios
        heading={t('import.existing.heading')}
        value={rules.existing ?? 'update'}
        options={(['update', 'skip', 'review'] as const).map((value) => ({
          value,
          label: t(`import.existing.${value}`),
        }))}
        onChange={(existing) => onChange({ existing })}
      />
      <ArchivedRule rules={rules} onChange={onChange} />
      <MergeFields rules={rules} fields={fields} onChange={onChange} />
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
