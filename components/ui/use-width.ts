import { useCallback, useState } from 'react';

const usual = 560;

/** How wide an element is in pixels, from when it is on the page; `measure` goes to its `ref`. */
export function useWidth(): [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(usual);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || usual));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, measure];
}
