import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Keeps the row under the cursor still when rows arrive above it, by scrolling the list by the same distance.
 * Without a cursor, a scrolled list keeps its topmost row still.
 */
export function useScrollAnchor(scroller: RefObject<HTMLDivElement | null>, rows: { id: string }[]) {
  const hovered = useRef<string | null>(null);
  const seen = useRef<{ id: string; top: number } | null>(null);

  const anchorOf = (list: HTMLDivElement): HTMLElement | null => {
    const rowOf = (id: string) => list.querySelector<HTMLElement>(`[data-row="${id}"]`);
    if (hovered.current) return rowOf(hovered.current);
    if (list.scrollTop === 0) return null;
    return (
      [...list.querySelectorAll<HTMLElement>('[data-row]')].find((row) => row.offsetTop >= list.scrollTop) ??
      null
    );
  };

  const remember = () => {
    const list = scroller.current;
    const anchor = list && anchorOf(list);
    const id = anchor?.dataset.row;
    seen.current = anchor && id !== undefined ? { id, top: anchor.offsetTop } : null;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the rows that move things
  useLayoutEffect(() => {
    const list = scroller.current;
    const before = seen.current;
    const now = before && list?.querySelector<HTMLElement>(`[data-row="${before.id}"]`);
    if (list && now) list.scrollTop += now.offsetTop - before.top;
    remember();
  }, [rows]);

  return {
    onPointerOver: (event: React.PointerEvent) => {
      hovered.current = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row ?? null;
      remember();
    },
    onPointerLeave: () => {
      hovered.current = null;
      remember();
    },
    onScroll: remember,
  };
}

/** The rows that came in while one was looking: not those that a list opens with. */
export function useNewRows(rows: { id: string }[]): Set<string> {
  const [known, setKnown] = useState({ rows, ids: new Set<string>(), fresh: new Set<string>() });
  if (known.rows === rows && known.ids.size > 0) return known.fresh;
  const incoming = rows.filter(({ id }) => !known.ids.has(id)).map(({ id }) => id);
  if (known.rows !== rows || incoming.length > 0) {
    const few = incoming.length <= 5 && rows.findIndex(({ id }) => id === incoming[0]) < 10;
    const arrive = known.ids.size > 0 && few;
    setKnown({ rows, ids: new Set(rows.map(({ id }) => id)), fresh: new Set(arrive ? incoming : []) });
  }
  return known.fresh;
}
