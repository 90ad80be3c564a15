import { MAX_PROFILE_NAME } from '../../domain/profileParts';
import type { SavedProfile } from '../../domain/savedProfile';
import { t } from '../i18n';

/** A name for another profile like the one of this name: `Shop (copy)`, then `Shop (copy) 2`. */
export function freeName(name: string, profiles: readonly Pick<SavedProfile, 'name'>[]): string {
  const taken = new Set(profiles.map((profile) => profile.name.toLocaleLowerCase('en')));
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? '' : ` ${n}`;
    const room = MAX_PROFILE_NAME - t('profiles.copy', { name: '' }).length - ending.length;
    const free = `${t('profiles.copy', { name: name.slice(0, room).trim() })}${ending}`;
    if (!taken.has(free.toLocaleLowerCase('en'))) return free;
  }
}
