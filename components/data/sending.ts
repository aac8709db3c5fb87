'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Suppression } from '#lib/suppressions/suppressions.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { type ApiResponse, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The relays, and the server that SMTP_URL names, which counts while there is none for all. */
export type RelayList = ApiResponse<typeof api.relays.$get>;

const useIsAdmin = () => useAppContext().user.role === 'admin';

export function useRelays() {
  return useQuery({
    queryKey: queryKeys.relays,
    queryFn: ({ signal }) => unwrap(api.relays.$get({}, requestOptions({ signal }))),
    enabled: useIsAdmin(),
  }).data;
}

export function useDomains() {
  return useQuery({
    queryKey: queryKeys.domains,
    queryFn: ({ signal }) =>
      unwrap(api.domains.$get({}, requestOptions({ signal }))).then(({ data }) => data),
    enabled: useIsAdmin(),
  });
}

export function useDomain(id: string) {
  return useQuery({
    queryKey: queryKeys.domain(id),
    queryFn: ({ signal }) => unwrap(api.domains[':id'].$get({ param: { id } }, requestOptions({ signal }))),
  });
}

export function useSendingFigures() {
  return useQuery({
    queryKey: queryKeys.sendingFigures,
    queryFn: ({ signal }) =>
      unwrap(api['mailbox-figures'].$get({}, requestOptions({ signal }))).then(({ data }) => data),
    staleTime: 60_000,
  }).data;
}

export type SuppressionFilters = {
  q: string;
  reason: '' | Suppression['reason'];
  status: 'standing' | 'lifted' | 'all';
};

export function useSuppressions(filters: SuppressionFilters) {
  return useInfiniteQuery({
    queryKey: queryKeys.suppressions(filters),
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.suppressions.$get(
          {
            query: {
              q: filters.q || undefined,
              reason: filters.reason || undefined,
              status: filters.status,
              cursor: pageParam ?? undefined,
            },
          },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: (before) => before,
    enabled: useIsAdmin(),
  });
}
