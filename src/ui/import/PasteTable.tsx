import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/Field';
import { t } from '../i18n';
import { readClipboard } from '../intake/clipboard';
import { broughtBy, tableOf } from '../intake/table';

/**
 * A button that opens the table on the clipboard. Where the browser does not give it out, or there is none, a box to
 * paste or type into opens in its place.
 */
export function PasteTable(props: { onFiles: (files: readonly File[]) => void }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const close = () => {
    setOpen(false);
    setText('');
    setRefused(false);
  };
  const take = (files: readonly File[]) => {
    close();
    props.onFiles(files);
  };
  const onPress = async () => {
    const held = await readClipboard(t('intake.pasted'));
    if (held.at === 'table') props.onFiles([held.file]);
    else setOpen(true);
  };
  const onGo = () => {
    const table = tableOf({ html: '', text }, t('intake.pasted'));
    if (table === null) setRefused(true);
    else take([table]);
  };
  return (
    <>
      <Button size="l" onClick={() => void onPress()}>
        {t('intake.paste')}
      </Button>
      <Dialog
        open={open}
        title={t('intake.paste-title')}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('app.cancel')}</Button>
            <Button variant="primary" onClick={onGo}>
              {t('intake.paste-open')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('intake.paste-label')}
          hint={t('intake.paste-hint')}
          error={refused ? t('intake.paste-none') : undefined}
          rows={8}
          value={text}
          onInput={(value) => {
            setText(value);
            setRefused(false);
          }}
          onPaste={(event) => {
            // A table that is pasted whole is what was wanted; into a text that was begun it is more of that text.
            const held = event.clipboardData;
            const files = held === null || text !== '' ? [] : broughtBy(held, t('intake.pasted'));
            if (files.length === 0) return;
            event.preventDefault();
            take(files);
          }}
        />
      </Dialog>
    </>
  );
}
