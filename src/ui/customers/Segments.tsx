import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Segment } from '../../db/segmentApi';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { failureTitle } from '../components/FailureNotice';
import { TextField } from '../components/Field';
import { toast } from '../components/Toast';
import { formatNumber, t } from '../i18n';
import { isFiltered, type ListView, listUrl } from './query';
import { differs, segmentCondition, viewOf } from './segment';

/** The segments with how many each finds now, one click away; the present filters can be kept as one. Its room is the same whatever is filtered. */
export function Segments(props: { view: ListView; onChange: (view: ListView) => void }): JSX.Element {
  const { view, onChange } = props;
  const { book } = useClients();
  const segments = useSegments();
  const [naming, setNaming] = useState<{ readonly id?: string; readonly name: string } | null>(null);
  const current = segments.find(({ segment }) => segment.id === view.segment)?.segment;
  const isChanged = current !== undefined && differs(view, current);
  const canSave = isFiltered(view) && (current === undefined || isChanged);

  const save = async (name: string, id: string | undefined): Promise<string | null> => {
    const condition = segmentCondition(view);
    const answer = await book.saveSegment({ ...(id !== undefined && { id }), name, condition });
    if (!answer.ok) return failureTitle(answer.failure);
    toast({ key: 'segment', text: t('segment.saved', { name: answer.value.name }) });
    setNaming(null);
    onChange(viewOf(answer.value, view.sort));
    return null;
  };
  const rename = async (segment: Segment, name: string): Promise<string | null> => {
    const answer = await book.saveSegment({ ...segment, name });
    if (!answer.ok) return failureTitle(answer.failure);
    setNaming(null);
    return null;
  };
  const saveChanges = async (segment: Segment) => {
    const problem = await save(segment.name, segment.id);
    if (problem !== null) toast({ key: 'segment', text: problem, tone: 'problem' });
  };
  const remove = async (segment: Segment) => {
    const answer = await book.removeSegment(segment.id);
    if (!answer.ok) {
      toast({ key: 'segment', text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    onChange({ ...view, segment: '' });
    const back = async () => {
      const restored = await book.restoreSegment(answer.value);
      if (!restored.ok) toast({ key: 'segment', text: failureTitle(restored.failure), tone: 'problem' });
    };
    toast({
      key: 'segment',
      text: t('segment.removed', { name: segment.name }),
      action: { label: t('app.undo'), run: () => void back(), undoes: true },
    });
  };

  return (
    <section class="segments">
      <h2 class="facet-title">{t('segment.title')}</h2>
      <ul class="facet-values">
        {segments.map(({ segment, count }) => (
          <li key={segment.id} class="facet-row">
            <a
              class="facet-value segment-link"
              href={listUrl(viewOf(segment, view.sort))}
              aria-current={segment.id === view.segment ? 'true' : undefined}
            >
              <span class="facet-label" title={segment.name}>
                {segment.name}
              </span>
              {count !== undefined && <span class="facet-count">{formatNumber(count)}</span>}
            </a>
            {segment === current && (
              <>
                <IconButton
                  icon="edit"
                  size="s"
                  label={t('segment.rename', { name: segment.name })}
                  onClick={() => setNaming({ id: segment.id, name: segment.name })}
                />
                <IconButton
                  icon="trash"
                  size="s"
                  label={t('segment.remove', { name: segment.name })}
                  onClick={() => void remove(segment)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {current !== undefined && (
        <Button
          size="s"
          disabled={!isChanged}
          title={isChanged ? t('segment.changed', { name: current.name }) : undefined}
          onClick={() => void saveChanges(current)}
        >
          {t('segment.save-changes')}
        </Button>
      )}
      <Button size="s" variant="quiet" icon="add" disabled={!canSave} onClick={() => setNaming({ name: '' })}>
        {t('segment.save')}
      </Button>
      {naming !== null && (
        <Naming
          name={naming.name}
          title={naming.id === undefined ? t('segment.new') : t('segment.rename', { name: naming.name })}
          onClose={() => setNaming(null)}
          onName={(name) => {
            const renamed = segments.find(({ segment }) => segment.id === naming.id)?.segment;
            return renamed === undefined ? save(name, undefined) : rename(renamed, name);
          }}
        />
      )}
    </section>
  );
}

/** Asks for a segment's name; what is wrong with one shows at its field. */
function Naming(props: {
  name: string;
  title: string;
  onClose: () => void;
  onName: (name: string) => Promise<string | null>;
}): JSX.Element {
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => setProblem(await props.onName(name));
  return (
    <Dialog
      open
      size="s"
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form="segment-name">
            {t('segment.keep')}
          </Button>
        </>
      }
    >
      <form
        id="segment-name"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('segment.name')}
          hint={t('segment.live')}
          value={name}
          autofocus
          maxLength={80}
          error={problem ?? undefined}
          onInput={(next) => {
            setName(next);
            setProblem(null);
          }}
        />
      </form>
    </Dialog>
  );
}

interface Counted {
  readonly segment: Segment;
  /** Undefined until it is counted. */
  readonly count: number | undefined;
}

/** The segments, read again after every change of them, and counted after every write. */
function useSegments(): readonly Counted[] {
  const { book } = useClients();
  const [found, setFound] = useState<readonly Counted[]>([]);
  const { words, revision } = bookStatus.value ?? {};
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await book.segments();
      if (!answer.ok || !current) return;
      const known = new Map(found.map(({ segment, count }) => [segment.id, count]));
      setFound(answer.value.map((segment) => ({ segment, count: known.get(segment.id) })));
      const counts = await book.counts(answer.value.map(({ condition }) => condition));
      if (counts.ok && current)
        setFound(answer.value.map((segment, at) => ({ segment, count: counts.value[at] })));
    };
    void read();
    return () => {
      current = false;
    };
  }, [book, words, revision]);
  return found;
}
