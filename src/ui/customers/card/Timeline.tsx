import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../../db/api';
import type { CustomerFile } from '../../../db/filesApi';
import type { Failure } from '../../../domain/failure';
import type { Activity } from '../../../domain/side';
import type { Sides } from '../../../import/plan/sides';
import { Button } from '../../components/Button';
import { Skeleton } from '../../components/Notice';
import { Segmented } from '../../components/Segmented';
import { t } from '../../i18n';
import { dayWord } from './sideWords';
import { TimelineEntry } from './TimelineEntry';
import { byDay, countKinds, TIMELINE_KINDS, type TimelineKind, timelineOf } from './timeline';

/** So many entries are drawn at first, and with every step further down. */
const STEP = 40;

/** What happened with a customer, newest first, by day; drawn as far as it has been scrolled. */
export function Timeline(props: {
  onOpen: (activity: Activity) => void;
  sides: Sides | null;
  history: readonly HistoryEntry[] | null;
  files: readonly CustomerFile[] | null;
  failure: Failure | null;
}): JSX.Element {
  const { sides, history, files, failure } = props;
  const [kind, setKind] = useState<TimelineKind | ''>('');
  const [most, setMost] = useState(STEP);
  const past = useMemo(
    () => (sides === null || history === null ? null : timelineOf(sides, history, files ?? []).past),
    [sides, history, files],
  );
  const counts = useMemo(() => countKinds(past ?? []), [past]);
  const chosen = kind === '' ? (past ?? []) : (past ?? []).filter((one) => one.kind === kind);
  const kinds = TIMELINE_KINDS.filter((one) => counts[one] > 0);

  return (
    <section class="timeline" aria-labelledby="history-title" aria-busy={past === null && failure === null}>
      <div class="timeline-head">
        <h2 class="sheet-title" id="history-title">
          {t('card.timeline')}
        </h2>
        {kinds.length > 1 && (
          <Segmented
            look="chips"
            label={t('card.timeline-filter')}
            value={kind}
            options={[
              { value: '', label: t('card.timeline-all'), count: past?.length ?? 0 },
              ...kinds.map((one) => ({ value: one, label: t(`card.kind-${one}`), count: counts[one] })),
            ]}
            onChange={(next) => {
              setKind(next);
              setMost(STEP);
            }}
          />
        )}
      </div>
      {failure !== null && <p>{t('customer.history-failed')}</p>}
      {past === null && failure === null && <Skeleton lines={6} />}
      {byDay(chosen.slice(0, most)).map(({ day, items }) => (
        <div class="timeline-day" key={day}>
          <h3 class="timeline-date">{dayWord(day)}</h3>
          <ol class="timeline-items">
            {items.map((one) => (
              <TimelineEntry key={one.key} item={one} onOpen={props.onOpen} />
            ))}
          </ol>
        </div>
      ))}
      {chosen.length > most && <More left={chosen.length - most} onMore={() => setMost(most + STEP)} />}
    </section>
  );
}

/** Goes on by itself once it comes into view, and by a press. */
function More({ left, onMore }: { left: number; onMore: () => void }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
    // Seen anew after each step, which leaves it where it was on a screen that is high enough.
  }, [left]);
  return (
    <div ref={box} class="timeline-more">
      <Button variant="quiet" onClick={onMore}>
        {t('card.more-entries', { n: left })}
      </Button>
    </div>
  );
}
