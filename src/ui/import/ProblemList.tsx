import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ISSUES } from '../../domain/issue';
import type { IssueGroup } from '../../import/api';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { fieldLabel } from '../fields';
import { formatNumber, t } from '../i18n';
import { ArchivedRule } from './ArchivedRule';
import { filterOf, sameFilter } from './filters';
import { DateQuestions } from './fixing/DateQuestion';
import { foldsOnEscape } from './fixing/foldsOnEscape';
import { OF_ROWS } from './fixing/kinds';
import { ProblemPart } from './fixing/ProblemPart';
import type { ImportSession } from './session';
import { type Shown, taskOf } from './state';
import { SEVERITY_TONES } from './words';

const CODES = Object.keys(ISSUES);
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

interface ProblemListProps {
  readonly session: ImportSession;
  readonly shown: Shown;
  /** Leads to the rows of one problem, where they lie under this list. */
  readonly onRows: () => void;
}

/**
 * Problems by kind, the gravest first and always in one order, so that none moves while it is worked on. Pressed, each shows
 * its rows alone and unfolds: its values, and what puts them right.
 */
export function ProblemList(props: ProblemListProps): JSX.Element {
  const { session, shown } = props;
  const groups = shown.summary.groups
    .filter((group) => group.severity !== 'info')
    .toSorted(
      (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || CODES.indexOf(a.code) - CODES.indexOf(b.code),
    );
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useFolding(session, groups);
  /** The next problem, or where there is none the heading over them. */
  const goOn = (from: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>(':scope > li > .imp-group') ?? [];
    (buttons[Math.min(from, buttons.length - 1)] ?? heading.current)?.focus();
  };
  useFocusKept(list, goOn);
  return (
    <section class="imp-section">
      <h2 class="imp-heading" ref={heading} tabIndex={-1}>
        {t('import.problems.heading')}
      </h2>
      {groups.length === 0 ? (
        <p class="imp-quiet">{t('import.problems.none')}</p>
      ) : (
        <>
          <ul class="imp-groups" ref={list}>
            {groups.map((group, index) => (
              <Group
                key={`${group.code} ${group.field}`}
                {...props}
                group={group}
                onLeft={() => goOn(index)}
              />
            ))}
          </ul>
          <p class="imp-quiet">{t('import.problems.kept')}</p>
        </>
      )}
    </section>
  );
}

const sameProblem = (
  a: Pick<IssueGroup, 'code' | 'field'> | null,
  b: Pick<IssueGroup, 'code' | 'field'>,
): boolean => a !== null && a.code === b.code && a.field === b.field;

/** A problem that is no more folds, and lets go of the rows. */
function useFolding(session: ImportSession, groups: readonly IssueGroup[]): void {
  const unfolded = session.fixing.unfolded.value;
  const gone = unfolded?.kind === 'problem' && !groups.some((group) => sameProblem(unfolded, group));
  useLayoutEffect(() => {
    if (!gone || unfolded?.kind !== 'problem') return;
    session.fixing.unfolded.value = null;
    if (sameFilter(session.filter.value, filterOf(unfolded))) session.filter.value = { kind: 'all' };
  }, [gone]);
}

/** Where the problem that had the focus is no more, the next one takes it. */
function useFocusKept(
  list: { readonly current: HTMLUListElement | null },
  goOn: (from: number) => void,
): void {
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const items = [...(list.current?.children ?? [])];
      const at = items.findIndex((item) => item.contains(event.target as Node));
      last.current = at < 0 ? null : at;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const at = last.current;
    last.current = null;
    goOn(at);
  });
}

/** A heading that was pressed stays under the pointer, whatever folds above it. */
function usePlaceKept(head: { readonly current: HTMLElement | null }, open: boolean): () => void {
  const top = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = head.current;
    if (top.current === null || element === null) return;
    const moved = element.getBoundingClientRect().top - top.current;
    top.current = null;
    if (moved !== 0) element.closest('.imp-side')?.scrollBy({ top: moved, behavior: 'instant' });
  }, [open]);
  return () => {
    top.current = head.current?.getBoundingClientRect().top ?? null;
  };
}

/** One kind of problem. A problem of whole rows is only a filter: there is no value behind it. */
function Group(props: ProblemListProps & { group: IssueGroup; onLeft: () => void }): JSX.Element {
  const { session, shown, group } = props;
  const { unfolded } = session.fixing;
  const own = filterOf(group);
  const filtered = sameFilter(session.filter.value, own);
  const onlyFilter = OF_ROWS.has(group.code) || taskOf(session.state.value) !== undefined;
  /** It is about a column and not its rows. */
  const ofColumn = group.code === 'ambiguous-date';
  /** Whether they come back is asked where they are counted. */
  const ofArchived = group.code === 'archived' && taskOf(session.state.value) === undefined;
  const folds = ofColumn || ofArchived || !onlyFilter;
  const open = folds && unfolded.value?.kind === 'problem' && sameProblem(unfolded.value, group);
  const pressed = folds ? open : filtered;
  const head = useRef<HTMLButtonElement>(null);
  const keepPlace = usePlaceKept(head, open);
  const press = () => {
    keepPlace();
    unfolded.value = pressed || !folds ? null : { kind: 'problem', code: group.code, field: group.field };
    if (!ofColumn) session.filter.value = pressed ? { kind: 'all' } : own;
    if (!folds) props.onRows();
  };
  return (
    <li class="fix-group" data-open={open ? '' : undefined} onKeyDown={foldsOnEscape(open, press)}>
      <button
        ref={head}
        type="button"
        class="imp-group"
        data-tone={SEVERITY_TONES[group.severity]}
        {...(folds ? { 'aria-expanded': open } : { 'aria-pressed': pressed })}
        onClick={press}
      >
        <i aria-hidden="true" />
        <span class="imp-group-text">
          {t(`issue.short.${group.code}`)}
          {group.field !== null && <small>{fieldLabel(group.field)}</small>}
        </span>
        <b>{formatNumber(group.count)}</b>
        {folds && <Icon name="chevronDown" size={14} />}
      </button>
      {open && (
        <div class="fix-part">
          {ofColumn ? (
            <DateQuestions session={session} shown={shown} field={group.field} />
          ) : (
            <>
              {ofArchived ? (
                <ArchivedRule
                  rules={session.rules.value}
                  onChange={(change) => void session.setRules(change)}
                />
              ) : (
                <ProblemPart
                  session={session}
                  shown={shown}
                  group={group}
                  onRows={props.onRows}
                  onLeft={props.onLeft}
                />
              )}
              <span class="fix-to-rows">
                <Button size="s" onClick={props.onRows}>
                  {t('fix.to-rows', { n: group.count })}
                </Button>
              </span>
            </>
          )}
        </div>
      )}
    </li>
  );
}
