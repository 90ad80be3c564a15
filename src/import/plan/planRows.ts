import type { Customer } from '../../domain/customer';
import type { RawRow } from '../formats/format';
import { isStored, LikelyFinder, sequenceOf } from '../likely/finder';
import { type Likeliest, likeliestOf } from '../likely/likeliest';
import { KEY_STRIDE, recordKeys, saysNoMore } from './keys';
import { KeyTable } from './keyTable';
import { likelyIssue } from './likelyIssue';
import { Matcher, MOST_ROUNDS, type Told } from './match';
import { type Match, Matches } from './matches';
import { createPreparer, type Prepared } from './prepare';
import { RowKeys } from './rowKeys';
import type { PlanSettings } from './settings';
import { isStranger, type PlannedRow, settle } from './settle';

/**
 * Decides every row of a list against a book held in memory: map, clean, check, match, decide. The import worker
 * composes the same stages over staged rows and stored pages (`src/db/session`); this is the whole of it as one pure
 * generator, for lists and books that fit.
 *
 * @param choices what a person decided, by row
 */
export function* planRows(
  rows: readonly RawRow[],
  settings: PlanSettings,
  book: readonly Customer[],
  choices: ReadonlyMap<number, Told> = new Map(),
): Generator<PlannedRow & { readonly match: Match }> {
  const prepared = rows.map(createPreparer(settings));
  const matches = matched(prepared, settings, book, choices);
  const planned = prepared.map((row, index) => {
    const match = matches.of(index);
    const stored = match.kind === 'record' ? book[match.sequence] : undefined;
    const decided = settle(row, match, stored, settings, {
      lineOf: (other) => rows[other]?.line ?? 0,
      saysTheSameAs: (other) => saysNoMore(row.values, prepared[other]?.values ?? {}),
      isOfItsOwn: false,
      isNobodys: false,
    });
    return { ...decided, match };
  });
  const likely = settings.match.likely === false ? NOBODY : likelyAmong(planned, book);
  for (const [index, row] of planned.entries()) {
    const found = likely.get(index);
    if (found === undefined) yield row;
    else {
      const other = isStored(found.other) ? book[sequenceOf(found.other)] : planned[found.other];
      yield { ...row, issues: [...row.issues, likelyIssue(row.line, found, other)] };
    }
  }
}

/** Whom every row meets. Whoever took a customer that is likely somebody else is found in rounds, as in the import. */
function matched(
  prepared: readonly Prepared[],
  settings: PlanSettings,
  book: readonly Customer[],
  choices: ReadonlyMap<number, Told>,
): Matches {
  const keys = new RowKeys(prepared.length);
  for (const row of prepared) keys.push(takesPart(row) ? row.values : null);
  const strangers = new Map<number, Set<number>>();
  for (let round = 1; ; round++) {
    const table = new KeyTable(book.length * 3);
    book.forEach((customer, sequence) => {
      addKeys(table, recordKeys(customer), sequence);
    });
    const matches = new Matches(prepared.length);
    const matcher = new Matcher(table, settings.match, matches, { choices, strangers });
    for (const _ of matcher.run(keys, (row) => takesPart(prepared[row])));
    let found = 0;
    for (const [row, own] of prepared.entries()) {
      const match = matches.of(row);
      const met = match.kind === 'record' && match.apart !== true ? book[match.sequence] : undefined;
      if (match.kind !== 'record' || met === undefined || !isStranger(own, match, met, settings)) continue;
      strangers.set(row, (strangers.get(row) ?? new Set<number>()).add(match.sequence));
      found++;
    }
    if (found === 0 || round === MOST_ROUNDS) return matches;
  }
}

const NOBODY: ReadonlyMap<number, Likeliest> = new Map();

/** For rows that would create somebody: whom they are likely the same as, of the book and of the rows before them. */
function likelyAmong(
  planned: readonly PlannedRow[],
  book: readonly Customer[],
): ReadonlyMap<number, Likeliest> {
  const finder = new LikelyFinder(planned.length);
  planned.forEach((row, index) => {
    if (row.action === 'create') finder.addRow(index, row.values);
  });
  book.forEach((customer, sequence) => {
    finder.addStored(sequence, customer);
  });
  const found = new Map<number, Likeliest>();
  for (const { row, others } of finder.candidates(planned.length)) {
    const best = likeliestOf(planned[row]?.values ?? {}, others, (other) =>
      isStored(other) ? book[sequenceOf(other)] : planned[other]?.values,
    );
    if (best !== undefined) found.set(row, best);
  }
  return found;
}

const takesPart = (row: Prepared | undefined): boolean => row !== undefined && !row.rejected && !row.skipped;

/** Adds the packed keys of one customer to a table. */
function addKeys(table: KeyTable, keys: Uint32Array, sequence: number): void {
  for (let at = 0; at < keys.length; at += KEY_STRIDE) {
    table.add(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, sequence);
  }
}
