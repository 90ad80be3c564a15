import { askedOn, occurrencesOf } from '../domain/calendar/series';
import { pipelinesIn } from '../domain/firstPipeline';
import type { Result } from '../domain/result';
import type { Book } from './book';
import type { Directory } from './directory/directory';
import type { Place } from './directory/sides/found';
import type { ActivityScope, Exported, OnExport, OpportunityScope, SideFileOptions } from './exportApi';
import {
  type DealRow,
  dealCells,
  flatDeal,
  flatWork,
  type SideWords,
  sideHeadings,
  type WorkRow,
  workCells,
} from './exportSideCells';
import { writeTable } from './exportWriters';
import { readRecords } from './pages';
import { wordsOf } from './session/words';
import { sidePage, sideSequence } from './sideCodec';
import { readWords } from './vocabulary';

interface Opened {
  readonly book: Book;
  readonly directory: Directory;
}

const ALL = { limit: Number.MAX_SAFE_INTEGER, offset: 0 } as const;

/**
 * Opportunities as a file (`exportWriters.ts`), in the order that is asked for, each with its pipeline, stage and next step,
 * and its customer's id, name, company, phones and e-mails. An import of it knows customers and opportunities by their ids:
 * it changes nothing, but what was changed in the file. The pipeline and the outcome stay as they are.
 * @param onProgress false stops it: `cancelled`
 */
export async function exportOpportunities(
  { book, directory }: Opened,
  scope: OpportunityScope,
  options: SideFileOptions,
  onProgress: OnExport = () => true,
): Promise<Result<Exported>> {
  const by = await sideWords(book, options);
  const { places, steps } = await directory.work.opportunities({ ...scope, ...ALL });
  const read = async (from: number, to: number): Promise<(DealRow | undefined)[]> => {
    const [records, next] = await Promise.all([
      directory.work.read('opportunity', places.slice(from, to)),
      directory.work.read('activity', steps.slice(from, to)),
    ]);
    const customers = await readRecords(
      book,
      records.map((record) => record?.customer ?? ''),
    );
    return records.map((record, at) => record && { record, customer: customers[at], next: next[at] });
  };
  return writeTable<DealRow>(
    {
      name: 'opportunities',
      title: by.words.say('customer.opportunities'),
      headings: sideHeadings('opportunity', by.words),
      cellsOf: (row) => dealCells(row, by),
      flatOf: (row) => flatDeal(row, by),
      total: places.length,
      read,
    },
    options,
    onProgress,
  );
}

/**
 * Activities as a file, as `exportOpportunities`: each with what it serves and its customer. An import of it knows the
 * customers by their ids and takes nothing of the activities.
 * @param onProgress false stops it: `cancelled`
 */
export async function exportActivities(
  { book, directory }: Opened,
  scope: ActivityScope,
  options: SideFileOptions,
  onProgress: OnExport = () => true,
): Promise<Result<Exported>> {
  const by = await sideWords(book, options);
  const places = await activityPlaces(directory, scope);
  const read = async (from: number, to: number): Promise<(WorkRow | undefined)[]> => {
    const records = await directory.work.read('activity', places.slice(from, to));
    const [customers, served] = await Promise.all([
      readRecords(
        book,
        records.map((record) => record?.customer ?? ''),
      ),
      directory.work.read(
        'opportunity',
        records.map((record) =>
          record?.opportunity === undefined ? undefined : placeIn(record.opportunity),
        ),
      ),
    ]);
    return records.map(
      (record, at) => record && { record, customer: customers[at], serves: served[at]?.title },
    );
  };
  return writeTable<WorkRow>(
    {
      name: 'activities',
      title: by.words.say('activity.plural'),
      headings: sideHeadings('activity', by.words),
      cellsOf: (row) => workCells(row, by),
      flatOf: flatWork,
      total: places.length,
      read,
    },
    options,
    onProgress,
  );
}

/** How many activities an export takes. */
export const countActivities = async (directory: Directory, scope: ActivityScope): Promise<number> =>
  scope.days === undefined
    ? (await directory.work.activities({ ...scope, limit: 0, offset: 0 })).total
    : (await activityPlaces(directory, scope)).length;

async function sideWords(book: Book, { language, delimiter }: SideFileOptions): Promise<SideWords> {
  const { pipelines } = await readWords(book);
  return {
    words: await wordsOf(language),
    pipelines: pipelinesIn(pipelines, language),
    decimal: delimiter === ';' ? ',' : '.',
  };
}

const placeIn = (id: string): Place => ({ page: sidePage(id), sequence: sideSequence(id), name: '' });

/** Where the activities lie, in their order: by day and time. */
async function activityPlaces(
  directory: Directory,
  { days, ...asked }: ActivityScope,
): Promise<readonly Place[]> {
  const { work } = directory;
  if (days === undefined) return (await work.activities({ ...asked, ...ALL })).places;
  const [from, to] = days;
  const questions = askedOn(from, to).map((one) => ({ ...asked, ...one }));
  const found = await Promise.all(
    // Series are planned: who asks for what is done asks for none of them.
    questions
      .filter(({ state }) => asked.state === undefined || asked.state === state)
      .map((one) => work.activities({ ...one, ...ALL })),
  );
  const places = [
    ...new Map(found.flatMap(({ places }) => places).map((place) => [place.sequence, place])).values(),
  ];
  const records = await work.read('activity', places);
  const shown = places.flatMap((place, at) => {
    const record = records[at];
    const first = record === undefined ? undefined : occurrencesOf(record, from, to)[0];
    return first === undefined ? [] : [{ place, order: `${first.day} ${record?.time ?? ''}` }];
  });
  return shown.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ place }) => place);
}
