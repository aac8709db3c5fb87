import { useRef } from 'react';

/** One key per text of a request: what was lost on the way and is sent again can then not be done twice. */
export function useIdempotencyKey() {
  const keys = useRef(new Map<string, string>());
  return (request: unknown) => {
    const name = JSON.stringify(request);
    const key = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, key);
    return key;
  };
}
