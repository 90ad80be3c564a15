/**
 * The floor that the import is measured against: bare IndexedDB, one record a row, three indexes, one transaction, nothing else.
 * Gets the address of the records, answers with milliseconds from the opening of the transaction to its completion.
 */
addEventListener('message', async ({ data: address }) => {
  const records = await (await fetch(address)).json();
  const opening = indexedDB.open('bench-floor', 1);
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
  postMessage({ took: performance.now() - started, rows: records.length });
});

/** @param {IDBRequest} request */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
