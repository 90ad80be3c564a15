import { useEffect, useState } from 'preact/hooks';
import type { DuplicatesPage, DuplicatesQuery } from '../../db/duplicatesApi';
import type { Failure } from '../../domain/failure';
import { bookStatus } from '../book';
import { useClients } from '../clients';

/** The report as far as it is known: its page, and how far a look through the book is. */
export interface Report {
  readonly page: DuplicatesPage | null;
  /** 0 to 1 while somebody looks; null else. */
  readonly looking: number | null;
  readonly failure: Failure | null;
  /** Reads the page again: something was said of its groups. */
  readonly refresh: () => void;
}

/** Looks through the book, again after each write, and shows what the last look found until then. */
export function useDuplicates({ only, limit, offset }: DuplicatesQuery): Report {
  const { book } = useClients();
  const [page, setPage] = useState<DuplicatesPage | null>(null);
  const [looking, setLooking] = useState<number | null>(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reads, setReads] = useState(0);
  const revision = bookStatus.value?.revision;
  useEffect(() => {
    let current = true;
    const read = async (): Promise<DuplicatesPage | null> => {
      const query = { ...(only !== undefined && { only }), limit, offset };
      const answer = await book.duplicates(query);
      if (!current) return null;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok && answer.value !== null) setPage(answer.value);
      return answer.ok ? answer.value : null;
    };
    const run = async () => {
      const known = await read();
      if (!current || known?.fresh === true) {
        if (current) setLooking(null);
        return;
      }
      setLooking(0);
      const answer = await book.findDuplicates((done, total) => {
        if (current) setLooking(total === 0 ? 0 : done / total);
      });
      if (!current) return;
      if (answer.ok) await read();
      else setFailure(answer.failure);
      if (current) setLooking(null);
    };
    void run();
    return () => {
      current = false;
    };
  }, [book, revision, only, limit, offset, reads]);
  return { page, looking, failure, refresh: () => setReads((before) => before + 1) };
}
