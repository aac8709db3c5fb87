'use client';
import { useEffect, useState } from 'react';

/** The value once it has not changed for `pauseMs`; an empty one at once. */
export function useDebounced(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value ? pauseMs : 0);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return value ? settled : '';
}
