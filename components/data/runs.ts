'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ApiRequest, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

type Query = ApiRequest<typeof api.runs.$get>['query'];
/** Which runs a list shows. */
export type RunFilters = { status?: NonNullable<Query['status']>; assistant?: string };

/** Runs within reach, newest first. */
export function useRunList(filters: RunFilters) {
  return useInfiniteQuery({
    queryKey: queryKeys.runList(filters),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.runs.$get(
          { query: { ...filters, limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}
