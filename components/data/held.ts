'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MailPreview, RawEmail } from '#lib/inbound/raw/schema.ts';
import type { BlockedSender } from '#lib/mailboxes/blocked-sender-schema.ts';
import { api, queryOf } from './api.ts';
import { keys } from './keys.ts';
import type { Page } from './shapes.ts';

export type KeptBack = 'held' | 'ignored';

/** Mail that is in no ticket, newest first. */
export function useKeptBack(status: KeptBack) {
  return useInfiniteQuery({
    queryKey: keys.keptBack(status),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<RawEmail>>(`/raw-emails${queryOf({ status, limit: 50, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What a block has kept out, the newest twenty. */
export function useKeptOut(blockId: string) {
  return useQuery({
    queryKey: keys.keptOut(blockId),
    queryFn: ({ signal }) =>
      api
        .get<Page<RawEmail>>(
          `/raw-emails${queryOf({ status: 'ignored', blocked_by: blockId, limit: 20 })}`,
          signal,
        )
        .then(({ data }) => data),
  });
}

export function useRawMail(id: string | null) {
  return useQuery({
    queryKey: keys.rawMail(id ?? ''),
    queryFn: ({ signal }) => api.get<RawEmail>(`/raw-emails/${id}`, signal),
    enabled: id !== null,
  });
}

/** A mail's bytes do not change, so it is read once. */
export function usePreview(id: string) {
  return useQuery({
    queryKey: keys.preview(id),
    queryFn: ({ signal }) => api.get<MailPreview>(`/raw-emails/${id}/preview`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useBlocked() {
  return useInfiniteQuery({
    queryKey: keys.blocked,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<BlockedSender>>(`/blocked-senders${queryOf({ limit: 50, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}
