import type { JSX } from 'preact';
import { ButtonLink } from '../components/Button';
import { t } from '../i18n';
import { PROFILES_PATH } from '../pendingFile';
import { learned, savedProfiles, useProfiles } from './store';

/** In the settings: what profiles are, how many there are, and the way to them. */
export function ProfilesSection(): JSX.Element {
  useProfiles();
  const profiles = savedProfiles.value?.length ?? 0;
  const lessons = learned.value?.reduce((sum, kind) => sum + kind.lessons.length, 0) ?? 0;
  return (
    <>
      <p>{t('profiles.about')}</p>
      {profiles + lessons > 0 && (
        <p class="field-hint">
          {[
            ...(profiles > 0 ? [t('profiles.count', { n: profiles })] : []),
            ...(lessons > 0 ? [t('profiles.learned-count', { n: lessons })] : []),
          ].join(' · ')}
        </p>
      )}
      <div>
        <ButtonLink href={PROFILES_PATH}>{t('profiles.open')}</ButtonLink>
      </div>
    </>
  );
}
