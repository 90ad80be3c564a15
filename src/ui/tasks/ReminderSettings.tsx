import type { JSX } from 'preact';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { askNotifications, notifies, stopNotifications } from './notify';

/** Whether the system tells of reminders too: the browser is asked by the press alone. */
export function ReminderSettings(): JSX.Element {
  const change = async (on: boolean) => {
    if (!on) stopNotifications();
    else if (!(await askNotifications())) toast({ text: t('remind.refused'), tone: 'problem' });
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={notifies.value}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          // The box says what holds, and that is known once the browser has answered.
          event.currentTarget.checked = notifies.value;
          void change(checked);
        }}
      />
      <span>
        {t('remind.system')}
        <span class="field-hint">{t('remind.system-hint')}</span>
      </span>
    </label>
  );
}
