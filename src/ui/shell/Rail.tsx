import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Icon, type IconName } from '../components/Icon';
import { t } from '../i18n';
import { importHref, waitingReview } from '../import/waiting';

interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly label: 'app.customers' | 'app.import' | 'app.settings';
  /** Paths that belong to it. */
  readonly owns: RegExp;
}

/** Only what exists yet. */
const PLACES: readonly Place[] = [
  { href: '/customers', icon: 'customers', label: 'app.customers', owns: /^\/customers/ },
  { href: '/import', icon: 'import', label: 'app.import', owns: /^\/imports?(\/|$)/ },
  { href: '/settings', icon: 'settings', label: 'app.settings', owns: /^\/settings/ },
];

export function Rail(): JSX.Element {
  const { path } = useLocation();
  return (
    <nav class="rail" aria-label={t('app.nav')}>
      <a class="rail-brand" href="/customers" aria-label={t('app.name')}>
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
              {place.href === '/import' && !place.owns.test(path) && <Waiting />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A list is under review on the import screen: seen from the others, so that it is not forgotten. */
function Waiting(): JSX.Element | null {
  const name = waitingReview.value;
  if (name === null) return null;
  const text = t('import.notice.waiting', { name });
  return <i class="rail-waiting" role="img" title={text} aria-label={text} />;
}
