import { useEffect, useEffectEvent, useRef } from 'react';

/** A ref for the last thing in a list: `onEnd` is called when it comes near. */
export function useReachedEnd(onEnd: () => void) {
  const end = useRef<HTMLDivElement>(null);
  const reach = useEffectEvent(onEnd);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach(), {
      rootMargin: '400px',
    });
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return end;
}
