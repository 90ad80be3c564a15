import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Failure } from '../../domain/failure';
import type { ProfileDraft } from '../../domain/savedProfile';
import { useClients } from '../clients';
import { Button, ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { EmptyState, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { pendingProfiles } from '../pendingFile';
import { Learned } from './Learned';
import { ProfileRow } from './ProfileRow';
import { ReplaceQuestion } from './ReplaceQuestion';
import { changing, savedProfiles, useProfiles } from './store';
import './profiles.css';

/** The saved profiles: what each is for, and everything that can be done with it; below, what was learned. */
export default function ProfilesScreen(): JSX.Element {
  useProfiles();
  const { route } = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { taken, keep, drop } = useTaken(setFailure);
  const profiles = savedProfiles.value;
  const pick = () => input.current?.click();
  return (
    <Screen
      title={t('profiles.title')}
      aside={profiles !== null && profiles.length > 0 && t('profiles.count', { n: profiles.length })}
      actions={
        <Button icon="import" onClick={pick}>
          {t('profiles.from-file')}
        </Button>
      }
    >
      <p class="profiles-about">{t('profiles.about')}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {profiles === null ? (
        <Skeleton lines={3} />
      ) : profiles.length === 0 ? (
        <EmptyState
          icon="archive"
          title={t('profiles.empty')}
          actions={<ButtonLink href="/import">{t('import.title')}</ButtonLink>}
        >
          <p>{t('profiles.empty-text')}</p>
          <p>{t('profiles.empty-file')}</p>
        </EmptyState>
      ) : (
        <ul class="profiles">
          {profiles.map((profile) => (
            <ProfileRow
              key={profile.id}
              profile={profile}
              onEdit={() => route(`/settings/profiles/${profile.id}`)}
              onFailure={setFailure}
            />
          ))}
        </ul>
      )}
      <Learned onFailure={setFailure} />
      <ReplaceQuestion taken={taken} onKeep={keep} onDrop={drop} />
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".json,application/json"
        onChange={(event) => {
          pendingProfiles.value = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
        }}
      />
    </Screen>
  );
}

/** Takes in the files that wait, one after another; one whose name is taken waits for an answer. */
function useTaken(onFailure: (failure: Failure | null) => void) {
  const { book } = useClients();
  const [taken, setTaken] = useState<ProfileDraft | null>(null);
  const save = async (draft: ProfileDraft, replace: boolean) => {
    const answer = await changing(book, () => book.saveProfile(draft, replace));
    if (answer.ok) toast({ text: t('profiles.added', { name: answer.value.name }) });
    else if (answer.failure.code === 'profile-exists') setTaken(draft);
    else onFailure(answer.failure);
  };
  const [file, ...others] = pendingProfiles.value;
  useEffect(() => {
    if (file === undefined || taken !== null) return;
    pendingProfiles.value = others;
    const take = async () => {
      const read = await book.readProfileFile(file);
      onFailure(read.ok ? null : read.failure);
      if (read.ok) await save(read.value, false);
    };
    void take();
  }, [file, taken]);
  return {
    taken,
    drop: () => setTaken(null),
    keep: (draft: ProfileDraft, replace: boolean) => {
      setTaken(null);
      void save(draft, replace);
    },
  };
}
