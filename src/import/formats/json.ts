import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { Detected, SheetInfo } from '../api';
import { chosen } from '../detect/chosen';
import { decodeSample, detectEncoding } from '../detect/encoding';
import { encodingName } from '../detect/encodings';
import { isKnownHeader } from '../mapping/fold';
import { mayBeDamaged, type SourceRecord } from '../structure/rows';
import { detectTable, TableReader } from '../structure/table';
import {
  BATCH_ROWS,
  type Detection,
  type Format,
  type RawRow,
  type ReadOptions,
  type Source,
} from './format';
import { JsonReader, type ListRecord, type Reading } from './json/reader';
import { NAMED_BY_RECORDS, NamedSurvey, namedRows } from './named/read';
import { withProblems } from './named/said';
import { textOfHead } from './text/head';
import { pushed } from './text/pushed';

/** Rows of a table by which its header is found. */
const TABLE_ROWS = 600;
/** A source with more lists holds none that a person made. */
const MOST_LISTS = 1_000;
/** So much of the beginning must be JSON. */
const PROBE = 64 * 1024;
/** A fault behind fewer tokens says that it is something else: `[Name],[Phone]` is a list of another kind. */
const TELLING = 3;

function recognises(source: Source): boolean {
  const text = textOfHead(source, PROBE);
  if (!/^\s*[{[]/.test(text)) return false;
  const reader = new JsonReader('sequence');
  reader.push(text, source.whole && source.head.length <= PROBE);
  const { fault, tokens } = reader;
  return fault === null ? tokens > 0 : !fault.besideTop && (fault.cut || fault.tokens >= TELLING);
}

/** One list of a source, as far as a detection needs it. */
class Found {
  readonly table: boolean;
  readonly named = new NamedSurvey();
  readonly first: SourceRecord[] = [];
  records = 0;

  constructor(table: boolean) {
    this.table = table;
  }

  add(record: ListRecord): void {
    this.records++;
    if (!this.table) this.named.add([record]);
    else if (this.first.length < TABLE_ROWS) this.first.push(rowOf(record));
  }
}

const rowOf = ({ line, values, problems }: ListRecord): SourceRecord => ({
  line,
  cells: values.map(([, value]) => value),
  ...(problems !== undefined && { problems }),
});

interface Survey {
  readonly lists: ReadonlyMap<string, Found>;
  readonly reader: JsonReader;
}

async function survey(blob: Blob, encoding: string, reading: Reading): Promise<Survey> {
  const reader = new JsonReader(reading);
  const lists = new Map<string, Found>();
  for await (const records of withProblems(pushed(blob, encoding, reader, () => undefined))) {
    for (const record of records) {
      let list = lists.get(record.path);
      if (list === undefined && lists.size < MOST_LISTS) {
        list = new Found(record.table);
        lists.set(record.path, list);
      }
      list?.add(record);
    }
  }
  return { lists, reader };
}

/** An array of objects or arrays is a list; other values at the top are themselves the records. */
const LIST_AT_TOP = /^\s*\[\s*[[{]/;
const OBJECT_AT_TOP = /^\s*\{/;

/**
 * The lists of a source. Several objects at its top are themselves the records (JSON Lines); so is a single one with no
 * list inside whose names are those of customers.
 */
async function listsOf(blob: Blob, encoding: string, text: string): Promise<Survey> {
  if (LIST_AT_TOP.test(text)) return survey(blob, encoding, 'all');
  if (!OBJECT_AT_TOP.test(text)) return survey(blob, encoding, 'sequence');
  const found = await survey(blob, encoding, 'all');
  if (found.reader.roots === 1 && found.lists.size > 0) return found;
  const records = await survey(blob, encoding, 'sequence');
  if (found.reader.roots > 1) return records;
  const facts = records.lists.get('')?.named.facts();
  return facts?.ok && facts.value.header.some(isKnownHeader) ? records : found;
}

/** The list that the profile names, else the one with most records; objects go before arrays. */
function choose(lists: ReadonlyMap<string, Found>, wanted: string | undefined): Detected<string> | null {
  const ranked = [...lists].sort(
    ([, a], [, b]) => Number(a.table) - Number(b.table) || b.records - a.records,
  );
  const best = ranked[0];
  if (best === undefined) return null;
  const detected: Detected<string> = {
    value: best[0],
    confidence: ranked.length === 1 ? 1 : 0.8,
    reason:
      ranked.length === 1
        ? { code: 'only-choice', params: {} }
        : { code: 'fullest-sheet', params: { rows: best[1].records } },
    alternatives: ranked.slice(1).map(([value]) => ({ value, score: 0.3, sample: '' })),
  };
  return chosen(wanted !== undefined && lists.has(wanted) ? wanted : null, detected);
}

function factsOf(
  list: Found,
  profile: ImportProfile,
): Result<
  Pick<Detection, 'header' | 'headerRow' | 'head' | 'sample'> & {
    readonly place: Pick<ReadOptions, 'headerRow' | 'headerRows'>;
  }
> {
  if (!list.table) {
    const facts = list.named.facts();
    return facts.ok
      ? ok({ ...facts.value, headerRow: NAMED_BY_RECORDS, place: { headerRow: 0, headerRows: 1 } })
      : facts;
  }
  const whole = list.records === list.first.length;
  return detectTable(list.first, { whole, damaged: damagedIn(list.first), profile, isKnownHeader });
}

const damagedIn = (records: readonly SourceRecord[]): boolean =>
  records.some(({ cells }) => cells.some(mayBeDamaged));

async function detect({ blob, head, whole }: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const wanted = profile.encoding === undefined ? null : encodingName(profile.encoding);
  const encoding = chosen(wanted, detectEncoding(head, whole, isKnownHeader));
  const text = decodeSample(head, encoding.value, whole);
  if (whole && text.trim() === '') return fail('empty-file');
  const { lists, reader } = await listsOf(blob, encoding.value, text.slice(0, 1_024));
  const sheet = choose(lists, profile.sheet);
  const list = lists.get(sheet?.value ?? '');
  if (sheet === null || list === undefined) return fail('unknown-format', { kind: 'json' });
  const found = factsOf(list, profile);
  if (!found.ok) return found;
  const { place, ...facts } = found.value;
  const named = sheet.value === '' ? null : sheet;
  return ok({
    format: 'json',
    encoding,
    delimiter: { value: null, confidence: 1, reason: { code: 'only-choice', params: {} }, alternatives: [] },
    sheet: named,
    sheets:
      named === null
        ? []
        : [...lists].map(([name, { records }]): SheetInfo => ({ name, rows: records, hidden: false })),
    options: { ...place, encoding: encoding.value, dialect: null, sheet: named?.value ?? null },
    hidden: [],
    remarks: reader.nested && !list.table ? [{ code: 'nested-values', params: {} }] : [],
    ...facts,
  });
}

/** How the list that was chosen is read: with no name it is the array at the top, or the values there one by one. */
async function readingOf(source: Blob, { sheet, encoding }: ReadOptions): Promise<Reading> {
  if (sheet !== null) return { path: sheet };
  const head = await source.slice(0, 1_024).arrayBuffer();
  return LIST_AT_TOP.test(decodeSample(new Uint8Array(head), encoding, false)) ? { path: '' } : 'sequence';
}

async function* rows(
  source: Blob,
  options: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const reader = new JsonReader(await readingOf(source, options));
  const records = withProblems(pushed(source, options.encoding, reader, onBytes));
  const first = await records.next();
  if (first.done) return;
  const all = behind(first.value, records);
  if (first.value[0]?.table !== true) return yield* namedRows(all);
  const table = new TableReader(options);
  for await (const batch of all) {
    for (let at = 0; at < batch.length; at += BATCH_ROWS) {
      const part = batch.slice(at, at + BATCH_ROWS).map(rowOf);
      yield table.read(part, damagedIn(part));
    }
  }
}

async function* behind<T>(first: T, others: AsyncGenerator<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}

/**
 * JSON: an array of objects, an object with such arrays inside, JSON Lines, arrays of arrays. Read to its end once, to say
 * which lists and columns there are.
 */
export const json: Format = { id: 'json', recognises, detect, rows };
