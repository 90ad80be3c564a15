/** Values to words of ours: what a list's values can be mapped to, and how one of them becomes a word of the book. */
import type { BookApi } from '../../db/api';
import type { FieldKey } from '../../domain/fields';
import { newMembers } from '../../domain/newMembers';
import { definitionOf } from '../../domain/ownFields';
import { ok, type Result } from '../../domain/result';
import { pipelineOf, stageOf } from '../../domain/stage';
import type { Pipeline, Vocabulary } from '../../domain/vocabulary';
import { sameWord } from '../../domain/wordRules';
import { statusLabel } from '../components/Pill';
import { kindOfField, showValue } from '../fields';
import { t } from '../i18n';
import { changeVocabulary, statuses, team, vocabulary } from '../vocabulary';

type Words = Pick<BookApi, 'vocabulary' | 'saveVocabulary'>;

/** A word that values can be mapped to: what is stored, and what it is called on the screen. */
export interface OwnWord {
  readonly value: string;
  readonly label: string;
}

const same = (value: string): OwnWord => ({ value, label: value });

/**
 * The words that a field's values must be among, in the order in which they are offered; null of a field that takes any
 * value. Reads signals: a component that asks follows them.
 * @param pipeline whose stages are meant, by its id or name; left out, the only one's.
 */
export function wordsFor(field: FieldKey, pipeline?: string): readonly OwnWord[] | null {
  if (field === 'status') return statuses.value.map((value) => ({ value, label: statusLabel(value) }));
  if (field === 'gender')
    return (['F', 'M', 'other'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  if (field === 'owner') return team.value.map(({ name }) => same(name));
  if (field === 'opportunity.stage')
    return pipelineIn(vocabulary.value, pipeline)?.stages.map(({ name }) => same(name)) ?? null;
  if (kindOfField(field) === 'yesno')
    return ['yes', 'no'].map((value) => ({ value, label: showValue(field, value) }));
  const own = definitionOf(field, vocabulary.value.fields);
  return own?.kind === 'choice' ? own.choices.map(same) : null;
}

/** True where the user may add words of his own. */
export const canCreate = (field: FieldKey): boolean =>
  field === 'status' || field === 'owner' || field === 'opportunity.stage' || kindOfField(field) === 'choice';

const pipelineIn = ({ pipelines }: Vocabulary, called: string | undefined): Pipeline | undefined =>
  called === undefined ? (pipelines.length === 1 ? pipelines[0] : undefined) : pipelineOf(pipelines, called);

/**
 * Adds the texts to the book's words as they stand; those that are there already are left alone. Rows that hold them are
 * decided anew by the next plan.
 * @returns what takes the new ones away again. Fails with `invalid-words`, `word-exists`.
 */
export async function createWords(
  book: Words,
  field: FieldKey,
  texts: readonly string[],
  pipeline?: string,
): Promise<Result<() => Promise<void>>> {
  let before: Vocabulary | undefined;
  const saved = await changeVocabulary(book, (words) => {
    before = words;
    return wanted(words, field, texts).reduce((all, text) => withWord(all, field, text, pipeline), words);
  });
  if (!saved.ok) return saved;
  const known = before ?? saved.value;
  return ok(async () => {
    await changeVocabulary(book, (words) => withoutNew(words, known, saved.value));
  });
}

/** As `createWords`, of one text. */
export const createWord = (book: Words, field: FieldKey, text: string): ReturnType<typeof createWords> =>
  createWords(book, field, [text]);

/** Of several people each is added once, however a list writes them. */
const wanted = (words: Vocabulary, field: FieldKey, texts: readonly string[]): readonly string[] =>
  field === 'owner' && texts.length > 1
    ? newMembers(texts, words.members).map(({ name }) => name)
    : texts.map((text) => text.trim());

function withWord(words: Vocabulary, field: FieldKey, text: string, called?: string): Vocabulary {
  const { statuses, members, fields } = words;
  if (field === 'status' && !statuses.some((status) => sameWord(status, text)))
    return { ...words, statuses: [...statuses, text] };
  if (field === 'owner' && !members.some(({ name }) => sameWord(name, text)))
    return { ...words, members: [...members, { id: crypto.randomUUID(), name: text }] };
  const pipeline = field === 'opportunity.stage' ? pipelineIn(words, called) : undefined;
  if (pipeline !== undefined && stageOf(pipeline, text) === undefined) {
    const stages = [...pipeline.stages, { id: crypto.randomUUID(), name: text }];
    return {
      ...words,
      pipelines: words.pipelines.map((one) => (one === pipeline ? { ...one, stages } : one)),
    };
  }
  const own = definitionOf(field, fields);
  if (own?.kind === 'choice' && !own.choices.some((choice) => sameWord(choice, text))) {
    const wider = { ...own, choices: [...own.choices, text] };
    return { ...words, fields: fields.map((one) => (one === own ? wider : one)) };
  }
  return words;
}

/** The words without those that one change brought; what came since stays. */
function withoutNew(words: Vocabulary, before: Vocabulary, after: Vocabulary): Vocabulary {
  const isNew = (status: string): boolean =>
    after.statuses.includes(status) && !before.statuses.includes(status);
  const idsOf = ({ members, pipelines }: Vocabulary): readonly string[] =>
    [...members, ...pipelines.flatMap(({ stages }) => stages)].map(({ id }) => id);
  const old = new Set(idsOf(before));
  const brought = new Set(idsOf(after).filter((id) => !old.has(id)));
  const choicesIn = (all: Vocabulary, key: string): readonly string[] =>
    all.fields.find((field) => field.key === key)?.choices ?? [];
  const isNewChoice = (key: string, choice: string): boolean =>
    choicesIn(after, key).includes(choice) && !choicesIn(before, key).includes(choice);
  return {
    ...words,
    statuses: words.statuses.filter((status) => !isNew(status)),
    members: words.members.filter(({ id }) => !brought.has(id)),
    pipelines: words.pipelines.map((pipeline) => ({
      ...pipeline,
      stages: pipeline.stages.filter(({ id }) => !brought.has(id)),
    })),
    fields: words.fields.map((field) => ({
      ...field,
      choices: field.choices.filter((choice) => !isNewChoice(field.key, choice)),
    })),
  };
}
