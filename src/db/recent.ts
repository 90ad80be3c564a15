/** What was used last, so many at most: whatever was not used for longest goes first. */
export class Recent<K, V> {
  private readonly most: number | (() => number);
  private readonly held = new Map<K, V>();

  /** @param most asked at each keeping, where it changes. */
  constructor(most: number | (() => number)) {
    this.most = most;
  }

  /** Looking alone is no use: what is used is kept again. */
  get(key: K): V | undefined {
    return this.held.get(key);
  }

  /** What is held, the one unused for longest first. */
  entries(): IterableIterator<[K, V]> {
    return this.held.entries();
  }

  /** Holds it as the one used last. */
  keep(key: K, value: V): V {
    this.held.delete(key);
    this.held.set(key, value);
    const most = typeof this.most === 'number' ? this.most : this.most();
    for (const unused of this.held.keys()) {
      if (this.held.size <= most) break;
      this.held.delete(unused);
    }
    return value;
  }

  delete(key: K): void {
    this.held.delete(key);
  }

  clear(): void {
    this.held.clear();
  }
}
