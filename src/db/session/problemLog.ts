import type { RowIssue } from '../../domain/issue';
import type { ColumnMapping } from '../../import/api';
import { encodeCsv } from '../../import/encode/csvWriter';
import { inAdvance } from '../inAdvance';
import type { Met } from './decider';
import { delimiterOf } from './failedRows';
import { breathe } from './pace';
import type { Plan } from './plan';
import type { FileWords } from './words';

/** Blocks whose customers are read while one is written. */
const BLOCKS_READ_AHEAD = 2;

/** What of an opened source the log names. */
interface Logged {
  readonly name: string;
  readonly columns: readonly Pick<ColumnMapping, 'index' | 'header'>[];
}

/**
 * Every issue of a plan, an issue a line: line of the source, heading of the column, the cell's value, what is wrong and
 * how grave it is; what concerns whole columns first, then in the source's order. A CSV file in UTF-8 as the language's
 * spreadsheets open it; formulas are defused. Block by block, so that memory stays flat and others get their turn.
 */
export async function problemLog(
  plan: Plan,
  { name, columns }: Logged,
  words: FileWords,
): Promise<{ name: string; file: Blob }> {
  const { decider, settings } = plan;
  const { say } = words;
  const options = { delimiter: delimiterOf(words.language), encoding: 'utf-8', defuse: true } as const;
  const parts: Blob[] = [];
  const add = (lines: readonly (readonly string[])[]): void => {
    if (lines.length > 0)
      parts.push(new Blob(encodeCsv(lines, { ...options, bom: parts.length === 0 }).parts));
  };
  const lineOf = (issue: RowIssue): string[] => [
    String(issue.line),
    headingOf(issue, columns, words),
    issue.value,
    say(`issue.${issue.code}`, { value: issue.value, ...issue.params }),
    say(`trial.log.${issue.severity}`),
  ];
  add([
    [words.line, say('trial.log.column'), say('trial.log.value'), words.problem, say('trial.log.severity')],
    ...settings.notes.map(lineOf),
  ]);
  const reading = (block: number): Promise<Met> => decider.metBy(block);
  let block = 0;
  for await (const customers of inAdvance(0, decider.stage.blocks, BLOCKS_READ_AHEAD, reading)) {
    const lines: string[][] = [];
    await decider.each(
      block++,
      customers,
      ({ planned }) => {
        for (const issue of planned.issues) lines.push(lineOf(issue));
      },
      { between: breathe },
    );
    add(lines);
    await breathe();
  }
  return { name: logName(name), file: new Blob(parts, { type: 'text/csv' }) };
}

function headingOf({ column }: RowIssue, columns: Logged['columns'], { say }: FileWords): string {
  if (column === null) return '';
  return columns[column]?.header || say('log.column', { n: column + 1 });
}

/** `clients.csv` becomes `clients.problems.csv`. */
const logName = (name: string): string => `${name.replace(/(.)\.[^.]*$/, '$1')}.problems.csv`;
