import type { JSX } from 'preact';
import { ISSUES } from '../../domain/issue';
import type { IssueGroup, RowFilter } from '../../import/api';
import { fieldLabel } from '../fields';
import { formatNumber, t } from '../i18n';
import { filterOf, sameFilter } from './filters';
import type { ImportSession } from './session';
import type { Shown } from './state';
import { SEVERITY_TONES } from './words';

const CODES = Object.keys(ISSUES);
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** Problems by kind, the gravest first and always in one order, so that none moves while it is worked on; each shows its rows alone when pressed. */
export function ProblemList(props: {
  session: ImportSession;
  shown: Shown;
  /** Leads to where the order of dates is chosen. */
  onDates: () => void;
  /** The rows of one problem were chosen. */
  onFiltered: () => void;
}): JSX.Element {
  const { session, shown } = props;
  const { groups } = shown.summary;
  const filter = session.filter.value;
  const rows = groups
    .filter((group) => group.severity !== 'info')
    .toSorted(
      (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || CODES.indexOf(a.code) - CODES.indexOf(b.code),
    );
  return (
    <section class="imp-section">
      <h2 class="imp-heading">{t('import.problems.heading')}</h2>
      {rows.length === 0 ? (
        <p class="imp-quiet">{t('import.problems.none')}</p>
      ) : (
        <>
          <ul class="imp-groups">
            {rows.map((group) => (
              <li key={`${group.code} ${group.field}`}>
                {group.code === 'ambiguous-date' ? (
                  <Line group={group} onPress={props.onDates} />
                ) : (
                  <Group
                    group={group}
                    filter={filter}
                    onFilter={(next) => {
                      session.filter.value = next;
                      props.onFiltered();
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
          <p class="imp-quiet">{t('import.problems.kept')}</p>
        </>
      )}
    </section>
  );
}

function Group(props: {
  group: IssueGroup;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}): JSX.Element {
  const { group } = props;
  const own = filterOf(group);
  const pressed = sameFilter(props.filter, own);
  return (
    <Line group={group} pressed={pressed} onPress={() => props.onFilter(pressed ? { kind: 'all' } : own)} />
  );
}

/** One kind of problem; `pressed` is left out where it is no filter, because it is about a column and not its rows. */
function Line(props: { group: IssueGroup; pressed?: boolean; onPress: () => void }): JSX.Element {
  const { group } = props;
  return (
    <button
      type="button"
      class="imp-group"
      data-tone={SEVERITY_TONES[group.severity]}
      aria-pressed={props.pressed}
      onClick={props.onPress}
    >
      <i aria-hidden="true" />
      <span class="imp-group-text">
        {t(`issue.short.${group.code}`)}
        {group.field !== null && <small>{fieldLabel(group.field)}</small>}
      </span>
      <b>{formatNumber(group.count)}</b>
    </button>
  );
}
