'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import type { FoundPlace } from '../search/snippet.tsx';
import { keepOrder } from './kept-order.ts';

/** A row, and where a search found it. */
export type ListRow = TicketRow & FoundPlace;
type Kept = { live: ListRow[]; order: string[]; known: ReadonlyMap<string, ListRow> };
type KeptRows = { rows: ListRow[]; gone: ReadonlySet<string> };
const maxIds = 100;
const none: ListRow[] = [];

/** The rows of a list in the order in which they were first seen; `gone` are those that it has no more, as they are now. */
export function useKeptRows(live: ListRow[]): KeptRows {
  const [kept, setKept] = useState<Kept>(() => keep({ live: [], order: [], known: new Map() }, live));
  const current = kept.live === live ? kept : keep(kept, live);
  if (current !== kept) setKept(current);
  const gone = useMemo(() => goneOf(current), [current]);
  const fresh = useGoneRows(gone);
  return useMemo(() => {
    const goneIds = new Set(gone);
    const freshRows = new Map(fresh.map((row) => [row.id, row]));
    const rows = current.order.flatMap((id) => {
      const row = (goneIds.has(id) ? freshRows.get(id) : undefined) ?? current.known.get(id);
      return row ? [row] : [];
    });
    return { rows, gone: goneIds };
  }, [current, gone, fresh]);
}

function keep({ order, known }: Kept, live: ListRow[]): Kept {
  const ids = live.map(({ id }) => id);
  return {
    live,
    order: keepOrder(order, ids),
    known: new Map([...known, ...live.map((row) => [row.id, row] as const)]),
  };
}

function goneOf({ order, live }: Kept): string[] {
  const ids = new Set(live.map(({ id }) => id));
  return order.filter((id) => !ids.has(id));
}

/** The first of them as they stand now, whatever the list is narrowed to. */
function useGoneRows(gone: string[]): ListRow[] {
  const ids = gone.slice(0, maxIds).join(',');
  const { data } = useQuery({
    queryKey: queryKeys.keptRows(ids),
    queryFn: ({ signal }) =>
      unwrap(
        api.tickets.$get({ query: { ids, status: 'all', limit: maxIds } }, requestOptions({ signal })),
      ).then(({ data }) => data),
    enabled: ids !== '',
    placeholderData: (before) => before,
  });
  return data ?? none;
}
