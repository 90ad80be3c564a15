import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useClients, useUpdates } from '../clients';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { fileSize } from '../fileSize';
import { t } from '../i18n';

/** Whether the browser has promised to keep the book, why that matters, and the button that asks. */
export function Keeping(): JSX.Element {
  const { book } = useClients();
  const { askPersist } = useUpdates();
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    const read = async () => {
      const settings = await book.settings();
      // What it answered when it was asked, perhaps after an import.
      setRefused(settings.ok && settings.value.persisted === false);
      setPersisted((await navigator.storage?.persisted?.()) ?? false);
      setUsed((await navigator.storage?.estimate?.())?.usage ?? null);
    };
    void read();
  }, [book]);
  const ask = async () => {
    const granted = await askPersist();
    setPersisted(granted);
    setRefused(!granted);
  };
  return (
    <>
      <p>{t('settings.where')}</p>
      <p role="status" class="keeping-state">
        {persisted === true && <Icon name="check" />}
        {persisted !== null &&
          t(persisted ? 'settings.persisted' : refused ? 'settings.not-persisted' : 'settings.not-asked')}
      </p>
      {persisted === false && (
        <div>
          <Button onClick={() => void ask()}>{t(refused ? 'settings.ask-again' : 'settings.ask')}</Button>
        </div>
      )}
      <p>
        <a href="/changes">{t('changes.title')}</a>
      </p>
      {used !== null && <p class="field-hint">{t('settings.space', { used: fileSize(used) })}</p>}
    </>
  );
}
