import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BookApi } from '../../db/api';
import type { Failure } from '../../domain/failure';
import { SYSTEMS } from '../../domain/system';
import type { LessonKind } from '../../import/profiles/lessons';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { toast } from '../components/Toast';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { focusBeside } from './focusBeside';
import { changing, learned } from './store';

/** Headings of a kind that are named to say which lists are meant. */
const NAMED = 4;

/** What corrections taught: how much, and on demand each heading with its field; one or all can be forgotten. */
export function Learned({ onFailure }: { onFailure: (failure: Failure | null) => void }): JSX.Element {
  const { book } = useClients();
  const [open, setOpen] = useState(false);
  const kinds = learned.value ?? [];
  const count = kinds.reduce((sum, { lessons }) => sum + lessons.length, 0);
  const forget = async (which: Parameters<BookApi['forgetLessons']>[0], button: Element) => {
    const goOn = focusBeside(button, 'tr');
    const answer = await changing(book, () => book.forgetLessons(which));
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    goOn();
    const was = answer.value;
    toast({
      key: 'lessons',
      text: t('profiles.forgotten', { n: which === 'all' ? count : 1 }),
      action: {
        label: t('app.undo'),
        undoes: true,
        run: () => void changing(book, () => book.restoreLessons(was)),
      },
    });
  };
  return (
    <section class="sheet learned" aria-labelledby="learned">
      <h2 id="learned">{t('profiles.learned')}</h2>
      {count === 0 ? (
        <p>{t('profiles.learned-none')}</p>
      ) : (
        <div class="learned-line">
          <p>{t('profiles.learned-count', { n: count })}</p>
          <Button size="s" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'profiles.learned-hide' : 'profiles.learned-show')}
          </Button>
          <Button size="s" variant="quiet" onClick={(event) => void forget('all', event.currentTarget)}>
            {t('profiles.forget-all')}
          </Button>
        </div>
      )}
      {open &&
        kinds.map((kind) => (
          <Kind key={kind.id} kind={kind} onForget={(which, button) => void forget(which, button)} />
        ))}
    </section>
  );
}

function Kind({
  kind,
  onForget,
}: {
  kind: LessonKind;
  onForget: (which: { kind: string; heading: string }, button: Element) => void;
}): JSX.Element {
  return (
    <table class="learned-table">
      <caption>{kindText(kind)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('profiles.learned-heading')}</th>
          <th scope="col">{t('profiles.learned-field')}</th>
          <th scope="col" class="learned-number">
            {t('profiles.learned-times')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {kind.lessons.map(({ heading, field, times }) => (
          <tr key={heading}>
            <th scope="row">{heading}</th>
            <td>{field === null ? t('import.column.leave-out') : fieldLabel(field)}</td>
            <td class="learned-number">{times}</td>
            <td class="learned-forget">
              <IconButton
                size="s"
                icon="trash"
                label={t('profiles.forget-of', { heading })}
                onClick={(event) => onForget({ kind: kind.id, heading }, event.currentTarget)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which lists are meant: those of a program, or those with such headings. */
function kindText({ system, headings }: LessonKind): string {
  if (system !== null) return t('profiles.learned-from', { system: SYSTEMS[system] });
  const named = headings.slice(0, NAMED).join(', ');
  return t('profiles.learned-like', { headings: headings.length > NAMED ? `${named}…` : named });
}
