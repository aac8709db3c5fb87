import { useEffect, useState } from 'react';

/** Keeps a form’s input in this browser tab until it is saved or discarded. */
export function useStoredInput<T extends object>(name: string, initial: T) {
  const [input, setInput] = useState(initial);
  const key = `unsaved ${name}`;
  useEffect(() => {
    const stored = sessionStorage.getItem(key);
    if (stored) setInput(JSON.parse(stored) as T);
  }, [key]);
  const change = (part: Partial<T>) => {
    const next = { ...input, ...part };
    setInput(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  return { input, change, forget: () => sessionStorage.removeItem(key) };
}
