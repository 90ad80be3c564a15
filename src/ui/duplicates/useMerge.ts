import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MergeCandidate } from '../../db/mergeApi';
import type { Failure } from '../../domain/failure';
import type { FieldValues } from '../../domain/fields';
import { type MergeChoices, type MergeLine, mergeLines, proposeMerge } from '../../domain/mergeRecords';
import { bookStatus } from '../book';
import { useClients } from '../clients';

/** What is chosen on the screen where customers are made one. */
export interface MergeState {
  /** Null until they are read. */
  readonly candidates: readonly MergeCandidate[] | null;
  readonly failure: Failure | null;
  /** Id of the record that stays. */
  readonly leading: string;
  readonly lines: readonly MergeLine[];
  readonly choices: MergeChoices;
  /** What the customer holds then. */
  readonly values: FieldValues;
  /** What was proposed before anybody chose. */
  readonly proposed: FieldValues;
  readonly lead: (id: string) => void;
  /** Takes a line from a record; null: as proposed. */
  readonly choose: (line: MergeLine, id: string | null) => void;
  readonly retry: () => void;
}

/** Reads the records, again with each write of the book, and keeps what is chosen of them. */
export function useMerge(ids: readonly string[]): MergeState {
  const { book } = useClients();
  const [candidates, setCandidates] = useState<readonly MergeCandidate[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [leading, setLeading] = useState<string | undefined>(undefined);
  const [choices, setChoices] = useState<MergeChoices>(new Map());
  const [tries, setTries] = useState(0);
  const key = ids.join(',');
  const revision = bookStatus.value?.revision;
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await book.mergeCandidates(ids);
      if (!current) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setCandidates(answer.value);
    };
    void read();
    return () => {
      current = false;
    };
  }, [key, revision, tries]);
  const records = useMemo(() => candidates?.map(({ record }) => record) ?? [], [candidates]);
  const known = new Set(records.map(({ id }) => id));
  const valid = new Map([...choices].filter(([, id]) => known.has(id)));
  const isReady = records.length > 0;
  const proposal = isReady ? proposeMerge(records, leading, valid) : { leading: '', values: {} };
  return {
    candidates,
    failure,
    leading: proposal.leading,
    lines: useMemo(() => mergeLines(records), [records]),
    choices: valid,
    values: proposal.values,
    proposed: isReady ? proposeMerge(records, leading).values : {},
    lead: setLeading,
    choose: (line, id) => {
      const next = new Map(valid);
      if (id === null) next.delete(line);
      else next.set(line, id);
      setChoices(next);
    },
    retry: () => setTries((before) => before + 1),
  };
}
