/** By which row each stored customer is taken: four bytes a sequence, where a Map of a million takes forty. */
export class Takers {
  private rows = new Int32Array(1024).fill(-1);

  of(sequence: number): number | undefined {
    const row = this.rows[sequence] ?? -1;
    return row < 0 ? undefined : row;
  }

  /** @param row -1 where nobody takes it any more */
  set(sequence: number, row: number): void {
    if (sequence >= this.rows.length) {
      const wider = new Int32Array(Math.max(sequence + 1, this.rows.length * 2)).fill(-1);
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows[sequence] = row;
  }
}
