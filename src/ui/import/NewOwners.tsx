import type { JSX } from 'preact';
import { newMembers } from '../../domain/newMembers';
import type { ColumnValue } from '../../import/fixingApi';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { formatNumber, t } from '../i18n';
import { team } from '../vocabulary';
import { useAnswer } from './fixing/useAnswer';
import { createWords } from './ownWords';
import type { ImportSession } from './session';
import type { Shown } from './state';

/** So many are named. */
const NAMED = 5;

/** What a value says after the fixes in force. */
const standing = ({ value, fixed }: ColumnValue): readonly string[] => fixed ?? [value];

/**
 * Owners of the list who are no members yet, with the one press that makes them members; the rows then follow by
 * themselves. Nothing where there are none.
 */
export function NewOwners({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const { book } = useClients();
  const problem = { code: 'unknown-owner', field: 'owner' } as const;
  const isThere = shown.summary.groups.some(
    ({ code, field }) => code === problem.code && field === problem.field,
  );
  const detail = useAnswer(`${shown.session} ${isThere}`, shown.revision, () =>
    isThere ? session.fixing.ask((api, id) => api.problem(id, problem)) : Promise.resolve(null),
  );
  const values = isThere ? (detail.value?.columns.flatMap((column) => column.values) ?? []) : [];
  const texts = values.flatMap(standing);
  const people = newMembers(texts, team.value);
  const names = people.map(({ name }) => name);
  if (names.length === 0) return null;
  const add = async () => {
    const made = await createWords(book, 'owner', names.length === 1 ? names : texts);
    if (!made.ok) {
      toast({ text: failureTitle(made.failure), tone: 'problem' });
      return;
    }
    toast({
      text: t('vocabulary.owners.added', { n: names.length }),
      action: { label: t('app.undo'), undoes: true, run: () => void made.value() },
    });
  };
  const countOf = (said: readonly string[]) =>
    values
      .filter((value) => standing(value).some((text) => said.includes(text)))
      .reduce((sum, { count }) => sum + count, 0);
  const named = people
    .slice(0, NAMED)
    .map((person) => `${person.name} (${formatNumber(countOf(person.texts))})`);
  const more = names.length - named.length;
  return (
    <section class="imp-section imp-owners" aria-label={t('vocabulary.owners.heading', { n: names.length })}>
      <h2 class="imp-heading">{t('vocabulary.owners.heading', { n: names.length })}</h2>
      <p>
        {named.join(', ')}
        {more > 0 && ` ${t('vocabulary.owners.more', { n: more })}`}
      </p>
      <p class="imp-quiet">{t('vocabulary.owners.why')}</p>
      <Button size="s" icon="add" onClick={() => void add()}>
        {t('vocabulary.owners.add', { n: names.length })}
      </Button>
    </section>
  );
}
