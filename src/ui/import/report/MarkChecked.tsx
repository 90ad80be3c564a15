import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { TextField } from '../../components/Field';
import { toast } from '../../components/Toast';
import { formatInstant, t } from '../../i18n';
import { readJobs } from './useJobs';

/** "All right": keeps with the job that the rows looked at were checked, by whom; asks for the name once. */
export function MarkChecked(props: {
  jobId: string;
  /** The rows that were looked at: only these are marked. */
  seen: readonly number[];
  total: number;
}): JSX.Element {
  const { jobId, seen, total } = props;
  const clients = useClients();
  const { book, importer } = clients;
  /** The name in the settings; null until it is known. */
  const [person, setPerson] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [marked, setMarked] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    const read = async () => {
      const settings = await book.settings();
      if (current) setPerson(settings.ok ? settings.value.person : '');
    };
    void read();
    return () => {
      current = false;
    };
  }, [book]);

  const mark = async (by: string): Promise<Failure | null> => {
    const answer = await importer.markChecked(jobId, seen, by);
    if (!answer.ok) return answer.failure;
    await readJobs(clients);
    const text = t('report.checked', { n: seen.length, by, when: formatInstant(new Date().toISOString()) });
    setMarked(seen.join());
    toast({ key: `check ${jobId}`, text });
    return null;
  };
  const keepName = async (name: string): Promise<Failure | null> => {
    const kept = await book.saveSettings({ person: name });
    if (!kept.ok) return kept.failure;
    setPerson(kept.value.person);
    setAsking(false);
    return mark(kept.value.person);
  };
  const run = async (act: () => Promise<Failure | null>) => {
    setBusy(true);
    setFailure(await act());
    setBusy(false);
  };
  const done = marked === seen.join();
  return (
    <footer class="rep-mark">
      <span class="imp-quiet">
        {t('report.check-seen', { seen: seen.length, total })}
        {total > 1 && <span class="rep-mark-keys">{` · ${t('report.check-keys')}`}</span>}
      </span>
      {asking ? (
        <form
          class="rep-mark-name"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') void run(() => keepName(typed.trim()));
          }}
        >
          <TextField
            id="check-name"
            label={t('report.check-name')}
            hint={t('report.check-name-why')}
            autocomplete="name"
            value={typed}
            onInput={setTyped}
          />
          <Button type="submit" variant="primary" busy={busy} aria-disabled={typed.trim() === ''}>
            {t('report.check-mark')}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {t('app.cancel')}
          </Button>
        </form>
      ) : (
        <Button
          variant="primary"
          icon="check"
          busy={busy || person === null || done}
          onClick={() => {
            if (person !== null && person !== '') {
              void run(() => mark(person));
              return;
            }
            setAsking(true);
            // The field is there after the next frame, and takes the focus, being what was asked for.
            requestAnimationFrame(() => document.getElementById('check-name')?.focus());
          }}
        >
          {t('report.check-right', { n: seen.length })}
        </Button>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </footer>
  );
}
