import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import { bookStatus, jobs } from '../../book';
import { type Clients, useClients } from '../../clients';

/** Reads the imports anew; the failure where they could not be read, and then the list stays as it was. */
export async function readJobs({ book }: Pick<Clients, 'book'>): Promise<Failure | null> {
  const answer = await book.imports();
  if (!answer.ok) return answer.failure;
  jobs.value = new Map(answer.value.map((job) => [job.jobId, job]));
  return null;
}

/**
 * Keeps the list of imports true while a screen of theirs is open: it is read when the screen opens and again after
 * every write. `settled` once it was read at least once.
 */
export function useJobs(): {
  readonly settled: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
} {
  const clients = useClients();
  const [settled, setSettled] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const revision = bookStatus.value?.revision;
  const read = useCallback(async () => {
    setFailure(await readJobs(clients));
    setSettled(true);
  }, [clients]);
  useEffect(() => {
    void read();
  }, [read, revision]);
  return { settled, failure, again: () => void read() };
}
