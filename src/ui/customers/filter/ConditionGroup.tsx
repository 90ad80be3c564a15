import type { JSX } from 'preact';
import type { Condition } from '../../../domain/filter';
import { Button, IconButton } from '../../components/Button';
import { Select } from '../../components/Field';
import { t } from '../../i18n';
import { ConditionRow, NEW_CONDITION } from './ConditionRow';
import { type Group, groupCondition, groupOf, MODES } from './draft';

/** Groups lie in groups so deep at most; more is nobody's. */
const DEEPEST = 3;

/** Conditions together, and which of them must hold; groups may lie in groups. */
export function ConditionGroup(props: {
  group: Group;
  depth?: number;
  onChange: (group: Group) => void;
  onRemove?: () => void;
}): JSX.Element {
  const { group, depth = 0, onChange, onRemove } = props;
  const { mode, of } = group;
  const set = (at: number, next: Condition | null) =>
    onChange({ mode, of: of.flatMap((one, other) => (other === at ? (next ?? []) : one)) });
  return (
    <fieldset class="filter-group" data-depth={depth}>
      <legend class="visually-hidden">{t(`filter.mode-${mode}`)}</legend>
      <div class="filter-head">
        <Select
          size="s"
          hideLabel
          label={t('filter.mode')}
          value={mode}
          options={MODES.map((value) => ({ value, label: t(`filter.mode-${value}`) }))}
          onChange={(next) => onChange({ mode: next, of })}
        />
        {onRemove !== undefined && (
          <IconButton icon="close" size="s" label={t('filter.remove-group')} onClick={onRemove} />
        )}
      </div>
      {of.map((condition, at) => {
        const inner = groupOf(condition);
        return inner !== undefined ? (
          <ConditionGroup
            key={at}
            group={inner}
            depth={depth + 1}
            onChange={(next) => set(at, groupCondition(next))}
            onRemove={() => set(at, null)}
          />
        ) : (
          <ConditionRow
            key={at}
            condition={condition}
            onChange={(next) => set(at, next)}
            onRemove={() => set(at, null)}
          />
        );
      })}
      <div class="filter-add">
        <Button
          size="s"
          variant="quiet"
          icon="add"
          onClick={() => onChange({ mode, of: [...of, NEW_CONDITION] })}
        >
          {t('filter.add')}
        </Button>
        {depth < DEEPEST && (
          <Button
            size="s"
            variant="quiet"
            icon="add"
            onClick={() => onChange({ mode, of: [...of, { kind: 'any', of: [NEW_CONDITION] }] })}
          >
            {t('filter.add-group')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
