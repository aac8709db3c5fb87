'use client';
import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';

/**
 * Fills the queries with what the server has read, as JSON, which is what the API would have answered. As one string it
 * passes the page's stream, which would look at each value of each row.
 */
export function HydratedQueries({ state, children }: { state: string; children: ReactNode }) {
  const parsed = useMemo(() => JSON.parse(state) as DehydratedState, [state]);
  return <HydrationBoundary state={parsed}>{children}</HydrationBoundary>;
}
