import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import { bookStatus, jobs } from '../book';
import { useClients } from '../clients';

/**
 * Keeps the list of imports true while a screen of theirs is open: it is read when the screen opens and again after
 * every write. `settled` once it was read at least once.
 */
export function useJobs(): {
  readonly settled: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
} {
  const { book } = useClients();
  const [settled, setSettled] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const revision = bookStatus.value?.revision;
  const read = useCallback(async () => {
    const answer = await book.imports();
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) jobs.value = new Map(answer.value.map((job) => [job.jobId, job]));
    setSettled(true);
  }, [book]);
  useEffect(() => {
    void read();
  }, [read, revision]);
  return { settled, failure, again: () => void read() };
}
