import type { JSX } from 'preact';
import type { Failure } from '../../domain/failure';
import type { SavedProfile } from '../../domain/savedProfile';
import { useClients } from '../clients';
import { IconButton } from '../components/Button';
import { toast } from '../components/Toast';
import { formatDate, t } from '../i18n';
import { saveFile } from '../saveFile';
import { focusBeside } from './focusBeside';
import { freeName } from './names';
import { changing, savedProfiles } from './store';

/** One saved profile: its name, what it knows, how it was used, and what can be done with it. */
export function ProfileRow(props: {
  profile: SavedProfile;
  onEdit: () => void;
  onFailure: (failure: Failure | null) => void;
}): JSX.Element {
  const { profile, onFailure } = props;
  const { id, name, columns, auto } = profile;
  const { book } = useClients();
  const run = async (work: () => ReturnType<typeof book.saveProfile>) => {
    const answer = await changing(book, work);
    onFailure(answer.ok ? null : answer.failure);
    return answer.ok;
  };
  const duplicate = () => {
    const copy = freeName(name, savedProfiles.value ?? []);
    // Of two automatic profiles for the same headings one would never be seen.
    return run(() => book.saveProfile({ ...withoutId(profile), name: copy, auto: false }, false));
  };
  const remove = async (button: Element) => {
    const goOn = focusBeside(button, 'li');
    if (!(await run(() => book.removeProfile(id)))) return;
    goOn();
    toast({
      text: t('profiles.deleted', { name }),
      action: {
        label: t('app.undo'),
        undoes: true,
        run: () => void run(() => book.restoreProfile(profile)),
      },
    });
  };
  const exportIt = async () => {
    const answer = await book.profileFile(id);
    onFailure(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.value.name, answer.value.file);
  };
  const hasHeadings = columns.some(({ header }) => header.trim() !== '');
  return (
    <li class="profile sheet">
      <div class="profile-main">
        <a class="profile-name" href={`/settings/profiles/${id}`}>
          {name}
        </a>
        <p class="profile-facts">{factsOf(profile)}</p>
        <p class="profile-headings">{columns.map(({ header }) => header).join(' · ')}</p>
      </div>
      <label class="profile-switch">
        <input
          type="checkbox"
          aria-label={t('profiles.by-itself-of', { name })}
          disabled={!hasHeadings}
          checked={auto && hasHeadings}
          onChange={(event) => {
            const next = event.currentTarget.checked;
            void run(() => book.saveProfile({ ...profile, auto: next }, false));
          }}
        />
        <span>{t('profiles.by-itself')}</span>
      </label>
      <div class="profile-actions">
        <IconButton icon="edit" label={t('profiles.edit-of', { name })} onClick={props.onEdit} />
        <IconButton
          icon="copy"
          label={t('profiles.duplicate-of', { name })}
          onClick={() => void duplicate()}
        />
        <IconButton
          icon="download"
          label={t('profiles.export-of', { name })}
          onClick={() => void exportIt()}
        />
        <IconButton
          icon="trash"
          label={t('profiles.delete-of', { name })}
          onClick={(event) => void remove(event.currentTarget)}
        />
      </div>
    </li>
  );
}

function withoutId({ name, columns, settings, auto }: SavedProfile) {
  return { name, columns, settings, auto };
}

function factsOf({ columns, uses, usedAt }: SavedProfile): string {
  const used =
    usedAt === null
      ? [t('profiles.unused')]
      : [t('profiles.uses', { n: uses }), t('profiles.last', { date: formatDate(usedAt) })];
  return [t('profiles.columns-count', { n: columns.length }), ...used].join(' · ');
}
