import type { FieldKey } from '../../domain/fields';
import { isText } from '../../domain/format';
import type { ImportProfile } from '../../domain/profile';
import type { Blocker, ColumnMapping, Inspection, PlanSummary } from '../../import/api';
import { detectCountry } from '../../import/detect/country';
import { languageOfLetters } from '../../import/detect/letters';
import { splitTargets } from '../../import/fix/reader';
import type { Detection } from '../../import/formats/format';
import { checkMapping } from '../../import/mapping/check';
import { lacksPipeline, type PlanSettings } from '../../import/plan/settings';
import type { Book } from '../book';
import { readSettings } from '../workspace';
import type { Plan } from './plan';

/** The columns of a source with the fields that a plan gives them. */
const columnsOf = (plan: Plan, { columns }: Inspection): readonly ColumnMapping[] =>
  columns.map((column) => ({ ...column, field: plan.settings.columns[column.index] ?? null }));

/** What stands between a plan and its commit; what is split off into another field counts as a column of it. */
export const blockersOf = (plan: Plan, inspection: Inspection): readonly Blocker[] => [
  ...checkMapping([...columnsOf(plan, inspection), ...splitTargets(plan.settings)]),
  ...(lacksPipeline(plan.settings) ? [{ code: 'missing-pipeline' } as const] : []),
];

/** What a plan comes to, with the settings in force. */
export function summaryOf(plan: Plan, inspection: Inspection, detection: Detection): PlanSummary {
  const { settings } = plan;
  return {
    counts: { ...plan.ledger.counts },
    problems: plan.ledger.problems,
    errors: plan.ledger.errors,
    sensitive: settings.notes.flatMap(({ code, column }) =>
      code === 'sensitive-data' && column !== null ? [column] : [],
    ),
    groups: plan.tally.list(),
    refusedNumbers: plan.tally.refusedNumbers(),
    blockers: blockersOf(plan, inspection),
    fixed: plan.fixed,
    profile: {
      ...readingOf(detection),
      country: settings.country,
      columns: [...settings.columns],
      defaults: { ...settings.defaults, ...settings.sideDefaults } as ImportProfile['defaults'] & object,
      ...chosenPipeline(settings),
      match: matchRule(settings),
      existing: settings.existing,
      ...mergeRules(settings),
      blanks: settings.blanks,
      onError: settings.onError,
      allOrNothing: settings.allOrNothing,
      ...(settings.fixes !== undefined && { fixes: [...settings.fixes] }),
    },
  };
}

/** The pipeline, as a profile says it: where there is but one nobody chose it. */
const chosenPipeline = ({ pipeline, words }: PlanSettings): Pick<ImportProfile, 'pipeline'> =>
  pipeline === undefined || (words?.pipelines.length ?? 0) < 2 ? {} : { pipeline: pipeline.id };

/** What matches, as a profile says it. */
export function matchRule({ match }: PlanSettings): NonNullable<ImportProfile['match']> {
  const { externalId = 'never', ...rest } = match;
  return { ...(externalId !== 'safe' && { externalId: externalId === 'always' }), ...rest };
}

/** What an update does, and what becomes of archived customers, as a profile says it. */
export const mergeRules = ({
  archived,
  merge,
  clearToken,
}: PlanSettings): Pick<ImportProfile, 'archived' | 'merge' | 'clearToken'> => ({
  ...(archived !== undefined && { archived }),
  ...(merge !== undefined && { merge }),
  ...(clearToken !== undefined && { clearToken }),
});

/** How a source was read, as a profile says it. */
function readingOf({ format, options, sheet }: Detection): ImportProfile {
  const { encoding, dialect, headerRow, headerRows } = options;
  return {
    format,
    headerRow,
    ...(headerRows === 2 && { headerRows }),
    ...(sheet !== null && { sheet: sheet.value }),
    ...(isText(format) && { encoding }),
    ...(dialect !== null && { delimiter: dialect.delimiter }),
    ...(dialect !== null && dialect.quote !== '"' && { quote: dialect.quote }),
    ...(dialect !== null && dialect.escape !== 'double' && { escape: dialect.escape }),
  };
}

/** Rows whose letters are looked at for their language. */
const SAMPLE_ROWS = 100;

/** Where a list is from: how phones without a country code are meant, by the sample and the header's language. */
export async function likelyCountry(
  book: Book,
  { sample, header, encoding }: Detection,
  columns: NonNullable<ImportProfile['columns']>,
): Promise<string> {
  const cellsOf = (field: FieldKey): string[] =>
    sample.flatMap((row) => row.cells.filter((cell, index) => cell !== '' && columns[index] === field));
  const { country } = await readSettings(book);
  const { language } = encoding.reason.params;
  const cells = [...header, ...sample.slice(0, SAMPLE_ROWS).flatMap((row) => row.cells)];
  const letters = typeof language === 'string' ? language : languageOfLetters(cells);
  const postalCodes = cellsOf('postalCode');
  return detectCountry(cellsOf('phone'), country, { header, encoding: encoding.value, letters, postalCodes });
}
