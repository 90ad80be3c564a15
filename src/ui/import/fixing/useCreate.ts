import type { FieldKey } from '../../../domain/fields';
import { useClients } from '../../clients';
import { failureTitle } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { createWords } from '../ownWords';
import type { ImportSession } from '../session';
import { shortened } from '../words';

/** Makes words of the book of values that its vocabulary lacks; the rows that hold them are decided anew. */
export function useCreate(
  session: ImportSession,
  field: FieldKey | null,
): (texts: readonly string[]) => Promise<void> {
  const { book } = useClients();
  return async (texts) => {
    const [first] = texts;
    if (field === null || first === undefined) return;
    const made = await createWords(book, field, texts, session.rules.value.pipeline);
    if (!made.ok) {
      toast({ text: failureTitle(made.failure), key: 'fix', tone: 'problem' });
      return;
    }
    await session.setRules({});
    toast({
      text:
        texts.length === 1
          ? t('fix.created', { value: shortened(first, 40) })
          : t('fix.created-many', { n: texts.length }),
      key: 'fix',
      action: {
        label: t('app.undo'),
        undoes: true,
        run: () => void made.value().then(() => session.setRules({})),
      },
    });
  };
}
