'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type CallOptions, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** Which deliveries: those that want a person's word, those that leave by themselves, or all. */
export type DeliveryFilter = 'undecided' | 'leaving' | 'all';

/** DeliveryFilter, newest first, fifty at a time. */
export function useDeliveries(show: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.outbox(show),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.deliveries.$get(
          { query: { status: show === 'all' ? undefined : show, limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** A delivery with its attempts; fetched when somebody looks. */
export function useDeliveryHistory(id: string) {
  return useQuery({
    queryKey: queryKeys.delivery(id),
    queryFn: ({ signal }) =>
      unwrap(api.deliveries[':id'].$get({ param: { id } }, requestOptions({ signal }))),
  });
}

export function useLedger() {
  return useQuery({
    queryKey: queryKeys.ledger,
    queryFn: ({ signal }) => unwrap(api.ledger.$get({}, requestOptions({ signal }))),
  });
}

/** What was caught, of one mailbox or of all: the newest hundred. */
export function useCaughtMails(mailbox: string | null) {
  return useQuery({
    queryKey: queryKeys.sandbox(mailbox),
    queryFn: ({ signal }) =>
      unwrap(
        api['caught-mails'].$get(
          { query: { mailbox: mailbox ?? undefined, limit: 100 } },
          requestOptions({ signal }),
        ),
      ).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export function useCaughtMail(id: string | null) {
  return useQuery({
    queryKey: queryKeys.caughtMail(id ?? ''),
    queryFn: ({ signal }) =>
      unwrap(api['caught-mails'][':id'].$get({ param: { id: id ?? '' } }, requestOptions({ signal }))),
    enabled: id !== null,
  });
}

export type ReadBytes = (options: CallOptions) => Promise<Pick<Response, 'arrayBuffer'>>;

/** The exact bytes of a mail as text, the first 60 kB of them. */
export function useRawText(id: string, read: ReadBytes) {
  return useQuery({
    queryKey: queryKeys.rawText(id),
    queryFn: async ({ signal }) => {
      const answer = await read(requestOptions({ signal }));
      const bytes = await answer.arrayBuffer();
      const text = new TextDecoder('utf-8').decode(bytes.slice(0, 60_000));
      return bytes.byteLength > 60_000 ? `${text}\n…` : text;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
