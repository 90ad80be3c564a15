import type { JSX } from 'preact';
import type { JobEvent } from '../../../db/api';
import type { Tone } from '../../components/tone';
import { formatInstant, t } from '../../i18n';

const EVENT_TONES: Readonly<Record<JobEvent['what'], Tone>> = {
  started: 'unchanged',
  interrupted: 'warning',
  resumed: 'update',
  cancelled: 'warning',
  done: 'new',
  undone: 'unchanged',
  redone: 'update',
  checked: 'new',
  kept: 'new',
  proved: 'new',
  'rows-forgotten': 'unchanged',
};

/** The steps in a job's life, oldest first. */
export function Timeline({ events }: { events: readonly JobEvent[] }): JSX.Element | null {
  if (events.length === 0) return null;
  return (
    <div class="rep-events">
      <h3 id="report-events">{t('report.events')}</h3>
      <ol aria-labelledby="report-events">
        {events.map((event, index) => (
          <li key={index} data-tone={differs(event) ? 'problem' : EVENT_TONES[event.what]}>
            <span>{eventText(event)}</span>
            <time dateTime={event.at}>{formatInstant(event.at, 'long')}</time>
          </li>
        ))}
      </ol>
    </div>
  );
}

const differs = ({ what, params }: JobEvent): boolean =>
  what === 'proved' && Number(params.differing ?? 0) > 0;

function eventText(event: JobEvent): string {
  const { what, params } = event;
  if (what === 'checked')
    return t('report.event-checked', { n: Number(params.rows ?? 0), by: params.by ?? '' });
  if (differs(event)) return t('report.event-proved-differs', { n: Number(params.differing) });
  return t(`report.event-${what}`);
}
