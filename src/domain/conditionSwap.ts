import type { FieldKey } from './fields';
import type { Condition, OpportunityWhere } from './filter';
import type { Pipeline } from './vocabulary';

/** What a value is called since; itself where it is called the same. */
type Renamed = (value: string) => string;

/**
 * A condition that finds by their new names whom it found by the old ones: values of the field, and of owners also those
 * of activities and opportunities. Words that are looked for within a text stay as somebody typed them.
 * @returns the very condition where it names none of them
 */
export function withRenamed(condition: Condition, field: FieldKey, renamed: Renamed): Condition {
  const inAll = (values: readonly string[]): readonly string[] => replacedIn(values, renamed);
  return withParts(condition, (part) => {
    switch (part.kind) {
      case 'field': {
        const { test } = part;
        if (part.field !== field || test.is !== 'one-of') return part;
        const values = inAll(test.values);
        return values === test.values ? part : { ...part, test: { ...test, values } };
      }
      case 'activity':
      case 'opportunity':
        return field === 'owner' ? ownedAnew(part, inAll) : part;
      default:
        return part;
    }
  });
}

/** Stages whose opportunities stand elsewhere since. */
export interface StageMove {
  readonly from: { readonly pipeline: string; readonly stages: readonly string[]; readonly isWhole: boolean };
  readonly to: { readonly pipeline: string; readonly stage: string };
}

/** What it is to move a stage, or with none named a whole pipeline. @param pipelines while it is still among them */
export const moveOf = (
  pipelines: readonly Pipeline[],
  { pipeline, stage }: { readonly pipeline: string; readonly stage?: string },
  to: StageMove['to'],
): StageMove => {
  const stages = pipelines.find(({ id }) => id === pipeline)?.stages.map(({ id }) => id) ?? [];
  return {
    from: { pipeline, stages: stage === undefined ? stages : [stage], isWhole: stage === undefined },
    to,
  };
};

/**
 * A condition that finds in their new stage whom it found by opportunities in the old ones; by a pipeline that went, in the
 * one to which they went.
 * @returns the very condition where it names none of them
 */
export const withMoved = (condition: Condition, move: StageMove): Condition =>
  withParts(condition, (part) => {
    if (part.kind !== 'opportunity') return part;
    const where = movedIn(part.where, move);
    return where === part.where ? part : { ...part, where };
  });

function movedIn(where: OpportunityWhere, { from, to }: StageMove): OpportunityWhere {
  const { pipeline, stage, ...rest } = where;
  if (pipeline !== undefined && pipeline !== from.pipeline) return where;
  const stages = stage && replacedIn(stage, (one) => (from.stages.includes(one) ? to.stage : one));
  const isNamed = stages !== stage;
  if (!isNamed && !(from.isWhole && pipeline !== undefined)) return where;
  // Who asked for some stages of a pipeline of which one went elsewhere asks for stages of both.
  const isIn = from.isWhole || stages?.every((one) => one === to.stage) === true ? to.pipeline : undefined;
  const next = to.pipeline === from.pipeline ? pipeline : isIn;
  return {
    ...rest,
    ...(pipeline !== undefined && next !== undefined && { pipeline: next }),
    ...(stages && { stage: stages }),
  };
}

/** Values with others in their places, each once; the very values where none is another. */
function replacedIn(values: readonly string[], replaced: Renamed): readonly string[] {
  const next = [...new Set(values.map(replaced))];
  return next.length === values.length && next.every((value, at) => value === values[at]) ? values : next;
}

/** A condition with other parts; itself where all are the same. An address may say what is no condition: that is told where it is asked. */
function withParts(condition: Condition, changed: (part: Condition) => Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of.map((one) => withParts(one, changed));
      return of.every((one, at) => one === condition.of[at]) ? condition : { ...condition, of };
    }
    case 'not': {
      const of = withParts(condition.of, changed);
      return of === condition.of ? condition : { ...condition, of };
    }
    default:
      return changed(condition);
  }
}

/** A condition over what customers have beside their fields, with other owners. */
function ownedAnew<C extends Extract<Condition, { where: { readonly owner?: readonly string[] } }>>(
  condition: C,
  inAll: (values: readonly string[]) => readonly string[],
): C {
  const { owner } = condition.where;
  const next = owner && inAll(owner);
  return next === owner ? condition : { ...condition, where: { ...condition.where, owner: next } };
}
