'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Domain } from '#lib/domains/schema.ts';
import type { SendingFigures } from '#lib/mailboxes/schema.ts';
import type { Relay } from '#lib/relays/schema.ts';
import type { Suppression } from '#lib/suppressions/suppressions.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { api, queryString } from './api.ts';
import type { Page } from './api-types.ts';
import { queryKeys } from './query-keys.ts';

/** The relays, and the server that SMTP_URL names, which counts while there is none for all. */
export type RelayList = Page<Relay> & { from_settings: string | null };

const useIsAdmin = () => useAppContext().user.role === 'admin';

export function useRelays() {
  return useQuery({
    queryKey: queryKeys.relays,
    queryFn: ({ signal }) => api.get<RelayList>('/relays', signal),
    enabled: useIsAdmin(),
  }).data;
}

export function useDomains() {
  return useQuery({
    queryKey: queryKeys.domains,
    queryFn: ({ signal }) => api.get<Page<Domain>>('/domains', signal).then(({ data }) => data),
    enabled: useIsAdmin(),
  });
}

export function useDomain(id: string) {
  return useQuery({
    queryKey: queryKeys.domain(id),
    queryFn: ({ signal }) => api.get<Domain>(`/domains/${id}`, signal),
  });
}

export function useSendingFigures() {
  return useQuery({
    queryKey: queryKeys.sendingFigures,
    queryFn: ({ signal }) =>
      api.get<Page<SendingFigures>>('/mailbox-figures', signal).then(({ data }) => data),
    staleTime: 60_000,
  }).data;
}

export function useSuppressions(filters: { q: string; reason: string; status: string }) {
  return useInfiniteQuery({
    queryKey: queryKeys.suppressions(filters),
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Suppression>>(`/suppressions${queryString({ ...filters, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: (before) => before,
    enabled: useIsAdmin(),
  });
}
