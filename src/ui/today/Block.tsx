import type { ComponentChildren, JSX } from 'preact';
import { formatNumber, t } from '../i18n';
import '../tasks/tasks.css';

/** A section of the start screen: its heading with how many there are, its lines, and where all of them are. */
export function Block(props: {
  id: string;
  title: string;
  total: number;
  shown: number;
  late?: boolean;
  /** Where all of them are listed. */
  href?: string;
  /** What they have in common. */
  about?: string;
  /** What else leads on from it. */
  after?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const { id, title, total, shown, late = false, href, about } = props;
  return (
    <section class="task-section" aria-labelledby={`today-${id}`}>
      <h2 id={`today-${id}`} class="task-heading" data-late={late ? '' : undefined}>
        {title}
        <span class="task-count">{formatNumber(total)}</span>
        {about !== undefined && <span class="today-about">{about}</span>}
      </h2>
      {shown > 0 && <ul class="task-lines">{props.children}</ul>}
      {href !== undefined && total > shown && (
        <a class="today-all" href={href}>
          {t('today.show-all', { n: total })}
        </a>
      )}
      {props.after}
    </section>
  );
}
