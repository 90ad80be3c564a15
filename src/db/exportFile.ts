/** Names the file as what it is, for whoever reads it back. */
const HEAD = { format: 'satchel-export', version: 1 } as const;

/**
 * Customers as a JSON file, whole records with the book's own fields:
 *
 *     {"format":"satchel-export","version":1,"book":"<id>","at":"<ISO instant>","customers":[
 *     {"name":…,"id":"<book>-<sequence>",…},
 *     …
 *     ],"opportunities":[ … ],"activities":[ … ],"companies":[ … ]}
 *
 * What customers have beside their fields is left out where there is none of it. One record a line, so that a text tool can take it apart too. The text goes into Blobs as it is made, which the
 * browser keeps outside the worker's memory.
 */
export class ExportFile {
  /** Records added so far. */
  count = 0;
  private waiting: string | undefined;
  private readonly parts: (string | Blob)[];

  /** @param book its id. */
  constructor(book: string, at: Date) {
    const head = JSON.stringify({ ...HEAD, book, at: at.toISOString() });
    this.parts = [`${head.slice(0, -1)},"customers":[`];
  }

  /** A Blob is made of every call: some megabytes at a time are best. */
  add(records: readonly object[]): void {
    if (records.length === 0) return;
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    const isFirst = this.count === 0 || this.waiting !== undefined;
    if (this.waiting !== undefined) this.parts.push(`\n],"${this.waiting}":[`);
    this.waiting = undefined;
    this.parts.push(new Blob([isFirst ? '\n' : ',\n', lines]));
    this.count += records.length;
  }

  /** Begins the records of another kind; nothing is written of one that has none. */
  begin(name: string): void {
    this.waiting = name;
  }

  finish(): Blob {
    return new Blob([...this.parts, '\n]}\n'], { type: 'application/json' });
  }
}
