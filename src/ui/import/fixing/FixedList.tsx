import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Fix } from '../../../domain/fix';
import { Button, IconButton } from '../../components/Button';
import { t } from '../../i18n';
import { columnName } from '../ColumnHead';
import { fieldOf } from '../choices';
import type { ImportSession } from '../session';
import type { Shown } from '../state';
import { fixText, pairText } from './fixText';
import { useRowKeys } from './rowKeys';

/** So many pairs of one act are told apart. */
const PAIRS = 200;

/** The fixes in force, in words; each can be taken back, and all of them. */
export function FixedList({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const fixes = session.rules.value.fixes ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  const keys = useRowKeys();
  if (fixes.length === 0) return null;
  return (
    <section class="imp-section fix-done">
      <div class="fix-done-head">
        <h2 class="imp-heading" ref={heading} tabIndex={-1}>
          {t('fix.list', { n: fixes.length })}
        </h2>
        {fixes.length > 1 && (
          <Button size="s" variant="quiet" onClick={() => void session.fixing.takeAllBack()}>
            {t('fix.take-all-back')}
          </Button>
        )}
      </div>
      <ul
        ref={keys.list}
        aria-label={t('fix.list', { n: fixes.length })}
        onFocusIn={keys.onFocusIn}
        onFocusOut={keys.onFocusOut}
        onKeyDown={keys.onKeyDown}
      >
        {fixes.map((fix, row) => (
          <Fixed
            key={JSON.stringify(fix)}
            session={session}
            shown={shown}
            fix={fix}
            cells={shown.summary.fixed[row]}
            tabIndex={keys.tabIndex(row, fixes.length)}
          />
        ))}
      </ul>
    </section>
  );
}

function Fixed(props: {
  session: ImportSession;
  shown: Shown;
  fix: Fix;
  /** How many cells it changes, or rows it leaves out. */
  cells: number | undefined;
  tabIndex: 0 | -1;
}): JSX.Element {
  const { session, shown, fix, cells, tabIndex } = props;
  const column = shown.inspection.columns[fix.column];
  const field = column === undefined ? null : fieldOf(session.choices.value, column);
  const name = columnName(column ?? { header: '', index: fix.column });
  const text = fixText(fix, field);
  const takeBack = () => void session.fixing.takeBack(fix);
  return (
    <li
      class="fix-done-row"
      data-row=""
      onKeyDown={(event) => {
        if (event.key !== 'Delete') return;
        event.preventDefault();
        takeBack();
      }}
    >
      <span class="fix-done-text">
        <small>{name}</small>
        <span>{text}</span>
        {fix.kind === 'map' && fix.pairs.length > 1 && (
          <details>
            <summary>{t('fix.show-pairs')}</summary>
            <ul>
              {fix.pairs.slice(0, PAIRS).map((pair) => (
                <li key={pair[0]}>{pairText(pair, field)}</li>
              ))}
            </ul>
          </details>
        )}
      </span>
      {cells !== undefined && fix.kind !== 'dates' && (
        <small>{t(fix.kind === 'skip' ? 'fix.rows' : 'fix.cells', { n: cells })}</small>
      )}
      <span data-row-line="">
        <IconButton
          size="s"
          icon="undo"
          tabIndex={tabIndex}
          aria-keyshortcuts="Delete"
          label={t('fix.take-back', { what: `${name}: ${text}` })}
          onClick={takeBack}
        />
      </span>
    </li>
  );
}
