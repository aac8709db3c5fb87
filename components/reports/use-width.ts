import { useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in pixels: `atFirst` until it is measured, as on the server. */
export function useWidth(atFirst: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || atFirst);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [atFirst]);
  return { ref, width };
}
