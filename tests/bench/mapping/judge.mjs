import { LISTS, tableOf } from './corpus.mjs';

/**
 * @typedef {{ field: string | null, confidence: number, reason: { code: string } }} Proposed
 * @typedef {(header: string[], rows: { line: number, cells: string[] }[]) => readonly Proposed[]} Suggest
 * @typedef {{ list: import('./corpus.mjs').List, header: string, values: string, right: (string | null)[],
 *   field: string | null, confidence: number, reason: string, ok: boolean }} Verdict
 */

/** Every column of every list, with what is proposed for it and whether that is right. @param {Suggest} suggest @returns {Verdict[]} */
export function judge(suggest) {
  return LISTS.flatMap((list) => {
    const { header, rows } = tableOf(list);
    const mapping = suggest(header, rows);
    return list.columns.map((column, at) => {
      const { field = null, confidence = 0, reason = { code: 'missing' } } = mapping[at] ?? {};
      // A column without a single value can go anywhere or nowhere: nothing comes of it.
      const ok = column.values === 'empty' || column.right.includes(field);
      return { list, ...column, field, confidence, reason: reason.code, ok };
    });
  });
}

/** How many of some verdicts are right. @param {readonly Verdict[]} verdicts */
export const tally = (verdicts) => ({ of: verdicts.length, right: verdicts.filter(({ ok }) => ok).length });

/** What the app calls a confidence (ui/import/words.ts). @param {Verdict} verdict */
export const classOf = ({ field, confidence }) =>
  field === null ? 'left out' : confidence >= 0.9 ? 'certain' : confidence >= 0.6 ? 'likely' : 'guess';
