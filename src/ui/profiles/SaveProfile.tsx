import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import { MAX_PROFILE_NAME } from '../../domain/profileParts';
import type { ProfileDraft } from '../../domain/savedProfile';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { FailureNotice } from '../components/FailureNotice';
import { TextField } from '../components/Field';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { changing } from './store';
import './profiles.css';

/** Asks for a name, and whether the profile is applied by itself; a name that is taken asks once more. */
export function SaveProfile(props: {
  name: string;
  columns: ProfileDraft['columns'];
  settings: ProfileDraft['settings'];
  /** The list stands on the profile from now on. */
  onSaved: (id: string) => void;
  onClose: () => void;
}): JSX.Element {
  const { columns, settings, onSaved, onClose } = props;
  const { book } = useClients();
  const [name, setName] = useState(props.name);
  const hasHeadings = columns.some(({ header }) => header.trim() !== '');
  const [auto, setAuto] = useState(hasHeadings);
  const [error, setError] = useState<'missing' | 'taken' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === '') return setError('missing');
    const draft = { name: trimmed, columns, settings, auto };
    const answer = await changing(book, () => book.saveProfile(draft, error === 'taken'));
    if (answer.ok) {
      toast({ text: t('profiles.saved', { name: trimmed }), key: 'profile' });
      onSaved(answer.value.id);
      return onClose();
    }
    if (answer.failure.code === 'profile-exists') setError('taken');
    else setFailure(answer.failure);
  };
  return (
    <Dialog
      open
      size="s"
      title={t('profiles.save-heading')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant={error === 'taken' ? 'danger' : 'primary'} onClick={() => void save()}>
            {t(error === 'taken' ? 'profiles.replace' : 'profiles.save-go')}
          </Button>
        </>
      }
    >
      <form
        class="profile-save"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{t('profiles.save-text', { n: columns.length })}</p>
        {failure !== null && <FailureNotice failure={failure} />}
        <TextField
          label={t('profiles.name')}
          value={name}
          maxLength={MAX_PROFILE_NAME}
          autofocus
          onInput={(typed) => {
            setName(typed);
            setError(null);
          }}
          error={
            error === 'missing'
              ? t('profiles.name-missing')
              : error === 'taken'
                ? t('profiles.exists', { name: name.trim() })
                : undefined
          }
        />
        <AutoSwitch hasHeadings={hasHeadings} auto={auto} onChange={setAuto} />
      </form>
    </Dialog>
  );
}

/** Whether lists with the profile's headings are recognised; a profile without headings never is. */
export function AutoSwitch(props: {
  hasHeadings: boolean;
  auto: boolean;
  onChange: (auto: boolean) => void;
}): JSX.Element {
  return (
    <label class="profile-switch">
      <input
        type="checkbox"
        disabled={!props.hasHeadings}
        checked={props.auto && props.hasHeadings}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {t('profiles.auto')}
        <span class="field-hint">{t(props.hasHeadings ? 'profiles.auto-hint' : 'profiles.auto-never')}</span>
      </span>
    </label>
  );
}
