import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { foldWord, wordTable } from './words';

/** What lists write for a gender, in four languages. `K`/`М` stand for kobieta and мужчина. */
export const GENDER_WORDS = wordTable({
  F: `f | female | woman | w | girl | mrs | ms | miss | madam | k | kobieta | kob | żeńska | żeński | żeńskie | pani | dziewczyna |
    ж | жен | женский | женщина | женская | г-жа | госпожа | девушка | 女 | 女性 | 女士 | 小姐 | 女生 | 太太`,
  M: `m | male | man | boy | mr | sir | mężczyzna | męż | męska | męski | męskie | pan | chłopak |
    м | муж | мужской | мужчина | мужская | г-н | господин | 男 | 男性 | 先生 | 男生`,
  other: `other | o | x | nonbinary | non-binary | diverse | inna | inny | inne | niebinarna | другой | другое | иной | иное |
    небинарный | 其他 | 其它 | 多元`,
});

/** What address books write where nobody said it (Outlook does for every contact): a cell that says nothing. */
const UNSAID: ReadonlySet<string> = new Set(
  `unspecified | not specified | nieokreślona | nieokreślony | nie podano | неизвестно | не указан | не указано | 未指定 | 未填写`
    .split('|')
    .map(foldWord),
);

/** True for a word that says that nobody said it. */
export const isUnsaid = (text: string): boolean => UNSAID.has(foldWord(text));

/** The gender that a word means, or undefined. */
export const genderOf = (text: string): string | undefined => GENDER_WORDS.get(foldWord(text));

export const normalizeGender: Normalizer = (raw) => {
  const word = foldWord(raw);
  if (word === '' || UNSAID.has(word)) return NOTHING;
  const gender = GENDER_WORDS.get(word);
  return gender === undefined ? refuse('unknown-gender') : clean(gender);
};
