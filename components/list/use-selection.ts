'use client';
import { useState } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { api, unwrap } from '../data/api.ts';
import type { TicketFilters } from './list-route.ts';

/** Rows that are selected; with `all` everything that matches, but for `ids`. */
type Selected = { ids: ReadonlySet<string>; all: number | null; anchor: string | null };
const nothing: Selected = { ids: new Set(), all: null, anchor: null };

export type Selection = ReturnType<typeof useSelection>;

/** The rows of a list that one acts on together. */
export function useSelection(filters: TicketFilters, rows: TicketRow[]) {
  const [{ ids, all, anchor }, setSelected] = useState(nothing);
  const has = (id: string) => ids.has(id) === (all === null);
  const count = all === null ? ids.size : Math.max(0, all - ids.size);

  function toggle(id: string) {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setSelected({ ids: next, all, anchor: id });
  }

  /** Adds the rows from the one that was selected last to this one. */
  function extendTo(id: string, from = anchor) {
    const [start, end] = [from ?? id, id].map((each) => rows.findIndex((row) => row.id === each));
    if (all !== null || start === undefined || end === undefined || start < 0 || end < 0) return toggle(id);
    const range = rows.slice(Math.min(start, end), Math.max(start, end) + 1);
    setSelected({ ids: new Set([...ids, ...range.map((row) => row.id)]), all: null, anchor: from ?? id });
  }

  async function selectAll() {
    const { sort: _, ...query } = filters;
    const { count } = await unwrap(api.tickets.count.$get({ query }));
    setSelected({ ids: new Set(), all: count, anchor: null });
  }

  return {
    count,
    isAll: all !== null,
    has,
    toggle,
    extendTo,
    selectAll,
    clear: () => setSelected(nothing),
    selectedRows: count === 0 ? [] : rows.filter((row) => has(row.id)),
    /** The selection as the API takes it. */
    target: () => {
      if (all === null) return { ticket_ids: [...ids] };
      const { sort: _, unread, ...filter } = filters;
      return {
        filter: { ...filter, ...(unread ? { unread: true } : {}) },
        ...(ids.size ? { except: [...ids] } : {}),
      };
    },
  };
}
