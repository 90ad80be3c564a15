import type { JSX } from 'preact';
import type { ActivityWhere, Condition, OpportunityWhere, Period, Span } from '../../../domain/filter';
import { ACTIVITY_KINDS } from '../../../domain/side';
import { Select } from '../../components/Field';
import type { IconName } from '../../components/Icon';
import { t } from '../../i18n';
import { team, vocabulary } from '../../vocabulary';
import { ownerName, pipelineName, stageName } from './conditionWords';
import { SpanInput } from './NumberInput';
import { PeriodInput } from './PeriodInput';
import { SeveralInput } from './SeveralInput';

export type SideCondition = Extract<Condition, { kind: 'activity' | 'opportunity' }>;

/** The words of each part and its picture in the menu that adds it. */
const ICONS = {
  ...{ state: 'check', kind: 'phone', owner: 'customers', day: 'calendar', count: 'copy' },
  ...{ outcome: 'flag', pipeline: 'deals', stage: 'columns', closed: 'calendar', expected: 'calendar' },
  revenue: 'chart',
} as const satisfies Record<string, IconName>;
type Word = keyof typeof ICONS;

/** One thing that may be asked of activities or opportunities. */
export interface SidePart {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  /** What it is asked with; undefined while it is not asked. */
  readonly input: JSX.Element | undefined;
  readonly begin: () => void;
  readonly end: () => void;
}

/** Of a part that was begun here nothing is chosen yet: it asks nothing, where a given one without values finds nobody. */
const ANY: readonly never[] = [];
const USUAL: Period = { last: 90 };
const AHEAD: Period = { next: 30 };
const OUTCOMES = ['open', 'won', 'lost'] as const;
const STATES = ['done', 'planned'] as const;

/** All that can be asked of a condition's activities or opportunities, asked or not. */
export const sideParts = (
  condition: SideCondition,
  onChange: (condition: SideCondition) => void,
): readonly SidePart[] =>
  condition.kind === 'activity' ? activityParts(condition, onChange) : opportunityParts(condition, onChange);

function activityParts(
  condition: Extract<Condition, { kind: 'activity' }>,
  onChange: (condition: SideCondition) => void,
): readonly SidePart[] {
  const { where, count } = condition;
  const set = (part: Maybe<ActivityWhere>) =>
    onChange({ ...condition, where: filled<ActivityWhere>({ ...where, ...part }) });
  return [
    partOf('state', where.state, 'done', (state) => set({ state }), stateInput),
    partOf('kind', where.kinds, ANY, (kinds) => set({ kinds }), severalOf('kind', ACTIVITY_KINDS, kindName)),
    partOf('day', where.day, USUAL, (day) => set({ day }), periodInput),
    partOf('owner', where.owner, ANY, (owner) => set({ owner }), severalOf('owner', owners(), ownerName)),
    partOf('count', count, {}, (next) => onChange(filled({ ...condition, count: next })), spanInput),
  ];
}

