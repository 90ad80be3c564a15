import type { JSX } from 'preact';
import { t } from '../i18n';
import type { RuleChange, Rules } from './choices';
import { Radios } from './Radios';

/** What becomes of archived customers that the list names; nothing is asked where those who are there stay as they are. */
export function ArchivedRule(props: {
  rules: Rules;
  onChange: (change: RuleChange) => void;
}): JSX.Element | null {
  const { rules, onChange } = props;
  if (rules.existing === 'skip') return null;
  return (
    <Radios
      heading={t('rules.archived')}
      value={rules.archived ?? 'stay'}
      options={(['stay', 'return'] as const).map((value) => ({
        value,
        label: t(`rules.archived-${value}`),
      }))}
      onChange={(archived) => onChange({ archived })}
    />
  );
}
