import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../db/settings';
import type { Failure } from '../../domain/failure';
import { LANGUAGES, type Language } from '../../i18n/message';
import { useClients, useUpdates } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { Select } from '../components/Field';
import { Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { Segmented } from '../components/Segmented';
import { toast } from '../components/Toast';
import { language, setLanguage, t } from '../i18n';
import { countries } from '../import/countries';
import { ShortcutList } from '../shell/ShortcutsHelp';
import { setShortcuts, shortcutsOn } from '../shortcuts';
import { setTheme, THEMES, theme } from '../theme';
import { VERSION } from '../version';
import { Keeping } from './Keeping';
import { Section } from './Section';
import './settings.css';

/** Each language by its own name, so that whoever does not read the current one finds the way back. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', pl: 'Polski', ru: 'Русский', zh: '中文' };

export default function SettingsScreen(): JSX.Element {
  const { offlineReady } = useUpdates();
  const changeLanguage = (next: Language) => {
    setLanguage(next).catch(() => toast({ text: t('settings.language-failed'), tone: 'problem' }));
  };
  return (
    <Screen title={t('settings.title')}>
      <Section id="look" title={t('settings.look')}>
        <div class="setting">
          <span class="field-label" aria-hidden="true">
            {t('settings.language')}
          </span>
          <Segmented
            label={t('settings.language')}
            value={language.value}
            options={LANGUAGES.map((value) => ({ value, label: NAMES[value], lang: value }))}
            onChange={changeLanguage}
          />
        </div>
        <div class="setting">
          <span class="field-label" aria-hidden="true">
            {t('settings.theme')}
          </span>
          <Segmented
            label={t('settings.theme')}
            value={theme.value}
            options={THEMES.map((value) => ({ value, label: t(`settings.theme-${value}`) }))}
            onChange={setTheme}
          />
        </div>
      </Section>
      <Section id="data" title={t('settings.data')}>
        <Country />
      </Section>
      <Section id="keeping" title={t('settings.keeping')}>
        <Keeping />
      </Section>
      <Section id="keys" title={t('app.keys')}>
        <label class="switch">
          <input
            type="checkbox"
            checked={shortcutsOn.value}
            onChange={(event) => setShortcuts(event.currentTarget.checked)}
          />
          <span>
            {t('settings.keys-on')}
            <span class="field-hint">{t('settings.keys-hint')}</span>
          </span>
        </label>
        <ShortcutList />
      </Section>
      <Section id="app" title={t('settings.app')}>
        <p>{t('settings.version', { version: VERSION })}</p>
        <p>{t(offlineReady.value ? 'settings.offline-ready' : 'settings.offline-not-yet')}</p>
      </Section>
    </Screen>
  );
}

/** The country by which phones without a country code are read: the one setting that the book keeps. */
function Country(): JSX.Element {
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
  const save = async (country: string) => {
    const answer = await book.saveSettings({ country });
    if (answer.ok) {
      setSettings(answer.value);
      toast({ text: t('settings.saved') });
    } else setFailure(answer.failure);
  };
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (settings === null) return <Skeleton lines={1} />;
  return (
    <Select
      label={t('settings.country')}
      hint={t('settings.country-hint')}
      value={settings.country}
      options={countries()}
      onChange={(country) => void save(country)}
    />
  );
}
