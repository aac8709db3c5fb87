'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Ledger } from '#lib/inbound/raw/schema.ts';
import type {
  CaughtMail,
  CaughtMailAsRead,
  Delivery,
  DeliveryHistory,
} from '#lib/outbound/delivery/schema.ts';
import { api, queryString } from './api.ts';
import type { Page } from './api-types.ts';
import { queryKeys } from './query-keys.ts';

/** Which deliveries: those that want a person's word, those that leave by themselves, or all. */
export type DeliveryFilter = 'undecided' | 'leaving' | 'all';

/** Deliveries, newest first, fifty at a time. */
export function useDeliveries(show: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.outbox(show),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Delivery>>(
        `/deliveries${queryString({ status: show === 'all' ? null : show, limit: 50, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** A delivery with its attempts; fetched when somebody looks. */
export function useDeliveryHistory(id: string) {
  return useQuery({
    queryKey: queryKeys.delivery(id),
    queryFn: ({ signal }) => api.get<DeliveryHistory>(`/deliveries/${id}`, signal),
  });
}

export function useLedger() {
  return useQuery({
    queryKey: queryKeys.ledger,
    queryFn: ({ signal }) => api.get<Ledger>('/ledger', signal),
  });
}

/** What was caught, of one mailbox or of all: the newest hundred. */
export function useCaughtMails(mailbox: string | null) {
  return useQuery({
    queryKey: queryKeys.sandbox(mailbox),
    queryFn: ({ signal }) =>
      api
        .get<Page<CaughtMail>>(`/caught-mails${queryString({ mailbox, limit: 100 })}`, signal)
        .then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export function useCaughtMail(id: string | null) {
  return useQuery({
    queryKey: queryKeys.caughtMail(id ?? ''),
    queryFn: ({ signal }) => api.get<CaughtMailAsRead>(`/caught-mails/${id}`, signal),
    enabled: id !== null,
  });
}

/** The exact bytes of a mail as text, the first 60 kB of them. */
export function useRawText(path: string | null) {
  return useQuery({
    queryKey: queryKeys.rawText(path ?? ''),
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/v1${path}`, { signal });
      if (!answer.ok) throw new Error('The bytes could not be read.');
      const bytes = await answer.arrayBuffer();
      const text = new TextDecoder('utf-8').decode(bytes.slice(0, 60_000));
      return bytes.byteLength > 60_000 ? `${text}\n…` : text;
    },
    enabled: path !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
