import type { JSX } from 'preact';
import type { ProfileDraft } from '../../domain/savedProfile';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { t } from '../i18n';
import { freeName } from './names';
import { savedProfiles } from './store';

/** A profile came whose name is taken: it replaces the other, stands beside it under another name, or is dropped. */
export function ReplaceQuestion(props: {
  taken: ProfileDraft | null;
  onKeep: (draft: ProfileDraft, replace: boolean) => void;
  onDrop: () => void;
}): JSX.Element {
  const { taken, onKeep, onDrop } = props;
  return (
    <Dialog
      open={taken !== null}
      size="s"
      title={t('profiles.replace-heading', { name: taken?.name ?? '' })}
      onClose={onDrop}
      actions={
        taken !== null && (
          <>
            <Button onClick={onDrop}>{t('app.cancel')}</Button>
            <Button
              autofocus
              onClick={() =>
                onKeep({ ...taken, name: freeName(taken.name, savedProfiles.value ?? []) }, false)
              }
            >
              {t('profiles.keep-both')}
            </Button>
            <Button variant="danger" onClick={() => onKeep(taken, true)}>
              {t('profiles.replace')}
            </Button>
          </>
        )
      }
    >
      <p>{t('profiles.replace-text')}</p>
    </Dialog>
  );
}
