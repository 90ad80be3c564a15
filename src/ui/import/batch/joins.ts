import { type Signal, signal } from '@preact/signals';
import type { FieldKey } from '../../../domain/fields';
import type { ImportApi, JoinSource } from '../../../import/api';
import type { BatchFile, JoinedFile } from './files';

/** A file of the batch could complete the rows of another. */
export interface Offer extends JoinedFile {
  /** Key of the file whose rows would be completed. */
  readonly list: number;
  readonly fields: readonly FieldKey[];
  /** Rows that name one of the other file's, and those of them whose row is there. */
  readonly named: number;
  readonly found: number;
}

/** Among more files than this nothing is looked for: each is held against each. */
const MOST_FILES = 40;

/** Which files of a batch could complete which; looked for once they are read, taken or declined by the user. */
export class Joins {
  readonly offers: Signal<readonly Offer[]> = signal<readonly Offer[]>([]);
  readonly #importer: Pick<ImportApi, 'proposeJoins'>;
  /** What was looked at last. */
  #seen = '';
  readonly #declined = new Set<number>();

  constructor(importer: Pick<ImportApi, 'proposeJoins'>) {
    this.#importer = importer;
  }

  /** Looks for joins among the files that were read. A failure offers nothing: no import waits for it. */
  async look(files: readonly BatchFile[], sourceOf: (file: BatchFile) => JoinSource | null): Promise<void> {
    const read = files.flatMap((file) => {
      const source = file.state.at === 'ready' || file.state.at === 'blocked' ? sourceOf(file) : null;
      return source === null ? [] : [{ file, source }];
    });
    const shapes = new Set(read.map(({ file }) => file.found?.shape));
    const seen = JSON.stringify(read.map(({ file, source }) => [file.key, source.profile]));
    if (seen === this.#seen) return;
    this.#seen = seen;
    if (shapes.size < 2 || read.length > MOST_FILES) return;
    const answer = await this.#importer.proposeJoins(read.map(({ source }) => source));
    if (!answer.ok || seen !== this.#seen) return;
    this.offers.value = answer.value.flatMap(({ list, from, ...proposal }): Offer[] => {
      const [own, other] = [read[list]?.file.key, read[from]?.file.key];
      if (own === undefined || other === undefined || this.#declined.has(own)) return [];
      return [{ ...proposal, list: own, from: other }];
    });
  }

  /** The user does not want it. */
  decline({ list }: Offer): void {
    this.#declined.add(list);
    this.offers.value = this.offers.value.filter((offer) => offer.list !== list);
  }

  clear(): void {
    this.#seen = '';
    this.#declined.clear();
    this.offers.value = [];
  }
}
