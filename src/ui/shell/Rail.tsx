import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Icon, type IconName } from '../components/Icon';
import { formatNumber, t } from '../i18n';
import { importHref, waitingReview } from '../import/waiting';
import { dueCount } from '../tasks/due';

interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly label: `app.${'today' | 'customers' | 'import' | 'opportunities' | 'tasks' | 'reports' | 'settings'}`;
  /** Paths that belong to it. */
  readonly owns: RegExp;
}

/** Only what exists yet. */
const PLACES: readonly Place[] = [
  { href: '/today', icon: 'today', label: 'app.today', owns: /^\/today/ },
  { href: '/customers', icon: 'customers', label: 'app.customers', owns: /^\/customers/ },
  { href: '/import', icon: 'import', label: 'app.import', owns: /^\/imports?(\/|$)/ },
  { href: '/opportunities', icon: 'deals', label: 'app.opportunities', owns: /^\/opportunities/ },
  { href: '/tasks', icon: 'calendar', label: 'app.tasks', owns: /^\/tasks/ },
  { href: '/reports', icon: 'chart', label: 'app.reports', owns: /^\/reports/ },
  { href: '/settings', icon: 'settings', label: 'app.settings', owns: /^\/settings/ },
];

export function Rail(): JSX.Element {
  const { path } = useLocation();
  return (
    <nav class="rail" aria-label={t('app.nav')}>
      <a class="rail-brand" href="/today" aria-label={t('app.name')}>
        <Icon name="satchel" size={22} />
        <span>{t('app.name')}</span>
      </a>
      <ul class="rail-places">
        {PLACES.map((place) => (
          <li key={place.href}>
            <a
              class="rail-link"
              href={place.href === '/import' ? importHref(path) : place.href}
              aria-current={place.owns.test(path) ? 'page' : undefined}
            >
              <Icon name={place.icon} size={19} />
              <span>{t(place.label)}</span>
              {place.href === '/tasks' && <Due />}
              {place.href === '/import' && !place.owns.test(path) && <Waiting />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many activities are overdue or due today. */
function Due(): JSX.Element | null {
  const n = dueCount.value;
  if (n === 0) return null;
  return (
    <span class="rail-count">
      <span aria-hidden="true">{formatNumber(n)}</span>
      <span class="visually-hidden">{t('tasks.due-count', { n })}</span>
    </span>
  );
}

/** A list is under review on the import screen: seen from the others, so that it is not forgotten. */
function Waiting(): JSX.Element | null {
  const name = waitingReview.value;
  if (name === null) return null;
  const text = t('import.notice.waiting', { name });
  return <i class="rail-waiting" role="img" title={text} aria-label={text} />;
}
