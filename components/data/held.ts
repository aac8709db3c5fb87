'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

export type UnfiledStatus = 'held' | 'ignored';

/** Mail that is in no ticket, newest first. */
export function useUnfiledMail(status: UnfiledStatus) {
  return useInfiniteQuery({
    queryKey: queryKeys.unfiledMail(status),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api['raw-emails'].$get(
          { query: { status, limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What a block has kept out, the newest twenty. */
export function useBlockedMail(blockId: string) {
  return useQuery({
    queryKey: queryKeys.blockedMail(blockId),
    queryFn: ({ signal }) =>
      unwrap(
        api['raw-emails'].$get(
          { query: { status: 'ignored', blocked_by: blockId, limit: 20 } },
          requestOptions({ signal }),
        ),
      ).then(({ data }) => data),
  });
}

export function useRawEmail(id: string | null) {
  return useQuery({
    queryKey: queryKeys.rawEmail(id ?? ''),
    queryFn: ({ signal }) =>
      unwrap(api['raw-emails'][':id'].$get({ param: { id: id ?? '' } }, requestOptions({ signal }))),
    enabled: id !== null,
  });
}

/** A mail's bytes do not change, so it is read once. */
export function useMailPreview(id: string) {
  return useQuery({
    queryKey: queryKeys.mailPreview(id),
    queryFn: ({ signal }) =>
      unwrap(api['raw-emails'][':id'].preview.$get({ param: { id } }, requestOptions({ signal }))),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useBlockedSenders() {
  return useInfiniteQuery({
    queryKey: queryKeys.blockedSenders,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api['blocked-senders'].$get(
          { query: { limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}
