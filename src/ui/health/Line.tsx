import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../components/Icon';
import { filterUrl } from '../customers/filterUrl';
import { formatNumber, t } from '../i18n';
import type { Found } from './useReview';

/** A share of all in per cent: what is there is never shown as nothing. */
export function shareText(count: number, all: number): string {
  const share = all === 0 ? 0 : count / all;
  const digits = share > 0 && share < 0.01 ? 2 : share < 0.1 ? 1 : 0;
  return formatNumber(share, { style: 'percent', maximumFractionDigits: digits });
}

/** One thing that is looked after: how many customers it is about, one click away, and what can be done. */
export function Line(props: {
  label: string;
  hint?: string;
  found: Found | undefined;
  all: number;
  /** What is shown where a number stands, while there is none. */
  waiting?: string;
  /** Where to set what it means. */
  control?: ComponentChildren;
  action?: ComponentChildren;
  /** Beneath it, across the whole width. */
  children?: ComponentChildren;
}): JSX.Element {
  const { label, hint, found, all } = props;
  const count = found?.count ?? 0;
  const clean = found !== undefined && count === 0;
  return (
    <li class="health-line" data-clean={clean ? '' : undefined}>
      <span class="health-mark">{clean && <Icon name="check" size={16} />}</span>
      <div class="health-what">
        {found === undefined || clean ? (
          <span class="health-label">{label}</span>
        ) : (
          <a class="health-label" href={filterUrl(found.condition)}>
            {label}
          </a>
        )}
        {hint !== undefined && <p class="field-hint">{hint}</p>}
      </div>
      <div class="health-control">{props.control}</div>
      <span class="health-bar" aria-hidden="true">
        <span style={{ transform: `scaleX(${all === 0 ? 0 : count / all})` }} />
      </span>
      {found === undefined ? (
        <span class="health-number health-waiting">{props.waiting ?? '…'}</span>
      ) : (
        <span class="health-number">
          {clean ? (
            <span class="visually-hidden">{t('health.none')}</span>
          ) : (
            <span class="health-count">{formatNumber(count)}</span>
          )}
          {!clean && <span class="health-share">{shareText(count, all)}</span>}
        </span>
      )}
      <div class="health-action">{!clean && found !== undefined && props.action}</div>
      {props.children}
    </li>
  );
}
