'use client';
import { type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type ApiResponse, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';
import { useCounts } from './reference.ts';

/** What concerns whoever is signed in, the newest first, fifty at a time. */
export function useNotifications() {
  return useInfiniteQuery({
    queryKey: queryKeys.notifications,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.me.notifications.$get(
          { query: { limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** Marks what one ticket brought as read, or with null everything. */
export async function markNotificationsRead(client: QueryClient, ticketId: string | null): Promise<void> {
  const { unread } = await unwrap(
    api.me.notifications.read.$post(
      { json: ticketId ? { ticket_id: ticketId } : {} },
      requestOptions({ idempotencyKey: null }),
    ),
  );
  await client.cancelQueries({ queryKey: queryKeys.counts });
  client.setQueryData<ApiResponse<typeof api.counts.$get>>(
    queryKeys.counts,
    (counts) => counts && { ...counts, notifications: unread },
  );
  await client.invalidateQueries({ queryKey: queryKeys.notifications });
}

/** Whoever has the ticket before their eyes has read what it notified them of. */
export function useReadNotifications(ticketId: string, isShown: boolean) {
  const client = useQueryClient();
  const { notifications: count } = useCounts();
  useEffect(() => {
    if (!isShown || count === 0) return;
    const read = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', read);
      // They stay unread, and are tried again with the next.
      markNotificationsRead(client, ticketId).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', read);
    read();
    return () => document.removeEventListener('visibilitychange', read);
  }, [client, ticketId, isShown, count]);
}
