import type { JSX } from 'preact';
import type { OpportunityRow } from '../../db/workApi';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { formatNumber, t } from '../i18n';
import { DealCard } from './DealCard';
import type { BoardColumn } from './useBoard';
import type { Lift } from './useLift';
import { money } from './words';

/** So near to its end a column reads more cards, in pixels. */
const NEAR_END = 600;

const TONES = { open: undefined, won: 'new', lost: 'problem' } as const;

export function BoardColumnView(props: {
  pipeline: Pipeline;
  stage: Pipeline['stages'][number];
  column: BoardColumn;
  isRead: boolean;
  rows: readonly OpportunityRow[];
  lift: Lift | null;
  /** Id of the card that had the focus last. */
  active: string;
  /** Where all opportunities of this stage are listed. */
  allUrl: string;
  onMore: () => void;
  onOpen: (row: OpportunityRow) => void;
  onPlan: (row: OpportunityRow) => void;
  onPointerDown: (event: PointerEvent, row: OpportunityRow) => void;
}): JSX.Element {
  const { pipeline, stage, column, rows, lift } = props;
  const outcome = outcomeOf(pipeline, stage.id);
  const holdsActive = rows.some(({ record }) => record.id === props.active);
  const heading = `stage-${stage.id}`;
  return (
    <section
      class="board-column"
      data-stage={stage.id}
      data-tone={TONES[outcome]}
      data-target={lift !== null && lift.to === stage.id && lift.from !== stage.id ? '' : undefined}
      aria-labelledby={heading}
    >
      <header class="board-head">
        <h2 id={heading}>
          {stage.name} <span class="board-count">{props.isRead ? formatNumber(column.total) : ''}</span>
        </h2>
        <p class="board-sums">
          {column.amounts.map(({ currency, sum }) => (
            <span key={currency}>{money(sum, currency)}</span>
          ))}
        </p>
      </header>
      <ul
        class="board-cards"
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          if (scrollTop + clientHeight > scrollHeight - NEAR_END) props.onMore();
        }}
      >
        {rows.map((row, at) => {
          const { id } = row.record;
          const isLifted = lift?.row.record.id === id;
          return (
            <li
              key={id}
              class="deal"
              data-deal={id}
              data-lifted={isLifted ? lift.by : undefined}
              // The browser's own dragging of links would take the pointer away.
              onDragStart={(event) => event.preventDefault()}
              onPointerDown={(event) => props.onPointerDown(event, row)}
            >
              <DealCard
                row={row}
                pipeline={pipeline}
                acts={{
                  isActive: holdsActive ? id === props.active : at === 0,
                  onOpen: () => props.onOpen(row),
                  onPlan: () => props.onPlan(row),
                }}
              />
            </li>
          );
        })}
      </ul>
      {outcome !== 'open' && (
        <footer class="board-foot">
          {t('deal.this-month')} · <a href={props.allUrl}>{t('deal.all-of-stage')}</a>
        </footer>
      )}
    </section>
  );
}
