import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpportunityRow } from '../../db/workApi';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { t } from '../i18n';
import { BoardColumnView } from './BoardColumn';
import { type At, besides, onBoardKey } from './boardKeys';
import { DealCard } from './DealCard';
import { movedTo, saveDeals, toastDeal } from './moving';
import { ReasonAsk } from './ReasonAsk';
import { type BoardColumn, useBoard } from './useBoard';
import { useLift } from './useLift';
import { type DealView, dealUrl } from './view';
import { stageName } from './words';
import './board.css';

interface BoardProps {
  readonly pipeline: Pipeline;
  readonly view: DealView;
  readonly onOpen: (id: string) => void;
  readonly onPlan: (row: OpportunityRow) => void;
}

const NO_CARDS: BoardColumn = { id: '', rows: [], total: 0, amounts: [] };

/** The opportunities of a pipeline, a column a stage. Cards are carried by the pointer or by keys. */
export function Board({ pipeline, view, onOpen, onPlan }: BoardProps): JSX.Element {
  const clients = useClients();
  const { columns, failure, more, reload } = useBoard(pipeline, view);
  const element = useRef<HTMLDivElement>(null);
  /** Cards that were let go somewhere until the book's answer has them there. */
  const [placed, setPlaced] = useState<ReadonlyMap<string, OpportunityRow>>(new Map());
  const [said, setSaid] = useState('');
  const [active, setActive] = useState('');
  const [lost, setLost] = useState<{ row: OpportunityRow; change: number } | null>(null);
  const nameOf = (stage: string) => stageName(pipeline.id, stage);

  const move = async (row: OpportunityRow, stage: string) => {
    const { record } = row;
    setPlaced((old) => new Map(old).set(record.id, { ...row, record: { ...record, stage } }));
    setSaid(t('deal.dropped', { title: record.title, stage: nameOf(stage) }));
    const change = await saveDeals(clients, record.id, [movedTo(record, stage, pipeline)]);
    await reload();
    setPlaced((old) => new Map([...old].filter(([id]) => id !== record.id)));
    if (change === null) return;
    toastDeal(clients, record.id, {
      text: t('deal.moved', { title: record.title, stage: nameOf(stage) }),
      undone: t('deal.moved-back', { title: record.title, stage: nameOf(record.stage) }),
      changes: [change],
      onUndo: () => setLost((asked) => (asked?.change === change ? null : asked)),
    });
    // The question waits for its answer, but not for that of an opportunity which is lost no more.
    if (outcomeOf(pipeline, stage) === 'lost') setLost({ row, change });
    else setLost((asked) => (asked?.row.record.id === record.id ? null : asked));
  };
  const { lift, take, over, putBack, onPointerDown } = useLift(
    element,
    (row, stage) => void move(row, stage),
  );

  const rowsOf = (stage: string): readonly OpportunityRow[] => {
    const carried = lift?.by === 'keys' && lift.to !== null && lift.to !== lift.from ? lift : null;
    const own = (columns?.get(stage)?.rows ?? []).filter(
      ({ record: { id } }) => !placed.has(id) && id !== carried?.row.record.id,
    );
    const come = [...placed.values()].filter(({ record }) => record.stage === stage);
    return [...(carried?.to === stage ? [carried.row] : []), ...come, ...own];
  };

  // A card that went to another column took the focus out of the document: it comes back with the card.
  const focused = useRef<{ id: string; part: string } | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    partOf(element.current, focused.current)?.focus();
  });

  const stages = pipeline.stages.map(({ id }) => id);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (at === null) return;
    const act = onBoardKey(event, lift?.by === 'keys', at.part === 'grip');
    if (act === null) return;
    event.preventDefault();
    const row = stages.flatMap(rowsOf).find(({ record }) => record.id === at.id);
    if (row === undefined) return;
    if (act.kind === 'focus') {
      const next = besides(
        stages.map((stage) => rowsOf(stage).map(({ record }) => record.id)),
        at.id,
        act,
      );
      if (next !== undefined) partOf(element.current, { id: next, part: at.part })?.focus();
      return;
    }
    const from = lift?.to ?? row.record.stage;
    const to = act.kind === 'shift' || act.kind === 'carry' ? stages[stages.indexOf(from) + act.by] : from;
    const { title } = row.record;
    if (act.kind === 'take') {
      take(row);
      setSaid(t('deal.taken', { title, stage: nameOf(from) }));
    } else if (act.kind === 'put-back') {
      putBack();
      setSaid(t('deal.put-back', { title, stage: nameOf(row.record.stage) }));
    } else if (to === undefined) {
      setSaid(t('deal.at-end', { stage: nameOf(from) }));
    } else if (act.kind === 'carry') {
      over(to);
      setSaid(t('deal.over', { stage: nameOf(to), n: columns?.get(to)?.total ?? 0 }));
    } else {
      putBack();
      if (to !== row.record.stage) void move(row, to);
      else setSaid(t('deal.put-back', { title, stage: nameOf(to) }));
    }
  };

  const open = (row: OpportunityRow) => onOpen(row.record.id);
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void reload()} />}
      <p class="visually-hidden" id="deal-how">
        {t('deal.how')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the cards inside */}
      <div
        ref={element}
        class="board"
        data-lifted={lift === null ? undefined : ''}
        aria-busy={columns === null}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          focused.current = null;
        }}
        onFocusIn={(event) => {
          const at = placeOf(event.target);
          focused.current = at;
          if (at !== null) setActive(at.id);
          if (lift?.by === 'keys' && at?.id !== lift.row.record.id) putBack();
        }}
      >
        {pipeline.stages.map((stage) => (
          <BoardColumnView
            key={stage.id}
            pipeline={pipeline}
            stage={stage}
            column={columns?.get(stage.id) ?? NO_CARDS}
            isRead={columns !== null}
            rows={rowsOf(stage.id)}
            lift={lift}
            active={active}
            allUrl={dealUrl({ ...view, view: 'list', pipeline: pipeline.id, stage: stage.id, open: '' })}
            onMore={() => more(stage.id)}
            onOpen={open}
            onPlan={onPlan}
            onPointerDown={onPointerDown}
          />
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {lift?.by === 'pointer' && (
        <div
          class="deal deal-carried"
          style={{ width: `${lift.width}px`, transform: `translate(${lift.x}px, ${lift.y}px)` }}
          aria-hidden="true"
        >
          <DealCard row={lift.row} pipeline={pipeline} />
        </div>
      )}
      {lost !== null && (
        <ReasonAsk key={lost.change} {...lost} pipeline={pipeline} onClose={() => setLost(null)} />
      )}
    </>
  );
}

/** The card, and the control in it, that an event came from. */
function placeOf(target: EventTarget | null): At | null {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
  const id = control?.closest<HTMLElement>('[data-deal]')?.dataset.deal;
  return id === undefined ? null : { id, part: control?.dataset.part ?? '' };
}

const partOf = (board: HTMLElement | null, { id, part }: At): HTMLElement | null =>
  board?.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"] [data-part="${part}"]`) ?? null;
