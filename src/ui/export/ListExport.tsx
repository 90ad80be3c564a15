import type { JSX } from 'preact';
import type { Selection } from '../../db/listApi';
import { isFieldKey } from '../../domain/fields';
import { useClients } from '../clients';
import { chosenColumns } from '../customers/columnChoice';
import { isFiltered, type ListView, questionOf } from '../customers/query';
import { chosen, countChosen, selectionOf } from '../customers/selection';
import { ExportDialog, type ExportScope, type RunExport } from './ExportDialog';

/** Takes the customers' list away: those who are chosen, those whom it shows, or all. */
export function ListExport({
  view,
  total,
  all,
  archived,
  onClose,
}: {
  view: ListView;
  /** How many it shows. */
  total: number;
  /** How many there are that are not archived, and how many that are. */
  all: number;
  archived: number;
  onClose: () => void;
}): JSX.Element {
  const { book } = useClients();
  const query = questionOf(view);
  const count = countChosen(chosen.value, total);
  const shown = chosenColumns.value.map(({ key }) => key).filter(isFieldKey);
  const of =
    (selection: Selection): RunExport =>
    ({ columns, ...options }, onProgress) =>
      book.exportList(selection, { ...options, ...(columns === 'shown' && { columns: shown }) }, onProgress);
  const scopes: ExportScope[] = [
    ...(count > 0 ? [{ kind: 'chosen', count, run: of(selectionOf(chosen.value, query)) } as const] : []),
    ...(isFiltered(view) ? [{ kind: 'found', count: total, run: of({ query }) } as const] : []),
    {
      ...({ kind: 'all', count: all, run: of({ query: {} }) } as const),
      ...(archived > 0 && {
        archived: { count: archived, run: of({ query: { archived: 'shown' } }) },
      }),
    },
  ];
  return <ExportDialog list="customers" scopes={scopes} hasColumns onClose={onClose} />;
}
