/**
 * The pipeline of a new book. It is the user's own from then on; what the user has not called otherwise is called so in the
 * language of the screens.
 */
import type { Pipeline } from './vocabulary';
import { wordKey } from './wordRules';

interface Names {
  readonly name: string;
  readonly stages: readonly [string, string, string, string, string];
}

const NAMES: Readonly<Record<'en' | 'pl' | 'ru' | 'zh', Names>> = {
  en: { name: 'Sales', stages: ['New', 'In talks', 'Offer sent', 'Won', 'Lost'] },
  pl: { name: 'Sprzedaż', stages: ['Nowa', 'W rozmowach', 'Oferta wysłana', 'Wygrana', 'Przegrana'] },
  ru: { name: 'Продажи', stages: ['Новая', 'Переговоры', 'Предложение отправлено', 'Выиграна', 'Проиграна'] },
  zh: { name: '销售', stages: ['新建', '洽谈中', '已报价', '赢单', '输单'] },
};
type Language = keyof typeof NAMES;

const LANGUAGES = Object.keys(NAMES) as Language[];

/** The same ids on every device: books that meet one day know it for one. */
const ID = 'first';
const stageId = (at: number): string => `${ID}-${at + 1}`;

/** @param tag BCP 47 */
const languageOf = (tag: string): Language => LANGUAGES.find((known) => tag.startsWith(known)) ?? 'en';

/** What a book gets that has none. @param tag BCP 47 */
export function firstPipeline(tag: string): Pipeline {
  const named = languageOf(tag);
  const { name, stages } = NAMES[named];
  return { id: ID, name, stages: stages.map((stage, at) => ({ id: stageId(at), name: stage })), named };
}

/** What of a pipeline still has the names of a language: it itself, and its stages by their places in the table. */
function namedIn({ name, stages }: Pipeline, language: Language) {
  const names = NAMES[language];
  const placeOf = (stage: Pipeline['stages'][number]): number =>
    names.stages.findIndex((word, at) => stage.id === stageId(at) && stage.name === word);
  return { itself: name === names.name, placeOf, count: stages.filter((one) => placeOf(one) >= 0).length };
}

/** The language in which the app named the first pipeline: of books from before that was kept, the one of most names. */
function languageIn(pipeline: Pipeline): Language {
  const known = LANGUAGES.find((language) => language === pipeline.named);
  const fits = (language: Language): number => namedIn(pipeline, language).count;
  return known ?? LANGUAGES.reduce((best, one) => (fits(one) > fits(best) ? one : best));
}

/** What the first pipeline is called in all languages, where nobody gave it another name; else nothing. */
export const firstNames = (pipeline: Pipeline): readonly string[] =>
  pipeline.id === ID && namedIn(pipeline, languageIn(pipeline)).itself
    ? LANGUAGES.map((language) => NAMES[language].name)
    : [];

/**
 * The pipelines with what nobody called otherwise in a language. A name that the user gave to another one is not taken:
 * names stand once.
 * @param tag BCP 47
 * @returns the very pipelines where all are called so
 */
export function pipelinesIn(pipelines: readonly Pipeline[], tag: string): readonly Pipeline[] {
  const named = languageOf(tag);
  const { name, stages } = NAMES[named];
  const first = pipelines.find(({ id }) => id === ID);
  if (first === undefined || first.named === named) return pipelines;
  const { itself, placeOf } = namedIn(first, languageIn(first));
  const next: Pipeline = { ...first, stages: renamed(first.stages, (one) => stages[placeOf(one)]), named };
  const all = pipelines.map((one) => (one === first ? next : one));
  return renamed(all, (one) => (one === next && itself ? name : undefined));
}

/** Named things of which some get another name, unless one of the others has that. */
function renamed<T extends { readonly name: string }>(
  all: readonly T[],
  nameOf: (one: T) => string | undefined,
): T[] {
  const own = new Set(all.filter((one) => nameOf(one) === undefined).map(({ name }) => wordKey(name)));
  return all.map((one) => {
    const name = nameOf(one);
    return name === undefined || own.has(wordKey(name)) ? one : { ...one, name };
  });
}
