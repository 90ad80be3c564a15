import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldKey } from '../../domain/fields';
import type { ColumnMapping, RowView } from '../../import/api';
import { useClients } from '../clients';
import { useRowWindow } from '../components/grid/useRowWindow';
import { type GridAt, type GridColumn, type GridHandle, VirtualGrid } from '../components/grid/VirtualGrid';
import { useNarrow } from '../components/useNarrow';
import { t } from '../i18n';
import { correctCell, leaveRowOut } from './byHand';
import { CellEditor } from './CellEditor';
import { CellTip } from './CellTip';
import { ColumnHead, columnName } from './ColumnHead';
import { cellView, sharedFields } from './cells';
import { fieldOf } from './choices';
import { gridOrder, lineWidth, useRoomy, widthOf } from './columns';
import { decideOne, isWaiting, WAITING } from './deciding/acts';
import { isReviewKey, useReviewKeys } from './deciding/keys';
import { QueueBar } from './deciding/QueueBar';
import { Review } from './deciding/Review';
import { FieldPicker } from './FieldPicker';
import { useFocusKept, useQueueLeft, useSeenKept } from './gridFocus';
import { Inspector } from './Inspector';
import { NoRows } from './NoRows';
import { makeField } from './newField';
import { LineCell, RowCell } from './RowCell';
import type { ImportSession } from './session';
import { type Shown, taskOf } from './state';
import { TONES } from './words';

interface Editing {
  readonly row: RowView;
  readonly column: number;
  readonly value: string;
}

interface Picking {
  readonly column: number;
  readonly anchor: Element;
  readonly typed: string;
}

/** The line column stands before the columns of the file. */
const LEAD = 1;
/** With room for it the column that says whose row it is stays in place too. */
const LEAD_AND_WHO = 2;

