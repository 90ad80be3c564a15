import type { BookApi } from '../../../db/api';
import { isImportOf } from '../imported';
import { type BatchFile, isChoosable, lookedOf } from './files';

/** Knows which lists of a batch were imported by themselves while they stood in it. */
export class Meanwhile {
  readonly #book: Pick<BookApi, 'imports'>;
  /** Ids of the imports that had ended when this was asked last; null before. */
  #known: ReadonlySet<string> | null = null;
  #revision: number | null = null;

  constructor(book: Pick<BookApi, 'imports'>) {
    this.#book = book;
  }

  /**
   * Keys of the lists whose very content was imported since this was asked last; the first time there are none.
   * @param revision of the book; the same one again answers without a look into it.
   */
  async imported(files: readonly BatchFile[], revision: number | null): Promise<readonly number[]> {
    if (this.#known !== null && revision === this.#revision) return [];
    const answer = await this.#book.imports();
    if (!answer.ok) return [];
    const ended = answer.value.filter(({ state }) => state === 'done' || state === 'cancelled');
    const known = this.#known;
    this.#known = new Set(ended.map(({ jobId }) => jobId));
    this.#revision = revision;
    if (known === null) return [];
    const fresh = ended.filter(({ jobId }) => !known.has(jobId));
    return files.flatMap((file) => {
      const looked = isChoosable(file) ? lookedOf(file) : null;
      const isIn = looked !== null && fresh.some((job) => isImportOf(job, looked.fingerprint, looked.sheet));
      return isIn ? [file.key] : [];
    });
  }
}
