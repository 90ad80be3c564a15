import type { JSX } from 'preact';
import { t } from '../i18n';

/** How sure a proposal is: a dot, and its word unless that would be noise. */
export function Sure(props: { sure: 'certain' | 'likely' | 'guess'; quiet?: boolean }): JSX.Element {
  return (
    <span class="imp-sure" data-sure={props.sure}>
      <i class="imp-dot" data-sure={props.sure} aria-hidden="true" />
      <span class={props.quiet === true ? 'visually-hidden' : undefined}>
        {t(`import.sure.${props.sure}`)}
      </span>
    </span>
  );
}
