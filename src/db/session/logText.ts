import type { FieldKey } from '../../domain/fields';
import { fieldsOf } from '../../domain/fields';
import { kindOf } from '../../domain/ownFields';
import type { FirstKey } from '../../i18n/catalogue';
import { COUNTED_AS, type ReportRow, type RowAction } from '../../import/api';
import type { PlanSettings } from '../../import/plan/settings';
import { looksAtIds } from '../../import/plan/strangers';
import type { JobRow, PlanRow } from '../schema';
import type { FileWords } from './words';

const ACTIONS = Object.keys(COUNTED_AS) as RowAction[];

/** An instant that means the same in every country. */
const instant = (iso: string): string => iso.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

/** A text from outside as a part of one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const heading = (text: string): string[] => ['', text, '-'.repeat([...text].length)];

/** The log's first lines, down to the rows: who imported what, when and how, its numbers and their proof, its life. */
export function headOf(job: JobRow, plan: PlanRow | undefined, words: FileWords): string[] {
  return [
    words.say('log.title'),
    '',
    ...factsOf(job, words),
    ...readingOf(job, words),
    ...(plan === undefined ? [] : [...columnsOf(plan, words), ...rulesOf(plan, words)]),
    ...countsOf(job, words),
    ...eventsOf(job, words),
  ];
}

function factsOf(job: JobRow, { say, language }: FileWords): string[] {
  const { source, batch, report, test } = job;
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    report.durationMs / 1000,
  );
  const facts: [FirstKey, string][] = [
    ['log.job', `${job.number} (${job.jobId})`],
    ['log.file', oneLine(source.name)],
    ['log.size', say('log.bytes', { n: source.size })],
    ['log.fingerprint', source.fingerprint ?? say('log.nobody')],
    ['log.by', oneLine(job.by) || say('log.nobody')],
    ['log.started', instant(job.startedAt)],
    ['log.ended', job.endedAt === undefined ? '' : instant(job.endedAt)],
    ['log.duration', say('log.seconds', { seconds })],
    ['log.state', say(`history.${job.state}`)],
  ];
  const lines = facts.filter(([, text]) => text !== '').map(([key, text]) => `${say(key)}: ${text}`);
  if (test !== undefined) lines.push(say('log.test'));
  const { joined } = source;
  if (joined !== undefined) {
    const { name, found, named } = joined;
    const what = say('batch.joined-with', { file: oneLine(name), found, n: named });
    lines.push(`${say('report.fact-joined')}: ${what}`);
  }
  if (batch === undefined) return lines;
  const { name, loose, index, of } = batch;
  const first = oneLine(name);
  const called = loose === true && of > 1 ? say('batch.loose', { name: first, n: of - 1 }) : first;
  return [...lines, say('log.batch', { name: called, index: index + 1, of })];
}

function readingOf({ source, profile }: JobRow, { say }: FileWords): string[] {
  const { encoding, delimiter, format = 'csv', sheet } = source;
  const shown = delimiter === '\t' ? say('log.tab') : delimiter;
  const { headerRow } = profile;
  const headings = headerRow === 0 ? say('log.header-none') : headerRow;
  return [
    ...heading(say('log.reading')),
    `${say('import.read.format')}: ${say(`format.${format}`)}`,
    ...(sheet === undefined ? [] : [`${say('import.read.sheet')}: ${oneLine(sheet)}`]),
    ...(shown === null ? [] : [`${say('log.encoding')}: ${encoding}`, `${say('log.delimiter')}: ${shown}`]),
    ...(headings === undefined ? [] : [`${say('log.header-row')}: ${headings}`]),
  ];
}

function columnsOf({ header, settings }: PlanRow, { say, fieldName }: FileWords): string[] {
  const width = Math.max(header.length, settings.columns.length);
  const columns = Array.from({ length: width }, (_, index) => {
    const name = oneLine(header[index] ?? '') || say('log.column', { n: index + 1 });
    const field = settings.columns[index] ?? null;
    const order = settings.dateOrders[index];
    const isDate = field !== null && kindOf(field, settings.words?.fields) === 'date' && order !== undefined;
    const dates = isDate ? `, ${say(`log.dates-${order}`)}` : '';
    return `${name} → ${field === null ? say('log.column-left-out') : fieldName(field)}${dates}`;
  });
  return [...heading(say('log.columns')), ...columns];
}

function rulesOf({ settings, corrections, choices = [] }: PlanRow, words: FileWords): string[] {
  const { say } = words;
  const country = new Intl.DisplayNames(words.language, { type: 'region' }).of(settings.country);
  return [
    ...heading(say('log.rules')),
    `${say('log.country')}: ${country ?? settings.country}`,
    `${say('log.match')}: ${matchOf(settings, words)}`,
    `${say('log.existing')}: ${say(`log.existing-${settings.existing}`)}`,
    ...(settings.archived === 'return' ? [say('log.archived-return')] : []),
    ...mergesOf(settings, words),
    `${say('log.blanks')}: ${say(`log.blanks-${settings.blanks}`)}`,
    ...(settings.clearToken === undefined
      ? []
      : [`${say('log.clear-token')}: ${oneLine(settings.clearToken)}`]),
    ...fieldsOf(settings.defaults).flatMap((field) => defaultOf(field, settings, words)),
    ...(settings.onError === 'stop' ? [say('log.on-error')] : []),
    ...(settings.allOrNothing ? [say('log.all-or-nothing')] : []),
    ...(choices.length === 0 ? [] : [`${say('log.decided')}: ${choices.length}`]),
    ...(corrections.length === 0 ? [] : [`${say('log.corrected')}: ${corrections.length}`]),
  ];
}

