import type { JSX } from 'preact';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../i18n/message';
import { useUpdates } from '../clients';
import { Screen } from '../components/Screen';
import { Segmented } from '../components/Segmented';
import { toast } from '../components/Toast';
import { language, setLanguage, t } from '../i18n';
import { OwnFields } from '../ownFields/OwnFields';
import { ProfilesSection } from '../profiles/ProfilesSection';
import { ShortcutList } from '../shell/ShortcutsHelp';
import { setShortcuts, shortcutsOn } from '../shortcuts';
import { ReminderSettings } from '../tasks/ReminderSettings';
import { setTheme, THEMES, theme } from '../theme';
import { VERSION } from '../version';
import { BookSettings } from './BookSettings';
import { Keeping } from './Keeping';
import { Section } from './Section';
import { Categories } from './words/Categories';
import { Groups } from './words/Groups';
import { Pipelines } from './words/Pipelines';
import { Statuses } from './words/Statuses';
import { Team } from './words/Team';
import './settings.css';
import './words/words.css';

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
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
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
      <BookSettings />
      <Team />
      <Statuses />
      <Categories />
      <Groups />
      <Pipelines />
      <Section id="own-fields" title={t('own.title')}>
        <OwnFields />
      </Section>
      <Section id="profiles" title={t('profiles.title')}>
        <ProfilesSection />
      </Section>
      <Section id="keeping" title={t('settings.keeping')}>
        <Keeping />
      </Section>
      <Section id="reminders" title={t('remind.title')}>
        <ReminderSettings />
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
