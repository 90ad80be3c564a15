import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Skeleton } from '../../components/Notice';
import { t } from '../../i18n';
import { columnName } from '../ColumnHead';
import { fieldOf } from '../choices';
import type { ImportSession } from '../session';
import type { Shown } from '../state';
import { Search } from './ProblemPart';
import { useAnswer } from './useAnswer';
import { FIRST, ValueList } from './ValueList';

const STEP = 50;

/** All different values of a column, the most frequent first, with what each becomes. */
export function ColumnValues(props: {
  session: ImportSession;
  shown: Shown;
  column: number;
  onRows: () => void;
}): JSX.Element | null {
  const { session, shown, column: index } = props;
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    heading.current?.focus();
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const wanted = query.trim();
  const answer = useAnswer(`${shown.session} ${index} ${wanted} ${limit}`, shown.revision, () =>
    session.fixing.ask((api, id) => api.values(id, index, wanted, 0, limit)),
  );
  const last = useRef(answer.value);
  if (answer.value !== null) last.current = answer.value;
  const found = answer.value ?? last.current;
  const column = shown.inspection.columns[index];
  if (column === undefined) return null;
  const close = () => {
    session.fixing.unfolded.value = null;
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  return (
    <section
      class="imp-section fix-all"
      aria-label={t('fix.values-of', { header: columnName(column) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <div class="fix-done-head">
        <h2 class="imp-heading" ref={heading} tabIndex={-1}>
          {t('fix.values-of', { header: columnName(column) })}
        </h2>
        <IconButton size="s" icon="close" label={t('app.close')} onClick={close} />
      </div>
      {answer.failure !== null ? (
        <FailureNotice failure={answer.failure} onRetry={answer.again} />
      ) : found === null ? (
        <Skeleton lines={6} />
      ) : (
        <>
          {(found.total > FIRST || query !== '') && (
            <Search query={query} onQuery={setQuery} found={answer.value?.total ?? null} />
          )}
          <ValueList
            session={session}
            label={t('fix.values', { n: found.total })}
            column={index}
            field={fieldOf(session.choices.value, column)}
            values={found.values}
            more={found.total - found.values.length}
            onMore={() => setLimit(limit + STEP)}
            onRows={props.onRows}
            onLeft={() => heading.current?.focus()}
          />
        </>
      )}
    </section>
  );
}