/** The centre of the workbench: every row as it will be, over each column the field that it goes to. */
export function RowsGrid(props: {
  session: ImportSession;
  shown: Shown;
  /** The values of a column were asked for: they show beside the rows. */
  onValues: () => void;
}): JSX.Element {
  const { session, shown } = props;
  const narrow = useNarrow();
  const roomy = useRoomy();
  const filter = session.filter.value;
  const clients = useClients();
  const choices = session.choices.value;
  const { columns } = shown.inspection;
  const filterKey = JSON.stringify(filter);
  const rows = useRowWindow<RowView, { total: number; rows: readonly RowView[] }>(
    `${shown.session} ${filterKey}`,
    (offset, limit) => session.rows(shown.session, filter, offset, limit),
  );
  useEffect(() => rows.refresh(), [shown.revision]);

  const [editing, setEditing] = useState<Editing | null>(null);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [at, setAt] = useState<{ row: number; column: number } | null>(null);
  const grid = useRef<GridHandle | null>(null);
  const box = useRef<HTMLDivElement>(null);

  const fields = useMemo(() => columns.map((column) => fieldOf(choices, column)), [columns, choices.picks]);
  const shared = useMemo(() => sharedFields(fields), [fields]);
  const order = useMemo(() => gridOrder(fields), [fields]);
  const whole = filter.kind === 'action' && filter.action === 'update';
  useFocusKept(order[0], grid);
  /** The file's column at a place of the grid; undefined for the line column. */
  const columnAt = (place: number) => (place < LEAD ? undefined : columns[order[place - LEAD] ?? -1]);
  const viewOf = (row: RowView, column: number) => {
    const field = fields[column] ?? null;
    return cellView(row, column, field, field !== null && !shared.has(field));
  };

  const finish = async (edit: Editing, value: string, next: -1 | 0 | 1, gridRow: number) => {
    setEditing(null);
    grid.current?.focusCell(
      gridRow,
      Math.max(LEAD, Math.min(columns.length, order.indexOf(edit.column) + LEAD + next)),
    );
    await correctCell(session, edit.row, edit.column, value);
  };

  const gridColumns = useMemo((): readonly GridColumn<RowView>[] => {
    const lead: GridColumn<RowView> = {
      key: 'line',
      width: lineWidth(narrow),
      header: () => (
        <span>
          {narrow && <span aria-hidden="true">#</span>}
          <span class={narrow ? 'visually-hidden' : undefined}>{t('import.grid.line')}</span>
        </span>
      ),
      cell: (row) => <LineCell row={row} />,
      cellClass: () => 'imp-line-cell',
    };
    const own = order.flatMap((index): GridColumn<RowView>[] => {
      const column = columns[index];
      return column === undefined ? [] : [ownColumn(column)];
    });
    function ownColumn(column: ColumnMapping): GridColumn<RowView> {
      return {
        key: String(column.index),
        width: widthOf(column, fields[column.index] ?? null, whole),
        grow: 1,
        headerControl: true,
        control: editing?.column === column.index,
        header: (place) => (
          <ColumnHead
            column={column}
            field={fields[column.index] ?? null}
            chosen={choices.picks.has(column.index)}
            open={picking?.column === column.index}
            tabIndex={place.tabIndex}
            onOpen={(anchor, typed) => setPicking({ column: column.index, anchor, typed })}
          />
        ),
        cell: (row, place) =>
          editing !== null && editing.row.index === row.index && editing.column === column.index ? (
            <CellEditor
              label={t('import.cell.edit', { header: columnName(column), line: row.line })}
              value={editing.value}
              onDone={(value, next) => void finish(editing, value, next, place.row)}
              onCancel={() => {
                setEditing(null);
                grid.current?.focusCell(place.row, place.column);
              }}
            />
          ) : (
            <RowCell view={viewOf(row, column.index)} out={(fields[column.index] ?? null) === null} />
          ),
      };
    }
    return [lead, ...own];
  }, [columns, fields, choices.picks, order, whole, editing, picking?.column, narrow]);

  /** What is put right in one list would hold for that list alone. */
  const fixed = taskOf(session.state.value) !== undefined;
  const reviewing = !fixed && isWaiting(filter);
  const edit = (place: GridAt, typed?: string) => {
    if (fixed) return;
    const row = rows.row(place.row);
    const column = columnAt(place.column)?.index;
    if (row === undefined || column === undefined) return;
    setEditing({ row, column, value: typed ?? row.cells[column] ?? '' });
  };
  const onActivate = (place: GridAt, event: MouseEvent | KeyboardEvent) => {
    if (event.type === 'click' && event.detail < 2) {
      grid.current?.focusCell(place.row, place.column);
      return;
    }
    edit(place);
  };
  const onKey = (event: KeyboardEvent, place: GridAt) => {
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (place.row < 0 || event.isComposing) return;
    const row = rows.row(place.row);
    if (fixed || (reviewing && isReviewKey(event))) return;
    if (event.key === 'Delete' && place.column < LEAD && row !== undefined)
      void leaveRowOut(session, row, !row.leftOut);
    else if (event.key === 'Delete' || event.key === 'Backspace') edit(place, '');
    else if (letter && event.key !== ' ') edit(place, event.key);
    else return;
    event.preventDefault();
  };
  const onFocusCell = useCallback(
    ({ row, column }: GridAt) =>
      setAt((old) => (old?.row === row && old.column === column ? old : { row, column })),
    [],
  );

  const total = rows.page === null ? shown.summary.counts.rows : rows.total;
  const empty = rows.page !== null && !rows.stale && total === 0;
  // The row behind one that was decided takes its place.
  const place = reviewing ? Math.max(0, Math.min(at?.row ?? 0, total - 1)) : (at?.row ?? -1);
  const seen = place < 0 ? undefined : rows.row(place);
  const chosen = at !== null && at.row >= 0;
  // Among other rows nothing is chosen yet.
  useEffect(() => setAt(null), [filterKey]);
  const reviewKeys = useReviewKeys();
  useQueueLeft(reviewing, grid);
  useSeenKept(chosen, at?.row ?? -1, grid);
  const move = (step: 1 | -1) => {
    const next = place + step;
    if (next >= 0 && next < total) grid.current?.focusCell(next, at?.column ?? 0);
  };
  useEffect(() => {
    if (seen !== undefined) session.at.value = { index: seen.index, line: seen.line };
  }, [session, seen?.index, seen?.line]);
  const here = at === null ? undefined : columnAt(at.column);
  const picked = picking === null ? undefined : columns[picking.column];
  const usedBy = new Map<FieldKey, string>();
  for (const column of columns) {
    const field = fields[column.index] ?? null;
    if (field !== null && !usedBy.has(field)) usedBy.set(field, columnName(column));
  }

  return (
    <div class="imp-rows" ref={box}>
      {reviewing && <QueueBar session={session} shown={shown} />}
      <div class="imp-grid-box">
        <VirtualGrid
          label={t('import.grid.label', { name: shown.inspection.name })}
          class="imp-grid"
          columns={gridColumns}
          frozen={roomy ? LEAD_AND_WHO : LEAD}
          rowCount={total}
          row={rows.row}
          rowHeight={narrow ? 44 : 32}
          headerHeight={52}
          edge={(row) => TONES[row.action]}
          onRange={rows.want}
          onActivate={onActivate}
          onFocusCell={onFocusCell}
          onKey={onKey}
          resetKey={filterKey}
          busy={rows.stale}
          handle={grid}
        />
        {empty && <NoRows onAll={() => (session.filter.value = { kind: 'all' })} />}
      </div>
      {!reviewing && (
        <CellTip
          box={box}
          row={rows.row}
          view={(row, column) => viewOf(row, columnAt(column)?.index ?? -1)}
        />
      )}
      {reviewing && seen !== undefined && seen.action === 'ask' ? (
        <Review
          {...{ session, place, total }}
          row={seen}
          revision={shown.revision}
          onMove={move}
          keys={reviewKeys}
        />
      ) : (
        <Inspector
          row={seen}
          chosen={chosen}
          column={here}
          field={here === undefined ? null : (fields[here.index] ?? null)}
          view={seen !== undefined && here !== undefined ? viewOf(seen, here.index) : null}
          fixed={fixed}
          onCorrect={() => at !== null && edit({ ...at, tabIndex: 0 })}
          onLeaveOut={(out) => seen !== undefined && void leaveRowOut(session, seen, out)}
          onDecide={() => (session.filter.value = WAITING)}
          onCreate={() => seen !== undefined && void decideOne(session, seen.index, { kind: 'create' })}
          onUndecide={() => seen !== undefined && void session.decide([seen.index], null)}
        />
      )}
      {picking !== null && picked !== undefined && (
        <FieldPicker
          key={picking.column}
          anchor={picking.anchor}
          column={picked}
          field={fields[picking.column] ?? null}
          chosen={choices.picks.has(picking.column)}
          usedBy={usedBy}
          typed={picking.typed}
          onPick={(field) => void session.setField(picking.column, field)}
          {...(!fixed && {
            onValues: () => {
              session.fixing.unfolded.value = { kind: 'column', column: picking.column };
              props.onValues();
            },
          })}
          onMake={(draft) => makeField(clients, session, picking.column, draft)}
          propose={() => session.proposeField(picking.column)}
          onClose={() => setPicking(null)}
        />
      )}
    </div>
  );
}
