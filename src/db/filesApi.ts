import type { Result } from '../domain/result';
import type { FileRow } from './schema';

/** What a card shows of a file. */
export type CustomerFile = Pick<FileRow, 'id' | 'customer' | 'name' | 'type' | 'size' | 'addedAt'>;

/** The small files that customers have. */
export interface FilesApi {
  /** Those of a customer, the newest first; what they hold is not read. */
  files(customer: string): Promise<Result<readonly CustomerFile[]>>;
  /**
   * Keeps a file. Fails with `too-large` above MOST_BYTES, `not-found` without the customer, `quota` and `disk-full`; then
   * nothing was kept.
   */
  addFile(customer: string, name: string, file: Blob): Promise<Result<CustomerFile>>;
  /** What it holds, with its media type. Fails with `not-found`. */
  fileContent(id: string): Promise<Result<Blob>>;
  renameFile(id: string, name: string): Promise<Result<CustomerFile>>;
  /** Puts it aside: `restoreFile` brings it back as long as it is not forgotten. */
  removeFile(id: string): Promise<Result<CustomerFile>>;
  restoreFile(id: string): Promise<Result<CustomerFile>>;
}
