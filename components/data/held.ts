'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MailPreview, RawEmail } from '#lib/inbound/raw/schema.ts';
import type { BlockedSender } from '#lib/mailboxes/blocked-sender-schema.ts';
import { api, queryString } from './api.ts';
import type { Page } from './api-types.ts';
import { queryKeys } from './query-keys.ts';

export type UnfiledStatus = 'held' | 'ignored';

/** Mail that is in no ticket, newest first. */
export function useUnfiledMail(status: UnfiledStatus) {
  return useInfiniteQuery({
    queryKey: queryKeys.unfiledMail(status),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<RawEmail>>(`/raw-emails${queryString({ status, limit: 50, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What a block has kept out, the newest twenty. */
export function useBlockedMail(blockId: string) {
  return useQuery({
    queryKey: queryKeys.blockedMail(blockId),
    queryFn: ({ signal }) =>
      api
        .get<Page<RawEmail>>(
          `/raw-emails${queryString({ status: 'ignored', blocked_by: blockId, limit: 20 })}`,
          signal,
        )
        .then(({ data }) => data),
  });
}

export function useRawEmail(id: string | null) {
  return useQuery({
    queryKey: queryKeys.rawEmail(id ?? ''),
    queryFn: ({ signal }) => api.get<RawEmail>(`/raw-emails/${id}`, signal),
    enabled: id !== null,
  });
}

/** A mail's bytes do not change, so it is read once. */
export function useMailPreview(id: string) {
  return useQuery({
    queryKey: queryKeys.mailPreview(id),
    queryFn: ({ signal }) => api.get<MailPreview>(`/raw-emails/${id}/preview`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useBlockedSenders() {
  return useInfiniteQuery({
    queryKey: queryKeys.blockedSenders,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<BlockedSender>>(
        `/blocked-senders${queryString({ limit: 50, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}
