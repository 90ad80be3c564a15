/**
 * A word that this device remembers (localStorage), taken only if it is one of those allowed: whatever else stands
 * there, or a browser that forbids storage, reads as null.
 */
export function readStored<T extends string>(key: string, allowed: readonly T[]): T | null {
  try {
    const value = localStorage.getItem(key);
    return allowed.find((word) => word === value) ?? null;
  } catch {
    return null; // storage is switched off: the choice holds until the page closes
  }
}

/** Remembers a word on this device; null forgets it. */
export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // storage is switched off: the choice holds until the page closes
  }
}
