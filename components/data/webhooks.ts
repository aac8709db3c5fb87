'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ApiResponse, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** A page of the deliveries of a webhook. */
export type WebhookDeliveryPage = ApiResponse<(typeof api.webhooks)[':id']['deliveries']['$get']>;

/** Attempts are no events, so what came of them is asked for again while somebody looks. */
const refetchInterval = 5_000;

export function useWebhooks() {
  return useQuery({
    queryKey: queryKeys.webhooks,
    queryFn: ({ signal }) =>
      unwrap(api.webhooks.$get({}, requestOptions({ signal }))).then(({ data }) => data),
    refetchInterval,
  }).data;
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: queryKeys.webhook(id),
    queryFn: ({ signal }) => unwrap(api.webhooks[':id'].$get({ param: { id } }, requestOptions({ signal }))),
    refetchInterval,
  }).data;
}

export function useWebhookDeliveries(id: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.webhookDeliveries(id),
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.webhooks[':id'].deliveries.$get(
          { param: { id }, query: { cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    refetchInterval,
  });
}