function opportunityParts(
  condition: Extract<Condition, { kind: 'opportunity' }>,
  onChange: (condition: SideCondition) => void,
): readonly SidePart[] {
  const { where, count, revenue } = condition;
  const set = (part: Maybe<OpportunityWhere>) =>
    onChange({ ...condition, where: filled<OpportunityWhere>({ ...where, ...part }) });
  const { pipelines } = vocabulary.value;
  const ids = (of: string | undefined) =>
    pipelines.filter(({ id }) => of === undefined || id === of).flatMap(({ stages }) => stages);
  const setPipeline = (pipeline: string | undefined) => {
    const there = new Set(ids(pipeline).map(({ id }) => id));
    // A stage of another pipeline would find nobody; one that is in none is left for whoever asked so.
    const kept = where.stage?.filter((id) => there.has(id) || ids(undefined).every((one) => one.id !== id));
    if (kept?.length === where.stage?.length) set({ pipeline, stage: where.stage });
    else set({ pipeline, stage: kept?.length === 0 ? ANY : kept });
  };
  const first = pipelines[0]?.id ?? '';
  const stages = ids(where.pipeline).map(({ id }) => id);
  const parts = [
    partOf(
      'outcome',
      where.outcome,
      ANY,
      (outcome) => set({ outcome }),
      severalOf('outcome', OUTCOMES, outcomeName),
    ),
    partOf('pipeline', where.pipeline, first, setPipeline, pipelineInput),
    partOf(
      'stage',
      where.stage,
      ANY,
      (stage) => set({ stage }),
      severalOf('stage', stages, stageIn(where.pipeline)),
    ),
    partOf('expected', where.expected, AHEAD, (expected) => set({ expected }), periodInput),
    partOf('closed', where.closed, USUAL, (closed) => set({ closed }), periodInput),
    partOf('revenue', revenue, {}, (next) => onChange(filled({ ...condition, revenue: next })), spanInput),
    partOf('owner', where.owner, ANY, (owner) => set({ owner }), severalOf('owner', owners(), ownerName)),
    partOf('count', count, {}, (next) => onChange(filled({ ...condition, count: next })), spanInput),
  ];
  // Of one pipeline alone nobody asks which.
  const asksPipeline = pipelines.length > 1 || where.pipeline !== undefined;
  return asksPipeline ? parts : parts.filter(({ key }) => key !== 'pipeline');
}

type Maybe<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Draw<T> = (label: string, value: T, set: (value: T) => void) => JSX.Element;

/** Without what is undefined. */
const filled = <T extends object>(values: Maybe<T>): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** @param first what it begins with. */
function partOf<T>(
  word: Word,
  value: T | undefined,
  first: NoInfer<T>,
  set: (value: NoInfer<T> | undefined) => void,
  draw: Draw<T>,
): SidePart {
  const label = t(`filter.${word}`);
  return {
    ...{ key: word, label, icon: ICONS[word] },
    input: value === undefined ? undefined : draw(label, value, set),
    begin: () => set(first),
    end: () => set(undefined),
  };
}

const severalOf =
  <T extends string>(
    any: 'kind' | 'owner' | 'outcome' | 'stage',
    all: readonly T[],
    nameOf: (value: T) => string,
  ): Draw<readonly T[]> =>
  (label, values, set) => (
    <SeveralInput
      label={label}
      values={values}
      all={all}
      nameOf={nameOf}
      none={values === ANY ? t(`filter.any-${any}`) : undefined}
      onChange={(next) => set(next.length === 0 ? ANY : next)}
    />
  );

const periodInput: Draw<Period> = (_, value, set) => <PeriodInput value={value} onChange={set} />;
const spanInput: Draw<Span> = (_, value, set) => <SpanInput value={value} onChange={set} />;

const stateInput: Draw<NonNullable<ActivityWhere['state']>> = (label, value, set) => (
  <Select
    size="s"
    hideLabel
    label={label}
    value={value}
    options={STATES.map((state) => ({ value: state, label: t(`filter.state-${state}`) }))}
    onChange={set}
  />
);

const pipelineInput: Draw<string> = (label, value, set) => (
  <Select
    size="s"
    hideLabel
    label={label}
    value={value}
    options={[...new Set([...vocabulary.value.pipelines.map(({ id }) => id), value])].map((id) => ({
      value: id,
      label: pipelineName(id),
    }))}
    onChange={set}
  />
);

const kindName = (kind: (typeof ACTIVITY_KINDS)[number]): string => t(`filter.kind-${kind}`);
const outcomeName = (outcome: (typeof OUTCOMES)[number]): string => t(`filter.outcome-${outcome}`);

/** Whoever may be responsible, and nobody. */
const owners = (): readonly string[] => [...team.value.map(({ name }) => name), ''];

/** Of all pipelines a stage is called with its own; stages are called alike in many. */
const stageIn =
  (pipeline: string | undefined) =>
  (id: string): string => {
    const { pipelines } = vocabulary.value;
    const own = pipelines.find(({ stages }) => stages.some((stage) => stage.id === id));
    const isOther = pipelines.length > 1 && own !== undefined && own.id !== pipeline;
    return isOther ? `${stageName(id)} · ${own.name}` : stageName(id);
  };
