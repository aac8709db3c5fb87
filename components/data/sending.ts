'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Domain } from '#lib/domains/schema.ts';
import type { SendingFigures } from '#lib/mailboxes/schema.ts';
import type { Relay } from '#lib/relays/schema.ts';
import type { Suppression } from '#lib/suppressions/suppressions.ts';
import { useDesk } from '../shell/desk.tsx';
import { api, queryOf } from './api.ts';
import { keys } from './keys.ts';
import type { Page } from './shapes.ts';

/** The relays, and the server that SMTP_URL names, which counts while there is none for all. */
export type Relays = Page<Relay> & { from_settings: string | null };

const useIsAdmin = () => useDesk().user.role === 'admin';

export function useRelays() {
  return useQuery({
    queryKey: keys.relays,
    queryFn: ({ signal }) => api.get<Relays>('/relays', signal),
    enabled: useIsAdmin(),
  }).data;
}

export function useDomains() {
  return useQuery({
    queryKey: keys.domains,
    queryFn: ({ signal }) => api.get<Page<Domain>>('/domains', signal).then(({ data }) => data),
    enabled: useIsAdmin(),
  });
}

export function useDomain(id: string) {
  return useQuery({
    queryKey: keys.domain(id),
    queryFn: ({ signal }) => api.get<Domain>(`/domains/${id}`, signal),
  });
}

export function useSendingFigures() {
  return useQuery({
    queryKey: keys.figures,
    queryFn: ({ signal }) =>
      api.get<Page<SendingFigures>>('/mailbox-figures', signal).then(({ data }) => data),
    staleTime: 60_000,
  }).data;
}

export function useSuppressions(filters: { q: string; reason: string; status: string }) {
  return useInfiniteQuery({
    queryKey: keys.suppressions(filters),
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Suppression>>(`/suppressions${queryOf({ ...filters, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: (before) => before,
    enabled: useIsAdmin(),
  });
}
