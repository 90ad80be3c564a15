import { firstNames } from './firstPipeline';
import { foldWord, wordTable } from './normalize/words';
import type { Pipeline } from './vocabulary';

/** What stages are called in lists, whatever the pipeline calls them. */
const MEANINGS = wordTable({
  new: `lead | open | new lead | incoming | prospecting | qualification |
    nowa | nowy | nowe | otwarta | nowa szansa | kwalifikacja |
    новая | новый | открыта | первичный контакт | квалификация | неразобранное |
    新建 | 新增 | 新商机 | 初步接触 | 待跟进`,
  talks: `in talks | negotiation | negotiations | in progress | contacted | in discussion |
    w rozmowach | negocjacje | rozmowy | w toku | w trakcie |
    переговоры | в работе | обсуждение | в процессе |
    洽谈中 | 洽谈 | 谈判 | 商务谈判 | 跟进中 | 需求确认`,
  offer: `offer sent | offer | proposal | proposal sent | quote | quote sent | quoted | proposal/price quote |
    oferta wysłana | oferta | wycena | oferta złożona |
    предложение отправлено | предложение | коммерческое предложение | кп отправлено | кп |
    已报价 | 报价 | 方案报价`,
  won: `won | closed won | sold | success |
    wygrana | wygrane | wygrany | sprzedane | zamknięta wygrana |
    выиграна | выиграно | успешно | успешно реализовано | закрыта успешно | продано |
    赢单 | 成交 | 已成交`,
  lost: `lost | closed lost | rejected |
    przegrana | przegrane | przegrany | utracona | zamknięta przegrana |
    проиграна | проиграно | закрыто и не реализовано | отказ | потеряна |
    输单 | 丢单 | 已丢单 | 失败`,
});

type Stage = Pipeline['stages'][number];

/** The stage that a list's word names: by its own name or id, else by a word that means the same; undefined for none. */
export function stageOf({ stages }: Pipeline, word: string): Stage | undefined {
  const key = foldWord(word);
  const called = stages.find(({ id, name }) => id === word || foldWord(name) === key);
  if (called !== undefined) return called;
  const meaning = MEANINGS.get(key);
  return meaning === undefined
    ? undefined
    : stages.find(({ name }) => MEANINGS.get(foldWord(name)) === meaning);
}

/** The folded words that stages of a pipeline are called by, with the name of each. */
export function stageWords(pipeline: Pipeline): ReadonlyMap<string, string> {
  const words = [...pipeline.stages.map(({ name }) => foldWord(name)), ...MEANINGS.keys()];
  return new Map(
    words.flatMap((word): [string, string][] => {
      const stage = stageOf(pipeline, word);
      return stage === undefined ? [] : [[word, stage.name]];
    }),
  );
}

export type Outcome = 'open' | 'won' | 'lost';

/** What an opportunity in this stage is: by what the pipeline says of the stage, else by its name, else open. */
export function outcomeOf({ stages }: Pipeline, stage: string): Outcome {
  const found = stages.find(({ id }) => id === stage);
  if (found === undefined) return 'open';
  const meaning = MEANINGS.get(foldWord(found.name));
  return found.outcome ?? (meaning === 'won' || meaning === 'lost' ? meaning : 'open');
}

/** True where a stage's name says what its opportunities are: `Wygrana` of those that are won. */
export const namesOutcome = (name: string, outcome: Outcome): boolean =>
  outcome !== 'open' && MEANINGS.get(foldWord(name)) === outcome;

/** True where nothing is expected of an opportunity any more: its stage says that it is won or lost. */
export const isClosed = (pipeline: Pipeline, stage: string): boolean => outcomeOf(pipeline, stage) !== 'open';

/**
 * How likely an opportunity of this stage is won, in per cent: what the pipeline says; else 100 and 0 for won and lost,
 * and for the open stages equal steps up to them.
 */
export function stageProbability(pipeline: Pipeline, stage: string): number {
  const outcome = outcomeOf(pipeline, stage);
  if (outcome !== 'open') return outcome === 'won' ? 100 : 0;
  const said = pipeline.stages.find(({ id }) => id === stage)?.probability;
  if (said !== undefined) return said;
  const open = pipeline.stages.filter(({ id }) => outcomeOf(pipeline, id) === 'open');
  const place = open.findIndex(({ id }) => id === stage);
  return Math.round(((place + 1) * 100) / (open.length + 1));
}

/**
 * The pipeline of an id or a name; undefined where none is called so. The first one is known by its name in any language as
 * long as nobody gave it another.
 */
export function pipelineOf(pipelines: readonly Pipeline[], called: string): Pipeline | undefined {
  const key = foldWord(called);
  return (
    pipelines.find(({ id }) => id === called) ??
    pipelines.find(({ name }) => foldWord(name) === key) ??
    pipelines.find((one) => firstNames(one).some((name) => foldWord(name) === key))
  );
}
