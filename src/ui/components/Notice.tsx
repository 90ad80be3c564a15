import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';
import type { Tone } from './tone';
import './notice.css';

/** A note across a screen that wants to be read: what happened, what to do. */
export function Banner(props: {
  tone?: Tone;
  icon?: IconName;
  title?: ComponentChildren;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** Spoken at once: for what has just gone wrong. */
  urgent?: boolean;
}): JSX.Element {
  return (
    <div
      class="banner"
      data-tone={props.tone ?? 'unchanged'}
      role={props.urgent === true ? 'alert' : undefined}
    >
      <Icon name={props.icon ?? (props.tone === 'problem' ? 'alert' : 'info')} />
      <div class="banner-main">
        <div class="banner-text">
          {props.title !== undefined && <p class="banner-title">{props.title}</p>}
          {props.children}
        </div>
        {props.actions !== undefined && <div class="banner-actions">{props.actions}</div>}
      </div>
    </div>
  );
}

/** What a place says when there is nothing in it: what it is for and how to begin. */
export function EmptyState(props: {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={props.icon} size={32} />
      </span>
      <h2 class="empty-title">{props.title}</h2>
      {props.children !== undefined && <div class="empty-text">{props.children}</div>}
      {props.actions !== undefined && <div class="empty-actions">{props.actions}</div>}
    </div>
  );
}

/** How far something is; without a value it only shows that something is under way. */
export function Progress(props: { label: string; value?: number; max?: number }): JSX.Element {
  const { value, max = 1 } = props;
  const share = value === undefined || max <= 0 ? undefined : Math.min(1, value / max);
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
      data-unknown={share === undefined ? '' : undefined}
    >
      <div class="progress-bar" style={share === undefined ? {} : { transform: `scaleX(${share})` }} />
    </div>
  );
}

/** Grey lines in place of what is coming; nothing jumps when it comes. */
export function Skeleton({ lines = 3 }: { lines?: number }): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="skeleton-line" style={{ width: `${[92, 74, 84, 60][line % 4] ?? 80}%` }} />
      ))}
    </div>
  );
}
