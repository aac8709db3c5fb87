import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

/** Does `prepare` before the page is printed, so that what it changes is on the paper. */
export function useBeforePrint(prepare: () => void): void {
  const beforePrint = useEffectEvent(() => flushSync(prepare));
  useEffect(() => {
    const listener = () => beforePrint();
    window.addEventListener('beforeprint', listener);
    return () => window.removeEventListener('beforeprint', listener);
  }, []);
}
