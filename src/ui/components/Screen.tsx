import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n';
import './screen.css';

/** Names the tab after the screen. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? t('app.name') : `${title} · ${t('app.name')}`;
  }, [title]);
}

/**
 * A screen: its heading, which takes the focus on navigation, what can be done here, and its content. `fill` gives the
 * content the whole height to scroll in by itself (a grid); else the screen scrolls as one, in a readable width.
 */
export function Screen(props: {
  title: string;
  /** Beside the heading: a count, a state. */
  aside?: ComponentChildren;
  actions?: ComponentChildren;
  above?: ComponentChildren;
  fill?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  useTitle(props.title);
  return (
    <div class="screen" data-fill={props.fill === true ? '' : undefined}>
      {props.above}
      <div class="screen-head">
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.aside !== undefined && <div class="screen-aside">{props.aside}</div>}
        {props.actions !== undefined && <div class="screen-actions">{props.actions}</div>}
      </div>
      {props.children}
    </div>
  );
}
