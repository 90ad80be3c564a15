/**
 * The floor that the import is measured against: bare IndexedDB, one record a row, three indexes, one transaction, nothing else.
 * Gets the records, answers with milliseconds from the opening of the transaction to its completion.
 */
addEventListener('message', async ({ data: records }) => {
  const name = 'bench-floor';
  await done(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('customers', { keyPath: 'id' });
    store.createIndex('name', 'name');
    store.createIndex('email', 'email', { multiEntry: true });
    store.createIndex('phone', 'phone', { multiEntry: true });
  };
  const db = await done(opening);
  const started = performance.now();
  const transaction = db.transaction('customers', 'readwrite');
  const store = transaction.objectStore('customers');
  for (const record of records) store.add(record);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const took = performance.now() - started;
  db.close();
  await done(indexedDB.deleteDatabase(name));
  postMessage(took);
});

/** @param {IDBRequest} request */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
