import { ok, type Result } from '../domain/result';
import type { BookApi, BookStatus, ListPage, ListQuery } from './api';
import { type Book, openBook } from './book';
import { statusOf, tell, throttled } from './bookStatus';
import { bulkEdit, bulkRemove } from './bulk';
import { calendarFile, planCalendar } from './calendar';
import { recentChanges } from './changes';
import { colleaguesOf, neighboursOf } from './colleagues';
import { listCompanies } from './companies';
import { Directory } from './directory/directory';
import { checkDraft } from './draft';
import { Duplicates, revertAll, setApart } from './duplicates';
import { exportBook } from './exportBook';
import { exportList } from './exportList';
import { countActivities, exportActivities, exportOpportunities } from './exportSides';
import { attempt, BookError } from './failures';
import { fieldUse } from './fieldUse';
import { addFile, fileContent, filesOf, forgetFiles, removeFile, renameFile, restoreFile } from './files';
import { scanHealth } from './health';
import { replaceHeld, valuesHeld } from './held';
import { historyOf } from './history';
import { listJobs, markInterrupted, runningJob } from './jobs';
import { forgetLessons, listLessons, restoreLessons } from './lessons';
import type { Selection } from './listApi';
import { mergeCandidates, mergeCustomers } from './merge';
import { moveDeals } from './moveDeals';
import { originsOf } from './origins';
import { recordId } from './pages';
import {
  listProfiles,
  profileFile,
  readProfileFile,
  removeProfile,
  restoreProfile,
  saveProfile,
} from './profiles';
import { putCustomer } from './put';
import { readRecord, removeRecord } from './remove';
import { dealSums, growth } from './reports';
import { revert } from './revert';
import { saveSides } from './saveSides';
import { listSegments, removeSegment, restoreSegment, saveSegment } from './segments';
import { listSides, sidesOf } from './sides';
import { similarTo } from './similar';
import { usualCurrency } from './usualCurrency';
import { readVocabulary, readWords, tellSettings, writeVocabulary } from './vocabulary';
import { listActivities, listOpportunities } from './work';
import { readSettings, writeSettings } from './workspace';

/** What is in use while a book is open. */
interface Opened {
  readonly book: Book;
  readonly directory: Directory;
  readonly duplicates: Duplicates;
}

/**
 * The book worker's whole service over the book of this name. The first call opens it, but only `status` makes a new
 * one: it alone knows what the page remembers. A call that fails to open it leaves it closed, and the next one tries
 * again. Nothing is thrown across the boundary.
 */
