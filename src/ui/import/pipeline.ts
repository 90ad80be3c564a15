import type { Signal } from '@preact/signals';
import type { Result } from '../../domain/result';
import type { ImportApi, Inspection, PlanSummary, Progress } from '../../import/api';
import { type Choices, planProfile } from './choices';
import type { ImportState, Shown, Source } from './state';
import type { Turns } from './turns';

/** A cancel meant for one plan may reach the next: how often a plan that comes back cancelled is asked for again. */
const RETRIES = 3;

/** What the steps from a file to a plan work with. */
export interface Pipeline {
  readonly importer: ImportApi;
  readonly turns: Turns;
  readonly state: Signal<ImportState>;
  readonly choices: Signal<Choices>;
}

/** A file that was read and planned. */
export interface Planned {
  readonly session: string;
  readonly inspection: Inspection;
  readonly summary: PlanSummary;
  /** What the plan was made with. */
  readonly choices: Choices;
}

/** An answer that came too late. */
type Stale = 'stale';

type MovingStep<S extends 'reading' | 'planning'> = Omit<Extract<ImportState, { step: S }>, 'progress'>;

/** Opens a file by the choices of reading, reads it to its end and plans it; a session that is not used is closed. */
export async function openAndPlan(
  pipeline: Pipeline,
  turn: number,
  source: Source,
  shown: Shown | null,
): Promise<Result<Planned> | Stale> {
  const { importer, turns, choices } = pipeline;
  const reading = planProfile({ ...choices.value, picks: new Map() }, []);
  const { join, task, ofBatch } = source;
  const opened = await importer.open(source.file, source.name, reading, {
    saved: choices.value.saved ?? 'auto',
    same: (join ?? task ?? ofBatch) === undefined,
    ...(join !== undefined && { join }),
  });
  if (!opened.ok) return turns.isCurrent(turn) ? opened : 'stale';
  const { session, inspection } = opened.value;
  const outcome = turns.isCurrent(turn)
    ? await readAndPlan(pipeline, turn, session, { step: 'reading', source, inspection, shown })
    : 'stale';
  if (outcome === 'stale' || !outcome.ok) await importer.close(session);
  return outcome;
}

async function readAndPlan(
  pipeline: Pipeline,
  turn: number,
  session: string,
  step: MovingStep<'reading'>,
): Promise<Result<Planned> | Stale> {
  const read = await moving(pipeline, turn, session, step, (onProgress) =>
    pipeline.importer.read(session, onProgress),
  );
  if (!pipeline.turns.isCurrent(turn)) return 'stale';
  if (!read.ok) return read;
  return planNow(pipeline, turn, session, { ...step, step: 'planning', inspection: read.value });
}

/**
 * Has the worker apply the saved profile of the choices to a file that stays read as it is, and plans it; `read-anew`
 * where it must be read in another way.
 */
export async function applyAndPlan(
  pipeline: Pipeline,
  turn: number,
  source: Source,
  shown: Shown,
): Promise<Result<Planned> | Stale | 'read-anew'> {
  const { importer, turns, choices } = pipeline;
  const applied = await importer.useProfile(shown.session, choices.value.saved ?? 'auto');
  if (!turns.isCurrent(turn)) return 'stale';
  if (!applied.ok) return applied;
  const inspection = applied.value;
  if (inspection === null) return 'read-anew';
  return planNow(pipeline, turn, shown.session, { step: 'planning', source, inspection, shown });
}

/** Plans until a plan comes back that was made with the choices of that moment. */
export async function planNow(
  pipeline: Pipeline,
  turn: number,
  session: string,
  step: MovingStep<'planning'>,
): Promise<Result<Planned> | Stale> {
  const { inspection } = step;
  for (let tries = 1; ; tries += 1) {
    const choices = pipeline.choices.value;
    const profile = planProfile(choices, inspection.columns);
    const answer = await moving(pipeline, turn, session, step, (onProgress) =>
      pipeline.importer.plan(session, profile, onProgress),
    );
    if (!pipeline.turns.isCurrent(turn)) return 'stale';
    if (choices !== pipeline.choices.value) continue;
    if (answer.ok) return { ok: true, value: { session, inspection, summary: answer.value, choices } };
    if (answer.failure.code !== 'cancelled' || tries >= RETRIES) return answer;
  }
}

/** Shows a step, runs its call so that it can be stopped, and shows its progress while its turn lasts. */
function moving<T>(
  { importer, turns, state }: Pipeline,
  turn: number,
  session: string,
  step: MovingStep<'reading'> | MovingStep<'planning'>,
  call: (onProgress: (progress: Progress) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  state.value = { ...step, progress: null };
  return turns.stoppable(
    () => void importer.cancel(session),
    () =>
      call((progress) => {
        if (turns.isCurrent(turn) && state.value.step === step.step) state.value = { ...step, progress };
      }),
  );
}
