import { type Outcome, outcomeOf } from './stage';
import type { Pipeline } from './vocabulary';

const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

/** True where a stage must stay what it is: no other one of its pipeline has its outcome. */
export const isOnlyOne = (pipeline: Pipeline, stage: string): boolean =>
  pipeline.stages.filter(({ id }) => outcomeOf(pipeline, id) === outcomeOf(pipeline, stage)).length === 1;

/** The outcomes that no stage of a pipeline has: without them an opportunity could not begin, or end. */
export const lackingIn = (pipeline: Pipeline): readonly Outcome[] =>
  OUTCOMES.filter((outcome) => !pipeline.stages.some(({ id }) => outcomeOf(pipeline, id) === outcome));

/** The list with the entry at one place at another. */
export const movedIn = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const entry = list[from];
  return entry === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, entry);
};
