import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { IssueCode } from '../../domain/issue';
import { normalizeField } from '../../domain/normalize';
import { countryNames } from '../../domain/normalize/countries';
import { GENDER_WORDS } from '../../domain/normalize/gender';
import { STATUS_WORDS } from '../../domain/normalize/status';
import { cleanText } from '../../domain/normalize/text';
import { foldWord } from '../../domain/normalize/words';
import { definitionOf, kindOf } from '../../domain/ownFields';
import { REPAIRS } from '../../domain/repair';
import type { RepairId } from '../../domain/repair/ids';
import { stageWords } from '../../domain/stage';
import { contextOf, type PlanSettings } from '../plan/settings';
import { nearestMeaning } from './nearest';
import type { CellReader } from './reader';

/** Letters of a country's name that texts are compared with: shorter ones are codes, and stand in many words. */
const NAME_LETTERS = 4;

/** What may put a value with this problem right by itself. */
export const REPAIRS_FOR: Partial<Record<IssueCode, readonly RepairId[]>> = {
  'invalid-email': ['email-typo'],
  'email-typo': ['email-typo'],
  'invalid-postal-code': ['postal-code'],
  'invalid-date': ['date'],
  'invalid-tax-id': ['number'],
  'invalid-value': ['number', 'url'],
  'sensitive-data': ['mask'],
};

/** The folded words that a field's values are read by, with what each means; null where any text will do. */
function knownWords(field: FieldKey, { words, pipeline }: PlanSettings): ReadonlyMap<string, string> | null {
  const kind = kindOf(field, words?.fields);
  if (kind === 'status')
    return new Map<string, string>([
      ...STATUS_WORDS,
      ...(words?.statuses ?? []).map((status): [string, string] => [foldWord(status), status]),
    ]);
  if (kind === 'gender') return GENDER_WORDS;
  if (kind === 'country') return new Map([...countryNames()].filter(([name]) => name.length >= NAME_LETTERS));
  if (kind === 'stage' && pipeline !== undefined) return stageWords(pipeline);
  if (kind === 'choice')
    return new Map(
      definitionOf(field, words?.fields)?.choices.map((choice): [string, string] => [
        foldWord(choice),
        choice,
      ]),
    );
  if (field === 'owner' && words !== undefined)
    return new Map(words.members.map(({ name }): [string, string] => [foldWord(name), name]));
  return null;
}

/** Proposes what single values were probably meant to be, by the repairs for their problems and by known words. */
export function proposer(
  settings: PlanSettings,
  reader: CellReader,
): (column: number, raw: string, codes: readonly IssueCode[]) => string | null {
  const wordsOf = new Map<FieldKey, ReadonlyMap<string, string> | null>();
  return (column, raw, codes) => {
    const field = settings.columns[column] ?? null;
    if (field === null || codes.length === 0) return null;
    const fixed = reader.fixed(column, raw);
    const [text, ...others] = fixed?.parts ?? [raw];
    if (text === undefined || others.length > 0) return null;
    const context = { ...contextOf(settings, column), field };
    const mends = (proposal: string): boolean =>
      !normalizeField(field, proposal, context).problems.some(({ code }) => codes.includes(code));
    for (const code of codes) {
      for (const id of REPAIRS_FOR[code] ?? []) {
        const proposal = REPAIRS[id](cleanText(text), context);
        if (proposal !== null && mends(proposal)) return proposal;
      }
    }
    if (!wordsOf.has(field)) wordsOf.set(field, knownWords(field, settings));
    const words = wordsOf.get(field) ?? null;
    const meant = words === null ? null : nearestMeaning(text, words, fieldSpec(field).kind === 'country');
    return meant !== null && mends(meant) ? meant : null;
  };
}
