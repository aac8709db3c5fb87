/** What the server is known to have of an unsent text, and how it looked here. */
type Kept = { version: number; print: string };
const nothingKept: Kept = { version: 0, print: JSON.stringify(['', null]) };

export function readKept(name: string): Kept {
  const stored = sessionStorage.getItem(storageKey(name));
  return stored ? (JSON.parse(stored) as Kept) : nothingKept;
}

export function writeKept(name: string, kept: Kept) {
  sessionStorage.setItem(storageKey(name), JSON.stringify(kept));
}

/** What lies here now was never kept, though the same words may have been. */
export function forgetKept(name: string) {
  sessionStorage.removeItem(storageKey(name));
}

const storageKey = (name: string) => `kept ${name}`;
