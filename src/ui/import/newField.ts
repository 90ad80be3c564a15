import type { Failure } from '../../domain/failure';
import type { FieldKey } from '../../domain/fields';
import { ownField } from '../../domain/ownFields';
import type { CustomField } from '../../domain/vocabulary';
import type { Clients } from '../clients';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { addField, dropField, type FieldDraft, usesOf } from '../ownFields/change';
import type { ImportSession } from './session';

/**
 * Makes a field of the user's own and gives it a column. Taking that back takes the field away again, unless something
 * uses it by then. Null where it was made.
 */
export async function makeField(
  { book }: Clients,
  session: ImportSession,
  column: number,
  draft: FieldDraft,
): Promise<Failure | null> {
  const { picks } = session.choices.value;
  const added = await addField(book, draft);
  if (!added.ok) return added.failure;
  const field = added.value;
  void session.setField(column, ownField(field));
  toast({
    key: 'own-field',
    text: t('own.added', { field: field.label }),
    action: {
      label: t('app.undo'),
      undoes: true,
      run: () => void takeBack(book, session, field, { column, before: picks }),
    },
  });
  return null;
}

async function takeBack(
  book: Clients['book'],
  session: ImportSession,
  field: CustomField,
  { column, before }: { readonly column: number; readonly before: ReadonlyMap<number, FieldKey | null> },
): Promise<void> {
  const name = ownField(field);
  const now = session.choices.value.picks;
  if (now.get(column) === name) {
    const back = new Map(now);
    const former = before.get(column);
    if (former === undefined) back.delete(column);
    else back.set(column, former);
    await session.setPicks(back);
  }
  const isMapped = [...session.choices.value.picks.values()].includes(name);
  if (!isMapped && (await usesOf(book, name)) === 0) await dropField(book, field);
}
