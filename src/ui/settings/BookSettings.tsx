import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../db/settings';
import type { Failure } from '../../domain/failure';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { Select, TextField } from '../components/Field';
import { Skeleton } from '../components/Notice';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { countries } from '../import/countries';
import { Section } from './Section';

/** What the book keeps for itself: who works with it, and by which country phones without a code are read. */
export function BookSettings(): JSX.Element {
  const { book } = useClients();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await book.settings();
      if (!current) return;
      if (answer.ok) setSettings(answer.value);
      else setFailure(answer.failure);
    };
    void read();
    return () => {
      current = false;
    };
  }, [book]);
  const save = async (part: Partial<Settings>) => {
    const answer = await book.saveSettings(part);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    setSettings(answer.value);
    toast({ key: 'settings', text: t('settings.saved') });
  };
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <Section id="you" title={t('settings.you')}>
        {settings === null ? (
          <Skeleton lines={1} />
        ) : (
          <Person person={settings.person} onSave={(person) => save({ person })} />
        )}
      </Section>
      <Section id="data" title={t('settings.data')}>
        {settings === null ? (
          <Skeleton lines={1} />
        ) : (
          <Select
            label={t('settings.country')}
            hint={t('settings.country-hint')}
            value={settings.country}
            options={countries()}
            onChange={(country) => void save({ country })}
          />
        )}
      </Section>
    </>
  );
}

/** The name is kept when the field is left, or by Enter. */
function Person(props: { person: string; onSave: (person: string) => Promise<void> }): JSX.Element {
  const { person, onSave } = props;
  const [typed, setTyped] = useState(person);
  const keep = () => {
    if (typed.trim() !== person) void onSave(typed.trim());
  };
  return (
    <TextField
      id="person"
      name="name"
      autocomplete="name"
      label={t('settings.person')}
      hint={t('settings.person-hint')}
      value={typed}
      onInput={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