/** What an update does with fields, where that is not as the field table says. */
const mergesOf = ({ merge = {} }: PlanSettings, { say, fieldName }: FileWords): string[] =>
  Object.entries(merge).flatMap(([field, policy]) =>
    policy === undefined
      ? []
      : `${say('log.merge')}: ${fieldName(field as FieldKey)} = ${say(`rules.merge-${policy}`)}`,
  );

function matchOf({ match, columns }: PlanSettings, { say }: FileWords): string {
  const keys = [
    ...(looksAtIds(match) && columns.includes('externalId') ? [say('log.match-id')] : []),
    ...(match.phone ? [say('field.phone')] : []),
    ...(match.email ? [say('field.email')] : []),
    ...(match.name === 'always' ? [say('field.name')] : []),
    ...(match.name === 'safe' ? [say('log.match-safe')] : []),
  ];
  return keys.length === 0 ? say('log.match-none') : keys.join(', ');
}

function defaultOf(field: FieldKey, { defaults }: PlanSettings, { say, fieldName }: FileWords): string[] {
  const value = defaults[field];
  if (value === undefined) return [];
  const text = oneLine(typeof value === 'string' ? value : value.join(', '));
  return [`${say('log.default')}: ${fieldName(field)} = ${text}`];
}

function countsOf(job: JobRow, words: FileWords): string[] {
  const { say, language } = words;
  const { report, predicted, proof } = job;
  const number = new Intl.NumberFormat(language);
  const line = (label: string, key: 'rows' | (typeof COUNTED_AS)[RowAction]): string => {
    const parts = [
      `${number.format(report[key])} (${say('log.count-foretold')}: ${number.format(predicted[key])}`,
      ...(proof === undefined ? [] : [`${say('log.count-proved')}: ${number.format(proof.counted[key])}`]),
    ];
    return `${label}: ${parts.join(', ')})`;
  };
  const sum = ACTIONS.map((action) => number.format(report[COUNTED_AS[action]])).join(' + ');
  return [
    ...heading(say('log.counts')),
    line(say('report.rows'), 'rows'),
    ...ACTIONS.map((action) => line(say(`report.${COUNTED_AS[action]}`), COUNTED_AS[action])),
    `${number.format(report.rows)} = ${sum}`,
    ...(report.opportunities > 0
      ? [`${say('report.opportunities')}: ${number.format(report.opportunities)}`]
      : []),
    ...proofOf(job, words),
  ];
}

function proofOf({ proof }: JobRow, { say }: FileWords): string[] {
  if (proof === undefined) return [say('log.proof-none')];
  const at = instant(proof.at);
  if (proof.agrees) return [say('log.proof-agrees', { at })];
  const named = (action: RowAction | null): string =>
    action === null ? say('log.difference-nothing') : say(ACTION_NAMES[action]);
  const differences = proof.differences.map(({ line, predicted, outcome, counted, twice }) => {
    const found = twice === true ? say('log.difference-twice') : named(counted);
    const params = {
      line: String(line),
      predicted: named(predicted),
      outcome: named(outcome),
      counted: found,
    };
    return `  ${say('log.difference', params)}`;
  });
  return [say('log.proof-differs', { at, n: proof.differing }), ...differences];
}

/** What became of a row, where its line is not at hand. */
const ACTION_NAMES = {
  create: 'log.as-create',
  update: 'log.as-update',
  unchanged: 'log.as-unchanged',
  duplicate: 'log.as-duplicate-short',
  skip: 'log.as-skip',
  reject: 'log.as-reject',
  ask: 'log.as-ask',
} as const satisfies Record<RowAction, FirstKey>;

function eventsOf({ events, undo }: JobRow, { say }: FileWords): string[] {
  const params = (event: JobRow['events'][number]) =>
    event.what === 'checked' && event.params.by === ''
      ? { ...event.params, by: say('log.nobody') }
      : event.params;
  return [
    ...heading(say('log.events')),
    ...events.map(
      (event) => `${instant(event.at)}  ${oneLine(say(`log.event-${event.what}`, params(event)))}`,
    ),
    ...(undo === undefined
      ? []
      : [
          say('log.undo', {
            at: instant(undo.at),
            removed: undo.removed,
            restored: undo.restored,
            kept: undo.keptCustomers,
          }),
        ]),
  ];
}

/** What people compared with the source. @param lineOf the line of a row; rows by their numbers where it is not known. */
export function checksOf({ checks }: JobRow, lineOf: (row: number) => number, { say }: FileWords): string[] {
  if (checks.length === 0) return [];
  const lines = checks.map(({ at, by, rows }) =>
    say('log.check', {
      by: oneLine(by) || say('log.nobody'),
      at: instant(at),
      lines: rows.map(lineOf).join(', '),
    }),
  );
  return [...heading(say('log.checks')), ...lines];
}

/** The heading of the rows, parted by tabs as they are. */
export const rowsHeading = ({ say }: FileWords): string[] => [
  ...heading(say('log.rows')),
  [
    say('log.row-line'),
    say('log.row-outcome'),
    say('log.row-customer'),
    say('log.row-id'),
    say('log.row-problems'),
  ].join('\t'),
];

/** One row of the source in one line. @param reached false where the import ended before it. */
export function rowLine(row: ReportRow, reached: boolean, { say, explain }: FileWords): string {
  const { action, repeats, customer } = row;
  const outcome = !reached
    ? say('log.as-not-reached')
    : action === 'duplicate' && repeats !== null
      ? say('log.as-duplicate', { line: String(repeats) })
      : say(ACTION_NAMES[action]);
  const problems = row.issues.filter(({ severity }) => severity !== 'info').map(explain);
  const cells = [String(row.line), outcome, customer?.name ?? '', customer?.id ?? '', problems.join('; ')];
  return cells.map(oneLine).join('\t');
}
