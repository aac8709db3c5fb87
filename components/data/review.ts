'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Draft } from '#lib/drafts/schema.ts';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';
import { useCounts } from './reference.ts';

const maxWaitingDrafts = 50;

/** The drafts that wait for a decision, the one that has waited longest first; of very many the first ones. */
export function useWaitingDrafts() {
  return useQuery({
    queryKey: queryKeys.drafts,
    queryFn: ({ signal }) =>
      unwrap(
        api.drafts.$get(
          { query: { status: 'proposed', limit: maxWaitingDrafts } },
          requestOptions({ signal }),
        ),
      ).then(({ data }) => data),
  });
}

/** How many drafts wait in all. */
export function useWaitingCount() {
  const { data: read = [] } = useWaitingDrafts();
  const { review } = useCounts();
  return read.length < maxWaitingDrafts ? read.length : Math.max(read.length, review);
}

function reviewedTicketQuery(ticketId: string) {
  return {
    queryKey: queryKeys.reviewedTicket(ticketId),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      unwrap(api.tickets[':id'].$get({ param: { id: ticketId } }, requestOptions({ signal }))),
  };
}

export const useReviewedTicket = (ticketId: string) => useQuery(reviewedTicketQuery(ticketId));

/** Reads the next tickets while one looks at this one. */
export function usePrefetchReview(drafts: Draft[]) {
  const client = useQueryClient();
  const next = drafts
    .slice(0, 3)
    .map(({ ticket_id: id }) => id)
    .join(' ');
  useEffect(() => {
    for (const id of next.split(' ').filter(Boolean))
      void client.prefetchQuery({ ...reviewedTicketQuery(id), staleTime: 20_000 });
  }, [client, next]);
}
