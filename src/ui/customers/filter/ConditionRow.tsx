import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIELD_KEYS, fieldSpec } from '../../../domain/fields';
import { type Asked, type Condition, FACTS } from '../../../domain/filter';
import { ownField } from '../../../domain/ownFields';
import { IconButton } from '../../components/Button';
import { Select, TextField } from '../../components/Field';
import { t } from '../../i18n';
import { vocabulary } from '../../vocabulary';
import { askedLabel, conditionWords } from './conditionWords';
import { SpanInput } from './NumberInput';
import { PeriodInput } from './PeriodInput';
import { SideMore, SideTest } from './SideTest';
import type { SideCondition } from './sideParts';
import { emptyTest, type FieldTest, fieldCondition, fieldTestOf, testsOf } from './tests';
import { ValuesInput } from './ValuesInput';

/** What a condition may be about; `group` opens brackets. */
type Subject = Asked | 'activity' | 'opportunity';

/** What is known first, for it is asked most; then every field. */
const subjects = (): readonly Subject[] => [
  ...(['lastContact', 'nextActivity', 'activity', 'opportunity'] as const),
  ...vocabulary.value.fields.map(ownField),
  ...FIELD_KEYS.filter((key) => fieldSpec(key).importable && !key.startsWith('opportunity.')),
  ...FACTS.filter((fact) => fact !== 'lastContact' && fact !== 'nextActivity'),
];

const subjectLabel = (subject: Subject): string => {
  if (subject === 'activity') return t('filter.activities');
  if (subject === 'opportunity') return t('filter.opportunities');
  return askedLabel(subject);
};

/** A condition about something, as it begins. */
function begun(subject: Subject): Condition {
  if (subject === 'activity') return { kind: 'activity', where: { state: 'done' } };
  if (subject === 'opportunity') return { kind: 'opportunity', where: { outcome: ['open'] } };
  const [name = 'empty'] = testsOf(subject);
  return fieldCondition({ field: subject, name, test: emptyTest(name) });
}

/** One condition: what it is about, what is asked of it, and the value. */
export function ConditionRow(props: {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}): JSX.Element {
  const { condition, onChange, onRemove } = props;
  const isNot = condition.kind === 'not';
  const inner = isNot ? condition.of : condition;
  const field = fieldTestOf(condition);
  const side = inner.kind === 'activity' || inner.kind === 'opportunity' ? inner : undefined;
  const subject = side?.kind ?? field?.field;
  const setSide = (next: SideCondition) => onChange(isNot ? { kind: 'not', of: next } : next);
  const added = useRef<string | undefined>(undefined);
  const [ended, setEnded] = useState(0);
  const more = useRef<HTMLSpanElement>(null);
  // Whoever takes a part off by keyboard goes on where one is added.
  useLayoutEffect(() => {
    if (ended > 0) more.current?.querySelector('button')?.focus();
  }, [ended]);
  const all = subjects();
  const words = conditionWords(condition);
  return (
    <fieldset class="filter-row">
      <legend class="visually-hidden">{words}</legend>
      {subject === undefined ? (
        <span class="filter-words">{words}</span>
      ) : (
        <Select
          size="s"
          hideLabel
          label={t('filter.subject')}
          value={subject}
          options={[...new Set([...all, subject])].map((value) => ({ value, label: subjectLabel(value) }))}
          onChange={(next) => onChange(begun(next))}
        />
      )}
      {field !== undefined && (
        <FieldTestInput value={field} onChange={(next) => onChange(fieldCondition(next))} />
      )}
      {side !== undefined && (
        <>
          <Select
            size="s"
            hideLabel
            label={t('filter.whether')}
            value={isNot ? 'no' : 'yes'}
            options={[
              { value: 'yes', label: t('filter.there-are') },
              { value: 'no', label: t('filter.there-are-none') },
            ]}
            onChange={(value) => onChange(value === 'no' ? { kind: 'not', of: side } : side)}
          />
          <span ref={more}>
            <SideMore condition={side} onChange={setSide} added={added} />
          </span>
        </>
      )}
      <span class="filter-off">
        <IconButton
          icon="close"
          size="s"
          label={t('filter.remove', { condition: words })}
          onClick={onRemove}
        />
      </span>
      {side !== undefined && (
        <SideTest condition={side} onChange={setSide} added={added} onEnd={() => setEnded(ended + 1)} />
      )}
    </fieldset>
  );
}

function FieldTestInput(props: { value: FieldTest; onChange: (value: FieldTest) => void }): JSX.Element {
  const { value, onChange } = props;
  const { field, name, test } = value;
  const names = testsOf(field);
  return (
    <>
      <Select
        size="s"
        hideLabel
        label={t('filter.test')}
        value={name}
        options={[...new Set([...names, name])].map((one) => ({
          value: one,
          label: t(`filter.test-${one}`),
        }))}
        onChange={(next) => {
          const begins = emptyTest(next);
          // The same kind of test keeps its value: "is" becomes "is not".
          onChange({ field, name: next, test: begins.is === test.is ? test : begins });
        }}
      />
      {test.is === 'one-of' && (
        <ValuesInput
          key={field}
          asked={field}
          values={test.values}
          onChange={(values) => onChange({ ...value, test: { is: 'one-of', values } })}
        />
      )}
      {(test.is === 'contains' || test.is === 'starts') && (
        <TextField
          hideLabel
          label={t('filter.text')}
          value={test.text}
          onInput={(text) => onChange({ ...value, test: { is: test.is, text } })}
        />
      )}
      {test.is === 'number' && (
        <SpanInput
          value={test}
          onChange={(span) => onChange({ ...value, test: { is: 'number', ...span } })}
        />
      )}
      {test.is === 'date' && (
        <PeriodInput
          value={test.in}
          onChange={(period) => onChange({ ...value, test: { is: 'date', in: period } })}
        />
      )}
    </>
  );
}

/** A condition to begin with when one is added. */
export const NEW_CONDITION: Condition = begun('lastContact');
