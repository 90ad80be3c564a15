import type { JSX } from 'preact';
import { KINDS } from '../../../domain/sensitive/kinds';
import type { SensitiveFound } from '../../../domain/sensitive/tally';
import { Button } from '../../components/Button';
import { Banner } from '../../components/Notice';
import { t } from '../../i18n';
import { columnName } from '../ColumnHead';
import type { ImportSession } from '../session';
import type { Shown } from '../state';

/** How many of what, in words: with the name of the schemes for cards. */
const wordsOf = ({ kind, count, name }: SensitiveFound): string =>
  kind === 'card'
    ? `${t('sensitive.card', { n: count })} (${name})`
    : t(`sensitive.${kind}`, { n: count, name: KINDS[kind].name });

/**
 * Over the grid: columns that would bring card numbers or national ids into the book, each with the two ways out. It goes
 * once the column stays out or is masked.
 */
export function SensitiveNote({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element {
  const { sensitive } = shown.summary;
  const columns = shown.inspection.columns.filter(({ index }) => sensitive.includes(index));
  return (
    <>
      {columns.map((column) => (
        <Banner
          key={column.index}
          tone="warning"
          icon="alert"
          title={`${columnName(column)}: ${(column.sensitive ?? []).map(wordsOf).join(' · ')}`}
          actions={
            <>
              <Button size="s" onClick={() => void session.setField(column.index, null)}>
                {t('sensitive.leave-out')}
              </Button>
              <Button size="s" onClick={() => void session.mask(column.index)}>
                {t('sensitive.mask')}
              </Button>
            </>
          }
        >
          <p>{t('sensitive.why')}</p>
        </Banner>
      ))}
    </>
  );
}