export function createBookApi(name = 'satchel'): BookApi {
  const listeners = new Set<(status: BookStatus) => void>();
  let opening: Promise<Result<Opened>> | undefined;
  let expected: string | undefined;
  let mayCreate = false;

  const open = async (): Promise<Result<Opened>> => {
    const result = await openBook(name, expected, mayCreate);
    if (!result.ok) return result;
    const book = result.value;
    expected = book.id;
    book.subscribe(throttled(() => tell(book, listeners)));
    await markInterrupted(book);
    const directory = new Directory(book);
    // Lists will need it in a moment; what fails here fails there again, and is told there.
    void attempt(() => directory.refresh()).then(() => attempt(() => forgetFiles(book)));
    return ok({ book, directory, duplicates: new Duplicates(book, directory) });
  };

  const withBook = async <T>(use: (opened: Opened) => PromiseLike<T>): Promise<Result<T>> => {
    opening ??= attempt(open).then((result) => (result.ok ? result.value : result));
    const current = opening;
    const opened = await current;
    const result = opened.ok ? await attempt(() => use(opened.value)) : opened;
    const isLost =
      !result.ok && (result.failure.code === 'book-missing' || result.failure.code === 'book-newer');
    if (!opened.ok || isLost) {
      if (opened.ok) opened.value.book.close();
      if (opening === current) opening = undefined;
    }
    return result;
  };

  const withCountry = async <T>(
    use: (opened: Opened, country: string) => PromiseLike<T>,
  ): Promise<Result<T>> => withBook(async (opened) => use(opened, (await readSettings(opened.book)).country));

  return {
    status: async (remembered) => {
      expected ??= remembered;
      // An earlier call may be opening it without leave to make it.
      const earlier = await opening;
      mayCreate = true;
      if (earlier?.ok === false) opening = undefined;
      return withBook(async ({ book }) => {
        if (remembered !== undefined && book.id !== remembered) throw new BookError('book-missing');
        return statusOf(book);
      });
    },
    list: (query) => withBook((opened) => listPage(opened, query)),
    get: (id) => withBook(({ book }) => readRecord(book, 'customer', id)),
    history: (id) => withBook(({ book }) => historyOf(book, id)),
    origins: async (id) => flatten(await withBook(({ book }) => originsOf(book, id))),
    exportBook: async (onProgress) => flatten(await withBook(({ book }) => exportBook(book, onProgress))),
    similar: (draft) => withCountry(({ book }, country) => similarTo(book, draft, country)),
    check: (draft) =>
      withCountry(async ({ book }, country) => checkDraft(draft, country, await readWords(book))),
    put: (draft) => withCountry(({ book }, country) => putCustomer(book, draft, country)),
    remove: (id) => withBook(({ book }) => removeRecord(book, 'customer', id)),
    sides: (customer) => withBook(({ book }) => sidesOf(book, customer)),
    listSides: (entity, query) => withBook(({ book }) => listSides(book, entity, query)),
    getSide: (entity, id) => withBook(({ book }) => readRecord(book, entity, id)),
    removeSide: (entity, id) => withBook(({ book }) => removeRecord(book, entity, id)),
    companies: (query) => withBook(({ book }) => listCompanies(book, query)),
    revert: (change, onProgress) =>
      withBook(({ book, directory }) => revert(book, change, onProgress, directory)),
    imports: () => withBook(({ book }) => listJobs(book)),
    settings: () => withBook(({ book }) => readSettings(book)),
    saveSettings: (part) =>
      withBook(async ({ book }) => {
        const settings = await writeSettings(book, part);
        await tellSettings(book);
        return settings;
      }),
    vocabulary: (language) => withBook(({ book }) => readVocabulary(book, language)),
    valuesHeld: (field, most) => withBook(({ book, directory }) => valuesHeld(book, directory, field, most)),
    replaceHeld: (field, swaps, words) =>
      withBook(({ book, directory }) => replaceHeld(book, directory, field, swaps, words)),
    health: (onProgress) => withBook(({ directory }) => scanHealth(directory, onProgress)),
    saveVocabulary: (next) => withBook(({ book }) => writeVocabulary(book, next)),
    fieldUse: (field) => withBook(({ book }) => fieldUse(book, field)),
    profiles: () => withBook(({ book }) => listProfiles(book)),
    saveProfile: (draft, replace) => withBook(({ book }) => saveProfile(book, draft, replace)),
    removeProfile: (id) => withBook(({ book }) => removeProfile(book, id)),
    restoreProfile: (profile) => withBook(({ book }) => restoreProfile(book, profile)),
    profileFile: (id) => withBook(({ book }) => profileFile(book, id)),
    readProfileFile: (file) => withBook(() => readProfileFile(file)),
    lessons: () => withBook(({ book }) => listLessons(book)),
    forgetLessons: (which) => withBook(({ book }) => forgetLessons(book, which)),
    counts: (conditions) => withBook(({ directory }) => directory.counts(conditions)),
    idsOf: (selection) => withBook((opened) => idsOf(opened, selection)),
    exportList: async (selection, options, onProgress) =>
      flatten(
        await withBook(async (opened) =>
          exportList(opened.book, await idsOf(opened, selection), options, onProgress),
        ),
      ),
    exportOpportunities: async (...asked) =>
      flatten(await withBook((opened) => exportOpportunities(opened, ...asked))),
    exportActivities: async (...asked) =>
      flatten(await withBook((opened) => exportActivities(opened, ...asked))),
    countActivities: (scope) => withBook(({ directory }) => countActivities(directory, scope)),
    activities: (query) => withBook(({ directory }) => listActivities(directory, query)),
    opportunities: (query) => withBook(({ directory }) => listOpportunities(directory, query)),
    findDuplicates: (onProgress) => withBook(({ duplicates }) => duplicates.find(onProgress)),
    duplicates: (query) => withBook(({ duplicates }) => duplicates.page(query)),
    setApart: (ids, apart) => withBook(({ book }) => setApart(book, ids, apart)),
    mergeSure: (onProgress) => withBook(({ duplicates }) => duplicates.mergeSure(onProgress)),
    recentChanges: (limit) => withBook(({ book }) => recentChanges(book, limit)),
    revertAll: (changes) => withBook(({ book, directory }) => revertAll(book, directory, changes)),
    mergeCandidates: (ids) => withBook(({ book }) => mergeCandidates(book, ids)),
    merge: (request) => withBook(({ book, directory }) => mergeCustomers(book, request, directory)),
    moveDeals: (from, to, words) => withBook(({ book }) => moveDeals(book, from, to, words)),
    usualCurrency: () => withBook(({ book, directory }) => usualCurrency(book, directory)),
    dealSums: (asked, by) => withBook(({ book, directory }) => dealSums(book, directory, asked, by)),
    activityCounts: (asked) => withBook(({ directory }) => directory.work.activityCounts(asked)),
    growth: (owner) => withBook(({ directory }) => growth(directory, owner)),
    planCalendar: async (file, today, zone) =>
      flatten(await withBook(({ book }) => planCalendar(book, file, today, zone))),
    calendarFile: (options) => withBook(({ book }) => calendarFile(book, options)),
    saveSides: (drafts) => withBook(({ book }) => saveSides(book, drafts)),
    colleagues: (id) => withBook(({ book, directory }) => colleaguesOf(book, directory, id)),
    neighbours: (query, id) => withBook(({ book, directory }) => neighboursOf(book, directory, query, id)),
    files: (customer) => withBook(({ book }) => filesOf(book, customer)),
    addFile: (customer, name, file) => withBook(({ book }) => addFile(book, customer, name, file)),
    fileContent: (id) => withBook(({ book }) => fileContent(book, id)),
    renameFile: (id, name) => withBook(({ book }) => renameFile(book, id, name)),
    removeFile: (id) => withBook(({ book }) => removeFile(book, id)),
    restoreFile: (id) => withBook(({ book }) => restoreFile(book, id)),
    bulkEdit: (selection, edits, onProgress) =>
      withCountry((opened, country) => bulkEdit(opened, selection, edits, country, onProgress)),
    bulkRemove: (selection, onProgress) => withBook((opened) => bulkRemove(opened, selection, onProgress)),
    segments: () => withBook(({ book }) => listSegments(book)),
    saveSegment: (draft) => withBook(({ book }) => saveSegment(book, draft)),
    removeSegment: (id) => withBook(({ book }) => removeSegment(book, id)),
    restoreSegment: (segment) => withBook(({ book }) => restoreSegment(book, segment)),
    restoreLessons: (kinds) => withBook(({ book }) => restoreLessons(book, kinds)),
    subscribe: async (listener) => {
      listeners.add(listener);
      await withBook(async ({ book }) => {
        if ((await runningJob(book)) !== undefined) await tell(book, listeners);
      });
    },
  };
}

/** Ids of a selection's customers, in the list's order. */
async function idsOf({ book, directory }: Opened, selection: Selection): Promise<readonly string[]> {
  if ('ids' in selection) return selection.ids;
  const all = { ...selection.query, limit: Number.MAX_SAFE_INTEGER, offset: 0 };
  const { sequences } = await directory.query(all);
  const without = new Set(selection.except);
  return sequences.map((one) => recordId(book.id, one)).filter((id) => !without.has(id));
}

/** Rows come from their pages after the directory answered; where one is gone by then, it is asked again. */
async function listPage({ directory }: Opened, query: ListQuery): Promise<ListPage> {
  for (;;) {
    const { sequences, ...counts } = await directory.query(query);
    const found = await directory.records(sequences);
    const rows = found.filter((record) => record !== undefined);
    if (rows.length < found.length) continue;
    // Once the list is on its way, what it will be asked next is prepared while the page draws it.
    setTimeout(() => void attempt(() => directory.warmUp(query.language)));
    return { ...counts, rows };
  }
}

const flatten = <T>(result: Result<Result<T>>): Result<T> => (result.ok ? result.value : result);
