import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows beyond either edge that are rendered as well, for the next turn of a wheel. */
const overscan = 10;
/** What a list is taken to be high before it is measured, in px. */
const firstHeight = 960;

/**
 * Which of `count` rows of one height stand in the scroller's sight, and a few around them: from `first` to before `end`.
 * `before` and `after` are the px that the others take. The heights being known, a library for them would be ten times
 * this.
 */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { count, rowHeight }: { count: number; rowHeight: number },
) {
  const [seen, setSeen] = useState(() => rowsAt(0, firstHeight, rowHeight));
  // Without a row there is no scroller.
  const hasRows = count > 0;
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list || !hasRows) return;
    const look = () => {
      const next = rowsAt(list.scrollTop, list.clientHeight || firstHeight, rowHeight);
      setSeen((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [scroller, rowHeight, hasRows]);

  const end = Math.min(count, seen.end + overscan);
  const first = Math.max(0, Math.min(seen.first, count - (seen.end - seen.first)) - overscan);
  return {
    first,
    end,
    before: first * rowHeight,
    after: (count - end) * rowHeight,
    /** Scrolls as little as brings a row into sight. */
    reveal: (index: number) => {
      const list = scroller.current;
      if (!list) return;
      const top = index * rowHeight;
      if (top < list.scrollTop) list.scrollTop = top;
      else if (top + rowHeight > list.scrollTop + list.clientHeight)
        list.scrollTop = top + rowHeight - list.clientHeight;
    },
  };
}

function rowsAt(top: number, height: number, rowHeight: number) {
  return { first: Math.floor(top / rowHeight), end: Math.ceil((top + height) / rowHeight) };
}
