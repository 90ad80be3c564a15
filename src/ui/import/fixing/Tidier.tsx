import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { fieldLabel } from '../../fields';
import { formatNumber, t } from '../../i18n';
import { columnName } from '../ColumnHead';
import type { ImportSession } from '../session';
import { isBusy, type Shown } from '../state';
import { shortened } from '../words';
import { AlikeGroups } from './AlikeGroups';
import { foldsOnEscape } from './foldsOnEscape';

/** How long the list has to be left alone before it is looked through, in milliseconds. */
const QUIET = 600;

/**
 * What could be tidier: looked for in silence once the rows are decided. One line whatever is found, so that nothing below
 * it moves when it comes.
 */
export function Tidier({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element {
  const { found, looking } = useSuggestions(session, shown);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const cells = found.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="imp-section fix-tidier">
      <h2 class="imp-heading">{t('fix.tidier')}</h2>
      {found.length === 0 ? (
        <p class="imp-quiet">{t(looking ? 'fix.tidier-looking' : 'fix.tidier-none')}</p>
      ) : (
        <button type="button" class="imp-group" aria-expanded={all} onClick={() => setAll(!all)}>
          <span class="imp-group-text">{t('fix.tidier-found', { n: found.length })}</span>
          <b>{formatNumber(cells)}</b>
          <Icon name="chevronDown" size={14} />
        </button>
      )}
      {all && found.length > 0 && (
        <ul class="imp-groups">
          {found.map((suggestion) => {
            const key = `${suggestion.kind} ${suggestion.column}`;
            return (
              <Tidy
                key={key}
                session={session}
                shown={shown}
                suggestion={suggestion}
                open={open === key}
                onOpen={(on) => setOpen(on ? key : null)}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}

function useSuggestions(session: ImportSession, shown: Shown) {
  const [answer, setAnswer] = useState<{ of: string; found: readonly Suggestion[]; revision: number } | null>(
    null,
  );
  const busy = isBusy(session.state.value);
  useEffect(() => {
    if (busy) return;
    let stale = false;
    const timer = setTimeout(() => {
      void session.fixing
        .ask((api, id) => api.suggestions(id))
        .then((result) => {
          if (stale || result === null) return;
          // Nothing depends on it: where it fails the list is as good as tidy.
          const found = result.ok ? result.value : [];
          setAnswer({ of: shown.session, found, revision: shown.revision });
        });
    }, QUIET);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [shown.session, shown.revision, busy]);
  const own = answer !== null && answer.of === shown.session ? answer : null;
  return { found: own?.found ?? [], looking: own === null || own.revision !== shown.revision };
}

function Tidy(props: {
  session: ImportSession;
  shown: Shown;
  suggestion: Suggestion;
  open: boolean;
  onOpen: (open: boolean) => void;
}): JSX.Element {
  const { session, shown, suggestion, open, onOpen } = props;
  const { kind, column, field, count, clusters } = suggestion;
  const header = columnName(shown.inspection.columns[column] ?? { header: '', index: column });
  const apply = () => void session.fixing.apply(suggestion.fix);
  return (
    <li
      class="fix-group"
      data-open={open ? '' : undefined}
      onKeyDown={foldsOnEscape(open, () => onOpen(false))}
    >
      <button type="button" class="imp-group" aria-expanded={open} onClick={() => onOpen(!open)}>
        <span class="imp-group-text">
          {kind === 'alike' ? t('fix.alike', { n: clusters.length }) : t('fix.letter-case')}
          <small>{header === fieldLabel(field) ? header : `${header} · ${fieldLabel(field)}`}</small>
        </span>
        <b>{formatNumber(count)}</b>
        <Icon name="chevronDown" size={14} />
      </button>
      {open && (
        <div class="fix-part">
          {kind === 'alike' ? (
            <AlikeGroups
              key={column}
              suggestion={suggestion}
              onFix={(fix) => void session.fixing.apply(fix)}
            />
          ) : (
            <>
              <ul class="fix-examples">
                {suggestion.examples.slice(0, 5).map(({ from, to }) => (
                  <li key={from} class="fix-example">
                    <del>{shortened(from, 40)}</del>
                    <span aria-hidden="true">→</span>
                    <ins>{shortened(to, 40)}</ins>
                  </li>
                ))}
              </ul>
              <div class="fix-more-acts">
                <Button size="s" variant="primary" onClick={apply}>
                  {t('fix.apply-to', { n: count })}
                </Button>
                <Button size="s" onClick={() => (session.fixing.unfolded.value = { kind: 'column', column })}>
                  {t('fix.see-values')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </li>
  );
}
