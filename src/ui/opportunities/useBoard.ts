import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpportunityRow, Part } from '../../db/workApi';
import { type Amount, type DealGroup, together } from '../../domain/dealSums';
import type { Failure } from '../../domain/failure';
import type { Period } from '../../domain/filter';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { askedOf, type DealView } from './view';

/** Cards that a column reads at a time: more than it shows, few enough to be there at once. */
const BLOCK = 25;

/** What is closed shows as long as it is news. */
export const CLOSED_SHOWN: Period = { this: 'month' };

export interface BoardColumn {
  readonly id: string;
  readonly rows: readonly OpportunityRow[];
  readonly total: number;
  readonly amounts: readonly Amount[];
}

interface Board {
  /** By stage; null before the first answer. */
  readonly columns: ReadonlyMap<string, BoardColumn> | null;
  readonly failure: Failure | null;
  /** Reads some more cards of a stage. */
  readonly more: (stage: string) => void;
  /** Reads all columns again; they stand when it resolves. */
  readonly reload: () => Promise<void>;
}

/** The columns of a pipeline: of each its first cards, how many there are, and what they come to. */
export function useBoard(pipeline: Pipeline, view: DealView): Board {
  const { book } = useClients();
  const [columns, setColumns] = useState<ReadonlyMap<string, BoardColumn> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = useRef(new Map<string, number>());
  const round = useRef(0);

  const askedFor = (stage: string) => ({
    ...askedOf(view),
    pipeline: pipeline.id,
    stage: [stage],
    ...(outcomeOf(pipeline, stage) !== 'open' && { closed: CLOSED_SHOWN }),
  });
  const reload = useCallback(async () => {
    round.current++;
    const mine = round.current;
    const asked = { ...askedOf(view), pipeline: pipeline.id };
    const [open, closed, ...parts] = await Promise.all([
      book.dealSums({ ...asked, outcome: ['open'] }, ['stage']),
      book.dealSums({ ...asked, outcome: ['won', 'lost'], closed: CLOSED_SHOWN }, ['stage']),
      ...pipeline.stages.map(({ id }) =>
        book.opportunities({ ...askedFor(id), limit: shown.current.get(id) ?? BLOCK, offset: 0 }),
      ),
    ]);
    if (mine !== round.current) return;
    const failed = [open, closed, ...parts].find((answer) => !answer.ok);
    setFailure(failed === undefined || failed.ok ? null : failed.failure);
    if (!open.ok || !closed.ok) return;
    const sums = [...open.value, ...closed.value];
    setColumns(
      new Map(
        pipeline.stages.flatMap(({ id }, at) => {
          const part = parts[at];
          return part?.ok === true ? [[id, columnOf(id, part.value, sums)] as const] : [];
        }),
      ),
    );
  }, [book, pipeline, JSON.stringify(askedOf(view))]);

  const revision = bookStatus.value?.revision;
  useEffect(() => void reload(), [reload, revision]);

  const more = (stage: string) => {
    const column = columns?.get(stage);
    const known = shown.current.get(stage) ?? BLOCK;
    if (column === undefined || column.rows.length >= column.total || column.rows.length < known) return;
    shown.current.set(stage, known + BLOCK);
    const mine = round.current;
    const read = async () => {
      const answer = await book.opportunities({ ...askedFor(stage), limit: BLOCK, offset: known });
      if (!answer.ok || mine !== round.current) return;
      const rows = [...column.rows, ...answer.value.rows];
      setColumns((old) => new Map(old ?? []).set(stage, { ...column, rows }));
    };
    void read();
  };
  return { columns, failure, more, reload };
}

const columnOf = (id: string, part: Part<OpportunityRow>, sums: readonly DealGroup[]): BoardColumn => ({
  id,
  rows: part.rows,
  total: part.total,
  amounts: together(sums.filter(({ keys }) => keys[0] === id)).amounts,
});
