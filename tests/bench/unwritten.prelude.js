/**
 * Stands before the import worker's script in a second copy of the app and switches the writing off: what the import
 * would store in the big tables becomes a request without the data, and no transaction waits for the disk. All else
 * (parsing, cleaning, matching, encoding, the transactions, the small tables) runs as it is. Staged rows and decisions
 * are read back by the pipeline itself, so those are handed back from memory.
 */
{
  const OFF = new Set(['stage', 'pages', 'columns', 'keys', 'journal', 'failed', 'decisions', 'outcomes']);
  const READ_BACK = new Set(['stage', 'decisions', 'outcomes']);
  /** Smaller than any key of whatever type; no table has it. */
  const NO_KEY = Number.NEGATIVE_INFINITY;
  /** @type {Map<string, unknown>} */
  const kept = new Map();

  const { add, put, get } = IDBObjectStore.prototype;
  /** @param {typeof put} real @returns {typeof put} */
  const unwritten = (real) =>
    /** @this {IDBObjectStore} @param {any} value @param {IDBValidKey[]} key */
    function (value, ...key) {
      if (!OFF.has(this.name)) return real.call(this, value, ...key);
      if (READ_BACK.has(this.name)) {
        const parts = [this.keyPath ?? []].flat().map((part) => value[part]);
        kept.set(JSON.stringify([this.name, ...parts]), value);
      }
      return get.call(this, NO_KEY);
    };
  IDBObjectStore.prototype.add = unwritten(add);
  IDBObjectStore.prototype.put = unwritten(put);
  IDBObjectStore.prototype.get = function (key) {
    const known = Array.isArray(key) ? kept.get(JSON.stringify([this.name, ...key])) : undefined;
    if (known === undefined) return get.call(this, key);
    return Object.defineProperty(get.call(this, NO_KEY), 'result', { value: known });
  };

  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' });
  };
}
