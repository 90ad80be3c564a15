import type { ImportJob } from '../../../db/api';
import { withArchived } from '../../customers/withArchived';

/** Where the customers' list shows those of a number: whoever was archived since is among them. */
export const customersOf = ({ jobId }: Pick<ImportJob, 'jobId'>, name: 'created' | 'updated'): string =>
  withArchived(`/customers?${name === 'created' ? 'importedBy' : 'touchedBy'}=${encodeURIComponent(jobId)}`);
