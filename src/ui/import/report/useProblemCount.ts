import { useEffect, useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import { useClients } from '../../clients';

/** How many rows have a problem; 0 until it is known. */
export function useProblemCount({ jobId, hasRows, report, state }: ImportJob): number {
  const { importer } = useClients();
  const [count, setCount] = useState(0);
  const any = hasRows && state !== 'running' && Object.keys(report.issueCounts).length > 0;
  useEffect(() => {
    if (!any) return;
    let current = true;
    const read = async () => {
      const answer = await importer.jobRows(jobId, { kind: 'problem' }, 0, 1);
      if (current && answer.ok) setCount(answer.value.total);
    };
    void read();
    return () => {
      current = false;
    };
  }, [importer, jobId, any, report]);
  return any ? count : 0;
}
