import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { Failure } from '../../domain/failure';
import type { ImportProfile } from '../../domain/profile';
import { MAX_PROFILE_NAME } from '../../domain/profileParts';
import type { ProfileDraft, SavedProfile } from '../../domain/savedProfile';
import { useClients } from '../clients';
import { ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { TextField } from '../components/Field';
import { EmptyState, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import type { RuleChange } from '../import/choices';
import { RuleFields } from '../import/RuleFields';
import { PROFILES_PATH } from '../pendingFile';
import { ProfileColumns } from './ProfileColumns';
import { ReadingFields } from './ReadingFields';
import { AutoSwitch } from './SaveProfile';
import { changing, savedProfiles, useProfiles } from './store';
import '../import/css/index.css';
import './profiles.css';

/** One saved profile, everything in it changeable; each change is kept at once. */
export default function ProfileScreen(): JSX.Element {
  useProfiles();
  const { params } = useRoute();
  const profile = savedProfiles.value?.find(({ id }) => id === params.id);
  if (profile !== undefined) return <Editor key={profile.id} profile={profile} />;
  return (
    <Screen title={t('profiles.title')}>
      {savedProfiles.value === null ? (
        <Skeleton lines={4} />
      ) : (
        <EmptyState
          icon="archive"
          title={t('profiles.gone')}
          actions={<ButtonLink href={PROFILES_PATH}>{t('profiles.back')}</ButtonLink>}
        >
          <p>{t('profiles.gone-text')}</p>
        </EmptyState>
      )}
    </Screen>
  );
}

function Editor({ profile }: { profile: SavedProfile }): JSX.Element {
  const { book } = useClients();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, name, columns, settings, auto } = profile;
  const save = async (change: Partial<ProfileDraft>) => {
    const draft = { id, name, columns, settings, auto, ...change };
    const answer = await changing(book, () => book.saveProfile(draft, false));
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) toast({ key: 'profile', text: t('profiles.saved', { name: answer.value.name }) });
  };
  return (
    <Screen
      title={t('profiles.edit-title', { name })}
      actions={
        <ButtonLink icon="arrowLeft" href={PROFILES_PATH}>
          {t('profiles.back')}
        </ButtonLink>
      }
    >
      {failure !== null && <FailureNotice failure={failure} />}
      <section class="sheet profile-part">
        <Name name={name} onSave={(next) => void save({ name: next })} />
        <AutoSwitch
          hasHeadings={columns.some(({ header }) => header.trim() !== '')}
          auto={auto}
          onChange={(next) => void save({ auto: next })}
        />
      </section>
      <section class="sheet profile-part" aria-labelledby="profile-columns">
        <h2 id="profile-columns">{t('profiles.columns')}</h2>
        <p class="field-hint">{t('profiles.columns-hint')}</p>
        <ProfileColumns columns={columns} onChange={(next) => void save({ columns: [...next] })} />
      </section>
      <section class="sheet profile-part" aria-labelledby="profile-reading">
        <h2 id="profile-reading">{t('profiles.reading')}</h2>
        <ReadingFields settings={settings} onChange={(next) => void save({ settings: next })} />
      </section>
      <section class="sheet profile-part profile-rules" aria-labelledby="profile-rules">
        <h2 id="profile-rules">{t('profiles.rules')}</h2>
        <RuleFields
          rules={settings}
          fields={columns.flatMap(({ field }) => field ?? [])}
          onChange={(change) => void save({ settings: withRules(settings, change) })}
        />
      </section>
    </Screen>
  );
}

/** The settings with some rules changed; what is undefined goes back to the default. */
const withRules = (settings: ImportProfile, change: RuleChange): ImportProfile =>
  Object.fromEntries(Object.entries({ ...settings, ...change }).filter(([, value]) => value !== undefined));

/** The name is kept when the field is left, or by Enter; an empty one is not. */
function Name({ name, onSave }: { name: string; onSave: (name: string) => void }): JSX.Element {
  const [typed, setTyped] = useState(name);
  const missing = typed.trim() === '';
  const keep = () => {
    if (!missing && typed.trim() !== name) onSave(typed.trim());
  };
  return (
    <TextField
      label={t('profiles.name')}
      value={typed}
      maxLength={MAX_PROFILE_NAME}
      onInput={setTyped}
      onBlur={keep}
      error={missing ? t('profiles.name-missing') : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
