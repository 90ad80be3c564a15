import type { ComponentChildren, JSX } from 'preact';
import { STATUSES, type Status } from '../../domain/status';
import { t } from '../i18n';
import type { Tone } from './tone';
import './pill.css';

/** A short word in a coloured frame: a decision, a state. */
export function Pill(props: { tone?: Tone; children: ComponentChildren }): JSX.Element {
  return (
    <span class="pill" data-tone={props.tone ?? 'unchanged'}>
      <span>{props.children}</span>
    </span>
  );
}

const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  potential: 'update',
  active: 'new',
  lapsed: 'unchanged',
};

const isStatus = (value: string): value is Status => (STATUSES as readonly string[]).includes(value);

/** A status in the user's language; one that the book does not start with shows as it is written. */
export const statusLabel = (status: string): string => (isStatus(status) ? t(`status.${status}`) : status);

/** A customer's status: a dot and its word. */
export function StatusPill({ status }: { status: string }): JSX.Element {
  return (
    <span
      class="status-pill"
      data-tone={isStatus(status) ? STATUS_TONES[status] : 'unchanged'}
      data-own={isStatus(status) ? undefined : ''}
    >
      <span>{statusLabel(status)}</span>
    </span>
  );
}
