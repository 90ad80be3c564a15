import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Fix } from '../../../domain/fix';
import type { IssueGroup } from '../../../import/api';
import type { ProblemDetail } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Skeleton } from '../../components/Notice';
import { t } from '../../i18n';
import { columnName } from '../ColumnHead';
import { fieldOf } from '../choices';
import type { ImportSession } from '../session';
import type { Shown } from '../state';
import { LastResorts, Offers } from './Offers';
import { useAnswer } from './useAnswer';
import { FIRST, ValueList } from './ValueList';

/** So many more show with each press. */
const STEP = 50;

interface ProblemPartProps {
  readonly session: ImportSession;
  readonly shown: Shown;
  readonly group: IssueGroup;
  /** Where the focus goes when nothing is left here. */
  /** Leads to the rows, where they lie under this. */
  readonly onRows: () => void;
  readonly onLeft: () => void;
}

/** A problem unfolded: what mends many at once, then its values by column. */
export function ProblemPart(props: ProblemPartProps): JSX.Element {
  const { session, shown, group, onRows, onLeft } = props;
  const { code, field } = group;
  const detail = useAnswer(`${shown.session} ${code} ${field}`, shown.revision, () =>
    session.fixing.ask((api, id) => api.problem(id, { code, field })),
  );
  if (detail.failure !== null) return <FailureNotice failure={detail.failure} onRetry={detail.again} />;
  if (detail.value === null) return <Skeleton lines={4} />;
  const several = detail.value.columns.length > 1;
  return (
    <>
      {detail.value.columns.length === 0 && <p class="imp-quiet">{t('fix.row-by-row')}</p>}
      {detail.value.columns.map((part) => {
        const name = columnName(shown.inspection.columns[part.column] ?? { header: '', index: part.column });
        return (
          <section key={part.column} class="fix-column" aria-label={name}>
            {several && <h3>{name}</h3>}
            <ColumnPart session={session} shown={shown} part={part} onRows={onRows} onLeft={onLeft} />
          </section>
        );
      })}
    </>
  );
}

/** One column of a problem: offers over its values; with many of them a search. */
function ColumnPart(props: {
  session: ImportSession;
  shown: Shown;
  part: ProblemDetail['columns'][number];
  onRows: () => void;
  onLeft: () => void;
}): JSX.Element {
  const { session, shown, part } = props;
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const column = shown.inspection.columns[part.column];
  const field = column === undefined ? null : fieldOf(session.choices.value, column);
  const wanted = query.trim().toLocaleLowerCase();
  const found = part.values.filter(({ value }) => value.toLocaleLowerCase().includes(wanted));
  const values = found.slice(0, limit);
  const onFix = (fix: Fix) => void session.fixing.apply(fix);
  return (
    <>
      <Offers field={field} offers={part.offers} onFix={onFix} />
      {part.values.length > FIRST && <Search query={query} onQuery={setQuery} found={found.length} />}
      <ValueList
        session={session}
        label={t('fix.values', { n: part.distinct })}
        column={part.column}
        field={field}
        values={values}
        more={found.length - values.length}
        onMore={() => setLimit(limit + STEP)}
        onRows={props.onRows}
        onLeft={props.onLeft}
      />
      {part.distinct > part.values.length && values.length === found.length && (
        <Button
          size="s"
          variant="quiet"
          onClick={() => (session.fixing.unfolded.value = { kind: 'column', column: part.column })}
        >
          {t('fix.all-values')}
        </Button>
      )}
      <LastResorts offers={part.offers} onFix={onFix} />
    </>
  );
}

export function Search(props: {
  query: string;
  onQuery: (query: string) => void;
  /** How many fit; null while that is being found out. */
  found: number | null;
}): JSX.Element {
  return (
    <div class="fix-search">
      <input
        class="input"
        type="search"
        aria-label={t('fix.search')}
        placeholder={t('fix.search')}
        autocomplete="off"
        spellcheck={false}
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
      />
      {props.found === 0 && (
        <p class="imp-quiet" role="status">
          {t('fix.search-none')}
        </p>
      )}
    </div>
  );
}
