import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import { ownField } from '../../domain/ownFields';
import type { Result } from '../../domain/result';
import type { CustomField } from '../../domain/vocabulary';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { vocabulary } from '../vocabulary';
import { addField, dropField, type FieldDraft, putField, usesOf } from './change';
import { FieldForm } from './FieldForm';
import './ownFields.css';

/** In the settings: the fields of the user's own, each to be called otherwise, given choices, or removed. */
export function OwnFields(): JSX.Element {
  const { book } = useClients();
  /** Which one is open: a new one, or one by its key. */
  const [open, setOpen] = useState<CustomField | 'new' | null>(null);
  const [removing, setRemoving] = useState<{ field: CustomField; uses: number } | null>(null);
  const { fields } = vocabulary.value;

  const keep = async (saved: Promise<Result<unknown>>, text: string): Promise<Failure | null> => {
    const answer = await saved;
    if (!answer.ok) return answer.failure;
    setOpen(null);
    toast({ text });
    return null;
  };
  const save = (draft: FieldDraft): Promise<Failure | null> => {
    if (open === null || open === 'new')
      return keep(addField(book, draft), t('own.added', { field: draft.label }));
    const { label, choices } = draft;
    const next = { ...open, label, choices: open.kind === 'choice' ? [...choices] : [] };
    return keep(putField(book, next), t('own.saved', { field: label }));
  };
  const drop = async (field: CustomField) => {
    setRemoving(null);
    const answer = await dropField(book, field);
    if (!answer.ok) return;
    toast({
      text: t('own.removed', { field: field.label }),
      action: { label: t('app.undo'), undoes: true, run: () => void putField(book, field) },
    });
  };
  const askOrDrop = async (field: CustomField) => {
    const uses = await usesOf(book, ownField(field));
    if (uses === 0) await drop(field);
    else setRemoving({ field, uses: uses ?? 1 });
  };

  return (
    <>
      <p>{t('own.about')}</p>
      {fields.length === 0 && <p class="field-hint">{t('own.none')}</p>}
      {fields.length > 0 && (
        <ul class="own-list">
          {fields.map((field) => (
            <li key={field.key} class="own-line">
              <div>
                <strong>{field.label}</strong>
                <small>
                  {[
                    t(`own.kind-${field.kind}`),
                    ...(field.choices.length > 0 ? [field.choices.join(', ')] : []),
                  ].join(' · ')}
                </small>
              </div>
              <IconButton
                icon="edit"
                label={t('own.edit', { field: field.label })}
                onClick={() => setOpen(field)}
              />
              <IconButton
                icon="trash"
                label={t('own.remove', { field: field.label })}
                onClick={() => void askOrDrop(field)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon="add" onClick={() => setOpen('new')}>
        {t('own.add')}
      </Button>
      <Dialog
        open={open !== null}
        size="s"
        title={open === null || open === 'new' ? t('own.heading') : t('own.edit', { field: open.label })}
        onClose={() => setOpen(null)}
      >
        {open !== null && (
          <FieldForm
            key={open === 'new' ? '' : open.key}
            draft={open === 'new' ? EMPTY : open}
            {...(open !== 'new' && { itself: open.key })}
            saveLabel={open === 'new' ? t('own.create') : t('own.save')}
            onSave={save}
            onCancel={() => setOpen(null)}
          />
        )}
      </Dialog>
      <Dialog
        open={removing !== null}
        size="s"
        title={removing === null ? '' : t('own.remove-heading', { field: removing.field.label })}
        onClose={() => setRemoving(null)}
        actions={
          removing !== null && (
            <>
              <Button autofocus onClick={() => setRemoving(null)}>
                {t('app.cancel')}
              </Button>
              <Button variant="danger" onClick={() => void drop(removing.field)}>
                {t('own.remove-go')}
              </Button>
            </>
          )
        }
      >
        {removing !== null && (
          <>
            <p>{t('own.remove-used', { n: removing.uses })}</p>
            <p>{t('own.remove-kept')}</p>
          </>
        )}
      </Dialog>
    </>
  );
}

const EMPTY: FieldDraft = { label: '', kind: 'text', choices: [] };
