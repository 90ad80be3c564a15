/** Held, shared, by every tab that commits or takes back an import; who wants quiet asks for it alone. */
const LOCK = 'satchel-importing';

/** Runs the work while the other tabs know that an import is being written. */
export async function whileImporting<T>(work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(LOCK, { mode: 'shared' }, work);
}

/** Resolves as soon as no tab writes an import. */
export async function whenNoImport(): Promise<void> {
  await navigator.locks.request(LOCK, () => undefined);
}
