import { Fragment, type JSX } from 'preact';
import { Dialog } from '../components/Dialog';
import { t } from '../i18n';
import { SHORTCUTS, type ShortcutAction } from '../shortcuts';

const ORDER = Object.keys(SHORTCUTS) as ShortcutAction[];

interface KeysProps {
  readonly keys: readonly string[];
  /** What stands between keys that are pressed one after the other. */
  readonly joined?: string;
}

/** Keys as they stand on the keyboard. */
export function KeyCaps({ keys, joined }: KeysProps): JSX.Element {
  return (
    <span class="keys">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && joined !== undefined && <span>{joined}</span>}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

const Keys = (props: KeysProps): JSX.Element => (
  <dd>
    <KeyCaps {...props} />
  </dd>
);

/** The keys of the app and of its lists; also shown in the settings. */
export function ShortcutList(): JSX.Element {
  return (
    <dl class="key-list">
      {ORDER.map((action) => (
        <div key={action}>
          <dt>{t(`app.keys-${action}`)}</dt>
          <Keys keys={SHORTCUTS[action]} joined={t('app.keys-then')} />
        </div>
      ))}
      <div>
        <dt>{t('app.keys-move')}</dt>
        <Keys keys={['↑', '↓', '←', '→', 'PgUp', 'PgDn']} />
      </div>
      <div>
        <dt>{t('app.keys-far')}</dt>
        <Keys keys={['Ctrl+Home', 'Ctrl+End']} />
      </div>
      <div>
        <dt>{t('app.keys-open')}</dt>
        <Keys keys={['Enter']} />
      </div>
    </dl>
  );
}

export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }): JSX.Element {
  return (
    <Dialog open={open} onClose={onClose} title={t('app.keys')} size="s">
      <ShortcutList />
    </Dialog>
  );
}
