import type { JSX } from 'preact';
import { withArchived } from '../../customers/withArchived';
import { formatNumber, t } from '../../i18n';

/** How many customers hold a word, archived ones too; leads to them. */
export function Holders(props: { count: number; name: string; href: string }): JSX.Element {
  const { count, name, href } = props;
  if (count === 0) return <span class="word-count">{formatNumber(0)}</span>;
  return (
    <a
      class="word-count"
      href={withArchived(href)}
      aria-label={`${name}: ${t('words.holders', { n: count })}`}
    >
      {formatNumber(count)}
    </a>
  );
}
