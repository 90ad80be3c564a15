import type { ButtonHTMLAttributes, HTMLAttributes, JSX } from 'preact';
import { lanesOf, type Stretch } from '../../domain/calendar/lanes';
import { Icon } from '../components/Icon';
import { t } from '../i18n';
import { timeSpan, timeText } from '../locale';
import { KIND_TONES, keyOf, spokenOf, timeOf } from './calendarParts';
import { DAY_MINUTES, partOn } from './dayParts';
import { KIND_ICONS } from './TaskLine';
import type { Drag } from './useDrag';
import type { Shown } from './useOccurrences';
import './dayEvents.css';

/** Pixels of an hour. */
export const HOUR = 52;
/** Pixels of what counts those without room. */
const MORE = 26;

/** Of what overlaps in a week so many stand side by side: more would have no room for their names. */
const BESIDE = 2;

/** What takes place on one day, each as high as it is long; of a week what has no room is counted and shown by its day. */
export function DayEvents(props: {
  day: string;
  place: number;
  of: number;
  shown: readonly Shown[];
  today: string;
  drag: Drag | null;
  onDay: () => void;
  rest: (one: Shown) => ButtonHTMLAttributes<HTMLButtonElement>;
  /** What lets its lower edge be dragged. */
  ofEnd: (one: Shown) => HTMLAttributes<HTMLElement>;
}): JSX.Element {
  const { day, place, of, drag, today } = props;
  const shown = props.shown.filter((one) => partOn(one, day) !== null);
  const spans = shown.map((one) => partOn(one, day) ?? { from: 0, to: 0 });
  const lanes = lanesOf(spans);
  const isFull = (lane: { readonly of: number } | undefined) => of > 1 && (lane?.of ?? 1) > BESIDE;
  const left = leftOut(
    spans.filter((_, index) => isFull(lanes[index]) && (lanes[index]?.lane ?? 0) >= BESIDE),
  );
  const width = 100 / of;
  return (
    <>
      {shown.map((one, index) => {
        const { record, row } = one;
        const { lane = 0 } = lanes[index] ?? {};
        const full = isFull(lanes[index]);
        if (full && lane >= BESIDE) return null;
        const many = full ? BESIDE : (lanes[index]?.of ?? 1);
        const room = `((${width}% - ${full ? MORE : 0}px) / ${many})`;
        const isDragged = drag?.key === keyOf(one);
        const isEnd = isDragged && drag.isEnd;
        const columns = isDragged && !isEnd ? drag.columns : 0;
        const part = partOn(one, day, isDragged ? drag : undefined);
        if (part === null) return null;
        const { from, goesOn, hasMore } = part;
        const to = Math.min(DAY_MINUTES, part.to);
        const said = goesOn ? `${spokenOf(one)}, ${t('tasks.goes-on')}` : spokenOf(one);
        return (
          <button
            key={keyOf(one)}
            type="button"
            class="cal-event"
            {...props.rest(one)}
            data-key={keyOf(one)}
            data-tone={KIND_TONES[record.kind]}
            data-done={record.state === 'done' ? '' : undefined}
            data-late={record.state === 'planned' && one.lastDay < today ? '' : undefined}
            data-part={goesOn ? 'rest' : hasMore ? 'first' : undefined}
            data-dragged={isDragged ? (isEnd ? 'end' : '') : undefined}
            data-short={to - from < 45 ? '' : undefined}
            data-narrow={of > 1 && many > 1 ? '' : undefined}
            aria-label={said}
            title={said}
            style={{
              top: `${(from * HOUR) / 60}px`,
              height: `${((to - from) * HOUR) / 60 - 2}px`,
              left: `calc(${(place + columns) * width}% + ${lane} * ${room} + 1px)`,
              width: `calc(${room} - 4px)`,
            }}
          >
            <span class="cal-line">
              {(of === 1 || many === 1) && <Icon name={KIND_ICONS[record.kind]} size={12} />}
              <span class="cal-text">{record.subject}</span>
            </span>
            <span class="cal-line cal-quiet">
              <span class="cal-text">
                {goesOn && `${t('tasks.goes-on')} · `}
                {record.minutes === undefined && !isEnd
                  ? timeText(timeOf(part.begins))
                  : timeSpan(timeOf(part.begins), timeOf(part.ends))}
                {row.name !== '' && ` · ${row.name}`}
              </span>
            </span>
            {!hasMore && <span class="cal-end" aria-hidden="true" {...props.ofEnd(one)} />}
          </button>
        );
      })}
      {left.map(({ from, n }) => (
        <button
          key={from}
          type="button"
          class="cal-more"
          aria-label={t('tasks.more', { n })}
          title={t('tasks.more', { n })}
          style={{
            top: `${(from * HOUR) / 60}px`,
            left: `calc(${(place + 1) * width}% - ${MORE + 2}px)`,
            width: `${MORE}px`,
          }}
          onClick={props.onDay}
        >
          +{n}
        </button>
      ))}
    </>
  );
}

/** How many have no room, by where what hangs together of them begins, in minutes. */
function leftOut(spans: readonly Stretch[]): readonly { readonly from: number; readonly n: number }[] {
  const groups: { from: number; to: number; n: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last !== undefined && from < last.to) {
      last.n += 1;
      last.to = Math.max(last.to, to);
    } else groups.push({ from, to, n: 1 });
  }
  return groups;
}
