import { stageOf } from '../stage';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText } from './text';

/** The name of a stage of the pipeline, by its own name or a word that means the same. */
export const normalizeStage: Normalizer = (raw, { pipeline }) => {
  const text = cleanText(raw);
  if (text === '') return NOTHING;
  if (pipeline === undefined) return clean(text);
  const stage = stageOf(pipeline, text);
  return stage === undefined ? refuse('unknown-stage', { pipeline: pipeline.name }) : clean(stage.name);
};
